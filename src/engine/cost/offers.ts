/** Offers: price rows in force, with the model they sell and the facts a rule may ask of their seller. */
import {
  type Agreement,
  agreementOn,
  type Catalog,
  type ModelRow,
  offersTerms,
  type PolicyRow,
  type PricePeriod,
  type PriceRow,
  periodOn,
  type Rate,
  rateOn,
  rentalRegions,
  retentionBySeller,
  routesGlobally,
  servesRegion,
} from '../../catalog';
import type { SingleOptionId } from '../../framework';
import { mayBeUsed } from '../licensing';
import type { KeptPrompts, LicenceStanding } from '../recommendation';
import type { CallLength } from '../workload';
import { type Batch, batchOf } from './batch';
import { keptPerCompany } from './kept';
import { regionalTermsOf } from './regional';
import type { Situation } from './situation';
import { standingOf } from './standing';
import { type SettledRate, settleRate } from './tokens';

export type Known = 'yes' | 'no' | 'unknown';

export interface Offer {
  readonly row: PriceRow;
  readonly model: ModelRow;
  readonly agreement: Agreement;
  /** As listed for a request of the reader's length, outside any peak hours. */
  readonly listed: SettledRate;
  /** Mean over a flat day where the price depends on the hour. */
  readonly rate: SettledRate;
  /** The dearest hour's rate; equal to `rate` where the price is the same all day. */
  readonly peakRate: SettledRate;
  readonly batch: Batch;
  /** Price in the place asked for over list, as the seller says; null = no place is asked for, or the seller names none. */
  readonly regional: number | null;
  readonly place: Known;
  readonly terms: Known;
  readonly licence: LicenceStanding | null;
}

const blend = (a: Rate, b: Rate, shareOfB: number): Rate => {
  const mix = (x: number, y: number) => x * (1 - shareOfB) + y * shareOfB;
  return {
    input: mix(a.input, b.input),
    output: mix(a.output, b.output),
    ...(a.cacheRead !== undefined && b.cacheRead !== undefined ? { cacheRead: mix(a.cacheRead, b.cacheRead) } : {}),
    ...(a.cacheWrite !== undefined && b.cacheWrite !== undefined
      ? { cacheWrite: mix(a.cacheWrite, b.cacheWrite) }
      : {}),
  };
};

export interface RatesInForce {
  /** As listed, outside any peak hours. */
  readonly listed: SettledRate;
  /** Mean over a flat day. */
  readonly rate: SettledRate;
  readonly peakRate: SettledRate;
}

/** A tier bills each call by its own length: prices of input weigh with the tokens, those of output with the calls. */
const rateOfCalls = (period: PricePeriod, lengths: readonly CallLength[]): Rate => {
  const { over } = period;
  const longest = lengths.at(-1)?.inputTokens ?? 0;
  if (over === undefined || lengths.length === 1 || longest <= over.above) return rateOn(period, longest);
  const sum = (some: readonly CallLength[], of: (length: CallLength) => number) =>
    some.reduce((total, length) => total + of(length), 0);
  const dear = lengths.filter(({ inputTokens }) => inputTokens > over.above);
  const tokens = (length: CallLength) => length.inputTokens * length.share;
  const mix = blend(period.rate, over.rate, sum(dear, tokens) / sum(lengths, tokens));
  return {
    ...mix,
    output: blend(
      period.rate,
      over.rate,
      sum(dear, ({ share }) => share),
    ).output,
  };
};

/**
 * Rates of a price row on a day for calls of so many input tokens, from its period; null where no price is in force.
 */
export const ratesInForce = (row: PriceRow, day: string, lengths: readonly CallLength[]): RatesInForce | null => {
  const period = periodOn(row, day);
  if (period === null) return null;
  const { peak } = period;
  const base = rateOfCalls(period, lengths);
  const listed = settleRate(base);
  if (peak === undefined) return { listed, rate: listed, peakRate: listed };
  const share = peak.hoursUtc.reduce((total, [from, to]) => total + (to - from), 0) / 24;
  return { listed, rate: settleRate(blend(base, peak.rate, share)), peakRate: settleRate(peak.rate) };
};

/** Whether the terms asked for can be signed for this model: a BAA, or zero retention granted by agreement. */
const termsOf = (policy: PolicyRow | null, model: ModelRow, { day, answers }: Situation): Known =>
  policy === null ? 'unknown' : offersTerms(policy, model.key, day, answers.signedTermsAre);

/** Whether a provider serves the place asked for; yes when no place is asked for. */
const placeOf = (row: PriceRow, policy: PolicyRow | null, situation: Situation): Known => {
  const place = situation.answers.place;
  if (place === undefined || place === 'not-sure' || place === 'anywhere') return 'yes';
  if (routesGlobally(row)) return 'no';
  return policy === null ? 'unknown' : servesRegion(policy, place);
};

const policyOf = (row: PriceRow, situation: Situation): PolicyRow | null => {
  const id = situation.catalog.sellerById.get(row.seller)?.policy ?? null;
  return id === null ? null : (situation.catalog.policyById.get(id) ?? null);
};

/**
 * What keeps zero retention from a model on the as-of day, where that holds at every seller in force whose terms were
 * read; null where some seller can leave it out, or nothing was read.
 */
