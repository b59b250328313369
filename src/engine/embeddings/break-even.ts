/** At how much of the workload renting and running it oneself cost the same. */
import { HOURS_PER_MONTH } from '../../units';

/** Costs of the workload as it is (size 1), USD a month; set-up and first load spread over the horizon. */
export interface CostLines {
  /** Grows with the size: tokens and vectors. */
  readonly rentEach: number;
  /** Does not: hours of work. */
  readonly rentFixed: number;
  readonly ownEach: number;
  readonly ownFixed: number;
  /** Of a GPU hour, with what a cloud bills beside it. */
  readonly usdPerGpuHour: number;
  /** GPUs that the busiest hour fills at size 1, not rounded. */
  readonly gpus: number;
  /** GPU hours worked a month at size 1. */
  readonly usedHours: number;
}

export interface Crossing {
  /** How many times the workload as it is. */
  readonly size: number;
  /** Which is cheaper from there on. */
  readonly to: 'own' | 'rent';
  /** `step`: a GPU more; the two are not equal there, the sign turns. */
  readonly kind: 'smooth' | 'step';
  /** Always on beyond it. */
  readonly gpus: number;
}

export interface BreakEven {
  /** Cheaper for the smallest of workloads. */
  readonly first: 'own' | 'rent' | 'equal';
  /** In order of size; empty = it never turns. */
  readonly crossings: readonly Crossing[];
}

/** Beyond so many GPUs the ratio of the two has settled. */
const mostGpus = 500;

/** Own less rent at a size, with so many GPUs always on. */
const differenceAt = (c: CostLines, size: number, gpus: number): number => {
  const paid = gpus * HOURS_PER_MONTH;
  const hours = paid + Math.max(0, c.usedHours * size - paid);
  return c.ownFixed + hours * c.usdPerGpuHour + c.ownEach * size - (c.rentFixed + c.rentEach * size);
};

const crossingWithin = (c: CostLines, from: number, to: number, gpus: number): number | null => {
  const [a, b] = [differenceAt(c, from, gpus), differenceAt(c, to, gpus)];
  if (a === 0 || Math.sign(a) === Math.sign(b)) return null;
  return from + (to - from) * (a / (a - b));
};

/**
 * Every size at which the cheaper of the two changes. Renting is a straight line; running it oneself is straight between one
 * GPU and the next, with a bend where their idle hours are used up, so each crossing is solved in closed form:
 *
 *   size = (fixed own + GPUs · 730 · hour − fixed rent) ÷ (rent each − own each)
 *
 * and where a further GPU turns the sign, the crossing is a step. Sizes beyond 500 GPUs are not searched.
 */
export const breakEven = (c: CostLines): BreakEven => {
  const crossings: Crossing[] = [];
  const least = c.gpus > 0 ? 1 : 0;
  const start = Math.sign(differenceAt(c, 0, least));
  let sign = start;
  const turn = (size: number, kind: Crossing['kind'], gpus: number, after: number) => {
    if (after !== 0 && after !== sign) {
      if (sign !== 0 || crossings.length > 0) crossings.push({ size, to: after < 0 ? 'own' : 'rent', kind, gpus });
      sign = after;
    }
  };
  for (let gpus = least; gpus <= (least === 0 ? 0 : mostGpus); gpus += 1) {
    const from = least === 0 ? 0 : (gpus - 1) / c.gpus;
    // Without queries nothing is always on: one piece, straight from zero on, whose end is far enough for any crossing.
    const to = least === 0 ? straightEnd(c) : gpus / c.gpus;
    const bend = c.usedHours > 0 ? (gpus * HOURS_PER_MONTH) / c.usedHours : Number.POSITIVE_INFINITY;
    turn(from, 'step', gpus, Math.sign(differenceAt(c, from, gpus)));
    const ends = bend > from && bend < to ? [from, bend, to] : [from, to];
    for (let i = 1; i < ends.length; i += 1) {
      const [a, b] = [ends[i - 1] as number, ends[i] as number];
      const at = crossingWithin(c, a, b, gpus);
      if (at !== null) turn(at, 'smooth', gpus, Math.sign(differenceAt(c, b, gpus)));
    }
  }
  return { first: start < 0 ? 'own' : start > 0 ? 'rent' : sign < 0 ? 'own' : sign > 0 ? 'rent' : 'equal', crossings };
};

/** Twice the size at which the straight lines meet; any size where they never do. */
const straightEnd = (c: CostLines): number => {
  const slope = c.rentEach - c.ownEach - c.usedHours * c.usdPerGpuHour;
  const meet = (c.ownFixed - c.rentFixed) / slope;
  return Number.isFinite(meet) && meet > 0 ? 2 * meet : 1;
};
