/** Rows of the tables that only the compliance screen reads: provider terms in full, regimes, and their sources. */
import * as z from 'zod/mini';
import { SourceRow } from './schema';
import { Day, Text } from './schema-fields';

/** One statement about a provider; null = nothing was found that says so. */
const termOf = <S extends z.core.SomeType>(value: S) =>
  z.strictObject({
    value: z.nullable(value),
    source: z.nullable(Text),
    asOf: z.nullable(Day),
    note: z.optional(Text),
  });
const term = termOf(Text);
export type Term = z.infer<typeof term>;

const FullDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const DatedChange = z.strictObject({ date: FullDay, what: Text });
export type DatedChange = z.infer<typeof DatedChange>;

/** What else a provider's terms say, beside the row of the same id in `policies`. */
export const ProviderTermsRow = z.strictObject({
  policy: Text,
  processor: Text,
  zeroRetentionLimits: term,
  certifications: termOf(z.array(Text)),
  iso42001: termOf(z.boolean()),
  usGovernment: term,
  fineTuning: term,
  uptimeSla: term,
  rateLimitTiers: term,
  dedicatedCapacity: term,
  deprecationNotice: term,
  outputUseRestriction: term,
  onPremOption: term,
  continuityEvent: term,
  /** Changes the provider has announced, each with its day. */
  announced: z.array(DatedChange),
});
export type ProviderTermsRow = z.infer<typeof ProviderTermsRow>;

/** Whether a provider's terms hold a contract for processing personal data (GDPR, Art. 28), and how it comes about. */
export const ProcessingAgreementRow = z.strictObject({ policy: Text, agreement: term });

/** The terms as published: everything in one row per provider. */
export const PublishedTermsRow = z.extend(ProviderTermsRow, { processingAgreement: term });

/**
 * How a statement about the law was come by: `read` in an official or the provider's own text, `secondary` in somebody's
 * summary, `derived` from the requirements beside it, `unverified` from memory.
 */
const LegalBasis = z.enum(['read', 'secondary', 'derived', 'unverified']);
export type LegalBasis = z.infer<typeof LegalBasis>;

const legal = { source: z.nullable(Text), asOf: z.nullable(Day), basis: LegalBasis };

export const RegimeStatus = z.enum(['possible', 'conditional', 'not-in-effect']);
export type RegimeStatus = z.infer<typeof RegimeStatus>;

const Cell = z.strictObject({ status: RegimeStatus, conditions: Text, ...legal });
export type RegimeCell = z.infer<typeof Cell>;

/** The statement about a provider that a regime's conditions turn on. */
export const TurnsOn = z.enum([
  'baa',
  'eu-region',
  'us-government',
  'certifications',
  'pci-attestation',
  'c5-attestation',
]);
export type TurnsOn = z.infer<typeof TurnsOn>;

export const RegimeRow = z.strictObject({
  id: Text,
  name: Text,
  jurisdiction: Text,
  appliesWhen: Text,
  turnsOn: z.nullable(TurnsOn),
  requirements: z.array(z.strictObject({ says: Text, ...legal })).check(z.minLength(1)),
  options: z.strictObject({
    'closed-api': Cell,
    'closed-enterprise': Cell,
    'hosted-open': Cell,
    'self-hosted-cloud': Cell,
    'self-hosted-onprem': Cell,
    hybrid: Cell,
  }),
  keyDates: z.array(DatedChange),
  /** Licences whose terms run against the regime's use. */
  licenceConflicts: z.array(z.strictObject({ licences: z.array(Text), says: Text, ...legal })),
  /** What guides claim and the sources read do not support; shown, never a rule. */
  disputed: z.array(z.strictObject({ guide: Text, claim: Text, finding: Text })),
});
export type RegimeRow = z.infer<typeof RegimeRow>;

export const ComplianceSources = z.array(SourceRow);
