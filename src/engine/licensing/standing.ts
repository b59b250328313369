/** What a licence means for picking a model: pass, pass with a condition, or leave it to the reader. */
import type { LicenceRow } from '../../catalog';
import type { CompanyFacts } from '../../framework';
import type { LicenceStanding } from '../recommendation';

/** The company's own figure for a threshold metric; undefined = not given. */
const factFor = (metric: string, facts: CompanyFacts): number | undefined => {
  if (metric === 'monthly_active_users') return facts.monthlyUsers;
  if (facts.annualRevenueUsd === undefined) return undefined;
  if (metric === 'annual_revenue' || metric === 'annual_recurring_revenue') return facts.annualRevenueUsd;
  if (metric === 'monthly_revenue') return facts.annualRevenueUsd / 12;
  return undefined;
};

/**
 * Standing of a licence for a company.
 *
 * Permissive classes pass. Community and revenue-gated licences pass unless a fact given exceeds a blocking threshold;
 * with the fact unknown they pass as "allowed, if". Use-restricted and hosting-gated ones pass only when the reader has
 * accepted their terms; non-commercial and closed ones never. `null` licence (not read) is unknown: never picked by us.
 */
export const licenceStanding = (
  licence: LicenceRow | null,
  facts: CompanyFacts,
  accepted: readonly string[],
): LicenceStanding => {
  if (licence === null) return { licence: null, standing: 'unknown', depends: [] };
  const as = (standing: LicenceStanding['standing'], depends: readonly string[] = []): LicenceStanding => ({
    licence: licence.id,
    standing,
    depends,
  });
  switch (licence.licenceClass) {
    case 'permissive':
    case 'permissive-with-display-threshold':
      return as('allowed');
    case 'community-conditional':
    case 'revenue-gated': {
      const depends: string[] = [];
      if (licence.notForEuCompanies) {
        if (facts.domicile === 'eu') return as('excluded', ['domicile']);
        if (facts.domicile === undefined) depends.push('domicile');
      }
      for (const threshold of licence.thresholds) {
        if (!threshold.blocksUse) continue;
        const fact = factFor(threshold.metric, facts);
        if (fact === undefined) depends.push(threshold.metric);
        else if (fact > threshold.amount) return as('excluded', [threshold.metric]);
      }
      return as(depends.length > 0 ? 'allowed-if' : 'allowed', depends);
    }
    case 'use-restricted':
    case 'hosting-gated':
      return accepted.includes(licence.id) ? as('accepted') : as('excluded', ['terms-not-accepted']);
    case 'non-commercial':
    case 'closed':
      return as('excluded', ['non-commercial']);
    default:
      return licence.licenceClass satisfies never;
  }
};

/**
 * May a model under this standing be priced? We pick only what passes by itself. A model the reader names may also rest
 * on terms they accepted, or on a licence nobody read, which is theirs to judge; a licence that says no never passes.
 */
export const mayBeUsed = ({ standing }: LicenceStanding, named: boolean): boolean =>
  standing === 'allowed' || standing === 'allowed-if' || (named && (standing === 'accepted' || standing === 'unknown'));
