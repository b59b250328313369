/** Options that nothing much separates, which of them binds least, and whether the reader runs one of them already. */
import type { Configuration, Recommendation } from '../engine/recommendation';
import { lightestCommitmentFirst, type OptionId } from '../framework';
import { knowledgeFor } from '../framework/editions';
import { listed } from './segments';
import { anOption, theOption } from './terms';

/** Options of the first tier within `points` of the winner (what counts as about equal), the winner first. A close call always shows two. */
export const nearEqual = (
  { ranking, assumptions }: Recommendation,
  points = knowledgeFor(assumptions).constants.aboutEqual,
): readonly OptionId[] => {
  const [first, ...rest] = ranking;
  if (first === undefined) return [];
  const rivals = rest.filter(({ tier }) => tier === first.tier);
  const near = rivals.filter(({ score }) => first.score - score <= points);
  return [first, ...(near.length > 0 ? near : rivals.slice(0, 1))].map(({ option }) => option);
};

const weightOf = (option: OptionId): number => lightestCommitmentFirst.indexOf(option);

/** A hybrid binds at least as much as the heaviest of its sides, which it has beside others. */
const commitment = (option: OptionId, hybrid: Configuration | null): number =>
  option === 'hybrid' && hybrid?.kind === 'plan'
    ? Math.max(weightOf(option), ...hybrid.legs.map((leg) => weightOf(leg.option) + 0.5))
    : weightOf(option);

/** The option of some that binds least; `hybrid`: what the hybrid among them would run. A hint, never a rank. */
export const lighterCommitment = (options: readonly OptionId[], hybrid: Configuration | null = null): OptionId | null =>
  options.toSorted((a, b) => commitment(a, hybrid) - commitment(b, hybrid))[0] ?? null;

const lighterOf = (near: readonly OptionId[], { ranking }: Recommendation): OptionId | null =>
  lighterCommitment(near, ranking.find(({ option }) => option === 'hybrid')?.configuration ?? null);

/** What leaving `today` for one of the others costs is left out of their bills until it is typed. */
const movingIsTyped = (others: readonly OptionId[], { costs }: Recommendation): boolean =>
  others.every((option) => costs[option]?.lines.some(({ id, usd }) => id === 'migration' && usd !== null) === true);

/** To stay, where that is one of the equals; then the lighter commitment. */
const commitments = (near: readonly OptionId[], lighter: OptionId, recommendation: Recommendation): string => {
  const { today } = recommendation.answers;
  if (today === undefined || !near.includes(today)) return `The lighter commitment is ${theOption(lighter)}.`;
  const others = near.filter((option) => option !== today);
  const moving = movingIsTyped(others, recommendation)
    ? 'what you typed for moving is in the bills of the others'
    : 'moving has costs that nobody has put a figure on';
  return `You already run one of these, ${theOption(today)}${lighter === today ? ', which is the lighter commitment too' : ''}; ${moving}.${lighter === today ? '' : ` If you move, the lighter commitment is ${theOption(lighter)}.`}`;
};

/** "About equal: a hosted open API and a closed API. The lighter commitment is the closed API." */
export const closeCall = (recommendation: Recommendation): string => {
  const near = nearEqual(recommendation);
  const lighter = lighterOf(near, recommendation);
  if (near.length < 2 || lighter === null) return '';
  const equal =
    recommendation.delta !== null &&
    recommendation.delta <= knowledgeFor(recommendation.assumptions).constants.aboutEqual;
  const opening = equal
    ? `About equal: ${listed(near.map(anOption))}.`
    : `Which of these comes first depends on your priorities: ${listed(near.map(anOption), 'or')}.`;
  return `${opening} ${commitments(near, lighter, recommendation)}`;
};

/** Where one option leads, but by less than counts: "About equal: …", with the lighter commitment; null = the lead counts. */
export const leadIsSmall = (recommendation: Recommendation): string | null => {
  const { delta, assumptions } = recommendation;
  return delta !== null && delta < knowledgeFor(assumptions).constants.aboutEqual ? closeCall(recommendation) : null;
};

/** "You already run a closed API: nothing has to move."; null where another comes first. */
export const staying = ({ answers: { today }, winner }: Pick<Recommendation, 'answers' | 'winner'>): string | null => {
  if (today === undefined || today !== winner) return null;
  return today === 'hybrid'
    ? 'You already run a hybrid: nothing has to move but what its split sends elsewhere.'
    : `You already run ${anOption(today)}: nothing has to move.`;
};
