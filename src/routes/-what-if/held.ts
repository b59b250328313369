import type { OptionId } from '../../framework';

/** What was drawn last, and whose shares it has. */
export interface Drawn<T> {
  readonly winner: OptionId | null;
  readonly outcome: T;
}

export interface Held<T> {
  readonly last: Drawn<T> | null;
  /** What to show; null = nothing yet. */
  readonly outcome: T | null;
  /** What is shown is of the answers before. */
  readonly late: boolean;
}

/**
 * What the samples say, kept a moment longer while they are drawn again, so that nothing blinks. Another option in front
 * has other shares: under its name nothing is kept.
 */
export const holding = <T>(last: Drawn<T> | null, winner: OptionId | null, outcome: T | null): Held<T> => {
  if (outcome !== null)
    return {
      last: last !== null && last.outcome === outcome && last.winner === winner ? last : { winner, outcome },
      outcome,
      late: false,
    };
  const kept = last !== null && last.winner === winner ? last.outcome : null;
  return { last, outcome: kept, late: kept !== null };
};
