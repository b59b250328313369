/** The bill of a per-token leg: tokens, what private terms add, and the hours around them. */
import type { FigureRef, MeteredConfiguration } from '../recommendation';
import { type Bill, type BillLine, ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { type Hosting, inputUsd, tokensAt } from './hosting';
import { atLevel } from './levels';
import { applicable, at, hoursLine, oneOffHoursLine, rateKey, unsourcedLines } from './lines';
import type { Offer } from './offers';
import { agreedRate, ownPriceRefs } from './own-price';
import type { Situation } from './situation';
import { batchFactor, inputBuckets, type MonthlyTokens, type SettledRate } from './tokens';
import { tuningLines } from './tuning-lines';

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

interface TokenSource {
  readonly drivers: readonly string[];
  readonly input: (values: Values) => number;
  readonly output: (values: Values) => number;
  readonly offer: Offer;
  readonly level: ReturnType<typeof priceLevel>;
  /** Of that offer, with the reader's own prices in it. */
  readonly rate: SettledRate;
  /** Whose prices the middle figure is the mean of. */
  readonly standing: readonly Offer[];
}

const tokenSource = (hosting: Hosting, situation: Situation, need: LegNeed, ranged: boolean): TokenSource => {
  const { batchable } = situation.workload;
  const level = priceLevel(ranged);
  // Asked for at every volume and every draw, and the same each time.
  const rates = new Map<SettledRate, SettledRate>();
  const agreed = (rate: SettledRate): SettledRate => {
    const known = rates.get(rate) ?? agreedRate(rate, need.option, situation.assumptions.finer);
    rates.set(rate, known);
    return known;
  };
  const part = (figure: (rate: SettledRate, tokens: MonthlyTokens, values: Values) => number) => (values: Values) => {
    const tokens = tokensAt(situation, values, need.share);
    const factor = (offer: Offer) =>
      batchFactor(batchable, at(values, 'batch_discount'), offer.sellsBatch) * at(values, level);
    if (!ranged) {
      const offer = hosting.levels[0][0] as Offer;
      return figure(agreed(offer.rate), tokens, values) * factor(offer);
    }
    return perLevel(hosting, values, agreed, (offer, rate) => figure(rate, tokens, values) * factor(offer));
  };
  const standing = ranged ? hosting.levels[1] : hosting.levels[0];
  const offer = standing[0] as Offer;
  return {
    drivers: [
      ownDrivers.tokensPerDay,
      ownDrivers.cached,
      level,
      ...(batchable > 0 ? ['batch_discount'] : []),
      ...(ranged ? [ownDrivers.hostedPrice] : []),
    ],
    input: part((rate, tokens, values) => inputUsd(rate, tokens, at(values, ownDrivers.cached))),
    output: part((rate, tokens) => tokens.output * rate.output),
    level,
    offer,
    rate: agreed(offer.rate),
    standing,
  };
};

const tokenRefs = (
  { standing, level }: TokenSource,
  { workload, assumptions }: Situation,
  need: LegNeed,
): FigureRef[] => [
  ...ownPriceRefs(need.option, assumptions.finer),
  ...standing.map(({ row: { seller, id } }): FigureRef => ({ kind: 'price', seller, id })),
  ...(workload.batchable > 0 && standing.some(({ sellsBatch }) => sellsBatch)
    ? [{ kind: 'economics', key: 'batch_discount' } as const]
    : []),
  ...(assumptions.economics[level] === undefined ? [] : [{ kind: 'typed', field: level } as const]),
];

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
    ...(batchable > 0 && offer.sellsBatch
      ? { batchShare: batchable, batchDiscount: at(values, 'batch_discount') }
      : {}),
  };
};

/** Every bucket with its price, where one price stands behind the line; the mean of two hosts has no such price. */
const bucketsOf = (
  { standing, rate, level }: TokenSource,
  millions: number,
  values: Values,
): Readonly<Record<string, number>> => {
  if (standing.length > 1) return {};
  const { fresh, read, written } = inputBuckets(rate, at(values, ownDrivers.cached));
  const times = at(values, level);
  return {
    freshMillion: fresh * millions,
    freshUsd: rate.input * times,
    readMillion: read * millions,
    readUsd: rate.cacheRead * times,
    writtenMillion: written * millions,
    writtenUsd: (rate.cacheWrite ?? 0) * times,
  };
};

