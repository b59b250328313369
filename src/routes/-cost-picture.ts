/** Curves, crossings and the reader's place for one pair: the one series that sentence, chart and table read. */
import { type Assessment, type BreakEven, breakEvenOf, type CostCurve, curvesOf, curveVolumes } from '../engine';
import type { OptionId } from '../framework';
import type { Range } from '../units';

/** Volumes a table prints: 1, 2 and 5 of every decade. */
export const roundVolumes: readonly number[] = [5, 6, 7, 8, 9].flatMap((power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
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

/** Everything about one pair. `given` says that the volume is the reader's. */
export const pictureOf = <P extends Compared | null>(assessment: Assessment, pair: P, given: boolean): Picture<P> => {
  const you = given ? assessment.costing.situation.workload.tokensPerDay : null;
  const breakEven = pair && breakEvenBetween(assessment, pair.own, pair.rent);
  const crossings = (breakEven?.crossings ?? []).map(({ at }) => at);
  const marked = you === null || you.mid <= 0 ? crossings : [you.mid, ...crossings];
  const volumes = [...new Set([...curveVolumes, ...roundVolumes, ...marked])].sort((a, b) => a - b);
  return { pair, breakEven, curves: curvesOf(assessment, volumes), you };
};
