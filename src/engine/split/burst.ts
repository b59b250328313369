/** An own fleet for most hours of the week, and an API for the rest: peaks, and the time the fleet is down. */
import { finerValue, type SingleOptionId } from '../../framework';
import { type Costing, type LegLine, ownDrivers, planLines } from '../cost';
import { totalOf, withValue } from '../cost/bill';
import { type Week, weekAt } from '../workload';
import { type SumLine, sumLines } from './sum-lines';

export interface BurstPoint {
  /** Share of the hours of a week that the fleet carries alone. */
  readonly percentile: number;
  /** The load the fleet is sized for ÷ weekly mean. */
  readonly base: number;
  /** Share of all tokens above that load. */
  readonly peaks: number;
  /** Share of all tokens at the API: peaks, and everything while the fleet is down. */
  readonly atApi: number;
  /** USD a month, mid. */
  readonly usd: number;
}

export interface Burst {
  readonly own: SingleOptionId;
  readonly api: SingleOptionId;
  readonly chosen: BurstPoint;
  /** Least cost from half of the hours to all of them. */
  readonly best: BurstPoint;
  readonly points: readonly BurstPoint[];
  readonly ownUsd: number;
  readonly apiUsd: number;
  /** Both bills of the reader's own pair, line by line. */
  readonly lines: readonly SumLine[];
}

/** Load that a share of the hours stays at or below, in multiples of the mean; the busiest hour for a share of 1. */
export const loadAt = (week: Week, percentile: number): number => {
  const sorted = week.toSorted((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(percentile * sorted.length) - 1));
  return sorted[place] ?? 0;
};

/** Share of a week's tokens above a load. */
export const shareAbove = (week: Week, load: number): number => {
  const total = week.reduce((sum, each) => sum + each, 0);
  return total > 0 ? week.reduce((sum, each) => sum + Math.max(0, each - load), 0) / total : 0;
};

/**
 * What such a pair costs; null where one of the two has no price or no volume is given.
 *
 *   base = load of the week's hours at the percentile      at the API = peaks + outage·(1 − peaks)
 *   cost = fleet sized for the base instead of the busiest hour + the API's bill for its share + the router's hours
 *
 * The week is the reader's own or the one of its shape, brought to the peak in use. At a percentile of 1 without outages it is
 * the own option alone.
 */
export const burstOf = (costing: Costing, own: SingleOptionId, api: SingleOptionId): Burst | null => {
  const { situation } = costing;
  const { values, workload, assumptions } = situation;
  if (workload.tokensPerDay === null) return null;
  const peak = values[ownDrivers.peak] ?? 1;
  const week = weekAt(workload.week, peak);
  const outage = finerValue(assumptions.finer, 'burst-outage');
  const [fleet, metered] = [costing.single(own), costing.single(api)];
  if (!fleet.ok || !metered.ok) return null;
  /** `work` on the lines of both, the fleet sized for a load and the API carrying a share. */
  const onLines = <T>(base: number, atApi: number, work: (lines: readonly LegLine[]) => T): T | null => {
    const called = atApi > 0 ? costing.leg({ ...costing.needOf(api), share: atApi }) : null;
    if (called !== null && !called.ok) return null;
    return withValue(values, ownDrivers.peak, Math.max(1e-6, base), () =>
      work(
        planLines(
          [
            { option: own, bill: fleet.billAt(values) },
            ...(called === null ? [] : [{ option: api, bill: called.bill }]),
          ],
          situation,
        ),
      ),
    );
  };
  const at = (percentile: number): BurstPoint | null => {
    const base = loadAt(week, percentile);
    const peaks = shareAbove(week, base);
    const atApi = peaks + outage * (1 - peaks);
    const usd = onLines(base, atApi, (lines) =>
      totalOf(
        lines.map(({ line }) => line),
        values,
      ),
    );
    return usd === null ? null : { percentile, base, peaks, atApi, usd };
  };
  const points = Array.from({ length: 51 }, (_, index) => at(0.5 + index / 100)).flatMap((each) => each ?? []);
  const chosen = at(finerValue(assumptions.finer, 'burst-percentile'));
  const best = points.reduce<BurstPoint | null>(
    (least, each) => (least === null || each.usd < least.usd ? each : least),
    null,
  );
  if (chosen === null || best === null) return null;
  return {
    own,
    api,
    chosen,
    best,
    points,
    ownUsd: totalOf(fleet.bill.lines, values),
    apiUsd: totalOf(metered.bill.lines, values),
    lines: onLines(chosen.base, chosen.atApi, (lines) => sumLines(lines, values)) ?? [],
  };
};
