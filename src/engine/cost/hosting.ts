/** Offers of one model side by side, and which model is cheapest at a volume. */
import type { ModelRow } from '../../catalog';
import { compareText } from '../../units';
import { batchFactor } from './batch';
import { ownDrivers, type Values, withValue } from './bill';
import { betterModel, type LegNeed } from './choice';
import { at } from './lines';
import { type Offer, offerOn } from './offers';
import { selfServeFactor } from './regional';
import type { Situation } from './situation';
import { inputUsdPerMillion, type MonthlyTokens, monthlyTokens, type SettledRate } from './tokens';

/** Offers of one model, in the order cheapest, median, dearest: the median of an even count is the mean of two. */
export interface Hosting {
  readonly model: ModelRow;
  /** Who serves it; another than the seller of the list price only under private terms. */
  readonly provider: string;
  readonly levels: readonly [readonly Offer[], readonly Offer[], readonly Offer[]];
  readonly all: readonly Offer[];
}

export const tokensAt = (situation: Situation, values: Values, share: number): MonthlyTokens =>
  monthlyTokens(at(values, ownDrivers.tokensPerDay) * share, situation.workload.isl, situation.workload.osl);

/** A million tokens of the workload, split into million input and output tokens. */
export const millionTokens = ({ isl, osl }: Situation['workload']): MonthlyTokens => ({
  input: isl / (isl + osl),
  output: osl / (isl + osl),
});

export const inputUsd = (rate: SettledRate, tokens: MonthlyTokens, cached: number) =>
  tokens.input * inputUsdPerMillion(rate, cached);

/** Token bill of one offer at given values, USD a month. */
const offerUsd = (offer: Offer, rate: SettledRate, situation: Situation, values: Values, need: LegNeed): number => {
  const tokens = tokensAt(situation, values, need.share);
  const list = inputUsd(rate, tokens, at(values, ownDrivers.cached)) + tokens.output * rate.output;
  // Under private terms the region is that of whoever signs, who is not known yet.
  const region = need.option === 'closed-enterprise' ? 1 : selfServeFactor(offer, situation);
  return list * batchFactor(offer.batch, situation, values) * region;
};

const hostingOf = (offers: readonly Offer[], situation: Situation, need: LegNeed): Hosting => {
  const usd = (offer: Offer) => offerUsd(offer, offer.rate, situation, situation.values, need);
  const peakUsd = (offer: Offer) => offerUsd(offer, offer.peakRate, situation, situation.values, need);
  const sorted = [...offers].sort((a, b) => usd(a) - usd(b) || compareText(a.row.seller, b.row.seller));
  const dearest = sorted.reduce((a, b) => (peakUsd(b) > peakUsd(a) ? b : a));
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  const first = sorted[0] as Offer;
  return {
    model: first.model,
    provider: first.row.seller,
    levels: [sorted.slice(0, 1), middle, [dearest]],
    all: sorted,
  };
};

/** The same hosting on a later day: of an open model's hosts the order may change, a closed model keeps its seller. */
export const hostingOn = (hosting: Hosting, situation: Situation, need: LegNeed, day: string): Hosting => {
  const then = (offers: readonly Offer[]) => offers.map((offer) => offerOn(offer, situation, day));
  if (need.option === 'hosted-open') return hostingOf(then(hosting.all), situation, need);
  const [cheapest, median, dearest] = hosting.levels;
  return { ...hosting, levels: [then(cheapest), then(median), then(dearest)], all: then(hosting.all) };
};

const groupByModel = (offers: readonly Offer[]): Offer[][] => {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const group = groups.get(offer.model.key);
    if (group) group.push(offer);
    else groups.set(offer.model.key, [offer]);
  }
  return [...groups.values()];
};

export interface PricedHosting {
  readonly hosting: Hosting;
  /** Mid cost of a million tokens a day, USD a month: tokens are billed in proportion to the volume. */
  readonly usdPerMillion: number;
}

const MILLION = 1e6;

export const pricedHostings = (offers: readonly Offer[], situation: Situation, need: LegNeed): PricedHosting[] => {
  const level = need.option === 'hosted-open' ? 1 : 0;
  const { values } = situation;
  return withValue(values, ownDrivers.tokensPerDay, MILLION, () =>
    groupByModel(offers).map((group) => {
      const hosting = hostingOf(group, situation, need);
      const standing = hosting.levels[level];
      const total = standing.reduce((sum, offer) => sum + offerUsd(offer, offer.rate, situation, values, need), 0);
      return { hosting, usdPerMillion: total / standing.length };
    }),
  );
};

/** Cheapest mid cost at a volume; ties to the dollar go to the better tier, then the later release. */
export const cheapestAt = (priced: readonly PricedHosting[], tokensPerDay: number): Hosting => {
  const usd = ({ usdPerMillion }: PricedHosting) => (usdPerMillion * tokensPerDay) / MILLION;
  const least = priced.reduce((min, entry) => Math.min(min, usd(entry)), Number.POSITIVE_INFINITY);
  const best = priced
    .filter((entry) => usd(entry) <= least + 1)
    .reduce((a, b) =>
      (betterModel(b.hosting.model, a.hosting.model) || b.usdPerMillion - a.usdPerMillion) < 0 ? b : a,
    );
  return best.hosting;
};
