/** The shape of what is known about embeddings: who sells them at what price, and what a model is. */
import * as z from 'zod/mini';
import type { PriceRow } from './schema';
import { Address, Basis, Day, NotNegative, Positive, provenance, Text } from './schema-fields';

const Share = z.number().check(z.gt(0), z.lt(1));

/** Share off the price for work that may wait. A source without a date is read as it stands. */
export const EmbeddingBatch = z.strictObject({ discount: Share, source: Text, asOf: z.nullable(Day) });

export const EmbeddingPriceRow = z.strictObject({
  /** Id in `embedding-sellers`. */
  seller: Text,
  /** The seller's exact id. */
  id: Text,
  name: Text,
  /** Key in `embedding-models`; null = no description of the model was read. */
  model: z.nullable(Text),
  /** Longest text of one request, in tokens, as the price lists give it; null = not stated. */
  maxTokens: z.nullable(Positive),
  /** USD per million input tokens; from null = since the seller listed the model. */
  periods: z.array(z.strictObject({ from: z.nullable(Day), usdPerMillion: NotNegative })).check(z.minLength(1)),
  /** What each price list said on its day. */
  readings: z
    .array(z.strictObject({ source: Text, asOf: Day, usdPerMillion: NotNegative, basis: Basis }))
    .check(z.minLength(1)),
  batch: z.optional(EmbeddingBatch),
  /** First day on which it was listed no more. */
  until: z.optional(Day),
  note: z.optional(Text),
});
export type EmbeddingPriceRow = z.infer<typeof EmbeddingPriceRow>;

export const EmbeddingModelRow = z.strictObject({
  key: Text,
  name: Text,
  weights: z.enum(['open', 'closed']),
  /** Parameters in 10^6; null = unknown. */
  totalM: z.nullable(Positive),
  /** Those of the table that turns tokens into vectors: looked up, not multiplied. In 10^6; null = unknown. */
  tableM: z.nullable(Positive),
  /** Numbers in a vector. */
  dimensions: Positive,
  /** Longest text, in tokens. */
  maxTokens: Positive,
  /** null = closed, or unknown. */
  licence: z.nullable(Text),
  ...provenance,
});
export type EmbeddingModelRow = z.infer<typeof EmbeddingModelRow>;

export const EmbeddingSellerRow = z.strictObject({ id: Text, name: Text });
export type EmbeddingSellerRow = z.infer<typeof EmbeddingSellerRow>;

export const EmbeddingSourceRow = z.strictObject({ id: Text, title: Text, url: Address });

/**
 * The same row as a price of tokens, for what is known about those: periods, readings, whether they agree. An embedding has
 * no output; its rate stands in for one, so that no comparison turns on it.
 */
export const asTokenPrice = ({
  seller,
  id,
  name,
  maxTokens,
  periods,
  readings,
  until,
}: EmbeddingPriceRow): PriceRow => ({
  seller,
  id,
  name,
  model: null,
  kind: 'closed',
  contextTokens: maxTokens,
  periods: periods.map(({ from, usdPerMillion }) => ({ from, rate: { input: usdPerMillion, output: usdPerMillion } })),
  readings: readings.map(({ source, asOf, usdPerMillion }) => ({
    source,
    asOf,
    rate: { input: usdPerMillion, output: usdPerMillion },
  })),
  ...(until === undefined ? {} : { until }),
});
