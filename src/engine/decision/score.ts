/** Losses, scores and tiers on one fixed frame: no number of one option depends on another. */
import {
  type AxisId,
  type CriterionId,
  criterionIds,
  type Knowledge,
  type LadderId,
  ladderIds,
  performanceOf,
  type SingleOptionId,
} from '../../framework';
import { dataControlIsRule } from '../../framework/vetoes';
import { axisWeightsOf, criterionWeightsOf } from '../../framework/weights';
import { roundScore } from '../../units';
import { trafficClasses } from './classes';
import type { DecisionInputs, TrafficClassInput } from './inputs';
import { expectedLoss, moneyLoss } from './loss';
import { type Needs, needsOf, statedLevel } from './needs';

export interface ClassFrame extends TrafficClassInput {
  readonly needs: Needs;
}

/** What turns levels and money into points, for one set of answers. */
export interface Frame {
  readonly knowledge: Knowledge;
  readonly axisWeights: Readonly<Record<AxisId, number>>;
  /** W_c, summing to 100. */
  readonly weights: Readonly<Record<CriterionId, number>>;
  /** κ. */
  readonly costWeight: number;
  /** C0, USD a month. */
  readonly costScaleUsd: number;
  readonly classes: readonly ClassFrame[];
  readonly performance: (option: SingleOptionId, ladder: LadderId) => number;
  /** Override ladders in force: not waived, and not replaced by a rule. */
  readonly overrides: readonly LadderId[];
}

export type Losses = Readonly<Record<CriterionId, number>>;
/** Level offered to class k on a ladder. */
export type Offer = (k: number, ladder: LadderId) => number;

/** Ladders on which a plan is as good as its weakest leg: the team runs all of them, and the last one to arrive decides. */
export const teamLadders: readonly LadderId[] = ['operations', 'time-to-value'];

export const frameOf = ({ answers, knowledge, facts }: DecisionInputs): Frame => {
  const axisWeights = axisWeightsOf(answers.axisRanks);
  const { costWeight, ceilingUsd, waived = [] } = answers;
  return {
    knowledge,
    axisWeights,
    weights: criterionWeightsOf(knowledge, axisWeights),
    costWeight: knowledge.costWeights[costWeight === undefined || costWeight === 'not-sure' ? 'normal' : costWeight],
    costScaleUsd: ceilingUsd === undefined ? knowledge.constants.costScaleUsd : ceilingUsd / 10,
    classes: trafficClasses(answers, knowledge).map((one) => ({
      ...one,
      needs: needsOf(one.required, answers, knowledge, facts),
    })),
    performance: (option, ladder) => {
      const level = performanceOf(knowledge, option, ladder);
      const credited = ladder === 'capability' ? facts.capabilityCredited[option] : undefined;
      return credited === undefined ? level : Math.min(level, credited);
    },
    overrides: knowledge.overrides.filter(
      (ladder) => !waived.includes(ladder) && !(ladder === 'data-control' && dataControlIsRule(answers)),
    ),
  };
};

/** Loss points of one ladder: W·Σ_k s_k·E[g], or W·E[g] at the weakest leg for what the team carries. */
export const ladderLoss = (frame: Frame, ladder: LadderId, offer: Offer): number => {
  const { headroom } = frame.knowledge.constants;
  const [first] = frame.classes;
  if (first === undefined) return 0;
  if (teamLadders.includes(ladder)) {
    const weakest = Math.min(...frame.classes.map((_, k) => offer(k, ladder)));
    return frame.weights[ladder] * expectedLoss(first.needs[ladder].chances, weakest, headroom);
  }
  let loss = 0;
  for (const [k, { share, needs }] of frame.classes.entries()) {
    loss += share * expectedLoss(needs[ladder].chances, offer(k, ladder), headroom);
  }
  return frame.weights[ladder] * loss;
};

/** Loss points of a monthly cost; 0 when it is not known. */
export const costLoss = (frame: Frame, usd: number | null): number =>
  frame.weights.cost * frame.costWeight * moneyLoss(usd, frame.costScaleUsd, frame.knowledge.constants.costDecades);

/** All eleven losses of an offer at a mid cost. */
export const lossesOf = (frame: Frame, offer: Offer, usd: number | null): Losses => {
  const losses = {} as Record<CriterionId, number>;
  for (const criterion of criterionIds) {
    losses[criterion] = criterion === 'cost' ? costLoss(frame, usd) : ladderLoss(frame, criterion, offer);
  }
  return losses;
};

/** S = 100 − Σ losses, to 1e-9. */
export const scoreOf = (losses: Losses): number =>
  roundScore(100 - criterionIds.reduce((sum, criterion) => sum + losses[criterion], 0));

/** Override ladders that an offer violates for stated needs. */
export const violations = (
  frame: Frame,
  required: TrafficClassInput['required'],
  offered: (ladder: LadderId) => number,
): LadderId[] => {
  const { overrideLevel } = frame.knowledge.constants;
  return frame.overrides.filter((ladder) => {
    const stated = statedLevel(required, ladder);
    return stated !== null && stated >= overrideLevel && offered(ladder) < overrideLevel;
  });
};

/** 100 for data control and 1 for each other violation; 0 = nothing violated. */
export const tierOf = (violated: readonly LadderId[]): number =>
  violated.reduce((tier, ladder) => tier + (ladder === 'data-control' ? 100 : 1), 0);

/** Ladders in the order violations are reported. */
export const inLadderOrder = (ladders: readonly LadderId[]): LadderId[] =>
  ladderIds.filter((ladder) => ladders.includes(ladder));
