/** Which figures matter most: each moved on its own, everything else at its middle. */
import type { Range } from '../../../units';
import { type DriverRanges, type Values, withValue } from '../bill';
import { movingDrivers } from './draws';
import type { Ends, Tornado, TornadoBar } from './result';
import type { DrawnTotal } from './totals';

/** Less than a dollar a month moves nobody. */
const leastUsd = 1;

/** How far apart a figure lies at either end and at its middle: what is bent at the middle counts in full. */
const reachOf = (ends: Ends | null, middle: number | null): number =>
  ends === null || middle === null
    ? 0
    : Math.max(ends.atLow, ends.atHigh, middle) - Math.min(ends.atLow, ends.atHigh, middle);

export interface TornadoOf {
  readonly leading: DrawnTotal;
  /** The two cheapest, the cheaper first; null where there are not two. */
  readonly pair: readonly [DrawnTotal, DrawnTotal] | null;
}

/**
 * Each value at its 10th and 90th percentile alone: what the leading option then costs, and how far the second cheapest
 * is above the cheapest (below 0 the order is turned). Longest bar first. `values` is moved and put back.
 */
export const tornadoOver = ({ leading, pair }: TornadoOf, ranges: DriverRanges, values: Values): Tornado => {
  const gap = () => (pair === null ? null : pair[1].usd(values) - pair[0].usd(values));
  const totalUsd = leading.usd(values);
  const gapUsd = gap();
  const drivers = [leading, ...(pair ?? [])].flatMap((each) => each.drivers);
  const bars = movingDrivers(drivers, ranges).map((driver): TornadoBar => {
    const value = ranges[driver] as Range;
    const at = (end: number) => withValue(values, driver, end, () => ({ total: leading.usd(values), gap: gap() }));
    const [low, high] = [at(value.low), at(value.high)];
    const gaps = low.gap === null || high.gap === null ? null : { atLow: low.gap, atHigh: high.gap };
    return {
      driver,
      value,
      total: { atLow: low.total, atHigh: high.total },
      gap: gaps,
      flips: gaps !== null && Math.min(gaps.atLow, gaps.atHigh) < 0,
    };
  });
  const reach = (bar: TornadoBar) => ({ gap: reachOf(bar.gap, gapUsd), total: reachOf(bar.total, totalUsd) });
  return {
    leading: leading.option,
    pair: pair === null ? null : [pair[0].option, pair[1].option],
    totalUsd,
    gapUsd,
    bars: bars
      .map((bar) => ({ bar, reach: reach(bar) }))
      .filter((each) => Math.max(each.reach.gap, each.reach.total) >= leastUsd)
      .toSorted((a, b) => b.reach.gap - a.reach.gap || b.reach.total - a.reach.total)
      .map(({ bar }) => bar),
  };
};
