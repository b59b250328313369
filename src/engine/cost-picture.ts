/** Curves, crossings and the reader's place for one pair: the one series that sentence, chart and table read. */

import type { OptionId } from '../framework';
import type { Range } from '../units';
import { power } from '../units/elementary';
import { breakEvenOf, curvesOf } from './assess';
import { curveVolumes } from './cost';
import type { Assessment } from './recommend';
import type { BreakEven, CostCurve } from './recommendation';

/** Volumes a table prints: 1, 2 and 5 of every decade. */
export const roundVolumes: readonly number[] = [5, 6, 7, 8, 9].flatMap((exponent) =>
  [1, 2, 5].map((step) => step * power(10, exponent)),
);

/** What is owned, and what is rented. */
interface Compared {
  readonly own: OptionId;
  readonly rent: OptionId;
}

export interface Picture<P extends Compared | null = Compared> {
  /** null = nothing is compared. */
  readonly pair: P;
  readonly breakEven: BreakEven | null;
  readonly curves: readonly CostCurve[];
  /** The reader's volume in tokens a day; null = none was given. */
  readonly you: Range | null;
}

const known = new WeakMap<Assessment, Map<string, BreakEven | null>>();

/** The break-even of a pair, worked out once per result: headline, chart and what an edit changed all ask for it. */
export const breakEvenBetween = (assessment: Assessment, own: OptionId, rent: OptionId): BreakEven | null => {
  const pairs = known.get(assessment) ?? new Map<string, BreakEven | null>();
  known.set(assessment, pairs);
  const pair = `${own} ${rent}`;
  const found = pairs.get(pair);
  if (found !== undefined) return found;
  const breakEven = breakEvenOf(assessment, own, rent);
  pairs.set(pair, breakEven);
  return breakEven;
};

/** Volumes every picture shows, whoever reads it. */
const fixedVolumes: readonly number[] = [...new Set([...curveVolumes, ...roundVolumes])].sort((a, b) => a - b);

/** All that a curve rests on: the decision without its volume, and which class of a split goes where. */
const curveBasis = ({ recommendation: { answers, assumptions, costs }, plan }: Assessment): string => {
  const { tokensPerDay: _tokens, requestsPerDay: _requests, ...workload } = answers.workload;
  return JSON.stringify([{ ...answers, workload }, assumptions, Object.keys(costs), plan]);
};

let drawn: { readonly basis: string; readonly curves: readonly CostCurve[] } | null = null;

/** The curves at the fixed volumes: a reader who moves their volume moves along them, so they are kept meanwhile. */
const fixedCurves = (assessment: Assessment): readonly CostCurve[] => {
  const basis = curveBasis(assessment);
  if (drawn?.basis !== basis) drawn = { basis, curves: curvesOf(assessment, fixedVolumes) };
  return drawn.curves;
};

/** The curves with the reader's volume and the crossings among their points. */
const curvesThrough = (assessment: Assessment, marked: readonly number[]): readonly CostCurve[] => {
  const fixed = fixedCurves(assessment);
  const between = curvesOf(
    assessment,
    [...new Set(marked)].filter((volume) => !fixedVolumes.includes(volume)),
  );
  return fixed.map((curve, index) => ({
    ...curve,
    points: [...curve.points, ...(between[index]?.points ?? [])].sort((a, b) => a.tokensPerDay - b.tokensPerDay),
  }));
};

/** Everything about one pair. `given` says that the volume is the reader's. */
export const pictureOf = <P extends Compared | null>(assessment: Assessment, pair: P, given: boolean): Picture<P> => {
  const you = given ? assessment.costing.situation.workload.tokensPerDay : null;
  const breakEven = pair && breakEvenBetween(assessment, pair.own, pair.rent);
  const crossings = (breakEven?.crossings ?? []).map(({ at }) => at);
  const marked = you === null || you.mid <= 0 ? crossings : [you.mid, ...crossings];
  return { pair, breakEven, curves: curvesThrough(assessment, marked), you };
};
