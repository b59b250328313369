/** A week hour by hour: 168 loads from Monday 00:00, as multiples of their mean. */

import { type Answers, type Assumptions, hoursPerWeek, weekShapes } from '../../framework';
import { power } from '../../units/elementary';

export type Week = readonly number[];

const daysOfWork = 5;
const shapes = new Map<string, Week>();

/** Mean 1. */
const balanced = (loads: readonly number[]): Week => {
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  return loads.map((load) => load / mean);
};

const shapeWeek = (shape: keyof typeof weekShapes): Week => {
  const known = shapes.get(shape);
  if (known !== undefined) return known;
  const { weekday, weekend } = weekShapes[shape];
  const week = balanced(
    Array.from(
      { length: hoursPerWeek },
      (_, hour) => (hour < daysOfWork * 24 ? weekday : weekend)[hour % 24] as number,
    ),
  );
  shapes.set(shape, week);
  return week;
};

const own = new WeakMap<readonly number[], Week>();

/** The reader's own week, else the one of the shape answered; office hours where none is. Same arguments, same array. */
export const weekOf = (
  { workload: { shape } }: Pick<Answers, 'workload'>,
  { week }: Pick<Assumptions, 'week'>,
): Week => {
  if (week === null) return shapeWeek(shape === undefined || shape === 'not-sure' ? 'working-hours' : shape);
  const known = own.get(week) ?? balanced(week);
  own.set(week, known);
  return known;
};

/** Busiest hour ÷ mean. */
export const peakOfWeek = (week: Week): number => week.reduce((a, b) => Math.max(a, b), 0);

const steepest = 64;
const halvings = 30;

const warped = new WeakMap<Week, Map<number, Week>>();

/**
 * The week with its busiest hour at `peak` times the mean (peak ≥ 1): every load to one power, which keeps their order,
 *
 *   wₕ = sₕ^γ ÷ mean(s^γ),  γ such that max wₕ = peak;  γ = 0 is a level week
 *
 * Where no γ ≤ 64 reaches the peak (a level week has none to raise) its busiest hours carry the peak all the same, so
 * that a fleet is never planned smaller than for the peak itself. Worked out once per week and peak.
 */
export const weekAt = (week: Week, peak: number): Week => {
  const kept = warped.get(week) ?? new Map<number, Week>();
  warped.set(week, kept);
  const known = kept.get(peak);
  if (known !== undefined) return known;
  const most = peakOfWeek(week);
  // Most hours of a week are alike: each load is raised once.
  const counts = new Map<number, number>();
  for (const load of week) counts.set(load, (counts.get(load) ?? 0) + 1);
  const meanOf = (gamma: number): number => {
    let sum = 0;
    for (const [load, hours] of counts) sum += hours * power(load / most, gamma);
    return sum / week.length;
  };
  let [low, high] = [0, steepest];
  for (let halving = 0; halving < halvings; halving += 1) {
    const gamma = (low + high) / 2;
    if (1 / meanOf(gamma) < peak) low = gamma;
    else high = gamma;
  }
  const gamma = (low + high) / 2;
  const mean = meanOf(gamma);
  const result = week.map((load) => (load === most ? peak : Math.min(peak, power(load / most, gamma) / mean)));
  kept.set(peak, result);
  return result;
};
