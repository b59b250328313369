/** Rounded numbers that still add up. */
import { type CriterionId, criteriaIn } from '../../framework';

/**
 * Round values to multiples of a step so that they sum to their rounded sum (largest remainder; ties go to the earlier).
 * values: any sign. step: > 0. rounded: their sum in steps as it is printed, one of the two whole numbers around it. Each
 * printed value is within one step of its own.
 */
export const largestRemainder = (
  values: readonly number[],
  step = 1,
  rounded: (sum: number) => number = Math.round,
): number[] => {
  const scaled = values.map((value) => value / step);
  const floors = scaled.map(Math.floor);
  const total = rounded(scaled.reduce((sum, value) => sum + value, 0));
  const missing = total - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = scaled
    .map((value, i) => ({ i, remainder: value - (floors[i] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) floors[i] = (floors[i] ?? 0) + 1;
  // Adding zero turns a negative zero into a plain one.
  return floors.map((floor) => floor * step + 0);
};

/** Whole points of a score: losses per criterion that sum to 100 − score. */
export const printedScore = (
  losses: Readonly<Record<CriterionId, number>>,
): { readonly score: number; readonly losses: Readonly<Record<CriterionId, number>> } => {
  const criteria = criteriaIn(losses);
  const printed = largestRemainder(criteria.map((criterion) => losses[criterion]));
  return {
    score: 100 - printed.reduce((sum, loss) => sum + loss, 0),
    losses: Object.fromEntries(criteria.map((criterion, i) => [criterion, printed[i] ?? 0])) as Record<
      CriterionId,
      number
    >,
  };
};
