/**
 * The shape of every fact the product carries. A row holds its own source (an id into `sources`), date and basis;
 * the unit of a column is part of its name. Unknown is `null`, never a filled-in guess.
 */
import * as z from 'zod/mini';
import { Address, Basis, Day, NotNegative, Positive, provenance, Text } from './schema-fields';
import { LicenceRow, PolicyRow } from './schema-terms';

export { Basis } from './schema-fields';
export * from './schema-terms';

export const SourceRow = z.strictObject({
  id: Text,
  title: Text,
  /** Where it can be read: the document, or the repository or site it names. Absent = no address is known. */
  url: z.optional(Address),
  readOn: z.optional(Day),
});
export type SourceRow = z.infer<typeof SourceRow>;

export const GpuRow = z.strictObject({
  name: Text,
  vendor: Text,
  memoryGib: Positive,
  bandwidthGBps: Positive,
  /** Peak tensor TFLOPS without sparsity; null = not supported. */
  bf16Tflops: Positive,
  fp8Tflops: z.nullable(Positive),
  fp4Tflops: z.nullable(Positive),
  tdpW: z.nullable(Positive),
  /** One direction, per GPU. null = not stated; capacity then assumes 16 GB/s. */
  linkGBps: z.nullable(Positive),
  linkKind: z.nullable(Text),
  /** Host memory of a node per GPU in it, 10^9 bytes, where a source states it; absent = unknown. */
  hostMemoryGbPerGpu: z.optional(Positive),
  ...provenance,
});
export type GpuRow = z.infer<typeof GpuRow>;

export const Precision = z.enum(['bf16', 'fp8', 'nvfp4', 'mxfp4', 'int4', 'q4_k_m']);
export type Precision = z.infer<typeof Precision>;
/** Precision of the key-value cache. */
export const KvPrecision = z.enum(['bf16', 'fp8', 'nvfp4']);
export type KvPrecision = z.infer<typeof KvPrecision>;

export const ArchitectureRow = z.strictObject({
  name: Text,
  hfId: Text,
  publishedTotalB: z.nullable(Positive),
  publishedActiveB: z.nullable(Positive),
  totalB: Positive,
  activeB: Positive,
  routedExpertB: NotNegative,
  embeddingB: NotNegative,
  layers: Positive,
  hidden: Positive,
  heads: Positive,
  kvHeads: Positive,
  headDim: Positive,
  attentionKind: Text,
  fullAttentionLayers: NotNegative,
  windowAttentionLayers: NotNegative,
  window: z.nullable(Positive),
  linearAttentionLayers: NotNegative,
  kvLoraRank: z.nullable(Positive),
  /** 0 = latent attention without rotary keys. */
  qkRopeHeadDim: z.nullable(NotNegative),
  /** Head sizes and sparse-attention width where the attention has them (`nope`, `v`, `topk`, …). */
  attentionExtra: z.record(z.string(), z.number()),
  denseIntermediate: z.nullable(Positive),
  moeIntermediate: z.nullable(Positive),
  experts: z.nullable(Positive),
  expertsPerToken: z.nullable(Positive),
  sharedExperts: z.nullable(NotNegative),
  denseFfnLayers: NotNegative,
  vocabulary: Positive,
  tiedEmbeddings: z.boolean(),
  maxContext: z.nullable(Positive),
  nativePrecision: Precision,
  kvElementsPerTokenFull: NotNegative,
  kvElementsPerTokenWindow: NotNegative,
  linearStateElements: NotNegative,
  ffnMatrices: z.nullable(Positive),
  /**
   * Host memory it needs besides the GPUs', in 10^9 bytes: tables that are looked up, not multiplied, and are in no
   * parameter count here. null = no such need is stated.
   */
  hostMemoryGb: z.nullable(Positive),
  hostMemorySource: z.optional(Text),
  /** False for rows without a published throughput measurement: widest band, always a latency target. */
  calibrated: z.boolean(),
  ...provenance,
});
export type ArchitectureRow = z.infer<typeof ArchitectureRow>;

/**
 * How an hour is bought. `marketplace` = set by hosts, not by one seller's list: marketplaces and community clouds.
 * `index` = a figure over many sellers. Three years have no reading.
 */
export const rentalTerms = ['on-demand', 'one-year', 'spot', 'marketplace', 'index'] as const;
export const RentalTerm = z.enum(rentalTerms);
export type RentalTerm = z.infer<typeof RentalTerm>;

/** One reading of one seller's rental price. Rows are appended, never edited. */
export const RentalRow = z.strictObject({
  /** The seller's name for the card, as in `gpu-families`. */
  gpu: Text,
  provider: Text,
  /** The seller's own words for the terms, and which kind they are. */
  terms: Text,
  term: RentalTerm,
  usdPerGpuHour: Positive,
  region: z.nullable(Text),
  /** null = the reading is undated. */
  date: z.nullable(Day),
  source: Text,
  basis: Basis,
});
export type RentalRow = z.infer<typeof RentalRow>;

/** Seller's card name → accelerator of `gpus`; null = no such accelerator, so the row prices nothing. */
export const GpuFamilyRow = z.strictObject({
  gpu: Text,
  accelerator: z.nullable(Text),
  /** False: only the nearest card (another form factor, say); its readings stay out of the accelerator's range. */
  counted: z.boolean(),
  note: z.optional(Text),
});
export type GpuFamilyRow = z.infer<typeof GpuFamilyRow>;

