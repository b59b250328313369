import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import complianceSources from '../catalog/data/compliance-sources.json';
import { provenanceText } from './provenance';
import { linkPieces, linksOf } from './source-links';

const sources = [
  { title: 'Price page', url: 'https://example.org/prices' },
  { title: 'Price page, second reading', url: 'https://example.org/second' },
  { title: 'owner/name README (v1.2)', url: 'https://github.com/owner/name' },
  { title: 'A book' },
];

describe('titles with an address become links', () => {
  it.each([
    [
      'the title alone',
      'Price page, 10 Nov 2026',
      [
        ['Price page', 'https://example.org/prices'],
        [', 10 Nov 2026', null],
      ],
    ],
    [
      'the longest of two that begin alike',
      'Price page, second reading, undated',
      [
        ['Price page, second reading', 'https://example.org/second'],
        [', undated', null],
      ],
    ],
    [
      'signs that mean something to a pattern',
      'see owner/name README (v1.2).',
      [
        ['see ', null],
        ['owner/name README (v1.2)', 'https://github.com/owner/name'],
        ['.', null],
      ],
    ],
    [
      'two in one text',
      'A book; Price page',
      [
        ['A book; ', null],
        ['Price page', 'https://example.org/prices'],
      ],
    ],
    ['no part of a word', 'Price pages', [['Price pages', null]]],
    ['no address known', 'A book, 2019', [['A book, 2019', null]]],
  ])('%s', (_, text, expected) => {
    expect(linksOf(sources)(text)).toEqual(expected.map(([piece, url]) => ({ text: piece, url })));
  });

  it('leaves a text alone when no source has an address', () => {
    expect(linksOf([{ title: 'A book' }])('A book')).toEqual([{ text: 'A book', url: null }]);
  });
});

describe('the sources of this edition', () => {
  const rows: readonly { readonly title: string; readonly url?: string | undefined }[] = [
    ...catalog.sources,
    ...complianceSources,
  ];

  it('give one title one address', () => {
    const addresses = new Map<string, string>();
    for (const { title, url } of rows) {
      if (url === undefined) continue;
      expect(addresses.get(title) ?? url, title).toBe(url);
      addresses.set(title, url);
    }
    expect(addresses.size).toBeGreaterThan(100);
  });

  it('are each found again in the words of a fact', () => {
    for (const { id, title, url } of catalog.sources) {
      const text = provenanceText(catalog.sourceById, { source: id, asOf: '2026-11-10', basis: 'published' });
      const pieces = linkPieces(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      if (url !== undefined) expect(pieces[0]).toEqual({ text: title, url });
    }
  });
});
