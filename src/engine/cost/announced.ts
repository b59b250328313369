/** Price changes that sellers have announced: from their day on a bill is another one. */
import { changesAfter, type PricePeriod, type PriceRow, periodOn, rateOn } from '../../catalog';
import { DAYS_PER_MONTH, daysBetween, roundMoney } from '../../units';
import type { AnnouncedChange, TokenPrice } from '../recommendation';
import type { Situation } from './situation';

/** Days after `day` on which one of some rows changes its price, ascending, each once. */
export const changeDays = (rows: readonly PriceRow[], day: string): readonly string[] => {
  const days = rows.flatMap((row) => (row.periods.length > 1 ? changesAfter(row, day) : []));
  return days.length < 2 ? days : [...new Set(days)].sort();
};

/** Months of 730 hours from one day to another. */
export const monthsBetween = (from: string, to: string): number => daysBetween(from, to) / DAYS_PER_MONTH;

const priceOf = (period: PricePeriod, isl: number): TokenPrice => {
  const { input, output } = rateOn(period, isl);
  return { input, output };
};

/** What changes on a day, row by row, as last read in the list whose periods the row has: the first of its readings. */
const pricesOn = (rows: readonly PriceRow[], day: string, isl: number): AnnouncedChange['prices'] =>
  rows.flatMap((row) => {
    const index = row.periods.findIndex(({ from }) => from === day);
    const reading = row.readings.findLast(({ source }) => source === row.readings[0]?.source);
    const [before, after] = [row.periods[index - 1], row.periods[index]];
    if (before === undefined || after === undefined || reading === undefined || periodOn(row, day) !== after) return [];
    const { seller, id } = row;
    const { source, asOf } = reading;
    return [{ seller, id, before: priceOf(before, isl), after: priceOf(after, isl), source, asOf }];
  });

/**
 * Announced changes that move a mid total, in order. `midOn` gives the total at the prices of a day, `rangeOn` its ends; a
 * change that leaves it where it was (a host that is not the median, say) is none.
 */
export const announcedChanges = (
  rows: readonly PriceRow[],
  { day: today, workload }: Situation,
  mid: number,
  midOn: (day: string) => number,
  rangeOn: (day: string) => AnnouncedChange['range'],
): readonly AnnouncedChange[] => {
  const changes: AnnouncedChange[] = [];
  let before = roundMoney(mid);
  for (const day of changeDays(rows, today)) {
    const monthlyUsd = roundMoney(midOn(day));
    if (monthlyUsd === before) continue;
    before = monthlyUsd;
    changes.push({
      day,
      months: monthsBetween(today, day),
      monthlyUsd,
      range: rangeOn(day),
      prices: pricesOn(rows, day, workload.isl),
    });
  }
  return changes;
};
