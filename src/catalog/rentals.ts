/** What an hour of a rented accelerator costs, from dated readings of sellers' prices. */
import type { Catalog } from './catalog';
import type { RentalRow, RentalTerm } from './schema';

/** Rentals rose within 2026; older readings would pull the range down. */
const readSince = '2026-01-01';
/** From so many providers on, percentiles say something; below, the range is the smallest and the largest reading. */
const enoughProviders = 3;

export interface RentalPrice {
  /** USD per GPU-hour. */
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** Providers counted, one reading each. */
  readonly readings: number;
  /** False: too few providers for percentiles, so not searched unless the reader chooses the card. */
  readonly enough: boolean;
  /** Date of the newest reading counted. */
  readonly asOf: string;
}

/** The latest reading per provider; the first listed wins on equal dates. */
const latestPerProvider = (rows: readonly RentalRow[]): readonly RentalRow[] => {
  const latest = new Map<string, RentalRow>();
  for (const row of rows) {
    const held = latest.get(row.provider);
    if (held === undefined || (row.date ?? '') > (held.date ?? '')) latest.set(row.provider, row);
  }
  return [...latest.values()];
};

/** Percentile `share` (0 to 1) of ascending values, linear between neighbours. NaN for no values. */
const percentile = (ascending: readonly number[], share: number): number => {
  const at = share * (ascending.length - 1);
  const below = ascending[Math.floor(at)] ?? Number.NaN;
  const above = ascending[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
};

/** Sellers price in cents, and so do the published percentiles: a third decimal would be precision nobody offered. */
const toCents = (usd: number): number => Number(usd.toFixed(2));

/** Readings of one term that count for an accelerator on `day`, the latest of each provider: dated 2026, not after `day`. */
export const rentalReadings = (
  catalog: Catalog,
  accelerator: string,
  day: string,
  term: RentalTerm = 'on-demand',
): readonly RentalRow[] =>
  latestPerProvider(
    (catalog.rentalsByAccelerator.get(accelerator) ?? []).filter(
      (row) =>
        row.term === term && row.date !== null && row.date >= readSince.slice(0, row.date.length) && row.date <= day,
    ),
  );

/**
 * Price of an hour of one accelerator as known on `day` (`yyyy-mm-dd`), on demand unless another term is asked for: p10,
 * p50 and p90 over providers, USD per GPU-hour, to the cent. Counted are rows of that term dated 2026 and not after
 * `day`; one row per provider. With fewer than three providers the ends are the smallest and the largest reading and
 * `enough` is false. Null when no row qualifies or the accelerator is unknown.
 */
export const rentalPrice = (
  catalog: Catalog,
  accelerator: string,
  day: string,
  term: RentalTerm = 'on-demand',
): RentalPrice | null => {
  const counted = rentalReadings(catalog, accelerator, day, term);
  const prices = counted.map((row) => row.usdPerGpuHour).sort((a, b) => a - b);
  if (prices.length === 0) return null;
  const enough = prices.length >= enoughProviders;
  return {
    low: toCents(percentile(prices, enough ? 0.1 : 0)),
    mid: toCents(percentile(prices, 0.5)),
    high: toCents(percentile(prices, enough ? 0.9 : 1)),
    readings: prices.length,
    enough,
    asOf: counted.reduce((newest, { date }) => (date !== null && date > newest ? date : newest), ''),
  };
};

/** Accelerators with enough providers on `day` to be searched unasked, in the order of the GPU table. */
export const searchedAccelerators = (catalog: Catalog, day: string): readonly string[] =>
  catalog.gpus.map((gpu) => gpu.name).filter((name) => rentalPrice(catalog, name, day)?.enough === true);

// London is outside the EU, although AWS calls it eu-west-2.
const inEu = (region: string): boolean => /^(EU|FIN|FR|DE|NL|SE|IE)\b|^eu-(?!west-2)/.test(region);
const inUs = (region: string): boolean => /^US\b|^us-|^(east|west|central)us/.test(region);

/**
 * Whether some cloud lists on-demand GPUs in a region, from the `region` column of rental rows not after `day` (undated
 * rows count). Never 'no': a region that no row names is unknown.
 */
export const rentalRegions = (
  catalog: Catalog,
  day: string,
): { readonly eu: 'yes' | 'unknown'; readonly us: 'yes' | 'unknown' } => {
  const regions = catalog.rentals
    .filter((row) => row.term === 'on-demand' && (row.date === null || row.date <= day))
    .map((row) => row.region ?? '');
  return { eu: regions.some(inEu) ? 'yes' : 'unknown', us: regions.some(inUs) ? 'yes' : 'unknown' };
};
