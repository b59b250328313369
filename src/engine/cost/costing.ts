/** All bills of one situation: single options, legs of a split, and the split itself. Legs are worked out once. */

import type { PriceRow } from '../../catalog';
import type { CostDriver } from '../../framework';
import {
  isLevel,
  type Level,
  type OptionId,
  type SingleOptionId,
  singleOptionIds,
  singleOptions,
  workloadDefaults,
} from '../../framework';
import { type Range, roundMoney, type UsdPerMonth, usdPerMonth } from '../../units';
import { trafficClasses } from '../decision';
import type { CostLine, OptionCost, TrafficClass, UnassessedReason } from '../recommendation';
import { announcedChanges } from './announced';
import { type Bill, type BillLine, ownDrivers, rangeFrom, swingsOf, totalOf, type Values } from './bill';
import type { Chosen, LegNeed } from './choice';
import { routerLine } from './lines';
import { chooseMetered } from './metered';
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

export interface Costing {
  readonly situation: Situation;
  /** A leg for some traffic; remembered. */
  readonly leg: (need: LegNeed) => Chosen;
  /** What one option for everything needs. */
  readonly needOf: (option: SingleOptionId) => LegNeed;
  /** The leg that carries everything. */
  readonly single: (option: SingleOptionId) => Chosen;
  /** Legs of a plan, or null where one of them cannot be had. */
  readonly legsOf: (plan: Plan) => readonly PlanLeg[] | null;
  /** Range of some lines together; remembered under a key of the caller's. */
  readonly band: (key: string, lines: readonly BillLine[], drivers: readonly string[]) => Range<UsdPerMonth>;
}

const legKey = ({ option, share, level, bound }: LegNeed): string => `${option}|${share}|${level}|${bound}`;

/** Highest capability among classes; an unanswered one counts at the level it is priced at. */
const levelOf = (classes: readonly Pick<PricedClass, 'required'>[]): Level =>
  highest(
    classes.map(({ required }) =>
      isLevel(required.capability) ? required.capability : workloadDefaults.capabilityWhenUnanswered,
    ),
  );

/** Legs chosen before, under what else than the need decides them; for many situations that differ in few answers. */
export interface KnownLegs {
  readonly legs: Map<string, Chosen>;
  readonly under: (option: SingleOptionId) => string;
  /** The same for what could carry a leg on GPUs. */
  readonly fleets: Map<string, ReturnType<typeof fleetSearch>>;
  readonly fleetUnder: string;
}

/** Legs of a situation, each chosen once. `choose`: in place of the search. */
export const costingOf = (situation: Situation, shared?: KnownLegs, choose?: (need: LegNeed) => Chosen): Costing => {
  const legs = shared?.legs ?? new Map<string, Chosen>();
  const fleetFor = (need: LegNeed) => {
    if (shared === undefined) return fleetSearch(situation, need);
    const key = `${shared.fleetUnder}|${legKey(need)}`;
    const found = shared.fleets.get(key) ?? fleetSearch(situation, need);
    shared.fleets.set(key, found);
    return found;
  };
  const searched = (need: LegNeed): Chosen =>
    singleOptions[need.option].operatesGpus
      ? chooseOwned(situation, need, fleetFor(need))
      : chooseMetered(situation, need);
  const leg = (need: LegNeed): Chosen => {
    const key = shared === undefined ? legKey(need) : `${shared.under(need.option)}|${legKey(need)}`;
    const known = legs.get(key);
    if (known !== undefined) return known;
    const chosen = choose?.(need) ?? searched(need);
    legs.set(key, chosen);
    return chosen;
  };
  const legsOf = ({ classes, goesTo }: Plan): readonly PlanLeg[] | null => {
    const found: PlanLeg[] = [];
    for (const option of singleOptionIds) {
      const served = classes.filter((_, index) => goesTo[index] === option);
      if (served.length === 0) continue;
      const need: LegNeed = {
        option,
        share: served.reduce((sum, { share }) => sum + share, 0),
        level: levelOf(served),
        bound: served.some(({ bound }) => bound),
      };
      const chosen = leg(need);
      if (!chosen.ok) return null;
      found.push({ need, chosen });
    }
    return found;
  };
  // One option for everything serves its hardest class too.
  const hardest = levelOf(trafficClasses(situation.answers, situation.knowledge));
  const bands = new Map<string, Range<UsdPerMonth>>();
  const band = (key: string, lines: readonly BillLine[], drivers: readonly string[]): Range<UsdPerMonth> => {
    const known = bands.get(key);
    if (known !== undefined) return known;
    const figure = (values: Values) => totalOf(lines, values);
    const range = rangeFrom(figure(situation.values), swingsOf(figure, drivers, situation.ranges, situation.values));
    bands.set(key, range);
    return range;
  };
  const needOf = (option: SingleOptionId): LegNeed => ({ option, share: 1, level: hardest, bound: true });
  return {
    situation,
    leg,
    band,
    needOf,
    single: (option) => leg(needOf(option)),
    legsOf,
  };
};

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
      const shared =
        line.id === 'supervision-labour' ||
        line.id === 'tuning-labour' ||
        line.usd === null ||
        line.refs.some((ref) => ref.kind === 'typed' && ref.field === line.id);
      if (shared && once.has(line.id)) continue;
      once.add(line.id);
      lines.push({ leg: option, line });
    }
  }
  const first = legs[0];
  if (legs.length > 1 && first !== undefined && situation.assumptions.labour)
    lines.push({ leg: first.option, line: routerLine });
  return lines;
};

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

