/** Options billed per token: closed API, the same under private terms, and hosted open models. */
import type { ModelRow } from '../../catalog';
import type { SingleOptionId } from '../../framework';
import type { UnassessedReason } from '../recommendation';
import { changeDays } from './announced';
import { type Bill, ownDrivers, type Values } from './bill';
import { atFloor, type Chosen, type LegNeed, namedModel, shortOfFloor } from './choice';
import { onDedicatedGpus } from './dedicated';
import { cheapestAt, type Hosting, hostingOn, type PricedHosting, pricedHostings } from './hosting';
import { at } from './lines';
import { billOf } from './metered-bill';
import {
  holdsRequest,
  type Known,
  mayBeServed,
  type Offer,
  offersOf,
  satisfies,
  sellsOption,
  termsRead,
} from './offers';
import { privateUplift } from './regional';
import type { Situation } from './situation';

/** The better of two answers to a rule: a yes anywhere counts, a no only where nothing is open. */
const bestKnown = (states: readonly Known[]): Known =>
  states.includes('yes') ? 'yes' : states.includes('unknown') ? 'unknown' : 'no';

/** Place first, then terms among the sellers that reach the place: both must hold for one and the same seller. */
const factsOf = (offers: readonly Offer[]): { place: Known; terms: Known } => {
  const place = bestKnown(offers.map((offer) => offer.place));
  return { place, terms: bestKnown(offers.filter((offer) => offer.place === place).map((offer) => offer.terms)) };
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
export const servers = (
  pool: readonly Offer[],
  situation: Situation,
  need: LegNeed,
  named: boolean,
): readonly Offer[] => {
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

/** Offers of each model side by side, priced as the option is: private terms from the closed API's own list. */
export const hostingsOf = (
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
    const uplift = privateUplift(provider, hosting.model, situation).factor(situation.values);
    return { hosting: { ...hosting, provider }, usdPerMillion: usdPerMillion * uplift };
  });
};

/** Offers that satisfy the rules binding this traffic. */
export const passing = (offers: readonly Offer[], situation: Situation, need: LegNeed): readonly Offer[] => {
  if (!need.bound) return offers;
  const { answers } = situation;
  const placeBinds = answers.placeIs !== 'preference';
  const termsBind = need.option !== 'closed-api' && answers.signedTerms === 'yes';
  return offers.filter(
    (offer) => (!placeBinds || satisfies(offer.place, situation)) && (!termsBind || satisfies(offer.terms, situation)),
  );
};

type Short = Extract<Chosen, { ok: true }>['short'];

/** What may be picked from for a leg, and who would serve it; how much traffic it carries does not matter here. */
export interface MeteredSearch {
  readonly pool: readonly Offer[];
  readonly short: Short;
  readonly offered: readonly Offer[];
}

export const meteredSearch = (situation: Situation, need: LegNeed): MeteredSearch | UnassessedReason => {
  const named = namedOffers(situation, need);
  if (named === 'missing') return 'named-model-not-available';
  if (named !== null) {
    const usable = named.offers.filter((offer) => mayBeServed(offer, situation, true));
    if (usable.length === 0) return unusable(named.offers, situation);
    const short = shortOfFloor(named.model, situation, need);
    const offered = servers(usable, situation, need, true);
    if (offered.length > 0) return { pool: usable, short, offered };
    // Nobody sells the model they would call on private terms: the next model, unless they named it for this very option.
    if (need.option !== 'closed-enterprise' || situation.answers.models?.['closed-enterprise'] !== undefined)
      return 'named-model-not-available';
  }
  const sold = candidatesFor(need, situation).filter((offer) => servers([offer], situation, need, false).length > 0);
  const { kept, short } = atFloor(sold, situation, need);
  return kept.length === 0
    ? 'no-price-in-force'
    : { pool: kept, short, offered: servers(kept, situation, need, false) };
};

/**
 * Choose and price a per-token leg.
 *
 * The reader's own model wins; else the cheapest model at or above the floor whose seller satisfies the rules that bind
 * this traffic, searched anew at every volume. Where no seller does, the cheapest is priced all the same and its facts
 * say why it is excluded.
 */
export const chooseMetered = (situation: Situation, need: LegNeed, found = meteredSearch(situation, need)): Chosen => {
  if (typeof found === 'string') return { ok: false, reason: found };
  const { pool, short, offered } = found;
  const allowed = passing(offered, situation, need);
  const serving = allowed.length > 0 ? allowed : offered;
  const priced = hostingsOf(serving, pool, situation, need);
  const bills = new Map<Hosting, Bill>();
  const later = new Map<string, Map<Hosting, Bill>>();
  const billAt = (values: Values, day = situation.day): Bill => {
    const hosting = cheapestAt(priced, at(values, ownDrivers.tokensPerDay));
    const bill = bills.get(hosting) ?? billOf(hosting, situation, need);
    bills.set(hosting, bill);
    const changed = changeDays(bill.priceRows, situation.day).findLast((each) => each <= day);
    if (changed === undefined) return bill;
    const then = later.get(changed) ?? new Map<Hosting, Bill>();
    later.set(changed, then);
    const billThen = then.get(hosting) ?? billOf(hostingOn(hosting, situation, need, changed), situation, need);
    then.set(hosting, billThen);
    return billThen;
  };
  const { model } = cheapestAt(priced, at(situation.values, ownDrivers.tokensPerDay));
  const chosen = { ok: true, bill: billAt(situation.values), billAt, model, short, facts: factsOf(serving) } as const;
  return need.option === 'hosted-open' && situation.assumptions.tuningCounts
    ? onDedicatedGpus(chosen, situation, need)
    : chosen;
};

/** Why a named model has offers but none that can be used. */
const unusable = (pool: readonly Offer[], situation: Situation): UnassessedReason => {
  const tooLong = pool.every((offer) => !holdsRequest(offer, situation));
  return tooLong ? 'context-too-long' : 'no-model-passes-licence';
};
