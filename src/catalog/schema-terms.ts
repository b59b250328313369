/** Terms in prose: what a licence allows, what a provider does with the prompts. */
import * as z from 'zod/mini';
import { Day, Positive, Text } from './schema-fields';

const sourcedText = z.strictObject({
  value: Text,
  source: z.nullable(Text),
  asOf: z.nullable(Day),
  note: z.optional(Text),
});

export const LicenceClass = z.enum([
  'permissive',
  'permissive-with-display-threshold',
  'community-conditional',
  'revenue-gated',
  'use-restricted',
  'hosting-gated',
  'non-commercial',
  'closed',
]);
export type LicenceClass = z.infer<typeof LicenceClass>;

export const LicenceRow = z.strictObject({
  id: Text,
  name: Text,
  vendor: Text,
  vendorCountry: z.nullable(Text),
  models: z.array(Text),
  released: z.nullable(Text),
  licenceClass: LicenceClass,
  licenceName: sourcedText,
  commercialUse: sourcedText,
  thresholds: z.array(
    z.strictObject({
      metric: Text,
      operator: Text,
      amount: z.number(),
      unit: z.nullable(Text),
      measured: z.nullable(Text),
      consequence: Text,
      blocksUse: z.boolean(),
      source: Text,
      asOf: z.nullable(Day),
    }),
  ),
  outputTraining: sourcedText,
  geographicRestriction: sourcedText,
  /** True when companies domiciled in the EU get no rights. */
  notForEuCompanies: z.boolean(),
  hostingForThirdParties: sourcedText,
});
export type LicenceRow = z.infer<typeof LicenceRow>;

/** A yes/no read out of a prose statement; the sentence it rests on stays beside it. */
export const Statement = z.strictObject({
  state: z.enum(['yes', 'no', 'unknown']),
  says: z.nullable(z.union([Text, z.number(), z.boolean()])),
  source: z.nullable(Text),
  asOf: z.nullable(Day),
  /** How a `yes` is obtained, where the sentence says so: by signed agreement, by a switch, or without asking. */
  granted: z.optional(z.enum(['agreement', 'self-serve', 'default'])),
  note: z.optional(Text),
});
export type Statement = z.infer<typeof Statement>;

export const ServedRegion = z.enum(['eu', 'us', 'ca']);
export type ServedRegion = z.infer<typeof ServedRegion>;

/** Where a provider promises to process, read by hand out of the sentence that stays beside it. */
const Regions = z.strictObject({
  serves: z.array(
    z.strictObject({
      region: ServedRegion,
      /** Price there over the list price, and for what; absent = the sentence names none. Not in any bill yet. */
      factor: z.optional(Positive),
      surcharge: z.optional(Text),
    }),
  ),
  /** Regions the sentence rules out. What it names on neither side is unknown. */
  excludes: z.array(ServedRegion),
  says: z.nullable(Text),
  source: z.nullable(Text),
  asOf: z.nullable(Day),
  note: z.optional(Text),
});

const ZeroRetentionException = z.strictObject({
  /** Product keys. */
  models: z.array(Text),
  /** `no`: prompts are kept whatever is agreed; `unknown`: no text read names the model, and its kin are kept. */
  state: z.enum(['no', 'unknown']),
  /** First day; null = as long as the model is sold. */
  since: z.nullable(Day),
  days: z.nullable(Positive),
  says: Text,
  source: Text,
  asOf: Day,
});
export type ZeroRetentionException = z.infer<typeof ZeroRetentionException>;

export const PolicyRow = z.strictObject({
  id: Text,
  name: Text,
  /** Option ids the provider sells. */
  deploymentOptions: z.array(Text),
  /** Prompts sent to the API train the provider's models unless the customer objects. */
  trainsOnData: Statement,
  /** `yes` = prompts are kept by default, `says` = for how many days; `no` = not kept by default. */
  retentionDays: Statement,
  zeroRetention: Statement,
  baa: Statement,
  regions: Regions,
  /** Models that zero retention does not reach, whoever signs it. */
  zeroRetentionExceptions: z.optional(z.array(ZeroRetentionException)),
});
export type PolicyRow = z.infer<typeof PolicyRow>;
