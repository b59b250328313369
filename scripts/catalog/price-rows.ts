/** Every join, read in every list, laid over what is committed. Pure. */

import { priceKey } from '../../src/catalog/catalog';
import { unitSlips } from '../../src/catalog/check-prices';
import type { PriceRow } from '../../src/catalog/schema';
import { keepHistory, keepReadings, lists, mergeRow, type Readings, type Sources } from './merge';
import { isUnreadable, type Join, type ModelReading, type PriceList } from './reading';

export interface FreshPrices {
  readonly rows: readonly PriceRow[];
  /** What stays out of the file, row by row, with the reason. */
  readonly leftOut: readonly string[];
  /** While there is one, nothing may be written. */
  readonly problems: readonly string[];
}

/** A list's name for a model is `provider:exact id`. */
const split = (reference: string): [string, string] => {
  const at = reference.indexOf(':');
  return [reference.slice(0, at), reference.slice(at + 1)];
};

const slipsOf = (reading: ModelReading | PriceRow, { allowedSlips = [] }: Join): readonly string[] =>
  reading.periods
    .flatMap((period) => [period.rate, period.over?.rate, period.peak?.rate])
    .flatMap((rate) =>
      rate === undefined
        ? []
        : unitSlips(
            rate,
            allowedSlips.map(({ slip }) => slip),
          ),
    );

type OpenLists = Readonly<Record<keyof Readings, PriceList>>;

/** The readings of one join. A list that repeats another's price is dropped where its own looks like a slip. */
const readJoin = (join: Join, open: OpenLists) => {
  const readings: Record<keyof Readings, ModelReading | null> = { genai: null, piAi: null, aiModelPrices: null };
  const leftOut: string[] = [];
  const problems: string[] = [];
  let whole = true;
  for (const list of lists) {
    const reference = join[list];
    if (!reference) continue;
    const reading = open[list].read(...split(reference));
    if (reading === null) {
      // Only the freshest list tells that a model is gone; in the others a miss is a wrong id.
      if (list !== 'piAi') problems.push(`${open[list].source} has no "${reference}"`);
    } else if (isUnreadable(reading)) {
      leftOut.push(`${open[list].source}: ${reading.unreadable}`);
      whole = false;
    } else if (list === 'aiModelPrices' && (join.genai || join.piAi) && slipsOf(reading, join).length > 0) {
      leftOut.push(`${open[list].source}: ${slipsOf(reading, join).join(', ')}`);
    } else readings[list] = reading;
  }
  return { readings, leftOut, problems, whole };
};

/** A host's old price list is no offer: an open model counts only while the freshest list that knows it lists it. */
const isListed = (join: Join, { genai, piAi, aiModelPrices }: Readings): boolean => {
  if (join.kind === 'closed') return (genai ?? piAi ?? aiModelPrices) !== null;
  return (join.piAi ? piAi : aiModelPrices) !== null;
};

/** Rows in the order of seller and id. */
export const freshPrices = (
  joins: readonly Join[],
  committed: readonly PriceRow[],
  models: ReadonlySet<string>,
  open: OpenLists,
): FreshPrices => {
  const prior = new Map(committed.map((row) => [priceKey(row.seller, row.id), row]));
  const sources: Sources = open;
  const rows: PriceRow[] = [];
  const leftOut: string[] = [];
  const problems: string[] = [];
  for (const join of joins) {
    const key = priceKey(join.seller, join.id);
    const held = prior.get(key);
    if (join.model !== null && !models.has(join.model)) problems.push(`${key}: no model "${join.model}"`);
    const read = readJoin(join, open);
    leftOut.push(...read.leftOut.map((reason) => `${key}  ${reason}`));
    problems.push(...read.problems.map((problem) => `${key}: ${problem}`));
    if (!read.whole) {
      if (held) rows.push(held);
      continue;
    }
    if (!isListed(join, read.readings)) {
      if (held) rows.push({ ...held, until: held.until ?? open.piAi.asOf });
      else problems.push(`${key}: no list has it`);
      continue;
    }
    const row = mergeRow(join, read.readings, sources);
    const day = row.readings.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
    const whole = held
      ? {
          ...row,
          periods: keepHistory(held.periods, row.periods, day),
          readings: keepReadings(held.readings, row.readings),
        }
      : row;
    problems.push(...slipsOf(whole, join).map((slip) => `${key}: ${slip}`));
    rows.push(whole);
  }
  // A row read by hand is in no list: it stays as it is.
  const joined = new Set(joins.map(({ seller, id }) => priceKey(seller, id)));
  const listed = new Set(Object.values(open).map(({ source }) => source));
  for (const row of committed)
    if (!joined.has(priceKey(row.seller, row.id)) && !row.readings.some(({ source }) => listed.has(source)))
      rows.push(row);
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    rows: rows.toSorted((a, b) => order(a.seller, b.seller) || order(a.id, b.id)),
    leftOut,
    problems,
  };
};
