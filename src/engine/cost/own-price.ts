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

/** Every price of a rate times a factor. */
const times = (rate: SettledRate, factor: number): SettledRate =>
  factor === 1
    ? rate
    : {
        input: rate.input * factor,
        output: rate.output * factor,
        cacheRead: rate.cacheRead * factor,
        cacheWrite: rate.cacheWrite === null ? null : rate.cacheWrite * factor,
      };

/**
 * What is paid: list prices at the level paid of them (1 = list), with the reader's own in their place, which nothing more is
 * taken off. Where a list has no price for reading a cache, cached input stays billed as input, also at the reader's price.
 */
export const agreedRate = (rate: SettledRate, option: SingleOptionId, finer: Finer, level = 1): SettledRate =>
  agreedRates(option, finer)(rate, level);

/** The same for many rates and levels of one option: what was typed is read once. */
export const agreedRates = (
  option: SingleOptionId,
  finer: Finer,
): ((rate: SettledRate, level: number) => SettledRate) => {
  if (!isMetered(option) || typedPrices(option, finer).length === 0) return times;
  return (rate, level) => {
    const paid = times(rate, level);
    const input = finer[`${option}-input`] ?? paid.input;
    const listedRead = rate.cacheRead === rate.input ? input : paid.cacheRead;
    return {
      input,
      output: finer[`${option}-output`] ?? paid.output,
      cacheRead: finer[`${option}-cache-read`] ?? listedRead,
      cacheWrite: finer[`${option}-cache-write`] ?? paid.cacheWrite,
    };
  };
};

/** The same with nothing in the place of the reader's own: what is paid by the list alone. */
export const listedParts = (option: SingleOptionId, finer: Finer): ReturnType<typeof agreedRates> =>
  agreedRates(option, Object.fromEntries(typedPrices(option, finer).map((key) => [key, 0])) as Finer);
