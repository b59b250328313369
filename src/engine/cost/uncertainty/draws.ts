/** Every figure drawn from its range: columns of values, one per sample. */

import { economicsBounds, isEconomicsKey } from '../../../framework';
import type { NumberBounds } from '../../../framework/answer-bounds';
import { correlationOf, factorIds, loadings } from '../../../framework/uncertainty';
import type { Range } from '../../../units';
import { exp, ln } from '../../../units/elementary';
import { sfc32 } from '../../decision/random';
import { type DriverRanges, ownDrivers } from '../bill';
import { normalScore, scoreOfP90, triangleOf } from './normal';

/** Values whose range is a scale of three levels: a place on it may lie beyond either end. */
const placed: readonly string[] = [ownDrivers.capacity, ownDrivers.gpuPrice, ownDrivers.hostedPrice];

/** What a value cannot leave whatever its luck: a share stays within 0 and 1, a busiest hour is no calmer than the mean. */
const boundsOf = (driver: string): { readonly min: number; readonly max: number } => {
  if (placed.includes(driver)) return { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  if (driver === ownDrivers.cached) return { min: 0, max: 1 };
  if (driver === ownDrivers.peak) return { min: 1, max: Number.POSITIVE_INFINITY };
  if (isEconomicsKey(driver)) {
    const { min, max = Number.POSITIVE_INFINITY }: NumberBounds = economicsBounds[driver];
    return { min, max };
  }
  return { min: 0, max: Number.POSITIVE_INFINITY };
};

/**
 * From a normal score to the value of a range, through its 10th, 50th and 90th percentile: log-linear on each side of the
 * mid (a two-piece lognormal), straight where an end is zero or the range is a scale of levels. Worked out once per range.
 */
export const scaleOf = (driver: string, { low, mid, high }: Range): ((score: number) => number) => {
  const { min, max } = boundsOf(driver);
  const straight = low <= 0 || placed.includes(driver);
  const slope = (end: number) => (straight ? (end - mid) / scoreOfP90 : ln(end / mid) / scoreOfP90);
  const [down, up] = [slope(low), slope(high)];
  return (score) => {
    const along = score < 0 ? -score * down : score * up;
    const value = straight ? mid + along : mid * exp(along);
    return value < min ? min : value > max ? max : value;
  };
};

/** Names of the values that have a range at all, in order of their names: whoever asks, the luck is the same. */
export const movingDrivers = (drivers: readonly string[], ranges: DriverRanges): string[] =>
  [...new Set(drivers)]
    .filter((driver) => {
      const range = ranges[driver];
      return range !== undefined && range.low !== range.high;
    })
    .sort();

/** Numbers of a generator lie in [0, 1); half a step keeps zero out. */
const halfStep = 2 ** -33;

const triangle = triangleOf(factorIds.map((row) => factorIds.map((column) => correlationOf(row, column))));

/** Normal scores of the factors of one sample, correlated as the framework's table says. */
const factorScores = (draw: () => number, into: Float64Array, own: Float64Array): void => {
  for (let f = 0; f < own.length; f += 1) own[f] = normalScore(draw() + halfStep);
  for (let f = 0; f < own.length; f += 1) {
    const row = triangle[f] as readonly number[];
    let score = 0;
    for (let k = 0; k <= f; k += 1) score += (row[k] as number) * (own[k] as number);
    into[f] = score;
  }
};

export interface Column {
  readonly driver: string;
  readonly values: Float64Array;
}

/**
 * Drawn values of every driver that has a range. Same drivers, ranges and seed: same columns, to the bit.
 *
 *   score of a driver = w · score of its factor + √(1 − w²) · its own        w from the framework's table, 0 where not listed
 *   score → value through p10, p50 and p90                                    see `scaleOf`
 */
export const drawnColumns = (
  drivers: readonly string[],
  ranges: DriverRanges,
  seed: number,
  samples: number,
): readonly Column[] => {
  const columns = movingDrivers(drivers, ranges).map((driver) => {
    const loading = loadings[driver];
    const weight = loading?.weight ?? 0;
    return {
      driver,
      scale: scaleOf(driver, ranges[driver] as Range),
      factor: loading === undefined ? 0 : factorIds.indexOf(loading.factor),
      weight,
      rest: Math.sqrt(1 - weight * weight),
      values: new Float64Array(samples),
    };
  });
  const own = new Float64Array(factorIds.length);
  const factors = new Float64Array(factorIds.length);
  for (let sample = 0; sample < samples; sample += 1) {
    const draw = sfc32(seed, sample);
    factorScores(draw, factors, own);
    for (const { scale, factor, weight, rest, values } of columns) {
      const score = weight * (factors[factor] as number) + rest * normalScore(draw() + halfStep);
      values[sample] = scale(score);
    }
  }
  return columns;
};
