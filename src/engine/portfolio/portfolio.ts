/** Several workloads at once: each kind of request decided by itself, and what that comes to together. */
import {
  type Answers,
  type LadderId,
  performanceOf,
  type SingleOptionId,
  singleOptionIds,
  singleOptions,
} from '../../framework';
import { sumOf, type WorkloadClass } from '../../framework/portfolio';
import { exactly, roundScore, scaled } from '../../units';
import { costLoss, frameOf, inLadderOrder, teamLadders, tierOf } from '../decision';
import { inOrder } from '../decision/rank';
import { type Assessment, assessPoint, type RecommendInput } from '../recommend';
import type { Recommendation } from '../recommendation';
import { resolveWorkload } from '../workload';
import {
  answersOf,
  isBound,
  isSensitive,
  isStricterThan,
  kindOf,
  sharesWithin,
  undivided,
  withShare,
  withVolumeOf,
} from './class-answers';
import { type Choice, destinationsOf } from './destinations';
import { type GoesTo, plansOf } from './plan-costing';
import type {
  AssessedPortfolio,
  DataPath,
  Portfolio,
  PortfolioClass,
  PortfolioDifference,
  PortfolioPlan,
} from './result';

/** Mids that differ by no more are about equal, as for the cheapest options of a comparison. */
const aboutEqualShare = 0.05;

const isSingle = (option: string): option is SingleOptionId => singleOptionIds.some((each) => each === option);

const choicesOf = ({ ranking, demoted }: Recommendation): readonly Choice[] =>
  ranking.flatMap(({ option, score, tier }) =>
    isSingle(option)
      ? [{ option, score, tier, violated: demoted.find((each) => each.option === option)?.criteria ?? [] }]
      : [],
  );

/** A class as it is decided on: beside what it said, what its kind came to. */
interface Decided {
  readonly said: WorkloadClass;
  readonly share: number;
  readonly bound: boolean;
  readonly kind: number;
  /** At the volume of all classes. */
  readonly needs: Answers;
  readonly answers: Answers;
  readonly assessment: Assessment;
  readonly choices: readonly Choice[];
}

const decide = (classes: readonly WorkloadClass[], whole: Answers, input: RecommendInput): readonly Decided[] => {
  const shares = sharesWithin(classes);
  const needs = classes.map((said) => answersOf(said, whole, input.knowledge));
  const kinds = classes.map((said, k) => kindOf(needs[k] ?? whole, isBound(said)));
  const onlyKind = new Set(kinds).size === 1;
  const assessments = new Map<string, { readonly answers: Answers; readonly assessment: Assessment }>();
  return classes.flatMap((said, k): Decided[] => {
    const [own, kind] = [needs[k], kinds[k]];
    if (own === undefined || kind === undefined) return [];
    const { ceilingUsd: _ceiling, ...shareable } = own;
    // A ceiling is held against the whole bill, so no part of it is held against a class.
    const share = onlyKind ? 1 : sumOf(kinds.flatMap((other, j) => (other === kind ? (shares[j] ?? 0) : [])));
    const answers = withShare(onlyKind ? own : shareable, share);
    const found = assessments.get(kind) ?? { answers, assessment: assessPoint({ ...input, answers }) };
    assessments.set(kind, found);
    return [
      {
        said,
        share: shares[k] ?? 0,
        bound: isBound(said),
        kind: kinds.indexOf(kind),
        needs: own,
        answers: found.answers,
        assessment: found.assessment,
        choices: choicesOf(found.assessment.recommendation),
      },
    ];
  });
};

/** Losses of a plan before cost: class criteria by share, those of the team at the weakest leg. */
const pointsLost = (decided: readonly Decided[], goesTo: readonly SingleOptionId[]): number => {
  const losses = decided.map(
    ({ assessment: { recommendation } }, k) =>
      recommendation.ranking.find(({ option }) => option === goesTo[k])?.losses ?? null,
  );
  const isTeam = (criterion: string) => teamLadders.some((ladder) => ladder === criterion);
  const criteria = Object.keys(losses[0] ?? {}).filter((criterion) => criterion !== 'cost');
  return sumOf(
    criteria.map((criterion) => {
      const each = losses.map((one) => one?.[criterion as LadderId] ?? 0);
      return isTeam(criterion) ? Math.max(...each) : sumOf(each.map((points, k) => points * (decided[k]?.share ?? 0)));
    }),
  );
};

