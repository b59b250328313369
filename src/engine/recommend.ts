/** Answers + assumptions + catalogue → recommendation. Pure: the as-of day and every table are arguments. */
import { type Catalog, findModel } from '../catalog';
import {
  type Answers,
  type Assumptions,
  type Knowledge,
  type Level,
  type OptionId,
  optionIds,
  performanceOf,
  type SingleOptionId,
  singleOptionIds,
} from '../framework';
import { exactly } from '../units';
import {
  type Costing,
  costingOf,
  keptPromptsOf,
  midsOf,
  type Plan,
  planBands,
  planCost,
  planTotal,
  singleCost,
} from './cost';
import { freshnessOf } from './cost/freshness';
import { levelOfTier, type Situation, situationOf } from './cost/situation';
import { type Decision, type DecisionFacts, evaluate } from './decision';
import { leadWeeks } from './lead-time';
import type { KeptPrompts, OptionCost, Recommendation, UnassessedReason, Veto } from './recommendation';
import { waysBack } from './ways-back';

export interface RecommendInput {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly catalog: Catalog;
  readonly knowledge: Knowledge;
}

/** A recommendation with what it was computed from, for the further calls: curves, break-even, robustness. */
export interface Assessment {
  readonly recommendation: Recommendation;
  readonly costing: Costing;
  readonly decision: Decision;
  /** The split behind hybrid, when there is one. */
  readonly plan: Plan | null;
  readonly inputs: Parameters<typeof evaluate>[0];
}

export const bySingle = <T>(value: (option: SingleOptionId) => T): Record<SingleOptionId, T> =>
  Object.fromEntries(singleOptionIds.map((option) => [option, value(option)])) as Record<SingleOptionId, T>;

const none = exactly(0);
const leadWeeksLow = (situation: Situation): Record<SingleOptionId, number> =>
  bySingle((option) => leadWeeks(option, situation, (key) => situation.ranges[key] ?? none).low);

/** What vetoes and scores need of providers and models, for options that have a result or a reason why not. */
export const factsOf = (
  costing: Costing,
  reasons: Readonly<Partial<Record<SingleOptionId, UnassessedReason>>>,
): DecisionFacts => {
  const { situation } = costing;
  const credited: Partial<Record<SingleOptionId, Level>> = {};
  const place = bySingle(() => 'unknown' as 'yes' | 'no' | 'unknown');
  const signedTerms = bySingle(() => 'unknown' as 'yes' | 'no' | 'unknown');
  for (const option of singleOptionIds) {
    const chosen = costing.single(option);
    if (!chosen.ok) continue;
    place[option] = chosen.facts.place;
    signedTerms[option] = chosen.facts.terms;
    if (chosen.short === null) continue;
    const table = performanceOf(situation.knowledge, option, 'capability');
    const level = levelOfTier(chosen.short.got);
    if (level < table) credited[option] = level;
  }
  return {
    place,
    signedTerms,
    leadWeeksLow: leadWeeksLow(situation),
    tokensPerDay: situation.workload.tokensPerDay?.mid ?? null,
    capabilityCredited: credited,
    notAssessed: reasons,
  };
};

type Point = Omit<Assessment, 'recommendation'> & { readonly costs: { readonly [O in OptionId]?: OptionCost } };

/** Priced and decided. */
const pointOf = ({ answers, assumptions, catalog, knowledge }: RecommendInput): Point => {
  const situation = situationOf(catalog, answers, assumptions, knowledge);
  const costing = costingOf(situation);
  const priced = bySingle((option) => singleCost(costing, option));
  const reasons: Partial<Record<SingleOptionId, UnassessedReason>> = {};
  const costs: { [O in OptionId]?: OptionCost } = {};
  for (const option of singleOptionIds) {
    const cost = priced[option];
    if (typeof cost === 'string') reasons[option] = cost;
    else costs[option] = cost;
  }
  const mids = midsOf(costing);
  const inputs = {
    answers,
    knowledge,
    costs: {
      single: bySingle((option) => costs[option]?.bands ?? null),
      plan: (classes: Plan['classes'], goesTo: Plan['goesTo']) => planBands(costing, { classes, goesTo }),
      planMids: (classes: Plan['classes'], goesTo: Plan['goesTo']) => mids.plan({ classes, goesTo }),
      planTotal: (classes: Plan['classes'], goesTo: Plan['goesTo']) => planTotal(costing, { classes, goesTo }),
    },
    facts: factsOf(costing, reasons),
  };
  const decision = evaluate(inputs);
  const plan =
    decision.plan === null ? null : { classes: decision.plan, goesTo: decision.plan.map(({ goesTo }) => goesTo) };
  if (plan !== null && decision.plan !== null) {
    const cost = planCost(costing, plan, decision.plan);
    if (cost !== null) costs.hybrid = cost;
  }
  return { costs, costing, decision, plan, inputs };
};

/**
 * The point result with everything it was computed from.
 *
 * Never throws for any answers: an option that cannot be priced is listed in `unassessed` with its reason, an unknown
 * named model counts as not available. Cost losses are 0 until a volume is given.
 */
export const assessPoint = (input: RecommendInput): Assessment => {
  const { decision, costing, costs, plan, inputs } = pointOf(input);
  const relaxations =
    decision.winner === null
      ? waysBack(input.answers, decision, (changed) => pointOf({ ...input, answers: changed }).decision)
      : [];
  return { recommendation: assemble(decision, costing, costs, relaxations), costing, decision, plan, inputs };
};

/** Whether signed terms fail on the model, not on its provider. */
const keptBehind = ({ id, option, unknownFact }: Veto, { single, situation }: Costing): KeptPrompts | null => {
  if (id !== 'signed-terms' || unknownFact || option !== 'closed-enterprise') return null;
  const chosen = single(option);
  return chosen.ok ? keptPromptsOf(chosen.model, situation) : null;
};

const assemble = (
  decision: Decision,
  costing: Costing,
  costs: Point['costs'],
  relaxations: Recommendation['relaxations'],
): Recommendation => {
  const { answers, assumptions, catalog, day } = costing.situation;
  const winnersCost = decision.winner === null ? undefined : costs[decision.winner];
  const { classes: _classes, plan: _plan, ...rest } = decision;
  const capabilityShort = singleOptionIds.flatMap((option) => {
    const chosen = costing.single(option);
    return chosen.ok && chosen.short !== null
      ? [{ option, ...chosen.short, level: levelOfTier(chosen.short.got) }]
      : [];
  });
  return {
    ...rest,
    relaxations,
    on: day,
    answers,
    assumptions,
    costs,
    freshness: winnersCost === undefined ? null : freshnessOf(winnersCost, catalog, assumptions, day),
    capabilityShort,
    ranking: decision.ranking.map((ranked) => ({
      ...ranked,
      monthlyUsd: costs[ranked.option]?.total ?? null,
      configuration: costs[ranked.option]?.configuration ?? null,
    })),
    vetoed: decision.vetoed.map((veto) => {
      const kept = keptBehind(veto, costing);
      return { ...veto, monthlyUsd: costs[veto.option]?.total ?? null, ...(kept && { kept }) };
    }),
  };
};

/** The point result: pure, deterministic, about a millisecond. See `assessPoint`. */
export const recommend = (input: RecommendInput): Recommendation => assessPoint(input).recommendation;

/** Options that have a cost, in canonical order. */
export const pricedOptions = ({ costs }: Recommendation): OptionId[] =>
  optionIds.filter((option) => costs[option] !== undefined);

/** True where an id names exactly one model of the catalogue. */
export const namesModel = (catalog: Catalog, id: string): boolean => findModel(catalog, id).ok;
