/** One planted fault per rule: a rule that is dropped lets its row through, and its line here fails. */
import { describe, expect, it } from 'vitest';
import { createCatalog, parseCatalogData } from './catalog';
import { copiedData, rowWhere } from './copied-data.fixture';
import type { CatalogData } from './schema';

type Spoil = (data: CatalogData) => unknown;

const gpu = (d: CatalogData) => rowWhere(d.gpus, (row) => row.name === 'H100 SXM');
const moe = (d: CatalogData) => rowWhere(d.architectures, (row) => row.name === 'DeepSeek-R1');
const model = (d: CatalogData) => rowWhere(d.models, (row) => row.key === 'glm-5.3');
const price = (d: CatalogData) => rowWhere(d.prices, (row) => row.seller === 'openai' && row.id === 'gpt-6-sol');
const firstOf = <Row>(rows: readonly Row[]) => rowWhere(rows, () => true);
const threshold = (d: CatalogData) => firstOf(rowWhere(d.licences, (row) => row.thresholds.length > 0).thresholds);

const planted: [string, Spoil, RegExp][] = [
  // days
  [
    'a reading after the edition',
    (d) => Object.assign(gpu(d), { asOf: '2026-12' }),
    /gpu "H100 SXM": asOf 2026-12 is after/,
  ],
  [
    'a price read after the edition',
    (d) => Object.assign(firstOf(price(d).readings), { asOf: '2026-11-21' }),
    /price "openai:gpt-6-sol": asOf 2026-11-21 is after/,
  ],
  [
    'a rent of tomorrow',
    (d) => Object.assign(firstOf(d.rentals), { date: '2026-11-21' }),
    /rental .*date 2026-11-21 is after/,
  ],
  [
    'a licence read after the edition',
    (d) => Object.assign(firstOf(d.licences).commercialUse, { asOf: '2027' }),
    /licence "llama-2": asOf 2027 is after/,
  ],
  [
    'a policy read after the edition',
    (d) => Object.assign(firstOf(d.policies).baa, { asOf: '2027' }),
    /policy "openai-api": asOf 2027 is after/,
  ],
  [
    'evidence of a task after the edition',
    (d) => Object.assign(firstOf(d.taskFamilies), { asOf: '2027' }),
    /task family "hard-reasoning": asOf 2027 is after/,
  ],
  [
    'an announced price of another decade',
    (d) =>
      Object.assign(price(d), { periods: [...price(d).periods, { ...firstOf(price(d).periods), from: '2062-01-01' }] }),
    /more than five years ahead/,
  ],
  [
    'peak hours beyond the day',
    (d) => Object.assign(firstOf(price(d).periods), { peak: { hoursUtc: [[22, 26]], rate: { input: 4, output: 20 } } }),
    /price "openai:gpt-6-sol": peak hours 22 to 26 are no hours of a day/,
  ],
  [
    'peak hours that count twice',
    (d) =>
      Object.assign(firstOf(price(d).periods), {
        peak: {
          hoursUtc: [
            [1, 5],
            [4, 8],
          ],
          rate: { input: 4, output: 20 },
        },
      }),
    /price "openai:gpt-6-sol": peak hours 4 to 8 begin before those before them end/,
  ],
  [
    'a price without the day of a reading',
    (d) => Object.assign(price(d), { readings: [{ ...firstOf(price(d).readings), asOf: '2026-11' }] }),
    /price "openai:gpt-6-sol": no reading says its day/,
  ],
  [
    'a model released before there were any',
    (d) => Object.assign(model(d), { released: '1926-08-25' }),
    /model "glm-5.3": released 1926-08-25 is not between/,
  ],
  [
    'a model released after the edition',
    (d) => Object.assign(model(d), { released: '2027-01' }),
    /model "glm-5.3": released 2027-01 is not between/,
  ],
  [
    'a tier found before the release',
    (d) => Object.assign(model(d), { tierAsOf: '2026-07' }),
    /its tier is of 2026-07, before its release/,
  ],
  [
    'a day of evidence without a tier',
    (d) => Object.assign(model(d), { tier: null, tierSource: null }),
    /a day of evidence without a tier/,
  ],
  [
    'a tier without evidence',
    (d) => Object.assign(model(d), { tierSource: null }),
    /a tier and its source go together/,
  ],
  // hardware
  [
    'FP8 slower than BF16',
    (d) => Object.assign(gpu(d), { fp8Tflops: 494 }),
    /gpu "H100 SXM": dense FP8 of 494 TFLOPS is below its BF16/,
  ],
  [
    'FP4 slower than FP8',
    (d) =>
      Object.assign(
        rowWhere(d.gpus, (row) => row.name === 'B200 SXM'),
        { fp4Tflops: 100 },
      ),
    /dense FP4 of 100 TFLOPS is below/,
  ],
  [
    'a link faster than memory',
    (d) => Object.assign(gpu(d), { linkGBps: 45_000 }),
    /a link of 45000 GB\/s is faster than its own memory/,
  ],
  // parameter counts
  [
    'more active than there are',
    (d) => Object.assign(moe(d), { activeB: 700 }),
    /architecture "DeepSeek-R1": active parameters of 700B exceed/,
  ],
  ['more routed than there are', (d) => Object.assign(moe(d), { routedExpertB: 700 }), /routed experts of 700B exceed/],
  ['more embedding than there is', (d) => Object.assign(moe(d), { embeddingB: 700 }), /embeddings of 700B exceed/],
  [
    'parts larger than the whole',
    (d) => Object.assign(moe(d), { embeddingB: 100 }),
    /routed experts and embeddings of .* exceed/,
  ],
  [
    'more experts a token than there are',
    (d) => Object.assign(moe(d), { expertsPerToken: 257 }),
    /257 experts per token of 256/,
  ],
  [
    'routed parameters without experts',
    (d) => Object.assign(moe(d), { experts: null, expertsPerToken: null }),
    /a number of experts go together/,
  ],
  [
    'a size 3 % off without a word',
    (d) => Object.assign(moe(d), { publishedTotalB: 650, note: 'as read' }),
    /differ by more than 2 %, and the note does not say why/,
  ],
  [
    'host memory without a source',
    (d) => Object.assign(moe(d), { hostMemoryGb: 51 }),
    /a need of host memory and its source/,
  ],
  [
    'host memory from nowhere',
    (d) => Object.assign(moe(d), { hostMemoryGb: 51, hostMemorySource: 'hearsay' }),
    /unknown source "hearsay"/,
  ],
  // prices
  [
    'a rent a month long',
    (d) => Object.assign(firstOf(d.rentals), { usdPerGpuHour: 2_500 }),
    /rental .*2500 USD per GPU-hour is not plausible/,
  ],
  [
    'an allowed slip that is none',
    (d) => Object.assign(price(d), { allowedSlips: [{ slip: 'output', reason: 'checked' }] }),
    /allows a slip of output that it does not have/,
  ],
  // licences
  [
    'a threshold below zero',
    (d) => Object.assign(threshold(d), { amount: -1 }),
    /licence .*a threshold of -1 on .* is not above zero/,
  ],
  [
    'a threshold of nothing',
    (d) => Object.assign(threshold(d), { amount: 0 }),
    /a threshold of 0 on .* is not above zero/,
  ],
];

