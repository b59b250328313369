/** Which question the link asks for, and where Continue leads from it. */
import { type QuestionId, questionIds } from '../../framework/questions';

export interface Place {
  readonly question: QuestionId;
  /** Came from the check page to change one answer, and returns there. */
  readonly checking: boolean;
}

const checkingSuffix = '-check';

/** `latency`, its number `7`, or `latency-check`. What names no question asks the first. */
export const placeOf = (asked: string | undefined): Place => {
  const checking = asked?.endsWith(checkingSuffix) ?? false;
  const name = checking ? asked?.slice(0, -checkingSuffix.length) : asked;
  const byNumber = /^\d{1,2}$/.test(name ?? '') ? questionIds[Number(name) - 1] : undefined;
  return { question: questionIds.find((id) => id === name) ?? byNumber ?? questionIds[0], checking };
};

/** The way back of `placeOf`. */
export const askFor = (question: QuestionId, checking = false): string =>
  checking ? question + checkingSuffix : question;

const neighbour = (question: QuestionId, step: 1 | -1): QuestionId | null =>
  questionIds[questionIds.indexOf(question) + step] ?? null;
export const nextOf = (question: QuestionId): QuestionId | null => neighbour(question, 1);
export const previousOf = (question: QuestionId): QuestionId | null => neighbour(question, -1);
