/** How the tokens of a log are spread over the 168 hours of a week. */
import { hoursPerWeek } from '../../framework/running';
import { usageRules } from '../../framework/usage-rules';
import { roundSignificant } from '../../units';
import type { Span } from './calendar';

/** The first day of 1970 was a Thursday: three days into a week that begins on Monday. */
const thursday = 72;

/** Hour of the week, 0 = Monday from 0 to 1 o'clock, of an hour counted from 1970. */
const hourOfWeek = (hour: number): number => (((hour + thursday) % hoursPerWeek) + hoursPerWeek) % hoursPerWeek;

/** How often an hour of the week occurs from one hour to another, both included. */
const occurrences = (slot: number, from: number, to: number): number =>
  Math.floor((to + thursday - slot) / hoursPerWeek) - Math.floor((from - 1 + thursday - slot) / hoursPerWeek);

/**
 * Tokens in each hour of the mean week over the mean of all 168; null when the log does not cover a week.
 *
 *   shapeₛ = mₛ ÷ mean(m);  mₛ = tokens in hours s ÷ how often s occurs in what is covered, gaps left out
 */
export const weekOf = (hours: ReadonlyMap<number, number>, span: Span): readonly number[] | null => {
  if (Math.floor(span.coveredDays) - span.gapDays < usageRules.shapeDays) return null;
  const tokens = new Array<number>(hoursPerWeek).fill(0);
  for (const [hour, sum] of hours) tokens[hourOfWeek(hour)] = (tokens[hourOfWeek(hour)] ?? 0) + sum;
  const [first, last] = [Math.floor(span.first / 4), Math.floor(span.last / 4)];
  const means = tokens.map((sum, slot) => {
    const silent = span.gaps.reduce((count, { from, to }) => count + occurrences(slot, from * 24, to * 24 + 23), 0);
    const often = occurrences(slot, first, last) - silent;
    return often > 0 ? sum / often : null;
  });
  if (means.some((mean) => mean === null)) return null;
  const mean = means.reduce<number>((sum, each) => sum + (each ?? 0), 0) / hoursPerWeek;
  return means.map((each) => roundSignificant((each ?? 0) / mean, 4));
};
