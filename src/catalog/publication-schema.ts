/**
 * The shape of the published catalogue. Fields may be added to a format; one that is renamed, removed or given another
 * meaning makes a new format.
 */
import * as z from 'zod/mini';
import { BenchmarkRow, GapRow, PublisherRow, ScoreRow, TierRow } from './capability-schema';
import { EmbeddingModelRow, EmbeddingPriceRow, EmbeddingSellerRow } from './embeddings-schema';
import { FreeAllowanceRow } from './free-allowances';
import { LicenceTermsRow } from './licence-terms';
import { PriceSourceRow } from './lineage';
import { MeasurementFact } from './measurements-schema';
import { NodeSizeRow } from './node-sizes-schema';
import { OutputRule } from './output-rules';
import { publishedFormat } from './published';
import {
  ArchitectureRow,
  EconomicsRow,
  GpuFamilyRow,
  GpuRow,
  LicenceRow,
  ModelRow,
  PolicyRow,
  PriceRow,
  RentalRow,
  SellerRow,
  SourceRow,
  TaskFamilyRow,
} from './schema';
import { PublishedTermsRow, RegimeRow } from './schema-compliance';
import { ModelFeaturesRow } from './schema-features';
import { Day, Text } from './schema-fields';

const table = <Row extends z.core.$ZodType>(row: Row, about: string) => z.array(row).check(z.describe(about));

const PublishedPrice = z.extend(PriceRow, {
  /** Derived on the day of the edition; see `agreementOn`. */
  agreement: z.nullable(z.enum(['agree', 'disagree', 'single-source'])),
});

const PublishedEmbedding = z.extend(EmbeddingPriceRow, {
  agreement: z.nullable(z.enum(['agree', 'disagree', 'single-source'])),
});

const PublishedScore = z.extend(ScoreRow, { model: Text });

const shippable = z.literal('ship');
const Capability = z.strictObject({
  publishers: table(
    z.extend(z.omit(PublisherRow, { freshness: true, useFor: true }), { reuse: shippable }),
    'Who publishes the benchmarks below. Publishers whose figures may be cited only are left out, and so are their figures.',
  ),
  benchmarks: table(BenchmarkRow, 'One scale each; figures of two scales never compare.'),
  scores: table(PublishedScore, 'Figures of a model (product key) on a benchmark, in the unit of the benchmark.'),
  tiers: table(TierRow, 'S is strongest, E weakest. The cut points are a judgement of this catalogue.'),
  gaps: table(
    z.extend(GapRow, { reuse: shippable }),
    'Published estimates of how far open-weight models are behind closed ones.',
  ),
});

export const Publication = z.strictObject({
  $schema: z.literal('./schema.json'),
  format: z.literal(publishedFormat),
  edition: Text.check(z.describe('Year and month of the edition.')),
  /** No reading is later; announced prices may be. */
  day: Day,
  about: Text,
  sources: table(SourceRow, 'Every `source`, `tierSource` and `hostMemorySource` below is the id of one of these.'),
  models: table(
    // Notes quote figures that may be cited only.
    z.omit(ModelRow, { note: true }),
    'One row per product key, joining architecture, licence, capability and prices.',
  ),
  modelFeatures: table(ModelFeaturesRow, 'What a model can do, fact by fact; null = unknown, which is not a no.'),
  architectures: table(
    ArchitectureRow,
    'Shapes of open-weight models. Parameters in 10^9 (…B), host memory in 10^9 bytes, cache elements per token.',
  ),
  prices: table(
    PublishedPrice,
    'USD per million tokens, by seller and its exact id. The last period that has begun is in force; from null = since the seller listed the model. Above `over.above` input tokens the whole request is billed at that rate; `peak` hours are UTC. `agreement` is that of the independent readings on the day of the edition, null = no price in force.',
  ),
  priceSources: table(
    PriceSourceRow,
    'Where each price list gets its figures: two lists of one lineage confirm nothing.',
  ),
  sellers: table(
    SellerRow,
    'Who sells tokens; `batchDiscount` is a share off the list price, null = none found, or with `batchSold` not how much.',
  ),
  gpus: table(
    GpuRow,
    'Accelerators: memory in GiB, bandwidth and link (one direction) in GB/s, dense TFLOPS, power in W; null = unknown, or not supported for a precision.',
  ),
  gpuFamilies: table(
    GpuFamilyRow,
    'Names that sellers give to cards, joined to `gpus`; only `counted` ones enter a range.',
  ),
  rentals: table(RentalRow, 'Readings of rents, USD per GPU-hour; date null = undated, shown and never counted.'),
  nodeSizes: table(NodeSizeRow, 'GPUs of an instance, where the name of the seller in `rentals` does not say it.'),
  economics: table(
    EconomicsRow,
    'Every other figure of a cost: p10, p50 and p90 in the unit of the row; null = no source gives it.',
  ),
  freeAllowances: table(
    FreeAllowanceRow,
    'What sellers give away: another plan within limits, or nothing. A seller without a row is unknown.',
  ),
  measurements: table(
    MeasurementFact,
    'Published throughput runs of open-weight models: output tokens per second of the whole system measured. `model` is a name of `architectures`, `gpu` one of `gpus`; an absent field was not stated.',
  ),
  taskFamilies: table(
    z.omit(TaskFamilyRow, { closedAdvantage: true, evidence: true }),
    'The weakest tier that is enough for a kind of task. The evidence quotes figures that may be cited only and is left out.',
  ),
  licences: table(LicenceRow, 'What the licence of a model says, in our words. Not legal advice.'),
  licenceTerms: table(LicenceTermsRow, 'The rest of each licence, by the id of `licences`.'),
  policies: table(PolicyRow, 'Terms of providers on prompts, as yes, no or unknown with the sentence they rest on.'),
  providerTerms: table(PublishedTermsRow, 'The rest of the terms of each provider, by the id of `policies`.'),
  outputRules: table(OutputRule, 'What a provider says about training on outputs, by the id of `policies`.'),
  regimes: table(RegimeRow, 'Laws and standards × deployment options. Not legal advice.'),
  embeddingPrices: table(
    PublishedEmbedding,
    'USD per million input tokens of embeddings, by seller and its exact id; periods, readings and `agreement` as in `prices`. `batch.discount` is a share off for what can wait, absent = none was read.',
  ),
  embeddingModels: table(
    EmbeddingModelRow,
    'Embedding models by the key of `embeddingPrices`: parameters in 10^6, those of the token table apart; null = unknown.',
  ),
  embeddingSellers: table(EmbeddingSellerRow, 'Who sells embeddings.'),
  capability: Capability,
});
export type Publication = z.infer<typeof Publication>;

/** JSON Schema 2020-12 of the published catalogue. */
export const publicationJsonSchema = (): object => ({
  ...z.toJSONSchema(Publication, {
    override: ({ zodSchema, jsonSchema }) => {
      // That a day is one of the calendar is no pattern; its form is.
      if (zodSchema === Day) jsonSchema.pattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
    },
  }),
  title: 'Rent or Own: the catalogue of one edition',
});
