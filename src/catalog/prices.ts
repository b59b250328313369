/** Token prices by date, and whether independent readings of them agree. */
import type { PricePeriod, PriceRow, Rate } from './schema';

/** `agree` needs two independent sources; one source alone confirms nothing. */
export type Agreement = 'agree' | 'disagree' | 'single-source';

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

const sameRate = (a: Rate, b: Rate): boolean =>
  a.input === b.input &&
  a.output === b.output &&
  (a.cacheRead === undefined || b.cacheRead === undefined || a.cacheRead === b.cacheRead);

/** Readings taken while `period` was in force; a reading of an earlier price says nothing about it. */
const readingsOf = (row: PriceRow, period: PricePeriod): PriceRow['readings'] => {
  const next = row.periods[row.periods.indexOf(period) + 1];
  return row.readings.filter(
    (reading) =>
      (period.from === null || reading.asOf >= period.from) && (next?.from == null || reading.asOf < next.from),
  );
};

/**
 * Do independent sources give the price in force on `day`? Compared are input, output and, where both state it, the
 * cache read. A price only announced (no reading taken since it began) and a day before the first period are
 * 'single-source'.
 */
export const agreementOn = (row: PriceRow, day: string): Agreement => {
  const period = periodOn(row, day);
  if (period === null) return 'single-source';
  const readings = readingsOf(row, period);
  if (readings.some((reading) => !sameRate(reading.rate, period.rate))) {
    return new Set(readings.map((reading) => reading.source)).size > 1 ? 'disagree' : 'single-source';
  }
  return new Set(readings.map((reading) => reading.source)).size > 1 ? 'agree' : 'single-source';
};

/** Readings of the price in force on a day; empty for a price that was only announced or is over. */
export const readingsInForce = (row: PriceRow, day: string): PriceRow['readings'] => {
  const period = periodOn(row, day);
  return period === null ? [] : readingsOf(row, period).filter(({ asOf }) => asOf <= day);
};

/**
 * The newest reading that speaks for the price in force on `day`: taken in its own period and by that day, else the newest
 * by that day (a price then only announced), else the first ever taken. Null without a price in force.
 */
export const readingInForce = (row: PriceRow, day: string): PriceRow['readings'][number] | null => {
  const period = periodOn(row, day);
  if (period === null) return null;
  const newest = (readings: PriceRow['readings']) =>
    readings
      .filter(({ asOf }) => asOf <= day)
      .reduce<PriceRow['readings'][number] | null>((a, b) => (a === null || b.asOf > a.asOf ? b : a), null);
  return newest(readingsOf(row, period)) ?? newest(row.readings) ?? row.readings[0] ?? null;
};

/** Ids of the sources that read this price, in file order, each once. */
export const readingSources = (row: PriceRow): readonly string[] => [
  ...new Set(row.readings.map((reading) => reading.source)),
];
