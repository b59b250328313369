/** Exchange rates in words: which one amounts are written at, of which day, from whom. */

import { dollarRates, exchangeRateSources, usdPerEuro } from '../catalog/exchange-rates';
import { ageLimits } from '../framework/freshness';
import { daysBetween } from '../units';
import { countOf, day, dollars, type Written } from './numbers';

const euro = dollarRates.find(({ currency }) => currency === 'EUR');

/** What European electricity is billed at. */
export const euroRateText = `at ${usdPerEuro} dollars to the euro, ECB, ${day(euro?.asOf ?? '')}`;

export interface Rate {
  readonly perDollar: number;
  /** YYYY-MM-DD; null = not said. */
  readonly day: string | null;
}

/** The published rate of a currency, where a link or a reader has typed none; null = nobody's was read. */
export const publishedRate = (currency: string) => dollarRates.find((rate) => rate.currency === currency) ?? null;

/** The source where the rate is the published one of that day, else null: it was typed. */
export const rateSource = (currency: string, rate: Rate): { readonly title: string; readonly url: string } | null => {
  const published = publishedRate(currency);
  if (published === null || published.perDollar !== rate.perDollar || published.asOf !== rate.day) return null;
  return exchangeRateSources[published.source] ?? null;
};

/** "0.8503 to the dollar": five digits are enough to read. */
export const rateText = (perDollar: number): string => `${Number(perDollar.toPrecision(5))} to the dollar`;

/** "8 May 2026, old: 197 days"; a rate ages like other figures of money. */
export const rateDayText = (rateDay: string | null, on: string): string => {
  if (rateDay === null) return 'of an unknown day';
  const days = daysBetween(rateDay, on);
  if (days < 0) return day(rateDay);
  const age = days > ageLimits.economics.days ? `old: ${countOf(days, 'day')}` : `${countOf(days, 'day')} old`;
  return `${day(rateDay)}, ${days === 0 ? 'of that day' : age}`;
};

/** Under a rate of the reader's own. */
export const typedRateNote = (rateDay: string | null, on: string): string =>
  rateDay === null ? 'Rate typed by you; its day is not said.' : `Rate typed by you, ${rateDayText(rateDay, on)}.`;

/** Over a page in another currency: "Amounts in EUR at 0.8503 to the dollar (…)." Empty in US dollars. */
export const amountsNote = (written: Written, on: string): string => {
  if (written.code === dollars.code) return '';
  const from = rateSource(written.code, written)?.title ?? 'typed by you';
  return `Amounts are written, and typed, in ${written.code} at ${rateText(written.perDollar)} (${from}, ${rateDayText(written.day, on)}). They are kept in US dollars.`;
};
