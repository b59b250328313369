/** Token prices of a leg as functions of the values: one offer's, or the mean of the hosts that stand for a price level. */
import type { FigureRef } from '../recommendation';
import { batchFactor, batchRef } from './batch';
import { ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { type Hosting, inputUsd, tokensAt } from './hosting';
import { atLevel } from './levels';
import { at } from './lines';
import type { Offer } from './offers';
import { agreedRate, ownPriceRefs } from './own-price';
import { selfServeFactor } from './regional';
import type { Situation } from './situation';
import type { MonthlyTokens, SettledRate } from './tokens';

/** Mean over the offers standing for a price level: 0 cheapest, 1 median, 2 dearest (its peak hour); log-linear between. */
const perLevel = (
  hosting: Hosting,
  values: Values,
  agreed: (rate: SettledRate) => SettledRate,
  figure: (offer: Offer, rate: SettledRate) => number,
): number => {
  const mean = (level: 0 | 1 | 2): number => {
    const offers = hosting.levels[level];
    const total = offers.reduce(
      (sum, offer) => sum + figure(offer, agreed(level === 2 ? offer.peakRate : offer.rate)),
      0,
    );
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
  /** What the sellers' own regional endpoints add to both; null = none of them asks more. */
  readonly regional: ((values: Values) => number) | null;
  readonly offer: Offer;
  readonly level: ReturnType<typeof priceLevel>;
  /** Of that offer, with the reader's own prices in it. */
  readonly rate: SettledRate;
  /** Whose prices the middle figure is the mean of. */
  readonly standing: readonly Offer[];
}

export const tokenSource = (hosting: Hosting, situation: Situation, need: LegNeed, ranged: boolean): TokenSource => {
  const { batchable } = situation.workload;
  const level = priceLevel(ranged);
  // Asked for at every volume and every draw, and the same each time.
  const rates = new Map<SettledRate, SettledRate>();
  const agreed = (rate: SettledRate): SettledRate => {
    const known = rates.get(rate) ?? agreedRate(rate, need.option, situation.assumptions.finer);
    rates.set(rate, known);
    return known;
  };
  type Figure = (rate: SettledRate, tokens: MonthlyTokens, values: Values) => number;
  const part =
    (figure: Figure, times: (offer: Offer) => number = () => 1) =>
    (values: Values) => {
      const tokens = tokensAt(situation, values, need.share);
      const factor = (offer: Offer) => batchFactor(offer.batch, situation, values) * at(values, level) * times(offer);
      if (!ranged) {
        const offer = hosting.levels[0][0] as Offer;
        return figure(agreed(offer.rate), tokens, values) * factor(offer);
      }
      return perLevel(hosting, values, agreed, (offer, rate) => figure(rate, tokens, values) * factor(offer));
    };
  const standing = ranged ? hosting.levels[1] : hosting.levels[0];
  const offer = standing[0] as Offer;
  const read: Figure = (rate, tokens, values) => inputUsd(rate, tokens, at(values, ownDrivers.cached));
  const written: Figure = (rate, tokens) => tokens.output * rate.output;
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
    regional: asked
      ? part(
          (rate, tokens, values) => read(rate, tokens, values) + written(rate, tokens, values),
          (each) => selfServeFactor(each, situation) - 1,
        )
      : null,
    level,
    offer,
    rate: agreed(offer.rate),
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
