/** Exchange rates as their publisher prints them, against the euro, of one day. Amounts themselves stay in US dollars. */
import * as z from 'zod/mini';
import rows from './data/exchange-rates.json';
import { Basis, Day, Positive, Text } from './schema-fields';

const ExchangeRate = z.strictObject({
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** Units of it to one euro. */
  perEuro: Positive,
  asOf: Day,
  source: Text,
  basis: Basis,
});

const published = z.parse(z.array(ExchangeRate), rows);

export const exchangeRateSources: Readonly<Record<string, { readonly title: string; readonly url: string }>> = {
  'ecb-reference-rates': {
    title: 'European Central Bank, euro foreign exchange reference rates',
    url: 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml',
  },
};

export interface DollarRate {
  /** ISO 4217. */
  readonly currency: string;
  /** Units of it to one US dollar, six digits: what a link carries. */
  readonly perDollar: number;
  readonly asOf: string;
  /** Key of `exchangeRateSources`. */
  readonly source: string;
}

const dollarRow = published.find(({ currency }) => currency === 'USD');
if (dollarRow === undefined) throw new Error('exchange-rates.json has no row of the US dollar.');

/** US dollars to one euro, as published. */
export const usdPerEuro: number = dollarRow.perEuro;

/**
 * Rates to one US dollar: `perEuro ÷ usdPerEuro`, the euro itself `1 ÷ usdPerEuro`, rounded to six digits. The US dollar is
 * not among them.
 */
export const dollarRates: readonly DollarRate[] = [{ ...dollarRow, currency: 'EUR', perEuro: 1 }, ...published].flatMap(
  ({ currency, perEuro, asOf, source }) =>
    currency === 'USD' ? [] : [{ currency, perDollar: Number((perEuro / usdPerEuro).toPrecision(6)), asOf, source }],
);
