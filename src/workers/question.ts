/** What the page asks the worker, and what it gets back. */

import type { Asking, Dominated, Flip, Label, NearestFlips, Robustness, Uncertainty, WeightIntervals } from '../engine';
import type { Answers, Assumptions } from '../framework';

export interface DeeperQuestion {
  readonly id: number;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** Of the cost draw; null = nobody looks at how sure the costs are. */
  readonly seed: number | null;
  /** Whether what to ask next is wanted too; absent = no. */
  readonly asking?: boolean | undefined;
}

/** What takes too long for the main path: sampling, and every set of changed answers. */
export interface Deeper {
  readonly robustness: Robustness;
  readonly flips: readonly Flip[];
  readonly nearestFlips: NearestFlips;
  readonly weightIntervals: WeightIntervals | null;
  readonly pareto: readonly Dominated[];
  readonly label: Label;
  /** null where it was not asked for, or nothing has a cost. */
  readonly uncertainty: Uncertainty | null;
  /** null where it was not asked for. */
  readonly asking: Asking | null;
}

/** `error` says why there is no answer; it never holds any of the reader's answers. */
export type DeeperReply = ({ readonly id: number } & Deeper) | { readonly id: number; readonly error: string };

/** What a page gets: the answer, or that it could not be worked out. */
export type DeeperOutcome = Deeper | 'failed';
