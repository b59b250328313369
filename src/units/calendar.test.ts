import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, daysBetween, firstDayOf } from './calendar';

it.each([
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2027-01-01', 42],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-02-28', '2026-03-01', 1],
  ['2026-05', '2026-05-31', 30],
  ['2026', '2026-11-20', 323],
  ['2026-11-20', '2026-11-10', -10],
])('from %s to %s are %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

it('days agree with the calendar of the machine', () => {
  const from = Date.UTC(1990, 0, 1);
  const dayOf = (offset: number) => new Date(from + offset * 864e5).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 30_000 }), (a, b) => {
      expect(daysBetween(dayOf(a), dayOf(b))).toBe(b - a);
    }),
  );
});

it.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 2, '2027-01-20'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-12-31', 36, '2029-12-31'],
])('%s and %d months: %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

it.each([
  ['2026', '2026-01-01'],
  ['2026-05', '2026-05-01'],
  ['2026-05-07', '2026-05-07'],
])('%s means %s at the earliest', (date, day) => {
  expect(firstDayOf(date)).toBe(day);
});
