/** The values of each number at which another option comes first, everything else as it is. Seconds of search: off the main path. */
import type { OptionId } from '../framework';
import { type InUse, type NumericInput, numericInputs } from '../framework/numeric-inputs';
import { roundSignificant } from '../units';
import type { Costing, Plan } from './cost';
import { costingAt, inUseOf, monthOf } from './cost/moved';
import { valuesAcross } from './cost/sign-changes';
import { presentOf } from './cost/solve-for';
import { type ResultCrossing, type ResultStretch, stretchesOf } from './flip-stretches';
import { type Assessment, pricedOptions } from './recommend';
import { allStepsOf } from './steps';
import { movedUnderCeiling, movedWinner, type WinnerAt, winnerAnew } from './winner-at';

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

/**
 * Crossings of every number that a month's bill reads, through the cost model: model, configuration and host are chosen
 * anew at every value. 64 values across the range (12 where each is another shape of request), every change between
 * neighbours halved to a thousandth; one that comes and goes between two neighbours is missed. null without a volume.
 * A step per number, so that a page without workers can do something else in between.
 */
export function* resultFlipsInSteps(assessment: Assessment): Generator<void, ResultFlips | null> {
  const { recommendation, costing, plan, decision } = assessment;
  if (recommendation.withoutCosts) return null;
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
    const winnerAt = moved ?? movedUnderCeiling(assessment, input, inUse) ?? winnerAnew(assessment, input, inUse);
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
