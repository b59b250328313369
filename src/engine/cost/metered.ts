/** Options billed per token: closed API, the same under private terms, and hosted open models. */
import type { ModelRow } from '../../catalog';
import type { MeteredConfiguration } from '../recommendation';
import { type Bill, type BillLine, ownDrivers, type Values } from './bill';
import { atFloor, betterModel, type Chosen, type LegNeed, namedModel, shortOfFloor } from './choice';
import { applicable, at, hoursLine, oneOffHoursLine, rateKey, unsourcedLines } from './lines';
import { type Known, mayBeServed, type Offer, offersOf, satisfies, sellsOption } from './offers';
import type { Situation } from './situation';
import { batchFactor, inputUsdPerMillion, type MonthlyTokens, monthlyTokens, type SettledRate } from './tokens';

/** Offers of one model, in the order cheapest, median, dearest: the median of an even count is the mean of two. */
interface Hosting {
  readonly model: ModelRow;
  readonly levels: readonly [readonly Offer[], readonly Offer[], readonly Offer[]];
  readonly peak: Offer;
  readonly all: readonly Offer[];
}

const tokensAt = (situation: Situation, values: Values, share: number): MonthlyTokens =>
  monthlyTokens(at(values, ownDrivers.tokensPerDay) * share, situation.workload.isl, situation.workload.osl);

const inputUsd = (rate: SettledRate, tokens: MonthlyTokens, cached: number) => tokens.input * inputUsdPerMillion(rate, cached);

/** Token bill of one offer at given values, USD a month. */
const offerUsd = (offer: Offer, rate: SettledRate, situation: Situation, values: Values, share: number): number => {
  const tokens = tokensAt(situation, values, share);
  const list = inputUsd(rate, tokens, at(values, ownDrivers.cached)) + tokens.output * rate.output;
  return list * batchFactor(situation.workload.batchable, at(values, 'batch_discount'), offer.sellsBatch);
};

const hostingOf = (offers: readonly Offer[], situation: Situation, share: number): Hosting => {
  const usd = (offer: Offer) => offerUsd(offer, offer.rate, situation, situation.values, share);
  const peakUsd = (offer: Offer) => offerUsd(offer, offer.peakRate, situation, situation.values, share);
  const sorted = [...offers].sort((a, b) => usd(a) - usd(b) || a.row.seller.localeCompare(b.row.seller));
  const dearest = sorted.reduce((a, b) => (peakUsd(b) > peakUsd(a) ? b : a));
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return { model: (sorted[0] as Offer).model, levels: [sorted.slice(0, 1), middle, [dearest]], peak: dearest, all: sorted };
};

/** Mean over the offers standing for a price level: 0 cheapest, 1 median, 2 dearest (its peak hour). */
const perLevel = (
  hosting: Hosting,
  values: Values,
  figure: (offer: Offer, rate: SettledRate) => number,
): number => {
  const level = at(values, ownDrivers.hostedPrice);
  const offers = hosting.levels[level as 0 | 1 | 2];
  const total = offers.reduce((sum, offer) => sum + figure(offer, level === 2 ? offer.peakRate : offer.rate), 0);
  return total / offers.length;
};

interface TokenSource {
  readonly drivers: readonly string[];
  readonly input: (values: Values) => number;
  readonly output: (values: Values) => number;
  readonly offer: Offer;
}

const tokenSource = (hosting: Hosting, situation: Situation, share: number, ranged: boolean): TokenSource => {
  const { batchable } = situation.workload;
  const part = (figure: (rate: SettledRate, tokens: MonthlyTokens, values: Values) => number) => (values: Values) => {
    const tokens = tokensAt(situation, values, share);
    const factor = (offer: Offer) => batchFactor(batchable, at(values, 'batch_discount'), offer.sellsBatch);
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
      ...(batchable > 0 ? ['batch_discount'] : []),
      ...(ranged ? [ownDrivers.hostedPrice] : []),
    ],
    input: part((rate, tokens, values) => inputUsd(rate, tokens, at(values, ownDrivers.cached))),
    output: part((rate, tokens) => tokens.output * rate.output),
    offer: (ranged ? hosting.levels[1][0] : hosting.levels[0][0]) as Offer,
  };
};

const tokenLines = (source: TokenSource, situation: Situation, share: number): BillLine[] => {
  const { seller, id } = source.offer.row;
  const refs = [{ kind: 'price', seller, id }] as const;
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
        usdPerMillion: tokens(values).output > 0 ? source.output(values) / tokens(values).output : source.offer.rate.output,
        listUsdPerMillion: source.offer.rate.output,
      }),
      refs,
    },
  ];
};

const billOf = (hosting: Hosting, situation: Situation, need: LegNeed): Bill => {
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
      refs: [{ kind: 'economics', key: 'regional_endpoint_uplift' }],
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
    seller: offer.row.seller,
    priceId: offer.row.id,
    agreement: offer.agreement,
    inputUsd: offer.rate.input,
    outputUsd: offer.rate.output,
    hosts: hosting.all.map(({ row }) => ({ seller: row.seller, priceId: row.id })),
    licence: offer.licence,
  };
  return { option: need.option, lines: applicable(lines, need.option, situation), drivers, configuration: () => configuration };
};

/** The better of two answers to a rule: a yes anywhere counts, a no only where nothing is open. */
const bestKnown = (states: readonly Known[]): Known =>
  states.includes('yes') ? 'yes' : states.includes('unknown') ? 'unknown' : 'no';

