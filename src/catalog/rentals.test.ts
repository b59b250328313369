import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { rentalPrice, rentalRegions, searchedAccelerators } from './rentals';
import { economicsRange } from './economics';

const day = catalog.day;

describe('rentalPrice', () => {
  it.each([
    ['H100 SXM', 'h100_on_demand', 17],
    ['H200 SXM', 'h200_on_demand', 9],
    ['B200 SXM', 'b200_on_demand', 5],
    ['A100-80 SXM', 'a100_80gb_on_demand', 4],
  ])('%s reproduces the published %s', (accelerator, key, readings) => {
    const price = rentalPrice(catalog, accelerator, day);
    const published = economicsRange(catalog, key);
    expect(price?.readings).toBe(readings);
    expect(price?.low).toBeCloseTo(published.low, 2);
    expect(price?.mid).toBeCloseTo(published.mid, 2);
    expect(price?.high).toBeCloseTo(published.high, 2);
  });

  it.each([
    ['A100-80 PCIe', 1.83, 2.0, 3.34],
    ['A100-40 SXM', 2.14, 2.74, 3.27],
  ])('%s is %d / %d / %d', (accelerator, low, mid, high) => {
    const price = rentalPrice(catalog, accelerator, day);
    expect([price?.low, price?.mid, price?.high].map((usd) => usd?.toFixed(2))).toEqual([low, mid, high].map((usd) => usd.toFixed(2)));
  });
});

it('searches exactly the six families with three providers or more', () => {
  expect([...searchedAccelerators(catalog, day)].sort()).toEqual(
    ['A100-40 SXM', 'A100-80 PCIe', 'A100-80 SXM', 'B200 SXM', 'H100 SXM', 'H200 SXM'].sort(),
  );
});

it('knows EU and US regions', () => {
  expect(rentalRegions(catalog, day)).toEqual({ eu: 'yes', us: 'yes' });
});
