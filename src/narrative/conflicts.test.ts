import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../framework';
import { presets } from '../framework/presets';
import { questionIds } from '../framework/questions';
import { conflictsIn } from './conflicts';

const answers = (part: Partial<Answers>): Answers => ({ ...noAnswers, ...part });
const airGap = { 'data-control': 1 } as const;

const cases: readonly (readonly [string, Answers, readonly string[]])[] = [
  ['nothing answered', noAnswers, []],
  ['an air gap this week', answers({ required: { ...airGap, 'time-to-value': 1 } }), ['own-hardware-soon']],
  ['an air gap in four weeks', answers({ required: airGap, deadlineWeeks: 4 }), ['own-hardware-soon']],
  ['an air gap in eight weeks', answers({ required: airGap, deadlineWeeks: 8 }), []],
  ['an air gap this quarter', answers({ required: { ...airGap, 'time-to-value': 0.5 } }), []],
  [
    'an air gap as a preference, this week',
    answers({ required: { ...airGap, 'time-to-value': 1 }, dataControlIs: 'preference' }),
    [],
  ],
  ['an air gap without a purchase', answers({ required: airGap, noPurchase: true }), ['own-hardware-no-purchase']],
  [
    'an air gap and nobody to run it',
    answers({ required: { ...airGap, operations: 1 } }),
    ['own-infrastructure-nobody'],
  ],
  [
    'own infrastructure as a rule, nobody to run it',
    answers({ required: { 'data-control': 0.75, operations: 1 }, dataControlIs: 'rule' }),
    ['own-infrastructure-nobody'],
  ],
  [
    'own infrastructure as a preference, nobody to run it',
    answers({ required: { 'data-control': 0.75, operations: 1 } }),
    [],
  ],
  ['internals and nobody', answers({ required: { operations: 1 }, internals: 'yes' }), ['internals-nobody']],
  [
    'internals as a preference and nobody',
    answers({ required: { operations: 1 }, internals: 'yes', internalsAre: 'preference' }),
    [],
  ],
  [
    'a contract without terms',
    answers({ required: { 'data-control': 0.5 }, signedTerms: 'no' }),
    ['contract-without-terms'],
  ],
  ['a contract, terms not sure', answers({ required: { 'data-control': 0.5 }, signedTerms: 'not-sure' }), []],
  [
    'sector terms without terms',
    answers({ required: { assurance: 1 }, signedTerms: 'no' }),
    ['assurance-without-terms'],
  ],
  [
    'no deadline and one',
    answers({ required: { 'time-to-value': 0 }, deadlineWeeks: 1 }),
    ['deadline-without-deadline'],
  ],
  ['batches in a hurry', answers({ required: { latency: 0.75 }, workload: { shape: 'batch' } }), ['batch-in-a-hurry']],
  [
    'all of it can wait, in a hurry',
    answers({ required: { latency: 1 }, workload: { batchableShare: 1 } }),
    ['batch-in-a-hurry'],
  ],
  ['half of it can wait', answers({ required: { latency: 1 }, workload: { batchableShare: 0.5 } }), []],
];

describe('answers that speak against each other', () => {
  it.each(cases)('%s', (_name, given, ids) => {
    expect(conflictsIn(given).map(({ id }) => id)).toEqual(ids);
  });

  it('are told in sentences, with questions that exist', () => {
    for (const [, given] of cases) {
      for (const { text, questions } of conflictsIn(given)) {
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/undefined|NaN/);
        expect(questions.length).toBeGreaterThan(0);
        expect(questions.every((id) => questionIds.includes(id))).toBe(true);
      }
    }
  });

  it('name the stated deadline', () => {
    const [found] = conflictsIn(answers({ required: airGap, deadlineWeeks: 1 }));
    expect(found?.text).toContain('within one week');
  });

  it('are absent from every situation to start from', () => {
    for (const preset of presets) expect(conflictsIn(preset.answers), preset.id).toEqual([]);
  });
});
