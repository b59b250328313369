import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAssumptions, type LoadShape, noAnswers, weekOfLoads } from '../../framework';
import { peakOfWeek, weekAt, weekOf } from './week';

const shaped = (shape: LoadShape) => weekOf({ ...noAnswers, workload: { shape } }, defaultAssumptions);
const mean = (week: readonly number[]) => week.reduce((sum, load) => sum + load, 0) / week.length;
const quietest = (week: readonly number[]) => Math.min(...week);
const belowHalf = (week: readonly number[]) => week.filter((load) => load < peakOfWeek(week) / 2).length / week.length;
/** Utilisation of a fleet scaled every hour with a quarter of headroom and one spare, by replicas the peak needs. */
const scaled = (week: readonly number[], need: number) => {
  const peak = peakOfWeek(week);
  const replicas = week.map((load) => Math.max(1, Math.ceil((load / peak) * need * 1.25)) + 1);
  return need / peak / mean(replicas);
};
const near = (value: number, published: number, apart: number) =>
  expect(Math.abs(value - published)).toBeLessThanOrEqual(apart);

describe('weeks fitted to published ratios', () => {
  it.each<[LoadShape, number, number, number]>([
    ['coding', 3.0, 0.1, 0.75],
    ['worldwide', 1.7, 0.46, 0.31],
  ])('%s: busiest hour %d, quietest %d, %d of hours below half the busiest', (shape, peak, low, share) => {
    const week = shaped(shape);
    near(peakOfWeek(week), peak, 0.08);
    near(quietest(week), low, 0.02);
    near(belowHalf(week), share, 0.03);
  });

  it.each<[LoadShape, number, number]>([
    ['coding', 2, 0.27],
    ['coding', 4, 0.41],
    ['coding', 8, 0.52],
    ['worldwide', 2, 0.4],
    ['worldwide', 4, 0.53],
    ['worldwide', 8, 0.62],
  ])('%s scaled every hour from a peak of %d replicas is %d busy', (shape, need, busy) => {
    near(scaled(shaped(shape), need), busy, 0.03);
  });

  it('office hours peak at four times the mean, batch is level', () => {
    near(peakOfWeek(shaped('working-hours')), 4, 0.2);
    expect(peakOfWeek(shaped('batch'))).toBe(1);
  });
});

describe('a week at a peak', () => {
  it('keeps mean and order, and its busiest hour is the peak', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<LoadShape>('working-hours', 'coding', 'worldwide'),
        fc.double({ min: 1, max: 12, noNaN: true }),
        (shape, peak) => {
          const base = shaped(shape);
          const week = weekAt(base, peak);
          expect(peakOfWeek(week)).toBeCloseTo(peak, 6);
          expect(mean(week)).toBeCloseTo(1, 6);
          base.forEach((load, hour) => {
            if (load <= (base[hour - 1] ?? 0))
              expect(week[hour]).toBeLessThanOrEqual((week[hour - 1] as number) + 1e-9);
          });
        },
      ),
    );
  });

  it('at its own peak it is itself', () => {
    const base = shaped('coding');
    const week = weekAt(base, peakOfWeek(base));
    for (const [hour, load] of base.entries()) expect(week[hour]).toBeCloseTo(load, 6);
  });

  it('a level week cannot be raised, so that every hour is planned for the peak', () => {
    expect(new Set(weekAt(shaped('batch'), 3))).toEqual(new Set([3]));
  });
});

describe('a week of the reader’s own', () => {
  it('takes the place of the shape, and sets the mean to 1', () => {
    const loads = Array.from({ length: 168 }, (_, hour) => (hour === 10 ? 30 : 10));
    const week = weekOfLoads(loads);
    const found = weekOf({ ...noAnswers, workload: { shape: 'batch' } }, { week });
    expect(mean(found)).toBeCloseTo(1, 9);
    expect(peakOfWeek(found)).toBeCloseTo((30 * 168) / (30 + 167 * 10), 2);
  });

  it.each([
    ['a day only', Array.from({ length: 24 }, () => 1)],
    ['nothing in any hour', Array.from({ length: 168 }, () => 0)],
    ['an hour below nothing', Array.from({ length: 168 }, (_, hour) => hour - 1)],
    ['an hour that is no number', Array.from({ length: 168 }, () => Number.NaN)],
    ['an endless hour', Array.from({ length: 168 }, () => Number.POSITIVE_INFINITY)],
  ])('%s is none', (_, loads) => {
    expect(weekOfLoads(loads)).toBeNull();
  });
});
