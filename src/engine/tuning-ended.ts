/** A need for tuning that an option meets on paper only: the vendor its bill is priced at takes no new customers for it. */
import type { Catalog } from '../catalog';
import { type TuningEndedRow, tuningEnded } from '../catalog/tuning-ended';
import type { OptionId } from '../framework';
import type { Recommendation } from './recommendation';

export interface TuningEnded extends TuningEndedRow {
  /** Id of the vendor. */
  readonly provider: string;
}

/**
 * For an option that rents a closed model, where a level of tuning above 0 is needed and the vendor has closed it to new customers
 * by the as-of day. null elsewhere, and where nothing was read: the level an option gives is judged for all vendors together.
 */
export const tuningEndedOf = (
  option: OptionId,
  { answers, costs, ranking, on }: Pick<Recommendation, 'answers' | 'costs' | 'ranking' | 'on'>,
  { sellerById }: Pick<Catalog, 'sellerById'>,
): TuningEnded | null => {
  const need = answers.required.tuning;
  if ((option !== 'closed-api' && option !== 'closed-enterprise') || typeof need !== 'number' || need === 0)
    return null;
  const configuration =
    costs[option]?.configuration ?? ranking.find((ranked) => ranked.option === option)?.configuration ?? null;
  if (configuration?.kind !== 'metered') return null;
  const { provider } = configuration;
  const row = tuningEnded.get(sellerById.get(provider)?.policy ?? '');
  return row === undefined || row.since > on ? null : { ...row, provider };
};
