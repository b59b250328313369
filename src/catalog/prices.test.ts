import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { agreementOn, periodOn, rateOn, readingSources } from './prices';
import type { PriceRow } from './schema';

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
    ['deepseek:deepseek-v4-pro', '2026-11-20', 'disagree'],
    ['zai:glm-5.3-flash', '2026-11-20', 'disagree'],
    ['together:zai-org/GLM-5.3', '2026-11-20', 'single-source'],
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

it('readingSources names each source once', () => {
  expect(readingSources(price('openai:gpt-6-sol'))).toEqual(['genai-prices', 'pi-ai']);
});
