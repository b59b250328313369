/** Two models side by side: what each share of the requests costs, how good the answers are, and the share of least cost. */
import { finerValue, type SingleOptionId } from '../../framework';
import { DAYS_PER_MONTH } from '../../units';
import { type Costing, ownDrivers, planLines } from '../cost';
import { totalOf } from '../cost/bill';
import { type SumLine, sumLines } from './sum-lines';

/** A month with a share of the requests at the open model. */
export interface SplitPoint {
  readonly share: number;
  /** Bills of both, router and review: USD a month, mid. */
  readonly usd: number;
  readonly reviewUsd: number;
  readonly routerUsd: number;
  /** Of all answers, on the reader's own scale; null while a score is missing. */
  readonly score: number | null;
  /** Cost plus what the missing points are worth to the reader. */
  readonly weighedUsd: number;
}

export interface Split {
  readonly open: SingleOptionId;
  readonly closed: SingleOptionId;
  /** From none to all at the open model, a hundredth at a time, and the share at which the floor is met. */
  readonly points: readonly SplitPoint[];
  /** At the reader's share. */
  readonly chosen: SplitPoint;
  /** Least cost, missing points weighed in, among those that reach the floor; null = none does. */
  readonly best: SplitPoint | null;
  /** Largest share that reaches the floor; null without a floor or scores. */
  readonly floorShare: number | null;
  readonly requestsAMonth: number;
  readonly escalation: number;
  /** Both bills at the reader's share, line by line. */
  readonly lines: readonly SumLine[];
  /** What review, router and missing points are worked out from, besides. */
  readonly inputs: {
    /** 0 while engineering time does not count. */
    readonly reviewed: number;
    readonly minutes: number;
    readonly hourlyUsd: number;
    readonly routerUsdPerThousand: number;
    readonly openScore: number | null;
    readonly closedScore: number | null;
    readonly pointUsd: number;
  };
}

const steps = 100;

/** Share of the answers that the closed model gives: what is not sent to the open one, and what comes back from it. */
export const closedShare = (share: number, escalation: number): number => 1 - share + share * escalation;

/** Largest share at the open model whose mean score reaches a floor; 0 = none, 1 = all. */
export const shareAtFloor = (open: number, closed: number, floor: number, escalation: number): number => {
  const lost = (closed - open) * (1 - escalation);
  if (lost <= 0) return Math.max(open, closed) >= floor ? 1 : 0;
  return Math.min(1, Math.max(0, (closed - floor) / lost));
};

/**
 * What a split of the requests costs; null where one of the two has no price or no volume is given.
 *
 *   closed answers = 1 − s + s·x            x = share of those sent that comes back; the open model is paid for them too
 *   score          = closed·(1 − s + s·x) + open·s·(1 − x)
 *   review         = requests · s·(1 − x) · reviewed share · minutes ÷ 60 · hourly rate
 *   router         = requests ÷ 1,000 · price a thousand, beside the hours of the router line
 *   weighed        = cost + dollars a point · (closed score − score)
 *
 * Both legs keep the model that the option has for everything; an own fleet is sized anew at every share.
 */
export const splitOf = (costing: Costing, open: SingleOptionId, closed: SingleOptionId): Split | null => {
  const { situation } = costing;
  const { assumptions, workload, values } = situation;
  const { finer, labour } = assumptions;
  const perDay = values[ownDrivers.tokensPerDay] ?? 0;
  if (workload.tokensPerDay === null) return null;
  const escalation = finerValue(finer, 'split-escalation');
  const requests = (perDay / workload.tokensPerRequest) * DAYS_PER_MONTH;
  const rate = values.engineer_loaded_hourly_us ?? 0;
  const reviewed = labour ? finerValue(finer, 'split-review') : 0;
  const minutes = finerValue(finer, 'split-minutes');
  const routerPrice = finerValue(finer, 'split-router');
  const [openScore, closedScore] = [finer['split-open-score'], finer['split-closed-score']];
  const point = finerValue(finer, 'split-point');
  const leg = (option: SingleOptionId, share: number) => {
    const chosen = costing.leg({ ...costing.needOf(option), share });
    return chosen.ok ? { option, bill: chosen.bill } : null;
  };
  const linesAt = (share: number) => {
    const rest = closedShare(share, escalation);
    const legs = [share > 0 ? leg(open, share) : undefined, rest > 0 ? leg(closed, rest) : undefined];
    if (legs.includes(null)) return null;
    return planLines(
      legs.flatMap((each) => each ?? []),
      situation,
    );
  };
  const at = (share: number): SplitPoint | null => {
    const rest = closedShare(share, escalation);
    const lines = linesAt(share);
    if (lines === null) return null;
    const bills = totalOf(
      lines.map(({ line }) => line),
      values,
    );
    const routes = share > 0 && rest > 0;
    const reviewUsd = requests * share * (1 - escalation) * reviewed * (minutes / 60) * rate;
    const routerUsd = routes ? (requests / 1000) * routerPrice : 0;
    const usd = bills + reviewUsd + routerUsd;
    const scored = openScore !== undefined && closedScore !== undefined;
    const score = scored ? closedScore * rest + openScore * (1 - rest) : null;
    const weighedUsd = score === null || closedScore === undefined ? usd : usd + point * (closedScore - score);
    return { share, usd, reviewUsd, routerUsd, score, weighedUsd };
  };
  const floor = finer['split-floor'];
  const floorShare =
    floor === undefined || openScore === undefined || closedScore === undefined
      ? null
      : shareAtFloor(openScore, closedScore, floor, escalation);
  const shares = Array.from({ length: steps + 1 }, (_, index) => index / steps);
  if (floorShare !== null && !shares.includes(floorShare)) shares.push(floorShare);
  const points = shares.toSorted((a, b) => a - b).flatMap((share) => at(share) ?? []);
  const chosen = at(finer['split-share'] ?? finer['split-threshold'] ?? finerValue(finer, 'split-share'));
  if (chosen === null || points.length < shares.length) return null;
  const tolerance = 1e-9 * Math.max(1, Math.abs(floor ?? 0));
  const reaching = points.filter(({ score }) => floor === undefined || (score !== null && score >= floor - tolerance));
  const best = reaching.reduce<SplitPoint | null>(
    (least, each) => (least === null || each.weighedUsd < least.weighedUsd ? each : least),
    null,
  );
  return {
    open,
    closed,
    points,
    chosen,
    best,
    floorShare,
    requestsAMonth: requests,
    escalation,
    lines: sumLines(linesAt(chosen.share) ?? [], values),
    inputs: {
      reviewed,
      minutes,
      hourlyUsd: rate,
      routerUsdPerThousand: routerPrice,
      openScore: openScore ?? null,
      closedScore: closedScore ?? null,
      pointUsd: point,
    },
  };
};
