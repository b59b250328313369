import { licenceStanding } from '../licensing';
import type { LicenceStanding } from '../recommendation';
import { keptPerCompany } from './kept';
import type { Situation } from './situation';

/** Many sellers and models share a licence: each is read once for a company. */
const standings = keptPerCompany(() => new Map<string | null, LicenceStanding>());

/** Standing of a licence for the reader's company; null = the model's licence was not read. */
export const standingOf = (licence: string | null, situation: Situation): LicenceStanding => {
  const known = standings(situation);
  const before = known.get(licence);
  if (before !== undefined) return before;
  const { catalog, answers, assumptions } = situation;
  const standing = licenceStanding(catalog, licence, answers.company ?? {}, assumptions.acceptedLicences);
  known.set(licence, standing);
  return standing;
};
