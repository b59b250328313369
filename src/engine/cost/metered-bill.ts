/** The bill of a per-token leg: tokens, what private terms add, and the hours around them. */
import type { FigureRef, MeteredConfiguration } from '../recommendation';
import { type Bill, type BillLine, ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { type Hosting, inputUsd, tokensAt } from './hosting';
import { atLevel } from './levels';
import { applicable, at, hoursLine, oneOffHoursLine, rateKey, unsourcedLines } from './lines';
import type { Offer } from './offers';
import type { Situation } from './situation';
import { batchFactor, type MonthlyTokens, type SettledRate } from './tokens';

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

interface TokenSource {
  readonly drivers: readonly string[];
  readonly input: (values: Values) => number;
  readonly output: (values: Values) => number;
  readonly offer: Offer;
  readonly level: ReturnType<typeof priceLevel>;
  /** Whose prices the middle figure is the mean of. */
  readonly standing: readonly Offer[];
}

const tokenSource = (hosting: Hosting, situation: Situation, share: number, ranged: boolean): TokenSource => {
  const { batchable } = situation.workload;
  const level = priceLevel(ranged);
  const part = (figure: (rate: SettledRate, tokens: MonthlyTokens, values: Values) => number) => (values: Values) => {
    const tokens = tokensAt(situation, values, share);
    const factor = (offer: Offer) =>
      batchFactor(batchable, at(values, 'batch_discount'), offer.sellsBatch) * at(values, level);
    if (!ranged) {
      const offer = hosting.levels[0][0] as Offer;
      return figure(offer.rate, tokens, values) * factor(offer);
    }
    return perLevel(hosting, values, (offer, rate) => figure(rate, tokens, values) * factor(offer));
  };
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
    offer: (ranged ? hosting.levels[1][0] : hosting.levels[0][0]) as Offer,
    standing: ranged ? hosting.levels[1] : hosting.levels[0],
  };
};

const tokenRefs = ({ standing, level }: TokenSource, { workload, assumptions }: Situation): FigureRef[] => [
  ...standing.map(({ row: { seller, id } }): FigureRef => ({ kind: 'price', seller, id })),
  ...(workload.batchable > 0 && standing.some(({ sellsBatch }) => sellsBatch)
    ? [{ kind: 'economics', key: 'batch_discount' } as const]
    : []),
  ...(assumptions.economics[level] === undefined ? [] : [{ kind: 'typed', field: level } as const]),
];

const tokenLines = (source: TokenSource, situation: Situation, share: number): BillLine[] => {
  const refs = tokenRefs(source, situation);
  const tokens = (values: Values) => tokensAt(situation, values, share);
  return [
    {
      id: 'input-tokens',
      labour: false,
      oneOff: false,
      usd: source.input,
      quantities: (values) => ({
        millionTokens: tokens(values).input,
        usdPerMillion: tokens(values).input > 0 ? source.input(values) / tokens(values).input : source.offer.rate.input,
        listUsdPerMillion: source.offer.rate.input,
        cachedShare: at(values, ownDrivers.cached),
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
        usdPerMillion:
          tokens(values).output > 0 ? source.output(values) / tokens(values).output : source.offer.rate.output,
        listUsdPerMillion: source.offer.rate.output,
      }),
      refs,
    },
  ];
};

export const billOf = (hosting: Hosting, situation: Situation, need: LegNeed): Bill => {
  const ranged = need.option === 'hosted-open';
  const source = tokenSource(hosting, situation, need.share, ranged);
  const lines = tokenLines(source, situation, need.share);
  const drivers = [...source.drivers, 'ops_hours_api', rateKey];
  if (need.option === 'closed-enterprise') {
    const tokenUsd = (values: Values) => source.input(values) + source.output(values);
    lines.push({
      id: 'regional-terms',
      labour: false,
      oneOff: false,
      usd: (values) => tokenUsd(values) * (at(values, 'regional_endpoint_uplift') - 1),
      quantities: (values) => ({ tokenUsd: tokenUsd(values), uplift: at(values, 'regional_endpoint_uplift') }),
      refs: [...tokenRefs(source, situation), { kind: 'economics', key: 'regional_endpoint_uplift' }],
    });
    drivers.push('regional_endpoint_uplift', 'onboarding_security_review');
  }
  lines.push(hoursLine('supervision-labour', 'ops_hours_api'));
  if (need.option === 'closed-enterprise') lines.push(oneOffHoursLine('review-labour', 'onboarding_security_review'));
  lines.push(...unsourcedLines(need.option, situation));
  const { offer } = source;
  const configuration: MeteredConfiguration = {
    kind: 'metered',
    model: hosting.model.key,
    tier: hosting.model.tier,
    provider: need.option === 'hosted-open' ? offer.row.seller : hosting.provider,
    seller: offer.row.seller,
    priceId: offer.row.id,
    agreement: offer.agreement,
    inputUsd: offer.rate.input,
    outputUsd: offer.rate.output,
    hosts: hosting.all.map(({ row }) => ({ seller: row.seller, priceId: row.id })),
    licence: offer.licence,
  };
  return {
    option: need.option,
    lines: applicable(lines, need.option, situation),
    drivers,
    configuration: () => configuration,
    priceRows: ranged ? hosting.all.map(({ row }) => row) : [offer.row],
  };
};
