/** The standing while questions are being answered: short words for a narrow card. */
import type { Flip, Recommendation, Veto, VetoId } from '../engine/recommendation';
import { type Answers, type OptionId, optionLabels } from '../framework';
import { type QuestionId, questionOfLadder, questions } from '../framework/questions';
import { money } from './numbers';
import { listed } from './segments';
import { optionNoun } from './terms';

const reasons: Readonly<Record<VetoId, string>> = {
  'data-control-rule': 'outside service',
  'own-hardware': 'not your hardware',
  'signed-terms': 'no signed terms',
  place: 'not served there',
  internals: 'keeps the weights',
  'nobody-operates': 'nobody to run it',
  'no-purchase': 'needs a purchase',
  ceiling: 'above the ceiling',
  deadline: 'too late',
  'one-kind-of-request': 'nothing to split',
  'no-feasible-split': 'no split fits',
  'not-assessed': 'not assessed',
};

/** Why an option is out, in two or three words. The full sentence stands with the result. */
export const outBecause = ({ id, unknownFact }: Pick<Veto, 'id' | 'unknownFact'>): string =>
  unknownFact ? 'not confirmed' : reasons[id];

export interface StandingRow {
  readonly option: OptionId;
  /** null = ruled out. */
  readonly score: number | null;
  /** For one that is ruled out, or ranked after the others. */
  readonly reason: string | null;
}

/** Options in order of the standing, then those ruled out, each once with its first reason. */
export const standingRows = ({
  ranking,
  vetoed,
}: Pick<Recommendation, 'ranking' | 'vetoed'>): readonly StandingRow[] => {
  const ranked = ranking.map(({ option, score, tier }) => ({
    option,
    score,
    reason: tier > 0 ? 'misses a strong need' : null,
  }));
  const out = new Map<OptionId, StandingRow>();
  for (const veto of vetoed) {
    if (out.has(veto.option) || ranked.some(({ option }) => option === veto.option)) continue;
    out.set(veto.option, { option: veto.option, score: null, reason: outBecause(veto) });
  }
  return [...ranked, ...out.values()];
};

/** The standing in one line, before it is known how sure it is: "In front: hosted open API · ≈$1.5k/mo". */
export const inFront = ({ winner, ranking }: Pick<Recommendation, 'winner' | 'ranking'>): string => {
  if (winner === null) return 'No option left';
  const usd = ranking.find(({ option }) => option === winner)?.monthlyUsd ?? null;
  return `In front: ${optionNoun[winner]}${usd === null ? '' : ` · ≈${money(usd.mid)}/mo`}`;
};

/** Beside a level that would make another option win. */
export const wouldChange = (winner: OptionId | null): string =>
  winner === null ? 'Would leave no option' : `Would change the result to ${optionLabels[winner]}`;

const questionBehind = ({ changes }: Flip): QuestionId | null => {
  const [change] = changes;
  if (change === undefined || change.from !== null) return null;
  if (change.kind === 'ladder') return questionOfLadder(change.criterion).id;
  return change.kind === 'cost-weight' ? 'money' : 'signed-terms';
};

/** Open questions of which a single answer would change the winner, in the order they are asked. */
export const decisiveQuestions = (flips: readonly Flip[]): readonly QuestionId[] => {
  const found = new Set(flips.map(questionBehind));
  return questions.map(({ id }) => id).filter((id) => found.has(id));
};

export interface Progress {
  readonly text: string;
  /** Nothing still open is likely to change the result. */
  readonly settled: boolean;
}

const shortOf = (id: QuestionId): string => {
  const short = questions.find((question) => question.id === id)?.short ?? id;
  return short.charAt(0).toLowerCase() + short.slice(1);
};

/** "6 questions left. One answer could still change the result: tuning depth." `flips` null = not worked out yet. */
export const progress = (answers: Answers, flips: readonly Flip[] | null): Progress => {
  const open = questions.filter((question) => !question.answered(answers));
  const isOpen = (id: QuestionId) => open.some((question) => question.id === id);
  if (open.length === 0) return { text: 'Every question is answered.', settled: true };
  const left = open.length === 1 ? 'One question left.' : `${open.length} questions left.`;
  if (flips === null) return { text: left, settled: false };
  const decisive = decisiveQuestions(flips).filter(isOpen);
  const names = listed(decisive.slice(0, 3).map(shortOf));
  const more = decisive.length > 3 ? `, and ${decisive.length - 3} more` : '';
  if (decisive.length > 0) return { text: `${left} Could still change the result: ${names}${more}.`, settled: false };
  if (isOpen('workload'))
    return { text: `${left} The volume matters most: without it there are no costs.`, settled: false };
  if (isOpen('place'))
    return { text: `${left} Where data may be processed can still rule options out.`, settled: false };
  return { text: `${left} No single one of them would change the result.`, settled: true };
};
