/** Where a price list gets its figures: two lists of one lineage repeat each other and confirm nothing. */
import * as z from 'zod/mini';
import rows from './data/price-sources.json';
import { Text } from './schema-fields';

export const PriceSourceRow = z.strictObject({
  /** Id in `sources`. */
  source: Text,
  lineage: Text,
  /** Why the list counts to this lineage. */
  reason: Text,
});
export type PriceSourceRow = z.infer<typeof PriceSourceRow>;

/** The price lists that are read, each with its lineage. */
export const priceSources: readonly PriceSourceRow[] = z.parse(z.array(PriceSourceRow), rows);

const lineageBySource = new Map(priceSources.map(({ source, lineage }) => [source, lineage]));

/** Lineage of a price list, by the id of its source. A source of no known lineage is its own. */
export const lineageOf = (source: string): string => lineageBySource.get(source) ?? source;
