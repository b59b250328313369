/**
 * What a decision was before other answers were tried on it. The link carries the tried decision whole, and under `was` the
 * former value of each key that differs, as `key:value`, or the key alone where it was not there. A former decision that is
 * shorter whole than as differences is written whole, after a `v`.
 */
import { type LinkReading, readFragment } from './read';
import type { DecisionState } from './state';
import { toFragment } from './write';

const whole = 'v';

type Pairs = ReadonlyMap<string, string>;

/** Answers and assumptions as keys and values; neither the place on the page nor the edition. */
export const pairsOf = (state: DecisionState): Pairs =>
  new Map(
    toFragment({ ...state, view: {}, edition: null })
      .split('&')
      .slice(1)
      .map((pair) => pair.split('=') as [string, string]),
  );

const withPairs = (pairs: Pairs, { edition, view: { was: _was, ...view } }: DecisionState): LinkReading => {
  const { state, notices } = readFragment([...pairs].map((pair) => pair.join('=')).join('&'));
  return { state: { ...state, edition, view }, notices };
};

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
    return withPairs(pairs, state).state;
  };
};

/** The decision with some keys as another one has them. */
export const withKeysOf = (state: DecisionState, other: DecisionState, keys: readonly string[]): DecisionState =>
  keysFrom(state, other)(keys);

/** Keys with another value in one than in the other, in the order of a link. */
export const changedKeys = (saved: DecisionState, now: DecisionState): readonly string[] => {
  const [before, after] = [pairsOf(saved), pairsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
};

/** The decision that a tried one is held against; without `was` it is the decision itself. Never throws. */
export const savedDecision = (tried: DecisionState): LinkReading => {
  const { was = [] } = tried.view;
  const pairs = new Map(was[0] === whole ? [] : pairsOf(tried));
  for (const item of was) {
    const [key = '', ...value] = item.split(':');
    if (value.length === 0) pairs.delete(key);
    else pairs.set(key, value.join(':'));
  }
  return withPairs(pairs, tried);
};

/** `after` as something tried: it remembers what `before` was, or what that was held against. */
export const asTried = (before: DecisionState, after: DecisionState): DecisionState => {
  const saved = savedDecision(before).state;
  const values = pairsOf(saved);
  const itemOf = (key: string) => (values.has(key) ? `${key}:${values.get(key)}` : key);
  const differing = changedKeys(saved, after).map(itemOf);
  const inWhole = [whole, ...[...values.keys()].map(itemOf)];
  const was = differing.join().length <= inWhole.join().length ? differing : inWhole;
  const { was: _was, ...view } = after.view;
  return { ...after, view: was.length === 0 ? view : { ...view, was } };
};
