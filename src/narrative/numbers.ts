/** Numbers as words. Every figure a reader sees is written here, so that screen, command line and exports agree. */
import type { Amount } from '../framework';
import { DAYS_PER_MONTH, type Range } from '../units';
import { amountsIn, dollars, type Written, writeAmountsIn } from './written';

export { amountsIn, dollars, type Written, writeAmountsIn } from './written';

const minus = '−';
const signed = (value: number, write: (size: number) => string) => {
  const text = write(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text;
};
/** Made once: making one takes longer than a whole table of figures. */
const formats = new Map<number, Intl.NumberFormat>();
const grouped = (value: number, decimals = 0) => {
  const made =
    formats.get(decimals) ??
    new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, made);
  return made.format(value);
};
const withoutZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const scales = [
  { from: 1e9, letter: 'B', word: 'billion' },
  { from: 1e6, letter: 'M', word: 'million' },
  { from: 1e3, letter: 'k', word: 'thousand' },
] as const;

/** "dollars", "EUR": what a field of money asks for. */
export const moneyWord = (): string => (amountsIn().code === dollars.code ? 'dollars' : amountsIn().code);

/** For files: "USD", "EUR at 0.850268 to the dollar of 2026-05-08". */
export const amountUnit = ({ code, perDollar, day: rateDay }: Written = amountsIn()): string =>
  code === dollars.code
    ? code
    : `${code} at ${perDollar} to the dollar ${rateDay === null ? '(day not said)' : `of ${rateDay}`}`;

const inCurrency = (usd: number, write: (size: number) => string) => signed(usd * amountsIn().perDollar, write);

/** Two significant figures: $150, $1.5k, $54k, $1.2M. Under ten dollars with cents; zero is $0. */
export const money = (usd: number): string =>
  inCurrency(usd, (size) => {
    const { sign } = amountsIn();
    if (size === 0) return `${sign}0`;
    if (size < 0.01) return `under ${sign}0.01`;
    const rounded = Number(size.toPrecision(2));
    const scale = scales.find(({ from }) => rounded >= from);
    if (scale) return `${sign}${withoutZeros((rounded / scale.from).toFixed(1))}${scale.letter}`;
    return rounded < 10 ? `${sign}${rounded.toFixed(2)}` : `${sign}${rounded}`;
  });

/** To the dollar, with thousands separated: $5,116. */
export const moneyExact = (usd: number): string => inCurrency(usd, (size) => `${amountsIn().sign}${grouped(size)}`);

/** For an amount that a law or a licence names in US dollars: it stays in them. */
export const inDollars =
  (write: (usd: number) => string) =>
  (usd: number): string => {
    const before = amountsIn();
    writeAmountsIn(dollars);
    const text = write(usd);
    writeAmountsIn(before);
    return text;
  };

/** "$4.3k to $5.8k"; one figure when both ends read the same. */
export const moneyRange = ({ low, high }: Pick<Range, 'low' | 'high'>): string => {
  const [from, to] = [money(low), money(high)];
  return from === to ? from : `${from} to ${to}`;
};

/** An hourly or per-token price: $4.29, $0.075, $91. Tenths of a cent below ten dollars, where there are any. */
export const price = (usd: number): string =>
  inCurrency(usd, (size) => {
    const { sign } = amountsIn();
    if (size >= 10 && Math.abs(size - Math.round(size)) < 0.005) return `${sign}${grouped(Math.round(size))}`;
    if (size >= 10 || size === 0) return `${sign}${grouped(size, 2)}`;
    if (size >= 0.1) return `${sign}${size.toFixed(3).replace(/0$/, '')}`;
    const digits = withoutZeros(Number(size.toPrecision(3)).toFixed(6));
    return `${sign}${digits.length < 4 ? size.toFixed(2) : digits}`;
  });

/** A price that its table keeps in euros, whatever the page is written in. */
export const euros = (value: number): string => `€${Number(value.toPrecision(3))}`;

/** In a column of prices: always two decimals, but for those under ten cents: $0.78, $6.28, $13.05. */
export const priceInColumn = (usd: number): string =>
  inCurrency(usd, (size) => (size > 0 && size < 0.1 ? price(usd) : `${amountsIn().sign}${grouped(size, 2)}`));

