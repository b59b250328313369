/** Prices the reader has agreed with a seller: each replaces that part of the list price, for the model the option uses. */
import { type Finer, type MeteredOption, meteredOptions, type OwnPriceKey, type SingleOptionId } from '../../framework';
import type { FigureRef } from '../recommendation';
import type { SettledRate } from './tokens';

const isMetered = (option: SingleOptionId): option is MeteredOption =>
  meteredOptions.some((metered) => metered === option);

/** Keys of an option's own prices that were typed. */
export const typedPrices = (option: SingleOptionId, finer: Finer): readonly OwnPriceKey[] =>
  isMetered(option)
    ? (['input', 'output', 'cache-read', 'cache-write'] as const)
        .map((part): OwnPriceKey => `${option}-${part}`)
        .filter((key) => finer[key] !== undefined)
    : [];

export const ownPriceRefs = (option: SingleOptionId, finer: Finer): readonly FigureRef[] =>
  typedPrices(option, finer).map((field) => ({ kind: 'typed', field }));

/**
 * A list rate with the reader's own prices in it. Where a list has no price for reading a cache, cached input stays billed as
 * input, also at the reader's price. The same rate where nothing was typed.
 */
export const agreedRate = (rate: SettledRate, option: SingleOptionId, finer: Finer): SettledRate => {
  if (!isMetered(option) || typedPrices(option, finer).length === 0) return rate;
  const input = finer[`${option}-input`] ?? rate.input;
  const listedRead = rate.cacheRead === rate.input ? input : rate.cacheRead;
  return {
    input,
    output: finer[`${option}-output`] ?? rate.output,
    cacheRead: finer[`${option}-cache-read`] ?? listedRead,
    cacheWrite: finer[`${option}-cache-write`] ?? rate.cacheWrite,
  };
};