describe('createCatalog', () => {
  it.each(planted)('refuses %s', (_, spoil, message) => {
    const data = copiedData();
    spoil(data);
    expect(() => createCatalog(data)).toThrow(message);
  });

  it('accepts a slip that a person looked up', () => {
    const data = copiedData();
    const row = price(data);
    for (const period of row.periods) Object.assign(period.rate, { output: period.rate.input / 4 });
    expect(() => createCatalog(data)).toThrow(/below half the input/);
    const checked = copiedData();
    const same = price(checked);
    for (const period of same.periods) Object.assign(period.rate, { output: period.rate.input / 4 });
    Object.assign(same, { allowedSlips: [{ slip: 'output', reason: 'the seller’s own page says so' }] });
    expect(() => createCatalog(checked)).not.toThrow();
  });
});

describe('parseCatalogData', () => {
  const days: [string, string][] = [
    ['a 30 February', '2026-02-30'],
    ['a 31 April', '2026-04-31'],
    ['a 29 February of a common year', '2025-02-29'],
    ['a month 13', '2026-13'],
    ['a day in words', 'November 2026'],
  ];
  it.each(days)('refuses %s', (_, asOf) => {
    const data = copiedData();
    expect(() => parseCatalogData({ ...data, gpus: [{ ...gpu(data), asOf }] })).toThrow(/gpus\.0\.asOf: is not a day/);
  });

  it.each(['2024-02-29', '2026-11', '2026'])('%s is a date', (asOf) => {
    const data = copiedData();
    expect(() => parseCatalogData({ ...data, gpus: [{ ...gpu(data), asOf }] })).not.toThrow();
  });

  it('refuses a rent that does not even say that it is undated', () => {
    const data = copiedData();
    const { date: _, ...undated } = firstOf(data.rentals);
    expect(() => parseCatalogData({ ...data, rentals: [undated] })).toThrow(/rentals\.0\.date/);
    expect(() => parseCatalogData({ ...data, rentals: [{ ...undated, date: null }] })).not.toThrow();
  });
});
