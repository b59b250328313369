/** The values of each number at which another option comes first, everything else as it is. Seconds of search: off the main path. */
import type { Answers, Assumptions, OptionId } from '../framework';
import { type InUse, type NumericInput, numericInputs } from '../framework/numeric-inputs';
import { roundSignificant } from '../units';
import { type Costing, midsOf, ownDrivers, type Plan, planTotal, singleBands, situationOf } from './cost';
import { withValue } from './cost/bill';
import { costingAt, costingMoved, inUseOf, monthOf } from './cost/moved';
import { valuesAcross } from './cost/sign-changes';
import { presentOf } from './cost/solve-for';
import { winnerOf } from './decision';
import { inputsForChanges } from './flip-inputs';
import { type ResultCrossing, type ResultStretch, stretchesOf } from './flip-stretches';
import { type Assessment, bySingle, pricedOptions } from './recommend';
import { allStepsOf } from './steps';

export interface ResultFlip {
  readonly input: string;
  readonly present: number;
  readonly from: number;
  readonly to: number;
  /** Ascending. */
  readonly crossings: readonly ResultCrossing[];
  /** Where another option than now comes first, ascending; every crossing is the edge of one. */
  readonly stretches: readonly ResultStretch[];
}

export interface ResultFlips {
  readonly winner: OptionId | null;
  readonly flips: readonly ResultFlip[];
  /** Inputs that change nothing about the winner within their range. */
  readonly never: readonly string[];
}

const samples = 64;
/** Each of these values is another shape of request, for which everything that could run is searched anew. */
const shapes = ['input-tokens', 'output-tokens'];
const samplesOfShapes = 12;
/** Shapes too, and finer than the two above: where they turn a cost is told with the costs. */
const leftOut = ['output-factor', 'steps', 'tpot-ms'];
/** Of the step, or of the range. */
const precision = 1e-3;

type WinnerAt = (value: number) => OptionId | null;

const middle = (a: number, b: number, { scale, whole }: NumericInput): number => {
  const value = scale === 'log' ? Math.sqrt(a * b) : (a + b) / 2;
  return whole ? Math.round(value) : value;
};

const isNarrow = (a: number, b: number, { scale, whole, from, to }: NumericInput): boolean => {
  if (whole && b - a <= 1) return true;
  return scale === 'log' ? b / a <= 1 + precision : b - a <= precision * (to - from);
};

/** Every change of the winner between two values, each halved down. */
const between = (
  low: { readonly value: number; readonly winner: OptionId | null },
  high: typeof low,
  winnerAt: WinnerAt,
  input: NumericInput,
): readonly ResultCrossing[] => {
  if (low.winner === high.winner) return [];
  if (isNarrow(low.value, high.value, input)) {
    return [{ at: roundSignificant(high.value, 5), below: low.winner, above: high.winner }];
  }
  const value = middle(low.value, high.value, input);
  if (value <= low.value || value >= high.value)
    return [{ at: roundSignificant(high.value, 5), below: low.winner, above: high.winner }];
  const mid = { value, winner: winnerAt(value) };
  return [...between(low, mid, winnerAt, input), ...between(mid, high, winnerAt, input)];
};

const scan = (
  input: NumericInput,
  present: number,
  now: OptionId | null,
  winnerAt: WinnerAt,
): Pick<ResultFlip, 'crossings' | 'stretches'> => {
  const count = shapes.includes(input.id) ? samplesOfShapes : samples;
  const values = [
    ...new Set(valuesAcross(input, count, present).map((value) => (input.whole ? Math.round(value) : value))),
  ];
  const found = values.map((value) => ({ value, winner: value === present ? now : winnerAt(value) }));
  const crossings = found.flatMap((high, index) => {
    const low = found[index - 1];
    return low === undefined ? [] : between(low, high, winnerAt, input);
  });
  return { crossings, stretches: stretchesOf(crossings, { present, now }, winnerAt, input) };
};

/** Neither end of the range, nor a value between, moves any bill. */
const changesNoBill = (
  input: NumericInput,
  present: number,
  options: readonly OptionId[],
  { costing, plan, inUse }: { readonly costing: Costing; readonly plan: Plan | null; readonly inUse: InUse },
): boolean => {
  const billsAt = (value: number) => {
    const there = costingAt({ costing, plan }, input, value, inUse);
    return there && options.map((option) => monthOf(there, option, plan)?.usd ?? null).join();
  };
  const now = billsAt(present);
  return [input.from, middle(input.from || present, input.to, input), input.to].every((value) => {
    const then = billsAt(value);
    return then === null || then === now;
  });
};

