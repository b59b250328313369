import type { Point } from './geometry';

/** Places of everything in a chart of a week: seven rows of twenty-four bars, one scale for all. */
export interface WeekBar {
  /** Hour of the week, 0 = Monday from 0 to 1 o'clock. */
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly busiest: boolean;
}

export interface WeekBarsMarks {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly rows: readonly {
    readonly label: string;
    readonly base: number;
    readonly mean: number;
    readonly bars: readonly WeekBar[];
  }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

const rowHeight = 40;
const barHeight = 32;
const top = 6;
const hours = 24;

/** @param shape  168 numbers, 1 = the mean hour; bars start at zero */
export const layoutWeekBars = (shape: readonly number[], days: readonly string[], width: number): WeekBarsMarks => {
  const wide = width >= 480;
  const plot = { left: wide ? 92 : 40, right: width - 4, bottom: top + days.length * rowHeight };
  const most = Math.max(1, ...shape);
  const step = (plot.right - plot.left) / hours;
  return {
    width,
    height: plot.bottom + 26,
    plot,
    rows: days.map((day, row) => {
      const base = top + (row + 1) * rowHeight - 2;
      return {
        label: wide ? day : day.slice(0, 3),
        base,
        mean: base - barHeight / most,
        bars: Array.from({ length: hours }, (_, hour) => {
          const slot = row * hours + hour;
          const value = shape[slot] ?? 0;
          const height = (value / most) * barHeight;
          return {
            slot,
            x: plot.left + hour * step + 1,
            y: base - height,
            width: step - 2,
            height,
            busiest: value === most,
          };
        }),
      };
    }),
    ticks: [0, 6, 12, 18, 24].map((hour) => ({
      x: plot.left + hour * step,
      text: `${String(hour).padStart(2, '0')}:00`,
    })),
  };
};

/** The hour of the week at a place; null outside the bars. */
export const slotAt = ({ plot, rows }: WeekBarsMarks, { x, y }: Point): number | null => {
  const day = Math.floor((y - top) / rowHeight);
  const hour = Math.floor(((x - plot.left) / (plot.right - plot.left)) * hours);
  return day < 0 || day >= rows.length || hour < 0 || hour >= hours ? null : day * hours + hour;
};
