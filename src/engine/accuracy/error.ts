/** How far predictions are off, over a set of runs. */
import type { Stack } from '../capacity/constants';
import type { Compared } from './comparison';

export interface ErrorSummary {
  readonly runs: number;
  /** Half of the runs are off by less: |predicted ÷ measured − 1|. */
  readonly medianError: number;
  /** Nine of ten are off by less. */
  readonly worstTenth: number;
  /** Median of predicted ÷ measured, less 1: above 0 = too optimistic. */
  readonly bias: number;
  /** Share of runs whose measured rate lies in the band that its prediction carries. */
  readonly inBand: number;
  /** Measured ÷ predicted at the 10th, 50th and 90th percentile. */
  readonly spread: { readonly low: number; readonly mid: number; readonly high: number };
}

/** Value at a share of the sorted list, between its neighbours where it falls between two. NaN of none. */
export const percentileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
};

/** Of no runs there is no error: null. The order of the runs does not matter. */
export const summarise = (runs: readonly Compared[]): ErrorSummary | null => {
  if (runs.length === 0) return null;
  const errors = runs.map(({ ratio }) => Math.abs(ratio - 1));
  const shares = runs.map(({ measured, predicted }) => measured / predicted);
  return {
    runs: runs.length,
    medianError: percentileOf(errors, 0.5),
    worstTenth: percentileOf(errors, 0.9),
    bias:
      percentileOf(
        runs.map(({ ratio }) => ratio),
        0.5,
      ) - 1,
    inBand: runs.filter(({ inBand }) => inBand).length / runs.length,
    spread: { low: percentileOf(shares, 0.1), mid: percentileOf(shares, 0.5), high: percentileOf(shares, 0.9) },
  };
};

const grouped = <Row>(rows: readonly Row[], name: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(name(row));
    if (group) group.push(row);
    else groups.set(name(row), [row]);
  }
  return groups;
};

export const groupings = ['gpu', 'model', 'engine', 'regime'] as const;
export type Grouping = (typeof groupings)[number];

export interface ErrorGroup extends ErrorSummary {
  readonly name: string;
}

/** The same per GPU, model, serving engine or regime; most runs first, then by name. */
export const groupErrors = (runs: readonly Compared[], by: Grouping): readonly ErrorGroup[] =>
  [...grouped(runs, (run) => run[by])]
    .flatMap(([name, group]) => {
      const summary = summarise(group);
      return summary === null ? [] : [{ name, ...summary }];
    })
    .toSorted((a, b) => b.runs - a.runs || (a.name < b.name ? -1 : 1));

export interface UnseenCoverage {
  readonly runs: number;
  /** Share inside a band drawn from the other families alone; a band of 10th to 90th percentile aims at 0.8. */
  readonly inBand: number;
}

/**
 * The band put to the test on what it has not seen: each family (architecture on a GPU) in turn is left out, the 10th to
 * 90th percentile of measured ÷ predicted is taken over the other families on the same stack, and its own runs are held
 * against that. The six constants stay as fitted on all runs, so this tests the band, not the constants.
 * `familyOf` names the family; a stack of a single family has nothing to be held against and is left out. null = no runs.
 */
export const unseenCoverage = (
  runs: readonly Compared[],
  stack: Stack,
  familyOf: (run: Compared) => string,
): UnseenCoverage | null => {
  const families = grouped(
    runs.filter((run) => run.stack === stack),
    familyOf,
  );
  if (families.size < 2) return null;
  let inside = 0;
  let all = 0;
  for (const [family, own] of families) {
    const others = [...families].flatMap(([name, group]) => (name === family ? [] : group));
    const shares = others.map(({ measured, predicted }) => measured / predicted);
    const [low, high] = [percentileOf(shares, 0.1), percentileOf(shares, 0.9)];
    all += own.length;
    inside += own.filter(
      ({ measured, predicted }) => measured / predicted >= low && measured / predicted <= high,
    ).length;
  }
  return { runs: all, inBand: inside / all };
};
