import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOrderCentroid } from '../../framework/weights';
import { costAt } from './cost-draw';
import { sfc32, weakOrder, weightsInOrder } from './random';

const first = (seed: number, stream: number, count: number) => {
  const draw = sfc32(seed, stream);
  return Array.from({ length: count }, draw);
};

describe('random numbers', () => {
  test('repeat for a seed and a stream, and differ between streams', () => {
    expect(first(1, 2, 5)).toEqual(first(1, 2, 5));
    expect(first(1, 2, 5)).not.toEqual(first(1, 3, 5));
    expect(first(2, 2, 5)).not.toEqual(first(1, 2, 5));
  });

  test('are the same on every machine', () => {
    expect(first(0x20261120, 0, 3).map((u) => u * 2 ** 32)).toEqual([730233278, 3624358300, 2077907025]);
  });

  test('fill the unit interval evenly, within a stream and across streams', () => {
    for (const sample of [
      first(7, 7, 8000),
      Array.from({ length: 8000 }, (_, stream) => first(7, stream, 1)[0] ?? 0),
    ]) {
      const counts = Array(10).fill(0);
      for (const u of sample) counts[Math.floor(u * 10)] += 1;
      // 800 expected in each tenth; five standard deviations are 134.
      expect(Math.max(...counts.map((count) => Math.abs(count - 800)))).toBeLessThan(134);
    }
  });
});

describe('weights in a weak order', () => {
  const ranks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });

  test('sum to 1, respect the order, and take a fixed count of draws', () => {
    fc.assert(
      fc.property(ranks, fc.integer(), (order, seed) => {
        let taken = 0;
        const draw = sfc32(seed, 0);
        const weights = weightsInOrder(weakOrder(order), () => {
          taken += 1;
          return draw();
        });
        expect(taken).toBe(2 * (order.length - 1));
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const [i, rank] of order.entries()) {
          for (const [j, other] of order.entries())
            if (rank < other) expect(weights[i]).toBeGreaterThanOrEqual(weights[j] ?? 0);
        }
      }),
      { seed: 1 },
    );
  });

  test.each([[[1, 2, 3, 4]], [[1, 1, 1, 1]], [[2, 1, 2]], [[1, 3, 2, 3]]])(
    'of ranks %j have the centroid as their mean',
    (order) => {
      const prepared = weakOrder(order);
      const sums = order.map(() => 0);
      for (let stream = 0; stream < 4096; stream += 1) {
        for (const [i, weight] of weightsInOrder(prepared, sfc32(3, stream)).entries())
          sums[i] = (sums[i] ?? 0) + weight;
      }
      for (const [i, weight] of rankOrderCentroid(order).entries())
        expect(Math.abs((sums[i] ?? 0) / 4096 - weight)).toBeLessThan(0.015);
    },
  );
});

describe('a cost drawn from its range', () => {
  const usd = { low: 500, mid: 1000, high: 4000 };
  test.each([
    [0.1, 500],
    [0.5, 1000],
    [0.9, 4000],
    [0.7, 2000],
    [0.3, 707.107],
  ])('at %s is $%s', (u, expected) => {
    expect(costAt(usd, u)).toBeCloseTo(expected, 3);
  });

  test('never falls as the draw rises, and stays a number when the low end is zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        for (const range of [usd, { ...usd, low: 0 }]) {
          const [less, more] = [costAt(range, Math.min(a, b)), costAt(range, Math.max(a, b))];
          expect(less).toBeGreaterThan(0);
          expect(more).toBeGreaterThanOrEqual(less);
        }
      }),
      { seed: 1 },
    );
    expect(costAt({ low: 0, mid: 0, high: 0 }, 0.9)).toBe(0);
    expect(costAt({ low: 7, mid: 7, high: 7 }, 0.93)).toBe(7);
  });
});
