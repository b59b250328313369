/** All bills of one situation: what one option for everything costs, and the legs of a split. Legs are worked out once. */
import {
  isLevel,
  type Level,
  type SingleOptionId,
  singleOptionIds,
  singleOptions,
  workloadDefaults,
} from '../../framework';
import type { Range, UsdPerMonth } from '../../units';
import { trafficClasses } from '../decision';
import type { TrafficClass } from '../recommendation';
import { type Bill, type BillLine, rangeFrom, swingsOf, totalOf, type Values } from './bill';
import type { Chosen, LegNeed } from './choice';
import { routerLine } from './lines';
import { chooseMetered, meteredSearch } from './metered';
import { chooseOwned, fleetSearch } from './owned';
import { highest, type Situation } from './situation';

/** A line with the leg that pays it. */
export interface LegLine {
  readonly leg: SingleOptionId;
  readonly line: BillLine;
}

/** A class of traffic, as far as cost reads it. */
export type PricedClass = Pick<TrafficClass, 'share' | 'bound' | 'required'>;

/** A split as it was decided: which class goes where. */
export interface Plan {
  readonly classes: readonly PricedClass[];
  readonly goesTo: readonly SingleOptionId[];
}

export interface PlanLeg {
  readonly need: LegNeed;
  readonly chosen: Extract<Chosen, { ok: true }>;
}

/** Lines to sum, and the values that move them. */
export interface Billed {
  readonly lines: readonly BillLine[];
  readonly drivers: readonly string[];
}

export interface Costing {
  readonly situation: Situation;
  /** A leg for some traffic; remembered. */
  readonly leg: (need: LegNeed) => Chosen;
  /** What one option for everything needs. */
  readonly needOf: (option: SingleOptionId) => LegNeed;
  /** The leg that carries everything. */
  readonly single: (option: SingleOptionId) => Chosen;
  /** What tells the choice for a need from every other. */
  readonly keyOf: (need: LegNeed) => string;
  /** Legs of a plan, or null where one of them cannot be had. */
  readonly legsOf: (plan: Plan) => readonly PlanLeg[] | null;
  /** Range of some lines together; remembered under a key of the caller's, and drawn up only where it is not known. */
  readonly band: (key: string, billed: () => Billed) => Range<UsdPerMonth>;
}

const legKey = ({ option, share, level, bound }: LegNeed): string => `${option}|${share}|${level}|${bound}`;

/** Highest capability among classes; an unanswered one counts at the level it is priced at. */
const levelOf = (classes: readonly Pick<PricedClass, 'required'>[]): Level =>
  highest(
    classes.map(({ required }) =>
      isLevel(required.capability) ? required.capability : workloadDefaults.capabilityWhenUnanswered,
    ),
  );

/** What could carry a leg: it depends on the option and the level asked, not on how much traffic there is. */
export interface KnownSearches {
  readonly fleets: Map<string, ReturnType<typeof fleetSearch>>;
  readonly sellers: Map<string, ReturnType<typeof meteredSearch>>;
}

export const noSearches = (): KnownSearches => ({ fleets: new Map(), sellers: new Map() });

/** Legs chosen before, under what else than the need decides them; for many situations that differ in few answers. */
export interface KnownLegs {
  readonly legs: Map<string, Chosen>;
  readonly under: Readonly<Record<SingleOptionId, string>>;
  readonly searches: KnownSearches;
  /** Under what else than the need a search for GPUs is decided. */
  readonly fleetUnder: string;
  /** Of situations with the same values. */
  readonly bands: Map<string, Range<UsdPerMonth>>;
}

const kept = <T>(known: Map<string, T>, key: string, found: () => T): T => {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = found();
  known.set(key, value);
  return value;
};

const searcher =
  (situation: Situation, searches: KnownSearches, fleetUnder: string) =>
  (need: LegNeed): Chosen => {
    const key = `${need.option}|${need.level}`;
    if (!singleOptions[need.option].operatesGpus)
      return chooseMetered(
        situation,
        need,
        kept(searches.sellers, key, () => meteredSearch(situation, need)),
      );
    return chooseOwned(
      situation,
      need,
      kept(searches.fleets, `${fleetUnder}|${key}`, () => fleetSearch(situation, need)),
    );
  };

