/** Prices of embeddings from the same lists, by the same rules as prices of tokens. Pure. */
import { asTokenPrice, type EmbeddingPriceRow } from '../../src/catalog/embeddings-schema';
import type { PriceRow } from '../../src/catalog/schema';
import { type FreshPrices, freshPrices } from './price-rows';
import type { Join } from './reading';

/** One row of `embedding-joins.json`. The batch discount is kept by hand: no list has it. */
export interface EmbeddingJoin extends Pick<Join, 'seller' | 'id' | 'model' | 'genai' | 'aiModelPrices' | 'note'> {
  readonly batch?: EmbeddingPriceRow['batch'];
}

const asEmbedding = (row: PriceRow, join: EmbeddingJoin | undefined): EmbeddingPriceRow => ({
  seller: row.seller,
  id: row.id,
  name: row.name,
  model: join?.model ?? null,
  maxTokens: row.contextTokens,
  periods: row.periods.map(({ from, rate }) => ({ from, usdPerMillion: rate.input })),
  readings: row.readings.map(({ source, asOf, rate }) => ({
    source,
    asOf,
    usdPerMillion: rate.input,
    basis: 'published',
  })),
  ...(join?.batch ? { batch: join.batch } : {}),
  ...(row.until === undefined ? {} : { until: row.until }),
  ...(join?.note ? { note: join.note } : {}),
});

/** `open` are the lists read for what they bill of input alone. Rows in the order of seller and id. */
export const embeddingRows = (
  joins: readonly EmbeddingJoin[],
  committed: readonly EmbeddingPriceRow[],
  models: ReadonlySet<string>,
  open: Parameters<typeof freshPrices>[3],
): Omit<FreshPrices, 'rows'> & {
  readonly rows: readonly EmbeddingPriceRow[];
  readonly priceRows: readonly PriceRow[];
} => {
  const tokenJoins = joins.map(({ batch, note, ...join }): Join => ({ ...join, kind: 'closed' }));
  const { rows, leftOut, problems } = freshPrices(tokenJoins, committed.map(asTokenPrice), models, open);
  const joinOf = new Map(joins.map((join) => [`${join.seller}:${join.id}`, join]));
  return {
    rows: rows.map((row) => asEmbedding(row, joinOf.get(`${row.seller}:${row.id}`))),
    priceRows: rows,
    leftOut,
    problems,
  };
};
