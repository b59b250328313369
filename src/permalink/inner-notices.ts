/**
 * What could not be taken of a decision that a link holds beside its own: one before the tried answers, one compared. Where on
 * a page the reader stood, and the edition, are of the whole link. Apart from the reading, which every page does.
 */
import type { Notice } from './notices';
import { readFragment } from './read';
import type { DecisionState } from './state';
import { itemParts, whole } from './tried';

/** A notice for each of these keys that is no part of a decision. */
export const noPart = (pairs: Iterable<readonly [key: string, value: string]>): readonly Notice[] =>
  [...pairs].flatMap(([key, value]): readonly Notice[] => {
    const { edition, view } = readFragment(`${key}=${value}`).state;
    return edition === null && Object.keys(view).length === 0 ? [] : [{ kind: 'no-part', key }];
  });

const itemNotices = (key: string, value: string | undefined): readonly Notice[] =>
  value !== undefined
    ? [...readFragment(`${key}=${value}`).notices, ...noPart([[key, value]])]
    : readFragment(`${key}=`).notices.filter(({ kind }) => kind === 'unknown-key');

/** Of the decision before the tried answers. Empty = everything was taken. Never throws. */
export const wasNotices = ({ view: { was = [] } }: DecisionState): readonly Notice[] => {
  const items = (was[0] === whole ? was.slice(1) : was).map(itemParts);
  return items.flatMap(([key, value], place): readonly Notice[] => {
    const later = items.slice(place + 1).findLast(([other]) => other === key);
    const own: readonly Notice[] =
      later === undefined ? itemNotices(key, value) : [{ kind: 'repeated-key', key, used: later[1] ?? '' }];
    return own.map((notice) => ({ kind: 'inside', key: 'was', notice }));
  });
};
