/** What the page shows of a result: which label is known, what is compared with what, when to look again. */
import type { BreakEven, Crossing, Label, Recommendation, UnassessedReason, Veto } from '../../engine/recommendation';
import { type OptionId, optionIds } from '../../framework';
import { knowledgeFor } from '../../framework/editions';

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

/** The volume at which the cheaper side changes, nearest to the reader on the side that matters to the winner. */
export const revisitOf = (
  breakEven: BreakEven,
  winner: OptionId,
  tokensPerDay: number,
): { readonly crossing: Crossing; readonly side: 'drops below' | 'rises above' } | null => {
  const here = breakEven.stretches.find(({ from, to }) => tokensPerDay >= from && tokensPerDay < to);
  // Where the winner is not the cheaper one, it leads for other reasons, and volume alone says nothing.
  if (here === undefined || here.cheaper !== winner) return null;
  const owns = winner === breakEven.own;
  const at = owns ? here.from : here.to;
  const crossing = breakEven.crossings.find((one) => one.at === at);
  return crossing === undefined ? null : { crossing, side: owns ? 'drops below' : 'rises above' };
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
