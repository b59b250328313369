/** The days and hours of a log in the reader's zone, with its gaps. */
import { usageRules } from '../../framework/usage-rules';
import { msPerDay } from './moment';
import { msPerQuarter, type Tally } from './tally';

const quartersPerDay = 96;

/** Days without a request, both included, counted from 1970 in the reader's zone. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

export interface Span {
  /** Quarters of an hour east of UTC. */
  readonly offset: number;
  /** First and last quarter of an hour with a token. */
  readonly first: number;
  readonly last: number;
  /** Whole days from first to last moment, gaps included. */
  readonly wholeDays: number;
  readonly gaps: readonly Gap[];
  readonly gapDays: number;
}

const gapsBetween = (days: readonly number[]): readonly Gap[] =>
  days.flatMap((day, index) => {
    const before = days[index - 1] ?? day;
    return day - before - 1 >= usageRules.gapDays ? [{ from: before + 1, to: day - 1 }] : [];
  });

/** Days of day buckets are the sender's own and are not moved. */
export const spanOf = (tally: Tally, utcOffsetMinutes: number): Span => {
  const offset = Math.round(utcOffsetMinutes / 15);
  const active = new Set(tally.days.keys());
  for (const quarter of tally.quarters.keys()) active.add(Math.floor((quarter + offset) / quartersPerDay));
  const gaps = gapsBetween([...active].toSorted((a, b) => a - b));
  return {
    offset,
    first: Math.floor(tally.first / msPerQuarter) + offset,
    last: Math.floor(tally.last / msPerQuarter) + offset,
    wholeDays: Math.floor((tally.last - tally.first) / msPerDay),
    gaps,
    gapDays: gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0),
  };
};

/** Tokens by hour since 1970 of the reader's zone. */
export const tokensByHour = ({ quarters }: Tally, offset: number): ReadonlyMap<number, number> => {
  const hours = new Map<number, number>();
  for (const [quarter, tokens] of quarters) {
    const hour = Math.floor((quarter + offset) / 4);
    hours.set(hour, (hours.get(hour) ?? 0) + tokens);
  }
  return hours;
};
