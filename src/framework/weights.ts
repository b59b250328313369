/**
 * Weights from an order of importance. The rank-order centroid is the mean of all weight vectors that respect the
 * order, and the robustness runs sample exactly that region, so point answer and samples describe one model.
 */
import type { Answers } from './answers';
import { type AxisId, axisIds, type CriterionId } from './criteria';
import { criteriaOf, type Knowledge } from './knowledge';

/**
 * Rank-order centroid of a weak order.
 * ranks: one number per item, smaller = more important, equal = tied; the size of a gap does not matter.
 * Returns weights in the same order, summing to 1; tied items share the mean of their places.
 * Formula: place r of n weighs (1/n)·Σ_{i=r..n} 1/i. Empty input gives an empty list.
 * Source: Barron and Barrett 1996.
 */
export const rankOrderCentroid = (ranks: readonly number[]): number[] => {
  const n = ranks.length;
  const places: number[] = [];
  let tail = 0;
  for (let i = n; i >= 1; i -= 1) {
    tail += 1 / i;
    places[i - 1] = tail / n;
  }
  return ranks.map((rank) => {
    const before = ranks.filter((other) => other < rank).length;
    const tied = ranks.filter((other) => other === rank).length;
    // Exactly equal, not equal to a last bit.
    if (tied === n) return 1 / n;
    return places.slice(before, before + tied).reduce((sum, place) => sum + place, 0) / tied;
  });
};

/** Rank per axis, in canonical order. An axis left out of a stated order comes after all named ones; none stated = all tied. */
export const axisOrder = (stated: Answers['axisRanks']): number[] =>
  axisIds.map((axis) => stated?.[axis] ?? axisIds.length + 1);

/** Axis weights A_k, summing to 1: as typed, else the centroid of the stated order. Neither: ¼ each. */
export const axisWeightsOf = ({
  axisRanks,
  axisWeights,
}: Pick<Answers, 'axisRanks' | 'axisWeights'>): Readonly<Record<AxisId, number>> => {
  if (axisWeights !== undefined) {
    const total = axisIds.reduce((sum, axis) => sum + axisWeights[axis], 0);
    return Object.fromEntries(axisIds.map((axis) => [axis, axisWeights[axis] / total])) as Record<AxisId, number>;
  }
  const weights = rankOrderCentroid(axisOrder(axisRanks));
  return Object.fromEntries(axisIds.map((axis, i) => [axis, weights[i] ?? 0])) as Record<AxisId, number>;
};

/** Criteria of an axis, in canonical order. */
export const criteriaOfAxis = (knowledge: Pick<Knowledge, 'axisOf'>, axis: AxisId): CriterionId[] =>
  criteriaOf(knowledge).filter((criterion) => knowledge.axisOf[criterion] === axis);

/** Weights W_c = 100·A_k·β_c of the edition's criteria, where β is the centroid of the order within the axis. They sum to 100. */
export const criterionWeightsOf = (
  knowledge: Pick<Knowledge, 'axisOf' | 'rankInAxis'>,
  axisWeights: Readonly<Record<AxisId, number>>,
): Readonly<Record<CriterionId, number>> => {
  const weights = {} as Record<CriterionId, number>;
  for (const axis of axisIds) {
    const members = criteriaOfAxis(knowledge, axis);
    const within = rankOrderCentroid(members.map((criterion) => knowledge.rankInAxis[criterion] ?? 1));
    members.forEach((criterion, i) => {
      weights[criterion] = 100 * axisWeights[axis] * (within[i] ?? 0);
    });
  }
  return weights;
};
