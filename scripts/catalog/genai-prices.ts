/** First reading: the prices, history and announced changes of @pydantic/genai-prices, by exact id only. */
import { readFileSync } from 'node:fs';
import { type ConditionalPrice, findProvider, type ModelPrice } from '@pydantic/genai-prices';
import type { PricePeriod, Rate } from '../../src/catalog/schema';
import { type PriceList, type Reading, tierStart } from './reading';

/** The package does not date its data; this is the day of the release below. Change both together. */
const release = { version: '0.1.8', dataOf: '2026-09-23' };

type Price = NonNullable<ModelPrice[string]>;
const columns = {
  input: 'input_mtok',
  output: 'output_mtok',
  cacheRead: 'cache_read_mtok',
  cacheWrite: 'cache_write_mtok',
  cacheWrite1h: 'cache_write_1h_mtok',
} as const satisfies Record<keyof Rate, string>;

class CannotHold extends Error {}

const base = (price: Price): number => (typeof price === 'object' ? price.base : price);
const tiersOf = (price: Price | undefined) => (typeof price === 'object' ? price.tiers : []);

const tokenRate = (prices: ModelPrice, pick: (price: Price) => number): Rate => {
  const rate: Partial<Record<keyof Rate, number>> = {};
  for (const [field, column] of Object.entries(columns) as [keyof Rate, string][]) {
    const price = prices[column];
    if (price !== undefined) rate[field] = pick(price);
  }
  const { input, output } = rate;
  if (input === undefined || output === undefined) throw new CannotHold('it has no input or no output price');
  return { ...rate, input, output };
};

/** An embedding has no output: its input stands for it. */
const inputRate = (prices: ModelPrice, pick: (price: Price) => number): Rate => {
  const { input_mtok: price } = prices;
  if (price === undefined) throw new CannotHold('it has no input price');
  return { input: pick(price), output: pick(price) };
};
type RateOf = typeof tokenRate;

const periodOf = (from: string | null, prices: ModelPrice, rateOf: RateOf): PricePeriod => {
  const starts = new Set(
    Object.values(columns).flatMap((column) => tiersOf(prices[column]).map((tier) => tierStart(tier.start))),
  );
  if (starts.size > 1) throw new CannotHold('it has more than one context tier, and a price row holds one');
  const [above] = starts;
  return {
    from,
    rate: rateOf(prices, base),
    ...(above === undefined
      ? {}
      : { over: { above, rate: rateOf(prices, (price) => tiersOf(price).at(-1)?.price ?? base(price)) } }),
  };
};

const hourOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
};

/** A plain price is one period; a list is a base, dated periods, and daily windows of the period before them. */
const periodsOf = (prices: ConditionalPrice[] | ModelPrice, rateOf: RateOf): PricePeriod[] => {
  if (!Array.isArray(prices)) return [periodOf(null, prices, rateOf)];
  const periods: PricePeriod[] = [];
  for (const { constraint, prices: entry } of prices) {
    const period = periods.at(-1);
    if (constraint?.type === 'time_of_date' && period !== undefined) {
      const { rate } = periodOf(null, entry, rateOf);
      if (period.peak && JSON.stringify(period.peak.rate) !== JSON.stringify(rate)) {
        throw new CannotHold('it has daily windows at different rates, and a price row holds one');
      }
      const window: [number, number] = [hourOf(constraint.start_time), hourOf(constraint.end_time)];
      period.peak = { hoursUtc: [...(period.peak?.hoursUtc ?? []), window], rate };
    } else {
      periods.push(periodOf(constraint?.type === 'start_date' ? constraint.start_date : null, entry, rateOf));
    }
  }
  return periods;
};

const checkVersion = (): void => {
  // The package exports no package.json, so it is read beside the entry file.
  const manifest = new URL('../package.json', import.meta.resolve('@pydantic/genai-prices'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  if (version !== release.version) {
    throw new Error(
      `@pydantic/genai-prices is ${version}, expected ${release.version}: update version and data day in genai-prices.ts`,
    );
  }
};

const reading = (providerId: string, id: string, rateOf: RateOf): Reading => {
  const model = findProvider({ providerId })?.models.find((candidate) => candidate.id === id);
  if (!model) return null;
  try {
    return {
      name: model.name ?? null,
      contextTokens: model.context_window ?? null,
      periods: periodsOf(model.prices, rateOf),
    };
  } catch (problem) {
    if (problem instanceof CannotHold) return { unreadable: problem.message };
    throw problem;
  }
};

/** `billed`: tokens in and out, or input alone, as for embeddings. */
export const openGenaiPrices = (billed: 'tokens' | 'input' = 'tokens'): PriceList => {
  checkVersion();
  const rateOf = billed === 'tokens' ? tokenRate : inputRate;
  return { source: 'genai-prices', asOf: release.dataOf, read: (provider, id) => reading(provider, id, rateOf) };
};
