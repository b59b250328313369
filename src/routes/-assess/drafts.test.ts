import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../../framework';
import { questionOf, visibleFields } from '../../framework/questions';
import { caughtUp, isTyped, problemIn, textIn, withDraft } from './drafts';

const field = (id: string) => {
  const found = visibleFields(questionOf('workload'), noAnswers).find((each) => each.id === id);
  if (found === undefined || !isTyped(found)) throw new Error(`no typed field ${id}`);
  return found;
};
const isModel = (id: string) => id === 'openai:gpt-6-sol';
const volume = field('tokensPerDay');
const cached = field('cachedShare');
const input = field('inputTokens');
const model = field('closedModel');
const workload = (part: Answers['workload']): Answers => ({ required: {}, workload: part });

describe('what is typed into a field', () => {
  it.each([
    [volume, '5M', workload({ tokensPerDay: 5e6 })],
    [volume, '5M to 20M', workload({ tokensPerDay: { low: 5e6, high: 20e6 } })],
    [volume, '1.2B', workload({ tokensPerDay: 1.2e9 })],
    [cached, '30', workload({ cachedShare: 0.3 })],
    [cached, '20 to 40%', workload({ cachedShare: { low: 0.2, high: 0.4 } })],
    [input, '10k', workload({ inputTokens: 10_000 })],
    [model, ' openai:gpt-6-sol ', { required: {}, workload: {}, closedModel: 'openai:gpt-6-sol' }],
  ] as const)('%#: %s', (at, text, expected) => {
    expect(problemIn(at, { [at.id]: text }, isModel)).toBeNull();
    expect(withDraft(at, noAnswers, { [at.id]: text }, isModel)).toEqual(expected);
  });

  it.each([
    [volume, 'lots', 'Tokens per day must be a number, like 5M.'],
    [
      volume,
      '1,5M',
      'Tokens per day: 1.5 million or 15 million? Write it without the comma; a point is a decimal sign.',
    ],
    [volume, '20M to 5M', 'Tokens per day must go from the smaller number to the larger.'],
    [input, '1k to 2k', 'Input tokens per request must be one number, like 1500.'],
    [input, '0', 'Input tokens per request must be more than 0.'],
    [cached, '130', 'Cached share must be a share between 0 and 1, or a percentage up to 100%.'],
    [model, 'gpt-99', expect.stringContaining('No model of the catalogue has this id.')],
  ] as const)('%#: %s is refused with a reason, and the answer stays', (at, text, reason) => {
    const before = workload({ tokensPerDay: 7e6 });
    expect(problemIn(at, { [at.id]: text }, isModel)).toEqual(reason);
    expect(withDraft(at, before, { [at.id]: text }, isModel)).toBe(before);
  });

  it('an emptied field is not answered', () => {
    expect(withDraft(volume, workload({ tokensPerDay: 5e6 }), { tokensPerDay: ' ' }, isModel)).toEqual(noAnswers);
    expect(withDraft(model, { ...noAnswers, closedModel: 'x' }, { closedModel: '' }, isModel)).toEqual(noAnswers);
  });

  it('an id is let through until the catalogue can say whether it exists', () => {
    expect(problemIn(model, { closedModel: 'gpt-99' }, null)).toBeNull();
  });

  it('shows the draft, else the answer as it is typed', () => {
    const before = workload({ tokensPerDay: 5e6, cachedShare: 0.07 });
    expect(textIn(volume, before, {})).toBe('5M');
    expect(textIn(volume, before, { tokensPerDay: '5 mill' })).toBe('5 mill');
    expect(textIn(cached, before, {})).toBe('7');
    expect(textIn(model, before, {})).toBe('');
  });

  it('a draft can go when the answer says the same', () => {
    const range = { low: 5e6, high: 20e6 };
    expect(caughtUp(volume, workload({ tokensPerDay: 5e6 }), { tokensPerDay: '5,000,000' }, isModel)).toBe(true);
    expect(caughtUp(volume, workload({ tokensPerDay: range }), { tokensPerDay: '5M-20M' }, isModel)).toBe(true);
    expect(caughtUp(volume, workload({ tokensPerDay: 6e6 }), { tokensPerDay: '5M' }, isModel)).toBe(false);
    expect(caughtUp(volume, workload({ tokensPerDay: 5e6 }), { tokensPerDay: 'five' }, isModel)).toBe(false);
    expect(caughtUp(volume, noAnswers, {}, isModel)).toBe(false);
  });
});
