import { expect, it } from 'vitest';
import { isDay } from './day';

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
