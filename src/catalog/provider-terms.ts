/** Provider terms in full: what the engine reads of a provider, joined to everything else that was read. */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import termsData from './data/provider-terms.json';
import { processingAgreements } from './processing-agreements';
import { readTable } from './read-table';
import type { PolicyRow } from './schema';
import { ProviderTermsRow, type Term } from './schema-compliance';

export interface ProviderTerms extends Omit<ProviderTermsRow, 'policy'> {
  readonly policy: PolicyRow;
  readonly processingAgreement: Term;
}

/** A statement as the screens show it, whatever its value is. */
export interface Reading extends Omit<Term, 'value'> {
  readonly value: string | number | boolean | readonly string[] | null;
}

/**
 * The terms of every provider, in file order.
 * Throws an Error naming the row that has no provider, or the provider that has no row.
 */
export const providerTermsOf = ({
  policies,
  policyById,
}: Pick<Catalog, 'policies' | 'policyById'>): readonly ProviderTerms[] => {
  const rows = readTable('provider-terms.json', z.array(ProviderTermsRow), termsData);
  const missing = policies.find(({ id }) => rows.every(({ policy }) => policy !== id));
  if (missing) throw new Error(`provider-terms.json has no row for the policy "${missing.id}"`);
  return rows.map((row) => {
    const policy = policyById.get(row.policy);
    if (policy === undefined) throw new Error(`provider-terms.json refers to the unknown policy "${row.policy}"`);
    const processingAgreement = processingAgreements.get(row.policy);
    if (processingAgreement === undefined)
      throw new Error(`processing-agreements.json has no row for the policy "${row.policy}"`);
    return { ...row, policy, processingAgreement };
  });
};

/** Every dated statement of a provider, with those the engine reads. */
export const readingsOf = (terms: ProviderTerms): readonly Pick<Reading, 'source' | 'asOf'>[] => {
  const { policy } = terms;
  return [
    policy.trainsOnData,
    policy.retentionDays,
    policy.zeroRetention,
    policy.baa,
    policy.regions,
    terms.zeroRetentionLimits,
    terms.certifications,
    terms.iso42001,
    terms.usGovernment,
    terms.fineTuning,
    terms.uptimeSla,
    terms.rateLimitTiers,
    terms.dedicatedCapacity,
    terms.deprecationNotice,
    terms.outputUseRestriction,
    terms.onPremOption,
    terms.continuityEvent,
    terms.processingAgreement,
  ];
};
