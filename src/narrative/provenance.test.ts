import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { type Provenance, provenanceText } from './provenance';

const source = 'aa-index-4-1';
const title = catalog.sourceById.get(source)?.title ?? '';

describe('provenance in words', () => {
  it.each<[Provenance, string]>([
    [{ source, asOf: '2026-11-10', basis: 'published' }, `${title}, 10 Nov 2026, published`],
    [{ source, asOf: '2026-11' }, `${title}, Nov 2026`],
    [{ source, asOf: null, basis: 'unverified' }, `${title}, undated, unverified`],
    [{ source, asOf: '2026', note: 'two readings differ' }, `${title}, 2026. two readings differ`],
    [{ source: null }, 'no source read'],
    [{ source: null, note: 'not looked for' }, 'no source read; not looked for'],
    [{ source: 'gone', asOf: '2026' }, 'gone, 2026'],
  ])('%j', (fact, text) => {
    expect(provenanceText(catalog.sourceById, fact)).toBe(text);
  });
});
