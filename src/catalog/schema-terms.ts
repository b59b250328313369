/** Terms in prose: what a licence allows, what a provider does with the prompts. */
import * as z from 'zod/mini';
import { Day, Positive, Text } from './schema-fields';

export const SourcedText = z.strictObject({
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

/** An amount above which the terms change. */
const Threshold = z.strictObject({
  metric: z.enum([
    'monthly_active_users',
    'monthly_revenue',
    'annual_revenue',
    'annual_recurring_revenue',
    // Revenue of a group that sells access to models, or sells a work assistant, in any 12 months.
    'model_as_a_service_group_revenue_12m',
    'model_as_a_service_or_ai_work_assistant_revenue_12m',
    'model_as_a_service_or_ai_work_assistant',
  ]),
  operator: z.literal('>'),
  amount: z.number(),
  unit: z.nullable(Text),
  measured: z.nullable(Text),
  /** Counted as things stand, or once: in the calendar month before the model was released. */
  when: z.enum(['now', 'before-release']),
  consequence: Text,
  /** False: above it a duty arises, such as showing the model's name, and use stays allowed. */
  blocksUse: z.boolean(),
  source: Text,
  asOf: z.nullable(Day),
});
export type Threshold = z.infer<typeof Threshold>;

/** A clause that depends on who uses the model or on what is done with it, read by hand into one of a few effects. */
const Gate = z.strictObject({
  /** The fact about the company that decides; `use` = any use by a company; `domicile` = based in the EU. */
  asks: z.enum([
    'use',
    'domicile',
    'sellsAccess',
    'military',
    'itar',
    'trainsOnOutputs',
    'redistributes',
    'automatedDecisions',
  ]),
  /**
   * What follows: no rights, barred by a use policy, an agreement is needed first, something is owed, a notice is kept;
   * or the clause was not read, so nothing is known to follow.
   */
  effect: z.enum(['blocked', 'aup', 'agreement', 'duty', 'notice', 'unread']),
  /** The clause in our own words. */
  says: Text,
  /** null only where nothing was read. */
  source: z.nullable(Text),
  asOf: z.nullable(Day),
});
export type Gate = z.infer<typeof Gate>;

export const LicenceRow = z.strictObject({
  id: Text,
  name: Text,
  vendor: Text,
  vendorCountry: z.nullable(Text),
  models: z.array(Text),
  released: z.nullable(Text),
  licenceClass: LicenceClass,
  licenceName: SourcedText,
  commercialUse: SourcedText,
  thresholds: z.array(Threshold),
  outputTraining: SourcedText,
  geographicRestriction: SourcedText,
  hostingForThirdParties: SourcedText,
  gates: z.array(Gate),
  /** Licences of the models this one was made from, whose terms go on binding. */
  inheritsFrom: z.array(
    z.strictObject({
      licence: Text,
      /** Where only some of the models come from it. */
      covers: z.optional(Text),
      source: Text,
      asOf: z.nullable(Day),
    }),
  ),
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
      /** Price there over the list price, and for what; absent = the sentence names none. */
      factor: z.optional(Positive),
      surcharge: z.optional(Text),
      /** Models released before are billed at list there. */
      releasedFrom: z.optional(Day),
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
