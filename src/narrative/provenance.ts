/** Where a fact comes from, in words: source, day, and how far it can be trusted. */
import type { Basis, Catalog } from '../catalog';
import { day } from './numbers';

export interface Provenance {
  /** Id of a row of `sources`; null = nobody could point to one. */
  readonly source: string | null;
  readonly asOf?: string | null;
  readonly basis?: Basis;
  readonly note?: string | undefined;
}

const basisWords: Readonly<Record<Basis, string>> = {
  published: 'published',
  measured: 'measured',
  estimated: 'estimated',
  judgement: 'our judgement',
  unverified: 'unverified',
};

/** "Groq pricing page, 10 Nov 2026, published". What is not known is said: "no source read", "undated". */
export const provenanceText = (
  sourceById: Catalog['sourceById'],
  { source, asOf, basis, note }: Provenance,
): string => {
  if (source === null) return ['no source read', note].filter(Boolean).join('; ');
  const dated = asOf ? day(asOf) : 'undated';
  const known = [sourceById.get(source)?.title ?? source, dated, basis && basisWords[basis]].filter(Boolean).join(', ');
  return note ? `${known}. ${note}` : known;
};
