import { describe, expect, it } from 'vitest';
import { dollarRates, exchangeRateSources, usdPerEuro } from './exchange-rates';

describe('rates to the dollar', () => {
  it.each([
    ['EUR', 1 / 1.1761],
    ['GBP', 0.8641 / 1.1761],
    ['JPY', 184.37 / 1.1761],
  ])('%s', (currency, perDollar) => {
    expect(dollarRates.find((rate) => rate.currency === currency)?.perDollar).toBe(Number(perDollar.toPrecision(6)));
  });

  it('has every currency once, dated, from a source with an address', () => {
    expect(new Set(dollarRates.map(({ currency }) => currency)).size).toBe(dollarRates.length);
    expect(dollarRates.some(({ currency }) => currency === 'USD')).toBe(false);
    for (const { asOf, source } of dollarRates) {
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(exchangeRateSources[source]?.url).toMatch(/^https:/);
    }
    expect(usdPerEuro).toBe(1.1761);
  });
});
