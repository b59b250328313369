/** Prices of embeddings and facts about their models. Loaded with what shows them, never by the engine's main path. */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import { priceProblems } from './check-prices';
import modelsJson from './data/embedding-models.json';
import pricesJson from './data/embedding-prices.json';
import sellersJson from './data/embedding-sellers.json';
import sourcesJson from './data/embedding-sources.json';
import { catalog } from './edition';
import {
  asTokenPrice,
  EmbeddingModelRow,
  EmbeddingPriceRow,
  EmbeddingSellerRow,
  EmbeddingSourceRow,
} from './embeddings-schema';
import { type Agreement, agreementOn, periodOn } from './prices';
import type { PriceRow, SourceRow } from './schema';

export type { EmbeddingModelRow, EmbeddingPriceRow, EmbeddingSellerRow } from './embeddings-schema';

export interface EmbeddingTables {
  readonly prices: readonly EmbeddingPriceRow[];
  readonly models: readonly EmbeddingModelRow[];
  readonly sellers: readonly EmbeddingSellerRow[];
  readonly sources: readonly SourceRow[];
}

const twice = (what: string, ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} "${id}" occurs twice`);

/** Every fault of the rows taken together, each naming its row. Empty = sound. */
export const embeddingProblems = (
  { prices, models, sellers, sources }: EmbeddingTables,
  { sourceById, day }: Pick<Catalog, 'sourceById' | 'day'>,
): readonly string[] => {
  const problems = [
    ...twice(
      'embedding price',
      prices.map(({ seller, id }) => `${seller}:${id}`),
    ),
    ...twice(
      'embedding model',
      models.map(({ key }) => key),
    ),
    ...twice(
      'embedding seller',
      sellers.map(({ id }) => id),
    ),
    ...twice(
      'embedding source',
      sources.map(({ id }) => id),
    ),
  ];
  const own = new Set(sources.map(({ id }) => id));
  const used = new Set<string>();
  const refer = (from: string, source: string) => {
    used.add(source);
    if (!own.has(source) && !sourceById.has(source)) problems.push(`${from} refers to the unknown source "${source}"`);
  };
  for (const row of prices) {
    const name = `embedding price "${row.seller}:${row.id}"`;
    if (!sellers.some(({ id }) => id === row.seller))
      problems.push(`${name} refers to the unknown seller "${row.seller}"`);
    if (row.model !== null && !models.some(({ key }) => key === row.model))
      problems.push(`${name} refers to the unknown model "${row.model}"`);
    for (const { source } of row.readings) refer(name, source);
    if (row.batch !== undefined) refer(name, row.batch.source);
    problems.push(...priceProblems(asTokenPrice(row), day).map((problem) => `embedding ${problem}`));
  }
  for (const { key, source, totalM, tableM } of models) {
    refer(`embedding model "${key}"`, source);
    if (totalM !== null && tableM !== null && tableM >= totalM)
      problems.push(`embedding model "${key}" has a table of ${tableM}M in ${totalM}M parameters`);
  }
  for (const { id } of sellers)
    if (!prices.some(({ seller }) => seller === id)) problems.push(`embedding seller "${id}" sells nothing`);
  for (const id of own) if (!used.has(id)) problems.push(`embedding source "${id}" is used by no row`);
  return problems;
};

const tables: EmbeddingTables = {
  prices: z.parse(z.array(EmbeddingPriceRow), pricesJson),
  models: z.parse(z.array(EmbeddingModelRow), modelsJson),
  sellers: z.parse(z.array(EmbeddingSellerRow), sellersJson),
  sources: z.parse(z.array(EmbeddingSourceRow), sourcesJson),
};
const problems = embeddingProblems(tables, catalog);
if (problems.length > 0) throw new Error(`The embeddings do not fit the catalogue. ${problems.join('; ')}`);

export const {
  prices: embeddingPrices,
  models: embeddingModels,
  sellers: embeddingSellers,
  sources: embeddingSources,
} = tables;

export const embeddingModelByKey: ReadonlyMap<string, EmbeddingModelRow> = new Map(
  embeddingModels.map((row) => [row.key, row]),
);
export const embeddingSellerName = (id: string): string => embeddingSellers.find((row) => row.id === id)?.name ?? id;

/** Sources of the catalogue and those that only embeddings cite, by id. */
export const embeddingSourceById: ReadonlyMap<string, SourceRow> = new Map([
  ...catalog.sourceById,
  ...embeddingSources.map((row) => [row.id, row] as const),
]);

/** What an offer is an offer of: the model's key, or the seller's own id where no description of it was read. */
export const embeddedBy = ({ model, id }: Pick<EmbeddingPriceRow, 'model' | 'id'>): string => model ?? id;

const tokenPrices = new Map<EmbeddingPriceRow, PriceRow>(embeddingPrices.map((row) => [row, asTokenPrice(row)]));
const tokenPrice = (row: EmbeddingPriceRow): PriceRow => tokenPrices.get(row) ?? asTokenPrice(row);

/** USD per million tokens in force on a day; null before the first price and once it is listed no more. */
export const embeddingPriceOn = (row: EmbeddingPriceRow, day: string): number | null =>
  periodOn(tokenPrice(row), day)?.rate.input ?? null;

/** Do independent lists give the price in force on a day? By the rule for prices of tokens. */
export const embeddingAgreementOn = (row: EmbeddingPriceRow, day: string): Agreement =>
  agreementOn(tokenPrice(row), day);
