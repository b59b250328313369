import { expect, it } from 'vitest';
import { economicsRange } from './economics';
import { catalog } from './edition';

it.each([
  ['peak_to_average_week', { low: 2, mid: 4, high: 8 }],
  ['engineer_loaded_hourly_us', { low: 68, mid: 91, high: 145 }],
  ['server_overhead_power', { low: 1.2, mid: 1.2, high: 1.2 }],
])('%s', (key, range) => {
  expect(economicsRange(catalog, key)).toEqual(range);
});

it('throws on a key it does not know, and on one nobody gives a figure for', () => {
  expect(() => economicsRange(catalog, 'peak')).toThrow(/no economics key "peak"/);
  expect(() => economicsRange(catalog, 'purchase_4xl40s_server')).toThrow(/no sourced figure/);
});
