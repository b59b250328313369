/**
 * Big numbers as people type them: `5M`, `1.2B`, `2 500 000`, `$10k`, `5M to 20M`, `30%`. Read without guessing,
 * and written back so that reading gives the same number to the last bit.
 */

/** A number, or the 10th and 90th percentile of one. */
export type AmountValue = number | { readonly low: number; readonly high: number };

export type AmountFailure =
  | { readonly ok: false; readonly problem: 'empty' | 'not-a-number' | 'negative' | 'reversed' }
  /** A comma that may be a decimal sign or a thousands separator: both readings, the smaller first. */
  | { readonly ok: false; readonly problem: 'ambiguous-comma'; readonly readings: readonly [number, number] };

export type AmountReading = { readonly ok: true; readonly value: AmountValue } | AmountFailure;

const longest = 120;
/** Powers of ten. No SI giga, no mille, no abbreviated trillion: `t` could as well be tokens. */
const exponentOf: Readonly<Record<string, number>> = {
  '': 0,
  '%': -2,
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
};
const scale = Object.keys(exponentOf)
  .filter(Boolean)
  .sort((a, b) => b.length - a.length)
  .join('|');
const counted = 'tokens?|tok|requests?|req|hours?|dollars?|usd';
const end = String.raw`(-?) ?(?:\$|usd )? ?(-?)([\d.,][\d., ]*)(e[+-]?\d+)? ?(${scale})? ?(?:${counted})?`;
const pattern = new RegExp(`^${end}(?: ?(?:to |-) ?${end})?$`);

const failure = (problem: Exclude<AmountFailure['problem'], 'ambiguous-comma'>): AmountFailure => ({
  ok: false,
  problem,
});

/** Digits × 10^exponent, rounded once: shifting the decimal exponent keeps the number exact. */
const shifted = (digits: string, exponent: number): number => Number(`${digits}e${exponent}`);

interface End {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
  readonly suffix: string;
}

const endOf = (parts: readonly (string | undefined)[]): End => ({
  negative: parts[0] === '-' || parts[1] === '-',
  digits: (parts[2] ?? '').trim(),
  exponent: Number(parts[3]?.slice(1) ?? 0),
  suffix: parts[4] ?? '',
});

/** `2,500` alone is a thousands separator; `1,5` and `1,500M` are read one way here and another way there. */
const ambiguous = ({ digits, suffix }: End): readonly [string, string] | null => {
  const halves = /^(\d+),(\d+)$/.exec(digits);
  if (!halves || (suffix === '' && /^[1-9]\d{0,2},\d{3}$/.test(digits))) return null;
  return [`${halves[1]}.${halves[2]}`, `${halves[1]}${halves[2]}`];
};

const plainNumber = /^(?:\d+\.?\d*|\.\d+)$/;
const grouped = /^\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;

const numberOf = ({ digits, exponent }: End, suffix: string): number | AmountFailure => {
  if (!plainNumber.test(digits) && !grouped.test(digits)) return failure('not-a-number');
  const value = shifted(digits.replace(/[, ]/g, ''), exponent + (exponentOf[suffix] ?? 0));
  return Number.isFinite(value) ? value : failure('not-a-number');
};

const readEnd = (part: End, suffix = part.suffix): number | AmountFailure => {
  const readings = ambiguous({ ...part, suffix });
  if (readings) {
    const power = part.exponent + (exponentOf[suffix] ?? 0);
    return {
      ok: false,
      problem: 'ambiguous-comma',
      readings: [shifted(readings[0], power), shifted(readings[1], power)],
    };
  }
  const value = numberOf(part, suffix);
  return typeof value === 'number' && part.negative && value !== 0 ? failure('negative') : value;
};

/** `5 to 20M` and `20-40%` name the unit once, at the end; `100 to 5k` does not. */
const sharesUnit = (low: End, high: End): boolean => {
  if (low.suffix !== '' || high.suffix === '' || low.exponent !== 0) return false;
  const [small, large] = [numberOf(low, ''), numberOf(high, '')];
  return typeof small === 'number' && typeof large === 'number' && small < large;
};

/**
 * Reads one typed amount or one typed range.
 *
 * Accepts thousands separated by commas or spaces, exponents, `k`/`m`/`b` in either case and in words (m = million,
 * b = 10⁹), a percent sign (30% = 0.3), `$`, and a counted noun. `5M to 20M`, `5M-20M` and `5M–20M` give `{ low, high }`;
 * a unit named once at the end belongs to both ends when the bare numbers rise (`5-20M`).
 * Edge values: never throws; a comma with two readings is a problem that carries both; zero is a number.
 */
export const parseAmount = (text: string): AmountReading => {
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  if (tidy === '') return failure('empty');
  const parts = tidy.length > longest ? null : pattern.exec(tidy);
  if (!parts) return failure('not-a-number');
  const first = endOf(parts.slice(1, 6));
  if (parts[8] === undefined) {
    const value = readEnd(first);
    return typeof value === 'number' ? { ok: true, value } : value;
  }
  const second = endOf(parts.slice(6, 11));
  const low = readEnd(first, sharesUnit(first, second) ? second.suffix : first.suffix);
  if (typeof low !== 'number') return low;
  const high = readEnd(second);
  if (typeof high !== 'number') return high;
  return low > high ? failure('reversed') : { ok: true, value: { low, high } };
};

/** Shortest exact digits of a number and their power of ten: 2.5e6 → ['25', 5]. */
const shortestDigits = (value: number): readonly [string, number] => {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  return [digits, Number(exponent) - (digits.length - 1)];
};

/** Digits × 10^power without an exponent. */
const decimal = (digits: string, power: number): string => {
  if (power >= 0) return digits === '0' ? '0' : digits + '0'.repeat(power);
  const padded = digits.padStart(1 - power, '0');
  return `${padded.slice(0, power)}.${padded.slice(power)}`;
};

const formatNumber = (value: number): string => {
  const [digits, power] = shortestDigits(value);
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return `${sign}${digits}e${power}`;
  const ways = [
    decimal(digits, power),
    `${decimal(digits, power - 3)}k`,
    `${decimal(digits, power - 6)}M`,
    `${decimal(digits, power - 9)}B`,
  ];
  return sign + ways.reduce((best, way) => (way.length < best.length ? way : best));
};

/**
 * Writes an amount as short as it goes without losing a bit: 50000000 → `50M`, 1500 → `1500`, a range → `5M-20M`.
 * Reading the text back gives the same number, for every finite number. Throws on NaN and Infinity.
 */
export const formatAmount = (value: AmountValue): string => {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`an amount must be a finite number, got ${value}`);
    return formatNumber(value);
  }
  const low = formatAmount(value.low);
  const high = formatAmount(value.high);
  const borrows = /^[\d.]+$/.test(low) && /[kMB]$/.test(high) && Number(low) < Number(high.slice(0, -1));
  return borrows ? `${low}-${decimal(...shortestDigits(value.high))}` : `${low}-${high}`;
};
