/** What was read of rents over time. For the screens that show it: no cost is worked out from here. */
import type { Catalog } from './catalog';
import nodeSizesJson from './data/node-sizes.json';
import { parseNodeSizes } from './node-sizes-schema';
import { type RentalPrice, rentalPrice } from './rentals';
import type { RentalRow, RentalTerm } from './schema';

/** Oldest first; readings of one day in file order; undated ones last, because nobody knows their place. */
const byDate = (rows: readonly RentalRow[]): readonly RentalRow[] =>
  rows.toSorted((a, b) => {
    if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
    return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  });

const known = (row: RentalRow, day: string): boolean => row.date === null || row.date <= day;

/** What to look for: readings of one accelerator (joined through `gpu-families`), of one provider, or of both. */
export interface RentalQuery {
  readonly accelerator?: string;
  readonly provider?: string;
  readonly term?: RentalTerm;
}

/**
 * Every reading not after `day` (`yyyy-mm-dd`) that the query names, oldest first, undated ones last; USD per GPU-hour.
 * Empty for names that no row has.
 */
export const rentalHistory = (
  catalog: Catalog,
  { accelerator, provider, term }: RentalQuery,
  day: string,
): readonly RentalRow[] =>
  byDate(
    (accelerator === undefined ? catalog.rentals : (catalog.rentalsByAccelerator.get(accelerator) ?? [])).filter(
      (row) =>
        (provider === undefined || row.provider === provider) &&
        (term === undefined || row.term === term) &&
        known(row, day),
    ),
  );

export interface NearReading {
  readonly row: RentalRow;
  /** Why it is not counted. */
  readonly why: string;
}

/** Readings of cards that are only like the accelerator: shown beside it, never counted. */
export const nearReadings = (catalog: Catalog, accelerator: string, day: string): readonly NearReading[] => {
  const near = new Map(
    catalog.gpuFamilies
      .filter((family) => family.accelerator === accelerator && !family.counted)
      .map((family) => [family.gpu, family.note ?? 'another card']),
  );
  return byDate(catalog.rentals.filter((row) => near.has(row.gpu) && known(row, day))).map((row) => ({
    row,
    why: near.get(row.gpu) ?? 'another card',
  }));
};

/** Smallest and largest undated reading of a term, USD per GPU-hour; null = there is none. No percentile counts them. */
export const undatedRange = (
  catalog: Catalog,
  accelerator: string,
  term: RentalTerm,
): { readonly low: number; readonly high: number; readonly readings: number } | null => {
  const usd = (catalog.rentalsByAccelerator.get(accelerator) ?? [])
    .filter((row) => row.term === term && row.date === null)
    .map((row) => row.usdPerGpuHour);
  return usd.length === 0 ? null : { low: Math.min(...usd), high: Math.max(...usd), readings: usd.length };
};

export interface RentalPriceOnDay {
  readonly day: string;
  readonly price: RentalPrice;
}

/** `rentalPrice` as it was known on each day on which a reading of the term was taken, up to `day`, oldest first. */
export const rentalPriceHistory = (
  catalog: Catalog,
  accelerator: string,
  day: string,
  term: RentalTerm = 'on-demand',
): readonly RentalPriceOnDay[] => {
  const days = rentalHistory(catalog, { accelerator, term }, day).flatMap((row) => row.date ?? []);
  return [...new Set(days)].flatMap((on) => {
    const price = rentalPrice(catalog, accelerator, on, term);
    return price === null ? [] : [{ day: on, price }];
  });
};

export interface RentalChange {
  readonly gpu: string;
  readonly provider: string;
  readonly term: RentalTerm;
  /** At least two readings, oldest first; not all of one price. */
  readonly readings: readonly RentalRow[];
}

/** Sellers whose dated price of one card moved between two readings up to `day`, in file order. */
export const rentalChanges = (catalog: Catalog, day: string): readonly RentalChange[] => {
  const groups = new Map<string, RentalRow[]>();
  for (const row of catalog.rentals) {
    if (row.date === null || row.date > day) continue;
    const key = [row.gpu, row.provider, row.term, row.region].join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined || rows.every((row) => row.usdPerGpuHour === first.usdPerGpuHour)) return [];
    return [{ gpu: first.gpu, provider: first.provider, term: first.term, readings: byDate(rows) }];
  });
};

const nodeSizes = parseNodeSizes(nodeSizesJson);
const sizeByProvider = new Map(nodeSizes.map((row) => [row.provider, row]));

export interface NodeSize {
  /** GPUs in the smallest unit sold at this price. */
  readonly gpus: number;
  readonly source: string;
  readonly asOf: string | null;
}

/**
 * How many GPUs come together at the price of a row: as the row itself says, "Lambda (8 GPU)", or as a source says of the
 * instance it names. Null = nobody said.
 */
export const nodeSizeOf = (row: RentalRow): NodeSize | null => {
  const said = /(\d+) GPU\b/.exec(`${row.provider} ${row.terms}`)?.[1];
  if (said !== undefined) return { gpus: Number(said), source: row.source, asOf: row.date };
  const size = sizeByProvider.get(row.provider);
  return size === undefined ? null : { gpus: size.gpus, source: size.source, asOf: size.asOf };
};
