/** What a leg needs, and what was chosen for it. A single option is a leg that carries all traffic. */
import { type Catalog, findModel, type ModelRow, type PriceRow, type Tier } from '../../catalog';
import type { Level, SingleOptionId } from '../../framework';
import { compareText } from '../../units';
import type { UnassessedReason } from '../recommendation';
import type { Bill, Values } from './bill';
import type { Known } from './offers';
import { type Situation, tierFloor, tierRank } from './situation';

export interface LegNeed {
  readonly option: SingleOptionId;
  /** Share of the workload's tokens. */
  readonly share: number;
  /** Highest capability level among the classes it serves. */
  readonly level: Level;
  /** Privacy rules bind this traffic. */
  readonly bound: boolean;
}

export type Chosen =
  | {
      readonly ok: true;
      readonly bill: Bill;
      /**
       * The bill with its configuration searched anew at other values. On a later day it keeps what was chosen for the
       * as-of day and bills it at the prices then in force: whoever switches models decides anew.
       */
      readonly billAt: (values: Values, day?: string) => Bill;
      readonly model: ModelRow;
      /** Set where no model of the tier asked for could be priced. */
      readonly short: { readonly wanted: Tier; readonly got: Tier } | null;
      readonly facts: { readonly place: Known; readonly terms: Known };
    }
  | { readonly ok: false; readonly reason: UnassessedReason };

const namedByCatalog = new WeakMap<Catalog, Map<string, ReturnType<typeof findModel>>>();
const namesKept = 64;

/** Looking a name up reads every price, and a search asks for the same few names thousands of times. */
const foundModel = (catalog: Catalog, id: string): ReturnType<typeof findModel> => {
  const kept = namedByCatalog.get(catalog) ?? new Map<string, ReturnType<typeof findModel>>();
  namedByCatalog.set(catalog, kept);
  const found = kept.get(id) ?? findModel(catalog, id);
  if (kept.size < namesKept) kept.set(id, found);
  return found;
};

/** The model (and price row) the reader named for an option, if any; `missing` where the id is unknown. */
export const namedModel = (
  situation: Situation,
  option: SingleOptionId,
): { model: ModelRow; price: PriceRow | null } | 'missing' | null => {
  const { answers, catalog } = situation;
  const closed = option === 'closed-api' || option === 'closed-enterprise';
  const id = answers.models?.[option] ?? (closed ? answers.closedModel : answers.sameWeights);
  if (id === undefined) return null;
  const found = foundModel(catalog, id);
  return found.ok ? { model: found.model, price: found.price ?? null } : 'missing';
};

/** Anything with a model can be held against a floor. */
interface OfModel {
  readonly model: ModelRow;
}

/**
 * Keep what reaches the floor of a leg; where nothing does, keep the best tier there is and say what is short.
 * Models of unknown tier are never kept.
 */
export const atFloor = <T extends OfModel>(
  candidates: readonly T[],
  situation: Situation,
  need: LegNeed,
): { kept: T[]; short: { wanted: Tier; got: Tier } | null } => {
  const floor = tierFloor(situation, need.option, need.level);
  const known = candidates.filter((candidate) => candidate.model.tier !== null);
  const kept = known.filter((candidate) => tierRank(candidate.model.tier) <= tierRank(floor));
  if (kept.length > 0 || known.length === 0) return { kept, short: null };
  const best = known.reduce<Tier>(
    (tier, candidate) => (tierRank(candidate.model.tier) < tierRank(tier) ? (candidate.model.tier as Tier) : tier),
    'E',
  );
  return { kept: known.filter((candidate) => candidate.model.tier === best), short: { wanted: floor, got: best } };
};

/** A named model below the floor is priced, and its weaker tier is said. */
export const shortOfFloor = (
  model: ModelRow,
  situation: Situation,
  need: LegNeed,
): { wanted: Tier; got: Tier } | null => {
  const floor = tierFloor(situation, need.option, need.level);
  return model.tier !== null && tierRank(model.tier) > tierRank(floor) ? { wanted: floor, got: model.tier } : null;
};

/** Better tier first, then the later release: how equally dear models are told apart. */
export const betterModel = (a: ModelRow, b: ModelRow): number =>
  tierRank(a.tier) - tierRank(b.tier) || compareText(b.released ?? '', a.released ?? '');
