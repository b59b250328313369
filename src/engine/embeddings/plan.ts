/** The whole of an embeddings workload: what is billed, what is run, which is cheaper, and what leaving costs. */
import { type EmbeddingsInput, type EmbeddingsWorkload, embeddingsWorkload } from '../../framework/embeddings';
import { aboutEqualShare } from '../../framework/uncertainty';
import { roundMoney } from '../../units';
import { squared } from '../../units/elementary';
import { type DriverRanges, swingsOf, type Values } from '../cost/bill';
import { breakEven } from './break-even';
import { bucketsOf, type EmbeddingBuckets } from './buckets';
import { type EmbeddingContext, type Figure, rangesOf, value } from './drivers';
import { embeddingOffers, takesChunks, tokenBill } from './offers';
import { type OwnPlan, ownPlan, type WhyNotOwned } from './own-plan';
import { type PricedOffer, type RentPlan, rentPlan, type WhyNotRented, withFirstLoad } from './rent-plan';
import { vectorStorage } from './storage';

export interface EmbeddingVerdict {
  /** null = about equal: the range of the difference holds zero, or it is within 5 % of the cheaper. */
  readonly cheaper: 'rent' | 'own' | null;
  /** Own less rent, USD a month. */
  readonly difference: { readonly low: number; readonly mid: number; readonly high: number };
}

export interface EmbeddingsPlan {
  readonly workload: EmbeddingsWorkload;
  readonly buckets: EmbeddingBuckets;
  /** As-of day for prices. */
  readonly day: string;
  /** Hours a month around an API, and USD an hour of work, at the middle. */
  readonly work: { readonly apiHours: number; readonly usdPerHour: number };
  /** Every offer, cheapest first. */
  readonly offers: readonly PricedOffer[];
  readonly rent: RentPlan | WhyNotRented;
  readonly own: OwnPlan | WhyNotOwned;
  /** null where one of the two is not worked out. */
  readonly verdict: EmbeddingVerdict | null;
}

export const isPlan = <P extends RentPlan | OwnPlan>(plan: P | WhyNotRented | WhyNotOwned): plan is P =>
  typeof plan === 'object';

const verdictOf = (rented: Figure, owned: Figure, ranges: DriverRanges, values: Values): EmbeddingVerdict => {
  const figure: Figure = (at) => owned(at) - rented(at);
  const mid = figure(values);
  const swings = swingsOf(figure, Object.keys(ranges), ranges, values);
  const apart = (side: 'down' | 'up') => Math.sqrt(swings.reduce((sum, swing) => sum + squared(swing[side]), 0));
  const difference = {
    low: roundMoney(mid - apart('down')),
    mid: roundMoney(mid),
    high: roundMoney(mid + apart('up')),
  };
  const near = Math.abs(mid) <= aboutEqualShare * Math.min(owned(values), rented(values));
  const equal = near || (difference.low <= 0 && difference.high >= 0);
  return { cheaper: equal ? null : mid > 0 ? 'rent' : 'own', difference };
};

/**
 * Work out an embeddings workload on the reader's day: tokens in buckets, every seller's bill, the model of their own on
 * rented GPUs, and which of the two chosen is cheaper and by how much. Labour is in both where it counts at all. Pure; a
 * model or GPU that cannot be used is a reason, not an error.
 */
export const embeddingsPlan = (said: EmbeddingsInput, context: EmbeddingContext): EmbeddingsPlan => {
  const workload = embeddingsWorkload(said);
  const buckets = bucketsOf(workload);
  const { catalog, assumptions } = context;
  const day = assumptions.on ?? catalog.day;
  const ranges = rangesOf(workload, context);
  const values: Values = Object.fromEntries(Object.entries(ranges).map(([name, { mid }]) => [name, mid]));
  const offers = embeddingOffers(workload, day, context);
  const owned = ownPlan(workload, buckets, day, context, ranges, values);
  const rented = rentPlan(workload, buckets, offers, assumptions.labour, ranges, values);
  const rentFixed = assumptions.labour ? value(values, 'apiHours') * value(values, 'rate') : 0;
  const billed = offers.map((offer): PricedOffer => {
    const bill = tokenBill(offer, buckets);
    const monthly = withFirstLoad(bill);
    const stored = vectorStorage(workload, buckets.vectors, offer.facts?.dimensions ?? null)?.usd ?? 0;
    return {
      offer,
      bill,
      monthly,
      takesChunks: takesChunks(offer, workload.chunkTokens),
      breakEven:
        typeof owned === 'string' ? null : breakEven({ ...owned.lines, rentFixed, rentEach: monthly + stored }),
    };
  });
  // Cheapest for this workload; among equals the order of the prices stays.
  const priced = billed.toSorted((a, b) => a.monthly - b.monthly);
  return {
    workload,
    buckets,
    day,
    work: { apiHours: value(values, 'apiHours'), usdPerHour: value(values, 'rate') },
    offers: priced,
    rent:
      typeof rented === 'string'
        ? rented
        : {
            ...rented.plan,
            offers: priced.filter(({ offer, takesChunks: fits }) => fits && offer.model === workload.rented),
          },
    own: typeof owned === 'string' ? owned : owned.plan,
    verdict:
      typeof owned === 'string' || typeof rented === 'string'
        ? null
        : verdictOf(rented.total, owned.total, ranges, values),
  };
};
