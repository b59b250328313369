/** Ways to run a model, each held against the rules the recommendation picks by. */
import type { ModelRow, Tier } from '../../catalog';
import { type SingleOptionId, singleOptions } from '../../framework';
import { type LegNeed, namedModel } from '../cost/choice';
import { hostingsOf, passing, servers } from '../cost/metered';
import { holdsRequest, mayBeServed, type Offer, offersOf, placeOfGpus, satisfies } from '../cost/offers';
import { fitsContext, rentableGpus } from '../cost/owned-models';
import { purchasableGpus } from '../cost/servers';
import { floorOf, type Situation, tierRank } from '../cost/situation';
import { standingOf } from '../cost/standing';
import { mayBeUsed } from '../licensing';
import type { Limit } from './limits';

/** One way to run one model. */
export interface Route {
  readonly option: SingleOptionId;
  /** Share of the traffic it would carry: below 1 for a part of a split. */
  readonly share: number;
  /** Empty = nothing stands against it. */
  readonly failures: readonly Limit[];
  /** Offers that serve it, cheapest first; the list price of private terms is the closed API's. Empty on own GPUs. */
  readonly offers: readonly Offer[];
}

/** Routes of a model to one option; null where the option cannot be had for it at all. */
export type RouteOf = (model: ModelRow) => Route | null;

/** The reader's own floor: not lowered to what an option can offer, as it is when the option is priced. */
const tierFailures = (model: ModelRow, weakest: Tier, named: boolean): Limit[] => {
  if (named) return [];
  if (model.tier === null) return ['not-rated'];
  return tierRank(model.tier) > tierRank(weakest) ? ['too-weak'] : [];
};

const byModelKey = (offers: readonly Offer[]): ReadonlyMap<string, readonly Offer[]> => {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) groups.set(offer.model.key, [...(groups.get(offer.model.key) ?? []), offer]);
  return groups;
};

/** The rules about data that an option's sellers fail, once it is known that none of them passes all. */
const dataFailures = (offered: readonly Offer[], situation: Situation, need: LegNeed): Limit[] => {
  const { answers } = situation;
  if (!need.bound) return [];
  if (need.option === 'closed-api' && answers.signedTerms === 'yes') return ['terms'];
  if (passing(offered, situation, need).length > 0) return [];
  const placeBinds = answers.placeIs !== 'preference';
  const inPlace = placeBinds ? offered.filter((offer) => satisfies(offer.place, situation)) : offered;
  if (inPlace.length === 0) return [offered.some(({ place }) => place === 'unknown') ? 'place-unknown' : 'place'];
  return [inPlace.some(({ terms }) => terms === 'unknown') ? 'terms-unknown' : 'terms'];
};

/** Per token: a closed API, the same under private terms, or a hosted open model. */
const meteredRoutes = (situation: Situation, need: LegNeed): RouteOf => {
  const kind = need.option === 'hosted-open' ? 'hosted-open' : 'closed';
  const byModel = byModelKey(offersOf(situation, kind));
  const weakest = floorOf(situation, need.level);
  const found = namedModel(situation, need.option);
  const namedKey = found === null || found === 'missing' ? null : found.model.key;
  return (model) => {
    const listed = byModel.get(model.key);
    if (listed === undefined) return null;
    const named = model.key === namedKey;
    const usable = listed.filter((offer) => mayBeServed(offer, situation, named));
    const failures = tierFailures(model, weakest, named);
    if (usable.length === 0) {
      if (!listed.some((offer) => holdsRequest(offer, situation))) failures.push('context');
      const licence = listed[0]?.licence ?? null;
      if (licence !== null && !mayBeUsed(licence, named, situation.answers.inWriting === true))
        failures.push(licence.standing === 'unknown' ? 'licence-unread' : 'licence');
      return { option: need.option, share: need.share, failures, offers: [] };
    }
    // A closed price counts when two sources agree on it; where none does, the single reading is better than nothing.
    const agreed = kind === 'closed' && !named ? usable.filter(({ agreement }) => agreement === 'agree') : usable;
    const pool = agreed.length > 0 ? agreed : usable;
    const offered = servers(pool, situation, need, named);
    if (offered.length === 0) return null;
    const allowed = passing(offered, situation, need);
    const [priced] = hostingsOf(allowed.length > 0 ? allowed : offered, pool, situation, need);
    return {
      option: need.option,
      share: need.share,
      failures: [...failures, ...dataFailures(offered, situation, need)],
      offers: priced?.hosting.all ?? [],
    };
  };
};

/** On GPUs the reader runs. `runs` tells whether one of some accelerators serves it within the limits. */
const ownedRoutes = (
  situation: Situation,
  need: LegNeed,
  runs: (model: ModelRow, gpus: ReadonlySet<string>) => boolean,
): RouteOf => {
  const onPremise = need.option === 'self-hosted-onprem';
  const gpus = new Set(
    onPremise ? purchasableGpus(situation).map(({ name }) => name) : rentableGpus(situation).map(({ gpu }) => gpu.name),
  );
  const weakest = floorOf(situation, need.level);
  const found = namedModel(situation, need.option);
  const namedKey = found === null || found === 'missing' ? null : found.model.key;
  const placeFails =
    !onPremise &&
    need.bound &&
    situation.answers.placeIs !== 'preference' &&
    !satisfies(placeOfGpus(situation), situation);
  return (model) => {
    const named = model.key === namedKey;
    if (model.architecture === null || (model.weights !== 'open' && !named)) return null;
    const failures = tierFailures(model, weakest, named);
    if (!fitsContext(model, situation)) failures.push('context');
    const licence = standingOf(model.licence, situation);
    if (!mayBeUsed(licence, named, situation.answers.inWriting === true))
      failures.push(licence.standing === 'unknown' ? 'licence-unread' : 'licence');
    if (placeFails) failures.push('place-unknown');
    if (failures.length === 0 && !runs(model, gpus)) failures.push('speed');
    return { option: need.option, share: need.share, failures, offers: [] };
  };
};

/** How a leg's need is met by any model. */
export const routesFor = (
  situation: Situation,
  need: LegNeed,
  runs: (model: ModelRow, gpus: ReadonlySet<string>) => boolean,
): RouteOf =>
  singleOptions[need.option].operatesGpus ? ownedRoutes(situation, need, runs) : meteredRoutes(situation, need);
