/** What a price list says about one model, in the catalogue's terms. */
import type { InputMode } from '../../src/catalog/model-features';
import type { PricePeriod, PriceRow } from '../../src/catalog/schema';

export interface ModelReading {
  readonly name: string | null;
  readonly contextTokens: number | null;
  readonly periods: readonly PricePeriod[];
  readonly inputs?: readonly InputMode[];
  readonly reasoning?: boolean;
}

/** Why a listed model cannot be held as a price row; the row is left out and the reason printed. */
export interface Unreadable {
  readonly unreadable: string;
}

export type Reading = ModelReading | Unreadable | null;

export const isUnreadable = (reading: Reading): reading is Unreadable => reading !== null && 'unreadable' in reading;

/** One row of `price-joins.json`: which model, and under which exact id (`provider:id`) each list knows it. */
export interface Join {
  readonly seller: string;
  readonly id: string;
  readonly model: string | null;
  readonly kind: PriceRow['kind'];
  readonly genai?: string | null;
  readonly piAi?: string | null;
  readonly aiModelPrices?: string | null;
  /** What looks like a slip of the unit and was looked up: right after all, and why. */
  readonly allowedSlips?: PriceRow['allowedSlips'];
  readonly note?: string;
}

/** A price list: the source it is in the catalogue, the day of its data, and its models by exact id. */
export interface PriceList {
  readonly source: string;
  readonly asOf: string;
  /** Null for a model it does not list. Throws for a provider it does not know. */
  readonly read: (provider: string, id: string) => Reading;
}

/** Tier starts are written 271999 in some rows and 272000 in others for one and the same start. */
export const tierStart = (start: number): number => (start % 1000 === 999 ? start + 1 : start);
