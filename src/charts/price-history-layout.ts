import { scaleLinear } from 'd3-scale';
import { daysBetween } from '../units';
import { amountTicks, niceAmounts } from './amount-ticks';
import { type Point, spread } from './geometry';
import { textWidth } from './text-width';

export interface HistoryPoint {
  /** `yyyy-mm-dd`; a month or a year stands for its first day. */
  readonly day: string;
  readonly usd: number;
}

/** A price that stays until the next point changes it. */
export interface HistoryLine {
  readonly id: string;
  readonly label: string;
  /** Oldest first. */
  readonly points: readonly HistoryPoint[];
  readonly dash?: string;
}

export interface PriceHistoryInput {
  readonly lines: readonly HistoryLine[];
  /** Single readings, drawn as dots. */
  readonly dots: readonly HistoryPoint[];
  readonly from: string;
  readonly to: string;
  /** The day the page stands on: what lies behind it is announced, not read. */
  readonly on: string;
  readonly money: (usd: number) => string;
  readonly dayText: (day: string) => string;
}

export interface LineMark {
  readonly id: string;
  readonly label: string;
  readonly dash: string | undefined;
  readonly known: string;
  readonly announced: string;
  /** Where the price changed, or was read. */
  readonly changes: readonly Point[];
  readonly labelAt: Point;
}

export interface PriceHistoryMarks {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly moneyTicks: readonly { readonly y: number; readonly text: string }[];
  readonly dayTicks: readonly { readonly x: number; readonly text: string }[];
  readonly lines: readonly LineMark[];
  readonly dots: readonly Point[];
  readonly xOf: (day: string) => number;
  readonly on: { readonly x: number; readonly text: string; readonly anchor: 'start' | 'end' } | null;
}

const height = 230;
const msPerDay = 86_400_000;

/** Days since 1970; a month or a year counts from its first day. */
export const dayNumber = (day: string): number => daysBetween('1970-01-01', day);

const dayOf = (number: number): string => new Date(number * msPerDay).toISOString().slice(0, 10);

/** First days of months between two days, so many apart that no more than `most` remain. */
const monthStarts = (from: number, to: number, most: number): readonly number[] => {
  const first = new Date(from * msPerDay);
  const starts: number[] = [];
  for (let month = first.getUTCMonth(); ; month++) {
    const start = Date.UTC(first.getUTCFullYear(), month, 1) / msPerDay;
    if (start > to) break;
    if (start >= from) starts.push(start);
  }
  const step = [1, 2, 3, 6, 12, 24].find((each) => starts.length / each <= most) ?? 36;
  return starts.filter((_, index) => index % step === 0);
};

/** Places of everything in a chart of prices over time, from zero up. */
export const layoutPriceHistory = (input: PriceHistoryInput, width: number): PriceHistoryMarks => {
  const { lines, dots, on, money, dayText } = input;
  const most = Math.max(
    0.01,
    ...dots.map(({ usd }) => usd),
    ...lines.flatMap(({ points }) => points.map(({ usd }) => usd)),
  );
  const [from, to] = [dayNumber(input.from), Math.max(dayNumber(input.from) + 1, dayNumber(input.to))];
  const y = scaleLinear().domain(niceAmounts(most * 1.05));
  const ticks = amountTicks(y);
  const labelWidth = Math.max(0, ...lines.map(({ label }) => textWidth(label, 12)));
  const plot = {
    left: Math.max(...ticks.map((tick) => textWidth(money(tick), 12))) + 12,
    right: width - labelWidth - 12,
    top: 26,
    bottom: height - 26,
  };
  y.range([plot.bottom, plot.top]);
  const x = scaleLinear().domain([from, to]).range([plot.left, plot.right]).clamp(true);
  const today = x(Math.min(to, dayNumber(on)));
  const steps = (points: readonly HistoryPoint[], start: number, end: number): string => {
    let path = '';
    points.forEach(({ day, usd }, index) => {
      const next = points[index + 1];
      const begins = Math.max(start, x(dayNumber(day)));
      const ends = Math.min(end, next === undefined ? plot.right : x(dayNumber(next.day)));
      if (begins > end || ends < begins) return;
      path += `${path === '' ? 'M' : 'L'}${begins} ${y(usd)}L${ends} ${y(usd)}`;
    });
    return path;
  };
  const wanted = lines.map(({ points }) => y(points.at(-1)?.usd ?? 0));
  const labelYs = spread(wanted, 15, plot.top, plot.bottom);
  const within = dayNumber(on) >= from && dayNumber(on) <= to;
  return {
    width,
    height,
    plot,
    moneyTicks: ticks.map((tick) => ({ y: y(tick), text: money(tick) })),
    dayTicks: monthStarts(from, to, Math.max(2, Math.floor((plot.right - plot.left) / 90))).map((start) => ({
      x: x(start),
      text: dayText(dayOf(start).slice(0, 7)),
    })),
    lines: lines.map(({ id, label, points, dash }, index) => ({
      id,
      label,
      dash,
      known: steps(points, plot.left, today),
      announced: dayNumber(on) < to ? steps(points, today, plot.right) : '',
      changes: points
        .filter(({ day }) => dayNumber(day) >= from && dayNumber(day) <= to)
        .map(({ day, usd }) => ({ x: x(dayNumber(day)), y: y(usd) })),
      labelAt: { x: plot.right + 8, y: labelYs[index] ?? plot.top },
    })),
    dots: dots.map(({ day, usd }) => ({ x: x(dayNumber(day)), y: y(usd) })),
    xOf: (day) => x(dayNumber(day)),
    on: within ? { x: today, text: dayText(on), anchor: today > (plot.left + plot.right) / 2 ? 'end' : 'start' } : null,
  };
};

/** Days on which a line moves, and the lines on each in words. */
export const priceStops = ({ lines, from, to, money, dayText }: PriceHistoryInput) => {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ day }) => day)))]
    .filter((day) => dayNumber(day) >= dayNumber(from) && dayNumber(day) <= dayNumber(to))
    .toSorted((a, b) => dayNumber(a) - dayNumber(b));
  return days.map((day) => ({
    day,
    text: `${dayText(day)}: ${lines
      .flatMap(({ label, points }) => {
        const last = points.findLast((point) => dayNumber(point.day) <= dayNumber(day));
        return last === undefined ? [] : [`${label} ${money(last.usd)}`];
      })
      .join(', ')}`,
  }));
};
