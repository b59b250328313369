/** The two lines of tokens, with everything their formula needs. */

import { batchDiscountOf } from './batch';
import { type BillLine, ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { tokensAt } from './hosting';
import { at } from './lines';
import type { Offer } from './offers';
import type { Situation } from './situation';
import { type TokenSource, tokenRefs } from './token-source';
import { inputBuckets } from './tokens';

/** Where a month's tokens come from, and what part of them waits for a batch price. */
const volumeOf = (
  situation: Situation,
  need: LegNeed,
  offer: Offer,
  values: Values,
): Readonly<Record<string, number>> => {
  const { batchable } = situation.workload;
  return {
    tokensPerDay: at(values, ownDrivers.tokensPerDay) * need.share,
    ...(batchable > 0 && offer.batch !== null
      ? { batchShare: batchable, batchDiscount: batchDiscountOf(offer.batch, situation, values) }
      : {}),
  };
};

/** Every bucket with its price, where one price stands behind the line; the mean of two hosts has no such price. */
const bucketsOf = (
  { standing, paid }: TokenSource,
  millions: number,
  values: Values,
): Readonly<Record<string, number>> => {
  if (standing.length > 1) return {};
  const rate = paid(values);
  const { fresh, read, written } = inputBuckets(rate, at(values, ownDrivers.cached));
  return {
    freshMillion: fresh * millions,
    freshUsd: rate.input,
    readMillion: read * millions,
    readUsd: rate.cacheRead,
    writtenMillion: written * millions,
    writtenUsd: rate.cacheWrite ?? 0,
  };
};

export const tokenLines = (source: TokenSource, situation: Situation, need: LegNeed): BillLine[] => {
  const refs = tokenRefs(source, situation, need);
  const tokens = (values: Values) => tokensAt(situation, values, need.share);
  const { rate, offer, standing, paid } = source;
  return [
    {
      id: 'input-tokens',
      labour: false,
      oneOff: false,
      usd: source.input,
      quantities: (values) => ({
        millionTokens: tokens(values).input,
        usdPerMillion: tokens(values).input > 0 ? source.input(values) / tokens(values).input : rate.input,
        listUsdPerMillion: rate.input,
        cachedShare: at(values, ownDrivers.cached),
        ...volumeOf(situation, need, offer, values),
        ...bucketsOf(source, tokens(values).input, values),
      }),
      refs,
    },
    {
      id: 'output-tokens',
      labour: false,
      oneOff: false,
      usd: source.output,
      quantities: (values) => ({
        millionTokens: tokens(values).output,
        usdPerMillion: tokens(values).output > 0 ? source.output(values) / tokens(values).output : rate.output,
        listUsdPerMillion: rate.output,
        ...(standing.length > 1 ? {} : { paidUsd: paid(values).output }),
        ...volumeOf(situation, need, offer, values),
      }),
      refs,
    },
  ];
};
