/** A question that changes nothing wastes the reader's time: each page and each field on it must change some result. */
import { describe, expect, it } from 'vitest';
import { catalog } from './catalog';
import { assessPoint, breakEvenOf } from './engine';
import { type Answers, defaultAssumptions, type Level, levels, noAnswers } from './framework';
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

const winnerOf = (answers: Answers) =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).decision.winner;

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

describe('every question can change the winner', () => {
  // Near enough to a tie that no answer is too small to matter: the first of these does it for most.
  const near: readonly Answers[] = [
    ...situations,
    ...[2e6, 20e6, 100e6, 250e6, 1e9].map((tokensPerDay): Answers => ({ required: {}, workload: { tokensPerDay } })),
  ];
  const turns = (answers: (from: Answers) => readonly Answers[]): boolean =>
    near.some((from) => new Set([from, ...answers(from)].map(winnerOf)).size > 1);

  it.each(questions)('$id', (question) => {
    expect(turns((from) => pages(question, from))).toBe(true);
  });

  it.each(currentKnowledge.ladders)('the ladder of %s', (ladder) => {
    expect(turns((from) => levels.map((level) => ({ ...from, required: { ...from.required, [ladder]: level } })))).toBe(
      true,
    );
  });
});

describe('every level asks for something else than the one below it', () => {
  const losses = (answers: Answers): string => {
    const { ranking, vetoed } = assessPoint({
      answers,
      assumptions: defaultAssumptions,
      catalog,
      knowledge: currentKnowledge,
    }).decision;
    return JSON.stringify([ranking.map((one) => [one.option, one.tier, one.losses]), vetoed]);
  };
  /** Of edition 2: given by every option, and below the need from which headroom counts, so they ask for no more than 0. */
  const metByAll: readonly string[] = [
    'data-control 0.25',
    'assurance 0.25',
    'throughput 0.25',
    'elasticity 0.25',
    'features 0.25',
    'tuning 0.25',
    'independence 0.25',
  ];
  it.each(
    currentKnowledge.ladders.flatMap((ladder) =>
      levels.slice(1).map((level, i) => [ladder, levels[i] ?? 0, level] as const),
    ),
  )('%s from %s to %s', (ladder, lower, higher) => {
    const at = (from: Answers, level: Level) => losses({ ...from, required: { ...from.required, [ladder]: level } });
    const differs = situations.some((from) => at(from, lower) !== at(from, higher));
    expect(differs).toBe(!metByAll.includes(`${ladder} ${higher}`));
  });
});