interface Pricing {
  readonly decided: readonly Decided[];
  readonly whole: Answers;
  readonly input: RecommendInput;
  readonly billing: ReturnType<typeof plansOf>;
}

const planOf = (
  goesTo: readonly SingleOptionId[],
  { decided, whole, input, billing }: Pricing,
): PortfolioPlan | null => {
  const [first] = decided;
  if (first === undefined) return null;
  const billed = billing.bill(goesTo);
  const priced = resolveWorkload(whole, input.assumptions, input.catalog).tokensPerDay !== null;
  if (priced && billed === null) return null;
  const frame = frameOf({ ...first.assessment.inputs, answers: whole });
  const violated = inLadderOrder(
    decided.flatMap(({ choices }, k) => choices.find(({ option }) => option === goesTo[k])?.violated ?? []),
  );
  const total = billed?.total ?? null;
  return {
    goesTo,
    legs: billed?.legs ?? [],
    score: roundScore(100 - pointsLost(decided, goesTo) - costLoss(frame, total?.mid ?? null)),
    tier: tierOf(violated),
    violated,
    total,
    lines: billed?.lines ?? [],
    labourUsd: billed?.labourUsd ?? 0,
    overCeiling: total !== null && whole.ceilingUsd !== undefined && total.low > whole.ceilingUsd,
  };
};

/** The best option that every class may use, its bill within the ceiling. */
const bestSingle = (pricing: Pricing): PortfolioPlan | null => {
  const plans = singleOptionIds.flatMap((option) => {
    if (!pricing.decided.every(({ choices }) => choices.some((choice) => choice.option === option))) return [];
    const plan = planOf(
      pricing.decided.map(() => option),
      pricing,
    );
    return plan === null || plan.overCeiling ? [] : [{ option, score: plan.score, tier: plan.tier, plan }];
  });
  return inOrder(plans)[0]?.plan ?? null;
};

const differenceOf = (
  plan: PortfolioPlan,
  one: PortfolioPlan,
  { input, billing }: Pick<Pricing, 'input' | 'billing'>,
): PortfolioDifference => {
  const points = roundScore(plan.score - one.score);
  const [a, b] = [plan.total, one.total];
  const range = a === null || b === null ? null : billing.difference(plan.goesTo, one.goesTo);
  const holdsZero = range !== null && range.low <= 0 && range.high >= 0;
  const small = a !== null && b !== null && Math.abs(a.mid - b.mid) <= aboutEqualShare * Math.min(a.mid, b.mid);
  return {
    usd: a === null || b === null ? null : a.mid - b.mid,
    rangeUsd: range,
    aboutEqualUsd: holdsZero || small,
    points,
    aboutEqualPoints: Math.abs(points) < input.knowledge.constants.aboutEqual,
  };
};

/** One option does as well: no worse tier, no point less, and known not to be dearer. */
const paysNot = (plan: PortfolioPlan, one: PortfolioPlan, difference: PortfolioDifference): boolean => {
  const { usd, aboutEqualUsd, points, aboutEqualPoints } = difference;
  return one.tier <= plan.tier && (points <= 0 || aboutEqualPoints) && usd !== null && (usd >= 0 || aboutEqualUsd);
};

/** Of some options the one furthest from the reader's own hands; the first in canonical order on equal ones. */
const furthestOf = (options: readonly SingleOptionId[], { knowledge }: RecommendInput): SingleOptionId | null => {
  const reach = (option: SingleOptionId) => performanceOf(knowledge, option, 'data-control');
  const ordered = singleOptionIds.filter((option) => options.includes(option)).toSorted((a, b) => reach(a) - reach(b));
  return ordered[0] ?? null;
};

/** A leg that the rules or the data control of a class leave out is no place for it. */
const mayUse = (one: Decided, option: SingleOptionId): boolean =>
  one.choices.some((choice) => choice.option === option && !choice.violated.includes('data-control'));

const fallbackOf = (
  one: Decided,
  { to, legs, sensitive }: { to: SingleOptionId; legs: readonly SingleOptionId[]; sensitive: boolean },
): SingleOptionId | null => {
  const inPlan = one.choices.filter(({ option }) => option !== to && legs.includes(option) && mayUse(one, option));
  const allowed = sensitive ? inPlan.filter(({ option }) => !singleOptions[option].externalProcessor) : inPlan;
  return allowed[0]?.option ?? null;
};

