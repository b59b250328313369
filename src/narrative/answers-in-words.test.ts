import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../framework';
import { presets } from '../framework/presets';
import { companyFields, type Field, questionOf, questions, visibleFields } from '../framework/questions';
import { answerText, fieldText, volumeWords } from './answers-in-words';

const open: Answers = { required: { 'data-control': 0.75 }, place: 'eu', internals: 'yes', workload: {} };
const fields = [...questions.flatMap((question) => visibleFields(question, open)), ...companyFields];
const field = (id: string): Field => {
  const found = fields.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no field ${id}`);
  return found;
};
const work = (workload: Answers['workload']): Answers => ({ ...noAnswers, workload });

describe('a field in words', () => {
  it.each([
    ['tokensPerDay', work({ tokensPerDay: 5e6 }), '5 million tokens a day ≈ 152 million a month'],
    ['requestsPerDay', work({ requestsPerDay: { low: 1e4, high: 2.5e6 } }), '10,000 to 2.5 million requests a day'],
    ['inputTokens', work({ inputTokens: 1234 }), '1,234 tokens'],
    ['cachedShare', work({ cachedShare: { low: 0.2, high: 0.455 } }), '20 to 45.5% of input'],
    ['inputOutputRatio', work({ inputOutputRatio: 2.5 }), '2.5 to 1'],
    ['growthPerYear', work({ growthPerYear: 2 }), '2 times a year'],
    ['ttftMs', work({ ttftMs: 2000 }), '2,000 ms'],
    ['ceilingUsd', { ...noAnswers, ceilingUsd: 12_500 }, '$12,500 a month'],
    ['annualRevenueUsd', { ...noAnswers, company: { annualRevenueUsd: 2e7 } }, '$20,000,000 a year'],
    ['mixed', work({ mixed: true }), 'Yes'],
    ['shape', work({ shape: 'not-sure' }), 'Not sure'],
    ['today', { ...noAnswers, today: 'hosted-open' as const }, 'Hosted open API'],
    [
      'taskFamilies',
      { ...noAnswers, taskFamilies: ['summarisation', 'coding-assistance'] as const },
      'Help with code and Summaries',
    ],
    ['closedModel', { ...noAnswers, closedModel: 'openai:gpt-6-sol' }, 'openai:gpt-6-sol'],
  ])('%s', (id, answers, text) => {
    expect(fieldText(field(id), answers)).toBe(text);
    expect(fieldText(field(id), noAnswers)).toBeNull();
  });
});

describe('a question in words', () => {
  it.each([
    ['latency', { ...noAnswers, required: { latency: 0.5 } }, 'Within half a second to two seconds'],
    ['latency', { ...noAnswers, required: { latency: 'not-sure' } }, 'Not sure: all five levels are weighed'],
    ['place', { ...noAnswers, place: 'eu' }, 'Only in the European Union'],
    ['place', { ...noAnswers, place: 'not-sure' }, 'Not sure'],
    ['workload', work({ requestsPerDay: 100 }), '100 requests a day'],
    ['workload', work({ inputTokens: 100 }), null],
  ] as const)('%s', (id, answers, text) => {
    expect(answerText(questionOf(id), answers)).toBe(text);
  });

  it('is null exactly where there is no answer, for every situation to start from', () => {
    for (const answers of [noAnswers, ...presets.map((preset) => preset.answers)]) {
      for (const question of questions)
        expect(answerText(question, answers) !== null, question.id).toBe(question.answered(answers));
    }
  });
});

it('a volume beside a suggestion is rounded', () => {
  expect(volumeWords(Math.sqrt(5e6 * 20e6))).toBe('10 million tokens a day');
  expect(volumeWords(244_948_974)).toBe('240 million tokens a day');
  expect(volumeWords(500_000)).toBe('500,000 tokens a day');
});
