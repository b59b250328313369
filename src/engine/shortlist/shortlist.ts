/** One row per model: what it costs for the reader's mix, what it fits on, and what of their limits it meets. */
import { type ArchitectureRow, type ModelRow, readingInForce } from '../../catalog';
import { type SingleOptionId, singleOptionIds } from '../../framework';
import type { LegNeed } from '../cost/choice';
import { type Offer, offersOf } from '../cost/offers';
import type { Situation } from '../cost/situation';
import { standingOf } from '../cost/standing';
import type { Assessment } from '../recommend';
import type { LicenceStanding, VetoId } from '../recommendation';
import { firstLimit, type Limit } from './limits';
import { type PricedOffer, priceOffer } from './mix';
import { type Route, routesFor } from './routes';
import { type Fit, sizingOf } from './sizing';

export type Fits = { readonly ok: true } | { readonly ok: false; readonly failures: readonly Limit[] };

export interface ShortlistRow {
  readonly model: ModelRow;
  readonly architecture: ArchitectureRow | null;
  /** Largest context that the architecture or a seller states; null = nobody does. */
  readonly contextTokens: number | null;
  /** Every seller that lists it on the day, cheapest for the mix first. */
  readonly sellers: readonly PricedOffer[];
  /** The cheapest seller that the reader's rules about data allow; null = they exclude every one, or nobody lists it. */
  readonly price: PricedOffer | null;
  /** The cheapest of all, where those rules exclude every seller: not a price the reader can have. Else null. */
  readonly excludedPrice: PricedOffer | null;
  /** By accelerator, least memory first; empty without a published architecture. */
  readonly fitsOn: readonly Fit[];
  /** null = closed weights: the seller's terms apply. */
  readonly licence: LicenceStanding | null;
  /** The ways to run it that exist at all, canonical order. */
  readonly routes: readonly Route[];
  readonly fits: Fits;
  /** Options of the ranking that were priced with it, or whose part of a split was. */
  readonly pickedFor: readonly SingleOptionId[];
  /** Day of the reading of the price in force, usable or not; without a price, of the architecture. null = undated. */
  readonly asOf: string | null;
}

export interface Shortlist {
  readonly situation: Situation;
  /** In the order of the catalogue. */
  readonly rows: readonly ShortlistRow[];
  readonly fitting: number;
  /** Models that do not fit, each counted once under its first limit. */
  readonly hidden: readonly { readonly limit: Limit; readonly models: number }[];
}

/** What a veto on an option means for every model of it. Vetoes that hang on a seller are found seller by seller. */
const closedBy: Readonly<Partial<Record<VetoId, Limit>>> = {
  'own-hardware': 'third-party',
  'data-control-rule': 'third-party',
  internals: 'third-party',
  'nobody-operates': 'operator',
  'no-purchase': 'operator',
  deadline: 'operator',
};

/** Limits that exclude who serves a model, whatever the model is like. */
const hostLimits: ReadonlySet<Limit> = new Set([
  'third-party',
  'operator',
  'place',
  'place-unknown',
  'terms',
  'terms-unknown',
]);

const excludesHosts = (failures: readonly Limit[]): boolean => failures.some((limit) => hostLimits.has(limit));

interface Way {
  readonly need: LegNeed;
  readonly closed: readonly Limit[];
}

/** Each option for all traffic, and the legs of a split where one is in the race. */
const waysOf = ({ recommendation, costing, plan }: Assessment): readonly Way[] => {
  const ranked = new Set(recommendation.ranking.map(({ option }) => option));
  const closedFor = (option: SingleOptionId): Limit[] =>
    ranked.has(option)
      ? []
      : [
          ...new Set(
            recommendation.vetoed.flatMap((veto) => (veto.option === option ? (closedBy[veto.id] ?? []) : [])),
          ),
        ];
  const singles = singleOptionIds.map((option) => ({ need: costing.needOf(option), closed: closedFor(option) }));
  const legs = plan !== null && ranked.has('hybrid') ? (costing.legsOf(plan) ?? []) : [];
  return [...singles, ...legs.map(({ need }) => ({ need, closed: [] }))];
};

/** Models that options of the ranking were priced with. Where nothing does the work asked for, that is the best there is. */
const picksOf = ({ recommendation, costing, plan }: Assessment): ReadonlyMap<string, readonly SingleOptionId[]> => {
  const picks = new Map<string, readonly SingleOptionId[]>();
  const pick = (option: SingleOptionId, { key }: ModelRow) =>
    picks.set(key, [...new Set([...(picks.get(key) ?? []), option])]);
  for (const { option } of recommendation.ranking) {
    if (option === 'hybrid') {
      for (const { need, chosen } of (plan && costing.legsOf(plan)) ?? []) pick(need.option, chosen.model);
      continue;
    }
    const chosen = costing.single(option);
    if (chosen.ok) pick(option, chosen.model);
  }
  return picks;
};

