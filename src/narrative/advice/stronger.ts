/** Whether a stronger model is to be had than the open one of the plan: without one, a comparison says nothing more. */
import type { ModelRow } from '../../catalog';
import { tierRank } from '../../engine/cost/situation';
import type { Way } from './roadmap-row';

/** Rank of the strongest open model of the plan, 0 = the best tier; null = none is chosen or rated. */
const planRank = ({ open }: Pick<Way, 'open'>): number | null => {
  const ranks = open.flatMap(({ configuration }) => (configuration?.tier ? [tierRank(configuration.tier)] : []));
  return ranks.length === 0 ? null : Math.min(...ranks);
};

const strongerOf = (way: Pick<Way, 'open' | 'catalog'>, weights: ModelRow['weights']): readonly ModelRow[] => {
  const rank = planRank(way);
  return way.catalog.models.filter(
    (model) => model.weights === weights && model.tier !== null && (rank === null || tierRank(model.tier) < rank),
  );
};

/** An open model of a better tier than the plan's is in this edition. */
export const hasStrongerOpen = (way: Pick<Way, 'open' | 'catalog'>): boolean => strongerOf(way, 'open').length > 0;

/**
 * Product key of the closed model to run beside the plan's open one: the one named or priced where it is of a better
 * tier, else one of the nearest better tier that has a price. null = no closed model is stronger.
 */
export const strongerClosed = (way: Way): string | null => {
  const { recommendation, catalog } = way;
  const { costs, answers } = recommendation;
  const stronger = strongerOf(way, 'closed').filter(({ key }) => (catalog.pricesByModel.get(key) ?? []).length > 0);
  const priced = (costs['closed-api'] ?? costs['closed-enterprise'])?.configuration;
  const wanted = [answers.closedModel, priced?.kind === 'metered' ? priced.model : undefined];
  const known = wanted.find((key) => stronger.some((model) => model.key === key));
  return known ?? stronger.toSorted((a, b) => tierRank(b.tier) - tierRank(a.tier))[0]?.key ?? null;
};
