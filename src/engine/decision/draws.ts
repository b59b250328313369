/** One sample of everything that is not certain: weights, performances, needs, and luck with prices. */
import {
  type Answers,
  axisIds,
  type CostDriver,
  criterionIds,
  type Knowledge,
  ladderIds,
  levels,
  singleOptionIds,
} from '../../framework';
import { axisOrder, criteriaOfAxis } from '../../framework/weights';
import { sfc32, weakOrder, weightsInOrder } from './random';
import type { Frame } from './score';

/** Part of the edition: the same answers give the same shares on every machine. */
export const robustnessSeed = 0x20261120;

const drivers: readonly CostDriver[] = ['api', 'hosted', 'gpu'];
const ladderCount = ladderIds.length;

/** Row of a printed hybrid in the table of performances; the single options come before it. */
export const printedHybridRow = singleOptionIds.length;
/** Place of a performance in the drawn table. */
export const performanceAt = (row: number, ladder: number): number => row * ladderCount + ladder;
/** Place of a need in the drawn table. */
export const needAt = (classIndex: number, ladder: number): number => classIndex * ladderCount + ladder;

export interface Draws {
  /** A_k in canonical order of axes, summing to 1. */
  axisWeights: readonly number[];
  /** W_c in canonical order of criteria, summing to 100. */
  readonly weights: number[];
  /** By `performanceAt`. */
  readonly performances: number[];
  /** By `needAt`. */
  readonly needs: number[];
  /** A number in [0, 1) per driver of cost, shared by everything it moves. */
  readonly luck: Record<CostDriver, number>;
}

const levelAt = (chances: readonly number[], u: number): number => {
  let below = 0;
  let last = 0;
  for (let i = 0; i < levels.length; i += 1) {
    const chance = chances[i] ?? 0;
    if (chance === 0) continue;
    last = levels[i] ?? 0;
    below += chance;
    if (u < below) return last;
  }
  return last;
};

const axesOf = (knowledge: Knowledge) =>
  axisIds.map((axis) => {
    const members = criteriaOfAxis(knowledge, axis);
    return {
      places: members.map((criterion) => criterionIds.indexOf(criterion)),
      order: weakOrder(members.map((criterion) => knowledge.rankInAxis[criterion] ?? 1)),
    };
  });

/** Centres and half-widths of all performances: ±band, less near an end of the ladder, nothing at the end itself. */
const bandsOf = (frame: Frame) => {
  const { hybrid, constants, ladders } = frame.knowledge;
  const centres = [
    ...singleOptionIds.flatMap((option) => ladderIds.map((ladder) => frame.performance(option, ladder))),
    ...ladderIds.map((ladder) => (hybrid === 'plan' ? 0 : (hybrid[ladder] ?? 0))),
  ];
  return centres.map((centre, i) => ({
    centre,
    half: Math.min(constants.performanceBand, centre, 1 - centre),
    judged: ladders.includes(ladderIds[i % ladderCount] ?? 'data-control'),
  }));
};

/**
 * A function from sample number to draws. What it draws depends on seed and sample number only, and every sample takes
 * the same count of numbers in the same order: changed answers meet the same luck. The returned object is reused.
 */
export const drawsFor = (frame: Frame, answers: Answers): ((sample: number) => Draws) => {
  const axisPlaces = weakOrder(axisOrder(answers.axisRanks));
  const typed = answers.axisWeights === undefined ? null : axisIds.map((axis) => frame.axisWeights[axis]);
  const axes = axesOf(frame.knowledge);
  const bands = bandsOf(frame);
  const judged = ladderIds.map((ladder) => frame.knowledge.ladders.includes(ladder));
  const chances = ladderIds.map((ladder) => frame.classes.map(({ needs }) => needs[ladder].chances));
  const draws: Draws = {
    axisWeights: [],
    weights: criterionIds.map(() => 0),
    performances: bands.map(() => 0),
    needs: frame.classes.flatMap(() => ladderIds.map(() => 0)),
    luck: { api: 0, hosted: 0, gpu: 0 },
  };
  return (sample) => {
    const { weights, performances, needs, luck } = draws;
    const draw = sfc32(robustnessSeed, sample);
    // Drawn in any case, so that weights set directly shift no number drawn later.
    const inOrder = weightsInOrder(axisPlaces, draw);
    const axisWeights = typed ?? inOrder;
    draws.axisWeights = axisWeights;
    for (let a = 0; a < axes.length; a += 1) {
      const axis = axes[a];
      if (axis === undefined) continue;
      const within = weightsInOrder(axis.order, draw);
      const axisWeight = 100 * (axisWeights[a] ?? 0);
      for (let i = 0; i < within.length; i += 1) weights[axis.places[i] ?? 0] = axisWeight * (within[i] ?? 0);
    }
    for (let i = 0; i < bands.length; i += 1) {
      const band = bands[i];
      if (band?.judged) performances[i] = band.centre + band.half * (2 * draw() - 1);
    }
    for (let l = 0; l < ladderCount; l += 1) {
      if (!judged[l]) continue;
      const u = draw();
      const ofClasses = chances[l] ?? [];
      for (let k = 0; k < ofClasses.length; k += 1) needs[needAt(k, l)] = levelAt(ofClasses[k] ?? [], u);
    }
    for (const driver of drivers) luck[driver] = draw();
    return draws;
  };
};
