/**
 * What a link writes its amounts in, read without the rest of the decision: the first page needs to know it before any
 * figure is written, and nothing else of a link.
 */

import { type Currency, currencies } from './currencies';

/** A plain decimal number above zero, as `fx` has it; null = it is none. */
export const readRate = (text: string): number | null =>
  /^\d{1,7}(\.\d{1,16})?$/.test(text) && Number(text) > 0 && Number(text) <= 1e6 ? Number(text) : null;

/** Digits of a rate as a link has them. */
export const writeRate = (rate: number): string => (rate < 1e-6 ? rate.toFixed(16).replace(/0+$/, '') : String(rate));

export interface AmountKeys {
  /** null = US dollars, also where the link names a currency that is not offered. */
  readonly code: Currency | null;
  /** null = none that can be read. */
  readonly rate: number | null;
  readonly day: string | null;
}

/** `ccy`, `fx` and `fxd` of a decision as text. A key that comes twice counts with its last value. */
export const amountKeys = (decision: string): AmountKeys => {
  const written: Record<string, string> = {};
  for (const [, key = '', value = ''] of decision.matchAll(/(?:^|&)(ccy|fx|fxd)=([^&]*)/g)) written[key] = value;
  const { ccy: code = null, fx = '', fxd = null } = written;
  return {
    code: currencies.find((offered) => offered === code) ?? null,
    rate: readRate(fx),
    day: fxd !== null && /^\d{4}-\d{2}-\d{2}$/.test(fxd) ? fxd : null,
  };
};
