/** Token prices by date, and whether independent readings of them agree. */
import { daysBetween } from '../units';
import { lineageOf } from './lineage';
import type { PricePeriod, PriceRow, Rate } from './schema';

/** `agree` needs two lineages; one lineage alone, however many lists repeat it, confirms nothing. */
export type Agreement = 'agree' | 'disagree' | 'single-source';

/** One independent reading of a price. */
export type PriceReading = PriceRow['readings'][number];

/**
 * The period in force on `day` (`yyyy-mm-dd`): the last that has begun. Null before the first begins, and from the day
 * on which the seller no longer listed the model.
 */
export const periodOn = (row: PriceRow, day: string): PricePeriod | null =>
  row.until !== undefined && day >= row.until
    ? null
    : (row.periods.findLast((period) => period.from === null || period.from <= day) ?? null);

/** Days after `day` on which the price of a row changes, as announced; none from the day its listing ends. */
export const changesAfter = (row: PriceRow, day: string): readonly string[] =>
  row.periods.flatMap(({ from }) =>
    from !== null && from > day && (row.until === undefined || from < row.until) ? [from] : [],
  );

/**
 * The rate of a request of so many input tokens, USD per million tokens. Above the tier's start the whole request is
 * billed at the higher rate, not the excess alone. At the start itself the base rate is used; some sellers count that
 * one token into the tier.
 */
export const rateOn = (period: PricePeriod, inputTokens: number): Rate =>
  period.over !== undefined && inputTokens > period.over.above ? period.over.rate : period.rate;

/** From `from` (null = since the seller listed the model) to the day before `to` (null = no end known). */
export interface PriceStep {
  readonly from: string | null;
  readonly to: string | null;
  readonly period: PricePeriod;
}

/**
 * A row's prices as dated steps, oldest first, announced ones included: each lasts until the next begins or the model
 * is listed no more. A period that would begin after that day is left out.
 */
export const priceSteps = ({ periods, until }: PriceRow): readonly PriceStep[] =>
  periods.flatMap((period, i) => {
    if (until !== undefined && period.from !== null && period.from >= until) return [];
    const next = periods[i + 1]?.from ?? null;
    const to = until !== undefined && (next === null || next > until) ? until : next;
    return [{ from: period.from, to, period }];
  });

/** The first period that begins after `day`: a change announced for a later day, or known from later. Null = none. */
export const nextChange = (row: PriceRow, day: string): PricePeriod | null => {
  const [first] = changesAfter(row, day);
  return row.periods.find(({ from }) => from !== null && from === first) ?? null;
};

/**
 * Whole days from the newest reading taken by `day` to `day`. Null where none was taken by then. A reading known only
 * to its month or year counts from the first day of it, so a price is never called fresher than it is.
 */
export const ageOn = (row: PriceRow, day: string): number | null => {
  const taken = row.readings.map(({ asOf }) => asOf).filter((asOf) => asOf <= day);
  if (taken.length === 0) return null;
  return Math.min(...taken.map((asOf) => daysBetween(asOf, day)));
};

const sameRate = (a: Rate, b: Rate): boolean =>
  a.input === b.input &&
  a.output === b.output &&
  (a.cacheRead === undefined || b.cacheRead === undefined || a.cacheRead === b.cacheRead);

/**
 * The readings that speak about `period`: taken while it was in force, of each source the newest. A reading of an
 * earlier price says nothing about it.
 */
export const readingsOf = (row: PriceRow, period: PricePeriod): readonly PriceReading[] => {
  const next = row.periods[row.periods.indexOf(period) + 1];
  const during = row.readings.filter(
    (reading) =>
      (period.from === null || reading.asOf >= period.from) && (next?.from == null || reading.asOf < next.from),
  );
  return during.filter((one) => !during.some((other) => other.source === one.source && other.asOf > one.asOf));
};

/**
 * Readings that may be held against one another: those that speak about `period`, save one that still gives the price of
 * an earlier period (a change its list has not followed) and one that gives the rate of the dearer hours.
 */
const comparable = (row: PriceRow, period: PricePeriod): readonly PriceReading[] => {
  const earlier = row.periods.slice(0, row.periods.indexOf(period)).map(({ rate }) => rate);
  const otherwise = period.peak === undefined ? earlier : [...earlier, period.peak.rate];
  return readingsOf(row, period).filter(
    ({ rate }) => sameRate(rate, period.rate) || !otherwise.some((other) => sameRate(rate, other)),
  );
};

/**
 * Do independent lists give the price in force on `day`? Compared are input, output and, where both state it, the
 * cache read. Lists of one lineage count once towards 'agree'; any list that differs makes it 'disagree'. A price only
 * announced (no reading taken since it began) and a day before the first period are 'single-source'.
 */
export const agreementOn = (row: PriceRow, day: string): Agreement => {
  const known = agreements.get(row);
  if (known?.day === day) return known.agreement;
  const agreement = readAgreement(row, day);
  agreements.set(row, { day, agreement });
  return agreement;
};

/** A row never changes, and every decision asks all rows about one day. */
const agreements = new WeakMap<PriceRow, { readonly day: string; readonly agreement: Agreement }>();

const readAgreement = (row: PriceRow, day: string): Agreement => {
  const period = periodOn(row, day);
  if (period === null) return 'single-source';
  const readings = comparable(row, period);
  if (new Set(readings.map(({ source }) => source)).size < 2) return 'single-source';
  if (readings.some((reading) => !sameRate(reading.rate, period.rate))) return 'disagree';
  return new Set(readings.map(({ source }) => lineageOf(source))).size > 1 ? 'agree' : 'single-source';
};

/**
 * Readings of the price in force on a day, those that `agreementOn` compares: also ones taken later, while it still was.
 * Empty for a price that was only announced or is over.
 */
export const readingsInForce = (row: PriceRow, day: string): readonly PriceReading[] => {
  const period = periodOn(row, day);
  return period === null ? [] : comparable(row, period);
};

/**
 * How far the readings of the price in force on `day` lie apart: the larger of dearest ÷ cheapest for input and for
 * output. 1 = they agree on both (a cache price may differ), or there are not two to compare.
 */
export const disagreementOn = (row: PriceRow, day: string): number => {
  const rates = readingsInForce(row, day).map(({ rate }) => rate);
  const apart = (values: readonly number[]): number => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least > 0 ? most / least : 1;
  };
  if (rates.length < 2) return 1;
  return Math.max(apart(rates.map(({ input }) => input)), apart(rates.map(({ output }) => output)));
};

/**
 * The newest reading that speaks for the price in force on `day`: taken in its own period and by that day, else the newest
 * by that day (a price then only announced), else the first ever taken. Null without a price in force.
 */
export const readingInForce = (row: PriceRow, day: string): PriceRow['readings'][number] | null => {
  const period = periodOn(row, day);
  if (period === null) return null;
  const newest = (readings: readonly PriceReading[]) =>
    readings
      .filter(({ asOf }) => asOf <= day)
      .reduce<PriceRow['readings'][number] | null>((a, b) => (a === null || b.asOf > a.asOf ? b : a), null);
  return newest(readingsOf(row, period)) ?? newest(row.readings) ?? row.readings[0] ?? null;
};
