import type { PricePeriod, PriceRow, Rate } from '../../src/catalog';

export interface ModelReading {
  readonly name: string | null;
  readonly contextTokens: number | null;
  readonly periods: readonly PricePeriod[];
}
export interface Join {
  readonly seller: string;
  readonly id: string;
  readonly model: string | null;
  readonly kind: PriceRow['kind'];
  readonly note?: string;
  readonly allowedSlips?: PriceRow['allowedSlips'];
}
interface Source {
  readonly id: string;
  readonly asOf: string;
}

export function unitSlips(rate: Rate, allowed?: PriceRow['allowedSlips']): string[];
export function mergeRow(
  join: Join,
  genai: ModelReading | null,
  piAi: ModelReading | null,
  sources: { readonly genai: Source; readonly piAi: Source },
): PriceRow;
export function keepHistory(
  committed: readonly PricePeriod[],
  fresh: readonly PricePeriod[],
  day: string,
): PricePeriod[];
export function describeChanges(before: readonly PriceRow[], after: readonly PriceRow[]): string[];
