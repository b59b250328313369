import { describe, expect, it } from 'vitest';
import { percentOf } from './percent-of';
import { tornadoScale } from './tornado-layout';

const row = (atLow: number, atHigh: number) => ({ driver: 'x', atLow, atHigh });

describe('the scale of the bars', () => {
  it('holds the middle, every end, and zero where an order can turn', () => {
    const scale = tornadoScale([row(-800, 5500), row(1600, 4500)], 1900);
    expect(scale.zero).toBe(true);
    expect(scale.from).toBeLessThan(-800);
    expect(scale.to).toBeGreaterThan(5500);
  });

  it('starts at the bars where zero is far away', () => {
    const scale = tornadoScale([row(9000, 10_500)], 10_000);
    expect(scale.zero).toBe(false);
    expect(scale.from).toBeGreaterThan(8000);
  });

  it('places are shares of it', () => {
    expect(percentOf(25, { from: 0, to: 100 })).toBe('25%');
    expect(percentOf(1, { from: 1, to: 1 })).toBe('0%');
  });
});
