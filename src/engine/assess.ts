/** The calls around the point result: sampling, single-answer changes, curves and break-evens. Each is its own call. */
import type { Catalog } from '../catalog';
import { type Answers, type Assumptions, type Knowledge, lightestCommitmentFirst, type OptionId } from '../framework';
import { type Asking, askingOf } from './asking';
import { type CeilingVolumes, ceilingVolumesOf } from './ceiling';
import { breakEven, costCurve, curveVolumes, type Horizon, horizonOf } from './cost';
import { type Solutions, solveForAll } from './cost/solve-for';
import type { Tornado, Uncertainty } from './cost/uncertainty/result';
import {
  blocksOf,
  combined,
  dominatedOptions,
  labelOf,
  nearestFlips,
  oneChangeFlips,
  robustness,
  samplerOf,
  weightIntervals,
} from './decision';
import { inputsForChanges } from './flip-inputs';
import { type Assessment, assessPoint, pricedOptions, type RecommendInput } from './recommend';
import type {
  BreakEven,
  CostCurve,
  Dominated,
  Flip,
  Label,
  NearestFlips,
  Recommendation,
  Robustness,
  WeightIntervals,
} from './recommendation';
import { type ResultFlips, resultFlips } from './result-flips';
import { tornadoOf, uncertaintyOf } from './uncertainty';

/** Share of plausible priorities and inputs under which each option comes first. Seeded; off the main path. */
export const robustnessOf = ({ inputs, decision }: Assessment): Robustness => robustness(inputs, decision);

/** The same, a block of samples between two yields: the result does not depend on how it is cut. */
export function* robustnessInBlocks({ inputs, decision }: Assessment): Generator<void, Robustness> {
  const sample = samplerOf(inputs, decision);
  const tallies: ReturnType<typeof sample>[] = [];
  for (const { from, to } of blocksOf(inputs.knowledge.constants.samples)) {
    tallies.push(sample(from, to));
    yield;
  }
  return combined(tallies, decision);
}

/** Every single changed answer that changes the winner, each recomputed in full: costs, configurations and vetoes too. */
export const flipsOf = (
  answers: Answers,
  assumptions: Assumptions,
  catalog: Catalog,
  knowledge: Knowledge,
): readonly Flip[] =>
  oneChangeFlips(
    answers,
    (changed) => assessPoint({ answers: changed, assumptions, catalog, knowledge }).recommendation,
    knowledge,
  );

/** Every minimal set of up to three changed answers that changes the winner, and what would make each other option win. */
export const nearestFlipsOf = (input: RecommendInput): NearestFlips =>
  nearestFlips(input.answers, inputsForChanges(input));

/** Those of a single answer: the same as `flipsOf`, where the larger sets are known already. */
export const singleFlips = ({ flips }: NearestFlips): readonly Flip[] =>
  flips.filter(({ changes }) => changes.length === 1);

/** How far each axis weight may move while the winner stays; null where nothing is ranked. */
export const weightIntervalsOf = ({ inputs, decision }: Assessment): WeightIntervals | null =>
  weightIntervals(inputs, decision);

/** Options that no weights can put first, and by whom. */
export const dominatedOf = ({ inputs }: Assessment): readonly Dominated[] => dominatedOptions(inputs);

/** Cost over volume of every option that has a cost, one series per option, canonical order. */
export const curvesOf = (
  { recommendation, costing, plan }: Assessment,
  volumes: readonly number[] = curveVolumes,
): CostCurve[] => pricedOptions(recommendation).flatMap((option) => costCurve(costing, option, plan, volumes) ?? []);

/** Every option that has a cost over the 36 months from the as-of day; empty without a volume. */
export const horizonsOf = ({ recommendation, costing, plan }: Assessment): Horizon[] =>
  recommendation.withoutCosts
    ? []
    : pricedOptions(recommendation).flatMap((option) => horizonOf(costing, option, plan) ?? []);

/** Break-even of two options, the heavier commitment against the lighter. null where one of them has no cost. */
export const breakEvenOf = ({ costing, plan }: Assessment, own: OptionId, rent: OptionId): BreakEven | null =>
  breakEven(costing, own, rent, plan);

/** Every pair of priced options, or those with `of` in them: the heavier commitment as `own`, the lighter as `rent`. */
export const allBreakEvens = (assessment: Assessment, of: OptionId | null = null): BreakEven[] => {
  const priced = pricedOptions(assessment.recommendation);
  const ordered = lightestCommitmentFirst.filter((option) => priced.includes(option));
  return ordered.flatMap((rent, index) =>
    ordered
      .slice(index + 1)
      .filter((own) => of === null || own === of || rent === of)
      .flatMap((own) => breakEvenOf(assessment, own, rent) ?? []),
  );
};

/** For each number a bill reads, where the first and the second of the ranking change places by cost. */
export const numericFlipsOf = (assessment: Assessment): Solutions | null => {
  const { winner, runnerUp, costs } = assessment.recommendation;
  if (winner === null || runnerUp === null || !costs[winner] || !costs[runnerUp]) return null;
  return solveForAll(assessment, winner, runnerUp);
};

/** Everything there is to say about one set of answers. */
export interface FullAssessment {
  readonly recommendation: Recommendation;
  readonly label: Label;
  readonly robustness: Robustness;
  readonly flips: readonly Flip[];
  readonly nearestFlips: NearestFlips;
  readonly weightIntervals: WeightIntervals | null;
  readonly pareto: readonly Dominated[];
  readonly breakEvens: readonly BreakEven[];
  /** null without a ceiling or a volume. */
  readonly ceilingVolumes: CeilingVolumes | null;
  /** Of the winner against the runner-up; null where one of them has no cost. */
  readonly numericFlips: Solutions | null;
  /** Values of a number at which another option comes first; null without a volume. */
  readonly resultFlips: ResultFlips | null;
  /** null without a volume. */
  readonly uncertainty: Uncertainty | null;
  readonly tornado: Tornado | null;
  /** What the open questions are worth. */
  readonly asking: Asking;
}

/**
 * The full result: what the command line prints. Without a volume there is nothing to break even. `seed`: of the cost
 * draw, a 32-bit integer.
 */
export const assess = (input: RecommendInput, seed: number): FullAssessment =>
  assessFurther(assessPoint(input), input, seed);

/** The same from the point result of that input, where it is there already. */
export const assessFurther = (assessment: Assessment, input: RecommendInput, seed: number): FullAssessment => {
  const shares = robustnessOf(assessment);
  const nearest = nearestFlipsOf(input);
  const flips = singleFlips(nearest);
  return {
    recommendation: assessment.recommendation,
    label: labelOf(assessment.decision, shares, flips, input.knowledge),
    robustness: shares,
    flips,
    nearestFlips: nearest,
    weightIntervals: weightIntervalsOf(assessment),
    pareto: dominatedOf(assessment),
    breakEvens: assessment.recommendation.withoutCosts ? [] : allBreakEvens(assessment),
    ceilingVolumes: ceilingVolumesOf(assessment),
    numericFlips: assessment.recommendation.withoutCosts ? null : numericFlipsOf(assessment),
    resultFlips: resultFlips(assessment),
    uncertainty: uncertaintyOf(assessment, seed),
    tornado: tornadoOf(assessment),
    asking: askingOf(input.answers, input.assumptions, input.catalog, input.knowledge),
  };
};