export const EconomicsRow = z.strictObject({
  key: Text,
  low: z.nullable(z.number()),
  mid: z.nullable(z.number()),
  high: z.nullable(z.number()),
  unit: Text,
  ...provenance,
});
export type EconomicsRow = z.infer<typeof EconomicsRow>;

/** S (frontier) to E (8B class); the order is the order of strength. */
export const Tier = z.enum(['S', 'A', 'B', 'C', 'D', 'E']);
export type Tier = z.infer<typeof Tier>;

/** One product key joining architecture, capability, licence and price ids of a model. */
export const ModelRow = z.strictObject({
  key: Text,
  name: Text,
  weights: z.enum(['open', 'closed', 'unknown']),
  vendor: z.nullable(Text),
  released: z.nullable(Day),
  architecture: z.nullable(Text),
  hfId: z.nullable(Text),
  licence: z.nullable(Text),
  capabilityId: z.nullable(Text),
  /** null = no evidence read: never picked by us. */
  tier: z.nullable(Tier),
  /** Evidence for the tier; null when the tier is. */
  tierSource: z.nullable(Text),
  tierAsOf: z.nullable(Day),
  note: z.optional(Text),
});
export type ModelRow = z.infer<typeof ModelRow>;

const Rate = z.strictObject({
  input: NotNegative,
  output: NotNegative,
  cacheRead: z.optional(NotNegative),
  /** Kept for five minutes. */
  cacheWrite: z.optional(NotNegative),
  /** Kept for an hour. */
  cacheWrite1h: z.optional(NotNegative),
});
export type Rate = z.infer<typeof Rate>;

/** USD per million tokens in force from a day on. */
export const PricePeriod = z.strictObject({
  /** null = since the seller listed the model. */
  from: z.nullable(Day),
  rate: Rate,
  /** Above so many input tokens the whole request is billed at this rate. */
  over: z.optional(z.strictObject({ above: Positive, rate: Rate })),
  /** Hours of the day (UTC, [from, to) in hours) billed at another rate. */
  peak: z.optional(z.strictObject({ hoursUtc: z.array(z.tuple([z.number(), z.number()])), rate: Rate })),
});
export type PricePeriod = z.infer<typeof PricePeriod>;

/** A figure that looks like a slip of the unit. */
export const Slip = z.enum(['output', 'input', 'cache-read']);
export type Slip = z.infer<typeof Slip>;

export const PriceRow = z.strictObject({
  seller: Text,
  /** The seller's exact id of the model. */
  id: Text,
  name: Text,
  /** Product key in `models`; null = not joined to a model. */
  model: z.nullable(Text),
  kind: z.enum(['closed', 'hosted-open']),
  contextTokens: z.nullable(Positive),
  periods: z.array(PricePeriod).check(z.minLength(1)),
  /** Independent readings of the price in force; agreement is derived from them, never stored. */
  readings: z.array(z.strictObject({ source: Text, asOf: Day, rate: Rate })).check(z.minLength(1)),
  /** What looks like a slip of the unit and was looked up: right after all, and why. */
  allowedSlips: z.optional(z.array(z.strictObject({ slip: Slip, reason: Text }))),
  /** Day the seller was first found to list the model no more: no price from then on. */
  until: z.optional(Day),
  note: z.optional(Text),
});
export type PriceRow = z.infer<typeof PriceRow>;

export const SellerRow = z.strictObject({
  id: Text,
  name: Text,
  /** Id in `policies` whose terms apply; null = terms not read. */
  policy: z.nullable(Text),
  /** Share off list for deferrable batches; null = none found, or not what it is. */
  batchDiscount: z.nullable(z.number()),
  /** Batches are sold below list, and no source says by how much for a model. */
  batchSold: z.optional(z.literal(true)),
  /** Source and day of what is said about batches; null where nothing is. */
  source: z.nullable(Text),
  asOf: z.nullable(Day),
});
export type SellerRow = z.infer<typeof SellerRow>;

export const TaskFamilyRow = z.strictObject({
  id: Text,
  minimumTier: Tier,
  /** Whether open-weight models suffice, and what a closed one adds. */
  openSufficient: Text,
  closedAdvantage: Text,
  evidence: Text,
  confidence: z.enum(['low', 'medium', 'high']),
  source: Text,
  asOf: z.nullable(Day),
});
export type TaskFamilyRow = z.infer<typeof TaskFamilyRow>;

/** The committed catalogue, as one frozen object. */
export const CatalogData = z.strictObject({
  edition: Text,
  /** The edition's own day: default for "as of". */
  day: Day,
  sources: z.array(SourceRow),
  gpus: z.array(GpuRow),
  gpuFamilies: z.array(GpuFamilyRow),
  rentals: z.array(RentalRow),
  architectures: z.array(ArchitectureRow),
  economics: z.array(EconomicsRow),
  models: z.array(ModelRow),
  prices: z.array(PriceRow),
  sellers: z.array(SellerRow),
  licences: z.array(LicenceRow),
  policies: z.array(PolicyRow),
  taskFamilies: z.array(TaskFamilyRow),
});
export type CatalogData = z.infer<typeof CatalogData>;
