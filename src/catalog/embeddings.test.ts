import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import {
  type EmbeddingTables,
  embeddedBy,
  embeddingAgreementOn,
  embeddingModels,
  embeddingPriceOn,
  embeddingPrices,
  embeddingProblems,
  embeddingSellers,
  embeddingSources,
} from './embeddings';

const tables: EmbeddingTables = {
  prices: embeddingPrices,
  models: embeddingModels,
  sellers: embeddingSellers,
  sources: embeddingSources,
};
const row = (seller: string, id: string) => {
  const found = embeddingPrices.find((each) => each.seller === seller && each.id === id);
  if (found === undefined) throw new Error(`no ${seller}:${id}`);
  return found;
};

describe('prices of embeddings', () => {
  it.each([
    ['openai', 'text-embedding-3-small', 0.02, 'agree'],
    ['azure', 'text-embedding-3-large', 0.13, 'agree'],
    ['google', 'gemini-embedding-001', 0.15, 'agree'],
    ['mistral', 'mistral-embed', 0.1, 'agree'],
    ['cohere', 'embed-v4.0', 0.12, 'single-source'],
    ['voyageai', 'voyage-4', 0.06, 'single-source'],
    ['ovhcloud', 'bge-m3', 0.01, 'single-source'],
    ['nebius', 'Qwen/Qwen3-Embedding-8B', 0.01, 'single-source'],
  ])('%s:%s costs %d a million: %s', (seller, id, usd, agreement) => {
    expect(embeddingPriceOn(row(seller, id), catalog.day)).toBe(usd);
    expect(embeddingAgreementOn(row(seller, id), catalog.day)).toBe(agreement);
  });

  it('are of two lineages at most, agree on seven rows, and no two lists disagree', () => {
    const outcomes = embeddingPrices.map((each) => embeddingAgreementOn(each, catalog.day));
    expect(embeddingPrices.length).toBeGreaterThanOrEqual(60);
    expect(outcomes.filter((each) => each === 'agree').length).toBeGreaterThanOrEqual(7);
    expect(outcomes.filter((each) => each === 'disagree')).toEqual([]);
  });

  it('sellers that also sell tokens have the same name there', () => {
    for (const { id, name } of embeddingSellers) {
      const known = catalog.sellerById.get(id);
      if (known !== undefined) expect(name).toBe(known.name);
    }
  });

  it('an offer of an undescribed model is called by the id of its seller', () => {
    expect(embeddedBy(row('mistral', 'mistral-embed'))).toBe('mistral-embed');
    expect(embeddedBy(row('evroc', 'Qwen/Qwen3-Embedding-8B'))).toBe('qwen3-embedding-8b');
  });

  it('models of closed weights have no parameters, and every open one a licence', () => {
    for (const { key, weights, totalM, licence } of embeddingModels)
      if (weights === 'closed') expect([totalM, licence], key).toEqual([null, null]);
      else expect(licence, key).toBeTruthy();
  });
});

describe('a broken row names itself', () => {
  const [price] = embeddingPrices;
  const [model] = embeddingModels;
  if (price === undefined || model === undefined) throw new Error('no rows');
  it('sound tables have no problem', () => {
    expect(embeddingProblems(tables, catalog)).toEqual([]);
  });
  it.each<[string, Partial<EmbeddingTables>, RegExp]>([
    ['an unknown seller', { prices: [...tables.prices, { ...price, seller: 'nobody' }] }, /unknown seller "nobody"/],
    ['an unknown model', { prices: [...tables.prices, { ...price, id: 'x', model: 'y' }] }, /unknown model "y"/],
    ['a row twice', { prices: [...tables.prices, price] }, /occurs twice/],
    [
      'a reading without its list',
      { prices: [...tables.prices, { ...price, id: 'x', readings: [{ ...price.readings[0], source: 'z' } as never] }] },
      /unknown source "z"/,
    ],
    [
      'a price of another unit',
      { prices: [...tables.prices, { ...price, id: 'x', periods: [{ from: null, usdPerMillion: 2000 }] }] },
      /at or above 200 USD/,
    ],
    [
      'a table larger than its model',
      { models: [...tables.models, { ...model, key: 'x', totalM: 1, tableM: 2 }] },
      /has a table of 2M/,
    ],
    ['a seller of nothing', { sellers: [...tables.sellers, { id: 'x', name: 'X' }] }, /"x" sells nothing/],
    ['a source nobody cites', { sources: [...tables.sources, { id: 'x', title: 'X' }] }, /"x" is used by no row/],
  ])('%s', (_, change, problem) => {
    expect(embeddingProblems({ ...tables, ...change }, catalog).join('; ')).toMatch(problem);
  });
});
