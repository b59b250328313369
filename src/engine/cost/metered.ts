/** Options billed per token: closed API, the same under private terms, and hosted open models. */
import type { ModelRow } from '../../catalog';
import type { SingleOptionId } from '../../framework';
import type { MeteredConfiguration, UnassessedReason } from '../recommendation';
import { type Bill, type BillLine, ownDrivers, type Values, withValue } from './bill';
import { atFloor, betterModel, type Chosen, type LegNeed, namedModel, shortOfFloor } from './choice';
import { applicable, at, hoursLine, oneOffHoursLine, rateKey, unsourcedLines } from './lines';
import { type Known, mayBeServed, type Offer, offersOf, satisfies, sellsOption, termsRead } from './offers';
import type { Situation } from './situation';
import { batchFactor, inputUsdPerMillion, type MonthlyTokens, monthlyTokens, type SettledRate } from './tokens';

/** Offers of one model, in the order cheapest, median, dearest: the median of an even count is the mean of two. */
interface Hosting {
  readonly model: ModelRow;
  /** Who serves it; another than the seller of the list price only under private terms. */
  readonly provider: string;
  readonly levels: readonly [readonly Offer[], readonly Offer[], readonly Offer[]];
  readonly peak: Offer;
  readonly all: readonly Offer[];
}

const tokensAt = (situation: Situation, values: Values, share: number): MonthlyTokens =>
  monthlyTokens(at(values, ownDrivers.tokensPerDay) * share, situation.workload.isl, situation.workload.osl);

const inputUsd = (rate: SettledRate, tokens: MonthlyTokens, cached: number) =>
  tokens.input * inputUsdPerMillion(rate, cached);

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
  const first = sorted[0] as Offer;
  return {
    model: first.model,
    provider: first.row.seller,
    levels: [sorted.slice(0, 1), middle, [dearest]],
    peak: dearest,
    all: sorted,
  };
};

/** Mean over the offers standing for a price level: 0 cheapest, 1 median, 2 dearest (its peak hour). */
const perLevel = (hosting: Hosting, values: Values, figure: (offer: Offer, rate: SettledRate) => number): number => {
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
        usdPerMillion:
          tokens(values).output > 0 ? source.output(values) / tokens(values).output : source.offer.rate.output,
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
  };
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

interface PricedHosting {
  readonly hosting: Hosting;
  /** Mid cost of a million tokens a day, USD a month: tokens are billed in proportion to the volume. */
  readonly usdPerMillion: number;
}

const MILLION = 1e6;

const pricedHostings = (offers: readonly Offer[], situation: Situation, need: LegNeed): PricedHosting[] => {
  const level = need.option === 'hosted-open' ? 1 : 0;
  const { values } = situation;
  return withValue(values, ownDrivers.tokensPerDay, MILLION, () =>
    groupByModel(offers).map((group) => {
      const hosting = hostingOf(group, situation, need.share);
      const standing = hosting.levels[level];
      const total = standing.reduce(
        (sum, offer) => sum + offerUsd(offer, offer.rate, situation, values, need.share),
        0,
      );
      return { hosting, usdPerMillion: total / standing.length };
    }),
  );
};

/** Cheapest mid cost at a volume; ties to the dollar go to the better tier, then the later release. */
const cheapestAt = (priced: readonly PricedHosting[], tokensPerDay: number): Hosting => {
  const usd = ({ usdPerMillion }: PricedHosting) => (usdPerMillion * tokensPerDay) / MILLION;
  const least = priced.reduce((min, entry) => Math.min(min, usd(entry)), Number.POSITIVE_INFINITY);
  const best = priced
    .filter((entry) => usd(entry) <= least + 1)
    .reduce((a, b) =>
      (betterModel(b.hosting.model, a.hosting.model) || b.usdPerMillion - a.usdPerMillion) < 0 ? b : a,
    );
  return best.hosting;
};

/** Offers the reader named for an option, if any; `missing` where the id is unknown or nobody sells it. */
const namedOffers = (
  situation: Situation,
  need: LegNeed,
): { model: ModelRow; offers: readonly Offer[] } | 'missing' | null => {
  const named = namedModel(situation, need.option);
  if (named === null || named === 'missing') return named;
  const kind = need.option === 'hosted-open' ? 'hosted-open' : 'closed';
  const offers = offersOf(situation, kind).filter(
    ({ model, row }) => model.key === named.model.key && (named.price === null || row === named.price),
  );
  return offers.length === 0 ? 'missing' : { model: named.model, offers };
};

/** Which offers we may pick from, before the floor and the rules. A closed price counts when two sources agree on it. */
const candidatesFor = (need: LegNeed, situation: Situation): Offer[] => {
  const kind = need.option === 'hosted-open' ? 'hosted-open' : 'closed';
  const offers = offersOf(situation, kind).filter((offer) => mayBeServed(offer, situation, false));
  if (kind === 'hosted-open') return offers;
  return offers.filter((offer) => offer.model.weights === 'closed' && offer.agreement === 'agree');
};

/** Offers whose own seller sells the option. Self-serve terms that nobody read do not speak against a closed API. */
const soldAs = (option: SingleOptionId, offers: readonly Offer[], situation: Situation): Offer[] =>
  offers.filter(
    (offer) => sellsOption(offer, option, situation) || (option === 'closed-api' && !termsRead(offer, situation)),
  );

