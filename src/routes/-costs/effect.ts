/** How the monthly difference of the two options depends on one input, with everything else as it is. */
import type { Catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { costingOf, singleCost, situationOf } from '../../engine/cost';
import type { Knowledge, SingleOptionId } from '../../framework';
import type { DecisionState } from '../../permalink';
import type { CostInput } from './cost-inputs';
import type { Pair } from './pair';

export interface Effect {
  /** own − rent in USD a month; a value at which one of them cannot be had has no point. */
  readonly points: readonly { readonly value: number; readonly usd: number }[];
  /** Values at which the cheaper of the two changes, ascending. */
  readonly flips: readonly number[];
}

export interface Tables {
  readonly catalog: Catalog;
  readonly knowledge: Knowledge;
}

/** own − rent in USD a month; null where one of them has no cost. */
export const differenceOf = (
  { own, rent }: Pair,
  { answers, assumptions }: DecisionState,
  { catalog, knowledge }: Tables,
): number | null => {
  if (own === 'hybrid') {
    const { costs } = assessPoint({ answers, assumptions, catalog, knowledge }).recommendation;
    return costs.hybrid && costs[rent] ? costs.hybrid.total.mid - costs[rent].total.mid : null;
  }
  const costing = costingOf(situationOf(catalog, answers, assumptions, knowledge));
  const [owned, rented] = [own, rent].map((option) => singleCost(costing, option as SingleOptionId));
  return typeof owned === 'object' && typeof rented === 'object' ? owned.total.mid - rented.total.mid : null;
};

const valuesAcross = (
  [from, to]: readonly [number, number],
  scale: CostInput['scale'],
  count: number,
): readonly number[] =>
  Array.from({ length: count }, (_, index) => {
    const share = index / (count - 1);
    return scale === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  });

const middle = (a: number, b: number, scale: CostInput['scale']): number =>
  scale === 'log' ? Math.sqrt(a * b) : (a + b) / 2;

/** Values per input; a flip is then narrowed to a thousandth of its step. */
const count = 24;
const halvings = 10;

/**
 * The effect of one input, one evaluation per step, so that a caller can stop between two. Every step is a few
 * milliseconds at most.
 */
export function* effectSteps(
  { span, scale, set }: CostInput,
  state: DecisionState,
  pair: Pair,
  tables: Tables,
): Generator<undefined, Effect> {
  if (span === null) return { points: [], flips: [] };
  const points: { value: number; usd: number }[] = [];
  const at = (value: number) => differenceOf(pair, set(state, value), tables);
  for (const value of valuesAcross(span, scale, count)) {
    const usd = at(value);
    if (usd !== null) points.push({ value, usd });
    yield;
  }
  const flips: number[] = [];
  for (const [index, right] of points.entries()) {
    const left = points[index - 1];
    if (left === undefined || left.usd < 0 === right.usd < 0) continue;
    let [low, high] = [left.value, right.value];
    for (let halving = 0; halving < halvings; halving += 1) {
      const value = middle(low, high, scale);
      const usd = at(value);
      if (usd !== null && usd < 0 === left.usd < 0) low = value;
      else high = value;
      yield;
    }
    flips.push(high);
  }
  return { points, flips };
}

/** The flip nearest to the present value, on the input's own scale. */
export const nearestFlip = (flips: readonly number[], present: number, scale: CostInput['scale']): number | null => {
  const distance = (flip: number) => Math.abs(scale === 'log' ? Math.log(flip / present) : flip - present);
  return flips.reduce<number | null>(
    (near, flip) => (near === null || distance(flip) < distance(near) ? flip : near),
    null,
  );
};

/** The difference at a value between two points of an effect; null without points. */
export const differenceAt = ({ points }: Effect, value: number): number | null => {
  const after = points.findIndex((point) => point.value >= value);
  const right = after < 0 ? points.at(-1) : points[after];
  const left = after > 0 ? points[after - 1] : right;
  if (!left || !right) return null;
  const share = left === right ? 0 : (value - left.value) / (right.value - left.value);
  return left.usd + (right.usd - left.usd) * share;
};

/** Dollars to a height that shows a few hundred and a few hundred thousand alike; zero stays zero. */
export const heightOf = (usd: number): number => Math.asinh(usd / 1_000);
