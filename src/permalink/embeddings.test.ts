import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EmbeddingsInput, embeddingBounds, embeddingNumbers, vectorFormats } from '../framework/embeddings';
import { ownedNames, readEmbeddings, rentedNames, writeEmbeddings } from './embeddings';
import { readFragment } from './read';
import { noDecision } from './state';
import { toFragment } from './write';

const said: fc.Arbitrary<EmbeddingsInput> = fc.record(
  {
    ...Object.fromEntries(
      embeddingNumbers.map((field) => {
        const { min, max, above } = { above: false, ...embeddingBounds[field] };
        return [field, fc.double({ min, max, minExcluded: above, noNaN: true })];
      }),
    ),
    rented: fc.constantFrom(...rentedNames),
    owned: fc.constantFrom(...ownedNames),
    format: fc.constantFrom(...vectorFormats),
    batch: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('an embeddings workload in a link', () => {
  it('comes back as it was said, through the whole address', () => {
    fc.assert(
      fc.property(said, (each) => {
        const items = writeEmbeddings(each);
        const view = items === undefined ? {} : { embeddings: items };
        const read = readFragment(toFragment({ ...noDecision, view }));
        expect(read.notices).toEqual([]);
        expect(readEmbeddings(read.state.view.embeddings ?? [])).toEqual({ said: each, dropped: [] });
      }),
    );
  });

  it('is short and readable', () => {
    expect(toFragment({ ...noDecision, view: { embeddings: ['documents:2M', 'rented:voyage-4'] } })).toBe(
      'v=1&em=documents..2M,rented..voyage-4',
    );
  });

  it.each([
    'documents:many',
    'documents:1M-2M',
    'documents:-4',
    'overlap:95%',
    'tokensPerDocument:0',
    'speed:0',
    'rented:gpt-9',
    'owned:text-embedding-3-small',
    'owned:nobody',
    'format:fp16',
    'batch:maybe',
    'colour:red',
    'documents',
    '',
  ])('"%s" means nothing: it is named, and the rest is kept', (item) => {
    expect(readEmbeddings(['queriesPerDay:100', item])).toEqual({ said: { queriesPerDay: 100 }, dropped: [item] });
  });

  it('of two that say the same the later counts', () => {
    expect(readEmbeddings(['documents:1', 'documents:2']).said).toEqual({ documents: 2 });
  });
});
