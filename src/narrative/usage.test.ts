import { describe, expect, it } from 'vitest';
import { profileOf } from '../engine/usage';
import { usageReader } from '../engine/usage/reading';
import { azureCsv, generatedRows } from '../engine/usage/rows.fixture';
import { answerChanges, badRowsText, hourOfWeekText, profileLines, weekChange, weekSummary, zoneText } from './usage';

const profileFor = (text: string) => {
  const reader = usageReader();
  reader.push(text);
  const reading = reader.end();
  const profile = reading.kind === 'log' ? profileOf(reading.tally, 0, 'x', reading.badRows) : null;
  if (profile === null) throw new Error('no profile');
  return profile;
};
const line = (text: string, id: string) => profileLines(profileFor(text)).find((each) => each.id === id);

describe('a profile in words', () => {
  const long = azureCsv(generatedRows(3000, 70));
  const short = 'timestamp,input_tokens,output_tokens\n2026-03-02T09:00:00Z,900,100\n2026-03-02T09:10:00Z,0,0\n';
  const sums = 'start_time,end_time,input_tokens,output_tokens,num_model_requests\n1772409600,1772496000,10000,500,5\n';

  it.each<[string, string, string | null, RegExp]>([
    [long, 'growth', '× 1.15', /a year if it goes on/],
    [long, 'peak', '3.4 times the mean', /In the mean week\. The busiest single hour, 2026-/],
    [short, 'volume', '1,000', /a day or less, and not scaled up/],
    [short, 'growth', null, /^1 day is too few: a trend needs 8 whole weeks\.$/],
    [short, 'peak', null, /Needs a day of requests/],
    [short, 'cached', null, /does not say/],
    [short, 'rows', '2', /^1 without a token, left out · failures are not marked · none repeated$/],
    [sums, 'input', '2,000 on average', /already sums/],
    [sums, 'models', null, /names none/],
  ])('%#: %s', (text, id, value, note) => {
    const found = line(text, id);
    expect(found?.note).toMatch(note);
    expect(found?.value).toBe(value);
  });

  it('what is not known has a reason', () => {
    for (const text of [long, short, sums])
      for (const { value, note } of profileLines(profileFor(text))) expect(value ?? note).toBeTruthy();
  });
});

it('changes are shown before and after, and what stays is not', () => {
  expect(
    answerChanges(
      { tokensPerDay: { low: 1e6, high: 2e6 }, inputTokens: 5, cachedShare: 0.3 },
      { tokensPerDay: 3e6, inputTokens: 5, cachedShare: 0.4, growthPerYear: 2 },
    ),
  ).toEqual([
    { field: 'tokensPerDay', name: 'Tokens a day', before: '1M to 2M', after: '3M' },
    { field: 'cachedShare', name: 'Input read from a cache', before: '30%', after: '40%' },
    { field: 'growthPerYear', name: 'Growth a year, times', before: 'not answered', after: '2' },
  ]);
});

it('a week changes unless it is the same', () => {
  const level = Array.from({ length: 168 }, () => 100);
  const steep = level.map((load, slot) => (slot === 3 ? 400 : load));
  expect(weekChange(level, [...level])).toBeNull();
  expect(weekChange(null, steep)).toMatchObject({ before: 'a fitted week', after: 'busiest hour 3.9 times the mean' });
});

it('words for hours, zones and bad lines', () => {
  expect(hourOfWeekText(167)).toBe('Sunday 23:00 to 24:00');
  expect(weekSummary(Array.from({ length: 168 }, (_, slot) => (slot === 33 ? 4 : slot === 0 ? 0.12 : 1)))).toBe(
    'The week is busiest on Tuesday 09:00 to 10:00, at 4 times the mean, and quietest on Monday 00:00 to 01:00, at 0.1.',
  );
  expect([zoneText(0), zoneText(-210), zoneText(345)]).toEqual(['UTC+00:00', 'UTC−03:30', 'UTC+05:45']);
  expect(badRowsText({ badRows: 1, badLines: [{ line: 3, reason: 'x is wrong.' }] })).toBe(
    '1 line could not be read and is left out. Line 3: x is wrong.',
  );
});
