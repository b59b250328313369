/** What renting one model comes to, over its sellers. */
import type { EmbeddingModelRow } from '../../catalog/embeddings';
import type { EmbeddingsWorkload } from '../../framework/embeddings';
import type { Range } from '../../units';
import type { DriverRanges, Values } from '../cost/bill';
import { atLevel } from '../cost/levels';
import type { BreakEven } from './break-even';
import type { EmbeddingBuckets } from './buckets';
import { type Figure, months, range3, type SideCost, sideCost, value } from './drivers';
import { billLevels, type EmbeddingOffer, type TokenBill, takesChunks, tokenBill } from './offers';
import { type VectorStorage, vectorStorage } from './storage';

export interface PricedOffer {
  readonly offer: EmbeddingOffer;
  readonly bill: TokenBill;
  /** Tokens alone: a month, with its part of the first load. */
  readonly monthly: number;
  readonly takesChunks: boolean;
  /** Against running the chosen model; null = that is not worked out. */
  readonly breakEven: BreakEven | null;
}

export interface RentPlan {
  readonly model: string;
  readonly facts: EmbeddingModelRow | null;
  /** Of that model, those that take the chunks; cheapest first. */
  readonly offers: readonly PricedOffer[];
  /** Tokens alone over the sellers, a month, with its part of the first load. */
  readonly tokens: Range;
  readonly cost: SideCost;
  readonly storage: VectorStorage | null;
  /** USD of one change of the model: the corpus again. */
  readonly exitUsd: Range;
}

export type WhyNotRented = 'no-price' | 'chunk-too-long';

export interface Rented {
  readonly plan: Omit<RentPlan, 'offers'>;
  readonly total: Figure;
}

export const withFirstLoad = (bill: TokenBill): number => bill.monthly + bill.firstLoad / months;

export const rentPlan = (
  workload: EmbeddingsWorkload,
  buckets: EmbeddingBuckets,
  offers: readonly EmbeddingOffer[],
  labour: boolean,
  ranges: DriverRanges,
  values: Values,
): Rented | WhyNotRented => {
  const ofModel = offers.filter(({ model }) => model === workload.rented);
  const fitting = ofModel.filter((offer) => takesChunks(offer, workload.chunkTokens));
  const bills = fitting.map((offer) => tokenBill(offer, buckets));
  const levels = billLevels(bills.map(withFirstLoad));
  const exit = billLevels(bills.map(({ firstLoad }) => firstLoad));
  if (levels === null || exit === null) return ofModel.length > 0 ? 'chunk-too-long' : 'no-price';
  const facts = fitting[0]?.facts ?? null;
  const storage = vectorStorage(workload, buckets.vectors, facts?.dimensions ?? null);
  const machines: Figure = (at) => atLevel(levels, value(at, 'price')) + (storage?.usd ?? 0);
  const work: Figure = (at) => (labour ? value(at, 'apiHours') * value(at, 'rate') : 0);
  return {
    plan: {
      model: workload.rented,
      facts,
      tokens: range3(levels),
      cost: sideCost({ machines, labour: work }, ranges, values),
      storage,
      exitUsd: range3(exit),
    },
    total: (at) => machines(at) + work(at),
  };
};