/** What stands against a model: on the way it comes closest by. A picked one passes though it be weaker than asked. */
const fitsBy = (routes: readonly Route[], picked: boolean): Fits => {
  if (picked) return { ok: true };
  const [first, ...others] = routes;
  if (first === undefined) return { ok: false, failures: ['nothing-to-run'] };
  const { failures } = others.reduce((a, b) => (b.failures.length < a.failures.length ? b : a), first);
  return failures.length === 0 ? { ok: true } : { ok: false, failures };
};

const largest = (values: readonly (number | null)[]): number | null =>
  values.reduce((most, value) => (value !== null && (most === null || value > most) ? value : most), null);

/**
 * Every model of the catalogue held against an assessment's answers, by the rules its options were picked by, save
 * that the task's floor is the reader's own: it is not lowered to what an option can offer. A model picked for an option
 * of the ranking fits, and its price for the mix is the option's own price of a token.
 *
 * Pure. Prices are USD per million tokens of the mix on the situation's day. Without answers the defaults apply.
 */
export const shortlistOf = (assessment: Assessment): Shortlist => {
  const { situation } = assessment.costing;
  const { catalog, day } = situation;
  const sizing = sizingOf(situation);
  const picks = picksOf(assessment);
  const ways = waysOf(assessment).map(({ need, closed }) => ({
    closed,
    routeOf: routesFor(situation, need, sizing.runs),
  }));
  const priced = new Map<Offer, PricedOffer>();
  const sellersOf = new Map<string, PricedOffer[]>();
  for (const offer of [...offersOf(situation, 'closed'), ...offersOf(situation, 'hosted-open')]) {
    const entry = priceOffer(offer, situation);
    priced.set(offer, entry);
    sellersOf.set(offer.model.key, [...(sellersOf.get(offer.model.key) ?? []), entry]);
  }

  const rowOf = (model: ModelRow): ShortlistRow => {
    const architecture = catalog.architectureByName.get(model.architecture ?? '') ?? null;
    const sellers = (sellersOf.get(model.key) ?? []).sort((a, b) => a.usdPerMillion - b.usdPerMillion);
    const routes = ways.flatMap(({ closed, routeOf }) => {
      const route = routeOf(model);
      return route === null ? [] : [{ ...route, failures: [...new Set([...closed, ...route.failures])] }];
    });
    const passing = routes.filter(({ failures }) => !excludesHosts(failures));
    const best = passing
      .flatMap(({ offers }) => offers.slice(0, 1).flatMap((offer) => priced.get(offer) ?? []))
      .reduce<PricedOffer | null>((a, b) => (a === null || b.usdPerMillion < a.usdPerMillion ? b : a), null);
    const excluded =
      best === null && routes.some(({ failures, offers }) => offers.length > 0 && excludesHosts(failures));
    const price = excluded ? null : (best ?? sellers[0] ?? null);
    const excludedPrice = excluded ? (sellers[0] ?? null) : null;
    const shown = price ?? excludedPrice;
    return {
      model,
      architecture,
      contextTokens: largest([
        architecture?.maxContext ?? null,
        ...sellers.map(({ offer }) => offer.row.contextTokens),
      ]),
      sellers,
      price,
      excludedPrice,
      fitsOn: sizing.fitsOf(model),
      licence: model.weights === 'closed' ? null : standingOf(model.licence, situation),
      routes,
      fits: fitsBy(routes, picks.has(model.key)),
      pickedFor: picks.get(model.key) ?? [],
      asOf: shown === null ? (architecture?.asOf ?? null) : (readingInForce(shown.offer.row, day)?.asOf ?? null),
    };
  };

  const rows = catalog.models.map(rowOf);
  const counts = new Map<Limit, number>();
  for (const { fits } of rows) {
    if (fits.ok) continue;
    const limit = firstLimit(fits.failures);
    counts.set(limit, (counts.get(limit) ?? 0) + 1);
  }
  return {
    situation,
    rows,
    fitting: rows.filter(({ fits }) => fits.ok).length,
    hidden: [...counts].map(([limit, models]) => ({ limit, models })).sort((a, b) => b.models - a.models),
  };
};
