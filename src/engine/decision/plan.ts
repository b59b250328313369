/** The hybrid as a plan: each class of traffic goes to one of the five other options. */
import { type LadderId, type SingleOptionId, singleOptionIds, singleOptions } from '../../framework';
import { type Range, roundScore } from '../../units';
import type { VetoId } from '../recommendation';
import type { Feasibility } from './feasibility';
import { type CostBand, type DecisionInputs, type TrafficClassInput, totalOf } from './inputs';
import { statedLevel } from './needs';
import {
  costLoss,
  type Frame,
  inLadderOrder,
  type Losses,
  ladderPoints,
  lossesOf,
  scoreOf,
  teamLadders,
  tierOf,
  violations,
} from './score';

/** More legs than this is an integration project, not a routing decision. */
export const mostLegs = 3;

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

const legsOf = (goesTo: readonly SingleOptionId[]): SingleOptionId[] => [...new Set(goesTo)];

/** A closed leg and an open leg, at most three legs. */
const isHybrid = (goesTo: readonly SingleOptionId[]): boolean => {
  const closed = goesTo.some((option) => singleOptions[option].weights === 'closed');
  const open = goesTo.some((option) => singleOptions[option].weights === 'open');
  return closed && open && (goesTo.length <= mostLegs || new Set(goesTo).size <= mostLegs);
};

const splits = (legs: Feasibility['legs']): SingleOptionId[][] =>
  legs.reduce<SingleOptionId[][]>(
    (partial, options) => partial.flatMap((done) => options.map((option) => [...done, option])),
    [[]],
  );

/** Every split that somebody would build, in canonical order; legs: what may serve each class. */
export const splitsOf = (frame: Frame, legs: Feasibility['legs']): readonly (readonly SingleOptionId[])[] =>
  splits(legs).filter((goesTo) => isHybrid(goesTo) && keepsHardWorkClosed(frame, goesTo));

/** How an option serves one class: loss points on the class ladders, and override ladders it violates there. */
interface Fit {
  readonly loss: number;
  readonly violated: readonly LadderId[];
}
type Fits = readonly Readonly<Record<SingleOptionId, Fit>>[];

const fitsOf = (frame: Frame): Fits => {
  const classLadders = frame.knowledge.ladders.filter((ladder) => !teamLadders.includes(ladder));
  return frame.classes.map(({ share, needs, required }) => {
    const fits = {} as Record<SingleOptionId, Fit>;
    for (const option of singleOptionIds) {
      const offered = (ladder: LadderId) => frame.performance(option, ladder);
      const loss = classLadders.reduce(
        (sum, ladder) => sum + ladderPoints(frame, ladder, needs[ladder].chances, offered(ladder)) * share,
        0,
      );
      fits[option] = { loss, violated: violations(frame, required, offered) };
    }
    return fits;
  });
};

const noLadders: readonly LadderId[] = [];

/** Override ladders violated in any class. */
const violatedBy = (fits: Fits, goesTo: readonly SingleOptionId[]): readonly LadderId[] => {
  let violated = noLadders;
  for (const [k, option] of goesTo.entries()) {
    const here = fits[k]?.[option].violated ?? noLadders;
    if (here.length > 0) violated = inLadderOrder([...violated, ...here]);
  }
  return violated;
};

/**
 * Among traffic under the same rules, harder work does not go to an open model while easier work goes to a closed one:
 * such a split may score well on assurance, but nobody would build it.
 */
const keepsHardWorkClosed = ({ classes }: Frame, goesTo: readonly SingleOptionId[]): boolean =>
  classes.every((harder, i) =>
    classes.every((easier, j) => {
      if (harder.bound !== easier.bound) return true;
      const [hard, easy] = [statedLevel(harder.required, 'capability'), statedLevel(easier.required, 'capability')];
      if (hard === null || easy === null || hard <= easy) return true;
      return !(weightsOf(goesTo[i]) === 'open' && weightsOf(goesTo[j]) === 'closed');
    }),
  );

const weightsOf = (option: SingleOptionId | undefined) => (option === undefined ? null : singleOptions[option].weights);