/**
 * Who may serve an option, and at whose list price. Private terms are priced from the closed API's own offers of the
 * same model, whoever signs; every other option from the offers themselves.
 */
const servers = (pool: readonly Offer[], situation: Situation, need: LegNeed, named: boolean): readonly Offer[] => {
  if (need.option === 'hosted-open') return pool;
  if (need.option === 'closed-api') {
    const selfServe = soldAs('closed-api', pool, situation);
    // The model the reader would call counts even where only a cloud sells it.
    return selfServe.length === 0 && named ? pool : selfServe;
  }
  const models = new Set(pool.map((offer) => offer.model.key));
  return soldAs(
    'closed-enterprise',
    offersOf(situation, 'closed').filter((offer) => models.has(offer.model.key)),
    situation,
  );
};

const hostingsOf = (
  serving: readonly Offer[],
  pool: readonly Offer[],
  situation: Situation,
  need: LegNeed,
): PricedHosting[] => {
  if (need.option !== 'closed-enterprise') return pricedHostings(serving, situation, need);
  const models = new Set(serving.map((offer) => offer.model.key));
  const listed = soldAs(
    'closed-api',
    pool.filter((offer) => models.has(offer.model.key)),
    situation,
  );
  const priced = new Set(listed.map((offer) => offer.model.key));
  const rest = serving.filter((offer) => !priced.has(offer.model.key));
  return pricedHostings([...listed, ...rest], situation, need).map(({ hosting, usdPerMillion }) => {
    const signers = serving.filter((offer) => offer.model.key === hosting.model.key).map((offer) => offer.row.seller);
    const provider = signers.includes(hosting.provider) ? hosting.provider : (signers[0] ?? hosting.provider);
    return { hosting: { ...hosting, provider }, usdPerMillion };
  });
};

/** Offers that satisfy the rules binding this traffic. */
const passing = (offers: readonly Offer[], situation: Situation, need: LegNeed): readonly Offer[] => {
  if (!need.bound) return offers;
  const { answers } = situation;
  const placeBinds = answers.placeIs !== 'preference';
  const termsBind = need.option !== 'closed-api' && answers.signedTerms === 'yes';
  return offers.filter(
    (offer) => (!placeBinds || satisfies(offer.place, situation)) && (!termsBind || satisfies(offer.terms, situation)),
  );
};

type Short = Extract<Chosen, { ok: true }>['short'];

interface Pool {
  readonly pool: readonly Offer[];
  readonly short: Short;
  readonly named: boolean;
}

const poolFor = (situation: Situation, need: LegNeed): Pool | UnassessedReason => {
  const named = namedOffers(situation, need);
  if (named === 'missing') return 'named-model-not-available';
  if (named !== null) {
    const usable = named.offers.filter((offer) => mayBeServed(offer, situation, true));
    if (usable.length === 0) return unusable(named.offers, situation);
    const short = shortOfFloor(named.model, situation, need);
    if (servers(usable, situation, need, true).length > 0) return { pool: usable, short, named: true };
    // Nobody sells the model they would call on private terms: the next model, unless they named it for this very option.
    if (need.option !== 'closed-enterprise' || situation.answers.models?.['closed-enterprise'] !== undefined)
      return 'named-model-not-available';
  }
  const sold = candidatesFor(need, situation).filter((offer) => servers([offer], situation, need, false).length > 0);
  const { kept, short } = atFloor(sold, situation, need);
  return kept.length === 0 ? 'no-price-in-force' : { pool: kept, short, named: false };
};

/**
 * Choose and price a per-token leg.
 *
 * The reader's own model wins; else the cheapest model at or above the floor whose seller satisfies the rules that bind
 * this traffic, searched anew at every volume. Where no seller does, the cheapest is priced all the same and its facts
 * say why it is excluded.
 */
export const chooseMetered = (situation: Situation, need: LegNeed): Chosen => {
  const found = poolFor(situation, need);
  if (typeof found === 'string') return { ok: false, reason: found };
  const { pool, short, named } = found;
  const offered = servers(pool, situation, need, named);
  const allowed = passing(offered, situation, need);
  const serving = allowed.length > 0 ? allowed : offered;
  const priced = hostingsOf(serving, pool, situation, need);
  const bills = new Map<Hosting, Bill>();
  const billAt = (values: Values): Bill => {
    const hosting = cheapestAt(priced, at(values, ownDrivers.tokensPerDay));
    const bill = bills.get(hosting) ?? billOf(hosting, situation, need);
    bills.set(hosting, bill);
    return bill;
  };
  const { model } = cheapestAt(priced, at(situation.values, ownDrivers.tokensPerDay));
  return { ok: true, bill: billAt(situation.values), billAt, model, short, facts: factsOf(serving) };
};

/** Why a named model has offers but none that can be used. */
const unusable = (pool: readonly Offer[], situation: Situation): UnassessedReason => {
  const { isl, osl } = situation.workload;
  const tooLong = pool.every((offer) => offer.row.contextTokens !== null && isl + osl > offer.row.contextTokens);
  return tooLong ? 'context-too-long' : 'no-model-passes-licence';
};
