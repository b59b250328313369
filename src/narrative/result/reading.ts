/** What the page shows of a result: which label is known, what is compared with what, when to look again. */
import type { Catalog } from '../../catalog';
import { freshnessOf } from '../../engine';
import type { BreakEven, Crossing, Label, Recommendation, UnassessedReason, Veto } from '../../engine/recommendation';
import { type OptionId, optionIds } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { nearEqual } from '../close-call';
import { paybackMonths } from '../comparison';
import { paybackText } from '../costs';
import { ruledOut } from '../result-page';

/**
 * The label as far as it is known. What the point result settles needs no sampling: no option, a condition, one option,
 * or a lead too small for anything but a close call.
 */
export const labelSoFar = (recommendation: Recommendation, sampled: Label | null): Label | null => {
  if (sampled !== null) return sampled;
  const [first] = recommendation.ranking;
  if (recommendation.winner === null || first === undefined) return 'no-option';
  if (first.conditions.length > 0) return 'conditional';
  if (recommendation.ranking.length === 1) return 'only-option';
  const { delta } = recommendation;
  return delta !== null && delta < knowledgeFor(recommendation.assumptions).constants.leaningDelta
    ? 'close-call'
    : null;
};

const renting: readonly OptionId[] = ['closed-api', 'hosted-open', 'closed-enterprise'];
const owning: readonly OptionId[] = ['self-hosted-cloud', 'self-hosted-onprem'];

const rankedWithCost = ({ ranking, costs }: Recommendation): readonly OptionId[] =>
  optionIds.filter((id) => costs[id] !== undefined && ranking.some(({ option }) => option === id));

/**
 * The same work done the usual way: the closed API, else the hosted one, else private terms. Never the winner itself, and
 * never an option that the answers rule out.
 */
export const referenceOf = (recommendation: Recommendation): OptionId | null => {
  const possible = rankedWithCost(recommendation);
  return renting.find((id) => id !== recommendation.winner && possible.includes(id)) ?? null;
};

/** Owning against renting, with the winner on its own side. null where one side is ruled out or has no cost. */
export const pairOf = (recommendation: Recommendation): { readonly own: OptionId; readonly rent: OptionId } | null => {
  const { winner, costs } = recommendation;
  const possible = rankedWithCost(recommendation);
  if (winner === null || !possible.includes(winner)) return null;
  const cheapest = possible
    .filter((id) => owning.includes(id))
    .sort((a, b) => (costs[a]?.total.mid ?? 0) - (costs[b]?.total.mid ?? 0))[0];
  const rents = renting.includes(winner);
  const own = rents ? (cheapest ?? null) : winner;
  const rent = rents ? winner : referenceOf(recommendation);
  return own === null || rent === null ? null : { own, rent };
};

export interface Revisit {
  readonly crossing: Crossing;
  readonly side: 'drops below' | 'rises above';
  /** What costs less from there on. */
  readonly option: OptionId;
}

/** The volume at which one option of a pair starts to cost less than the winner, on the side that matters to the winner. */
export const revisitOf = (breakEven: BreakEven, winner: OptionId, tokensPerDay: number): Revisit | null => {
  const { own, rent, stretches, crossings } = breakEven;
  const here = stretches.find(({ from, to }) => tokensPerDay >= from && tokensPerDay < to);
  // Where the winner is not the cheaper one, it leads for other reasons, and volume alone says nothing.
  if (here === undefined || here.cheaper !== winner) return null;
  const owns = winner === own;
  const at = owns ? here.from : here.to;
  const crossing = crossings.find((one) => one.at === at);
  return crossing === undefined
    ? null
    : { crossing, side: owns ? 'drops below' : 'rises above', option: owns ? rent : own };
};

/** Options on the other side of owning and renting that are left, each with the winner. */
export const pairsOf = (
  recommendation: Recommendation,
): readonly { readonly own: OptionId; readonly rent: OptionId }[] => {
  const { winner } = recommendation;
  const possible = rankedWithCost(recommendation);
  if (winner === null || !possible.includes(winner) || pairOf(recommendation) === null) return [];
  return renting.includes(winner)
    ? possible.filter((id) => owning.includes(id)).map((own) => ({ own, rent: winner }))
    : possible.filter((id) => renting.includes(id)).map((rent) => ({ own: winner, rent }));
};

/** How many times more or less the volume would have to be. */
const timesAway = ({ crossing: { at } }: Revisit, tokensPerDay: number): number =>
  Math.max(at / tokensPerDay, tokensPerDay / at);

/** The nearest of those volumes, over every option that is left. */
export const nearestRevisit = (
  breakEvens: readonly BreakEven[],
  winner: OptionId,
  tokensPerDay: number,
): Revisit | null =>
  breakEvens
    .flatMap((breakEven) => revisitOf(breakEven, winner, tokensPerDay) ?? [])
    .toSorted((a, b) => timesAway(a, tokensPerDay) - timesAway(b, tokensPerDay))[0] ?? null;

/** Bills whose age stands under the verdict: the winner's first, what it is compared with, and in a close call its equals. */
export const agedBills = (recommendation: Recommendation, label: Label | null, catalog: Catalog) => {
  const { winner, costs, assumptions, on } = recommendation;
  const near = label === 'close-call' ? nearEqual(recommendation) : [];
  return [...new Set([winner, referenceOf(recommendation), ...near])].flatMap((option) => {
    const cost = option === null ? undefined : costs[option];
    return cost === undefined ? [] : [{ cost, freshness: freshnessOf(cost, catalog, assumptions, on) }];
  });
};

/** Facts on chips under the verdict: what is ruled out, and after how long owning pays where it is recommended. */
export const chipsOf = (recommendation: Recommendation): readonly string[] => {
  const { vetoed, costs, winner } = recommendation;
  const pair = pairOf(recommendation);
  const [own, rent] = [pair && costs[pair.own], pair && costs[pair.rent]];
  const pays = own && rent && (winner === 'self-hosted-cloud' || winner === 'hybrid') ? paybackMonths(own, rent) : null;
  return [ruledOut(vetoed), pays === null ? null : paybackText(pays)].filter((text) => text !== null);
};

/** Vetoes by option, canonical order. */
export const vetoesByOption = (
  vetoed: readonly Veto[],
): readonly { readonly option: OptionId; readonly vetoes: readonly Veto[] }[] =>
  optionIds
    .map((option) => ({ option, vetoes: vetoed.filter((veto) => veto.option === option) }))
    .filter(({ vetoes }) => vetoes.length > 0);

/** Why an option has no result, where that is not the missing volume. */
export const unassessedReason = ({ unassessed }: Recommendation, option: OptionId): UnassessedReason | null =>
  unassessed.find((one) => one.option === option && one.reason !== 'volume-not-given')?.reason ?? null;

/** Of options drawn in one chart: those still possible, or all where fewer than two are. */
export const drawnOptions = (recommendation: Recommendation): readonly OptionId[] => {
  const possible = rankedWithCost(recommendation);
  return possible.length > 1 ? possible : optionIds.filter((id) => recommendation.costs[id] !== undefined);
};

/** Sets of changes shown under one option. */
export const setsOfOption = 3;

/** Vetoes that rest on what providers sign, or where they process. */
export const aboutTerms: ReadonlySet<Veto['id']> = new Set(['signed-terms', 'place', 'data-control-rule']);
