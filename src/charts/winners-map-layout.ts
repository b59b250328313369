/** Places of the map of winners: one strip per stretch, one label per region, and where the reader stands. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { OptionId } from '../framework/options';
import type { Point } from './geometry';

export interface WinnersRows {
  readonly scale: 'linear' | 'log';
  readonly volumes: readonly number[];
  readonly rows: readonly {
    readonly value: number;
    readonly stretches: readonly { readonly from: number; readonly to: number; readonly cheapest: OptionId | null }[];
  }[];
  readonly you: { readonly volume: number | null; readonly value: number | null };
}

export interface Strip {
  readonly option: OptionId | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WinnersMarks {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly strips: readonly Strip[];
  /** Beside the middle of the largest stretch of an option. */
  readonly labels: readonly { readonly option: OptionId; readonly at: Point }[];
  readonly xTicks: readonly { readonly at: number; readonly volume: number }[];
  readonly yTicks: readonly { readonly at: number; readonly value: number }[];
  readonly you: Point | null;
}

const margin = { left: 56, right: 12, top: 8, bottom: 40 };

/** Smallest area, px², and width, px, that a label is written into. */
const roomForLabel = { area: 1_600, width: 74 };

/** Half of the longest name, px: labels stay inside the plot. */
const halfLabel = 42;

/** Rows of neighbouring strips of one option, from which the widest band is found. */
const labelOf = (
  option: OptionId,
  strips: readonly Strip[],
  { left, right }: WinnersMarks['plot'],
): WinnersMarks['labels'][number] | null => {
  const own = strips.filter((strip) => strip.option === option);
  const area = own.reduce((sum, { width, height }) => sum + width * height, 0);
  if (area < roomForLabel.area) return null;
  const wide = own.filter(({ width }) => width >= roomForLabel.width);
  const among = wide.length > 0 ? wide : own;
  const sorted = among.toSorted((a, b) => a.y - b.y);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined
    ? null
    : {
        option,
        at: {
          x: Math.min(right - halfLabel, Math.max(left + halfLabel, middle.x + middle.width / 2)),
          y: middle.y + middle.height / 2,
        },
      };
};

export const layoutWinners = ({ scale, volumes, rows, you }: WinnersRows, width: number): WinnersMarks => {
  const height = Math.round(Math.min(420, Math.max(260, width * 0.62)));
  const plot = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const columnWidth = (plot.right - plot.left) / Math.max(1, volumes.length);
  const rowHeight = (plot.bottom - plot.top) / Math.max(1, rows.length);
  const column = new Map(volumes.map((volume, index) => [volume, index]));
  const strips = rows.flatMap(({ stretches }, index) =>
    stretches.map(({ from, to, cheapest }): Strip => {
      const [first, last] = [column.get(from) ?? 0, column.get(to) ?? 0];
      return {
        option: cheapest,
        x: plot.left + first * columnWidth,
        y: plot.bottom - (index + 1) * rowHeight,
        width: (last - first + 1) * columnWidth,
        height: rowHeight,
      };
    }),
  );
  // Cells stand for their middles, so the axes end half a cell inside the plot.
  const x = scaleLog()
    .domain([volumes[0] ?? 1, volumes.at(-1) ?? 10])
    .range([plot.left + columnWidth / 2, plot.right - columnWidth / 2])
    .clamp(true);
  const y = (scale === 'log' ? scaleLog() : scaleLinear())
    .domain([rows[0]?.value ?? 1, rows.at(-1)?.value ?? 10])
    .range([plot.bottom - rowHeight / 2, plot.top + rowHeight / 2])
    .clamp(true);
  const options = [...new Set(strips.flatMap(({ option }) => option ?? []))];
  const decades = [6, 7, 8, 9].map((power) => 10 ** power);
  const wanted = scale === 'log' ? y.ticks(4) : y.ticks(5);
  const yTicks = wanted.filter(
    (value) => scale === 'linear' || /^1(e|0*$)/.test(String(value)) || /^0\.0*1$/.test(String(value)),
  );
  return {
    width,
    height,
    plot,
    strips,
    labels: options.flatMap((option) => labelOf(option, strips, plot) ?? []),
    xTicks: decades.map((volume) => ({ at: x(volume), volume })),
    yTicks: yTicks.map((value) => ({ at: y(value), value })),
    you: you.volume === null || you.value === null ? null : { x: x(you.volume), y: y(you.value) },
  };
};
