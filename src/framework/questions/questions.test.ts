import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import economics from '../../catalog/data/economics.json';
import { type Answers, noAnswers, taskFamilyIds } from '../answers';
import { axisIds, axisLabels, ladderIds, ladders, levels } from '../criteria';
import { presets } from '../presets';
import {
  answeredCount,
  companyFields,
  type Field,
  implausible,
  impossible,
  questionIds,
  questionOf,
  questions,
  throughputSuggested,
  topicIds,
  visibleFields,
} from './index';

const fieldsOf = (question: (typeof questions)[number]): readonly Field[] => [
  ...(question.kind === 'numbers' ? question.fields : []),
  ...question.followUps,
];
const allFields = [...questions.flatMap(fieldsOf), ...companyFields];
const ladderQuestions = questions.filter((question) => question.kind === 'ladder');
const fieldOf = (id: string): Field => {
  const found = allFields.find((field) => field.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};
const sampleOf = (field: Field): unknown => {
  switch (field.kind) {
    case 'amount':
    case 'number':
      return field.bounds.min + 1;
    case 'choice':
    case 'task-families':
      return field.kind === 'choice' ? field.choices[0]?.value : [field.choices[0]?.value];
    case 'ladder':
      return field.levels[2].level;
    case 'flag':
      return true;
    case 'closed-model':
      return 'openai:gpt-6-sol';
  }
};
/** Answers under which every follow-up is shown, so that clearing rules do not interfere. */
const open: Answers = { required: { 'data-control': 0.75 }, place: 'eu', internals: 'yes', workload: {} };

describe('the fourteen questions', () => {
  it('are fourteen pages in order: 4 + 4 + 3 + 3', () => {
    expect(questions.map((question) => question.id)).toEqual([...questionIds]);
    expect(axisIds.map((axis) => questions.filter((question) => question.axis === axis).length)).toEqual([4, 4, 3, 3]);
  });

  it('name their axis and place in it above the title', () => {
    for (const axis of axisIds) {
      const pages = questions.filter((question) => question.axis === axis);
      expect(pages.map((page) => page.caption)).toEqual(
        pages.map((_, index) => `${axisLabels[axis]} · ${index + 1} of ${pages.length}`),
      );
    }
  });

  it('ask every ladder once, with its five levels in order', () => {
    const asked = [...ladderQuestions, ...allFields.filter((field) => field.kind === 'ladder')];
    expect(asked.map(({ criterion }) => criterion).sort()).toEqual([...ladderIds].sort());
    for (const question of asked) {
      expect(question.levels.map((choice) => choice.level)).toEqual([...levels]);
      expect(ladders[question.criterion]).toHaveLength(5);
    }
  });

  it.each(questions)('$id: title is one question, the rest short sentences', (question) => {
    expect(question.title).toMatch(/^[A-Z][^?.]*\?$/);
    for (const line of [question.hint, question.why]) expect(line).toMatch(/^[A-Z].*\.$/);
    expect(question.why.length).toBeLessThanOrEqual(110);
    expect(question.topics.every((topic) => topicIds.includes(topic))).toBe(true);
    expect(question.topics.length).toBeGreaterThan(0);
  });

  it('use no exclamation marks, dashes as flourish or the word best', () => {
    expect(JSON.stringify(questions)).not.toMatch(/!|—|\bbest\b/i);
  });

  it('offer every task family', () => {
    const field = fieldOf('taskFamilies');
    expect(field.kind === 'task-families' && field.choices.map((choice) => choice.value)).toEqual([...taskFamilyIds]);
  });
});

describe('reading and writing answers', () => {
  it.each(ladderQuestions)('$id keeps what it was given, and removes the key again', (question) => {
    for (const value of [...levels, 'not-sure'] as const) {
      const changed = question.set(noAnswers, value);
      expect(question.get(changed)).toBe(value);
      expect(question.answered(changed)).toBe(true);
      expect(question.notSure(changed)).toBe(value === 'not-sure');
      expect(question.set(changed, undefined)).toEqual(noAnswers);
    }
    expect(noAnswers).toEqual({ required: {}, workload: {} });
  });

  it.each(questions.filter((question) => question.kind === 'choice'))('$id takes its own choices only', (question) => {
    for (const value of [...question.choices.map((choice) => choice.value), 'not-sure']) {
      const changed = question.set(noAnswers, value);
      expect(question.get(changed)).toBe(value);
      expect(question.notSure(changed)).toBe(value === 'not-sure');
      expect(question.set(changed, undefined)).toEqual(noAnswers);
    }
    expect(() => question.set(noAnswers, 'maybe')).toThrow(`${question.id} must be one of`);
  });

  it.each(allFields)('field $id writes one place and clears it', (field) => {
    const value = sampleOf(field);
    const changed = field.set(open, value as never);
    expect(field.get(changed)).toEqual(value);
    expect(changed).not.toEqual(field.set(open, undefined));
    expect(field.get(field.set(changed, undefined))).toBeUndefined();
    const others = allFields.filter((other) => other.id !== field.id);
    expect(others.filter((other) => other.get(changed) !== other.get(open)).map((other) => other.id)).toEqual([]);
  });

  it('field ids are unique', () => {
    expect(new Set(allFields.map((field) => field.id)).size).toBe(allFields.length);
  });

  it('counts not sure as progress, and the workload only with a volume', () => {
    expect(answeredCount(noAnswers)).toBe(0);
    expect(answeredCount({ required: { latency: 'not-sure', tuning: 0 }, workload: { cachedShare: 0.3 } })).toBe(2);
    expect(answeredCount({ required: {}, workload: { requestsPerDay: 100 } })).toBe(1);
    expect(presets.map((preset) => answeredCount(preset.answers))).toEqual([14, 14, 13, 14, 14, 14, 14, 14]);
  });

  it.each([
    ['data-control', { required: { 'data-control': 0.75 }, dataControlIs: 'rule', workload: {} }, 0.5, 'dataControlIs'],
    ['place', { required: {}, place: 'eu', placeIs: 'preference', workload: {} }, 'anywhere', 'placeIs'],
  ] as const)('%s drops its follow-up when it is no longer asked', (id, answers: Answers, value, followUp) => {
    const question = questionOf(id);
    if (question.kind === 'numbers') throw new Error('unexpected');
    expect(question.set(answers, value as never)).not.toHaveProperty(followUp);
    expect(question.set(answers, question.get(answers) as never)).toEqual(answers);
  });

  it('internals no drops rule or preference', () => {
    const answers: Answers = { required: {}, internals: 'yes', internalsAre: 'rule', workload: {} };
    expect(fieldOf('internals').set(answers, 'no' as never)).toEqual({ required: {}, internals: 'no', workload: {} });
  });
});

describe('follow-ups', () => {
  it.each([
    ['data-control', { required: { 'data-control': 0 }, workload: {} }, []],
    ['data-control', { required: { 'data-control': 0.5 }, workload: {} }, ['sensitiveShare']],
    ['data-control', { required: { 'data-control': 1 }, workload: {} }, ['dataControlIs', 'sensitiveShare']],
    ['data-control', { required: { 'data-control': 'not-sure' }, workload: {} }, []],
    ['place', { required: {}, place: 'not-sure', workload: {} }, []],
    ['place', { required: {}, place: 'us', workload: {} }, ['placeIs']],
    ['tuning', { required: {}, workload: {} }, ['internals']],
    ['tuning', { required: {}, internals: 'yes', workload: {} }, ['internals', 'internalsAre']],
    ['capability', { required: {}, workload: {} }, ['taskFamilies', 'features']],
    ['money', { required: {}, workload: {} }, ['ceilingUsd', 'noPurchase']],
    ['time-to-value', { required: {}, workload: {} }, ['deadlineWeeks']],
  ] as const)('%s with %j shows %j', (id, answers: Answers, shown) => {
    expect(visibleFields(questionOf(id), answers).map((field) => field.id)).toEqual([...shown]);
  });
});

describe('numbers', () => {
  it.each([
    ['tokensPerDay', 5e6, null, null],
    ['tokensPerDay', { low: 5e6, high: 20e6 }, null, null],
    ['tokensPerDay', 0, null, 'unusually low'],
    ['tokensPerDay', -1, 'Tokens a day must be at least 0.', 'unusually low'],
    ['tokensPerDay', Number.NaN, 'Tokens a day must be a number, like 5M.', null],
    [
      'tokensPerDay',
      { low: 2, high: 1 },
      'Tokens a day must go from the smaller number to the larger.',
      'unusually low',
    ],
    ['tokensPerDay', 9e12, null, 'That is unusually high. Is 9,000,000,000,000 tokens a day right?'],
    [
      'cachedShare',
      1.2,
      'Input read from a cache must be a share between 0 and 1, or a percentage up to 100%.',
      'unusually high',
    ],
    ['cachedShare', 0.99, null, 'Is 99 % of input right?'],
    ['peakToMean', 0.5, 'Busiest hour ÷ mean must be at least 1.', 'unusually low'],
  ] as const)('%s = %j', (id, value, error, note) => {
    const field = fieldOf(id);
    if (field.kind !== 'amount' && field.kind !== 'number') throw new Error('not numeric');
    expect(impossible(field, value)).toBe(error);
    if (note === null) expect(implausible(field, value)).toBeNull();
    else expect(implausible(field, value)).toContain(note);
  });

  it.each([
    [0, false, 0],
    [9.99e6, false, 0],
    [10e6, false, 0.25],
    [40e6, false, 0.25],
    [100e6, false, 0.5],
    [1e9, false, 0.75],
    [1e9, true, 0.5],
    [500e6, true, 0.25],
    [1e6, true, 0],
  ])('%d tokens a day, can wait: %s → throughput %d', (volume, canWait, level) => {
    expect(throughputSuggested(volume, canWait)).toBe(level);
  });

  it('refuses a negative volume', () => {
    expect(() => throughputSuggested(-1)).toThrow('must not be negative');
  });
});

describe('what a blank falls back to', () => {
  it('names the median of its economics row', () => {
    for (const field of allFields.filter(({ ifBlank }) => ifBlank.source !== null)) {
      const row = economics.find(({ key }) => key === field.ifBlank.source);
      if (typeof row?.mid !== 'number') throw new Error(`${field.id}: no economics row ${field.ifBlank.source}`);
      const shown = 'measure' in field && field.measure === 'share' ? row.mid * 100 : row.mid;
      expect(field.ifBlank.assumed).toMatch(new RegExp(`^${shown}\\b`));
    }
  });
});

const vocabulary = resolve(import.meta.dirname, '../../../../shared/data/topics.json');
describe.skipIf(!existsSync(vocabulary))('against the optional shared folder (skipped without it)', () => {
  it('uses the shared vocabulary of topics', () => {
    const { topics } = JSON.parse(readFileSync(vocabulary, 'utf8')) as { topics: object };
    expect([...topicIds]).toEqual(Object.keys(topics));
  });
});
