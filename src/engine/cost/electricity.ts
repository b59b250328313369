/** What one GPU draws, and what that costs a month: for reading a card's page, not for a bill, which counts whole servers. */
import { type Catalog, economicsRange, type GpuRow } from '../../catalog';
import { usdPerEuro } from '../../catalog/exchange-rates';
import { HOURS_PER_MONTH, type Range } from '../../units';
import { squared } from '../../units/elementary';
import { servingPowerKey } from './servers';

export interface GpuElectricity {
  /** W, the card alone. */
  readonly watts: Range;
  /** `measured` while serving; `rated` = the board's limit, which serving stays below. */
  readonly basis: 'measured' | 'rated';
  /** Keys of the economics table it rests on; the rated power stands in the GPU table. */
  readonly keys: readonly string[];
  readonly kwhPerMonth: Range;
  readonly usdPerMonth: Range;
}

const pueKey = 'pue_colocation_onprem';
const priceKeys = { us: 'electricity_us', eu: 'electricity_eu' } as const;

/** Product of factors with a range: the mid product, and the root of the squared swings of each factor alone. */
const product = (factors: readonly Range[]): Range => {
  const mid = factors.reduce((all, { mid: each }) => all * each, 1);
  const swing = (end: 'low' | 'high') =>
    Math.sqrt(factors.reduce((sum, factor) => sum + squared((mid * factor[end]) / factor.mid - mid), 0));
  return { low: Math.max(0, mid - swing('low')), mid, high: mid + swing('high') };
};

/**
 * Electricity of one GPU running all month in a data hall of one's own:
 *
 *   kWh = W ÷ 1000 · PUE · 730        USD = kWh · price of a kWh
 *
 * Watts are those measured while serving where there is a measurement, else the rated power without a range. Euros
 * at the catalogue's dated rate, as in the bills. Null where no power is known.
 */
export const gpuElectricity = (catalog: Catalog, gpu: GpuRow, region: 'us' | 'eu'): GpuElectricity | null => {
  const measured = servingPowerKey(gpu.name);
  if (measured === null && gpu.tdpW === null) return null;
  const rated = gpu.tdpW ?? 0;
  const watts = measured === null ? { low: rated, mid: rated, high: rated } : economicsRange(catalog, measured);
  const pue = economicsRange(catalog, pueKey);
  const price = economicsRange(catalog, priceKeys[region]);
  const hours = { low: HOURS_PER_MONTH / 1000, mid: HOURS_PER_MONTH / 1000, high: HOURS_PER_MONTH / 1000 };
  const perDollar = region === 'eu' ? usdPerEuro : 1;
  const usd = product([watts, pue, hours, price]);
  return {
    watts,
    basis: measured === null ? 'rated' : 'measured',
    keys: [...(measured === null ? [] : [measured]), pueKey, priceKeys[region]],
    kwhPerMonth: product([watts, pue, hours]),
    usdPerMonth: { low: usd.low * perDollar, mid: usd.mid * perDollar, high: usd.high * perDollar },
  };
};
