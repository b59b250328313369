/** A need for tuning that an option meets on paper only: the vendor its bill is priced at takes no new customers for it. */
import type { Catalog } from '../catalog';
import { type TuningEndedRow, tuningEnded } from '../catalog/tuning-ended';
import type { Level, NotSure, OptionId } from '../framework';
import type { Configuration, Recommendation } from './recommendation';

export interface TuningEnded extends TuningEndedRow {
  /** Id of the vendor. */
  readonly provider: string;
}

const rentsClosed = (option: OptionId): boolean => option === 'closed-api' || option === 'closed-enterprise';

const needsTuning = ({ tuning }: { readonly tuning?: Level | NotSure }): boolean =>
  typeof tuning === 'number' && tuning > 0;

/** Who serves the closed model that has tuning to do; of a split, the closed side of a class that needs it. */
const tunerOf = (option: OptionId, configuration: Configuration, answers: Recommendation['answers']): string | null => {
  if (configuration.kind === 'plan') {
    const { classes, legs } = configuration;
    const leg = legs.find((side) =>
      classes.some(({ required, goesTo }) => goesTo === side.option && rentsClosed(goesTo) && needsTuning(required)),
    );
    return leg?.configuration.kind === 'metered' ? leg.configuration.provider : null;
  }
  return configuration.kind === 'metered' && rentsClosed(option) && needsTuning(answers.required)
    ? configuration.provider
    : null;
};

/**
 * For an option that rents a closed model, or a split that does for a class of its requests, where a level of tuning above 0 is
 * needed and the vendor has closed it to new customers by the as-of day. null elsewhere, and where nothing was read: the level
 * an option gives is judged for all vendors together.
 */
export const tuningEndedOf = (
  option: OptionId,
  { answers, costs, ranking, on }: Pick<Recommendation, 'answers' | 'costs' | 'ranking' | 'on'>,
  { sellerById }: Pick<Catalog, 'sellerById'>,
): TuningEnded | null => {
  const configuration =
    costs[option]?.configuration ?? ranking.find((ranked) => ranked.option === option)?.configuration ?? null;
  const provider = configuration && tunerOf(option, configuration, answers);
  if (provider === null) return null;
  const row = tuningEnded.get(sellerById.get(provider)?.policy ?? '');
  return row === undefined || row.since > on ? null : { ...row, provider };
};
