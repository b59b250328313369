import { afterEach, describe, expect, it } from 'vitest';
import { amountsNote, publishedRate, rateDayText, rateSource } from './exchange-rates';
import { mixPrice } from './models';
import {
  amountsIn,
  amountUnit,
  dollars,
  inDollars,
  money,
  moneyExact,
  moneyRange,
  price,
  roundedPrice,
  tickPrice,
  type Written,
  writeAmountsIn,
} from './numbers';

const euros: Written = { code: 'EUR', sign: '€', perDollar: 0.8, day: '2026-05-08' };
const francs: Written = { code: 'CHF', sign: 'CHF\u00a0', perDollar: 0.5, day: null };

afterEach(() => writeAmountsIn(dollars));

describe('one formatting context', () => {
  it.each([
    ['money', () => money(54_000), '€43k'],
    ['nothing', () => money(0), '€0'],
    ['next to nothing', () => money(0.001), 'under €0.01'],
    ['less than nothing', () => money(-1_500), '−€1.2k'],
    ['a range', () => moneyRange({ low: 1_000, high: 2_000 }), '€800 to €1.6k'],
    ['exact', () => moneyExact(5_116), '€4,093'],
    ['a price', () => price(4.29), '€3.432'],
    ['a price in a field', () => roundedPrice(4.29), '€3.43'],
    ['a tick', () => tickPrice(1.25), '€1'],
    ['a price of the mix', () => mixPrice(0.5), '€0.40'],
  ])('%s in euros', (_, write, text) => {
    writeAmountsIn(euros);
    expect(write()).toBe(text);
  });

  it('puts a space behind a sign of letters', () => {
    writeAmountsIn(francs);
    expect(money(3_000)).toBe('CHF\u00a01.5k');
  });

  it('leaves what the law names in dollars in dollars, and comes back', () => {
    writeAmountsIn(euros);
    expect(inDollars(money)(20e6)).toBe('$20M');
    expect(amountsIn()).toBe(euros);
  });

  it.each([
    [dollars, 'USD'],
    [euros, 'EUR at 0.8 to the dollar of 2026-05-08'],
    [francs, 'CHF at 0.5 to the dollar (day not said)'],
  ])('a file names currency, rate and day', (written, unit) => {
    expect(amountUnit(written)).toBe(unit);
  });
});

describe('where a rate comes from', () => {
  const published = publishedRate('EUR');
  const asPublished = { perDollar: published?.perDollar ?? 0, day: published?.asOf ?? '' };

  it('is the published one only as it was published', () => {
    expect(rateSource('EUR', asPublished)?.url).toMatch(/ecb\.europa\.eu/);
    expect(rateSource('EUR', { ...asPublished, day: '2026-11-20' })).toBeNull();
    expect(rateSource('EUR', { ...asPublished, perDollar: 0.9 })).toBeNull();
  });

  it.each([
    [null, 'of an unknown day'],
    ['2026-11-20', '20 Nov 2026, of that day'],
    ['2026-11-10', '10 Nov 2026, 10 days old'],
    ['2026-05-08', '8 May 2026, old: 196 days'],
  ])('of %s', (day, text) => {
    expect(rateDayText(day, '2026-11-20')).toBe(text);
  });

  it('is said over the page', () => {
    expect(amountsNote(dollars, '2026-11-20')).toBe('');
    expect(amountsNote({ ...euros, ...asPublished }, '2026-11-20')).toBe(
      'Amounts are written, and typed, in EUR at 0.85027 to the dollar (European Central Bank, euro foreign exchange reference rates, 8 May 2026, old: 196 days). They are kept in US dollars.',
    );
    expect(amountsNote(francs, '2026-11-20')).toContain('(typed by you, of an unknown day)');
  });
});