/** To the cent below ten, to the whole above: what stands in a field until something is typed. */
export const roundedPrice = (usd: number): string => {
  const size = usd * amountsIn().perDollar;
  return price(Number(size.toFixed(size < 10 ? 2 : 0)) / amountsIn().perDollar);
};

/** A price at a tick of an axis: whole dollars without cents. */
export const tickPrice = (usd: number): string => {
  const size = Number((usd * amountsIn().perDollar).toPrecision(9));
  return Number.isInteger(size) ? `${amountsIn().sign}${grouped(size)}` : price(usd);
};

/** "$0.15 per million tokens". */
export const perMillion = (usd: number): string => `${price(usd)} per million tokens`;

/** One decimal below ten of a unit, none above: 64M, 1.2B, 306M, 1.5k, 900. */
const short = (value: number): string =>
  signed(value, (size) => {
    for (const { from, letter } of scales) {
      if (size < from * 0.9995) continue;
      const scaled = size / from;
      return `${scaled < 9.95 ? withoutZeros(scaled.toFixed(1)) : Math.round(scaled)}${letter}`;
    }
    return String(Math.round(size));
  });

/** Tokens in a few characters: 64M, 1.2B, 500k. */
export const tokens = short;

/** "64 million", "1.2 billion", "500,000". */
export const tokensInWords = (value: number): string => {
  const text = short(value);
  const scale = scales.find(({ letter }) => text.endsWith(letter));
  if (!scale) return text;
  const digits = text.slice(0, -1);
  return scale.letter === 'k'
    ? grouped(Math.round(Number(digits.replace(minus, '-')) * 1000))
    : `${digits} ${scale.word}`;
};

const ends = (amount: Amount): readonly [number, number] =>
  typeof amount === 'number' ? [amount, amount] : [amount.low, amount.high];

/** A typed number or range, "5M" or "5M to 20M". */
export const amountText = (amount: Amount, write: (value: number) => string = tokens): string => {
  const [low, high] = ends(amount).map(write) as [string, string];
  return low === high ? low : `${low} to ${high}`;
};

/** The echo under the volume field: "5 million tokens a day ≈ 152 million a month". */
export const dailyVolume = (amount: Amount): string => {
  const monthly = (value: number) => tokensInWords(value * DAYS_PER_MONTH);
  return `${amountText(amount, tokensInWords)} tokens a day ≈ ${amountText(amount, monthly)} a month`;
};

/** A share to the nearest 5%, because the sampling is no finer: "about 60%", "under 5%", "over 95%". */
export const percentToFive = (share: number): string => {
  const nearest = Math.round(share * 20) * 5;
  if (nearest <= 0) return 'under 5%';
  return nearest >= 100 ? 'over 95%' : `about ${nearest}%`;
};

/** A share as percent: 9%, 75%; one decimal below one percent. */
export const percent = (share: number): string =>
  signed(share * 100, (size) => `${size > 0 && size < 0.95 ? Number(size.toPrecision(1)) : Math.round(size)}%`);

/** The score to the whole point, as 100 less the printed losses: differences below one are "about equal" anyway. */
export const score = (value: number): string => String(100 - Math.round(100 - value));

/** Points for or against, to a tenth: "+3.1", "−0.4", "0". */
export const signedPoints = (points: number): string => {
  const text = signed(points, (size) => withoutZeros(size.toFixed(1)));
  return points > 0 && text !== '0' ? `+${text}` : text;
};

/** A whole number with thousands separated: 20,000. */
export const count = (value: number): string => signed(value, (size) => grouped(Math.round(size)));

/** At most one decimal, none when whole: 4, 1.7, 730. For ratios, hours and rates. */
export const decimal = (value: number): string => signed(value, (size) => withoutZeros(grouped(size, 1)));

/** "40 h". */
export const hours = (value: number): string => `${decimal(value)} h`;

/** "one GPU", "4 GPUs"; the singular is spelled out. */
export const countOf = (value: number, singular: string, plural = `${singular}s`): string =>
  value === 1 ? `one ${singular}` : `${count(value)} ${plural}`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** 2026-11-20 → "20 Nov 2026"; a month or a year alone stays one. Any other text comes back as it is. */
export const day = (date: string): string => {
  const [, year, month, dayOfMonth] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return [dayOfMonth === undefined ? undefined : Number(dayOfMonth), name, year].filter(Boolean).join(' ') || date;
};
