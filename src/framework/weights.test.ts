import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edition1 } from './editions';
import { axisWeightsOf, criterionWeightsOf, rankOrderCentroid } from './weights';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));

describe('rank-order centroid', () => {
  test.each([
    [
      [1, 2, 3, 4],
      [0.5208, 0.2708, 0.1458, 0.0625],
    ],
    [
      [1, 2, 3],
      [0.6111, 0.2778, 0.1111],
    ],
    [
      [2, 1],
      [0.25, 0.75],
    ],
    [[7], [1]],
    [[], []],
    [
      [1, 1, 1, 1],
      [0.25, 0.25, 0.25, 0.25],
    ],
    // Two tied at the top share the mean of the first two places.
    [
      [1, 1, 3],
      [0.4444, 0.4444, 0.1111],
    ],
  ])('ranks %j weigh %j', (ranks, weights) => {
    expect(rounded(rankOrderCentroid(ranks))).toEqual(weights);
  });

  test('sums to 1, falls with rank, and ignores the size of a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), (ranks) => {
        const weights = rankOrderCentroid(ranks);
        expect(total(weights)).toBeCloseTo(1, 12);
        for (const [i, rank] of ranks.entries()) {
          for (const [j, other] of ranks.entries()) {
            if (rank === other) expect(weights[i]).toBe(weights[j]);
            if (rank < other) expect(weights[i]).toBeGreaterThan(weights[j] ?? 0);
          }
        }
        expect(rankOrderCentroid(ranks.map((rank) => rank * 10))).toEqual(weights);
      }),
      { seed: 1 },
    );
  });
});

describe('weights of edition 1', () => {
  test('equal axes give the default weights', () => {
    expect(axisWeightsOf({})).toEqual({ privacy: 0.25, scale: 0.25, customization: 0.25, budget: 0.25 });
    const weights = criterionWeightsOf(edition1, axisWeightsOf({}));
    const printed = Object.fromEntries(
      Object.entries(weights).map(([criterion, weight]) => [criterion, Number(weight.toFixed(2))]),
    );
    expect(printed).toEqual({
      'data-control': 18.75,
      assurance: 6.25,
      throughput: 8.33,
      latency: 8.33,
      elasticity: 8.33,
      capability: 8.33,
      tuning: 8.33,
      independence: 8.33,
      cost: 15.28,
      operations: 6.94,
      'time-to-value': 2.78,
    });
  });

  test('an axis left out of a stated order comes last', () => {
    expect(axisWeightsOf({ axisRanks: { budget: 1 } })).toEqual({
      budget: expect.closeTo(0.5208, 4),
      privacy: expect.closeTo(0.1597, 4),
      scale: expect.closeTo(0.1597, 4),
      customization: expect.closeTo(0.1597, 4),
    });
  });
});
