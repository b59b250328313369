/** What columns of totals say together. Knows no options: swap two columns and their results swap. */
import type { Range } from '../../../units';

/** Quantile of sorted values, linear between neighbours. Not of an empty list. */
export const quantileOf = (sorted: Float64Array, share: number): number => {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [a, b] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
  return a === b ? a : a + (b - a) * (place - below);
};

/** 10th, 50th and 90th percentile of a column. */
export const spreadOf = (totals: Float64Array): Range => {
  const sorted = totals.slice().sort();
  return { low: quantileOf(sorted, 0.1), mid: quantileOf(sorted, 0.5), high: quantileOf(sorted, 0.9) };
};

export interface Tally {
  /** Share of samples in which a column is the least; equal ones share. They sum to 1. */
  readonly cheapest: readonly number[];
  /** Share of samples in which a column lies within the margin of the least. */
  readonly near: readonly number[];
  /** Share of samples in which some other column lies within the margin of the least. */
  readonly aboutEqual: number;
  /** `cheaper[i][j]`: share of samples in which column i is below column j, ties counting half. */
  readonly cheaper: readonly (readonly number[])[];
}

/** Count over all samples. `columns`: one total per sample each, all of one length. `margin`: share of the least. */
export const tallyOf = (columns: readonly Float64Array[], margin: number): Tally => {
  const samples = columns[0]?.length ?? 0;
  const size = columns.length;
  const cheapest = new Float64Array(size);
  const near = new Float64Array(size);
  const below = Array.from({ length: size }, () => new Float64Array(size));
  let aboutEqual = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    let least = Number.POSITIVE_INFINITY;
    for (const column of columns) least = Math.min(least, column[sample] as number);
    const limit = least * (1 + margin);
    let equal = 0;
    let close = 0;
    for (const column of columns) {
      if (column[sample] === least) equal += 1;
      if ((column[sample] as number) <= limit) close += 1;
    }
    if (close > 1) aboutEqual += 1;
    for (let i = 0; i < size; i += 1) {
      const own = (columns[i] as Float64Array)[sample] as number;
      if (own === least) cheapest[i] = (cheapest[i] as number) + 1 / equal;
      if (own <= limit) near[i] = (near[i] as number) + 1;
      const row = below[i] as Float64Array;
      for (let j = 0; j < size; j += 1) {
        if (j === i) continue;
        const other = (columns[j] as Float64Array)[sample] as number;
        row[j] = (row[j] as number) + (own < other ? 1 : own === other ? 0.5 : 0);
      }
    }
  }
  const share = (count: number) => (samples === 0 ? 0 : Math.round((count / samples) * 1e6) / 1e6);
  return {
    cheapest: [...cheapest].map(share),
    near: [...near].map(share),
    aboutEqual: share(aboutEqual),
    cheaper: below.map((row) => [...row].map(share)),
  };
};
