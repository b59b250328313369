/** When a set of readings is due to be read again. */
import type { DatedChange } from '../../catalog/schema-compliance';
import { reviewRule } from '../../framework/review';
import { addDays, firstDayOf } from '../../units';

/**
 * Day by which readings should be checked: 180 days after the newest one, or the first change announced for a day after
 * it, whichever comes first. A vague date counts from its first day. null = nothing dated was read.
 */
export const reviewBy = (
  readings: readonly { readonly asOf: string | null }[],
  announced: readonly DatedChange[],
): string | null => {
  const days = readings.flatMap(({ asOf }) => (asOf === null ? [] : [firstDayOf(asOf)])).toSorted();
  const newest = days.at(-1);
  if (newest === undefined) return null;
  const ahead = announced.map(({ date }) => date).filter((date) => date > newest);
  return [addDays(newest, reviewRule.days), ...ahead].toSorted()[0] ?? null;
};
