/** What a refresh changes, in lines for review. Pure. */
import { priceKey } from '../../src/catalog/catalog';
import type { PricePeriod, PriceRow, Rate } from '../../src/catalog/schema';

const rateText = ({ input, output, cacheRead, cacheWrite, cacheWrite1h }: Rate): string =>
  [
    `${input}/${output}`,
    ...(cacheRead === undefined ? [] : [`cr ${cacheRead}`]),
    ...(cacheWrite === undefined ? [] : [`cw ${cacheWrite}`]),
    ...(cacheWrite1h === undefined ? [] : [`cw1h ${cacheWrite1h}`]),
  ].join(' ');

const periodText = ({ from, rate, over, peak }: PricePeriod): string =>
  [
    `${from ?? 'always'}: ${rateText(rate)}`,
    ...(over === undefined ? [] : [`above ${over.above} ${rateText(over.rate)}`]),
    ...(peak === undefined ? [] : [`peak ${rateText(peak.rate)}`]),
  ].join(', ');

const absentFrom = (rows: readonly unknown[]) => {
  const known = new Set(rows.map((row) => JSON.stringify(row)));
  return (row: unknown) => !known.has(JSON.stringify(row));
};

/** Lines that say what a refresh changes, row by row. Empty = nothing changed. */
export const describeChanges = (before: readonly PriceRow[], after: readonly PriceRow[]): string[] => {
  const key = (row: PriceRow) => priceKey(row.seller, row.id);
  const old = new Map(before.map((row) => [key(row), row]));
  const lines: string[] = [];
  for (const row of after) {
    const prior = old.get(key(row));
    old.delete(key(row));
    if (!prior) {
      lines.push(`+ ${key(row)}  ${row.periods.map(periodText).join(' | ')}`);
      continue;
    }
    const removed = prior.periods.filter(absentFrom(row.periods));
    const added = row.periods.filter(absentFrom(prior.periods));
    lines.push(...removed.map((period) => `- ${key(row)}  ${periodText(period)}`));
    lines.push(...added.map((period) => `+ ${key(row)}  ${periodText(period)}`));
    for (const { source, asOf, rate } of row.readings.filter(absentFrom(prior.readings))) {
      lines.push(`= ${key(row)}  ${source} ${asOf}: ${rateText(rate)}`);
    }
    if (row.contextTokens !== prior.contextTokens) {
      lines.push(`! ${key(row)}  context ${prior.contextTokens ?? 'unknown'} -> ${row.contextTokens ?? 'unknown'}`);
    }
    if (row.until !== prior.until)
      lines.push(row.until ? `! ${key(row)}  no longer listed since ${row.until}` : `! ${key(row)}  listed again`);
  }
  for (const gone of old.keys()) lines.push(`! ${gone}  no join names it any more; its row and history leave the file`);
  return lines;
};
