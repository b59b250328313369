/**
 * A bill: the lines of one option (or one leg of a hybrid) as functions of the values they depend on.
 * The configuration is chosen once, at mid values, and kept while a value moves.
 */

import type { PriceRow } from '../../catalog';
import type { SingleOptionId, UnsourcedLine } from '../../framework';
import { type Range, rangeIn, roundMoney, type UsdPerMonth, usdPerMonth } from '../../units';
import type { CostLineId, FigureRef, FleetConfiguration, MeteredConfiguration } from '../recommendation';

/** Every value a bill may depend on, by driver name: economics keys and the names of `ownDrivers`. */
export type Values = Record<string, number>;
/** The 80 % range of every driver. */
export type DriverRanges = Readonly<Record<string, Range>>;

/** Drivers that are not keys of the economics table. */
export const ownDrivers = {
  tokensPerDay: 'tokens-per-day',
  cached: 'cached-share',
  peak: 'peak-to-mean',
  /** 0 = 10th percentile of the capacity band, 1 = the prediction, 2 = 90th percentile. */
  capacity: 'capacity',
  /** 0 = 10th percentile over providers, 1 = median, 2 = 90th percentile. */
  gpuPrice: 'gpu-price',
  /** 0 = cheapest host, 1 = median, 2 = dearest or peak-hour price. */
  hostedPrice: 'hosted-price',
  routerHours: 'router-hours',
  /** Volume of a year over that of the year before. */
  growth: 'growth-per-year',
  /** Minutes until a started replica serves. */
  coldStart: 'cold-start',
} as const;

/** Value of a figure that the reader typed for a line nobody publishes one for: hours or USD, a month or once. */
export const typedDriver = (line: UnsourcedLine): string => `typed-${line}`;

export interface BillLine {
  readonly id: CostLineId;
  readonly labour: boolean;
  readonly oneOff: boolean;
  /** USD a month; null = no sourced figure and none typed. */
  readonly usd: ((values: Values) => number) | null;
  readonly quantities: (values: Values) => Readonly<Record<string, number>>;
  readonly refs: readonly FigureRef[];
}

export interface Bill {
  readonly option: SingleOptionId;
  readonly lines: readonly BillLine[];
  /** Names of the values that move it. */
  readonly drivers: readonly string[];
  readonly configuration: (values: Values) => MeteredConfiguration | FleetConfiguration;
  /** Price rows it is worked out from: where one of them changes on a later day, so does the bill. */
  readonly priceRows: readonly PriceRow[];
}

/** Monthly total at given values, USD. Lines without a figure count nothing. */
export const totalOf = (lines: readonly BillLine[], values: Values): number => {
  let total = 0;
  for (const line of lines) if (line.usd !== null) total += line.usd(values);
  return total;
};

/** Run `work` with one value replaced, and put it back. */
export const withValue = <T>(values: Values, name: string, value: number, work: () => T): T => {
  const before = values[name] as number;
  values[name] = value;
  const result = work();
  values[name] = before;
  return result;
};

/** How far one driver moves a figure down and up from its mid; both ≥ 0. */
export interface Swing {
  readonly driver: string;
  readonly down: number;
  readonly up: number;
}

/**
 * Swings of a figure: each driver at its 10th and 90th percentile, the others at mid.
 * `values` is moved and put back.
 */
export const swingsOf = (
  figure: (values: Values) => number,
  drivers: readonly string[],
  ranges: DriverRanges,
  values: Values,
): Swing[] => {
  const mid = figure(values);
  const swings: Swing[] = [];
  for (const driver of drivers) {
    const range = ranges[driver];
    if (range === undefined || range.low === range.high) continue;
    const before = values[driver] as number;
    values[driver] = range.low;
    const a = figure(values);
    values[driver] = range.high;
    const b = figure(values);
    values[driver] = before;
    const down = Math.max(0, mid - Math.min(a, b));
    const up = Math.max(0, Math.max(a, b) - mid);
    if (down > 0 || up > 0) swings.push({ driver, down, up });
  }
  return swings;
};

/**
 * 80 % range of a monthly figure from independent drivers. Throws on NaN and Infinity.
 *
 *   low = mid − √Σ down²  (never below 0),  high = mid + √Σ up²  (of what is taken off, never above 0)
 *
 * One driver gives its plain range.
 */
export const rangeFrom = (mid: number, swings: readonly Swing[]): Range<UsdPerMonth> => {
  let down = 0;
  let up = 0;
  for (const swing of swings) {
    down += swing.down * swing.down;
    up += swing.up * swing.up;
  }
  const [low, high] = [mid - Math.sqrt(down), mid + Math.sqrt(up)];
  const ends = mid < 0 ? { low, mid, high: Math.min(0, high) } : { low: Math.max(0, low), mid, high };
  return rangeIn((usd) => usdPerMonth(roundMoney(usd)), ends);
};