const asCostLine = (
  { leg, line }: LegLine,
  tagged: boolean,
  drivers: readonly string[],
  situation: Situation,
): CostLine => {
  const { usd } = line;
  const { values, ranges } = situation;
  return {
    id: line.id,
    ...(tagged ? { leg } : {}),
    labour: line.labour,
    oneOff: line.oneOff,
    usd: usd === null ? null : rangeFrom(usd(values), swingsOf(usd, drivers, ranges, values)),
    quantities: line.quantities(values),
    refs: line.refs,
  };
};

interface Assembly {
  readonly option: OptionId;
  readonly lines: readonly LegLine[];
  readonly priceRows: readonly PriceRow[];
  /** The same lines at the prices of a later day. */
  readonly linesOn: (day: string) => readonly LegLine[];
  readonly drivers: readonly string[];
  readonly configuration: OptionCost['configuration'];
}

/** The full cost of an option at the situation's own volume. */
const assemble = (
  { option, lines, priceRows, linesOn, drivers, configuration }: Assembly,
  situation: Situation,
): OptionCost => {
  const { values, ranges } = situation;
  const plain = lines.map(({ line }) => line);
  const figure = (some: readonly BillLine[]) => (at: Values) => totalOf(some, at);
  const total = figure(plain);
  const swings = swingsOf(total, drivers, ranges, values);
  const legs = [...new Set(lines.map(({ leg }) => leg))];
  const bands: { driver: CostDriver; usd: Range<UsdPerMonth> }[] = legs.map((leg) => {
    const own = figure(lines.filter((entry) => entry.leg === leg).map(({ line }) => line));
    return { driver: singleOptions[leg].driver, usd: rangeFrom(own(values), swingsOf(own, drivers, ranges, values)) };
  });
  const sumOf = (some: readonly BillLine[]) => totalOf(some, values);
  return {
    option,
    total: rangeFrom(total(values), swings),
    lines: lines.map((entry) => asCostLine(entry, option === 'hybrid', drivers, situation)),
    labourUsd: sumOf(plain.filter(({ labour }) => labour)),
    configuration,
    bands,
    oneOffUsd: sumOf(plain.filter(({ oneOff }) => oneOff)) * workloadDefaults.oneOffMonths,
    announced: announcedChanges(
      priceRows,
      situation,
      sumOf(plain),
      (day) => sumOf(linesOn(day).map(({ line }) => line)),
      (day) => {
        const then = figure(linesOn(day).map(({ line }) => line));
        const { low, high } = rangeFrom(then(values), swingsOf(then, drivers, ranges, values));
        return { low, high };
      },
    ),
    swings,
  };
};

/** Cost of a single option at the situation's volume, or why it has none. */
export const singleCost = (costing: Costing, option: SingleOptionId): OptionCost | UnassessedReason => {
  const { situation } = costing;
  const chosen = costing.single(option);
  if (!chosen.ok) return chosen.reason;
  if (situation.workload.tokensPerDay === null) return 'volume-not-given';
  const { bill } = chosen;
  const linesOf = ({ lines }: Bill): LegLine[] => lines.map((line) => ({ leg: option, line }));
  return assemble(
    {
      option,
      lines: linesOf(bill),
      priceRows: bill.priceRows,
      linesOn: (day) => linesOf(chosen.billAt(situation.values, day)),
      drivers: bill.drivers,
      configuration: bill.configuration(situation.values),
    },
    situation,
  );
};

