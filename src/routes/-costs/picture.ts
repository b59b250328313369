/** The picture of the pair compared, and of a page without a volume. */
import { useMemo } from 'react';
import type { Assessment, CostCurve } from '../../engine';
import { type Picture, pictureOf } from '../../engine/cost-picture';
import type { Answers } from '../../framework';
import type { UsdCurve } from '../../narrative/curve-table';
import { monthlyMillions, rangeIn, type UsdPerMillionTokens, usdPerMillionTokens } from '../../units';
import type { Pair } from './pair';

/** Curves need no volume of the reader's, but a price list does: the chart of an empty page is drawn around this one. */
const volumeWithoutOne = 10e6;

export const hasVolume = ({ workload }: Answers): boolean =>
  workload.tokensPerDay !== undefined || workload.requestsPerDay !== undefined;

/** Answers that can be priced, for the chart of a page without a volume. */
export const pricedAnswers = (answers: Answers): Answers =>
  hasVolume(answers) ? answers : { ...answers, workload: { ...answers.workload, tokensPerDay: volumeWithoutOne } };

export const usePicture = (assessment: Assessment, pair: Pair, given: boolean): Picture =>
  useMemo(() => pictureOf(assessment, pair, given), [assessment, pair, given]);

/** The same curves per million tokens: what a token costs falls with volume where the hardware is paid for anyway. */
export const perMillionTokens = (curves: readonly CostCurve[]): readonly UsdCurve<UsdPerMillionTokens>[] =>
  curves.map(({ option, points }) => ({
    option,
    points: points.map(({ tokensPerDay, usd }) => {
      const millions = monthlyMillions(tokensPerDay);
      const each = { low: usd.low / millions, mid: usd.mid / millions, high: usd.high / millions };
      return { tokensPerDay, usd: rangeIn(usdPerMillionTokens, each) };
    }),
  }));
