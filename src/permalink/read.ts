import { draftOf, stateOf } from './draft';
import { linkKey } from './keys';
import { currentVersion, firstVersion, migrated } from './migrations';
import type { Notice } from './notices';
import { type DecisionState, noDecision } from './state';

export interface LinkReading {
  readonly state: DecisionState;
  /** What could not be taken as it stood; empty = everything was. */
  readonly notices: readonly Notice[];
}

/** Some mail and chat programs percent-encode what needs no encoding. A percent sign that encodes nothing stays. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });

/** `result/`, `https://host/path`: an address, not an answer. */
const isPath = (piece: string) => piece.includes('/');
const isAnchor = (piece: string) => /^[A-Za-z][A-Za-z0-9-]*$/.test(piece);

/** The `key=value` pieces of an address's query and fragment, in order. A fragment that is one bare word is an anchor. */
const piecesOf = (text: string): readonly (readonly [string, string])[] =>
  decoded(text.trim())
    .split(/[#?]/)
    .flatMap((segment, index, segments) => {
      const last = index === segments.length - 1;
      if (!segment.includes('=')) {
        if (segment === '' || isPath(segment)) return [];
        if (last && isAnchor(segment)) return [['at', segment] as const];
      }
      return segment
        .split(/&(?:amp;)?/)
        .filter((piece) => piece !== '')
        .map((piece) => {
          const equals = piece.indexOf('=');
          return equals < 0 ? ([piece, ''] as const) : ([piece.slice(0, equals), piece.slice(equals + 1)] as const);
        });
    });

const versionOf = (written: string | undefined): number | null => {
  if (written === undefined) return currentVersion;
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : null;
};

/**
 * A decision from a link: a fragment or query with or without its sign, or a whole address.
 *
 * Never throws, for any text. Unknown keys are ignored and listed; a repeated key counts once, the last time; a value that
 * cannot be read becomes "not sure" where that is an answer and is left out otherwise. Each of these gives a notice.
 * Older versions are migrated, newer ones read as far as they go.
 */
export const readFragment = (text: string): LinkReading => {
  const notices: Notice[] = [];
  const pairs = new Map<string, string>();
  for (const [key, value] of piecesOf(text)) {
    if (pairs.has(key)) notices.push({ kind: 'repeated-key', key, used: value });
    pairs.delete(key);
    pairs.set(key, value);
  }

  const written = pairs.get('v');
  const version = versionOf(written);
  pairs.delete('v');
  if (version === null) notices.push({ kind: 'invalid-value', key: 'v', value: written ?? '', became: 'left-out' });
  else if (version > currentVersion) notices.push({ kind: 'newer-version', version });

  const current = migrated(pairs, version ?? firstVersion);
  if (current.changes.length > 0)
    notices.push({ kind: 'migrated', from: version ?? firstVersion, changes: current.changes });

  const draft = draftOf(noDecision);
  for (const [key, value] of current.pairs) {
    const outcome = linkKey(key)?.read(draft, value);
    if (outcome === undefined) notices.push({ kind: 'unknown-key', key, value });
    else if (typeof outcome === 'object') notices.push({ kind: 'dropped-items', key, items: outcome.dropped });
    else if (outcome !== 'read') notices.push({ kind: 'invalid-value', key, value, became: outcome });
  }
  return { state: stateOf(draft), notices };
};
