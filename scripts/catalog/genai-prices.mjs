/** First reading: the prices, history and announced changes of @pydantic/genai-prices, by exact id only. */
import { readFileSync } from 'node:fs';
import { findProvider } from '@pydantic/genai-prices';

/** The package does not date its data; this is the day of the release below. Change both together. */
const release = { version: '0.1.8', dataOf: '2026-09-23' };

export const source = { id: 'genai-prices', asOf: release.dataOf };

const base = (price) => (typeof price === 'object' ? price.base : price);

/** Written 271999 in some rows and 272000 in others for one and the same start. */
const normaliseStart = (start) => (start % 1000 === 999 ? start + 1 : start);

const columns = {
  input: 'input_mtok',
  output: 'output_mtok',
  cacheRead: 'cache_read_mtok',
  cacheWrite: 'cache_write_mtok',
};

const rateOf = (prices, pick) => {
  const rate = {};
  for (const [field, column] of Object.entries(columns)) {
    const price = prices[column] === undefined ? undefined : pick(prices[column]);
    if (price !== undefined) rate[field] = price;
  }
  return rate;
};

const periodOf = (id, from, prices) => {
  const tiers = Object.values(columns).flatMap((column) => prices[column]?.tiers ?? []);
  const starts = new Set(tiers.map((tier) => normaliseStart(tier.start)));
  if (starts.size > 1) throw new Error(`${id}: more than one context tier; the catalogue holds one`);
  const [above] = starts;
  return {
    from,
    rate: rateOf(prices, base),
    ...(above === undefined
      ? {}
      : { over: { above, rate: rateOf(prices, (price) => price.tiers?.at(-1)?.price ?? base(price)) } }),
  };
};

const hourOf = (time) => {
  const [hour, minute] = time.split(':').map(Number);
  return hour + minute / 60;
};

/** A plain price is one period; a list is a base, dated periods, and daily windows of the period before them. */
const periodsOf = (id, prices) => {
  if (!Array.isArray(prices)) return [periodOf(id, null, prices)];
  const periods = [];
  for (const { constraint, prices: entry } of prices) {
    if (constraint?.type === 'time_of_date') {
      const period = periods.at(-1);
      const { rate } = periodOf(id, null, entry);
      const window = [hourOf(constraint.start_time), hourOf(constraint.end_time)];
      if (period.peak && JSON.stringify(period.peak.rate) !== JSON.stringify(rate)) {
        throw new Error(`${id}: two daily windows at different rates; the catalogue holds one`);
      }
      period.peak = { hoursUtc: [...(period.peak?.hoursUtc ?? []), window], rate };
    } else {
      periods.push(periodOf(id, constraint?.start_date ?? null, entry));
    }
  }
  return periods;
};

export const checkVersion = () => {
  // The package exports no package.json, so it is read beside the entry file.
  const manifest = new URL('../package.json', import.meta.resolve('@pydantic/genai-prices'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (version !== release.version) {
    throw new Error(
      `@pydantic/genai-prices is ${version}, expected ${release.version}: update version and data day in genai-prices.mjs`,
    );
  }
};

/** `{ name, contextTokens, periods }` of an exact id; throws on a miss, since a near match is another model's price. */
export const readModel = (providerId, id) => {
  const model = findProvider({ providerId })?.models.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`genai-prices has no "${id}" at "${providerId}"`);
  return {
    name: model.name ?? null,
    contextTokens: model.context_window ?? null,
    periods: periodsOf(id, model.prices),
  };
};
