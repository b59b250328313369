import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './geometry';

describe('spread', () => {
  it.each([
    ['leaves labels with room alone', [10, 40, 90], [10, 40, 90]],
    ['parts two that coincide around their middle', [50, 50], [42.5, 57.5]],
    ['keeps a crowd at the top inside', [1, 2, 3], [0, 15, 30]],
    ['keeps a crowd at the bottom inside', [99, 100, 100], [70, 85, 100]],
    ['keeps the order given by the wanted places', [80, 10], [80, 10]],
  ])('%s', (_, wanted, placed) => {
    expect(spread(wanted, 15, 0, 100)).toEqual(placed);
  });

  it('shrinks the gap where there is no room', () => {
    expect(spread([0, 0, 0], 15, 0, 20)).toEqual([0, 10, 20]);
  });

  it('never overlaps and never leaves the limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (wanted) => {
          const placed = [...spread(wanted, 15, 0, 300)].sort((a, b) => a - b);
          expect(placed[0]).toBeGreaterThanOrEqual(-1e-9);
          expect(placed.at(-1)).toBeLessThanOrEqual(300 + 1e-9);
          placed.slice(1).forEach((y, i) => {
            expect(y - (placed[i] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
          });
        },
      ),
    );
  });
});
