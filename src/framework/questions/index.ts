/** The fourteen questions: privacy, scale, customization, budget and team. */
import type { Answers } from '../answers';
import type { LadderId } from '../criteria';
import { budgetQuestions } from './budget';
import { customizationQuestions } from './customization';
import { privacyQuestions } from './privacy';
import type { Question, QuestionId } from './question';
import { scaleQuestions } from './scale';

export { throughputSuggested, workCanWait } from '../throughput';
export { implausible, impossible } from './check-field';
export { companyFields } from './company';
export { isUnsure, putAnswer, putUnsure } from './edit';
export * from './question';
export { type TopicId, topicIds } from './topics';

/** In the order they are shown. */
export const questions: readonly Question[] = [
  ...privacyQuestions,
  ...scaleQuestions,
  ...customizationQuestions,
  ...budgetQuestions,
];

/** Throws on an id that is none of the fourteen. */
export const questionOf = (id: QuestionId): Question => {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new RangeError(`no question is called ${id}`);
  return found;
};

/** The page that asks a ladder: its own, or the one it stands on. */
export const questionOfLadder = (ladder: LadderId): Question => {
  const asks = ({ kind, criterion }: { readonly kind: string; readonly criterion?: LadderId }) =>
    kind === 'ladder' && criterion === ladder;
  const found = questions.find((question) => asks(question) || question.followUps.some(asks));
  if (!found) throw new RangeError(`no question asks ${ladder}`);
  return found;
};

/** How many of the fourteen have an answer; "not sure" counts. */
export const answeredCount = (answers: Answers): number =>
  questions.filter((question) => question.answered(answers)).length;
