/** Token prices of a leg as functions of the values: one offer's, or the mean of the hosts that stand for a price level. */
import type { FigureRef } from '../recommendation';
import { batchFactor, batchRef } from './batch';
import { ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { type Hosting, inputUsd, tokensAt } from './hosting';
import { atLevel } from './levels';
import { at } from './lines';
import type { Offer } from './offers';
import { agreedRates, listedParts, ownPriceRefs } from './own-price';
import { selfServeFactor } from './regional';
import type { Situation } from './situation';
import type { MonthlyTokens, SettledRate } from './tokens';

/** Mean over the offers standing for a price level: 0 cheapest, 1 median, 2 dearest (its peak hour); log-linear between. */
const perLevel = (hosting: Hosting, values: Values, figure: (offer: Offer, rate: SettledRate) => number): number => {
  const mean = (level: 0 | 1 | 2): number => {
    const offers = hosting.levels[level];
    const total = offers.reduce((sum, offer) => sum + figure(offer, level === 2 ? offer.peakRate : offer.rate), 0);
    return total / offers.length;
  };
  const place = at(values, ownDrivers.hostedPrice);
  if (place === 0 || place === 1 || place === 2) return mean(place);
  return atLevel(place < 1 ? [mean(0), mean(1), 0] : [0, mean(1), mean(2)], place);
};

/** What is paid against list: the key for hosted open models, or for closed ones. */
const priceLevel = (hosted: boolean) => (hosted ? 'hosted_price_level' : 'closed_price_level');

export interface TokenSource {
  readonly drivers: readonly string[];
  readonly input: (values: Values) => number;
  readonly output: (values: Values) => number;
  /** What of both is paid by the list, not by prices of the reader's own. */
  readonly listed: (values: Values) => number;
  /** What the sellers' own regional endpoints add to both; null = none of them asks more. */
  readonly regional: ((values: Values) => number) | null;
  readonly offer: Offer;
  readonly level: ReturnType<typeof priceLevel>;
  /** Of that offer, with the reader's own prices in it. */
  readonly rate: SettledRate;
  /** The same at the level that is paid of list prices. */
  readonly paid: (values: Values) => SettledRate;
  /** Whose prices the middle figure is the mean of. */
  readonly standing: readonly Offer[];
}

export const tokenSource = (hosting: Hosting, situation: Situation, need: LegNeed, ranged: boolean): TokenSource => {
  const { batchable } = situation.workload;
  const level = priceLevel(ranged);
  const { finer } = situation.assumptions;
  const settle = agreedRates(need.option, finer);
  // Asked for at every volume and every draw, and mostly the same each time.
  const known = new Map<SettledRate, { readonly times: number; readonly rate: SettledRate }>();
  const agreed = (rate: SettledRate, times: number): SettledRate => {
    const before = known.get(rate);
    if (before?.times === times) return before.rate;
    const settled = settle(rate, times);
    known.set(rate, { times, rate: settled });
    return settled;
  };
  type Figure = (rate: SettledRate, tokens: MonthlyTokens, values: Values) => number;
  const part =
    (figure: Figure, times: (offer: Offer) => number = () => 1, settled = agreed) =>
    (values: Values) => {
      const tokens = tokensAt(situation, values, need.share);
      const usd = (offer: Offer, rate: SettledRate) =>
        figure(settled(rate, at(values, level)), tokens, values) *
        batchFactor(offer.batch, situation, values) *
        times(offer);
      if (ranged) return perLevel(hosting, values, usd);
      const offer = hosting.levels[0][0] as Offer;
      return usd(offer, offer.rate);
    };
  const standing = ranged ? hosting.levels[1] : hosting.levels[0];
  const offer = standing[0] as Offer;
  const read: Figure = (rate, tokens, values) => inputUsd(rate, tokens, at(values, ownDrivers.cached));
  const written: Figure = (rate, tokens) => tokens.output * rate.output;
  const both: Figure = (rate, tokens, values) => read(rate, tokens, values) + written(rate, tokens, values);
  const asked = hosting.levels.some((offers) => offers.some((each) => selfServeFactor(each, situation) !== 1));
  return {
    drivers: [
      ownDrivers.tokensPerDay,
      ownDrivers.cached,
      level,
      ...(batchable > 0 ? ['batch_discount'] : []),
      ...(ranged ? [ownDrivers.hostedPrice] : []),
    ],
    input: part(read),
    output: part(written),
    listed: part(both, undefined, listedParts(need.option, finer)),
    regional: asked ? part(both, (each) => selfServeFactor(each, situation) - 1) : null,
    level,
    offer,
    rate: agreed(offer.rate, 1),
    paid: (values) => agreed(offer.rate, at(values, level)),
    standing,
  };
};

export const tokenRefs = ({ standing, level }: TokenSource, situation: Situation, need: LegNeed): FigureRef[] => [
  ...ownPriceRefs(need.option, situation.assumptions.finer),
  ...standing.map(({ row: { seller, id } }): FigureRef => ({ kind: 'price', seller, id })),
  ...batchRefs(standing, situation),
  ...(situation.assumptions.economics[level] === undefined ? [] : [{ kind: 'typed', field: level } as const]),
];

/** Two hosts at the usual rate rest on one row of the table. */
const batchRefs = (standing: readonly Offer[], situation: Situation): readonly FigureRef[] => {
  const refs = new Map<string, FigureRef>();
  for (const { batch, row } of standing)
    for (const ref of batchRef(batch, row.seller, situation)) refs.set(JSON.stringify(ref), ref);
  return [...refs.values()];
};
