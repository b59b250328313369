/** What is known of costs that are not certain, as data. */
import type { OptionId } from '../../../framework';
import type { Range, UsdPerMonth } from '../../../units';

export interface UncertainCost {
  readonly option: OptionId;
  /** The middle figure of its bill: every value at its own middle. */
  readonly midUsd: UsdPerMonth;
  /** 10th, 50th and 90th percentile over the samples. The 50th need not be `midUsd`: a fleet grows by whole replicas. */
  readonly monthlyUsd: Range<UsdPerMonth>;
  /** Share of samples in which it is the cheapest option that is not excluded; null = it is excluded. */
  readonly cheapest: number | null;
  /** Share of samples in which it costs at most 5 % more than the cheapest; null = it is excluded. */
  readonly near: number | null;
}

/** How sure the costs are: every figure drawn from its range, so many times. */
export interface Uncertainty {
  readonly seed: number;
  readonly samples: number;
  /** Every option with a cost, canonical order. */
  readonly options: readonly UncertainCost[];
  /** Share of samples in which another option costs at most 5 % more than the cheapest. */
  readonly aboutEqual: number;
  /** Every pair of options with a cost, excluded ones too: share of samples in which `option` costs less than `than`. */
  readonly pairs: readonly { readonly option: OptionId; readonly than: OptionId; readonly cheaper: number }[];
}

/** USD a month with a value at its 10th and at its 90th percentile. */
export interface Ends {
  readonly atLow: number;
  readonly atHigh: number;
}

/** What one figure does on its own, the others at their middle. */
export interface TornadoBar {
  /** Name of the value: a key of the economics table, or one of the bills' own. */
  readonly driver: string;
  /** The value at its 10th percentile, middle and 90th. Scales of levels count 0, 1, 2. */
  readonly value: Range;
  /** Total of the leading option. */
  readonly total: Ends;
  /** Second cheapest less the cheapest; null where there are not two. */
  readonly gap: Ends | null;
  /** At one of its ends the second cheapest is the cheaper one. */
  readonly flips: boolean;
}

/** Which figures matter most: to what the leading option costs, and to the order of the two cheapest. */
export interface Tornado {
  /** The option recommended; the cheapest where none is. */
  readonly leading: OptionId;
  /** The two cheapest options that are not excluded, the cheaper first; null where there are not two. */
  readonly pair: readonly [OptionId, OptionId] | null;
  readonly totalUsd: number;
  /** Never below 0. */
  readonly gapUsd: number | null;
  /** By how far they move the gap, then the total. */
  readonly bars: readonly TornadoBar[];
}
