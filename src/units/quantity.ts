/**
 * Numbers that remember what they count. The tag exists for the compiler only; at run time a quantity is a plain number.
 * Constructors are the only place with `as`, and they refuse NaN and Infinity.
 */
declare const unit: unique symbol;

/** A number tagged with its unit. Two tags never mix without a named conversion. */
export type Quantity<U extends string> = number & { readonly [unit]: U };

export type Usd = Quantity<'USD'>;
export type UsdPerMonth = Quantity<'USD/month'>;
export type UsdPerHour = Quantity<'USD/hour'>;
export type UsdPerMillionTokens = Quantity<'USD/Mtok'>;
export type TokensPerDay = Quantity<'tok/day'>;
export type MillionTokensPerMonth = Quantity<'Mtok/month'>;
export type TokensPerSecond = Quantity<'tok/s'>;
export type Milliseconds = Quantity<'ms'>;
export type Hours = Quantity<'h'>;
export type Share = Quantity<'share'>;

const finite = (what: string, n: number): number => {
  if (!Number.isFinite(n)) throw new RangeError(`${what} must be a finite number, got ${n}`);
  return n;
};

/** One-off dollars. Throws on NaN and Infinity. */
export const usd = (n: number): Usd => finite('USD', n) as Usd;
/** Dollars a month of 730 hours. Throws on NaN and Infinity. */
export const usdPerMonth = (n: number): UsdPerMonth => finite('USD per month', n) as UsdPerMonth;
/** Dollars an hour, of a GPU or of an engineer. Throws on NaN and Infinity. */
export const usdPerHour = (n: number): UsdPerHour => finite('USD per hour', n) as UsdPerHour;
/** Dollars per million tokens. Throws on NaN and Infinity. */
export const usdPerMillionTokens = (n: number): UsdPerMillionTokens =>
  finite('USD per million tokens', n) as UsdPerMillionTokens;
/** Input plus output tokens a day, weekly mean. Throws on NaN and Infinity. */
export const tokensPerDay = (n: number): TokensPerDay => finite('tokens per day', n) as TokensPerDay;
/** Output tokens per second. Throws on NaN and Infinity. */
export const tokensPerSecond = (n: number): TokensPerSecond => finite('tokens per second', n) as TokensPerSecond;
/** Milliseconds. Throws on NaN and Infinity. */
export const milliseconds = (n: number): Milliseconds => finite('milliseconds', n) as Milliseconds;
/** Hours of work. Throws on NaN and Infinity. */
export const hours = (n: number): Hours => finite('hours', n) as Hours;
/** A share of a whole, 0 to 1. Throws outside that range. */
export const share = (n: number): Share => {
  if (!(n >= 0 && n <= 1)) throw new RangeError(`a share lies between 0 and 1, got ${n}`);
  return n as Share;
};

/** Add quantities of one unit; the compiler refuses to mix them. */
export const sum = <Q extends Quantity<string>>(...xs: readonly [Q, ...NoInfer<Q>[]]): Q =>
  xs.reduce((a: number, b: number) => a + b, 0) as Q;

/** Hours in the month used for traffic and GPU hours alike: 8,760 / 12. Source: economics key `hours_per_month`. */
export const HOURS_PER_MONTH = 730;
/** Days in that month, 30.4167. */
export const DAYS_PER_MONTH = HOURS_PER_MONTH / 24;
/** GPU memory is stated in GiB (2³⁰ bytes), weights and cache in GB (10⁹ bytes): 80 GiB are 85.9 GB. */
export const GIB_IN_GB = 2 ** 30 / 1e9;

/** Million tokens a month from tokens a day. */
export const monthlyMillions = (perDay: number): MillionTokensPerMonth =>
  ((perDay * DAYS_PER_MONTH) / 1e6) as MillionTokensPerMonth;