/** All splits with their tier and loss before cost, the most promising first. */
const candidates = (frame: Frame, fits: Fits, legs: Feasibility['legs']): Candidate[] => {
  const [first] = frame.classes;
  if (first === undefined) return [];
  const teamLoss = (goesTo: readonly SingleOptionId[], ladder: LadderId): number => {
    const weakest = goesTo.reduce((least, option) => Math.min(least, frame.performance(option, ladder)), 1);
    return ladderPoints(frame, ladder, first.needs[ladder].chances, weakest);
  };
  return splitsOf(frame, legs)
    .map((goesTo, order) => {
      const team = teamLadders.reduce((sum, ladder) => sum + teamLoss(goesTo, ladder), 0);
      const loss = goesTo.reduce((sum, option, k) => sum + (fits[k]?.[option].loss ?? 0), team);
      return { goesTo, order, tier: tierOf(violatedBy(fits, goesTo)), loss };
    })
    .sort((a, b) => a.tier - b.tier || a.loss - b.loss || a.order - b.order);
};

/** Who a plan has to be ahead of. */
export interface ToBeat {
  readonly tier: number;
  readonly score: number;
}

/** Two sums of the same losses in another order differ by less than this. */
const rounding = 2e-9;
/** Of two sums of the same bill, USD: more than their rounding. */
const roundingUsd = 0.01;

/** The low end of a plan's whole bill is above the ceiling. It is asked for only where the middle is not below it. */
export const isOverCeiling = (
  { answers: { ceilingUsd }, costs }: DecisionInputs,
  classes: readonly TrafficClassInput[],
  goesTo: readonly SingleOptionId[],
  total: Range | null,
): boolean => {
  if (ceilingUsd === undefined || total === null) return false;
  if (total.mid >= 0 && total.mid < ceilingUsd - roundingUsd) return false;
  return (costs.planTotal?.(classes, goesTo) ?? total).low > ceilingUsd;
};

/**
 * The best feasible plan: lowest tier, then highest score, then canonical order of its legs.
 * A cost is asked for only while a split could still win, because cost never adds points; a range only where the middle
 * is above the ceiling and the split would be the best so far.
 * A plan whose low cost lies above the ceiling is out, unless `overCeiling` lets it in as a condition.
 * `toBeat`: plans that cannot be ahead of it are left out, all the others are judged as without it.
 */
export const bestPlan = (
  frame: Frame,
  feasibility: Feasibility,
  inputs: DecisionInputs,
  { overCeiling = false, toBeat }: { readonly overCeiling?: boolean; readonly toBeat?: ToBeat } = {},
): ScoredPlan | NoPlan => {
  const { costs } = inputs;
  const priced = singleOptionIds.some((option) => costs.single[option] !== null);
  let best: (Candidate & { bands: readonly CostBand[] | null; score: number }) | null = null;
  let tooDear = false;
  const fits = fitsOf(frame);
  const isBehind = (tier: number, most: number): boolean =>
    toBeat !== undefined && (tier > toBeat.tier || (tier === toBeat.tier && most < toBeat.score - rounding));
  for (const candidate of candidates(frame, fits, feasibility.legs)) {
    const most = roundScore(100 - candidate.loss);
    if (best !== null && (candidate.tier > best.tier || most < best.score)) break;
    if (isBehind(candidate.tier, most)) break;
    const bands = priced ? costs.plan(frame.classes, candidate.goesTo) : null;
    if (priced && bands === null) continue;
    const total = bands && totalOf(bands);
    const score = roundScore(100 - candidate.loss - costLoss(frame, total?.mid ?? null));
    if (isBehind(candidate.tier, score)) continue;
    if (best !== null && (score < best.score || (score === best.score && candidate.order > best.order))) continue;
    if (!overCeiling && isOverCeiling(inputs, frame.classes, candidate.goesTo, total)) {
      tooDear = true;
      continue;
    }
    best = { ...candidate, bands, score };
  }
  if (best === null) return tooDear ? 'ceiling' : 'no-feasible-split';
  const { goesTo, bands, tier } = best;
  const total = bands && totalOf(bands);
  const losses = lossesOf(
    frame,
    (k, ladder) => frame.performance(goesTo[k] ?? 'closed-api', ladder),
    total?.mid ?? null,
  );
  const conditions = new Set<VetoId>(legsOf(goesTo).flatMap((option) => feasibility.legConditions(option)));
  if (isOverCeiling(inputs, frame.classes, goesTo, total)) conditions.add('ceiling');
  return {
    goesTo,
    losses,
    score: scoreOf(losses),
    violated: violatedBy(fits, goesTo),
    tier,
    bands,
    conditions: [...conditions],
  };
};
