/**
 * How often an option stays first when priorities, performances, prices and unknown needs are drawn anew (SMAA,
 * Lahdelma, Hokkanen and Salminen 1998).
 */
import {
  type AxisId,
  axisIds,
  criterionIds,
  ladderIds,
  type OptionId,
  optionIds,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { roundScore } from '../../units';
import { log2 } from '../../units/elementary';
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
  /** Counts and sums below go by the canonical places of options. */
  /** Option × rank. */
  readonly ranks: readonly (readonly number[])[];
  /** Option × option: samples in which the first comes before the second. */
  readonly before: readonly (readonly number[])[];
  /** Option × axis: axis weights over the samples it wins. */
  readonly weightSums: readonly (readonly number[])[];
  /** Option × tenth of a point of its score, the last one for 100. */
  readonly scores: readonly Uint16Array[];
}

interface Runner {
  readonly index: number;
  readonly bands: readonly CostBand[];
  readonly tier: number;
  /** Class index → row of the drawn performances. */
  readonly rows: readonly number[];
}

const costPlace = criterionIds.indexOf('cost');
const ladderPlaces = ladderIds.map((ladder) => criterionIds.indexOf(ladder));
const isTeam = ladderIds.map((ladder) => teamLadders.includes(ladder));

const rowOf = (option: SingleOptionId): number => singleOptionIds.indexOf(option);

/** The ranked options in canonical order; the hybrid keeps the plan it has at the point, with the drivers of its legs. */
const runnersOf = ({ costs }: DecisionInputs, frame: Frame, decision: Decision): Runner[] => {
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
      return { index: optionIds.indexOf(option), bands: bands ?? [], tier, rows };
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

/** Steps of a score that are told apart: tenths of a point. */
const scoreSteps = 1000;

const zeros = (): number[] => optionIds.map(() => 0);

const add = (counts: number[] | Uint16Array | undefined, place: number, by: number): void => {
  if (counts) counts[place] = (counts[place] ?? 0) + by;
};

/** By tier, then score, then canonical order: runners already stand in that. Few enough to insert one by one. */
const putInOrder = (order: number[], runners: readonly Runner[], scores: readonly number[]): void => {
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  const comesBefore = (one: Runner, other: Runner): boolean =>
    one.tier === other.tier ? (scores[one.index] ?? 0) > (scores[other.index] ?? 0) : one.tier < other.tier;
  for (let i = 1; i < order.length; i += 1) {
    const moving = order[i] ?? 0;
    let j = i - 1;
    while (j >= 0 && comesBefore(runners[moving] as Runner, runners[order[j] ?? 0] as Runner)) {
      order[j + 1] = order[j] ?? 0;
      j -= 1;
    }
    order[j + 1] = moving;
  }
};

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
    const firsts = zeros();
    const scoreSums = zeros();
    const scores = zeros();
    const ranks = optionIds.map(zeros);
    const before = optionIds.map(zeros);
    const weightSums = optionIds.map(() => axisIds.map(() => 0));
    const tenths = optionIds.map(() => new Uint16Array(scoreSteps + 1));
    const order = runners.map((_, i) => i);
    let deltaSum = 0;
    let deltaSquares = 0;
    for (let sample = from; sample < to; sample += 1) {
      const draws = drawn(sample);
      for (const runner of runners) {
        const { index } = runner;
        const score = sampledScore(frame, runner, draws);
        scores[index] = score;
        add(scoreSums, index, score);
        const bins = tenths[index];
        if (bins) add(bins, Math.floor(Math.max(0, score) * (scoreSteps / 100)), 1);
      }
      putInOrder(order, runners, scores);
      for (let place = 0; place < order.length; place += 1) {
        const here = runners[order[place] ?? 0]?.index ?? 0;
        add(ranks[here], place, 1);
        for (let later = place + 1; later < order.length; later += 1)
          add(before[here], runners[order[later] ?? 0]?.index ?? 0, 1);
      }
      const leader = runners[order[0] ?? -1]?.index;
      if (leader !== undefined) {
        add(firsts, leader, 1);
        for (let a = 0; a < axisIds.length; a += 1) add(weightSums[leader], a, draws.axisWeights[a] ?? 0);
      }
      if (second >= 0) {
        const delta = (scores[first] ?? 0) - (scores[second] ?? 0);
        deltaSum += delta;
        deltaSquares += delta * delta;
      }
    }
    return {
      samples: to - from,
      firsts: perOption(firsts),
      scoreSums: perOption(scoreSums),
      deltaSum,
      deltaSquares,
      ranks,
      before,
      weightSums,
      scores: tenths,
    };
  };
};

