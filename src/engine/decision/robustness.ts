/**
 * How often an option stays first when priorities, performances, prices and unknown needs are drawn anew (SMAA,
 * Lahdelma, Hokkanen and Salminen 1998).
 */
import {
  criterionIds,
  ladderIds,
  type OptionId,
  optionIds,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { roundScore } from '../../units';
import type { Robustness } from '../recommendation';
import { costAt } from './cost-draw';
import { type Draws, drawsFor, needAt, performanceAt, printedHybridRow } from './draws';
import type { Decision } from './evaluate';
import type { CostBand, DecisionInputs } from './inputs';
import { levelLoss, moneyLoss } from './loss';
import { type Frame, frameOf, teamLadders } from './score';

/** Samples are counted in blocks, added up in order, so that the number of workers cannot change a digit. */
const blockSize = 512;

/** Results of one block of samples; blocks add up. */
export interface Tally {
  readonly samples: number;
  readonly firsts: Readonly<Record<OptionId, number>>;
  readonly scoreSums: Readonly<Record<OptionId, number>>;
  readonly deltaSum: number;
  readonly deltaSquares: number;
}

interface Runner {
  readonly index: number;
  readonly bands: readonly CostBand[];
  /** Competes for first place: in the best tier. */
  readonly competes: boolean;
  /** Class index → row of the drawn performances. */
  readonly rows: readonly number[];
}

const costPlace = criterionIds.indexOf('cost');
const ladderPlaces = ladderIds.map((ladder) => criterionIds.indexOf(ladder));
const isTeam = ladderIds.map((ladder) => teamLadders.includes(ladder));

const rowOf = (option: SingleOptionId): number => singleOptionIds.indexOf(option);

/** The ranked options in canonical order; the hybrid keeps the plan it has at the point, with the drivers of its legs. */
const runnersOf = ({ costs }: DecisionInputs, frame: Frame, decision: Decision): Runner[] => {
  const bestTier = decision.ranking[0]?.tier;
  const legs = decision.plan?.map(({ goesTo }) => goesTo) ?? [];
  return decision.ranking
    .map(({ option, tier }): Runner => {
      const alone = singleOptionIds.find((id) => id === option);
      const bands =
        alone !== undefined ? costs.single[alone] : decision.withoutCosts ? null : costs.plan(frame.classes, legs);
      const rows = frame.classes.map((_, k) => {
        const serving = alone ?? legs[k];
        return serving === undefined ? printedHybridRow : rowOf(serving);
      });
      return { index: optionIds.indexOf(option), bands: bands ?? [], competes: tier === bestTier, rows };
    })
    .sort((a, b) => a.index - b.index);
};

const sampledScore = (frame: Frame, { rows, bands }: Runner, { weights, performances, needs, luck }: Draws): number => {
  const { headroom, headroomFrom, costDecades } = frame.knowledge.constants;
  const { classes } = frame;
  let loss = 0;
  for (let l = 0; l < ladderPlaces.length; l += 1) {
    let missed = 0;
    if (isTeam[l]) {
      let weakest = 1;
      for (let k = 0; k < rows.length; k += 1)
        weakest = Math.min(weakest, performances[performanceAt(rows[k] ?? 0, l)] ?? 0);
      missed = levelLoss(needs[needAt(0, l)] ?? 0, weakest, headroom, headroomFrom);
    } else {
      for (let k = 0; k < rows.length; k += 1) {
        const offered = performances[performanceAt(rows[k] ?? 0, l)] ?? 0;
        missed += (classes[k]?.share ?? 0) * levelLoss(needs[needAt(k, l)] ?? 0, offered, headroom, headroomFrom);
      }
    }
    loss += (weights[ladderPlaces[l] ?? 0] ?? 0) * missed;
  }
  let usd = 0;
  for (const band of bands) usd += costAt(band.usd, luck[band.driver]);
  loss += (weights[costPlace] ?? 0) * frame.costWeight * moneyLoss(usd, frame.costScaleUsd, costDecades);
  return roundScore(100 - loss);
};

const perOption = (values: readonly number[]): Record<OptionId, number> =>
  Object.fromEntries(optionIds.map((option, i) => [option, values[i] ?? 0])) as Record<OptionId, number>;

/**
 * A function that draws samples from..to−1 and counts. Tiers, vetoes and the plan stay as decided.
 * Made once per decision: the plan is priced here, not per block.
 */
export const samplerOf = (inputs: DecisionInputs, decision: Decision): ((from: number, to: number) => Tally) => {
  const frame = frameOf(inputs);
  const runners = runnersOf(inputs, frame, decision);
  const drawn = drawsFor(frame, inputs.answers);
  const first = decision.winner === null ? -1 : optionIds.indexOf(decision.winner);
  const second = decision.runnerUp === null ? -1 : optionIds.indexOf(decision.runnerUp);
  return (from, to) => {
    const firsts = optionIds.map(() => 0);
    const scoreSums = optionIds.map(() => 0);
    const scores = optionIds.map(() => 0);
    let deltaSum = 0;
    let deltaSquares = 0;
    for (let sample = from; sample < to; sample += 1) {
      const draws = drawn(sample);
      let leader = -1;
      for (const runner of runners) {
        const { index } = runner;
        const score = sampledScore(frame, runner, draws);
        scores[index] = score;
        scoreSums[index] = (scoreSums[index] ?? 0) + score;
        if (runner.competes && (leader < 0 || score > (scores[leader] ?? 0))) leader = index;
      }
      if (leader >= 0) firsts[leader] = (firsts[leader] ?? 0) + 1;
      if (second >= 0) {
        const delta = (scores[first] ?? 0) - (scores[second] ?? 0);
        deltaSum += delta;
        deltaSquares += delta * delta;
      }
    }
    return { samples: to - from, firsts: perOption(firsts), scoreSums: perOption(scoreSums), deltaSum, deltaSquares };
  };
};

/** Bounds of each block, for running them in slices or in several workers. */
export const blocksOf = (samples: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(samples / blockSize) }, (_, i) => ({
    from: i * blockSize,
    to: Math.min(samples, (i + 1) * blockSize),
  }));

/** Add up blocks, given in the order of their samples. */
export const combined = (tallies: readonly Tally[], decision: Pick<Decision, 'runnerUp'>): Robustness => {
  const sumOf = (part: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + part(tally), 0);
  const samples = sumOf((tally) => tally.samples);
  const mean = (part: (tally: Tally) => number) => (samples === 0 ? 0 : sumOf(part) / samples);
  const meanDelta = mean(({ deltaSum }) => deltaSum);
  const variance = mean(({ deltaSquares }) => deltaSquares) - meanDelta * meanDelta;
  return {
    samples,
    winnerShare: perOption(optionIds.map((option) => mean(({ firsts }) => firsts[option]))),
    deltaSd: decision.runnerUp === null || samples === 0 ? null : Math.sqrt(Math.max(0, variance)),
  };
};

/**
 * Winner shares over all options in canonical order, summing to 1, and the standard deviation of the lead in points.
 * samples: the edition's number unless given. Nothing to rank gives shares of 0.
 */
export const robustness = (
  inputs: DecisionInputs,
  decision: Decision,
  samples: number = inputs.knowledge.constants.samples,
): Robustness => {
  const sample = samplerOf(inputs, decision);
  return combined(
    blocksOf(samples).map(({ from, to }) => sample(from, to)),
    decision,
  );
};
