/** What the decision reads besides answers and knowledge: costs and provider facts, as plain arguments. */
import type { Answers, CostDriver, Knowledge, Level, SingleOptionId } from '../../framework';
import type { VetoFacts } from '../../framework/vetoes';
import { type Range, rangeIn, type UsdPerMonth, usdPerMonth } from '../../units';
import type { TrafficClass, UnassessedReason } from '../recommendation';

/** A part of a monthly bill that moves with one driver, USD a month. */
export interface CostBand {
  readonly driver: CostDriver;
  readonly usd: Range;
}

/** A class of traffic before a plan sends it anywhere. */
export type TrafficClassInput = Omit<TrafficClass, 'goesTo'>;

/** null = no cost (volume not given): the cost loss is 0. */
export interface DecisionCosts {
  /** Cost over all traffic; the total is the sum of the bands. */
  readonly single: Readonly<Record<SingleOptionId, readonly CostBand[] | null>>;
  /**
   * Cost of a plan: class index → option, legs once, router labour included. null while volume is given means that the
   * plan cannot be priced, and it is then not feasible. A knowledge edition with a printed hybrid row calls it with an
   * empty `goesTo`.
   */
  readonly plan: (
    classes: readonly TrafficClassInput[],
    goesTo: readonly SingleOptionId[],
  ) => readonly CostBand[] | null;
  /** The same without ranges, where that is cheaper to ask. Absent = as `plan`. */
  readonly planMids?: DecisionCosts['plan'];
  /** Range of that plan's whole bill, its drivers independent: what a ceiling is held against. Absent = sum of the bands. */
  readonly planTotal?: (classes: readonly TrafficClassInput[], goesTo: readonly SingleOptionId[]) => Range | null;
}

/** What vetoes and scores need beyond the answers; from catalogue and cost search. */
export interface DecisionFacts extends Omit<VetoFacts, 'lowUsd'> {
  /** Tokens a day, input + output, mid; null = not given. Sets the throughput need where none is stated. */
  readonly tokensPerDay: number | null;
  /** Level of the model priced, where it is below the table. */
  readonly capabilityCredited: Readonly<Partial<Record<SingleOptionId, Level>>>;
  /** Options without a result. `volume-not-given` lacks only a cost and still ranks. */
  readonly notAssessed: Readonly<Partial<Record<SingleOptionId, UnassessedReason>>>;
}

/** Everything `evaluate` reads. */
export interface DecisionInputs {
  readonly answers: Answers;
  readonly knowledge: Knowledge;
  readonly costs: DecisionCosts;
  readonly facts: DecisionFacts;
}

/** Middle of a plan's bill; null as for `plan`. */
export const planMid = (
  { plan, planMids = plan }: DecisionCosts,
  classes: readonly TrafficClassInput[],
  goesTo: readonly SingleOptionId[],
): number | null => {
  const bands = planMids(classes, goesTo);
  return bands?.reduce((sum, { usd }) => sum + usd.mid, 0) ?? null;
};

/** Sum of bands, end by end: the bands of one bill are read as moving together. */
export const totalOf = (bands: readonly CostBand[]): Range<UsdPerMonth> =>
  rangeIn(usdPerMonth, {
    low: bands.reduce((sum, band) => sum + band.usd.low, 0),
    mid: bands.reduce((sum, band) => sum + band.usd.mid, 0),
    high: bands.reduce((sum, band) => sum + band.usd.high, 0),
  });
