/** Single keys of a tried decision as the saved one has them. Apart from `tried`, which every page loads. */
import { pairsOf } from './pairs';
import type { DecisionState } from './state';
import { withPairs } from './tried';

/** A function that gives the decision with some keys as another one has them. */
export const keysFrom = (state: DecisionState, other: DecisionState): ((keys: readonly string[]) => DecisionState) => {
  const [ours, theirs] = [pairsOf(state), pairsOf(other)];
  return (keys) => {
    const pairs = new Map(ours);
    for (const key of keys) {
      const value = theirs.get(key);
      if (value === undefined) pairs.delete(key);
      else pairs.set(key, value);
    }
    return withPairs(pairs, state);
  };
};

/** The decision with some keys as another one has them. */
export const withKeysOf = (state: DecisionState, other: DecisionState, keys: readonly string[]): DecisionState =>
  keysFrom(state, other)(keys);
