/** The days and hours that a log covers in the reader's zone, with its gaps. */
import { usageRules } from '../../framework/usage-rules';
import { msPerDay, msPerHour } from './moment';
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
  /** First and last quarter of an hour covered. */
  readonly first: number;
  readonly last: number;
  /** Days covered from begin to end, gaps included. */
  readonly coveredDays: number;
  readonly gaps: readonly Gap[];
  readonly gapDays: number;
}

const gapsBetween = (days: readonly number[]): readonly Gap[] =>
  days.flatMap((day, index) => {
    const before = days[index - 1] ?? day;
    return day - before - 1 >= usageRules.gapDays ? [{ from: before + 1, to: day - 1 }] : [];
  });

/**
 * Begin and end of what a log covers, in milliseconds of the reader's zone: its first and last moment, moved to the midnight
 * before and after where the hours in between are silent all through the log.
 *
 *   silent: tokens in those hours of the day, over all days ÷ tokens ≤ 0.1 · hours ÷ 24
 *
 * A log of office hours so covers whole calendar days, one that runs around the clock only what lies between its ends. Rows
 * longer than an hour have no hour of the day: with them nothing is moved.
 */
const coveredBy = (tally: Tally, offset: number): readonly [number, number] => {
  const [begin, end] = [tally.first + offset * msPerQuarter, tally.last + offset * msPerQuarter];
  if (tally.dayRows > 0) return [begin, end];
  const hours = new Array<number>(24).fill(0);
  for (const [quarter, tokens] of tally.quarters) {
    const hour = Math.floor(((((quarter + offset) % quartersPerDay) + quartersPerDay) % quartersPerDay) / 4);
    hours[hour] = (hours[hour] ?? 0) + tokens;
  }
  const silent = (from: number, to: number): boolean =>
    hours.slice(from, to).reduce((sum, tokens) => sum + tokens, 0) * 24 <=
    usageRules.silentHours * (to - from) * (tally.input + tally.output);
  const [firstDay, lastDay] = [Math.floor(begin / msPerDay), Math.floor(end / msPerDay)];
  const [firstHour, lastHour] = [begin - firstDay * msPerDay, end - lastDay * msPerDay].map((ms) =>
    Math.floor(ms / msPerHour),
  );
  return [
    silent(0, firstHour ?? 0) ? firstDay * msPerDay : begin,
    silent((lastHour ?? 0) + 1, 24) ? (lastDay + 1) * msPerDay : end,
  ];
};

/** Days of day buckets are the sender's own and are not moved. */
export const spanOf = (tally: Tally, utcOffsetMinutes: number): Span => {
  const offset = Math.round(utcOffsetMinutes / 15);
  const active = new Set(tally.days.keys());
  for (const quarter of tally.quarters.keys()) active.add(Math.floor((quarter + offset) / quartersPerDay));
  const gaps = gapsBetween([...active].toSorted((a, b) => a - b));
  const [begin, end] = coveredBy(tally, offset);
  return {
    offset,
    first: Math.floor(begin / msPerQuarter),
    last:
      end % msPerDay === 0 && end > tally.last + offset * msPerQuarter
        ? end / msPerQuarter - 1
        : Math.floor(end / msPerQuarter),
    coveredDays: (end - begin) / msPerDay,
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
