import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dollars, moneyExact, writeAmountsIn } from './numbers';
import { ceilingAbove } from './round-ceiling';

describe('a ceiling that an amount fits under', () => {
  afterEach(() => writeAmountsIn(dollars));

  it.each([
    [5_159.44, 5_200],
    [12_213, 13_000],
    [5_200, 5_200],
    [99.2, 100],
    [7.2, 8],
    [0, 0],
  ])('%d → %d', (usd, ceiling) => {
    expect(ceilingAbove(usd)).toBe(ceiling);
  });

  it('is round in the currency that amounts are written in', () => {
    writeAmountsIn({ code: 'EUR', sign: '€', perDollar: 0.85, day: null });
    expect(moneyExact(ceilingAbove(5_159.44))).toBe('€4,400');
    expect(ceilingAbove(5_159.44)).toBeGreaterThan(5_159.44);
  });

  it('law: what is written, typed back, holds the amount, and is at most a tenth more', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 1e9, noNaN: true }), (usd) => {
        const typed = Number(moneyExact(ceilingAbove(usd)).replaceAll(/[$,]/g, ''));
        return typed >= usd && typed <= usd * 1.1 + 1;
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});
