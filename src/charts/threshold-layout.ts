/** Published rules of thumb on one logarithmic axis: bars in as few rows as their labels allow. */
import { scaleLog } from 'd3-scale';
import { tokens } from '../narrative/numbers';
import { type Box, overlap } from './geometry';
import { textWidth } from './text-width';

export interface PublishedRule {
  readonly id: string;
  /** As printed: "10–30M", "5–10k requests". */
  readonly label: string;
  /** Tokens a day; equal ends for a single figure. */
  readonly from: number;
  readonly to: number;
}

export interface ThresholdMarks {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly rules: readonly {
    readonly id: string;
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly label: { readonly x: number; readonly text: string; readonly anchor: 'start' | 'end' };
  }[];
  readonly yours: {
    readonly x: number;
    readonly label: { readonly x: number; readonly text: string; readonly anchor: 'start' | 'end' };
  } | null;
}

const rowHeight = 32;
const barHeight = 8;
const fontSize = 12;

const least = (rules: readonly PublishedRule[], yours: number | null): number =>
  10 ** Math.floor(Math.log10(Math.min(1e6, ...rules.map(({ from }) => from), yours ?? 1e6)));
const most = (rules: readonly PublishedRule[], yours: number | null): number =>
  10 ** Math.ceil(Math.log10(Math.max(1e9, ...rules.map(({ to }) => to), yours ?? 1e9)));

/** `yours` is the computed break-even with its words, or null where there is none. */
export const layoutThresholds = (
  rules: readonly PublishedRule[],
  yours: { readonly at: number; readonly label: string } | null,
  width: number,
): ThresholdMarks => {
  const domain: [number, number] = [least(rules, yours?.at ?? null), most(rules, yours?.at ?? null)];
  const x = scaleLog(domain, [0, width]);
  const taken: Box[] = [];
  const placed = rules.map((rule) => {
    const left = x(rule.from);
    const bar = Math.max(14, x(rule.to) - left);
    const labelWidth = textWidth(rule.label, fontSize);
    const anchor = left + bar + 8 + labelWidth <= width ? ('start' as const) : ('end' as const);
    const reach =
      anchor === 'start'
        ? { left: left - 10, right: left + bar + 18 + labelWidth }
        : { left: left - 18 - labelWidth, right: left + bar + 10 };
    let row = 0;
    while (taken.some((other) => overlap(other, { ...reach, top: row, bottom: row + 1 }))) row += 1;
    taken.push({ ...reach, top: row, bottom: row + 1 });
    const labelX = anchor === 'start' ? left + bar + 7 : left - 7;
    return {
      id: rule.id,
      x: left,
      width: bar,
      y: 10 + row * rowHeight,
      label: { x: labelX, text: rule.label, anchor },
    };
  });
  const rows = Math.max(1, ...taken.map(({ bottom }) => bottom));
  const axisY = 10 + rows * rowHeight + (yours ? 14 : 0);
  const ticks: number[] = [];
  for (let tick = domain[0]; tick <= domain[1] * 1.001; tick *= 10) ticks.push(tick);
  const roomy = width / Math.max(1, ticks.length - 1) > textWidth('1B tokens a day', fontSize) + 20;
  const yoursX = yours ? x(yours.at) : 0;
  const yoursFits = yours ? yoursX + 7 + textWidth(yours.label, fontSize) <= width : true;
  return {
    width,
    height: axisY + 26,
    axisY,
    ticks: ticks.map((tick, index) => ({
      x: x(tick),
      text: index === ticks.length - 1 && roomy ? `${tokens(tick)} tokens a day` : tokens(tick),
      anchor: index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
    })),
    rules: placed,
    yours: yours && {
      x: yoursX,
      label: { x: yoursX + (yoursFits ? 7 : -7), text: yours.label, anchor: yoursFits ? 'start' : 'end' },
    },
  };
};

export const thresholdBarHeight = barHeight;
