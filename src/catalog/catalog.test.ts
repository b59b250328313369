import { describe, expect, it } from 'vitest';
import { createCatalog, parseCatalogData } from './catalog';
import { copiedData as copy } from './copied-data.fixture';
import { catalog } from './edition';
import type { CatalogData } from './schema';

const at = <Row>(rows: readonly Row[], index: number): Row => {
  const row = rows[index];
  if (row === undefined) throw new Error(`no row ${index}`);
  return row;
};

describe('createCatalog', () => {
  it('joins rows by their ids and is frozen to the bottom', () => {
    const built = createCatalog(copy());
    expect(built.gpuByName.get('H100 SXM')?.memoryGib).toBe(80);
    expect(built.pricesByModel.get('gpt-oss-120b')?.some((row) => row.seller === 'groq')).toBe(true);
    expect(Object.isFrozen(at(built.prices, 0).periods)).toBe(true);
  });

  it('leaves readings of a merely nearest card out of an accelerator', () => {
    const cards = new Set(catalog.rentalsByAccelerator.get('A100-40 SXM')?.map((row) => row.gpu));
    expect([...cards]).toEqual(['A100 SXM 40GB']);
  });

  const broken: [string, (data: CatalogData) => void, RegExp][] = [
    [
      'a GPU without a known source',
      (d) => {
        at(d.gpus, 0).source = 'nowhere';
      },
      /gpu "T4" refers to the unknown source "nowhere"/,
    ],
    [
      'two rows of one GPU',
      (d) => {
        d.gpus.push(at(d.gpus, 0));
      },
      /gpu "T4" occurs twice/,
    ],
    [
      'a family of an unknown accelerator',
      (d) => {
        at(d.gpuFamilies, 0).accelerator = 'X9';
      },
      /unknown gpu "X9"/,
    ],
    [
      'a rental of an unknown card',
      (d) => {
        at(d.rentals, 0).gpu = 'X9 1TB';
      },
      /rental "X9 1TB.*unknown gpu family/,
    ],
    [
      'one rental reading twice',
      (d) => {
        d.rentals.push(at(d.rentals, 0));
      },
      /rental .* occurs twice/,
    ],
    [
      'two architectures of one name',
      (d) => {
        d.architectures.push(at(d.architectures, 0));
      },
      /architecture "Llama-2-7B" occurs twice/,
    ],
    [
      'an economics range that falls',
      (d) => {
        at(d.economics, 0).low = 99;
      },
      /"in_out_ratio_chat": low, mid and high must not fall/,
    ],
    [
      'an economics key twice',
      (d) => {
        d.economics.push(at(d.economics, 0));
      },
      /economics key "in_out_ratio_chat" occurs twice/,
    ],
    [
      'a model of an unknown architecture',
      (d) => {
        at(d.models, 0).architecture = 'Nothing';
      },
      /unknown architecture "Nothing"/,
    ],
    [
      'a model of an unknown licence',
      (d) => {
        at(d.models, 0).licence = 'nothing';
      },
      /unknown licence "nothing"/,
    ],
    [
      'a tier without evidence',
      (d) => {
        at(d.models, 0).tierSource = null;
      },
      /a tier and its source go together/,
    ],
    [
      'a price of an unknown model',
      (d) => {
        at(d.prices, 0).model = 'nothing';
      },
      /price "anthropic:.*unknown model "nothing"/,
    ],
    [
      'a price of an unknown seller',
      (d) => {
        at(d.prices, 0).seller = 'nobody';
      },
      /unknown seller "nobody"/,
    ],
    [
      'a price listed twice',
      (d) => {
        d.prices.push(at(d.prices, 0));
      },
      /price "anthropic:claude-fable-5" occurs twice/,
    ],
    [
      'a price a thousand times too high',
      (d) => {
        at(at(d.prices, 0).periods, 0).rate.input = 10_000;
      },
      /at or above 200 USD/,
    ],
    [
      'input and output swapped',
      (d) => {
        at(at(d.prices, 0).periods, 0).rate.output = 1;
      },
      /output 1 is below half the input/,
    ],
    [
      'a cache read above the input price',
      (d) => {
        at(at(d.prices, 0).periods, 0).rate.cacheRead = 11;
      },
      /a cache read at 11 costs more/,
    ],
    [
      'a slip in a reading',
      (d) => {
        at(at(d.prices, 0).readings, 0).rate.input = 500;
      },
      /at or above 200 USD/,
    ],
    [
      'periods out of order',
      (d) => {
        const row = at(d.prices, 0);
        row.periods.push(at(row.periods, 0));
      },
      /period 2 must start after/,
    ],
    [
      'a seller of an unknown policy',
      (d) => {
        at(d.sellers, 0).policy = 'none';
      },
      /seller "anthropic" refers to the unknown policy "none"/,
    ],
    [
      'a licence fact without a known source',
      (d) => {
        at(d.licences, 0).commercialUse.source = 'hearsay';
      },
      /licence "llama-2" .*"hearsay"/,
    ],
    [
      'a licence threshold without a known source',
      (d) => {
        at(at(d.licences, 0).thresholds, 0).source = 'hearsay';
      },
      /licence "llama-2" .*"hearsay"/,
    ],
    [
      'a policy fact without a known source',
      (d) => {
        at(d.policies, 0).baa.source = 'hearsay';
      },
      /policy "openai-api" .*"hearsay"/,
    ],
    [
      'a task family without a known source',
      (d) => {
        at(d.taskFamilies, 0).source = 'hearsay';
      },
      /task family .*"hearsay"/,
    ],
    [
      'a source twice',
      (d) => {
        d.sources.push(at(d.sources, 0));
      },
      /source ".*" occurs twice/,
    ],
  ];

  it.each(broken)('refuses %s', (_, spoil, message) => {
    const data = copy();
    spoil(data);
    expect(() => createCatalog(data)).toThrow(message);
  });
});

