/** The order: tier first, then score, then the canonical order of options. */
import { type OptionId, optionIds } from '../../framework';

export interface Placed {
  readonly option: OptionId;
  readonly score: number;
  readonly tier: number;
}

/** Scores are compared as rounded to 1e-9, so that a last bit never decides. */
export const inOrder = <P extends Placed>(placed: readonly P[]): P[] =>
  [...placed].sort(
    (a, b) => a.tier - b.tier || b.score - a.score || optionIds.indexOf(a.option) - optionIds.indexOf(b.option),
  );

/** The same options by score alone, as if every override were waived. */
export const byScore = <P extends Placed>(placed: readonly P[]): P[] =>
  inOrder(placed.map((one) => ({ ...one, tier: 0 })));