export const keptPromptsOf = (model: ModelRow, situation: Situation): KeptPrompts | null => {
  const sellers = retentionBySeller(situation.catalog, model.key, situation.day);
  const first = sellers[0]?.exception;
  if (!first || sellers.some(({ state }) => state !== 'no')) return null;
  return { model: model.key, days: first.days, since: first.since };
};

const thresholdsByCatalog = new WeakMap<Catalog, readonly number[]>();

/** Input lengths above which some price is another one. */
const thresholdsOf = (catalog: Catalog): readonly number[] => {
  const known = thresholdsByCatalog.get(catalog);
  if (known !== undefined) return known;
  const all = catalog.prices.flatMap(({ periods }) => periods.flatMap(({ over }) => (over ? [over.above] : [])));
  const thresholds = [...new Set(all)];
  thresholdsByCatalog.set(catalog, thresholds);
  return thresholds;
};

/** What a list price depends on of a request: which tiers it passes, and of several calls how long each is. */
const tiersPassed = ({ catalog, workload: { calls } }: Situation): string => {
  const { lengths } = calls;
  if (lengths.length > 1) return JSON.stringify(lengths);
  const longest = lengths[0]?.inputTokens ?? 0;
  return String(thresholdsOf(catalog).filter((above) => longest > above).length);
};

const offersKept = keptPerCompany(() => new Map<string, readonly Offer[]>());
/** Enough for every kind on the days and in the places around one decision. */
const mostKept = 32;
const keyBySituation = new WeakMap<Situation, string>();

const keyOf = (situation: Situation): string => {
  const known = keyBySituation.get(situation);
  if (known !== undefined) return known;
  const { day, answers } = situation;
  const key = [day, answers.place, answers.signedTermsAre, tiersPassed(situation)].join('|');
  keyBySituation.set(situation, key);
  return key;
};

/**
 * Offers of one kind in force on the as-of day, joined to a model. Rows without a join or a price in force are left out.
 * Worked out once for everything they depend on.
 */
export const offersOf = (situation: Situation, kind: PriceRow['kind']): readonly Offer[] => {
  const known = offersKept(situation);
  const key = `${kind}|${keyOf(situation)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const offers = readOffers(situation, kind);
  known.set(key, offers);
  const oldest = known.keys().next().value;
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
  return offers;
};

const readOffers = (situation: Situation, kind: PriceRow['kind']): Offer[] => {
  const { catalog } = situation;
  const offers: Offer[] = [];
  for (const row of catalog.prices) {
    if (row.kind !== kind || row.model === null) continue;
    const model = catalog.modelByKey.get(row.model);
    const rates = ratesInForce(row, situation.day, situation.workload.calls.lengths);
    if (model === undefined || rates === null) continue;
    const policy = policyOf(row, situation);
    const licence = kind === 'closed' ? null : standingOf(model.licence, situation);
    offers.push({
      row,
      model,
      agreement: agreementOn(row, situation.day),
      ...rates,
      batch: batchOf(catalog.sellerById.get(row.seller)),
      regional: regionalTermsOf(row.seller, model, situation),
      place: placeOf(row, policy, situation),
      terms: termsOf(policy, model, situation),
      licence,
    });
  }
  return offers;
};

/** The same offer at the price in force on another day; one whose listing has ended keeps its last price. */
export const offerOn = (offer: Offer, situation: Situation, day: string): Offer => {
  const rates = ratesInForce(offer.row, day, situation.workload.calls.lengths);
  return rates === null ? offer : { ...offer, ...rates };
};

/** Does an offer's seller offer this option at all (where its terms were read)? */
export const sellsOption = (offer: Offer, option: SingleOptionId, situation: Situation): boolean => {
  const policy = policyOf(offer.row, situation);
  return policy?.deploymentOptions.includes(option) ?? false;
};

/** Have the seller's terms been read? */
export const termsRead = (offer: Offer, situation: Situation): boolean => policyOf(offer.row, situation) !== null;

/** Does the longest call, input and output, fit the context the seller states? */
export const holdsRequest = ({ row }: Offer, { workload: { calls, osl } }: Situation): boolean =>
  row.contextTokens === null || calls.longestInput + osl <= row.contextTokens;

/** May this offer's model be priced: its licence passes and a request fits its context. */
export const mayBeServed = (offer: Offer, situation: Situation, named: boolean): boolean =>
  holdsRequest(offer, situation) &&
  (offer.licence === null || mayBeUsed(offer.licence, named, situation.answers.inWriting === true));

/** A fact satisfies a rule when it is sourced, or when the reader has it in writing. */
export const satisfies = (state: Known, situation: Situation): boolean =>
  state === 'yes' || (state === 'unknown' && situation.answers.inWriting === true);

/** Whether some GPU cloud has a sourced region in the place asked for; yes when no place is asked for. */
export const placeOfGpus = (situation: Situation): Known => {
  const place = situation.answers.place;
  if (place === undefined || place === 'not-sure' || place === 'anywhere') return 'yes';
  return place === 'other' ? 'unknown' : rentalRegions(situation.catalog, situation.day)[place];
};
