/** What a million tokens of the reader's own mix cost at a seller: input and output together, as they arrive. */
import { disagreementOn, nextChange } from '../../catalog';
import { batchFactor } from '../cost/batch';
import { millionTokens } from '../cost/hosting';
import { type Offer, ratesInForce } from '../cost/offers';
import { selfServeFactor } from '../cost/regional';
import type { Situation } from '../cost/situation';
import { inputUsdPerMillion, type SettledRate } from '../cost/tokens';

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
 *   (isl · input(c) + osl · output) ÷ (isl + osl) · batch factor · price in the reader's place over list
 *
 * with input(c) the blend of fresh, cached and written input, as a bill has it.
 */
export const mixUsd = (rate: SettledRate, offer: Pick<Offer, 'batch' | 'regional'>, situation: Situation): number => {
  const { workload, values } = situation;
  const { input, output } = millionTokens(workload);
  const cached = inputUsdPerMillion(rate, values['cached-share'] ?? 0);
  const factor = batchFactor(offer.batch, situation, values) * selfServeFactor(offer, situation);
  return (input * cached + output * rate.output) * factor;
};

const announcedFor = (offer: Offer, situation: Situation): PricedOffer['announced'] => {
  const { row } = offer;
  const from = nextChange(row, situation.day)?.from ?? null;
  const rates = from === null ? null : ratesInForce(row, from, situation.workload.calls.lengths);
  return from === null || rates === null ? null : { from, usdPerMillion: mixUsd(rates.rate, offer, situation) };
};

/** Price an offer for the mix. */
export const priceOffer = (offer: Offer, situation: Situation): PricedOffer => {
  const usd = (rate: SettledRate) => mixUsd(rate, offer, situation);
  return {
    offer,
    usdPerMillion: usd(offer.rate),
    peakUsdPerMillion: usd(offer.peakRate),
    disagreement: disagreementOn(offer.row, situation.day),
    announced: announcedFor(offer, situation),
  };
};
