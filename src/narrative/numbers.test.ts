import { describe, expect, it } from 'vitest';
import {
  amountText,
  count,
  countOf,
  dailyVolume,
  day,
  decimal,
  hours,
  money,
  moneyExact,
  moneyRange,
  percent,
  percentToFive,
  perMillion,
  price,
  priceInColumn,
  score,
  signedPoints,
  tokens,
  tokensInWords,
} from './numbers';

const table = <T>(name: string, write: (value: T) => string, rows: readonly (readonly [T, string])[]) =>
  describe(name, () => {
    it.each(rows)('%j → %s', (value, text) => {
      expect(write(value)).toBe(text);
    });
  });

table('money', money, [
  [0, '$0'],
  [0.004, 'under $0.01'],
  [0.5, '$0.50'],
  [7.25, '$7.30'],
  [9.96, '$10'],
  [85.4, '$85'],
  [149.6, '$150'],
  [994, '$990'],
  [996, '$1k'],
  [1500, '$1.5k'],
  [5116.1, '$5.1k'],
  [53_960, '$54k'],
  [99_600, '$100k'],
  [996_000, '$1M'],
  [1_234_000, '$1.2M'],
  [2.6e9, '$2.6B'],
  [-1500, '−$1.5k'],
  [-0, '$0'],
]);
table('moneyExact', moneyExact, [
  [5116.1, '$5,116'],
  [0, '$0'],
  [-0.2, '$0'],
  [-1234.5, '−$1,235'],
  [15_873.1, '$15,873'],
]);
table('priceInColumn', priceInColumn, [
  [13.05, '$13.05'],
  [0.198, '$0.20'],
  [0.0737, '$0.0737'],
  [0, '$0.00'],
]);
table('moneyRange', moneyRange, [
  [{ low: 4255, high: 5786 }, '$4.3k to $5.8k'],
  [{ low: 1001, high: 1009 }, '$1k'],
  [{ low: 0, high: 0 }, '$0'],
]);
table('price', price, [
  [4.29, '$4.29'],
  [2, '$2.00'],
  [10, '$10'],
  [91, '$91'],
  [12.5, '$12.50'],
  [0.6, '$0.60'],
  [0.075, '$0.075'],
  [1.4749, '$1.475'],
  [0.02, '$0.02'],
  [0.0035, '$0.0035'],
  [0, '$0.00'],
  [1234, '$1,234'],
  [-4.29, '−$4.29'],
]);
table('perMillion', perMillion, [[0.15, '$0.15 per million tokens']]);
table('tokens', tokens, [
  [0, '0'],
  [900, '900'],
  [999.6, '1k'],
  [1_000, '1k'],
  [1_540, '1.5k'],
  [500_000, '500k'],
  [999_700, '1M'],
  [5e6, '5M'],
  [64e6, '64M'],
  [80.3e6, '80M'],
  [9.96e6, '10M'],
  [97.6e6, '98M'],
  [306e6, '306M'],
  [999.7e6, '1B'],
  [1.23e9, '1.2B'],
  [10e9, '10B'],
  [-5e6, '−5M'],
]);
table('tokensInWords', tokensInWords, [
  [80.3e6, '80 million'],
  [1.2e9, '1.2 billion'],
  [500_000, '500,000'],
  [1_500, '1,500'],
  [900, '900'],
]);
table('amountText', (amount: Parameters<typeof amountText>[0]) => amountText(amount), [
  [5e6, '5M'],
  [{ low: 5e6, high: 20e6 }, '5M to 20M'],
  [{ low: 5e6, high: 5.01e6 }, '5M'],
]);
table('dailyVolume', dailyVolume, [
  [5e6, '5 million tokens a day ≈ 152 million a month'],
  [{ low: 5e6, high: 20e6 }, '5 million to 20 million tokens a day ≈ 152 million to 608 million a month'],
]);
table('percentToFive', percentToFive, [
  [0, 'under 5%'],
  [0.02, 'under 5%'],
  [0.03, 'about 5%'],
  [0.62, 'about 60%'],
  [0.625, 'about 65%'],
  [0.97, 'about 95%'],
  [0.98, 'over 95%'],
  [1, 'over 95%'],
]);
table('percent', percent, [
  [0.0917, '9%'],
  [0.75, '75%'],
  [0, '0%'],
  [0.004, '0.4%'],
  [1, '100%'],
  [-0.33, '−33%'],
]);
table('score', score, [
  [95.58, '96'],
  [90.09, '90'],
  [95.5, '95'],
]);
table('signedPoints', signedPoints, [
  [3.1, '+3.1'],
  [-0.4, '−0.4'],
  [0.04, '0'],
  [-0.04, '0'],
  [2, '+2'],
]);
table('count', count, [
  [20_000, '20,000'],
  [1902.6, '1,903'],
  [-1200, '−1,200'],
]);
table('decimal', decimal, [
  [4, '4'],
  [1.7, '1.7'],
  [1.04, '1'],
  [730, '730'],
  [1460, '1,460'],
]);
table('hours', hours, [
  [40, '40 h'],
  [2.5, '2.5 h'],
]);
table('day', day, [
  ['2026-11-20', '20 Nov 2026'],
  ['2026-01-05', '5 Jan 2026'],
  ['2026-11', 'Nov 2026'],
  ['2026', '2026'],
  ['autumn', 'autumn'],
]);

describe('countOf', () => {
  it('spells one and counts the rest', () => {
    expect([countOf(1, 'replica'), countOf(4, 'replica'), countOf(2, 'reply', 'replies')]).toEqual([
      'one replica',
      '4 replicas',
      '2 replies',
    ]);
  });
});
