/** The one question on the result page while nothing is answered. */
import { type QuestionId, questionOf } from '../../framework/questions';
import { notSureWords } from '../asking';

/** Worth most when nothing is known: where the short way through the questions starts. */
const first: QuestionId = 'place';
const asked = questionOf(first);
if (asked.kind === 'numbers') throw new Error(`${first} has no answers to choose from`);

export const firstQuestion = {
  question: asked,
  unsure: { title: "I'm not sure", example: notSureWords[asked.kind] },
  submit: 'Show what it changes',
  all: 'All questions',
  problem: 'Choose one of the answers, or that you are not sure.',
} as const;

/** Its words as they stand on the page. */
export const firstQuestionSays = (): readonly string[] => {
  const { question, unsure } = firstQuestion;
  const choices = question.kind === 'ladder' ? question.levels : question.choices;
  const cards = [...choices, unsure].flatMap(({ title, example }) => [title, example]);
  // Twice: as the heading, and as the name of the group of answers.
  return [question.title, question.hint, question.title, ...cards].filter((text) => text !== '');
};
