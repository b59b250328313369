/** What a licence means for picking a model: pass, pass with a condition, or leave it to the reader. */
import { type Catalog, licenceChain } from '../../catalog';
import type { CompanyFacts } from '../../framework';
import type { LicenceStanding } from '../recommendation';
import { licenceDecision } from './decision';
import type { LicenceFinding } from './findings';

const dependsOn = ({ asks, threshold }: LicenceFinding): string => {
  if (threshold === undefined) return asks;
  return threshold.when === 'now' ? threshold.metric : `${threshold.metric}_before_release`;
};

/** Gates on who the company is; what it does with the model is its own choice, and asked only on the licence page. */
const onTheCompany = ({ asks, effect }: LicenceFinding): boolean =>
  (asks === 'threshold' || asks === 'domicile') && (effect === 'agreement' || effect === 'blocked');

const never: readonly string[] = ['non-commercial', 'closed'];
const onlyAccepted: readonly string[] = ['use-restricted', 'hosting-gated'];

/**
 * Standing of a licence for a company, from the same gates as `licenceDecision`.
 *
 * What the decision blocks never passes. Use-restricted and hosting-gated licences pass only when the reader has accepted
 * their terms. A clause on what the company does that was not read leaves the licence unknown, as does `null` (no
 * licence read): never picked by us. The rest passes, as "allowed, if" while a gate on the company waits for a fact.
 */
export const licenceStanding = (
  catalog: Pick<Catalog, 'licenceById'>,
  id: string | null,
  facts: CompanyFacts,
  accepted: readonly string[],
): LicenceStanding => {
  const chain = licenceChain(catalog, id);
  const [licence] = chain;
  if (licence === undefined) return { licence: null, standing: 'unknown', depends: [] };
  const as = (standing: LicenceStanding['standing'], depends: readonly string[] = []): LicenceStanding => ({
    licence: licence.id,
    standing,
    depends,
  });
  if (never.includes(licence.licenceClass)) return as('excluded', ['non-commercial']);
  const { decision, reasons, conditions } = licenceDecision(chain, facts);
  if (decision.startsWith('blocked')) {
    return as('excluded', reasons.filter(({ effect }) => effect !== 'unread').map(dependsOn));
  }
  if (onlyAccepted.includes(licence.licenceClass)) {
    return accepted.includes(licence.id) ? as('accepted') : as('excluded', ['terms-not-accepted']);
  }
  if (decision === 'unknown') return as('unknown', reasons.map(dependsOn));
  const depends = conditions.filter(onTheCompany).map(dependsOn);
  return as(depends.length > 0 ? 'allowed-if' : 'allowed', depends);
};

/**
 * May a model under this standing be priced? We pick only what passes by itself. A model the reader names may also rest
 * on terms they accepted, or on a licence nobody read, which is theirs to judge; `inWriting` says they have judged. A
 * licence that says no never passes.
 */
export const mayBeUsed = ({ standing }: LicenceStanding, named: boolean, inWriting: boolean): boolean =>
  standing === 'allowed' ||
  standing === 'allowed-if' ||
  (standing === 'accepted' && named) ||
  (standing === 'unknown' && (named || inWriting));