/** Cost of a split; null where a leg cannot be had or no volume is given. */
export const planCost = (costing: Costing, plan: Plan, classes: readonly TrafficClass[]): OptionCost | null => {
  const { situation } = costing;
  const legs = costing.legsOf(plan);
  if (legs === null || situation.workload.tokensPerDay === null) return null;
  const bills = legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
  return assemble(
    {
      option: 'hybrid',
      lines: planLines(bills, situation),
      priceRows: bills.flatMap(({ bill }) => bill.priceRows),
      linesOn: (day) =>
        planLines(
          legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.billAt(situation.values, day) })),
          situation,
        ),
      drivers: union([...bills.map(({ bill }) => bill.drivers), [ownDrivers.routerHours]]),
      configuration: {
        kind: 'plan',
        classes,
        legs: legs.map(({ need, chosen }) => ({
          option: need.option,
          share: need.share,
          configuration: chosen.bill.configuration(situation.values),
        })),
      },
    },
    situation,
  );
};

/** Range of a plan's whole bill: what the ceiling is held against, as printed. null as for `planBands`. */
export const planTotal = (costing: Costing, plan: Plan): Range<UsdPerMonth> | null => {
  const legs = costing.legsOf(plan);
  if (legs === null || costing.situation.workload.tokensPerDay === null) return null;
  const bills = legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
  const drivers = union([...bills.map(({ bill }) => bill.drivers), [ownDrivers.routerHours]]);
  const lines = planLines(bills, costing.situation).map(({ line }) => line);
  return costing.band(legs.map(({ need }) => legKey(need)).join('+'), lines, drivers);
};

/** Figures of `planBands` at the situation's present values, without their ranges: enough to order options. */
export const planMids = (costing: Costing, plan: Plan): ReturnType<typeof planBands> => {
  const { situation } = costing;
  const legs = costing.legsOf(plan);
  if (legs === null || situation.workload.tokensPerDay === null) return null;
  const lines = planLines(
    legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.billAt(situation.values) })),
    situation,
  );
  return legs.map(({ need: { option } }) => {
    const own = lines.filter(({ leg }) => leg === option).map(({ line }) => line);
    return { driver: singleOptions[option].driver, usd: midOf(own, situation) };
  });
};

/** The same for a single option; null without a volume or where it cannot be had. */
export const singleMids = (costing: Costing, option: SingleOptionId): ReturnType<typeof planBands> => {
  const chosen = costing.single(option);
  if (!chosen.ok || costing.situation.workload.tokensPerDay === null) return null;
  return [
    {
      driver: singleOptions[option].driver,
      usd: midOf(chosen.billAt(costing.situation.values).lines, costing.situation),
    },
  ];
};

/** The whole range of the bill of a single option, as printed. null as for `singleMids`. */
export const singleBands = (costing: Costing, option: SingleOptionId): ReturnType<typeof planBands> => {
  const chosen = costing.single(option);
  if (!chosen.ok || costing.situation.workload.tokensPerDay === null) return null;
  const { lines, drivers } = chosen.bill;
  return [{ driver: singleOptions[option].driver, usd: costing.band(`all of ${option}`, lines, drivers) }];
};

const midOf = (lines: readonly BillLine[], { values }: Situation): Range<UsdPerMonth> => {
  const usd = usdPerMonth(roundMoney(totalOf(lines, values)));
  return { low: usd, mid: usd, high: usd };
};

/** Bands of a plan by driver kind, one per leg: what the decision compares plans by. Remembered, since plans share legs. */
export const planBands = (
  costing: Costing,
  plan: Plan,
): readonly { driver: CostDriver; usd: Range<UsdPerMonth> }[] | null => {
  const { situation } = costing;
  const legs = costing.legsOf(plan);
  if (legs === null || situation.workload.tokensPerDay === null) return null;
  const bills = legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
  const lines = planLines(bills, situation);
  return legs.map(({ need, chosen }) => {
    const own = lines.filter(({ leg }) => leg === need.option).map(({ line }) => line);
    const key = `${legKey(need)}|${own.map(({ id }) => id).join()}`;
    return {
      driver: singleOptions[need.option].driver,
      usd: costing.band(key, own, [...chosen.bill.drivers, ownDrivers.routerHours]),
    };
  });
};