/** Legs of the splits of some classes, each chosen once: by the classes it serves and its option. */
const legsOfSplits = (leg: Costing['leg']) => {
  // A decision asks for hundreds of splits of the same classes.
  const byClasses = new WeakMap<readonly PricedClass[], Map<number, PlanLeg | null>>();
  const legFor = (option: SingleOptionId, served: readonly PricedClass[]): PlanLeg | null => {
    const need: LegNeed = {
      option,
      share: served.reduce((sum, { share }) => sum + share, 0),
      level: levelOf(served),
      bound: served.some(({ bound }) => bound),
    };
    const chosen = leg(need);
    return chosen.ok ? { need, chosen } : null;
  };
  return ({ classes, goesTo }: Plan): readonly PlanLeg[] | null => {
    const known = byClasses.get(classes) ?? new Map<number, PlanLeg | null>();
    byClasses.set(classes, known);
    const found: PlanLeg[] = [];
    for (const [place, option] of singleOptionIds.entries()) {
      let served = 0;
      for (let k = 0; k < classes.length; k += 1) if (goesTo[k] === option) served |= 1 << k;
      if (served === 0) continue;
      const key = served * singleOptionIds.length + place;
      let one = known.get(key);
      if (one === undefined) {
        one = legFor(
          option,
          classes.filter((_, k) => goesTo[k] === option),
        );
        known.set(key, one);
      }
      if (one === null) return null;
      found.push(one);
    }
    return found;
  };
};

/** Legs of a situation, each chosen once. `choose`: in place of the search, which follows where it gives nothing. */
export const costingOf = (
  situation: Situation,
  shared?: KnownLegs,
  choose?: (need: LegNeed) => Chosen | null,
): Costing => {
  const legs = shared?.legs ?? new Map<string, Chosen>();
  const search = searcher(situation, shared?.searches ?? noSearches(), shared?.fleetUnder ?? '');
  const keyOf = (need: LegNeed): string =>
    shared === undefined ? legKey(need) : `${shared.under[need.option]}|${legKey(need)}`;
  const leg = (need: LegNeed): Chosen => kept(legs, keyOf(need), () => choose?.(need) ?? search(need));
  // One option for everything serves its hardest class too.
  const hardest = levelOf(trafficClasses(situation.answers, situation.knowledge));
  const bands = shared?.bands ?? new Map<string, Range<UsdPerMonth>>();
  const band = (key: string, billed: () => Billed): Range<UsdPerMonth> =>
    kept(bands, key, () => {
      const { lines, drivers } = billed();
      const figure = (values: Values) => totalOf(lines, values);
      return rangeFrom(figure(situation.values), swingsOf(figure, drivers, situation.ranges, situation.values));
    });
  const needOf = (option: SingleOptionId): LegNeed => ({ option, share: 1, level: hardest, bound: true });
  return {
    situation,
    leg,
    band,
    needOf,
    keyOf,
    single: (option) => leg(needOf(option)),
    legsOf: legsOfSplits(leg),
  };
};

/** A line that the legs of a split pay together. */
export const isShared = (line: BillLine): boolean =>
  line.id === 'supervision-labour' ||
  line.id === 'tuning-labour' ||
  line.usd === null ||
  line.refs.some((ref) => ref.kind === 'typed' && ref.field === line.id);

/** Lines of a plan: every leg's own, supervision and unsourced lines once, router work where there is anything to route. */
export const planLines = (
  legs: readonly { readonly option: SingleOptionId; readonly bill: Bill }[],
  situation: Situation,
): LegLine[] => {
  const lines: LegLine[] = [];
  const once = new Set<string>();
  const inPlace = situation.answers.today === 'hybrid';
  for (const { option, bill } of legs) {
    for (const line of bill.lines) {
      if (inPlace && line.oneOff) continue;
      if (isShared(line) && once.has(line.id)) continue;
      once.add(line.id);
      lines.push({ leg: option, line });
    }
  }
  const first = legs[0];
  if (legs.length > 1 && first !== undefined && situation.assumptions.labour)
    lines.push({ leg: first.option, line: routerLine });
  return lines;
};
