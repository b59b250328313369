/** The fourteen questions: privacy, scale, customization, budget and team. */
import type { Answers } from '../answers';
import { budgetQuestions } from './budget';
import { customizationQuestions } from './customization';
import { privacyQuestions } from './privacy';
import type { Question, QuestionId } from './question';
import { scaleQuestions } from './scale';

export { throughputSuggested, workCanWait } from '../throughput';
export { implausible, impossible } from './check-field';
export { companyFields } from './company';
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

/** How many of the fourteen have an answer; "not sure" counts. */
export const answeredCount = (answers: Answers): number =>
  questions.filter((question) => question.answered(answers)).length;
