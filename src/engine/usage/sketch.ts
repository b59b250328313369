/**
 * Percentiles of token counts in constant memory: a histogram with logarithmic bins.
 *
 *   bin(x) = ⌈ ln x ÷ ln γ ⌉,  γ = (1 + e) ÷ (1 − e);  a bin stands for 2γᵇ ÷ (γ + 1)
 *
 * Every value is known to a relative error of at most e, whatever the distribution, and none lies outside the smallest and
 * the largest that were added; adding and merging are sums of
 * counts, so neither the order of the values nor how they were split changes anything. (DDSketch, VLDB 2019.)
 */

import { usageRules } from '../../framework/usage-rules';
import { ln, power } from '../../units/elementary';

const error = usageRules.percentileError;
const gamma = (1 + error) / (1 - error);
const perLog = 1 / ln(gamma);
/** A billion tokens in one request is the largest count an answer may hold. */
export const mostTokens = 1e9;
const bins = Math.ceil(ln(mostTokens) * perLog) + 1;

export interface Sketch {
  count: number;
  sum: number;
  zeros: number;
  /** Of the values added, zeros included. */
  least: number;
  most: number;
  readonly counts: Float64Array;
}

export const emptySketch = (): Sketch => ({
  count: 0,
  sum: 0,
  zeros: 0,
  least: Number.POSITIVE_INFINITY,
  most: Number.NEGATIVE_INFINITY,
  counts: new Float64Array(bins),
});

const binOf = (value: number): number => Math.ceil(ln(value) * perLog - 1e-9);

/** Bins of everyday counts, worked out once: a logarithm a row would be a fifth of the reading. */
const everyday = 1 << 15;
let everydayBins: Uint16Array | null = null;

const known = (value: number): number => {
  everydayBins ??= Uint16Array.from({ length: everyday }, (_, each) => (each === 0 ? 0 : binOf(each)));
  return everydayBins[value] ?? 0;
};

/** Adds a whole number from 0 to `mostTokens`. */
export const addToSketch = (sketch: Sketch, value: number): void => {
  sketch.count += 1;
  sketch.sum += value;
  if (value < sketch.least) sketch.least = value;
  if (value > sketch.most) sketch.most = value;
  if (value < 1) sketch.zeros += 1;
  else {
    const bin = value < everyday ? known(value) : binOf(value);
    sketch.counts[bin] = (sketch.counts[bin] ?? 0) + 1;
  }
};

/** Adds all of `other` to `sketch`. */
export const mergeSketch = (sketch: Sketch, other: Sketch): void => {
  sketch.count += other.count;
  sketch.sum += other.sum;
  sketch.zeros += other.zeros;
  sketch.least = Math.min(sketch.least, other.least);
  sketch.most = Math.max(sketch.most, other.most);
  for (let bin = 0; bin < bins; bin++) sketch.counts[bin] = (sketch.counts[bin] ?? 0) + (other.counts[bin] ?? 0);
};

/**
 * The value of rank ⌈q · count⌉, to the sketch's relative error, rounded to a whole token and within the smallest and largest
 * value added: of equal values it is that value. Edge value: 0 of an empty sketch.
 */
export const quantileOf = (sketch: Sketch, q: number): number => {
  const rank = Math.max(1, Math.ceil(q * sketch.count));
  let seen = sketch.zeros;
  if (sketch.count === 0 || seen >= rank) return 0;
  for (let bin = 0; bin < bins; bin++) {
    seen += sketch.counts[bin] ?? 0;
    if (seen >= rank)
      return Math.min(sketch.most, Math.max(sketch.least, Math.round((2 * power(gamma, bin)) / (gamma + 1))));
  }
  return sketch.most;
};
