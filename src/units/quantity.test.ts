import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH, hours, monthlyMillions, share, sum, tokensPerDay, usd, usdPerMonth } from './quantity';
import { between, exactly, scaled } from './range';
import { roundMoney, roundScore, roundSignificant } from './rounding';

describe('quantities', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuse %d', (value) => {
    expect(() => usdPerMonth(value)).toThrow(RangeError);
    expect(() => hours(value)).toThrow(RangeError);
  });

  it.each([-0.01, 1.01, Number.NaN])('a share of %d is refused', (value) => {
    expect(() => share(value)).toThrow('between 0 and 1');
  });

  it('add up within one unit', () => {
    expect(sum(usdPerMonth(1.5), usdPerMonth(2))).toBe(3.5);
  });

  it('do not mix: these lines must not compile', () => {
    // @ts-expect-error a lump sum is not a monthly cost
    sum(usdPerMonth(1), usd(1));
    // @ts-expect-error tokens a day are not dollars
    const money: ReturnType<typeof usd> = tokensPerDay(1);
    // @ts-expect-error a bare number has no unit
    const plain: ReturnType<typeof usdPerMonth> = 1;
    expect([money, plain]).toEqual([1, 1]);
  });

  it('5M tokens a day are about 152M a month of 730 hours', () => {
    expect(DAYS_PER_MONTH).toBeCloseTo(30.4167, 4);
    expect(Math.round(monthlyMillions(5e6))).toBe(152);
  });
});

describe('ranges', () => {
  it.each([
    [5e6, 20e6, 10e6],
    [0, 1, 0.5],
    [7, 7, 7],
  ])('%d to %d has its mid at %d', (low, high, mid) => {
    const range = between(low, high);
    expect(range.mid).toBeCloseTo(mid, 6);
    expect([range.low, range.high]).toEqual([low, high]);
  });

  it.each([
    [2, 1],
    [-1, 1],
  ])('%d to %d is refused', (low, high) => {
    expect(() => between(low, high)).toThrow('smaller to a larger');
  });

  it('an exact value has no spread and scales', () => {
    expect(scaled(exactly(2), 3)).toEqual({ low: 6, mid: 6, high: 6 });
  });
});

describe('rounding that makes results repeatable', () => {
  it.each([
    [631.15864, 631.159],
    [12_345_678, 12_345_700],
    [0, 0],
  ])('%d has six significant digits %d', (value, expected) => {
    expect(roundSignificant(value)).toBe(expected);
  });

  it('money to a millionth, scores to 1e-9', () => {
    expect(roundMoney(1.00000049)).toBe(1);
    expect(roundScore(95.5800000004)).toBe(95.58);
  });
});
