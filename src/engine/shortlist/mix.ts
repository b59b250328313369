/** What a million tokens of the reader's own mix cost at a seller: input and output together, as they arrive. */
import { disagreementOn, nextChange } from '../../catalog';
import { millionTokens } from '../cost/hosting';
import { type Offer, ratesInForce } from '../cost/offers';
import type { Situation } from '../cost/situation';
import { batchFactor, inputUsdPerMillion, type SettledRate } from '../cost/tokens';

/** An offer with its price for the mix, USD per million tokens. */
export interface PricedOffer {
  readonly offer: Offer;
  readonly usdPerMillion: number;
  /** In its dearest hour; the same where the price is the same all day. */
  readonly peakUsdPerMillion: number;
  /** Dearest ÷ cheapest of the readings in force, of input or output; 1 where they agree or there is one. */
  readonly disagreement: number;
  /** The next price that is announced, and the day it begins. */
  readonly announced: { readonly from: string; readonly usdPerMillion: number } | null;
}

/**
 * USD per million tokens of the mix at a rate.
 *
 *   (isl · input(c) + osl · output) ÷ (isl + osl) · batch factor
 *
 * with input(c) the blend of fresh, cached and written input, as a bill has it.
 */
export const mixUsd = (rate: SettledRate, sellsBatch: boolean, { workload, values }: Situation): number => {
  const { input, output } = millionTokens(workload);
  const cached = inputUsdPerMillion(rate, values['cached-share'] ?? 0);
  return (
    (input * cached + output * rate.output) * batchFactor(workload.batchable, values.batch_discount ?? 0, sellsBatch)
  );
};

const announcedFor = (offer: Offer, situation: Situation): PricedOffer['announced'] => {
  const { row, sellsBatch } = offer;
  const from = nextChange(row, situation.day)?.from ?? null;
  const rates = from === null ? null : ratesInForce(row, from, situation.workload.calls.lengths);
  return from === null || rates === null ? null : { from, usdPerMillion: mixUsd(rates.rate, sellsBatch, situation) };
};

/** Price an offer for the mix. */
export const priceOffer = (offer: Offer, situation: Situation): PricedOffer => {
  const usd = (rate: SettledRate) => mixUsd(rate, offer.sellsBatch, situation);
  return {
    offer,
    usdPerMillion: usd(offer.rate),
    peakUsdPerMillion: usd(offer.peakRate),
    disagreement: disagreementOn(offer.row, situation.day),
    announced: announcedFor(offer, situation),
  };
};