const tokenLines = (source: TokenSource, situation: Situation, need: LegNeed): BillLine[] => {
  const refs = tokenRefs(source, situation, need);
  const tokens = (values: Values) => tokensAt(situation, values, need.share);
  const { rate, offer } = source;
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
        ...volumeOf(situation, need, offer, values),
      }),
      refs,
    },
  ];
};

/** What a regional endpoint costs on top of the tokens: under private terms as published, otherwise as typed. */
const regionalLine = (
  source: TokenSource,
  situation: Situation,
  need: LegNeed,
): { readonly line: BillLine; readonly drivers: readonly string[] } | null => {
  const tokenUsd = (values: Values) => source.input(values) + source.output(values);
  const typed = situation.assumptions.finer['regional-surcharge'] ?? 0;
  const published = need.option === 'closed-enterprise';
  if (!published && typed === 0) return null;
  const uplift = (values: Values) => (published ? at(values, 'regional_endpoint_uplift') : 1 + typed);
  const ref: FigureRef = published
    ? { kind: 'economics', key: 'regional_endpoint_uplift' }
    : { kind: 'typed', field: 'regional-surcharge' };
  return {
    line: {
      id: 'regional-terms',
      labour: false,
      oneOff: false,
      usd: (values) => tokenUsd(values) * (uplift(values) - 1),
      quantities: (values) => ({ tokenUsd: tokenUsd(values), uplift: uplift(values) }),
      refs: [...tokenRefs(source, situation, need), ref],
    },
    drivers: published ? ['regional_endpoint_uplift'] : [],
  };
};

/** A commitment in dollars is a floor under the bill: only what the tokens do not use up is paid on top. */
const shortfall = (lines: readonly BillLine[], situation: Situation): BillLine[] => {
  const committed = situation.assumptions.typed['minimum-commitment'];
  if (committed === undefined || !('usd' in committed)) return [...lines];
  const used = (values: Values) =>
    lines.reduce((sum, { id, usd }) => (spent.has(id) && usd !== null ? sum + usd(values) : sum), 0);
  return lines.map((line) =>
    line.id === 'minimum-commitment'
      ? {
          ...line,
          usd: (values: Values) => Math.max(0, committed.usd - used(values)),
          quantities: (values: Values) => ({ committedUsd: committed.usd, usedUsd: used(values) }),
        }
      : line,
  );
};
const spent: ReadonlySet<string> = new Set(['input-tokens', 'output-tokens', 'regional-terms']);

export const billOf = (hosting: Hosting, situation: Situation, need: LegNeed): Bill => {
  const ranged = need.option === 'hosted-open';
  const source = tokenSource(hosting, situation, need, ranged);
  const lines = tokenLines(source, situation, need);
  const drivers = [...source.drivers, 'ops_hours_api', rateKey];
  const regional = regionalLine(source, situation, need);
  if (regional !== null) {
    lines.push(regional.line);
    drivers.push(...regional.drivers);
  }
  lines.push(hoursLine('supervision-labour', 'ops_hours_api'));
  if (need.option === 'closed-enterprise') {
    lines.push(oneOffHoursLine('review-labour', 'onboarding_security_review'));
    drivers.push('onboarding_security_review');
  }
  lines.push(...tuningLines(need.option, null, situation), ...unsourcedLines(need.option, situation));
  const { offer, rate } = source;
  const configuration: MeteredConfiguration = {
    kind: 'metered',
    model: hosting.model.key,
    tier: hosting.model.tier,
    provider: need.option === 'hosted-open' ? offer.row.seller : hosting.provider,
    seller: offer.row.seller,
    priceId: offer.row.id,
    agreement: offer.agreement,
    inputUsd: rate.input,
    outputUsd: rate.output,
    hosts: hosting.all.map(({ row }) => ({ seller: row.seller, priceId: row.id })),
    licence: offer.licence,
  };
  return {
    option: need.option,
    lines: applicable(shortfall(lines, situation), need.option, situation),
    drivers,
    configuration: () => configuration,
    priceRows: ranged ? hosting.all.map(({ row }) => row) : [offer.row],
  };
};
