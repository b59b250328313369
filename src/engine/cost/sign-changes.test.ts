import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signChanges, valuesAcross } from './sign-changes';

const changesOf = (figure: (value: number) => number | null, from: number, to: number, whole = false) => {
  const interval = { from, to, scale: 'linear' } as const;
  const samples = valuesAcross(interval, 25).map((value) => ({ value, figure: figure(value) }));
  return signChanges(samples, figure, interval, whole);
};

describe('sign changes', () => {
  it('finds the root of any line that crosses zero, in its direction', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 99, noNaN: true }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.boolean(),
        (root, slope, rising) => {
          const [change, ...others] = changesOf((value) => (rising ? 1 : -1) * slope * (value - root), 0, 100);
          expect(others).toEqual([]);
          expect(change?.after).toBeCloseTo(root, 4);
          expect(change?.belowBeyond).toBe(!rising);
        },
      ),
    );
  });

  it('finds every change of a figure that comes and goes', () => {
    const found = changesOf((value) => Math.cos((value / 100) * 3 * Math.PI), 0, 100);
    expect(found.map(({ after }) => after.toFixed(3))).toEqual(['16.667', '50.000', '83.333']);
    expect(found.map(({ belowBeyond }) => belowBeyond)).toEqual([true, false, true]);
  });

  it('ends a jump at two values with different signs, next to each other', () => {
    const [jump] = changesOf((value) => (value < 40.1 ? 5 : -7), 0, 100);
    expect(jump?.before).toBeLessThan(40.1);
    expect(jump?.after).toBeGreaterThanOrEqual(40.1);
    expect((jump?.after ?? 0) - (jump?.before ?? 0)).toBeLessThan(1e-6);
  });

  it('stops between two whole numbers where only they mean something', () => {
    const [change] = changesOf((value) => value - 40.4, 0, 96, true);
    expect(change).toMatchObject({ before: 40, after: 41 });
  });

  it('claims nothing across a value without a figure', () => {
    expect(changesOf((value) => (value < 40 ? 5 : value < 60 ? null : -7), 0, 100)).toEqual([]);
  });
});
