import { expect, it } from 'vitest';
import { addDays, isDay } from './day';

it.each([
  ['2026-11-20', true],
  ['2026-12-31', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['2026-11-00', false],
  ['2026-11', false],
  ['20-11-2026', false],
  [' 2026-11-20', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

it.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 180, '2027-05-19'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-29', 1, '2024-03-01'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2000-12-31', -366, '1999-12-31'],
])('%s and %i days is %s', (from, days, then) => {
  expect(addDays(from, days)).toBe(then);
});

it('every day is one after the day before it, for thirty years', () => {
  const start = Date.UTC(1999, 11, 31);
  for (let days = 0; days < 11_000; days += 1) {
    expect(addDays('1999-12-31', days)).toBe(new Date(start + days * 86_400_000).toISOString().slice(0, 10));
  }
});

it('refuses what is no day', () => {
  expect(() => addDays('2026-11', 1)).toThrow('addDays takes a day of the calendar, like 2026-11-20, got "2026-11"');
});
