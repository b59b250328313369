import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, parseAmount } from './amount';
import { amountProblem } from './amount-messages';

const failed = (text: string) => {
  const reading = parseAmount(text);
  if (reading.ok) throw new Error(`"${text}" was read as ${JSON.stringify(reading.value)}`);
  return reading;
};

describe('parseAmount', () => {
  it.each([
    ['0', 0],
    ['5M', 5_000_000],
    ['5m', 5_000_000],
    ['1.2B', 1_200_000_000],
    ['1.2bn', 1_200_000_000],
    ['10k', 10_000],
    ['2,500,000', 2_500_000],
    ['2 500 000', 2_500_000],
    ['2\u00a0500\u202f000', 2_500_000],
    ['1,500', 1_500],
    ['1,500.25', 1_500.25],
    ['12,500.5k', 12_500_500],
    ['3e6', 3_000_000],
    ['3E+6', 3_000_000],
    ['1e-3', 0.001],
    ['1.5 million', 1_500_000],
    ['2 thousand', 2_000],
    ['  7  billion ', 7_000_000_000],
    ['$2.50', 2.5],
    ['$ 10k', 10_000],
    ['usd 40', 40],
    ['40 USD', 40],
    ['5M tokens', 5_000_000],
    ['900 tok', 900],
    ['20k requests', 20_000],
    ['30%', 0.3],
    ['12.5 %', 0.125],
    ['.5', 0.5],
    ['5.', 5],
    ['0.1M', 100_000],
    ['1.1B', 1_100_000_000],
  ])('reads %j', (text, value) => {
    expect(parseAmount(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['5M to 20M', 5e6, 20e6],
    ['5M-20M', 5e6, 20e6],
    ['5M–20M', 5e6, 20e6],
    ['5M — 20M', 5e6, 20e6],
    ['$2 to $3.40', 2, 3.4],
    ['5M to 20M tokens', 5e6, 20e6],
    ['5-20M', 5e6, 20e6],
    ['20 to 40%', 0.2, 0.4],
    ['0-30%', 0, 0.3],
    ['100 to 5k', 100, 5_000],
    ['500k to 2M', 5e5, 2e6],
    ['1e-3-2e-3', 0.001, 0.002],
    ['5 to 5', 5, 5],
  ])('reads the range %j', (text, low, high) => {
    expect(parseAmount(text)).toEqual({ ok: true, value: { low, high } });
  });

  it.each([
    ['', 'empty'],
    [' \u00a0 ', 'empty'],
    ['five', 'not-a-number'],
    ['5x', 'not-a-number'],
    ['€5', 'not-a-number'],
    ['$', 'not-a-number'],
    ['5 t', 'not-a-number'],
    ['5M per month', 'not-a-number'],
    ['1.500.000', 'not-a-number'],
    ['25 00', 'not-a-number'],
    ['2,500 000', 'not-a-number'],
    ['1,23,456', 'not-a-number'],
    ['1.2.3M', 'not-a-number'],
    ['1e999', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['5M to', 'not-a-number'],
    ['1 to 2 to 3', 'not-a-number'],
    ['9'.repeat(200), 'not-a-number'],
    ['-5', 'negative'],
    ['−5M', 'negative'],
    ['-$5', 'negative'],
    ['$-5', 'negative'],
    ['-5M to 3M', 'negative'],
    ['20M to 5M', 'reversed'],
    ['5-3', 'reversed'],
  ])('refuses %j as %s', (text, problem) => {
    expect(failed(text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['1,5M', [1_500_000, 15_000_000]],
    ['1,5', [1.5, 15]],
    ['1,50', [1.5, 150]],
    ['1,500M', [1_500_000, 1_500_000_000]],
    ['0,500', [0.5, 500]],
    ['1,5M to 20M', [1_500_000, 15_000_000]],
    ['1M to 2,5M', [2_500_000, 25_000_000]],
  ])('asks about the comma of %j', (text, readings) => {
    expect(failed(text)).toEqual({ ok: false, problem: 'ambiguous-comma', readings });
  });

  it('reads or refuses any text without throwing, and never gives a bad number', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,- $%kmbeto–') }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const reading = parseAmount(text);
        if (!reading.ok) return;
        const ends = typeof reading.value === 'number' ? [reading.value] : [reading.value.low, reading.value.high];
        for (const end of ends) expect(Number.isFinite(end) && end >= 0).toBe(true);
        expect(ends.toSorted((a, b) => a - b)).toEqual(ends);
      }),
      { numRuns: 2000 },
    );
  });
});

const notNegative = fc.oneof(
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.integer({ min: 1, max: 9_999 }).map((n) => n * 1e5),
  fc.double({ min: 0, max: 10, noNaN: true }),
);

describe('formatAmount', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [1500, '1500'],
    [2000, '2k'],
    [50_000, '50k'],
    [2_500_000, '2.5M'],
    [50_000_000, '50M'],
    [123_456_789, '123456789'],
    [1_200_000_000, '1.2B'],
    [4e12, '4000B'],
    [0.3, '0.3'],
    [0.000_001_5, '0.0000015'],
    [2e20, '2e20'],
    [1.5e-9, '15e-10'],
  ])('writes %d as %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  it.each([
    [{ low: 5e6, high: 20e6 }, '5M-20M'],
    [{ low: 5, high: 20e6 }, '5-20000000'],
    [{ low: 100, high: 20e6 }, '100-20M'],
    [{ low: 0.2, high: 0.4 }, '0.2-0.4'],
  ])('writes the range %j as %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  it('refuses what is not a number', () => {
    expect(() => formatAmount(Number.NaN)).toThrow(RangeError);
    expect(() => formatAmount({ low: 1, high: Number.POSITIVE_INFINITY })).toThrow(RangeError);
  });

  it('comes back as the same number to the last bit', () => {
    fc.assert(
      fc.property(notNegative, (value) => {
        expect(parseAmount(formatAmount(value))).toEqual({ ok: true, value: value + 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back as the same range', () => {
    fc.assert(
      fc.property(notNegative, notNegative, (a, b) => {
        const range = { low: Math.min(a, b) + 0, high: Math.max(a, b) + 0 };
        expect(parseAmount(formatAmount(range))).toEqual({ ok: true, value: range });
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the minus sign of a negative number, which reading then refuses', () => {
    fc.assert(
      fc.property(
        notNegative.filter((n) => n > 0),
        (size) => {
          expect(formatAmount(-size)).toBe(`-${formatAmount(size)}`);
          expect(failed(formatAmount(-size)).problem).toBe('negative');
        },
      ),
    );
  });

  it('uses only characters that survive in a link', () => {
    fc.assert(
      fc.property(notNegative, notNegative, (a, b) => {
        expect(formatAmount({ low: a, high: b })).toMatch(/^[A-Za-z0-9.-]+$/);
      }),
    );
  });
});

describe('amountProblem', () => {
  it.each([
    ['', 'Tokens per day must not be empty; enter a number, like 5M.'],
    ['five', 'Tokens per day must be a number, like 5M.'],
    ['1,5M', 'Tokens per day: 1.5 million or 15 million? Write it without the comma; a point is a decimal sign.'],
    ['1,500M', 'Tokens per day: 1.5 million or 1.5 billion? Write it without the comma; a point is a decimal sign.'],
    ['1,5', 'Tokens per day: 1.5 or 15? Write it without the comma; a point is a decimal sign.'],
    ['1,70', 'Tokens per day: 1.7 or 170? Write it without the comma; a point is a decimal sign.'],
    [
      '1.500.000',
      'Tokens per day must have no points between thousands: a point is a decimal sign here. Write 1500000 or 1.5M.',
    ],
    [
      '$1.500,50',
      'Tokens per day must have no points between thousands: a point is a decimal sign here. Write 1500.5.',
    ],
    ['1.50.00', 'Tokens per day must be a number, like 5M.'],
    ['-3', 'Tokens per day must be zero or more.'],
    ['3M-1M', 'Tokens per day must go from the smaller number to the larger.'],
  ])('of %j says: %s', (text, sentence) => {
    expect(amountProblem('Tokens per day', failed(text), '5M', text)).toBe(sentence);
  });

  it('takes a sample that suits the field', () => {
    expect(amountProblem('Price', failed('abc'), '2.50')).toBe('Price must be a number, like 2.50.');
  });
});
