import { licenceStanding } from '../licensing';
import type { LicenceStanding } from '../recommendation';
import type { Situation } from './situation';

/** Many sellers and models share a licence: each is read once per decision. */
const bySituation = new WeakMap<Situation, Map<string | null, LicenceStanding>>();

/** Standing of a licence for the reader's company; null = the model's licence was not read. */
export const standingOf = (licence: string | null, situation: Situation): LicenceStanding => {
  const { catalog, answers, assumptions } = situation;
  const known = bySituation.get(situation) ?? new Map<string | null, LicenceStanding>();
  bySituation.set(situation, known);
  const before = known.get(licence);
  if (before !== undefined) return before;
  const standing = licenceStanding(catalog, licence, answers.company ?? {}, assumptions.acceptedLicences);
  known.set(licence, standing);
  return standing;
};
