/** Curves, crossings and the reader's place for one pair: the one series that sentence, chart and table read. */
import { useMemo } from 'react';
import { type Assessment, type BreakEven, breakEvenOf, type CostCurve, curvesOf, curveVolumes } from '../../engine';
import type { Answers } from '../../framework';
import { monthlyMillions, type Range, rangeIn, usdPerMonth } from '../../units';
import type { Pair } from './pair';

/** Curves need no volume of the reader's, but a price list does: the chart of an empty page is drawn around this one. */
const volumeWithoutOne = 10e6;

export const hasVolume = ({ workload }: Answers): boolean =>
  workload.tokensPerDay !== undefined || workload.requestsPerDay !== undefined;

/** Answers that can be priced, for the chart of a page without a volume. */
export const pricedAnswers = (answers: Answers): Answers =>
  hasVolume(answers) ? answers : { ...answers, workload: { ...answers.workload, tokensPerDay: volumeWithoutOne } };

/** Volumes a table prints: 1, 2 and 5 of every decade. */
export const roundVolumes: readonly number[] = [5, 6, 7, 8, 9].flatMap((power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
);

export interface Picture {
  readonly pair: Pair;
  readonly breakEven: BreakEven | null;
  readonly curves: readonly CostCurve[];
  /** The reader's volume in tokens a day; null = none was given. */
  readonly you: Range | null;
}

/** Everything about one pair. `given` says that the volume is the reader's. */
export const pictureOf = (assessment: Assessment, pair: Pair, given: boolean): Picture => {
  const you = given ? assessment.costing.situation.workload.tokensPerDay : null;
  const breakEven = breakEvenOf(assessment, pair.own, pair.rent);
  const crossings = (breakEven?.crossings ?? []).map(({ at }) => at);
  const marked = you === null || you.mid <= 0 ? crossings : [you.mid, ...crossings];
  const volumes = [...new Set([...curveVolumes, ...roundVolumes, ...marked])].sort((a, b) => a - b);
  return { pair, breakEven, curves: curvesOf(assessment, volumes), you };
};

export const usePicture = (assessment: Assessment, pair: Pair, given: boolean): Picture =>
  useMemo(() => pictureOf(assessment, pair, given), [assessment, pair, given]);

/** The same curves per million tokens: what a token costs falls with volume where the hardware is paid for anyway. */
export const perMillionTokens = (curves: readonly CostCurve[]): readonly CostCurve[] =>
  curves.map(({ option, points }) => ({
    option,
    points: points.map(({ tokensPerDay, usd }) => {
      const millions = monthlyMillions(tokensPerDay);
      const each = { low: usd.low / millions, mid: usd.mid / millions, high: usd.high / millions };
      return { tokensPerDay, usd: rangeIn(usdPerMonth, each) };
    }),
  }));
