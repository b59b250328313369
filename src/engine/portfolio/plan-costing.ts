/** Bills of plans over classes: every leg once, on the union of the classes it serves. */
import {
  type Answers,
  isLevel,
  type Level,
  levels,
  type SingleOptionId,
  singleOptionIds,
  singleOptions,
  workloadDefaults,
} from '../../framework';
import { sumOf } from '../../framework/portfolio';
import { type Range, roundMoney } from '../../units';
import { type Costing, costingOf, ownDrivers, planCost, planLines, situationOf } from '../cost';
import { type Bill, swingsOf, totalOf } from '../cost/bill';
import type { Chosen, LegNeed } from '../cost/choice';
import { highest } from '../cost/situation';
import type { RecommendInput } from '../recommend';
import { answersOfLeg } from './class-answers';
import type { LegClasses, PlanBill } from './result';

/** A class as far as its bill reads it; `answers` at the volume of all classes. */
export interface BilledClass {
  readonly share: number;
  readonly bound: boolean;
  readonly answers: Answers;
}

/** A split: class k goes to `goesTo[k]`; null = the class is left out. */
export type GoesTo = readonly (SingleOptionId | null)[];

const levelOf = ({ answers: { required } }: BilledClass): Level =>
  isLevel(required.capability) ? required.capability : workloadDefaults.capabilityWhenUnanswered;

type Available = Extract<Chosen, { ok: true }>;

const tokensAlone = (bill: Bill): Bill => ({
  ...bill,
  lines: bill.lines.filter(({ labour, oneOff }) => !labour && !oneOff),
});

/** A second model of the same seller brings its tokens; people and one-off work are in the bill already. */
const asSecondModel = (chosen: Available): Available => ({
  ...chosen,
  bill: tokensAlone(chosen.bill),
  billAt: (values, day) => tokensAlone(chosen.billAt(values, day)),
});

const legOf = (served: readonly number[], need: LegNeed, chosen: Available) => ({ served, need, chosen });

/**
 * Bills of any split of some classes, USD a month; null where a leg cannot be had or no volume is given.
 * `whole`: the answers with the volume of all classes.
 *
 *   bill = Σ over distinct legs of the leg's bill for the union of its classes
 *          + router and evaluation labour where there is more than one leg or model; shared supervision once
 *
 * A leg on GPUs runs one model, for the hardest task and the shortest times among its classes. A leg billed per token may
 * call a model for each level of difficulty instead, where that costs less, the router's labour included.
 *
 * `difference`: the 80 % range of one bill less the other. A driver of both moves in both at once, so what the bills share
 * cancels out; ends may lie below 0.
 *
 *   low = mid − √Σ down²,  high = mid + √Σ up²
 */
export const plansOf = (classes: readonly BilledClass[], whole: Answers, input: RecommendInput) => {
  const { assumptions, catalog, knowledge } = input;
  const situated = (answers: Answers): Costing => costingOf(situationOf(catalog, answers, assumptions, knowledge));
  const plain = situated(whole);
  const costings = new Map<string, Costing>();
  const legs = new Map<string, ReturnType<Costing['leg']>>();

  const legFor = (option: SingleOptionId, served: readonly number[]) => {
    const some = served.flatMap((k) => classes[k] ?? []);
    const together = served.join();
    const union =
      costings.get(together) ??
      situated(
        answersOfLeg(
          some.map(({ answers }) => answers),
          whole,
        ),
      );
    costings.set(together, union);
    const need = {
      option,
      // All classes are all of the traffic, whatever their shares round to.
      share: some.length === classes.length ? 1 : sumOf(some.map(({ share }) => share)),
      level: highest(some.map(levelOf)),
      bound: some.some(({ bound }) => bound),
    };
    const key = `${option}|${together}`;
    const chosen = legs.get(key) ?? union.leg(need);
    legs.set(key, chosen);
    return { served, need, chosen };
  };

  const modelOf = (option: SingleOptionId, served: readonly number[]): string | null => {
    const { chosen } = legFor(option, served);
    return chosen.ok ? chosen.model.key : null;
  };

  /** Classes that share a model at an option: all it serves, or those whose difficulty asks for the same one. */
  const groupsAt = (option: SingleOptionId, goesTo: GoesTo, byLevel: boolean): (readonly number[])[] => {
    const served = goesTo.flatMap((to, k) => (to === option ? [k] : []));
    if (!byLevel || singleOptions[option].operatesGpus) return served.length === 0 ? [] : [served];
    const byModel = new Map<string | null, readonly number[]>();
    for (const level of levels) {
      const group = served.filter((k) => classes[k] !== undefined && levelOf(classes[k]) === level);
      if (group.length === 0) continue;
      const model = modelOf(option, group);
      byModel.set(
        model,
        [...(byModel.get(model) ?? []), ...group].toSorted((a, b) => a - b),
      );
    }
    return [...byModel.values()];
  };

  const billOf = (goesTo: GoesTo, byLevel: boolean): PlanBill | null => {
    const found: ReturnType<typeof legOf>[] = [];
    for (const option of singleOptionIds) {
      for (const [index, served] of groupsAt(option, goesTo, byLevel).entries()) {
        const { need, chosen } = legFor(option, served);
        if (!chosen.ok) return null;
        found.push(legOf(served, need, index === 0 ? chosen : asSecondModel(chosen)));
      }
    }
    const cost = planCost({ ...plain, legsOf: () => found }, { classes: [], goesTo: [] }, []);
    if (cost === null || cost.configuration.kind !== 'plan') return null;
    const { configuration, total, lines, labourUsd } = cost;
    const bills = found.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
    const counted = planLines(bills, plain.situation).map(({ line }) => line);
    return {
      figure: (values) => totalOf(counted, values),
      drivers: [...bills.flatMap(({ bill }) => bill.drivers), ownDrivers.routerHours],
      total,
      lines,
      labourUsd,
      legs: configuration.legs.map((leg, index): LegClasses => ({ ...leg, classes: found[index]?.served ?? [] })),
    };
  };

  const bill = (goesTo: GoesTo): PlanBill | null => {
    const together = billOf(goesTo, false);
    const apart = billOf(goesTo, true);
    if (together === null || apart === null) return together ?? apart;
    return apart.total.mid < together.total.mid ? apart : together;
  };

  const difference = (a: GoesTo, b: GoesTo): Range | null => {
    const [one, other] = [bill(a), bill(b)];
    if (one === null || other === null) return null;
    const { values, ranges } = plain.situation;
    const figure = (at: typeof values) => one.figure(at) - other.figure(at);
    const drivers = [...new Set([...one.drivers, ...other.drivers])].toSorted();
    const swings = swingsOf(figure, drivers, ranges, values);
    const mid = figure(values);
    return {
      low: roundMoney(mid - Math.sqrt(sumOf(swings.map(({ down }) => down * down)))),
      mid: roundMoney(mid),
      high: roundMoney(mid + Math.sqrt(sumOf(swings.map(({ up }) => up * up)))),
    };
  };

  return { bill, difference };
};
