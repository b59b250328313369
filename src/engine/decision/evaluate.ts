/** The point decision: vetoes, scores, tiers, order. */
import { type LadderId, type OptionId, type SingleOptionId, singleOptionIds } from '../../framework';
import { type Range, roundScore, type UsdPerMonth } from '../../units';
import type { Ranked, Recommendation, TrafficClass, Veto, VetoId } from '../recommendation';
import {
  type Feasibility,
  type ObstaclesOf,
  obstaclesOf,
  ruleOnEveryClass,
  strictly,
  vetoRowsOf,
  withConditions,
} from './feasibility';
import { type DecisionInputs, type TrafficClassInput, totalOf } from './inputs';
import { neverCheaperOf } from './never-cheaper';
import { bestPlan, type NoPlan, type ScoredPlan } from './plan';
import { byScore, inOrder } from './rank';
import { type Frame, frameOf, inLadderOrder, type Losses, lossesOf, scoreOf, tierOf, violations } from './score';
import { unmetBy } from './unmet';

/** The decision part of a recommendation; `configuration` is null in it, for the assembly to fill. */
export interface Decision
  extends Pick<
    Recommendation,
    | 'edition'
    | 'winner'
    | 'ranking'
    | 'vetoed'
    | 'demoted'
    | 'unassessed'
    | 'weights'
    | 'axisWeights'
    | 'delta'
    | 'runnerUp'
    | 'withoutCosts'
    | 'unmet'
    | 'withoutOverride'
    | 'neverCheaper'
  > {
  /** Traffic classes of the workload; one when there is nothing to route. */
  readonly classes: readonly TrafficClassInput[];
  /** The split behind the hybrid, when it is feasible. */
  readonly plan: readonly TrafficClass[] | null;
}

/** An option in the race, before it is put in order. */
interface Contender {
  readonly option: OptionId;
  readonly losses: Losses;
  readonly score: number;
  readonly tier: number;
  readonly violated: readonly LadderId[];
  readonly monthlyUsd: Range<UsdPerMonth> | null;
  readonly conditions: readonly VetoId[];
}

const singleContenders = (inputs: DecisionInputs, frame: Frame, feasibility: Feasibility): Contender[] =>
  singleOptionIds.flatMap((option): Contender[] => {
    const conditions = feasibility.single[option];
    if (conditions === null) return [];
    const bands = inputs.costs.single[option];
    const monthlyUsd = bands && totalOf(bands);
    const losses = lossesOf(frame, (_, ladder) => frame.performance(option, ladder), monthlyUsd?.mid ?? null);
    const violated = inLadderOrder(
      violations(frame, inputs.answers.required, (ladder) => frame.performance(option, ladder)),
    );
    return [{ option, losses, score: scoreOf(losses), tier: tierOf(violated), violated, monthlyUsd, conditions }];
  });

const hybridVeto = (id: VetoId, kind: Veto['kind'], because: string): Veto => ({
  option: 'hybrid',
  id,
  kind,
  because,
  unknownFact: false,
  monthlyUsd: null,
});

const whyNoPlan = (reason: NoPlan, frame: Frame, obstacles: ObstaclesOf): Veto => {
  const closedOut = ruleOnEveryClass(obstacles['closed-enterprise'], frame.classes);
  if (closedOut !== null && ruleOnEveryClass(obstacles['closed-api'], frame.classes) !== null) {
    return hybridVeto(closedOut.id, closedOut.kind, closedOut.because);
  }
  if (reason === 'ceiling') return hybridVeto('ceiling', 'practical', 'ceilingUsd');
  return hybridVeto('no-feasible-split', 'rule', 'workload.routineShare');
};

interface Hybrid {
  readonly contender: Contender | null;
  readonly plan: ScoredPlan | null;
  readonly veto: Veto | null;
}

