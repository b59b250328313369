import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileOf, spreadOf, tallyOf } from './tally';

const total = fc.integer({ min: 0, max: 40 });
const columnsArb = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 }))
  .chain(([options, samples]) =>
    fc.array(
      fc.array(total, { minLength: samples, maxLength: samples }).map((all) => Float64Array.from(all)),
      { minLength: options, maxLength: options },
    ),
  );

const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-5);

describe('counting samples', () => {
  it('shares of first places sum to 1, and nobody is near less often than first', () => {
    fc.assert(
      fc.property(columnsArb, (columns) => {
        const { cheapest, near, cheaper } = tallyOf(columns, 0.05);
        close(
          cheapest.reduce((sum, share) => sum + share, 0),
          1,
        );
        for (const [i, share] of cheapest.entries()) {
          expect(near[i]).toBeGreaterThanOrEqual(share - 1e-6);
          for (let j = 0; j < i; j += 1) close((cheaper[i]?.[j] ?? 0) + (cheaper[j]?.[i] ?? 0), 1);
        }
      }),
    );
  });

  it('swapped columns give swapped results', () => {
    fc.assert(
      fc.property(columnsArb, (columns) => {
        const here = tallyOf(columns, 0.05);
        const there = tallyOf(columns.toReversed(), 0.05);
        const mirrored = <T>(list: readonly T[]) => list.toReversed();
        here.cheapest.forEach((share, i) => {
          close(share, mirrored(there.cheapest)[i] ?? -1);
        });
        expect(mirrored(there.near)).toEqual(here.near);
        expect(there.aboutEqual).toBe(here.aboutEqual);
        expect(mirrored(there.cheaper.map(mirrored))).toEqual(here.cheaper);
      }),
    );
  });

  it.each<[string, number[][], number[], number[], number]>([
    [
      'one leads throughout',
      [
        [1, 1],
        [2, 2],
      ],
      [1, 0],
      [1, 0],
      0,
    ],
    [
      'equal ones share',
      [
        [1, 3],
        [1, 2],
      ],
      [0.25, 0.75],
      [0.5, 1],
      0.5,
    ],
    ['within a twentieth', [[100], [105], [106]], [1, 0, 0], [1, 1, 0], 1],
  ])('%s', (_, columns, cheapest, near, aboutEqual) => {
    expect(
      tallyOf(
        columns.map((each) => Float64Array.from(each)),
        0.05,
      ),
    ).toMatchObject({ cheapest, near, aboutEqual });
  });

  it('quantiles are ordered, and those of equal values are the value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (all) => {
        const { low, mid, high } = spreadOf(Float64Array.from(all));
        expect(low).toBeLessThanOrEqual(mid);
        expect(mid).toBeLessThanOrEqual(high);
      }),
    );
    expect(spreadOf(new Float64Array(50).fill(0.1 + 0.2))).toEqual({ low: 0.1 + 0.2, mid: 0.1 + 0.2, high: 0.1 + 0.2 });
    expect(quantileOf(Float64Array.of(0, 10), 0.9)).toBe(9);
  });
});
