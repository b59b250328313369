/** Counting days and months, without a clock and without a time zone. */
import { daysIn } from './day';

/** The first day that a day, month or year may mean: 2026-05 → 2026-05-01. A figure is at least as old as that allows. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** Days since the turn of the year 1, by counting leap days. */
const dayNumber = (date: string): number => {
  const [year = 0, month = 1, day = 1] = firstDayOf(date).split('-').map(Number);
  const before = year - 1;
  let number = 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + day;
  for (let each = 1; each < month; each++) number += daysIn(year, each);
  return number;
};

/**
 * Whole days from one date to another, negative when the second is earlier. A month or a year counts from its first day.
 */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same day so many months later (≥ 0), YYYY-MM-DD; the last of a shorter month: 31 January + 1 is 28 or 29 February. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = firstDayOf(date).split('-').map(Number);
  const index = month - 1 + months;
  const [inYear, inMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(inYear, 4)}-${pad(inMonth, 2)}-${pad(Math.min(day, daysIn(inYear, inMonth)), 2)}`;
};
