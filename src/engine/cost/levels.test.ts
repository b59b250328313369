import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongLevels, atLevel } from './levels';

const level = fc.double({ min: 0.01, max: 1e4, noNaN: true });
const three = fc.tuple(level, level, level).map((all) => all.toSorted((a, b) => a - b) as [number, number, number]);

describe('a place between three levels', () => {
  it('0, 1 and 2 are the levels themselves', () => {
    fc.assert(
      fc.property(three, (levels) => {
        expect([0, 1, 2].map((place) => atLevel(levels, place))).toEqual(levels);
      }),
    );
  });

  it('between and beyond them it rises with the place and never falls below zero', () => {
    const place = fc.double({ min: -2, max: 4, noNaN: true });
    fc.assert(
      fc.property(three, place, place, (levels, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((at) => atLevel(levels, at));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual((low as number) * (1 - 1e-12));
      }),
    );
  });

  it('asked for one after the other they are the same to the bit', () => {
    const place = fc.oneof(fc.double({ min: -2, max: 4, noNaN: true }), fc.integer({ min: -2, max: 4 }));
    fc.assert(
      fc.property(three, fc.array(place), (levels, places) => {
        const along = alongLevels(levels);
        for (const each of places) expect(along(each)).toBe(atLevel(levels, each));
      }),
    );
  });

  it.each<[[number, number, number], number, number]>([
    [[1, 10, 1000], 0.5, Math.sqrt(10)],
    [[1, 10, 1000], 1.5, 100],
    [[1, 10, 1000], 2.5, 10_000],
    [[5, 5, 5], 2.7, 5],
    [[0, 4, 8], 0.5, 2],
    [[0, 4, 8], -1, 0],
    [[0, 0, 6], 1.5, 3],
  ])('%j at %d is %d', (levels, place, value) => {
    expect(atLevel(levels, place)).toBeCloseTo(value, 9);
  });
});
