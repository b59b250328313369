/** The hybrid as a plan: each class of traffic goes to one of the five other options. */
import { type LadderId, ladderIds, type SingleOptionId, singleOptionIds, singleOptions } from '../../framework';
import { roundScore } from '../../units';
import type { VetoId } from '../recommendation';
import type { Feasibility } from './feasibility';
import { type CostBand, type DecisionInputs, totalOf } from './inputs';
import { expectedLoss } from './loss';
import {
  costLoss,
  type Frame,
  inLadderOrder,
  type Losses,
  lossesOf,
  scoreOf,
  teamLadders,
  tierOf,
  violations,
} from './score';

/** More legs than this is an integration project, not a routing decision. */
const mostLegs = 3;

export interface ScoredPlan {
  readonly goesTo: readonly SingleOptionId[];
  readonly losses: Losses;
  readonly score: number;
  readonly violated: readonly LadderId[];
  readonly tier: number;
  readonly bands: readonly CostBand[] | null;
  readonly conditions: readonly VetoId[];
}

/** Why there is no plan: no legal split, every split above the ceiling, or no split that can be priced. */
export type NoPlan = 'no-feasible-split' | 'ceiling';

interface Candidate {
  readonly goesTo: readonly SingleOptionId[];
  readonly order: number;
  readonly tier: number;
  /** Loss points before cost. */
  readonly loss: number;
}

const legsOf = (goesTo: readonly SingleOptionId[]): SingleOptionId[] =>
  singleOptionIds.filter((option) => goesTo.includes(option));

/** A closed leg and an open leg, at most three legs. */
export const isHybrid = (goesTo: readonly SingleOptionId[]): boolean => {
  const legs = legsOf(goesTo);
  const closed = legs.filter((option) => singleOptions[option].weights === 'closed').length;
  return closed > 0 && closed < legs.length && legs.length <= mostLegs;
};

const splits = (legs: Feasibility['legs']): SingleOptionId[][] =>
  legs.reduce<SingleOptionId[][]>(
    (partial, options) => partial.flatMap((done) => options.map((option) => [...done, option])),
    [[]],
  );

/** Override ladders violated in any class. */
export const violatedBy = (frame: Frame, goesTo: readonly SingleOptionId[]): LadderId[] =>
  inLadderOrder(
    frame.classes.flatMap((one, k) => {
      const option = goesTo[k];
      return option === undefined ? [] : violations(frame, one.required, (ladder) => frame.performance(option, ladder));
    }),
  );

/** All splits with their tier and loss before cost, cheapest to look at first. Class losses are added up once per leg. */
const candidates = (frame: Frame, legs: Feasibility['legs']): Candidate[] => {
  const { headroom } = frame.knowledge.constants;
  const [first] = frame.classes;
  if (first === undefined) return [];
  const classLoss = frame.classes.map(({ share, needs }) =>
    Object.fromEntries(
      singleOptionIds.map((option) => [
        option,
        ladderIds
          .filter((ladder) => !teamLadders.includes(ladder))
          .reduce(
            (sum, ladder) =>
              sum +
              frame.weights[ladder] *
                share *
                expectedLoss(needs[ladder].chances, frame.performance(option, ladder), headroom),
            0,
          ),
      ]),
    ),
  );
  return splits(legs)
    .filter(isHybrid)
    .map((goesTo, order) => {
      const team = teamLadders.reduce((sum, ladder) => {
        const weakest = Math.min(...goesTo.map((option) => frame.performance(option, ladder)));
        return sum + frame.weights[ladder] * expectedLoss(first.needs[ladder].chances, weakest, headroom);
      }, 0);
      const loss = goesTo.reduce((sum, option, k) => sum + (classLoss[k]?.[option] ?? 0), team);
      return { goesTo, order, tier: tierOf(violatedBy(frame, goesTo)), loss };
    })
    .sort((a, b) => a.tier - b.tier || a.loss - b.loss || a.order - b.order);
};

/**
 * The best feasible plan: lowest tier, then highest score, then canonical order of its legs.
 * A cost is asked for only while a split could still win, because cost never adds points.
 * A plan whose low cost lies above the ceiling is out, unless `overCeiling` lets it in as a condition.
 */
export const bestPlan = (
  frame: Frame,
  feasibility: Feasibility,
  inputs: DecisionInputs,
  overCeiling = false,
): ScoredPlan | NoPlan => {
  const { answers, costs } = inputs;
  const priced = singleOptionIds.some((option) => costs.single[option] !== null);
  let best: (Candidate & { bands: readonly CostBand[] | null; score: number }) | null = null;
  let tooDear = false;
  for (const candidate of candidates(frame, feasibility.legs)) {
    if (best !== null && (candidate.tier > best.tier || roundScore(100 - candidate.loss) < best.score)) break;
    const bands = priced ? costs.plan(frame.classes, candidate.goesTo) : null;
    if (priced && bands === null) continue;
    const total = bands && totalOf(bands);
    if (total !== null && answers.ceilingUsd !== undefined && total.low > answers.ceilingUsd && !overCeiling) {
      tooDear = true;
      continue;
    }
    const score = roundScore(100 - candidate.loss - costLoss(frame, total && total.mid));
    if (best === null || score > best.score || (score === best.score && candidate.order < best.order)) {
      best = { ...candidate, bands, score };
    }
  }
  if (best === null) return tooDear ? 'ceiling' : 'no-feasible-split';
  const { goesTo, bands, tier } = best;
  const total = bands && totalOf(bands);
  const losses = lossesOf(
    frame,
    (k, ladder) => frame.performance(goesTo[k] ?? 'closed-api', ladder),
    total && total.mid,
  );
  const conditions = new Set<VetoId>(legsOf(goesTo).flatMap((option) => feasibility.legConditions(option)));
  if (total !== null && answers.ceilingUsd !== undefined && total.low > answers.ceilingUsd) conditions.add('ceiling');
  return {
    goesTo,
    losses,
    score: scoreOf(losses),
    violated: violatedBy(frame, goesTo),
    tier,
    bands,
    conditions: [...conditions],
  };
};
