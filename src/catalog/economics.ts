/** Ranges of the economics table. */
import type { Range } from '../units';
import type { Catalog } from './catalog';

/**
 * The 80 % range of an economics key: p10, p50 and p90 in the row's own unit.
 * An end that no source gives is null in the row and falls back to the mid: the range then shows less spread than
 * there may be, and the row still says which end is unknown.
 * Throws a RangeError on an unknown key, and on a key whose mid no source gives (the reader has to type that figure).
 */
export const economicsRange = (catalog: Catalog, key: string): Range => {
  const row = catalog.economicsByKey.get(key);
  if (row === undefined) throw new RangeError(`no economics key "${key}" in edition ${catalog.edition}`);
  if (row.mid === null)
    throw new RangeError(`economics key "${key}" has no sourced figure in edition ${catalog.edition}`);
  return { low: row.low ?? row.mid, mid: row.mid, high: row.high ?? row.mid };
};
