/** What sellers bill for an embeddings workload. */
import {
  type EmbeddingModelRow,
  type EmbeddingPriceRow,
  embeddedBy,
  embeddingAgreementOn,
  embeddingModelByKey,
  embeddingPriceOn,
  embeddingPrices,
} from '../../catalog/embeddings';
import type { Agreement } from '../../catalog/prices';
import type { EmbeddingsWorkload } from '../../framework/embeddings';
import { compareText } from '../../units';
import { regionalTermsOf, selfServeFactor } from '../cost/regional';
import type { EmbeddingBuckets } from './buckets';
import type { EmbeddingContext } from './drivers';

/** One seller's price for one model on the day. */
export interface EmbeddingOffer {
  readonly row: EmbeddingPriceRow;
  /** What it is an offer of. */
  readonly model: string;
  /** null = no description of the model was read. */
  readonly facts: EmbeddingModelRow | null;
  readonly usdPerMillion: number;
  /** Times list for processing in the reader's place: typed, or by the seller's terms; 1 = none is known. */
  readonly factor: number;
  /** The seller's own terms for that place; null = no place is asked, or they name none. */
  readonly regional: number | null;
  readonly agreement: Agreement;
  /** Longest text; null = unknown. */
  readonly maxTokens: number | null;
  /** Off for what can wait; 0 = no price for batches was read, or the reader wants none. */
  readonly discount: number;
}

/** A chunk must not be longer than a model reads; where nobody says how long that is, it is taken to fit. */
export const takesChunks = ({ maxTokens }: Pick<EmbeddingOffer, 'maxTokens'>, chunkTokens: number): boolean =>
  maxTokens === null || chunkTokens <= maxTokens;

/**
 * All offers in force on a day, cheapest first with the surcharge of the reader's place. The day a model of embeddings was
 * released is not read: a surcharge that holds for newer models alone is taken in full.
 */
export const embeddingOffers = (
  workload: Pick<EmbeddingsWorkload, 'batch'>,
  day: string,
  context: Pick<EmbeddingContext, 'catalog' | 'answers' | 'assumptions'>,
): readonly EmbeddingOffer[] =>
  embeddingPrices
    .flatMap((row) => {
      const usdPerMillion = embeddingPriceOn(row, day);
      if (usdPerMillion === null) return [];
      const facts = row.model === null ? null : (embeddingModelByKey.get(row.model) ?? null);
      const regional = regionalTermsOf(row.seller, { released: null }, context);
      return [
        {
          row,
          model: embeddedBy(row),
          facts,
          usdPerMillion,
          regional,
          factor: selfServeFactor({ regional }, context),
          agreement: embeddingAgreementOn(row, day),
          maxTokens: row.maxTokens ?? facts?.maxTokens ?? null,
          discount: workload.batch ? (row.batch?.discount ?? 0) : 0,
        },
      ];
    })
    .toSorted(
      (a, b) =>
        a.usdPerMillion * a.factor - b.usdPerMillion * b.factor ||
        compareText(a.row.seller, b.row.seller) ||
        compareText(a.row.id, b.row.id),
    );

/** USD: once, and a month. */
export interface TokenBill {
  readonly firstLoad: number;
  readonly changes: number;
  readonly queries: number;
  readonly refresh: number;
  readonly monthly: number;
}

/**
 * Bill of the tokens alone: millions of tokens × price × factor of the place; all but queries at the price for batches where the offer has one.
 * The first load is paid once and is in no month.
 */
export const tokenBill = (
  { usdPerMillion, discount, factor }: Pick<EmbeddingOffer, 'usdPerMillion' | 'discount' | 'factor'>,
  buckets: EmbeddingBuckets,
): TokenBill => {
  const usd = (tokens: number, waits: boolean) => (tokens / 1e6) * usdPerMillion * factor * (waits ? 1 - discount : 1);
  const changes = usd(buckets.changes, true);
  const queries = usd(buckets.queries, false);
  const refresh = usd(buckets.refresh, true);
  return { firstLoad: usd(buckets.firstLoad, true), changes, queries, refresh, monthly: changes + queries + refresh };
};

/** The cheapest, the middle and the dearest of some bills by what they come to in a month of the whole; one bill is all three. */
export const billLevels = (bills: readonly number[]): readonly [number, number, number] | null => {
  const sorted = bills.toSorted((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return null;
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return [low, middle.reduce((sum, usd) => sum + usd, 0) / middle.length, high];
};
