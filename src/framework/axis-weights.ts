/** Axis weights set directly, in percent of 100: for a reader who has more than an order in mind. */
import { type AxisId, axisIds } from './criteria';

/** Percent per axis; they sum to 100. */
export type AxisWeights = Readonly<Record<AxisId, number>>;

/** Weights are kept in tenths of a percent. */
const tenths = 10;
const whole = 100 * tenths;

/** Whole tenths with a given sum, nearest to the exact shares (largest remainder, ties to the earlier). */
const inTenths = (exact: readonly number[], sum: number): readonly number[] => {
  const units = exact.map((value) => Math.floor(value + 1e-9));
  const missing = sum - units.reduce((total, unit) => total + unit, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - (units[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) units[i] = (units[i] ?? 0) + 1;
  return units.map((unit) => unit / tenths);
};

const totalOf = (weights: AxisWeights): number => axisIds.reduce((sum, axis) => sum + weights[axis], 0);

/** Percent of each axis from any weights, in tenths that sum to 100 exactly (largest remainder). All zero = all equal. */
export const inPercent = (weights: AxisWeights): AxisWeights => {
  const total = totalOf(weights);
  const exact = axisIds.map((axis) => (total > 0 ? (weights[axis] / total) * whole : whole / axisIds.length));
  const percent = inTenths(exact, whole);
  return Object.fromEntries(axisIds.map((axis, i) => [axis, percent[i] ?? 0])) as Record<AxisId, number>;
};

/**
 * One axis at a percentage from 0 to 100, the others sharing what is left in their old proportions, or equally where all
 * of them were 0. The result sums to 100 in tenths of a percent.
 */
export const withAxisWeight = (weights: AxisWeights, axis: AxisId, percent: number): AxisWeights => {
  const kept = Math.round(Math.min(100, Math.max(0, percent)) * tenths) / tenths;
  const others = axisIds.filter((one) => one !== axis);
  const before = others.reduce((sum, one) => sum + weights[one], 0);
  const share = (one: AxisId) => (before > 0 ? weights[one] / before : 1 / others.length);
  const exact = others.map((one) => share(one) * (100 - kept) * tenths);
  const rest = inTenths(exact, Math.round((100 - kept) * tenths));
  const changed = Object.fromEntries(others.map((one, i) => [one, rest[i] ?? 0]));
  return { ...weights, ...changed, [axis]: kept };
};

/** What is wrong with typed weights; null = nothing. */
export const axisWeightsProblem = (weights: AxisWeights): string | null => {
  const values = axisIds.map((axis) => weights[axis]);
  if (values.some((value) => !(value >= 0 && value <= 100))) return 'must be percentages from 0 to 100.';
  const total = totalOf(weights);
  return Math.abs(total - 100) > 0.05
    ? `must sum to 100, and these sum to ${Math.round(total * tenths) / tenths}.`
    : null;
};
