import { expect, it } from 'vitest';
import { type LagEntry, lagOf } from './open-closed-lag';

const entry = (weights: 'open' | 'closed', value: number, released: string | null, asOf = '2026-10-01'): LagEntry => ({
  model: `${weights} ${value}`,
  weights,
  value,
  released,
  asOf,
});

const rows: [string, LagEntry[], boolean, unknown][] = [
  [
    'counts from the first closed model that does as well',
    [entry('open', 46, '2026-09-21'), entry('closed', 58, '2026-09-22'), entry('closed', 50, '2026-03-21')],
    true,
    { points: 12, months: { low: 6, high: 6 }, firstClosedThere: { released: '2026-03-21' } },
  ],
  [
    'is a range where only a month is known',
    [entry('open', 46, '2026-09'), entry('closed', 50, '2026-07')],
    true,
    { points: 4, months: { low: 1, high: 3 } },
  ],
  [
    'takes a model of an unknown day of the year as out before its figure',
    [entry('open', 46, '2026', '2026-04'), entry('closed', 50, '2026-01-01')],
    true,
    { months: { low: 0, high: 4 } },
  ],
  [
    'has no months while open leads',
    [entry('open', 3.7, '2024-12'), entry('closed', 5.6, '2025-04')],
    false,
    { points: -1.9, months: null, firstClosedThere: null },
  ],
  [
    'is below zero where open was first',
    [entry('open', 52, '2025-08-01'), entry('closed', 65, '2025-10-01')],
    true,
    { months: { low: -2, high: -2 } },
  ],
  [
    'ignores a closed model without a date',
    [entry('open', 46, '2026-09-21'), entry('closed', 58, null)],
    true,
    { points: 12, months: null, firstClosedThere: null },
  ],
];

it.each(rows)('%s', (_, entries, higherIsBetter, expected) => {
  expect(lagOf(entries, higherIsBetter)).toMatchObject(expected as object);
});

it('is unknown while one side has no figure', () => {
  expect(lagOf([entry('open', 46, '2026-09-21')], true)).toBeNull();
});