/** Bounds of each block, for running them in slices or in several workers. */
export const blocksOf = (samples: number): readonly { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(samples / blockSize) }, (_, i) => ({
    from: i * blockSize,
    to: Math.min(samples, (i + 1) * blockSize),
  }));

/** A share or a mean to a millionth: what the last digits of a logarithm are must not show. */
const toMillionth = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Lower edge of the tenth of a point in which a share of the samples lies below. */
const percentileOf = (bins: readonly number[], share: number): number => {
  const wanted = share * bins.reduce((sum, count) => sum + count, 0);
  let below = 0;
  const at = bins.findIndex((count) => {
    below += count;
    return below > wanted;
  });
  return at / (scoreSteps / 100);
};

const summed = (tables: readonly (readonly ArrayLike<number>[])[]): number[][] =>
  optionIds.map((_, option) => {
    const rows = tables.map((table) => table[option] ?? []);
    return Array.from({ length: rows[0]?.length ?? 0 }, (__, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0));
  });

/** Add up blocks, given in the order of their samples. */
export const combined = (tallies: readonly Tally[], decision: Pick<Decision, 'runnerUp' | 'ranking'>): Robustness => {
  const sumOf = (part: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + part(tally), 0);
  const samples = sumOf((tally) => tally.samples);
  const mean = (part: (tally: Tally) => number) => (samples === 0 ? 0 : sumOf(part) / samples);
  const meanDelta = mean(({ deltaSum }) => deltaSum);
  const variance = mean(({ deltaSquares }) => deltaSquares) - meanDelta * meanDelta;
  const winnerShare = perOption(optionIds.map((option) => mean(({ firsts }) => firsts[option])));
  const ranked = optionIds.filter((option) => samples > 0 && decision.ranking.some((one) => one.option === option));
  const of = <T>(value: (place: number, option: OptionId) => T | null) =>
    Object.fromEntries(
      ranked.flatMap((option) => {
        const found = value(optionIds.indexOf(option), option);
        return found === null ? [] : [[option, found]];
      }),
    ) as { readonly [O in OptionId]?: T };
  const ranks = summed(tallies.map((tally) => tally.ranks));
  const before = summed(tallies.map((tally) => tally.before));
  const weights = summed(tallies.map(({ weightSums }) => weightSums));
  const scores = summed(tallies.map((tally) => tally.scores));
  return {
    samples,
    winnerShare,
    deltaSd: decision.runnerUp === null || samples === 0 ? null : Math.sqrt(Math.max(0, variance)),
    rankShare: of((place) => ranked.map((_, rank) => (ranks[place]?.[rank] ?? 0) / samples)),
    centralWeights: of((place, option) => {
      const won = winnerShare[option] * samples;
      if (won === 0) return null;
      return Object.fromEntries(
        axisIds.map((axis, a) => [axis, toMillionth((weights[place]?.[a] ?? 0) / won)]),
      ) as Record<AxisId, number>;
    }),
    ahead: of((place, option) =>
      Object.fromEntries(
        ranked
          .filter((other) => other !== option)
          .map((other) => [other, (before[place]?.[optionIds.indexOf(other)] ?? 0) / samples]),
      ),
    ),
    scoreRange: of((place) => ({
      low: percentileOf(scores[place] ?? [], 0.1),
      high: percentileOf(scores[place] ?? [], 0.9),
    })),
    entropy: toMillionth(
      -ranked.reduce((sum, option) => {
        const share = winnerShare[option];
        return share > 0 ? sum + share * log2(share) : sum;
      }, 0),
    ),
  };
};

/**
 * Winner shares over all options in canonical order, summing to 1; ranks, central weights, pairs, score ranges and doubt
 * of the ranked ones; and the standard deviation of the lead in points.
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
