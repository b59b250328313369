/** What the next stronger closed model would cost: the model is chosen by price, and a reader may mean another one. */
import type { Catalog } from '../catalog';
import type { Knowledge } from '../framework';
import type { Range, UsdPerMonth } from '../units';
import { tierRank } from './cost/situation';
import { assessPoint } from './recommend';
import type { Recommendation } from './recommendation';

export interface OtherModel {
  readonly option: 'closed-api' | 'closed-enterprise';
  /** Product key of the model the result is priced with. */
  readonly priced: string;
  /** Product key of the stronger one. */
  readonly model: string;
  /** A month of the same option with it, USD. */
  readonly monthlyUsd: Range<UsdPerMonth>;
}

/**
 * The cheapest model of the next better tier that the same seller has for the option in front. null where that option
 * calls no closed model, where a model is named already, without a volume, and where there is no stronger model that the
 * answers allow. Assesses the decision once for each such model: not for the main path.
 */
export const otherModelOf = (
  { winner, costs, answers, assumptions }: Recommendation,
  catalog: Catalog,
  knowledge: Knowledge,
): OtherModel | null => {
  if (winner !== 'closed-api' && winner !== 'closed-enterprise') return null;
  const configuration = costs[winner]?.configuration;
  if (configuration?.kind !== 'metered' || configuration.tier === null) return null;
  if (answers.closedModel !== undefined || answers.models?.[winner] !== undefined) return null;
  const stronger = catalog.models
    .filter(
      ({ key, weights, tier }) =>
        weights === 'closed' &&
        tier !== null &&
        tierRank(tier) < tierRank(configuration.tier) &&
        (catalog.pricesByModel.get(key) ?? []).some(({ seller }) => seller === configuration.seller),
    )
    .toSorted((a, b) => tierRank(b.tier) - tierRank(a.tier));
  for (const tier of new Set(stronger.map((model) => model.tier))) {
    const found = stronger
      .filter((model) => model.tier === tier)
      .flatMap(({ key }): OtherModel[] => {
        const named = { ...answers, models: { ...answers.models, [winner]: key } };
        const cost = assessPoint({ answers: named, assumptions, catalog, knowledge }).recommendation.costs[winner];
        return cost?.configuration.kind === 'metered' && cost.configuration.model === key
          ? [{ option: winner, priced: configuration.model, model: key, monthlyUsd: cost.total }]
          : [];
      })
      .toSorted((a, b) => a.monthlyUsd.mid - b.monthlyUsd.mid)[0];
    if (found !== undefined) return found;
  }
  return null;
};
