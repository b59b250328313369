import { draftOf } from './draft';
import { linkKeys, writeEconomics, writeJudgements } from './keys';
import { currentVersion } from './migrations';
import type { DecisionState } from './state';

/** Characters of a link that every program takes; some cut one not far beyond. */
export const longestLink = 1800;

/**
 * A decision as the fragment of a link, without the `#`: `v=1&d=2026-11&dc=2&tp=50M`.
 *
 * Only what differs from the defaults, always in the same order, in characters `[A-Za-z0-9.,=&-]`. Nothing to say gives ''.
 * Throws on a number that is not finite.
 */
export const toFragment = (state: DecisionState): string => {
  const draft = draftOf(state);
  const written = linkKeys.flatMap((each) => {
    const value = each.write(draft);
    return value === undefined || value === '' ? [] : [`${each.key}=${value}`];
  });
  const families = [
    ...writeEconomics(state.assumptions.economics),
    ...writeJudgements(state.assumptions.judgements),
    ...(state.view.compared ?? []),
  ];
  const pairs = [...written, ...families.map(([key, value]) => `${key}=${value}`)];
  return pairs.length === 0 ? '' : [`v=${currentVersion}`, ...pairs].join('&');
};
