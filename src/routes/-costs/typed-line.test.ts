import { afterEach, describe, expect, test } from 'vitest';
import { dollars, writeAmountsIn } from '../../narrative/numbers';
import { currencies } from '../../permalink/currencies';
import { writtenIn } from '../-amounts';
import { readTypedLine, typedLineText } from './typed-line';

describe('in every currency of a link', () => {
  afterEach(() => writeAmountsIn(dollars));
  test.each(currencies)('%s: what a field shows is read back', (code) => {
    writeAmountsIn(writtenIn(`ccy=${code}&fx=1.37`));
    for (const value of [{ usd: 500 }, { usd: { low: 200, high: 400 } }, { hours: 8 }]) {
      const read = readTypedLine(typedLineText(value), 'Evaluation');
      expect(read.kind === 'value' ? typedLineText(read.value) : read).toBe(typedLineText(value));
    }
  });
});

describe('a cost without a published figure', () => {
  test.each([
    ['8 h', { hours: 8 }],
    ['8h', { hours: 8 }],
    ['12 hours a month', { hours: 12 }],
    ['$500', { usd: 500 }],
    ['1.5k dollars', { usd: 1500 }],
    ['500 usd a month', { usd: 500 }],
    ['usd 500', { usd: 500 }],
    ['0 h', { hours: 0 }],
    ['8 to 16 h', { hours: { low: 8, high: 16 } }],
    ['$200 to $400', { usd: { low: 200, high: 400 } }],
    ['200 to 400 usd, once', { usd: { low: 200, high: 400 } }],
  ])('%s', (text, value) => {
    expect(readTypedLine(text, 'Evaluation')).toEqual({ kind: 'value', value });
    expect(readTypedLine(typedLineText(value), 'Evaluation')).toEqual({ kind: 'value', value });
  });

  test.each([
    ['500', 'Evaluation: hours or dollars? Write 8 h or $500.'],
    ['$8 h', 'Evaluation: hours or dollars? Write 8 h or $500.'],
    ['some h', 'Evaluation must be a number, like 8.'],
    ['$-5', 'Evaluation must be zero or more.'],
    ['$', 'Evaluation: write 8 h or $500.'],
  ])('%s asks for a fix', (text, problem) => {
    expect(readTypedLine(text, 'Evaluation')).toEqual({ kind: 'problem', text: problem });
  });

  test.each([
    ['8 h', 'Free allowance is counted in dollars. Write $500.'],
    ['some', 'Free allowance: write $500.'],
    ['$400 to $200', 'Free allowance must go from the smaller number to the larger.'],
  ])('%s where only dollars make sense', (text, problem) => {
    expect(readTypedLine(text, 'Free allowance', 'free-allowance')).toEqual({ kind: 'problem', text: problem });
  });

  test('a bare number is dollars where only they make sense', () => {
    expect(readTypedLine('20', 'Free allowance', 'free-allowance')).toEqual({ kind: 'value', value: { usd: 20 } });
  });

  test('nothing typed takes the figure out again', () => {
    expect(readTypedLine('  ', 'Evaluation')).toEqual({ kind: 'empty' });
    expect(typedLineText(undefined)).toBe('');
  });
});
