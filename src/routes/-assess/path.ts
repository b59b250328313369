/** The two ways through the questions: all in order, or what matters most next. */
import type { Asking } from '../../engine/asking';
import type { Answers } from '../../framework';
import { type AskedId, pageOf } from '../../framework/asking';
import { type QuestionId, questionIds, questionOf } from '../../framework/questions';

/** What is worth asking first when nothing is known, so that the first page needs no calculation; a test compares. */
export const startOrder: readonly AskedId[] = [
  'place',
  'data-control',
  'operations',
  'workload',
  'elasticity',
  'features',
  'assurance',
  'signed-terms',
  'throughput',
  'latency',
  'capability',
  'tuning',
  'independence',
  'money',
  'time-to-value',
];

const isOpen = (answers: Answers, id: QuestionId): boolean => !questionOf(id).answered(answers);

/** The open page worth most, other than those passed over; null = none is left. `asking` null = by the order at the start. */
export const mostValuable = (
  answers: Answers,
  asking: Pick<Asking, 'nextQuestions'> | null,
  passed: readonly QuestionId[],
): QuestionId | null => {
  const ranked = (asking?.nextQuestions.map(({ question }) => question) ?? startOrder).map(pageOf);
  return [...ranked, ...questionIds].find((id) => isOpen(answers, id) && !passed.includes(id)) ?? null;
};
