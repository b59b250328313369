/** The rows of the check page: what was answered, and what is assumed instead. */
import type { Answers } from '../../framework';
import { type Field, type IfBlank, type Question, visibleFields } from '../../framework/questions';
import { answerText, fieldText } from '../../narrative/answers-in-words';

export interface SummaryRow {
  readonly id: string;
  readonly label: string;
  /** In words; null = not answered. */
  readonly answer: string | null;
  readonly ifBlank: IfBlank;
}

const fieldRow = (field: Field, answers: Answers): SummaryRow => ({
  id: field.id,
  label: field.label,
  answer: fieldText(field, answers),
  ifBlank: field.ifBlank,
});

/** Of one question: the question itself unless it is a page of numbers, then its fields as far as they are asked now. */
export const summaryRows = (question: Question, answers: Answers): readonly SummaryRow[] => {
  const own: SummaryRow = {
    id: question.id,
    label: question.short,
    answer: answerText(question, answers),
    ifBlank: question.ifBlank,
  };
  const rows = visibleFields(question, answers).map((field) => fieldRow(field, answers));
  if (question.kind !== 'numbers') return [own, ...rows];
  return question.answered(answers) ? rows : [own, ...rows.filter(({ answer }) => answer !== null)];
};

/** Answered rows and those that lead a question stay in sight; further fields left blank go behind a disclosure. */
export const inSight = (row: SummaryRow, question: Question): boolean => row.answer !== null || row.id === question.id;
