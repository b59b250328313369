/**
 * Refresh the tables that come from price lists and from the overlay: `prices.json`, `sellers.json` (its batch
 * discounts), `model-features.json` and `embedding-prices.json`. Everything that changes is printed. With `--check` nothing is written, and a
 * difference is exit code 1. Which models are listed, and under which exact id each list knows them, is
 * `price-joins.json`.
 */
import { fileURLToPath } from 'node:url';
import { asTokenPrice, type EmbeddingModelRow, type EmbeddingPriceRow } from '../../src/catalog/embeddings-schema';
import type { ModelRow, PriceRow, SellerRow } from '../../src/catalog/schema';
import { openAiModelPrices } from './ai-model-prices';
import { describeChanges } from './changes';
import { type EmbeddingJoin, embeddingRows } from './embedding-rows';
import { featureRows, type Listing } from './features';
import { openGenaiPrices } from './genai-prices';
import { parseOverlay } from './overlay';
import { openPiAi } from './pi-ai';
import { freshPrices } from './price-rows';
import { isUnreadable, type Join } from './reading';
import { formatRows, readRows, writeRows } from './rows';
import { withBatchDiscounts } from './sellers';

const tables = ['prices', 'sellers', 'model-features', 'embedding-prices'] as const;

/** `root` is the project's folder. Returns the exit code. */
export const refresh = (root: URL, args: readonly string[]): 0 | 1 => {
  const file = (name: string) => fileURLToPath(new URL(`src/catalog/data/${name}.json`, root));
  const read = <Row>(name: string) => readRows(file(name)) as Row[];
  const check = args.includes('--check');

  const open = { genai: openGenaiPrices(), piAi: openPiAi(), aiModelPrices: openAiModelPrices() };
  const joins = read<Join>('price-joins');
  const models = read<ModelRow>('models').map((row) => row.key);
  const committed = read<PriceRow>('prices');
  const overlay = parseOverlay(readRows(file('overlay')));

  const prices = freshPrices(joins, committed, new Set(models), open);
  const sellers = withBatchDiscounts(
    read<SellerRow>('sellers'),
    overlay.filter((row) => row.about === 'seller'),
  );
  const listings = joins.flatMap(({ model, piAi }): Listing[] => {
    if (model === null || !piAi) return [];
    const at = piAi.indexOf(':');
    const reading = open.piAi.read(piAi.slice(0, at), piAi.slice(at + 1));
    if (reading === null || isUnreadable(reading) || !reading.inputs) return [];
    return [{ model, inputs: reading.inputs, reasoning: reading.reasoning ? 'yes' : 'no' }];
  });
  const features = featureRows(
    models,
    overlay.filter((row) => row.about === 'model'),
    listings,
    open.piAi,
  );

  const held = read<EmbeddingPriceRow>('embedding-prices');
  const embeddings = embeddingRows(
    read<EmbeddingJoin>('embedding-joins'),
    held,
    new Set(read<EmbeddingModelRow>('embedding-models').map(({ key }) => key)),
    { ...open, genai: openGenaiPrices('input'), aiModelPrices: openAiModelPrices('input') },
  );

  const problems = [...prices.problems, ...sellers.problems, ...features.problems, ...embeddings.problems];
  if (problems.length > 0) throw new Error(`nothing written:\n  ${problems.join('\n  ')}`);

  const rows = {
    prices: prices.rows,
    sellers: sellers.rows,
    'model-features': features.rows,
    'embedding-prices': embeddings.rows,
  };
  const changed = tables.filter((name) => formatRows(rows[name]) !== formatRows(read(name)));
  if (!check) for (const name of changed) writeRows(file(name), rows[name]);

  const changes = [
    ...describeChanges(committed, prices.rows),
    ...describeChanges(held.map(asTokenPrice), embeddings.priceRows),
  ];
  for (const line of changes) console.log(line);
  for (const line of [...prices.leftOut, ...embeddings.leftOut]) console.log(`~ left out: ${line}`);
  for (const line of features.unsettled) console.log(`~ unknown: ${line}`);
  const count = (kind: PriceRow['kind']) => prices.rows.filter((row) => row.kind === kind && !row.until).length;
  const lists = Object.values(open).map(({ source, asOf }) => `${source} ${asOf}`);
  console.log(
    `${prices.rows.length} prices (${count('closed')} closed, ${count('hosted-open')} hosted open) and ${embeddings.rows.length} of embeddings, ${changes.length} changes; ${lists.join(', ')}`,
  );
  const files = changed.map((name) => `${name}.json`).join(', ');
  if (changed.length === 0) return 0;
  if (!check) {
    console.log(`written: ${files}`);
    return 0;
  }
  console.error(`not what the sources give: ${files}; run npm run catalog:refresh and review the diff`);
  return 1;
};
