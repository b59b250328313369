import { describe, expect, it } from 'vitest';
import { agreementOn, catalog, type PriceRow } from '../../catalog';
import { ratesInForce } from './offers';

const row = catalog.priceByKey.get('minimax:MiniMax-M3') as PriceRow;
const [period] = row.periods;
const above = period?.over?.above ?? 0;

describe('rates of a hosted price with a context tier', () => {
  const rate = { input: 0.29, output: 1.1 };
  const disputed: PriceRow = {
    ...row,
    readings: [...row.readings, { source: 'genai-prices', asOf: '2026-11-15', rate }],
  };

  it('has one, so that the test means something', () => {
    expect(above).toBeGreaterThan(0);
    expect(agreementOn(disputed, catalog.day)).toBe('disagree');
  });

  it.each([
    ['as the lists agree', row],
    ['where a list gives another price', disputed],
  ])('bills a long request at the tier, %s', (_, given) => {
    const long = ratesInForce(given, catalog.day, [{ inputTokens: above + 1, share: 1 }]);
    expect(long?.rate.input).toBe(period?.over?.rate.input);
    expect(ratesInForce(given, catalog.day, [{ inputTokens: above, share: 1 }])?.rate.input).toBe(period?.rate.input);
  });
});
