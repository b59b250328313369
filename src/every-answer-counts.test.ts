/** A question that changes nothing wastes the reader's time: each page and each field on it must change some result. */
import { describe, expect, it } from 'vitest';
import { catalog } from './catalog';
import { assessPoint, breakEvenOf } from './engine';
import { type Answers, defaultAssumptions, noAnswers } from './framework';
import { currentKnowledge } from './framework/editions';
import { presets } from './framework/presets';
import { type Field, type Question, questions } from './framework/questions';

/** Everything the reader can see of a result, without the answers it echoes. */
const resultOf = (answers: Answers): string => {
  const assessment = assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  const { answers: _, assumptions: __, ...result } = assessment.recommendation;
  // Growth is read by the break-even alone: when the volume passes it.
  const growing = answers.workload.growthPerYear !== undefined;
  return JSON.stringify([result, growing && breakEvenOf(assessment, 'self-hosted-cloud', 'closed-api')]);
};

const closedModels = catalog.models.filter(({ weights }) => weights === 'closed').map(({ key }) => key);

/** Answers with the field set to each value worth trying. */
const settings = (field: Field, from: Answers): readonly Answers[] => {
  switch (field.kind) {
    case 'amount':
      return [field.plausible.min, field.plausible.max].map((value) => field.set(from, value));
    case 'number':
      return [field.plausible.min, field.plausible.max].map((value) => field.set(from, value));
    case 'choice':
      return field.choices.map(({ value }) => field.set(from, value));
    case 'ladder':
      return field.levels.map(({ level }) => field.set(from, level));
    case 'flag':
      return [true, false].map((value) => field.set(from, value));
    case 'task-families':
      return field.choices.map(({ value }) => field.set(from, [value]));
    case 'closed-model':
      return closedModels.map((value) => field.set(from, value));
    default:
      return field satisfies never;
  }
};

const pages = (question: Question, from: Answers): readonly Answers[] => {
  switch (question.kind) {
    case 'ladder':
      return question.levels.map(({ level }) => question.set(from, level));
    case 'choice':
      return question.choices.map(({ value }) => question.set(from, value));
    case 'numbers':
      return question.fields.flatMap((field) => settings(field, from));
    default:
      return question satisfies never;
  }
};

const situations: readonly Answers[] = [
  noAnswers,
  { required: {}, workload: { tokensPerDay: 40e6 } },
  { required: { 'data-control': 0.75 }, sensitiveShare: 0.5, workload: { tokensPerDay: 400e6 } },
  ...presets.map(({ answers }) => answers),
];

/** True when some answer changes the result of some situation. */
const counts = (answers: (from: Answers) => readonly Answers[], starts: readonly Answers[]): boolean =>
  starts.some((from) => new Set(answers(from).map(resultOf)).size > 1);

describe('every question changes some result', () => {
  it.each(questions)('$id', (question) => {
    expect(counts((from) => pages(question, from), situations)).toBe(true);
  });
});

describe('every field changes some result', () => {
  const fields = questions.flatMap((question) =>
    [...(question.kind === 'numbers' ? question.fields : []), ...question.followUps].map((field) => ({
      question,
      field,
    })),
  );

  it.each(fields)('$field.id', ({ question, field }) => {
    // A follow-up is asked only after some answers of its page.
    const starts = situations
      .flatMap((from) => [from, ...(question.kind === 'numbers' ? [] : pages(question, from))])
      .filter((from) => field.when?.(from) ?? true);
    expect(starts.length).toBeGreaterThan(0);
    expect(counts((from) => settings(field, from), starts)).toBe(true);
  });
});
