import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AxisWeights, axisWeightsProblem, inPercent, withAxisWeight } from './axis-weights';
import { axisIds } from './criteria';

const equal: AxisWeights = { privacy: 25, scale: 25, customization: 25, budget: 25 };
const tenth = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const any = fc
  .array(fc.tuple(fc.constantFrom(...axisIds), tenth), { maxLength: 4 })
  .map((steps) => steps.reduce((weights, [axis, percent]) => withAxisWeight(weights, axis, percent), equal));
const total = (weights: AxisWeights) => axisIds.reduce((sum, axis) => sum + weights[axis] * 10, 0);

describe('axis weights set directly', () => {
  test('sum to 100 whatever is set, the one that was set exactly', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...axisIds), tenth, (weights, axis, percent) => {
        const changed = withAxisWeight(weights, axis, percent);
        expect(changed[axis]).toBe(percent);
        expect(Math.round(total(changed))).toBe(1000);
        expect(axisWeightsProblem(changed)).toBeNull();
      }),
    );
  });

  test('the others keep their proportions', () => {
    expect(withAxisWeight({ privacy: 40, scale: 10, customization: 20, budget: 30 }, 'privacy', 70)).toEqual({
      privacy: 70,
      scale: 5,
      customization: 10,
      budget: 15,
    });
    expect(withAxisWeight({ privacy: 100, scale: 0, customization: 0, budget: 0 }, 'privacy', 40)).toEqual({
      privacy: 40,
      scale: 20,
      customization: 20,
      budget: 20,
    });
    expect(withAxisWeight(equal, 'scale', 130).scale).toBe(100);
  });

  test('a centroid in percent still sums to 100', () => {
    const weights = inPercent({ privacy: 0.5208, scale: 0.2708, customization: 0.1458, budget: 0.0625 });
    expect(weights).toEqual({ privacy: 52.1, scale: 27.1, customization: 14.6, budget: 6.2 });
    expect(inPercent({ privacy: 0, scale: 0, customization: 0, budget: 0 })).toEqual(equal);
  });

  test('weights that do not sum to 100, or leave the scale, are named', () => {
    expect(axisWeightsProblem({ ...equal, privacy: 45 })).toBe('must sum to 100, and these sum to 120.');
    expect(axisWeightsProblem({ privacy: 120, scale: -20, customization: 0, budget: 0 })).toBe(
      'must be percentages from 0 to 100.',
    );
  });
});
