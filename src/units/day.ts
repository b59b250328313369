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
