/** The published runs with their predictions, worked out once for the page. */
import { catalog } from '../../catalog';
import { type Measurement, measurements } from '../../catalog/measurements';
import { type Compared, compareAll, type Grouping, shapeOf, unseenCoverage, weakSpots } from '../../engine/accuracy';
import { regimeNames } from '../../narrative/accuracy';
import { acceleratorName } from '../../narrative/names';

export interface Run {
  readonly run: Measurement;
  readonly compared: Compared;
}

const predictions = new Map(compareAll(measurements, catalog).map((each) => [each.id, each]));

/** In the order of the table; a run without a prediction would be left out, and there is none. */
export const runs: readonly Run[] = measurements.flatMap((run) => {
  const compared = predictions.get(run.id);
  return compared === undefined ? [] : [{ run, compared }];
});

export const comparedRuns: readonly Compared[] = runs.map(({ compared }) => compared);

export const spots = weakSpots(measurements, catalog);

const familyOf = ({ model, gpu }: Compared) => `${shapeOf(model)} @ ${gpu}`;
export const families: number = new Set(comparedRuns.map(familyOf)).size;
export const unseen = {
  tuned: unseenCoverage(comparedRuns, 'tuned', familyOf),
  default: unseenCoverage(comparedRuns, 'default', familyOf),
};

/** First and last month of the runs. */
export const months = (() => {
  const dates = measurements.map(({ date }) => date).toSorted();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
})();

/** A group's name as the reader sees it. */
export const groupName = (by: Grouping, name: string): string =>
  by === 'gpu'
    ? acceleratorName(name)
    : by === 'regime'
      ? (Object.entries(regimeNames).find(([id]) => id === name)?.[1] ?? name)
      : name;
