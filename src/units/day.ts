/**
 * Whether a text is a day of the calendar, YYYY-MM-DD. Pure: no clock and no time zone; 29 February only in leap years.
 */
export const isDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
  return day >= 1 && day <= daysIn(year, month);
};

/** Days of a month, 1 to 12; 0 for any other. */
export const daysIn = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};

/** Whether a text is a day, a month (YYYY-MM) or a year (YYYY) of the calendar. String order is date order. */
export const isDate = (text: string): boolean =>
  isDay(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)) || /^\d{4}$/.test(text);

/**
 * The day a whole number of days after (before, where negative) a day of the calendar, month by month.
 * Throws a RangeError on a text that is no day.
 */
export const addDays = (text: string, days: number): string => {
  if (!isDay(text)) throw new RangeError(`addDays takes a day of the calendar, like 2026-11-20, got "${text}"`);
  let [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const turn = (by: 1 | -1): void => {
    month += by;
    if (month >= 1 && month <= 12) return;
    year += by;
    month = by === 1 ? 1 : 12;
  };
  for (day += days; day > daysIn(year, month); turn(1)) day -= daysIn(year, month);
  while (day < 1) {
    turn(-1);
    day += daysIn(year, month);
  }
  return [String(year).padStart(4, '0'), month, day].map((part) => String(part).padStart(2, '0')).join('-');
};
