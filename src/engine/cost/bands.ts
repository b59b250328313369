/** What the decision compares bills by: middle figures to order options, ranges to hold against a ceiling. */
import { type CostDriver, type SingleOptionId, singleOptions } from '../../framework';
import { type Range, roundMoney, type UsdPerMonth, usdPerMonth } from '../../units';
import { ownDrivers, totalOf } from './bill';
import type { Chosen } from './choice';
import { type Costing, isShared, type Plan, type PlanLeg, planLines } from './costing';
import { routerLine } from './lines';

/** One figure per leg. */
export type Bands = readonly { readonly driver: CostDriver; readonly usd: Range<UsdPerMonth> }[];

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

const legsWithVolume = (costing: Costing, plan: Plan): readonly PlanLeg[] | null =>
  costing.situation.workload.tokensPerDay === null ? null : costing.legsOf(plan);

/** Range of a plan's whole bill: what the ceiling is held against, as printed. null as for `planBands`. */
export const planTotal = (costing: Costing, plan: Plan): Range<UsdPerMonth> | null => {
  const legs = legsWithVolume(costing, plan);
  if (legs === null) return null;
  return costing.band(legs.map(({ need }) => costing.keyOf(need)).join('+'), () => {
    const bills = legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
    return {
      drivers: union([...bills.map(({ bill }) => bill.drivers), [ownDrivers.routerHours]]),
      lines: planLines(bills, costing.situation).map(({ line }) => line),
    };
  });
};

/** The whole range of the bill of a single option, as printed. null as for `Mids`. */
export const singleBands = (costing: Costing, option: SingleOptionId): Bands | null => {
  const chosen = costing.single(option);
  if (!chosen.ok || costing.situation.workload.tokensPerDay === null) return null;
  const usd = costing.band(`all of ${costing.keyOf(costing.needOf(option))}`, () => chosen.bill);
  return [{ driver: singleOptions[option].driver, usd }];
};

/** Bands of a plan by driver kind, one per leg: what the decision compares plans by. Remembered, since plans share legs. */
export const planBands = (costing: Costing, plan: Plan): Bands | null => {
  const legs = legsWithVolume(costing, plan);
  if (legs === null) return null;
  const bills = legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
  const lines = planLines(bills, costing.situation);
  return legs.map(({ need, chosen }) => {
    const own = lines.filter(({ leg }) => leg === need.option).map(({ line }) => line);
    return {
      driver: singleOptions[need.option].driver,
      usd: costing.band(`${costing.keyOf(need)}|${own.map(({ id }) => id).join()}`, () => ({
        lines: own,
        drivers: [...chosen.bill.drivers, ownDrivers.routerHours],
      })),
    };
  });
};

/** The figures of a leg at some values: what they sum to, and which of them another leg may pay already. */
interface LegFigures {
  readonly lines: readonly { readonly id: string; readonly shared: boolean; readonly usd: number }[];
  readonly ids: ReadonlySet<string>;
  readonly usd: number;
}

/** By what was chosen. Those of one situation at one set of values. */
export type KnownFigures = WeakMap<Chosen, LegFigures>;

/** Middle figures at the present values of a situation, without ranges: enough to order options. null without a volume or where an option cannot be had. */
export interface Mids {
  readonly single: (option: SingleOptionId) => Bands | null;
  readonly plan: (plan: Plan) => Bands | null;
}

const bandAt = (option: SingleOptionId, total: number): Bands[number] => {
  const usd = usdPerMonth(roundMoney(total));
  return { driver: singleOptions[option].driver, usd: { low: usd, mid: usd, high: usd } };
};

/** The same lines as `planLines` leaves of a leg that no other precedes. */
const figuresOf = ({ chosen }: Pick<PlanLeg, 'chosen'>, { situation }: Costing): LegFigures => {
  const { values, answers } = situation;
  const inPlace = answers.today === 'hybrid';
  const ids = new Set<string>();
  const lines: { id: string; shared: boolean; usd: number }[] = [];
  let sum = 0;
  for (const line of chosen.billAt(values).lines) {
    if (inPlace && line.oneOff) continue;
    const shared = isShared(line);
    if (shared && ids.has(line.id)) continue;
    ids.add(line.id);
    if (line.usd === null) continue;
    const usd = line.usd(values);
    sum += usd;
    lines.push({ id: line.id, shared, usd });
  }
  return { lines, ids, usd: sum };
};

/** What a leg pays of its lines beside those before it. */
const besides = ({ lines, usd }: LegFigures, before: readonly LegFigures[]): number => {
  const paid = (id: string) => before.some(({ ids }) => ids.has(id));
  if (!lines.some(({ id, shared }) => shared && paid(id))) return usd;
  let sum = 0;
  for (const { id, shared, usd: one } of lines) if (!(shared && paid(id))) sum += one;
  return sum;
};

/**
 * Middle figures of many plans at once: every leg is drawn up once. Good until a value of the situation is moved.
 * `known`: figures drawn up before at the same values.
 */
export const midsOf = (costing: Costing, known: KnownFigures = new WeakMap()): Mids => {
  const { situation } = costing;
  const { values } = situation;
  const router = situation.assumptions.labour ? routerLine.usd : null;
  const figures = (leg: PlanLeg): LegFigures => {
    const before = known.get(leg.chosen);
    if (before !== undefined) return before;
    const drawnUp = figuresOf(leg, costing);
    known.set(leg.chosen, drawnUp);
    return drawnUp;
  };
  return {
    single: (option) => {
      const chosen = costing.single(option);
      if (!chosen.ok || situation.workload.tokensPerDay === null) return null;
      return [bandAt(option, totalOf(chosen.billAt(values).lines, values))];
    },
    plan: (plan) => {
      const legs = legsWithVolume(costing, plan);
      if (legs === null) return null;
      const all = legs.map(figures);
      return legs.map(({ need: { option } }, place) => {
        let sum = besides(all[place] as LegFigures, all.slice(0, place));
        if (place === 0 && legs.length > 1 && router !== null) sum += router(values);
        return bandAt(option, sum);
      });
    },
  };
};
