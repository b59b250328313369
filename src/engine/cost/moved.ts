/** Two options' totals as a function of one input, everything else as it is: what the search and the map ask. */
import type { Decided, InUse, NumericInput, OptionId, SingleOptionId } from '../../framework';
import type { FleetConfiguration } from '../recommendation';
import { totalOf, type Values, withValue } from './bill';
import type { Chosen, LegNeed } from './choice';
import { type Costing, costingOf, type Plan } from './costing';
import { billsOf, type Priced } from './curves';
import { inTime } from './in-time';
import { type Situation, situationOf } from './situation';

/** A comparison at hand: what was decided, and how its options are priced. */
export interface Compared {
  readonly costing: Costing;
  readonly plan: Plan | null;
}

export const decidedOf = ({ costing: { situation } }: Compared): Decided => ({
  answers: situation.answers,
  assumptions: situation.assumptions,
});

/** Whose fleet it is: of a split, the leg that rents or buys it. */
const singleOf = (option: OptionId, { servers }: FleetConfiguration): SingleOptionId => {
  if (option !== 'hybrid') return option;
  return servers === null ? 'self-hosted-cloud' : 'self-hosted-onprem';
};

/** What the bills of some options are made of at the present values. */
export const inUseOf = ({ costing, plan }: Compared, options: readonly OptionId[]): InUse => {
  const { values, workload } = costing.situation;
  const fleets = options.flatMap((option) =>
    (billsOf(costing, option, plan)?.(values).configurations(values) ?? []).flatMap((one) =>
      one.kind === 'fleet' ? [{ option, one }] : [],
    ),
  );
  const rented = fleets.find(({ one }) => one.servers === null)?.one;
  const fleet = fleets[0];
  return {
    rented: rented?.accelerator ?? null,
    fleet:
      fleet === undefined
        ? null
        : {
            option: singleOf(fleet.option, fleet.one),
            model: fleet.one.model,
            accelerator: fleet.one.accelerator,
            gpus: fleet.one.tensorParallel,
          },
    isl: workload.asked.input,
    osl: workload.asked.output,
  };
};

/** A costing with one input at another value; null where the value has no place in the decision. */
export const costingAt = (compared: Compared, input: NumericInput, value: number, inUse: InUse): Costing | null => {
  const { catalog, knowledge } = compared.costing.situation;
  const decided = input.set(decidedOf(compared), value, inUse);
  return decided && costingOf(situationOf(catalog, decided.answers, decided.assumptions, knowledge));
};

/**
 * The same legs where only values that bills are functions of are others: what may carry a leg is not searched again,
 * its configuration and host are.
 */
export const costingMoved = (costing: Costing, situation: Situation): Costing => {
  const chosenAt = (need: LegNeed): Chosen => {
    const chosen = costing.leg(need);
    return chosen.ok ? { ...chosen, bill: chosen.billAt(situation.values) } : chosen;
  };
  return costingOf(situation, undefined, chosenAt);
};

/** Run some work at a value of an input: the value moved where every bill is a function of it, else all chosen anew. */
export const atValue = <T>(
  compared: Compared,
  input: NumericInput,
  value: number,
  inUse: InUse,
  work: (costing: Costing) => T,
): T | null => {
  if (input.value !== null)
    return withValue(compared.costing.situation.values, input.value, value, () => work(compared.costing));
  const costing = costingAt(compared, input, value, inUse);
  return costing && work(costing);
};

/** What one option comes to in a month. */
export const monthOf = (
  costing: Costing,
  option: OptionId,
  plan: Plan | null,
): { readonly usd: number; readonly configurations: ReturnType<Priced['configurations']> } | null => {
  const { values } = costing.situation;
  const bills = billsOf(costing, option, plan);
  if (bills === null) return null;
  const priced = bills(values);
  return { usd: totalOf(priced.lines, values), configurations: priced.configurations(values) };
};

/** Totals of two options at a value of an input, by the input's measure; null where one of them cannot be had.
 * `still`: months of those that the input does not move. */
export const totalsAt = (
  compared: Compared,
  input: NumericInput,
  value: number,
  inUse: InUse,
  [own, rent]: readonly [OptionId, OptionId],
  still: ReadonlyMap<OptionId, number | null> = new Map(),
): { readonly own: number; readonly rent: number } | null =>
  atValue(compared, input, value, inUse, (costing) => {
    if (input.measure === 'three-years') {
      const both = inTime(costing, own, rent, compared.plan);
      return both && { own: both.own.presentUsd, rent: both.rent.presentUsd };
    }
    const { values } = costing.situation;
    const [owned, rented] = [own, rent].map((option) =>
      still.has(option) ? still.get(option) : usdOf(costing, option, compared.plan, values),
    );
    return owned == null || rented == null ? null : { own: owned, rent: rented };
  });

const usdOf = (costing: Costing, option: OptionId, plan: Plan | null, values: Values): number | null => {
  const bills = billsOf(costing, option, plan);
  return bills && totalOf(bills(values).lines, values);
};
