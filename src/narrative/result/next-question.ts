/** What to ask next: every open question with what its answer is worth, the most valuable first. */
import type { Asking } from '../../engine/asking';
import type { QuestionValue, Recommendation } from '../../engine/recommendation';
import { optionLabels } from '../../framework';
import { type AskedId, pageOf } from '../../framework/asking';
import type { QuestionId } from '../../framework/questions';
import { askedName, stopLead, stopSentences } from '../asking';
import { decimal, percentToFive } from '../numbers';
import { listed } from '../segments';
import { anOption } from '../terms';

export const askTitle = 'What to ask next';
export const askIntro =
  'Points are what is lost on average by recommending without the answer, over the answers that could be given.';
export const nothingOpen = 'Every question is answered.';
export const answerIt = 'Answer';

const worth = (points: number): string =>
  points < 0.05 ? 'Worth less than a tenth of a point.' : `Worth ${decimal(points)} points.`;

const changing = ({ chanceOfChange, winners }: QuestionValue): string => {
  if (chanceOfChange === 0 || winners.length === 0) return 'No answer puts another option first.';
  const others = winners.flatMap((winner) => (winner === null ? [] : [optionLabels[winner]]));
  const none = winners.includes(null) ? [...others, 'no option'] : others;
  return `In ${percentToFive(chanceOfChange)} of cases its answer puts ${listed(none, 'or')} first.`;
};

const rulingOut = ({ canRuleOut }: QuestionValue): string =>
  canRuleOut.length === 0 ? '' : ` It can rule out ${listed(canRuleOut.map(anOption), 'or')}.`;

export interface OpenQuestion {
  readonly asked: AskedId;
  readonly page: QuestionId;
  readonly name: string;
  readonly text: string;
}

export const openQuestions = ({ nextQuestions }: Asking): readonly OpenQuestion[] =>
  nextQuestions.map((value) => ({
    asked: value.question,
    page: pageOf(value.question),
    name: askedName(value.question),
    text: `${worth(value.points)} ${changing(value)}${rulingOut(value)}`,
  }));

/** Whether to go on asking; null = it is worth it. */
export const stopText = (
  { nextQuestions, canStop, settled }: Asking,
  { withoutCosts, answers }: Pick<Recommendation, 'withoutCosts' | 'answers'>,
): string | null => {
  if (nextQuestions.length === 0) return nothingOpen;
  if (!canStop) return null;
  const said = stopSentences({ settled, withoutVolume: withoutCosts, ceiling: answers.ceilingUsd !== undefined });
  return `${stopLead} ${said}`;
};
