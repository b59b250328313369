/** Who comes first with one number at another value: as much of the decision as the number reaches, and no more. */
import { type Answers, type Assumptions, type OptionId, type SingleOptionId, singleOptionIds } from '../framework';
import type { InUse, NumericInput } from '../framework/numeric-inputs';
import { costingOf, type KnownFigures, midsOf, ownDrivers, type Plan, planTotal, situationOf } from './cost';
import { withValue } from './cost/bill';
import type { LegNeed } from './cost/choice';
import { costingMoved } from './cost/moved';
import type { Situation } from './cost/situation';
import { winnerOf } from './decision';
import { pricedBy, singlesOf } from './flip-inputs';
import { type Assessment, bySingle } from './recommend';

export type WinnerAt = (value: number) => OptionId | null;

/** A decision with one number at another value; null where it has no place in it. */
export const withNumber = (
  { costing: { situation }, inUse }: { readonly costing: Assessment['costing']; readonly inUse: InUse },
  input: NumericInput,
  value: number,
): { readonly answers: Answers; readonly assumptions: Assumptions } | null =>
  input.set({ answers: situation.answers, assumptions: situation.assumptions }, value, inUse);

/** Read by lead times too, which are facts of the decision and not of a bill. */
const leadTimes = ['setup_hours_self_hosted', 'onboarding_security_review'];

/** What a token costs at one host against another hangs on these: the host is chosen anew. */
const comparesHosts = ['cached-share', 'batch_discount', 'regional_endpoint_uplift'];

/**
 * Who wins where a value that all bills are functions of is moved: what may serve an option, and so the provider facts,
 * do not depend on it. null where more than the bills would change.
 */
export const movedWinner = (
  { costing, inputs }: Assessment,
  { id, value: name }: Pick<NumericInput, 'id' | 'value'>,
): WinnerAt | null => {
  const { answers, facts } = inputs;
  if (name === null || comparesHosts.includes(id) || answers.ceilingUsd !== undefined) return null;
  if (answers.deadlineWeeks !== undefined && leadTimes.includes(id)) return null;
  return (value) =>
    withValue(costing.situation.values, name, value, () => {
      const mids = midsOf(costing);
      const costs = {
        single: bySingle(mids.single),
        plan: (classes: Plan['classes'], goesTo: Plan['goesTo']) => mids.plan({ classes, goesTo }),
      };
      const volume = name === ownDrivers.tokensPerDay ? { tokensPerDay: value } : {};
      return winnerOf({ ...inputs, costs, facts: { ...facts, ...volume } });
    });
};

/** The same under a ceiling, which is held against ranges: those of the decision with the value in it. */
export const movedUnderCeiling = (
  { costing, inputs, decision }: Assessment,
  input: NumericInput,
  inUse: InUse,
): WinnerAt | null => {
  const { id, value: name } = input;
  const { answers, facts } = inputs;
  if (answers.ceilingUsd === undefined || name === null || comparesHosts.includes(id)) return null;
  if (answers.deadlineWeeks !== undefined && leadTimes.includes(id)) return null;
  const { catalog, knowledge } = costing.situation;
  return (value) => {
    const decided = withNumber({ costing, inUse }, input, value);
    if (decided === null) return decision.winner;
    const moved = costingMoved(costing, situationOf(catalog, decided.answers, decided.assumptions, knowledge));
    const mids = midsOf(moved);
    const costs = {
      single: singlesOf(moved, mids),
      plan: (classes: Plan['classes'], goesTo: Plan['goesTo']) => mids.plan({ classes, goesTo }),
      planTotal: (classes: Plan['classes'], goesTo: Plan['goesTo']) => planTotal(moved, { classes, goesTo }),
    };
    const tokensPerDay = moved.situation.workload.tokensPerDay?.mid ?? null;
    return winnerOf({ ...inputs, answers: decided.answers, costs, facts: { ...facts, tokensPerDay } });
  };
};

/** Beside what the table of numbers says. */
const reached: Readonly<Record<string, readonly SingleOptionId[]>> = {
  'gpu-usd-per-hour': ['self-hosted-cloud', 'self-hosted-onprem'],
  regional_endpoint_uplift: ['closed-enterprise'],
};

/** Options whose legs a number can change; the others keep theirs. Where tuning counts, a host rents GPUs too. */
export const reachOf = ({ id, options }: NumericInput, { assumptions }: Situation): readonly SingleOptionId[] =>
  assumptions.tuningCounts ? singleOptionIds : (options ?? reached[id] ?? singleOptionIds);

/** Who wins where the legs a number reaches are searched anew at every value. */
export const winnerAnew = ({ costing, decision }: Assessment, input: NumericInput, inUse: InUse): WinnerAt => {
  const { catalog, knowledge } = costing.situation;
  const reach = reachOf(input, costing.situation);
  const kept = (need: LegNeed) => (reach.includes(need.option) ? null : costing.leg(need));
  /** Of legs that are kept; the others are new at every value. */
  const figures: KnownFigures = new WeakMap();
  return (value) => {
    const decided = withNumber({ costing, inUse }, input, value);
    if (decided === null) return decision.winner;
    const { answers, assumptions } = decided;
    const anew = costingOf(situationOf(catalog, answers, assumptions, knowledge), undefined, kept);
    return winnerOf({ answers, knowledge, ...pricedBy(anew, figures) });
  };
};
