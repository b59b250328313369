/** A copy of the committed catalogue data that a test may break or add to. */
import { parseCatalogData } from './catalog';
import { catalog } from './edition';
import type { CatalogData } from './schema';

const tables = [
  'edition',
  'day',
  'sources',
  'gpus',
  'gpuFamilies',
  'rentals',
  'architectures',
  'economics',
  'models',
  'prices',
  'sellers',
  'licences',
  'policies',
  'taskFamilies',
] as const satisfies (keyof CatalogData)[];

export const copiedData = (): CatalogData =>
  parseCatalogData(JSON.parse(JSON.stringify(Object.fromEntries(tables.map((table) => [table, catalog[table]])))));

/** The row of a table for which something holds; a test that looks for a row that is gone says so. */
export const rowWhere = <Row>(rows: readonly Row[], holds: (row: Row) => boolean): Row => {
  const row = rows.find(holds);
  if (row === undefined) throw new Error('no such row');
  return row;
};
