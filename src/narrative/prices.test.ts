import { describe, expect, it } from 'vitest';
import { catalog, type PriceRow } from '../catalog';
import { changeText, dayProblem, listsRead, priceChanges, priceNotions, priceStory } from './prices';

const { day } = catalog;
const row = (key: string) => catalog.priceByKey.get(key) as PriceRow;

describe('priceChanges', () => {
  const changes = priceChanges(catalog.prices);
  it('has the newest first, announced ones before what has happened', () => {
    const days = changes.map(({ from }) => from);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(changes.filter(({ from }) => from > day).map(({ row: { name } }) => name)).toContain('Gemini 3.8 Flash');
  });
  it.each([
    ['google:gemini-3.8-flash', 'both +100%'],
    ['deepseek:deepseek-v4-pro', /^input \+52%, output \+128%; .* in hours of peak demand$/],
    ['openai:gpt-5.6-luna', 'both −80%'],
    ['anthropic:claude-opus-4-6', /^long requests cost the same|^requests above|^another cache/],
  ])('%s: %s', (key, text) => {
    const [change] = priceChanges([row(key)]);
    expect(change && changeText(change)).toMatch(text);
  });
});

describe('priceStory', () => {
  it('tells what is announced', () => {
    expect(priceStory(row('google:gemini-3.8-flash'), day)).toBe(
      '$0.75 in, $3.75 out per million tokens on 20 Nov 2026. First $0.75 in, $3.75 out, then $1.50 in, $7.50 out from 1 Jan 2027, announced.',
    );
    expect(priceStory(row('google:gemini-3.8-flash'), '2027-02-01')).not.toContain('announced');
  });
  it('says that nothing changed since the first reading', () => {
    expect(priceStory(row('anthropic:claude-fable-5-2'), day)).toMatch(
      /No change recorded; the first reading is of 10 Nov 2026\.$/,
    );
  });
});

it.each([
  ['2026-11-20', null],
  ['2026-02-30', 'Day: the calendar has no 2026-02-30. Write one like 2026-11-20.'],
  ['20.11.2026', 'Day: write it as year-month-day, like 2026-11-20.'],
  ['', 'Day: write it as year-month-day, like 2026-11-20.'],
])('%s as a day: %s', (text, problem) => expect(dayProblem(text)).toBe(problem));

it('names only keys of the economics table', () => {
  for (const key of priceNotions.flatMap(({ keys }) => keys)) expect(catalog.economicsByKey.has(key), key).toBe(true);
});

it('says of each list the day it was last read, not the day of the edition', () => {
  const read = (source: string, asOf: string) => ({ source, asOf, rate: { input: 1, output: 2 } });
  const prices = [
    { readings: [read('pi-ai', '2026-11-10'), read('genai-prices', '2026-09-23')] },
    { readings: [read('pi-ai', '2026-10-01')] },
  ];
  expect(listsRead({ prices })).toEqual([
    { source: 'genai-prices', asOf: '2026-09-23' },
    { source: 'pi-ai', asOf: '2026-11-10' },
  ]);
  expect(listsRead(catalog)).toHaveLength(3);
});
