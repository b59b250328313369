/** What a provider bills for tokens. Buckets are disjoint: every input token is read from cache, written to it, or fresh. */
import type { Rate } from '../../catalog';
import { workloadDefaults } from '../../framework';
import { DAYS_PER_MONTH } from '../../units';

/** A rate with its absent parts settled: no cache-read price bills cached input as input. */
export interface SettledRate {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  /** null = writing into the cache costs nothing extra. */
  readonly cacheWrite: number | null;
}

export const settleRate = (rate: Rate): SettledRate => ({
  input: rate.input,
  output: rate.output,
  cacheRead: rate.cacheRead ?? rate.input,
  cacheWrite: rate.cacheWrite !== undefined && rate.cacheWrite > rate.input ? rate.cacheWrite : null,
});

/** Shares of the input by how it is billed. Every token is in exactly one bucket: they sum to 1. */
export interface InputBuckets {
  readonly fresh: number;
  readonly read: number;
  readonly written: number;
}

/**
 * Buckets for a cached share c (0 to 1):  read = c · written = min(0.1·c, 1 − c) if writes cost more than input, else 0 ·
 * fresh = the rest
 */
export const inputBuckets = ({ cacheWrite }: SettledRate, cached: number): InputBuckets => {
  const written = cacheWrite === null ? 0 : Math.min(workloadDefaults.cacheWritesPerRead * cached, 1 - cached);
  return { fresh: 1 - cached - written, read: cached, written };
};

/** Input and output in million tokens a month. */
export interface MonthlyTokens {
  readonly input: number;
  readonly output: number;
}

/** Split tokens a day into monthly input and output by request length. */
export const monthlyTokens = (tokensPerDay: number, isl: number, osl: number): MonthlyTokens => {
  const millions = (tokensPerDay * DAYS_PER_MONTH) / 1e6;
  return { input: (millions * isl) / (isl + osl), output: (millions * osl) / (isl + osl) };
};

/** Dollars per million input tokens for a cached share: each bucket at its own price. */
export const inputUsdPerMillion = (rate: SettledRate, cached: number): number => {
  const { fresh, read, written } = inputBuckets(rate, cached);
  return fresh * rate.input + read * rate.cacheRead + written * (rate.cacheWrite ?? 0);
};
