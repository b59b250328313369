/** Losses, scores and tiers on one fixed frame: no number of one option depends on another. */
import {
  type AxisId,
  type CriterionId,
  criteriaIn,
  criteriaOf,
  type Knowledge,
  type LadderId,
  type Level,
  ladderIds,
  performanceOf,
  type SingleOptionId,
  singleOptionIds,
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
  /** Of the edition, in canonical order. */
  readonly criteria: readonly CriterionId[];
  /** W_c, summing to 100. */
  readonly weights: Readonly<Record<CriterionId, number>>;
  /** κ. */
  readonly costWeight: number;
  /** C0, USD a month. */
  readonly costScaleUsd: number;
  readonly classes: readonly ClassFrame[];
  readonly performance: (option: SingleOptionId, ladder: LadderId) => Level;
  /** Override ladders in force: not waived, and not replaced by a rule. */
  readonly overrides: readonly LadderId[];
}

export type Losses = Readonly<Record<CriterionId, number>>;
/** Level offered to class k on a ladder. */
export type Offer = (k: number, ladder: LadderId) => number;

/** Ladders on which a plan is as good as its weakest leg: the team runs all of them, and the last one to arrive decides. */
export const teamLadders: readonly LadderId[] = ['operations', 'time-to-value'];

/** Levels of every option; capability no higher than that of the model priced. */
const offeredBy = ({ knowledge, facts }: DecisionInputs): Record<SingleOptionId, Record<LadderId, Level>> => {
  const offered = {} as Record<SingleOptionId, Record<LadderId, Level>>;
  for (const option of singleOptionIds) {
    const row = {} as Record<LadderId, Level>;
    for (const ladder of ladderIds) row[ladder] = performanceOf(knowledge, option, ladder);
    const credited = facts.capabilityCredited[option];
    if (credited !== undefined && credited < row.capability) row.capability = credited;
    offered[option] = row;
  }
  return offered;
};

export const frameOf = (inputs: DecisionInputs): Frame => {
  const { answers, knowledge, facts } = inputs;
  const offered = offeredBy(inputs);
  const axisWeights = axisWeightsOf(answers);
  const { costWeight, ceilingUsd, waived = [] } = answers;
  return {
    knowledge,
    axisWeights,
    criteria: criteriaOf(knowledge),
    weights: criterionWeightsOf(knowledge, axisWeights),
    costWeight: knowledge.costWeights[costWeight === undefined || costWeight === 'not-sure' ? 'normal' : costWeight],
    costScaleUsd: ceilingUsd === undefined ? knowledge.constants.costScaleUsd : ceilingUsd / 10,
    classes: trafficClasses(answers, knowledge).map((one) => ({
      ...one,
      needs: needsOf(one.required, answers, knowledge, facts),
    })),
    performance: (option, ladder) => offered[option][ladder],
    overrides: knowledge.overrides.filter(
      (ladder) => !waived.includes(ladder) && !(ladder === 'data-control' && dataControlIsRule(answers)),
    ),
  };
};

/** Loss points of one ladder for all traffic at one level offered: W·E[g]. */
export const ladderPoints = (frame: Frame, ladder: LadderId, chances: readonly number[], offered: number): number =>
  frame.weights[ladder] *
  expectedLoss(chances, offered, frame.knowledge.constants.headroom, frame.knowledge.constants.headroomFrom);

/** Loss points of one ladder: W·Σ_k s_k·E[g], or W·E[g] at the weakest leg for what the team carries. */
export const ladderLoss = (frame: Frame, ladder: LadderId, offer: Offer): number => {
  const [first] = frame.classes;
  if (first === undefined) return 0;
  if (teamLadders.includes(ladder)) {
    const weakest = frame.classes.reduce((least, _, k) => Math.min(least, offer(k, ladder)), 1);
    return ladderPoints(frame, ladder, first.needs[ladder].chances, weakest);
  }
  return frame.classes.reduce(
    (sum, { share, needs }, k) => sum + share * ladderPoints(frame, ladder, needs[ladder].chances, offer(k, ladder)),
    0,
  );
};

/** Loss points of a monthly cost; 0 when it is not known. */
export const costLoss = (frame: Frame, usd: number | null): number =>
  frame.weights.cost * frame.costWeight * moneyLoss(usd, frame.costScaleUsd, frame.knowledge.constants.costDecades);

/** All losses of an offer at a mid cost, one per criterion of the edition. */
export const lossesOf = (frame: Frame, offer: Offer, usd: number | null): Losses => {
  const losses = {} as Record<CriterionId, number>;
  for (const criterion of frame.criteria) {
    losses[criterion] = criterion === 'cost' ? costLoss(frame, usd) : ladderLoss(frame, criterion, offer);
  }
  return losses;
};

/** S = 100 − Σ losses, to 1e-9. */
export const scoreOf = (losses: Losses): number =>
  roundScore(100 - criteriaIn(losses).reduce((sum, criterion) => sum + losses[criterion], 0));

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
