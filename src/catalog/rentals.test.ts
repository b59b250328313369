import { describe, expect, it } from 'vitest';
import { createCatalog } from './catalog';
import { economicsRange } from './economics';
import { catalog } from './edition';
import { rentalPrice, rentalRegions, searchedAccelerators } from './rentals';
import type { RentalRow } from './schema';

const day = catalog.day;

/** The committed catalogue with other rental rows. */
const withRentals = (rentals: RentalRow[]) => createCatalog({ ...structuredClone(dataOf()), rentals });
const dataOf = () => {
  const {
    edition,
    sources,
    gpus,
    gpuFamilies,
    rentals,
    architectures,
    economics,
    models,
    prices,
    sellers,
    licences,
    policies,
    taskFamilies,
  } = catalog;
  return {
    edition,
    day,
    sources,
    gpus,
    gpuFamilies,
    rentals,
    architectures,
    economics,
    models,
    prices,
    sellers,
    licences,
    policies,
    taskFamilies,
  };
};
const reading = (provider: string, usdPerGpuHour: number, rest: Partial<RentalRow> = {}): RentalRow => ({
  gpu: 'L4 24GB',
  provider,
  terms: 'on-demand',
  term: 'on-demand',
  usdPerGpuHour,
  region: null,
  date: '2026-09-01',
  source: 'unverified',
  basis: 'unverified',
  ...rest,
});

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
    expect([price?.low, price?.mid, price?.high].map((usd) => usd?.toFixed(2))).toEqual(
      [published.low, published.mid, published.high].map((usd) => usd.toFixed(2)),
    );
  });

  it.each([
    ['A100-80 PCIe', '1.83', '2.00', '3.34', true],
    ['A100-40 SXM', '2.14', '2.74', '3.27', true],
    ['MI300X', '2.59', '3.02', '3.45', false],
  ])('%s is %s / %s / %s, enough readings: %s', (accelerator, low, mid, high, enough) => {
    const price = rentalPrice(catalog, accelerator, day);
    expect([price?.low, price?.mid, price?.high].map((usd) => usd?.toFixed(2))).toEqual([low, mid, high]);
    expect(price?.enough).toBe(enough);
  });

  it('is null for a card nobody lists on demand with a date, and for an unknown one', () => {
    expect(rentalPrice(catalog, 'RTX 5090', day)).toBeNull();
    expect(rentalPrice(catalog, 'X9', day)).toBeNull();
  });

  it('knows only what had been read on the day', () => {
    expect(rentalPrice(catalog, 'H100 SXM', '2025-12-31')).toBeNull();
    const early = rentalPrice(catalog, 'H100 SXM', '2026-08-20');
    expect(early).toMatchObject({ readings: 1, enough: false, low: 3.29, high: 3.29 });
  });

  it.each([
    ['the latest reading of a provider', [reading('A', 1), reading('A', 2, { date: '2026-10-01' })], 2],
    ['the first listed on equal dates', [reading('A', 1), reading('A', 2)], 1],
    ['no spot price', [reading('A', 1), reading('B', 9, { term: 'spot' })], 1],
    ['a variant of on-demand', [reading('A', 1, { terms: 'on-demand (mean of 5 offers)' })], 1],
    ['no community seller', [reading('A', 1), reading('A Community', 9, { term: 'marketplace' })], 1],
    ['no marketplace', [reading('A', 1), reading('B', 9, { term: 'marketplace' })], 1],
    ['no undated reading', [reading('A', 1), reading('B', 9, { date: null })], 1],
    ['no reading before 2026', [reading('A', 1), reading('B', 9, { date: '2025-12-31' })], 1],
    ['a reading dated by its month', [reading('A', 1, { date: '2026-06' })], 1],
  ] as [string, RentalRow[], number][])('counts %s', (_, rentals, usd) => {
    expect(rentalPrice(withRentals(rentals), 'L4', day)).toMatchObject({ mid: usd, readings: 1 });
  });

  it('interpolates linearly between neighbours', () => {
    const price = rentalPrice(withRentals([reading('A', 1), reading('B', 2), reading('C', 4)]), 'L4', day);
    expect(price).toMatchObject({ mid: 2, readings: 3, enough: true });
    expect(price?.low).toBeCloseTo(1.2, 12);
    expect(price?.high).toBeCloseTo(3.6, 12);
  });
});

describe('rentalPrice by term', () => {
  it.each([
    ['H100 SXM', 'spot', 1.77, 2.46, 5.75, 3, '2026-09-26'],
    ['H100 SXM', 'one-year', 2.65, 2.65, 2.65, 1, '2026-06'],
    ['H200 SXM', 'one-year', 3, 3, 3, 1, '2026-09-20'],
    ['B200 SXM', 'one-year', 4.25, 4.25, 4.25, 1, '2026-09-20'],
    ['H100 SXM', 'index', 2.42, 2.42, 2.42, 1, '2026-06-26'],
  ] as const)('%s, %s: %d / %d / %d of %d', (accelerator, term, low, mid, high, readings, asOf) => {
    expect(rentalPrice(catalog, accelerator, day, term)).toMatchObject({ low, mid, high, readings, asOf });
  });

  it('counts no undated spot price, and none where nobody sells by the year', () => {
    expect(rentalPrice(catalog, 'L4', day, 'spot')).toBeNull();
    expect(rentalPrice(catalog, 'A100-80 SXM', day, 'one-year')).toBeNull();
  });

  it("every row's term is what its own words say", () => {
    for (const { provider, terms, term } of catalog.rentals) {
      const said = /community/i.test(provider) || terms.startsWith('marketplace') ? 'marketplace' : terms;
      const expected = { marketplace: /^marketplace/, index: /index/, spot: /^spot(?! index)/, 'one-year': /^1-year/ };
      if (term === 'on-demand') expect(said, provider).toMatch(/^on-demand/);
      else expect(said, provider).toMatch(expected[term]);
    }
  });
});

it('searches exactly the six families with three providers or more', () => {
  expect(searchedAccelerators(catalog, day)).toEqual([
    'A100-40 SXM',
    'A100-80 SXM',
    'A100-80 PCIe',
    'H100 SXM',
    'H200 SXM',
    'B200 SXM',
  ]);
});

describe('rentalRegions', () => {
  it('finds EU and US regions among the readings', () => {
    expect(rentalRegions(catalog, day)).toEqual({ eu: 'yes', us: 'yes' });
  });

  it.each([
    ['eu-north1', 'yes', 'unknown'],
    ['FIN-02', 'yes', 'unknown'],
    ['eu-west-2', 'unknown', 'unknown'],
    ['us-east-1', 'unknown', 'yes'],
    ['eastus', 'unknown', 'yes'],
    ['NA', 'unknown', 'unknown'],
    ['all', 'unknown', 'unknown'],
    [null, 'unknown', 'unknown'],
  ] as const)('%s: EU %s, US %s', (region, eu, us) => {
    expect(rentalRegions(withRentals([reading('A', 1, { region })]), day)).toEqual({ eu, us });
  });
});
