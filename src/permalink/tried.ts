/**
 * What a decision was before other answers were tried on it. The link carries the tried decision whole, and under `was` the
 * former value of each key that differs, as `key:value`, or the key alone where it was not there. A former decision that is
 * shorter whole than as differences is written whole, after a `v`.
 */
import { joined, type Pairs, pairsOf } from './pairs';
import { readFragment } from './read';
import type { DecisionState } from './state';

/** The first of the items where the former decision is written whole. */
export const whole = 'v';

/** The decision of these pairs, in the place and the edition of another. */
export const withPairs = (pairs: Pairs, { edition, view: { was: _was, ...view } }: DecisionState): DecisionState => ({
  ...readFragment(joined(pairs)).state,
  edition,
  view,
});

/** Keys with another value in one than in the other, in the order of a link. */
export const changedKeys = (saved: DecisionState, now: DecisionState): readonly string[] => {
  const [before, after] = [pairsOf(saved), pairsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
};

/** An item of `was`: the key, and its former value, undefined where it was not there. */
export const itemParts = (item: string): readonly [key: string, value: string | undefined] => {
  const colon = item.indexOf(':');
  return colon < 0 ? [item, undefined] : [item.slice(0, colon), item.slice(colon + 1)];
};

/** The decision that a tried one is held against; without `was` it is the decision itself. Never throws. */
export const savedDecision = (tried: DecisionState): DecisionState => {
  const { was = [] } = tried.view;
  const pairs = new Map(was[0] === whole ? [] : pairsOf(tried));
  for (const [key, value] of was.map(itemParts)) {
    if (value === undefined) pairs.delete(key);
    else pairs.set(key, value);
  }
  return withPairs(pairs, tried);
};

/** `after` as something tried: it remembers what `before` was, or what that was held against. */
export const asTried = (before: DecisionState, after: DecisionState): DecisionState => {
  const saved = savedDecision(before);
  const values = pairsOf(saved);
  const itemOf = (key: string) => (values.has(key) ? `${key}:${values.get(key)}` : key);
  const differing = changedKeys(saved, after).map(itemOf);
  const inWhole = [whole, ...[...values.keys()].map(itemOf)];
  const was = differing.join().length <= inWhole.join().length ? differing : inWhole;
  const { was: _was, ...view } = after.view;
  return { ...after, view: was.length === 0 ? view : { ...view, was } };
};
