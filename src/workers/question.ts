/** What the page asks the worker, and what it gets back. */

import type { Flip, Label, Robustness } from '../engine';
import type { Answers, Assumptions } from '../framework';

export interface DeeperQuestion {
  readonly id: number;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** What takes too long for the main path: sampling, and every single changed answer recomputed in full. */
export interface Deeper {
  readonly robustness: Robustness;
  readonly flips: readonly Flip[];
  readonly label: Label;
}

/** `error` says why there is no answer; it never holds any of the reader's answers. */
export type DeeperReply = ({ readonly id: number } & Deeper) | { readonly id: number; readonly error: string };

/** What a page gets: the answer, or that it could not be worked out. */
export type DeeperOutcome = Deeper | 'failed';
