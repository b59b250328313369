import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { numberBounds } from '../framework/answer-bounds';
import { finerBounds } from '../framework/finer-bounds';
import { dollars, writeAmountsIn } from '../narrative/numbers';
import { entryText, readEntry } from './amount-entry';
import { csvOf } from './table-data';

const inEuros = (perDollar: number) => writeAmountsIn({ code: 'EUR', sign: '€', perDollar, day: '2026-05-08' });
afterEach(() => writeAmountsIn(dollars));

describe('money typed in the currency of the page', () => {
  const rules = { bounds: numberBounds.gpuUsdPerHour };

  it.each(['2', '€2', '2 EUR', '€ 2.00'])('%s', (text) => {
    inEuros(0.8);
    expect(readEntry(text, rules)).toEqual({ kind: 'value', value: 2.5 });
  });

  it('comes back as it was typed, at any rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.double({ min: 1e-3, max: 2e3, noNaN: true }),
        (cents, rate) => {
          inEuros(rate);
          const text = String(cents / 100);
          const entry = readEntry(text, rules);
          expect(entry.kind === 'value' ? Number(entryText(entry.value, rules).replaceAll(',', '')) : null).toBe(
            cents / 100,
          );
        },
      ),
    );
  });

  it.each([
    ['$2', 'GPU price per hour is typed in EUR here, without a dollar sign.'],
    ['2 usd', 'GPU price per hour is typed in EUR here, without a dollar sign.'],
  ])('%s asks for a fix', (text, problem) => {
    inEuros(0.8);
    expect(readEntry(text, rules)).toEqual({ kind: 'problem', text: problem });
  });

  it('names its currency, and leaves what is no money alone', () => {
    inEuros(0.8);
    expect(readEntry('x', { bounds: finerBounds.lease })).toMatchObject({
      text: expect.stringContaining('Lease of a server of eight, EUR a month'),
    });
    expect(readEntry('5M', { bounds: numberBounds.tokensPerDay })).toEqual({ kind: 'value', value: 5e6 });
  });
});

describe('amounts in a file', () => {
  const columns = [
    { id: 'tokens', label: 'Tokens' },
    { id: 'usd', label: 'Total', usd: true },
  ];
  const rows = [{ id: 'a', cells: { tokens: { value: 1e6 }, usd: { value: 127.5 } } }];

  it('are in the currency of the page, which the heading names with rate and day', () => {
    expect(csvOf(columns, rows)).toBe('Tokens,Total (USD)\n1000000,127.5');
    inEuros(0.8);
    expect(csvOf(columns, rows)).toBe('Tokens,Total (EUR at 0.8 to the dollar of 2026-05-08)\n1000000,102');
  });
});
