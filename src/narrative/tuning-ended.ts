/** Tuning that a vendor gives up, in words: no need is called met by it. */
import type { Catalog } from '../catalog';
import { complianceSourceTitle } from '../catalog/processing-agreements';
import type { Recommendation } from '../engine/recommendation';
import type { TuningEnded } from '../engine/tuning-ended';
import type { Names } from './names';
import { day } from './numbers';
import { capitalised } from './segments';
import { anOption } from './terms';
import { forced } from './verdict';

/** "OpenAI closed tuning to new customers on 7 May 2026; …". */
export const tuningEndedText = ({ provider, since, lastJobs }: TuningEnded, names: Pick<Names, 'seller'>): string =>
  `Tuning is given to no new customer: ${names.seller(provider)} closed it to them on ${day(since)}${lastJobs === null ? '' : `, and those of before start their last jobs on ${day(lastJobs)}`}.`;

/** "OpenAI platform docs, …, Oct 2026." */
export const tuningEndedSource = ({ source, asOf }: TuningEnded, { sourceById }: Pick<Catalog, 'sourceById'>): string =>
  `${complianceSourceTitle.get(source) ?? sourceById.get(source)?.title ?? source}, ${day(asOf)}.`;

/** Where no need is short by its level. `conditions` stand before it. */
export const needsMet = (ended: TuningEnded | null, conditions: readonly string[]): string => {
  const needs = ended === null ? 'every need' : 'every other need';
  return conditions.length > 0 ? `Otherwise ${needs} you stated is met.` : `${capitalised(needs)} you stated is met.`;
};

/** The only option that is left, and whether it gives everything. */
export const forcedWith = (recommendation: Recommendation, ended: TuningEnded | null): string =>
  ended === null || recommendation.winner === null
    ? forced(recommendation)
    : `Your rules leave only ${anOption(recommendation.winner)}. It does not give you everything; see below.`;
