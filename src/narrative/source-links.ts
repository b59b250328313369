/**
 * Addresses for the sources named in a text. The words stay plain, since files carry them too; a screen finds the titles
 * in them again. Loaded late: no first view waits for it.
 */
import { catalog } from '../catalog';
import complianceSources from '../catalog/data/compliance-sources.json';

interface Titled {
  readonly title: string;
  readonly url?: string | undefined;
}

export interface Piece {
  readonly text: string;
  /** Where the source of that title can be read. */
  readonly url: string | null;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A text in pieces: each title with a known address is one of its own, also inside a title that names several. Of titles
 * that begin alike the longest counts.
 */
export const linksOf = (sources: readonly Titled[]): ((text: string) => readonly Piece[]) => {
  const urls = new Map(sources.flatMap(({ title, url }) => (url === undefined ? [] : [[title, url] as const])));
  if (urls.size === 0) return (text) => [{ text, url: null }];
  const titles = [...urls.keys()].toSorted((a, b) => b.length - a.length);
  // No title ends or begins inside a word: "truvara.ai" is not in "truvara.ai-guide".
  const known = new RegExp(`(?<![\\w/.-])(${titles.map(escaped).join('|')})(?![\\w/-])`);
  return (text) =>
    text
      .split(known)
      .filter((part) => part !== '')
      .map((part) => ({ text: part, url: urls.get(part) ?? null }));
};

/** The same for every source of this edition. */
export const linkPieces = linksOf([...catalog.sources, ...complianceSources]);