/** Vetoes that leave a printed hybrid without its parts. */
const blockingPrinted = (obstacles: ObstaclesOf) =>
  (['own-hardware', 'data-control-rule', 'internals', 'nobody-operates'] as const)
    .map((id) => ({
      id,
      side: id === 'nobody-operates' ? ('self-hosted-cloud' as const) : ('closed-enterprise' as const),
    }))
    .flatMap(({ id, side }) => obstacles[side].vetoes.filter((veto) => veto.row.id === id).map(({ row }) => row));

export const printedHybridIsOut = (obstacles: ObstaclesOf): boolean => blockingPrinted(obstacles).length > 0;

/** A printed row stands in for the plan in a fixture edition: judged like a single option, out where its parts all are. */
const printedHybrid = (inputs: DecisionInputs, frame: Frame, obstacles: ObstaclesOf): Hybrid => {
  const row = frame.knowledge.hybrid;
  if (row === 'plan') return { contender: null, plan: null, veto: null };
  const [veto] = blockingPrinted(obstacles).map(({ id, kind, because }) => hybridVeto(id, kind, because));
  if (veto !== undefined) return { contender: null, plan: null, veto };
  const bands = inputs.costs.plan(frame.classes, []);
  const monthlyUsd = bands && totalOf(bands);
  const losses = lossesOf(frame, (_, ladder) => row[ladder] ?? 0, monthlyUsd?.mid ?? null);
  const violated = inLadderOrder(violations(frame, inputs.answers.required, (ladder) => row[ladder] ?? 0));
  const contender = {
    option: 'hybrid',
    losses,
    score: scoreOf(losses),
    tier: tierOf(violated),
    violated,
    monthlyUsd,
    conditions: [],
  } as const;
  return { contender, plan: null, veto: null };
};

const hybridOf = (inputs: DecisionInputs, frame: Frame, obstacles: ObstaclesOf, feasibility: Feasibility): Hybrid => {
  if (frame.knowledge.hybrid !== 'plan') return printedHybrid(inputs, frame, obstacles);
  if (frame.classes.length === 1) {
    return { contender: null, plan: null, veto: hybridVeto('one-kind-of-request', 'rule', 'workload.routineShare') };
  }
  let found = bestPlan(frame, feasibility, inputs);
  if (found === 'ceiling' && feasibility.conditional)
    found = bestPlan(frame, feasibility, inputs, { overCeiling: true });
  if (typeof found === 'string') return { contender: null, plan: null, veto: whyNoPlan(found, frame, obstacles) };
  const { losses, score, tier, violated, conditions, bands } = found;
  return {
    contender: { option: 'hybrid', losses, score, tier, violated, conditions, monthlyUsd: bands && totalOf(bands) },
    plan: found,
    veto: null,
  };
};

const race = (inputs: DecisionInputs, frame: Frame, obstacles: ObstaclesOf, feasibility: Feasibility) => {
  const hybrid = hybridOf(inputs, frame, obstacles, feasibility);
  const singles = singleContenders(inputs, frame, feasibility);
  return { hybrid, contenders: hybrid.contender === null ? singles : [...singles, hybrid.contender] };
};

/** Winner and lead by score alone; the hybrid may choose another split when no override binds it. */
const ifWaived = (
  inputs: DecisionInputs,
  frame: Frame,
  obstacles: ObstaclesOf,
  feasibility: Feasibility,
): Recommendation['withoutOverride'] => {
  const [first, second] = byScore(race(inputs, { ...frame, overrides: [] }, obstacles, feasibility).contenders);
  if (first === undefined || second === undefined) return null;
  return { winner: first.option, delta: roundScore(first.score - second.score) };
};

const vetoedBy = (
  inputs: DecisionInputs,
  obstacles: ObstaclesOf,
  feasibility: Feasibility,
  hybrid: Veto | null,
): Veto[] => {
  const singles = singleOptionIds.flatMap((option: SingleOptionId): Veto[] => {
    if (feasibility.single[option] !== null) return [];
    const bands = inputs.costs.single[option];
    return vetoRowsOf(obstacles[option], bands && totalOf(bands));
  });
  return hybrid === null ? singles : [...singles, hybrid];
};

