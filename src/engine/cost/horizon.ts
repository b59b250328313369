/** The coming months, each at its own volume and at the prices in force in it. */

import { type OptionId, workloadDefaults } from '../../framework';
import { addMonths, daysBetween } from '../../units';
import { power } from '../../units/elementary';
import { changeDays } from './announced';
import { ownDrivers, totalOf, type Values, withValue } from './bill';
import type { Costing, Plan } from './costing';
import { type BillsAt, billsOf } from './curves';
import { at } from './lines';

/** Months looked ahead: those that one-off work is spread over. */
const horizonMonths = workloadDefaults.oneOffMonths;

export interface Horizon {
  readonly option: OptionId;
  /** One-off work, USD, before the first month. */
  readonly setupUsd: number;
  /** Running costs of each month from the as-of day on, USD; one-off work is not in them. */
  readonly months: readonly number[];
  /** Days within the horizon on which an announced price comes into force. */
  readonly changes: readonly string[];
}

/** Tokens a day in each of the coming months: V·g^(m/12), from today's volume on. */
export const monthlyVolumes = (
  tokensPerDay: number,
  growthPerYear: number,
  months: number = horizonMonths,
): readonly number[] => Array.from({ length: months }, (_, month) => tokensPerDay * power(growthPerYear, month / 12));

type MonthlyUsd = (tokensPerDay: number, day: string) => number;

/** Running cost of a month at a volume and at the prices of a day; every pair is worked out once. */
const runningOf = (bills: BillsAt, values: Values): MonthlyUsd => {
  const known = new Map<string, number>();
  return (volume, day) => {
    const key = `${volume} ${day}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const usd = withValue(values, ownDrivers.tokensPerDay, volume, () =>
      totalOf(
        bills(values, day).lines.filter(({ oneOff }) => !oneOff),
        values,
      ),
    );
    known.set(key, usd);
    return usd;
  };
};

/** A month from `from` to `to`: where a price changes within it, each price counts for its share of the days. */
const monthUsd = (
  running: MonthlyUsd,
  volume: number,
  [from, to]: readonly [string, string],
  changes: readonly string[],
  today: string,
): number => {
  const started = changes.findLast((day) => day <= from) ?? today;
  const within = changes.filter((day) => day > from && day < to);
  if (within.length === 0) return running(volume, started);
  const edges = [from, ...within, to];
  const prices = [started, ...within];
  const days = daysBetween(from, to);
  return prices.reduce(
    (sum, day, index) =>
      sum + (running(volume, day) * daysBetween(edges[index] as string, edges[index + 1] as string)) / days,
    0,
  );
};

/**
 * An option over the coming months: month m runs from the as-of day + m calendar months, at V·g^(m/12) tokens a day, its
 * configuration searched anew for that volume and billed at the list prices in force in it. A price that is announced
 * counts from its day; no other trend is assumed. null without a volume, and where the option cannot be had.
 */
export const horizonOf = (
  costing: Costing,
  option: OptionId,
  plan: Plan | null,
  months: number = horizonMonths,
): Horizon | null => {
  const { workload, values, day: today } = costing.situation;
  const bills = billsOf(costing, option, plan);
  if (bills === null || workload.tokensPerDay === null) return null;
  const volumes = monthlyVolumes(workload.tokensPerDay.mid, at(values, ownDrivers.growth), months);
  const end = addMonths(today, months);
  const rows = volumes.flatMap((volume) =>
    withValue(values, ownDrivers.tokensPerDay, volume, () => bills(values).priceRows),
  );
  const changes = changeDays([...new Set(rows)], today).filter((day) => day < end);
  const running = runningOf(bills, values);
  const oneOff = totalOf(
    bills(values).lines.filter((line) => line.oneOff),
    values,
  );
  return {
    option,
    setupUsd: oneOff * workloadDefaults.oneOffMonths,
    months: volumes.map((volume, month) =>
      monthUsd(running, volume, [addMonths(today, month), addMonths(today, month + 1)], changes, today),
    ),
    changes,
  };
};
