import { describe, expect, it } from 'vitest';
import { economicsKeys } from './economics-bounds';
import { correlationOf, correlations, factorIds, loadings } from './uncertainty';

describe('what moves together', () => {
  it('every pair of factors once, with a reason', () => {
    const pairs = correlations.map(({ of }) => of.toSorted().join(' '));
    const wanted = factorIds.flatMap((a, i) => factorIds.slice(i + 1).map((b) => [a, b].toSorted().join(' ')));
    expect(pairs.toSorted()).toEqual(wanted.toSorted());
    for (const { value, reason } of correlations) {
      expect(Math.abs(value)).toBeLessThan(1);
      expect(reason.length).toBeGreaterThan(10);
    }
  });

  it('is the same in either order, and complete with itself', () => {
    for (const a of factorIds)
      for (const b of factorIds) {
        expect(correlationOf(a, b)).toBe(correlationOf(b, a));
        if (a === b) expect(correlationOf(a, b)).toBe(1);
      }
  });

  it('names figures that bills read', () => {
    const own = ['hosted-price', 'gpu-price', 'tokens-per-day', 'capacity', 'peak-to-mean', 'router-hours'];
    for (const [driver, { weight }] of Object.entries(loadings)) {
      expect([...economicsKeys, ...own]).toContain(driver);
      expect(Math.abs(weight)).toBeLessThanOrEqual(1);
    }
  });
});
