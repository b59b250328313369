/** How sure the costs of an assessment are: a run over drawn figures, and which figure matters most. Off the main path. */
import type { OptionId } from '../framework';
import { drawnCosts, drawnRanges, drawnTotalOf, freeValues, tornadoOver } from './cost/uncertainty';
import type { Tornado, Uncertainty } from './cost/uncertainty/result';
import { type Assessment, pricedOptions } from './recommend';

const totalsOf = ({ recommendation, costing, plan }: Assessment) =>
  recommendation.withoutCosts
    ? []
    : pricedOptions(recommendation).flatMap((option) => drawnTotalOf(costing, option, plan) ?? []);

/** Options that are not excluded. */
const standing = ({ recommendation: { ranking } }: Assessment): OptionId[] => ranking.map(({ option }) => option);

/**
 * What every option costs when all figures are drawn from their ranges, and how often each is the cheapest.
 *
 * `seed`: a 32-bit integer; the same answers and seed give the same result. null without a volume: nothing has a cost.
 */
export const uncertaintyOf = (assessment: Assessment, seed: number, samples?: number): Uncertainty | null => {
  const totals = totalsOf(assessment);
  if (totals.length === 0) return null;
  const { costing } = assessment;
  const costs = { totals, ranges: drawnRanges(costing), values: freeValues(costing), competing: standing(assessment) };
  return drawnCosts(costs, seed, samples);
};

/** Which figures matter most to the recommended option's cost and to the order of the two cheapest. null without a volume. */
export const tornadoOf = (assessment: Assessment): Tornado | null => {
  const { costing, recommendation } = assessment;
  const values = freeValues(costing);
  const competing = standing(assessment);
  const byCost = totalsOf(assessment)
    .filter(({ option }) => competing.includes(option))
    .map((total) => ({ total, usd: total.usd(values) }))
    .toSorted((a, b) => a.usd - b.usd)
    .map(({ total }) => total);
  const [cheapest, second] = byCost;
  if (cheapest === undefined) return null;
  const leading = byCost.find(({ option }) => option === recommendation.winner) ?? cheapest;
  const pair = second === undefined ? null : ([cheapest, second] as const);
  return tornadoOver({ leading, pair }, drawnRanges(costing), values);
};