const widened = (input: NumericInput, present: number): NumericInput => ({
  ...input,
  from: present > 0 ? Math.min(input.from, present) : input.from,
  to:
    input.unit === 'share' && input.to === 1 ? 1 : Math.max(input.to, present * 2 > input.to ? present * 2 : input.to),
});

/** Read by lead times too, which are facts of the decision and not of a bill. */
const leadTimes = ['setup_hours_self_hosted', 'onboarding_security_review'];

/** What a token costs at one host against another hangs on these: the host is chosen anew. */
const comparesHosts = ['cached-share', 'batch_discount', 'regional_endpoint_uplift'];

/**
 * Who wins where a value that all bills are functions of is moved: what may serve an option, and so the provider facts,
 * do not depend on it. null where more than the bills would change.
 */
const movedWinner = ({ costing, inputs }: Assessment, { id, value: name }: NumericInput): WinnerAt | null => {
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

/**
 * The same under a ceiling, which is held against ranges: those of the decision with the value in it.
 */
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
      single: bySingle((option) => singleBands(moved, option)),
      plan: (classes: Plan['classes'], goesTo: Plan['goesTo']) => mids.plan({ classes, goesTo }),
      planTotal: (classes: Plan['classes'], goesTo: Plan['goesTo']) => planTotal(moved, { classes, goesTo }),
    };
    const tokensPerDay = moved.situation.workload.tokensPerDay?.mid ?? null;
    return winnerOf({ ...inputs, answers: decided.answers, costs, facts: { ...facts, tokensPerDay } });
  };
};

/** A decision with one number at another value; null where it has no place in it. */
export const withNumber = (
  { costing: { situation }, inUse }: { readonly costing: Assessment['costing']; readonly inUse: InUse },
  input: NumericInput,
  value: number,
): { readonly answers: Answers; readonly assumptions: Assumptions } | null =>
  input.set({ answers: situation.answers, assumptions: situation.assumptions }, value, inUse);

/**
 * Crossings of every number that a month's bill reads, through the cost model: model, configuration and host are chosen
 * anew at every value. 64 values across the range (12 where each is another shape of request), every change between
 * neighbours halved to a thousandth; one that comes and goes between two neighbours is missed. null without a volume.
 * A step per number, so that a page without workers can do something else in between.
 */
export function* resultFlipsInSteps(assessment: Assessment): Generator<void, ResultFlips | null> {
  const { recommendation, costing, plan, decision } = assessment;
  if (recommendation.withoutCosts) return null;
  const { catalog, knowledge } = costing.situation;
  const ranked = recommendation.ranking.map(({ option }) => option);
  const options = pricedOptions(recommendation).filter((option) => ranked.includes(option));
  const compared = { costing, plan };
  const inUse = inUseOf(compared, options);
  const flips: ResultFlip[] = [];
  const never: string[] = [];
  for (const row of numericInputs) {
    yield;
    const present = presentOf(compared, row, options);
    if (present === null || row.measure !== 'month' || leftOut.includes(row.id)) continue;
    const input = widened(row, present);
    const moved = movedWinner(assessment, input);
    const anew: WinnerAt = (value) => {
      const decided = withNumber({ costing, inUse }, input, value);
      if (decided === null) return decision.winner;
      const { answers, assumptions } = decided;
      return winnerOf(inputsForChanges({ answers, assumptions, catalog, knowledge })(answers));
    };
    const winnerAt = moved ?? movedUnderCeiling(assessment, input, inUse) ?? anew;
    if (moved === null && changesNoBill(input, present, options, { costing, plan, inUse })) {
      never.push(row.id);
      continue;
    }
    const { crossings, stretches } = scan(input, present, decision.winner, winnerAt);
    if (crossings.length === 0) never.push(row.id);
    else flips.push({ input: row.id, present, from: input.from, to: input.to, crossings, stretches });
  }
  return { winner: decision.winner, flips, never };
}

/** The same at once. */
export const resultFlips = (assessment: Assessment): ResultFlips | null => allStepsOf(resultFlipsInSteps(assessment));
