/** Places of lines over one input, both axes even and the vertical one from zero. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { OptionId } from '../framework/options';
import { amountTicks } from './amount-ticks';
import { type Point, spread } from './geometry';
import { shortLabel } from './palette';
import { textWidth } from './text-width';

export interface ChartLine {
  /** The option whose line it is; null for one in ink. */
  readonly option: OptionId | null;
  readonly points: readonly Point[];
}

export interface LineChartInput {
  readonly lines: readonly ChartLine[];
  readonly xTicks: readonly number[];
  readonly xText: (value: number) => string;
  /** Of an amount in dollars. */
  readonly yText: (usd: number) => string;
  /** Below the axis. */
  readonly xTitle: string;
  /** Upright lines with a word on top: where something turns, or where the reader stands. */
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

const labelHeight = 16;
const size = 12;

/** Rows of labels over their lines, so that none runs into another; each stays inside the frame. */
const markRows = (marks: LineChartInput['marks'], x: (value: number) => number, width: number) => {
  const ends: number[] = [];
  return marks
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const half = textWidth(text, size) / 2 + 2;
      const middle = Math.min(Math.max(x(at), half), width - half);
      const free = ends.findIndex((end) => end + 6 <= middle - half);
      const row = free < 0 ? ends.length : free;
      ends[row] = middle + half;
      return { at: x(at), text, middle, row };
    });
};

export const layoutLineChart = ({ lines, xTicks, xText, yText, xTitle, marks }: LineChartInput, width: number) => {
  const points = lines.flatMap((each) => each.points);
  const xs = points.map((point) => point.x);
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const y = scaleLinear([0, Math.max(1, ...points.map((point) => point.y))], [0, 1]);
  const ticks = amountTicks(y);
  const labels = lines.map(({ option }) => (option === null ? '' : shortLabel(option)));
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, size)));
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(yText(tick), size)))) + 10;
  const lastTick = textWidth(xText(xTicks.at(-1) ?? to), size) / 2 + 2;
  const right = Math.floor(width - (widest === 0 ? lastTick : Math.max(lastTick, widest + 22)));
  const x = scaleLinear([from, to === from ? from + 1 : to], [left, right]);
  const placed = markRows(marks, x, width);
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  const height = Math.round(Math.min(340, Math.max(230, width * 0.5)));
  const plot = { left, right, top: 12 + rows * labelHeight, bottom: height - 40 };
  y.range([plot.bottom, plot.top]);
  const ends = lines.map((each) => y(each.points.at(-1)?.y ?? 0));
  const labelYs = spread(ends, labelHeight, plot.top, plot.bottom);
  return {
    width,
    height,
    plot,
    xOf: (value: number) => x(value),
    yOf: (value: number) => y(value),
    lines: lines.map(({ option, points: own }, index) => ({
      option,
      label: labels[index] ?? '',
      path:
        line<Point>(
          (point) => x(point.x),
          (point) => y(point.y),
        )([...own]) ?? '',
      end: ends[index] ?? plot.bottom,
      labelY: labelYs[index] ?? plot.bottom,
    })),
    xTicks: xTicks.filter((tick) => tick >= from && tick <= to).map((tick) => ({ at: x(tick), text: xText(tick) })),
    yTicks: ticks.map((tick) => ({ at: y(tick), text: yText(tick) })),
    xTitle: { x: (left + right) / 2, y: height - 4, text: xTitle },
    marks: placed.map(({ row, ...mark }) => ({ ...mark, baseline: 12 + row * labelHeight })),
  };
};

export type LineChartMarks = ReturnType<typeof layoutLineChart>;
