/** The shape of what is known about how capable models are. Read only by the screens that show it. */
import * as z from 'zod/mini';
import { Tier } from './schema';
import { Basis, Day, Positive, provenance, Text } from './schema-fields';

/** Whether a publisher's figures may leave the product as a table, or be cited one at a time. */
export const Reuse = z.enum(['ship', 'cite']);
export type Reuse = z.infer<typeof Reuse>;

/** Who publishes a benchmark, and on what terms its figures may be used. */
export const PublisherRow = z.strictObject({
  id: Text,
  name: Text,
  home: z.nullable(Text),
  /** The name every source of its figures must carry. */
  citedAs: Text,
  reuse: Reuse,
  /** The terms in words. */
  terms: Text,
  freshness: Text,
  useFor: Text,
  asOf: Day,
});
export type PublisherRow = z.infer<typeof PublisherRow>;

/** One scale: figures of different benchmarks, or of two versions of one, are never compared. */
export const BenchmarkRow = z.strictObject({
  id: Text,
  name: Text,
  publisher: Text,
  unit: Text,
  higherIsBetter: z.boolean(),
  /** The scale moves with its participants: only figures of one day compare. */
  sameDayOnly: z.boolean(),
  /** Task families it is evidence for. */
  taskFamilies: z.array(Text),
});
export type BenchmarkRow = z.infer<typeof BenchmarkRow>;

export const ScoreRow = z.strictObject({
  benchmark: Text,
  value: z.number(),
  /** The publisher gives a bound only: below or above `value`. */
  bound: z.optional(z.enum(['below', 'above'])),
  setting: z.nullable(Text),
  source: Text,
  asOf: Day,
  /** The source does not say which version of the index it quotes. */
  versionAssumed: z.optional(z.literal(true)),
});
export type ScoreRow = z.infer<typeof ScoreRow>;

export const CapabilityRow = z.strictObject({
  /** `capabilityId` of a model. */
  id: Text,
  /** How the model's tier was found; null = no tier. */
  tierBasis: z.nullable(Basis),
  scores: z.array(ScoreRow),
});
export type CapabilityRow = z.infer<typeof CapabilityRow>;

export const TierRow = z.strictObject({
  tier: Tier,
  rule: Text,
  /** Part of the headline index it covers, [from, below); null = no bound. */
  indexFrom: z.nullable(Positive),
  indexBelow: z.nullable(Positive),
  examples: Text,
  ...provenance,
});
export type TierRow = z.infer<typeof TierRow>;

/** A published estimate of how far open-weight models are behind closed ones. */
export const GapRow = z.strictObject({
  id: Text,
  months: z.nullable(z.number()),
  points: z.nullable(z.number()),
  measure: Text,
  period: Text,
  detail: Text,
  reuse: Reuse,
  terms: Text,
  ...provenance,
});
export type GapRow = z.infer<typeof GapRow>;

/** A row of the guides' capability table, kept to show what was published. Never a fact about the model. */
export const GuideScoreRow = z.strictObject({
  model: Text,
  weights: Text,
  asPublished: z.record(z.string(), z.number()),
  /** The vendor's own figures; null = not checked, a null figure = no figure of the same test. */
  vendorCard: z.nullable(
    z.strictObject({
      figures: z.record(z.string(), z.nullable(z.number())),
      source: Text,
      asOf: Day,
      note: z.optional(Text),
    }),
  ),
  source: Text,
  asOf: Day,
  usableAsFact: z.literal(false),
});
export type GuideScoreRow = z.infer<typeof GuideScoreRow>;

export const CapabilityData = z.strictObject({
  publishers: z.array(PublisherRow),
  benchmarks: z.array(BenchmarkRow),
  models: z.array(CapabilityRow),
  tiers: z.array(TierRow),
  gaps: z.array(GapRow),
  guideScores: z.array(GuideScoreRow),
});
export type CapabilityData = z.infer<typeof CapabilityData>;
