import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import nodeSizes from './data/node-sizes.json';
import { catalog } from './edition';
import {
  nearReadings,
  nodeSizeOf,
  rentalChanges,
  rentalHistory,
  rentalPriceHistory,
  undatedRange,
} from './rental-history';

const { day } = catalog;
const dated = (rows: readonly { readonly date: string | null; readonly usdPerGpuHour: number }[]) =>
  rows.map(({ date, usdPerGpuHour }) => [date, usdPerGpuHour]);

/** So many rows, and what they said when they were appended. A new line per edition; an old line is never changed. */
const ledger = [[147, '96d1815ace15b9c6336690673074bfebe6f2d13c01f957046d4b6effed62d751']] as const;

it.each(ledger)('the first %d rental readings are as they were appended', (rows, digest) => {
  const told = catalog.rentals
    .slice(0, rows)
    .map(({ gpu, provider, terms, usdPerGpuHour, region, date, source }) =>
      JSON.stringify([gpu, provider, terms, usdPerGpuHour, region, date, source]),
    );
  expect(told).toHaveLength(rows);
  expect(createHash('sha256').update(told.join('\n')).digest('hex')).toBe(digest);
});

it('no reading is of a day after the edition, and none says the same as another', () => {
  for (const row of catalog.rentals) expect((row.date ?? '') <= day, `${row.gpu} ${row.provider}`).toBe(true);
  expect(new Set(catalog.rentals.map((row) => JSON.stringify(row))).size).toBe(catalog.rentals.length);
});

describe('rentalHistory', () => {
  const runPod = { accelerator: 'H100 SXM', provider: 'RunPod Secure', term: 'on-demand' } as const;

  it('lists the readings of a seller, oldest first', () => {
    const sxm = rentalHistory(catalog, runPod, day).filter((row) => row.gpu === 'H100 SXM 80GB');
    expect(dated(sxm)).toEqual([
      ['2026-08-19', 3.29],
      ['2026-10-07', 3.49],
      ['2026-11-09', 3.99],
    ]);
  });

  it('knows only what had been read on the day', () => {
    expect(dated(rentalHistory(catalog, runPod, '2026-10-31'))).toEqual([
      ['2026-08-19', 3.29],
      ['2026-10-07', 3.49],
    ]);
  });

  it('puts undated readings last', () => {
    const dates = rentalHistory(catalog, { accelerator: 'H100 SXM' }, day).map((row) => row.date);
    const firstUndated = dates.indexOf(null);
    expect(firstUndated).toBeGreaterThan(20);
    expect(dates.slice(firstUndated).every((date) => date === null)).toBe(true);
    expect(dates.slice(0, firstUndated)).toEqual(dates.slice(0, firstUndated).toSorted());
  });

  it('is empty for names nobody has', () => {
    expect(rentalHistory(catalog, { accelerator: 'X9' }, day)).toEqual([]);
    expect(rentalHistory(catalog, { provider: 'X9' }, day)).toEqual([]);
  });
});

it('the price as it was known on each day ends at the price of the edition', () => {
  const history = rentalPriceHistory(catalog, 'H100 SXM', day);
  expect(history[0]).toMatchObject({ day: '2026-08-19', price: { mid: 3.29, readings: 1 } });
  expect(history.at(-1)).toMatchObject({ day: '2026-11-09', price: { mid: 4.29, readings: 17 } });
});

it('finds the sellers whose price moved', () => {
  const changes = rentalChanges(catalog, day).map(({ gpu, provider, readings }) => [
    `${gpu}, ${provider}`,
    readings.map(({ usdPerGpuHour }) => usdPerGpuHour),
  ]);
  expect(changes).toEqual([
    ['A100 PCIe 80GB, RunPod Secure', [1.39, 1.59, 1.79]],
    ['H100 SXM 80GB, RunPod Secure', [3.29, 3.49, 3.99]],
    ['H100 SXM 80GB, Nebius', [3.85, 4.5]],
    ['H100 80GB, neocloud survey (SemiAnalysis)', [1.7, 2.35, 2.65]],
  ]);
  expect(rentalChanges(catalog, '2026-08-31').map(({ provider }) => provider)).toEqual([
    'neocloud survey (SemiAnalysis)',
  ]);
});

it('keeps near cards and undated readings apart', () => {
  expect(nearReadings(catalog, 'A10G', day).map(({ row, why }) => [row.gpu, /no A10 row/.test(why)])).toEqual([
    ['A10 24GB', true],
  ]);
  expect(nearReadings(catalog, 'H100 SXM', day)).toEqual([]);
  expect(undatedRange(catalog, 'L4', 'spot')).toEqual({ low: 0.5668, high: 0.9842, readings: 2 });
  expect(undatedRange(catalog, 'MI300X', 'spot')).toBeNull();
});

describe('nodeSizeOf', () => {
  const sizeFor = (provider: string) => {
    const row = catalog.rentals.find((each) => each.provider === provider);
    return row === undefined ? undefined : (nodeSizeOf(row)?.gpus ?? null);
  };
  it.each([
    ['Lambda (8 GPU)', 8],
    ['Lambda (1 GPU)', 1],
    ['AWS g6.24xlarge (4 GPU)', 4],
    ['AWS p5.48xlarge', 8],
    ['Azure NC40ads_H100_v5', 1],
    ['RunPod Secure', null],
    ['AWS p6-b200.48xlarge', null],
  ])('%s: %s', (provider, gpus) => expect(sizeFor(provider)).toBe(gpus));

  it('names only sellers of the rental rows and known sources, each once', () => {
    for (const { provider, source } of nodeSizes) {
      expect(sizeFor(provider), provider).toBeTypeOf('number');
      expect(catalog.sourceById.has(source), source).toBe(true);
    }
    expect(new Set(nodeSizes.map(({ provider }) => provider)).size).toBe(nodeSizes.length);
  });
});