/** Place first, then terms among the sellers that reach the place: both must hold for one and the same seller. */
const factsOf = (offers: readonly Offer[]): { place: Known; terms: Known } => {
  const place = bestKnown(offers.map((offer) => offer.place));
  return { place, terms: bestKnown(offers.filter((offer) => offer.place === place).map((offer) => offer.terms)) };
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

/** Cheapest mid cost; ties to the dollar go to the better tier, then the later release. */
const cheapest = (offers: readonly Offer[], situation: Situation, need: LegNeed): Hosting | null => {
  const median = need.option === 'hosted-open';
  const priced = groupByModel(offers).map((group) => {
    const hosting = hostingOf(group, situation, need.share);
    const levels = hosting.levels[median ? 1 : 0];
    const usd = levels.reduce((sum, offer) => sum + offerUsd(offer, offer.rate, situation, situation.values, need.share), 0) / levels.length;
    return { hosting, usd };
  });
  const least = priced.reduce((min, { usd }) => Math.min(min, usd), Number.POSITIVE_INFINITY);
  const tied = priced.filter(({ usd }) => usd <= least + 1);
  tied.sort((a, b) => betterModel(a.hosting.model, b.hosting.model) || a.usd - b.usd);
  return tied[0]?.hosting ?? null;
};

/** Which offers may stand for an option at all, before the floor and the rules. */
const candidatesFor = (need: LegNeed, situation: Situation): Offer[] => {
  if (need.option === 'hosted-open') return offersOf(situation, 'hosted-open').filter((offer) => mayBeServed(offer, situation));
  const closed = offersOf(situation, 'closed').filter((offer) => offer.model.weights === 'closed' && mayBeServed(offer, situation));
  return closed.filter((offer) => offer.agreement === 'agree');
};

/**
 * Choose and price a per-token leg.
 *
 * The reader's own model wins; else the cheapest model at or above the floor whose seller satisfies the rules that bind
 * this traffic. Where no seller does, the cheapest is priced all the same and its facts say why it is excluded.
 */
export const chooseMetered = (situation: Situation, need: LegNeed): Chosen => {
  const named = namedModel(situation, need.option);
  if (named === 'missing') return { ok: false, reason: 'named-model-not-available' };
  const kind = need.option === 'hosted-open' ? 'hosted-open' : 'closed';
  let pool: Offer[];
  let short: Extract<Chosen, { ok: true }>['short'] = null;
  if (named !== null) {
    pool = offersOf(situation, kind).filter((offer) => offer.model.key === named.model.key);
    if (named.price !== null) pool = pool.filter((offer) => offer.row === named.price);
    if (pool.length === 0) return { ok: false, reason: 'named-model-not-available' };
    const usable = pool.filter((offer) => mayBeServed(offer, situation));
    if (usable.length === 0) return { ok: false, reason: unusable(pool, situation) };
    pool = usable;
    short = shortOfFloor(named.model, situation, need);
  } else {
    const candidates = candidatesFor(need, situation);
    if (candidates.length === 0) return { ok: false, reason: 'no-price-in-force' };
    ({ kept: pool, short } = atFloor(candidates, situation, need));
    if (pool.length === 0) return { ok: false, reason: 'no-price-in-force' };
  }
  const enterprise = need.option === 'closed-enterprise' ? termsSellers(pool, situation) : pool;
  const judged = enterprise.length > 0 ? enterprise : pool;
  const asksTerms = need.option !== 'closed-api' && situation.answers.signedTerms === 'yes';
  const placeBinds = situation.answers.placeIs !== 'preference';
  const passing = !need.bound
    ? judged
    : judged.filter((offer) => (!placeBinds || satisfies(offer.place, situation)) && (!asksTerms || satisfies(offer.terms, situation)));
  const hosting = cheapest(priceable(passing.length > 0 ? passing : judged, pool, need), situation, need);
  if (hosting === null) return { ok: false, reason: 'no-price-in-force' };
  const facts = factsOf(passing.length > 0 ? passing : judged);
  const bill = billOf(hosting, situation, need);
  return { ok: true, bill, billAt: () => bill, model: hosting.model, short, facts };
};

/** Why a named model has offers but none that can be used. */
const unusable = (pool: readonly Offer[], situation: Situation) => {
  const { isl, osl } = situation.workload;
  const tooLong = pool.every((offer) => offer.row.contextTokens !== null && isl + osl > offer.row.contextTokens);
  return tooLong ? 'context-too-long' : 'no-model-passes-licence';
};

/**
 * Sellers of a model under enterprise terms: any seller of the same model whose terms were read and that sells them,
 * whatever its own price (the price is the closed API's).
 */
const termsSellers = (pool: readonly Offer[], situation: Situation): Offer[] => {
  const models = new Set(pool.map((offer) => offer.model.key));
  return offersOf(situation, 'closed').filter((offer) => models.has(offer.model.key) && sellsOption(offer, 'closed-enterprise', situation));
};

/** Private terms are priced from the closed API's own offers of the models that passed. */
const priceable = (passing: readonly Offer[], pool: readonly Offer[], need: LegNeed): readonly Offer[] => {
  if (need.option !== 'closed-enterprise') return passing;
  const models = new Set(passing.map((offer) => offer.model.key));
  const own = pool.filter((offer) => models.has(offer.model.key));
  return own.length > 0 ? own : passing;
};
