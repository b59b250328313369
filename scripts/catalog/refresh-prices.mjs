/**
 * Refresh src/catalog/data/prices.json from two independent price lists and print every changed price.
 * `node scripts/catalog/refresh-prices.mjs` writes; with `--check` it only reports, and exits 1 on a difference.
 * Which models are listed, and under which exact id each source knows them, is src/catalog/data/price-joins.json.
 */
import { fileURLToPath } from 'node:url';
import * as genaiPrices from './genai-prices.mjs';
import { describeChanges, keepHistory, mergeRow, unitSlips } from './merge.mjs';
import { openPiAi } from './pi-ai.mjs';
import { formatRows, readRows, writeRows } from './rows.mjs';

const data = (name) => fileURLToPath(new URL(`../../src/catalog/data/${name}.json`, import.meta.url));

/** A source's name for a model: "provider:exact id". */
const split = (reference) => {
  const at = reference.indexOf(':');
  return [reference.slice(0, at), reference.slice(at + 1)];
};

const faultsOf = (row) =>
  row.periods
    .flatMap((period) => [period.rate, period.over?.rate, period.peak?.rate])
    .filter(Boolean)
    .flatMap((rate) => unitSlips(rate, row.allowedSlips))
    .map((fault) => `${row.seller}:${row.id}: ${fault}`);

const main = () => {
  genaiPrices.checkVersion();
  const piAi = openPiAi();
  const sources = { genai: genaiPrices.source, piAi: piAi.source };
  const committed = new Map(readRows(data('prices')).map((row) => [`${row.seller}:${row.id}`, row]));
  const models = new Set(readRows(data('models')).map((row) => row.key));

  const rows = [];
  const problems = [];
  for (const join of readRows(data('price-joins'))) {
    const key = `${join.seller}:${join.id}`;
    if (join.model !== null && !models.has(join.model)) problems.push(`${key}: no model "${join.model}"`);
    const genai = join.genai ? genaiPrices.readModel(...split(join.genai)) : null;
    const fresh = join.piAi ? piAi.readModel(...split(join.piAi)) : null;
    const prior = committed.get(key);
    const listed = join.kind === 'closed' ? (genai ?? fresh) : fresh;
    if (!listed) {
      // A host's old price list is no offer: an open model counts only while the fresher source lists it.
      if (prior) rows.push({ ...prior, until: prior.until ?? piAi.source.asOf });
      else problems.push(`${key}: no source lists it`);
      continue;
    }
    const row = mergeRow(join, genai, fresh, sources);
    const day = row.readings.reduce((latest, reading) => (reading.asOf > latest ? reading.asOf : latest), '');
    rows.push(prior ? { ...row, periods: keepHistory(prior.periods, row.periods, day) } : row);
  }
  problems.push(...rows.flatMap(faultsOf));
  if (problems.length > 0) throw new Error(`nothing written:\n  ${problems.join('\n  ')}`);

  rows.sort((a, b) => (a.seller < b.seller ? -1 : a.seller > b.seller ? 1 : a.id < b.id ? -1 : 1));
  const changes = describeChanges([...committed.values()], rows);
  const differs = formatRows(rows) !== formatRows([...committed.values()]);
  const check = process.argv.includes('--check');
  if (differs && !check) writeRows(data('prices'), rows);

  for (const line of changes) console.log(line);
  const count = (kind) => rows.filter((row) => row.kind === kind && !row.until).length;
  console.log(
    `${rows.length} prices (${count('closed')} closed, ${count('hosted-open')} hosted open), ${changes.length} changes; genai-prices ${sources.genai.asOf}, pi-ai ${sources.piAi.asOf}`,
  );
  if (differs && check) {
    console.error('prices.json is not what the sources give; run npm run catalog:refresh and review the diff');
    process.exitCode = 1;
  }
};

try {
  main();
} catch (error) {
  console.error(`catalog refresh: ${error.message}`);
  process.exitCode = 1;
}
