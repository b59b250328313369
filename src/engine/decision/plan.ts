/** The hybrid as a plan: each class of traffic goes to one of the five other options. */
import { type Knowledge, type LadderId, type SingleOptionId, singleOptionIds, singleOptions } from '../../framework';
import { roundScore } from '../../units';
import type { VetoId } from '../recommendation';
import type { Feasibility } from './feasibility';
import { type CostBand, type DecisionInputs, planMid, type TrafficClassInput, totalOf } from './inputs';
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

/** Splits by what they depend on; the same few are asked for at every value of a number. */
const splitsKept = new WeakMap<Knowledge, Map<string, readonly (readonly SingleOptionId[])[]>>();
const mostKept = 64;

const splits = (legs: Feasibility['legs']): SingleOptionId[][] =>
  legs.reduce<SingleOptionId[][]>(
    (partial, options) => partial.flatMap((done) => options.map((option) => [...done, option])),
    [[]],
  );

/** Every split that somebody would build, in canonical order; legs: what may serve each class. */
export const splitsOf = (frame: Frame, legs: Feasibility['legs']): readonly (readonly SingleOptionId[])[] => {
  const kept = splitsKept.get(frame.knowledge) ?? new Map<string, readonly (readonly SingleOptionId[])[]>();
  splitsKept.set(frame.knowledge, kept);
  const classes = frame.classes.map(({ bound, required }) => `${bound} ${statedLevel(required, 'capability')}`);
  const key = `${classes.join()}|${legs.map((options) => options.join(' ')).join()}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = splits(legs).filter((goesTo) => isHybrid(goesTo) && keepsHardWorkClosed(frame, goesTo));
  kept.set(key, found);
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return found;
};

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

/** Points a split loses on a ladder that the team carries: those of its weakest leg, worked out once per level. */
const teamLossOf = (frame: Frame, ladder: LadderId): ((goesTo: readonly SingleOptionId[]) => number) => {
  const chances = frame.classes[0]?.needs[ladder].chances ?? [];
  const points = new Map<number, number>();
  return (goesTo) => {
    let weakest = 1;
    for (const option of goesTo) weakest = Math.min(weakest, frame.performance(option, ladder));
    const known = points.get(weakest);
    if (known !== undefined) return known;
    const lost = ladderPoints(frame, ladder, chances, weakest);
    points.set(weakest, lost);
    return lost;
  };
};

/** All splits that `isBehind` leaves, with their tier and loss before cost, the most promising first. */
const candidates = (
  frame: Frame,
  fits: Fits,
  legs: Feasibility['legs'],
  isBehind: (tier: number, most: number) => boolean,
): Candidate[] => {
  const teamLosses = teamLadders.map((ladder) => teamLossOf(frame, ladder));
  const found: Candidate[] = [];
  for (const [order, goesTo] of splitsOf(frame, legs).entries()) {
    let team = 0;
    for (const teamLoss of teamLosses) team += teamLoss(goesTo);
    let loss = team;
    for (const [k, option] of goesTo.entries()) loss += fits[k]?.[option].loss ?? 0;
    const tier = tierOf(violatedBy(fits, goesTo));
    if (!isBehind(tier, mostOf(loss))) found.push({ goesTo, order, tier, loss });
  }
  return found.sort((a, b) => a.tier - b.tier || a.loss - b.loss || a.order - b.order);
};

/** Points a split has if it costs nothing. */
const mostOf = (loss: number): number => roundScore(100 - loss);

/** Who a plan has to be ahead of. */
export interface ToBeat {
  readonly tier: number;
  readonly score: number;
}

/** Two sums of the same losses in another order differ by less than this. */
const rounding = 2e-9;
/** Of two sums of the same bill, USD: more than their rounding. */
const roundingUsd = 0.01;

/** Whether the low end of a bill could be above a ceiling: it is never above the middle. */
export const mayExceed = (midUsd: number, ceilingUsd: number): boolean =>
  !(midUsd >= 0 && midUsd < ceilingUsd - roundingUsd);

/** The low end of a plan's whole bill is above the ceiling. It is asked for only where the middle is not below it. */
export const isOverCeiling = (
  { answers: { ceilingUsd }, costs }: DecisionInputs,
  classes: readonly TrafficClassInput[],
  goesTo: readonly SingleOptionId[],
  mid: number | null,
): boolean => {
  if (ceilingUsd === undefined || mid === null) return false;
  if (!mayExceed(mid, ceilingUsd)) return false;
  const total = costs.planTotal?.(classes, goesTo) ?? totalOf(costs.plan(classes, goesTo) ?? []);
  return total.low > ceilingUsd;
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
  let best: (Candidate & { readonly mid: number | null; readonly score: number }) | null = null;
  let tooDear = false;
  const fits = fitsOf(frame);
  const isBehind = (tier: number, most: number): boolean =>
    toBeat !== undefined && (tier > toBeat.tier || (tier === toBeat.tier && most < toBeat.score - rounding));
  for (const candidate of candidates(frame, fits, feasibility.legs, isBehind)) {
    if (best !== null && (candidate.tier > best.tier || mostOf(candidate.loss) < best.score)) break;
    const mid = priced ? planMid(costs, frame.classes, candidate.goesTo) : null;
    if (priced && mid === null) continue;
    const score = roundScore(100 - candidate.loss - costLoss(frame, mid));
    if (isBehind(candidate.tier, score)) continue;
    if (best !== null && (score < best.score || (score === best.score && candidate.order > best.order))) continue;
    if (!overCeiling && isOverCeiling(inputs, frame.classes, candidate.goesTo, mid)) {
      tooDear = true;
      continue;
    }
    best = { ...candidate, mid, score };
  }
  if (best === null) return tooDear ? 'ceiling' : 'no-feasible-split';
  const { goesTo, mid, tier } = best;
  const losses = lossesOf(frame, (k, ladder) => frame.performance(goesTo[k] ?? 'closed-api', ladder), mid);
  const conditions = new Set<VetoId>(legsOf(goesTo).flatMap((option) => feasibility.legConditions(option)));
  if (isOverCeiling(inputs, frame.classes, goesTo, mid)) conditions.add('ceiling');
  return {
    goesTo,
    losses,
    score: scoreOf(losses),
    violated: violatedBy(fits, goesTo),
    tier,
    bands: priced ? costs.plan(frame.classes, goesTo) : null,
    conditions: [...conditions],
  };
};