describe('parseCatalogData', () => {
  const shapeless: [string, (data: CatalogData) => unknown, RegExp][] = [
    ['a field nobody knows', (d) => ({ ...d, gpus: [{ ...at(d.gpus, 0), colour: 'green' }] }), /gpus\.0/],
    ['a missing field', (d) => ({ ...d, sellers: [{ id: 'x', name: 'X' }] }), /sellers\.0\.policy/],
    [
      'a month that does not exist',
      (d) => ({ ...d, rentals: [{ ...at(d.rentals, 0), date: '2026-13' }] }),
      /rentals\.0\.date/,
    ],
    [
      'a day that does not exist',
      (d) => ({ ...d, rentals: [{ ...at(d.rentals, 0), date: '2026-12-40' }] }),
      /rentals\.0\.date/,
    ],
    [
      'a free GPU',
      (d) => ({ ...d, rentals: [{ ...at(d.rentals, 0), usdPerGpuHour: 0 }] }),
      /rentals\.0\.usdPerGpuHour/,
    ],
    [
      'a state beyond yes, no and unknown',
      (d) => ({ ...d, policies: [{ ...at(d.policies, 0), baa: { ...at(d.policies, 0).baa, state: 'maybe' } }] }),
      /policies\.0\.baa\.state/,
    ],
    [
      'a price without a reading',
      (d) => ({ ...d, prices: [{ ...at(d.prices, 0), readings: [] }] }),
      /prices\.0\.readings/,
    ],
    ['a tier that does not exist', (d) => ({ ...d, models: [{ ...at(d.models, 0), tier: 'Z' }] }), /models\.0\.tier/],
    ['an empty source', (d) => ({ ...d, economics: [{ ...at(d.economics, 0), source: '' }] }), /economics\.0\.source/],
  ];

  it.each(shapeless)('names the field of %s', (_, spoil, message) => {
    expect(() => parseCatalogData(spoil(copy()))).toThrow(message);
  });
});