/**
 * The decision for one set of answers.
 * Scores are points of 100 (share of the weighted requirements met); money is USD a month; levels run from 0 to 1.
 * Order: tier, then score rounded to 1e-9, then canonical order. Practical vetoes become conditions only when the strict
 * reading leaves nothing to rank; when rules alone leave nothing, `winner` is null.
 * Throws nothing for well-typed input. Pure: equal inputs give equal results.
 */
export const evaluate = (inputs: DecisionInputs): Decision => {
  const frame = frameOf(inputs);
  const obstacles = obstaclesOf(inputs);
  let feasibility = strictly(obstacles, frame.classes);
  let { hybrid, contenders } = race(inputs, frame, obstacles, feasibility);
  if (contenders.length === 0) {
    feasibility = withConditions(obstacles, frame.classes);
    ({ hybrid, contenders } = race(inputs, frame, obstacles, feasibility));
  }
  const ordered = inOrder(contenders);
  const [first, second] = ordered;
  const demoted = ordered
    .filter(({ violated }) => violated.length > 0)
    .map(({ option, violated }) => ({ option, criteria: violated }));
  const goesTo = hybrid.plan?.goesTo ?? null;
  return {
    edition: frame.knowledge.edition,
    winner: first?.option ?? null,
    ranking: ordered.map(
      ({ option, score, tier, losses, monthlyUsd, conditions }): Ranked => ({
        option,
        score,
        tier,
        losses,
        monthlyUsd,
        configuration: null,
        conditions,
      }),
    ),
    vetoed: vetoedBy(inputs, obstacles, feasibility, hybrid.veto),
    demoted,
    unassessed: singleOptionIds.flatMap((option) => {
      const reason = inputs.facts.notAssessed[option];
      return reason === undefined ? [] : [{ option, reason }];
    }),
    weights: frame.weights,
    axisWeights: frame.axisWeights,
    delta:
      first !== undefined && second !== undefined && first.tier === second.tier
        ? roundScore(first.score - second.score)
        : null,
    runnerUp: second?.option ?? null,
    withoutCosts: singleOptionIds.every((option) => inputs.costs.single[option] === null),
    unmet: first === undefined ? [] : unmetBy(frame, first.option, goesTo, first.losses),
    withoutOverride: demoted.length === 0 ? null : ifWaived(inputs, frame, obstacles, feasibility),
    neverCheaper: neverCheaperOf(frame, ordered),
    classes: frame.classes.map(({ needs: _needs, ...one }) => one),
    plan:
      goesTo && frame.classes.map(({ needs: _needs, ...one }, k) => ({ ...one, goesTo: goesTo[k] ?? 'closed-api' })),
  };
};

/**
 * The winner of `evaluate` alone, for searches that ask thousands of times: a split is looked for only where it could be
 * ahead of the best single option.
 */
export const winnerOf = (inputs: DecisionInputs): OptionId | null => {
  const frame = frameOf(inputs);
  const obstacles = obstaclesOf(inputs);
  const strict = strictly(obstacles, frame.classes);
  const [single] = inOrder(singleContenders(inputs, frame, strict));
  if (single !== undefined && frame.knowledge.hybrid === 'plan') {
    if (frame.classes.length === 1) return single.option;
    const plan = bestPlan(frame, strict, inputs, { toBeat: single });
    if (typeof plan === 'string') return single.option;
    return inOrder([single, { ...plan, option: 'hybrid' as const }])[0]?.option ?? null;
  }
  const { contenders } = race(inputs, frame, obstacles, strict);
  const among =
    contenders.length > 0
      ? contenders
      : race(inputs, frame, obstacles, withConditions(obstacles, frame.classes)).contenders;
  return inOrder(among)[0]?.option ?? null;
};