/**
 * Several classes of requests, decided together.
 *
 * Each kind of request (classes that need the same are one kind) is put to the engine by itself, at its own volume. Where
 * the winners differ the result is a hybrid whose split is named; a plan runs at most three ways. Its bill counts every leg
 * once, on the union of its classes, with router and evaluation labour where there is more than one. Money is USD a month,
 * volumes tokens a day, scores points of 100. `recommended` is one option where the split of the winners does not pay, or is
 * above the ceiling and one option is not.
 *
 * Edge values: one kind of request is the plain recommendation; shares that miss the whole are counted in proportion; without
 * a volume nothing has a cost; a class whose rules leave no option leaves the whole without a plan. Never throws for
 * classes that `portfolioProblems` finds nothing wrong with, or for a single one.
 */
export const evaluatePortfolio = (classes: readonly WorkloadClass[], input: RecommendInput): Portfolio =>
  assessPortfolio(classes, input).portfolio;

/** The same with what each class was assessed to, in their order: classes of one kind share theirs. */
export const assessPortfolio = (classes: readonly WorkloadClass[], input: RecommendInput): AssessedPortfolio => {
  const whole = undivided(withVolumeOf(input.answers, classes));
  const decided = decide(classes, whole, input);
  const billing = plansOf(
    decided.map(({ share, bound, needs }) => ({ share, bound, answers: needs })),
    whole,
    input,
  );
  const pricing = { decided, whole, input, billing };
  const goesTo = destinationsOf(decided.map(({ share, choices }) => ({ share, choices })));
  const plan = goesTo && planOf(goesTo, pricing);
  const one = bestSingle(pricing);
  const volume = resolveWorkload(whole, input.assumptions, input.catalog).tokensPerDay;
  const legs = [...new Set(plan?.goesTo ?? [])];
  const inPlan = singleOptionIds.filter((option) => legs.includes(option));
  const mistaken = furthestOf(inPlan, input);
  const pathOf = (one: Decided, to: SingleOptionId | null, fallback: SingleOptionId | null): DataPath | null => {
    const furthest = to && furthestOf([to, ...(fallback === null ? [] : [fallback])], input);
    const against = inPlan.filter((option) => option !== to && !mayUse(one, option));
    return furthest === null || mistaken === null ? null : { furthest, mistaken, against };
  };
  const alone = (k: number, to: SingleOptionId | null): GoesTo => decided.map((_, j) => (j === k ? to : null));
  const told = decided.map((one, k): PortfolioClass => {
    const to = plan?.goesTo[k] ?? null;
    const sensitive = isSensitive(one.answers) || decided.some(({ needs }) => isStricterThan(one.needs, needs));
    const fallback = to && fallbackOf(one, { to, legs, sensitive });
    const winner = one.choices[0]?.option ?? null;
    const { tokensPerDay } = one.said;
    return {
      name: one.said.name,
      share: one.share,
      tokensPerDay: tokensPerDay !== undefined ? exactly(tokensPerDay) : volume && scaled(volume, one.share),
      sensitive,
      bound: one.bound,
      kind: one.kind,
      answers: one.answers,
      recommendation: one.assessment.recommendation,
      winner,
      goesTo: to,
      aloneUsd: billing.bill(alone(k, to ?? winner))?.total ?? null,
      fallback,
      path: pathOf(one, to, fallback),
    };
  });
  const paths = told.flatMap(({ sensitive, path }) => (sensitive && path !== null ? [path] : []));
  const furthest = furthestOf(
    paths.map((path) => path.furthest),
    input,
  );
  const against = inPlan.filter((option) => paths.some((path) => path.against.includes(option)));
  const [only] = legs;
  const same = plan !== null && one !== null && plan.goesTo.every((to, k) => to === one.goesTo[k]);
  const difference = plan === null || one === null || same ? null : differenceOf(plan, one, pricing);
  const winner = plan === null ? null : legs.length > 1 ? 'hybrid' : (only ?? null);
  const instead =
    plan && one && difference && (plan.overCeiling || (winner === 'hybrid' && paysNot(plan, one, difference)));
  const portfolio: Portfolio = {
    winner,
    recommended: instead ? (one.goesTo[0] ?? winner) : winner,
    classes: told,
    kinds: new Set(told.map(({ kind }) => kind)).size,
    tokensPerDay: volume,
    plan,
    one,
    difference,
    worstCase: furthest === null || mistaken === null ? null : { furthest, mistaken, against },
  };
  return { portfolio, assessments: decided.map(({ assessment }) => assessment) };
};
