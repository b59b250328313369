import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, momentText, zoneMinutes } from './moment';
import { profileOf, type WorkloadProfile } from './profile';
import { addToSketch, emptySketch, quantileOf } from './sketch';
import { addRow, emptyTally, mergeTally, type Tally, type UsageRow } from './tally';
import { weekFrom, workloadFrom } from './to-workload';

const monday = momentOf('2026-03-02') ?? 0;
const hour = 3_600_000;
const day = 24 * hour;

const request = (at: number, input = 900, output = 100, more: Partial<UsageRow> = {}): UsageRow => ({
  at,
  input,
  output,
  cached: null,
  batch: null,
  model: null,
  failed: null,
  id: null,
  requests: 1,
  hours: 0,
  ...more,
});
const tallyOf = (rows: readonly UsageRow[]): Tally => {
  const tally = emptyTally();
  for (const row of rows) addRow(tally, row);
  return tally;
};
const profileFrom = (rows: readonly UsageRow[], offset = 0): WorkloadProfile => {
  const profile = profileOf(tallyOf(rows), offset, 'test', 0);
  if (profile === null) throw new Error('no profile');
  return profile;
};
/** A request on the hour for so many days. */
const hourly = (days: number, tokens: (hour: number) => number = () => 1000) =>
  Array.from({ length: days * 24 + 1 }, (_, each) => request(monday + each * hour, tokens(each), 0));

describe('a moment', () => {
  it.each<[unknown, string | null]>([
    ['2026-03-02T09:30:15Z', '2026-03-02 09:30'],
    ['2026-03-02 09:30:15.1234567', '2026-03-02 09:30'],
    ['2026-03-02T09:30:15.123+02:00', '2026-03-02 07:30'],
    ['2026-03-02 23:30:15-0130', '2026-03-03 01:00'],
    ['2026-03-02 09:30:15.000 UTC', '2026-03-02 09:30'],
    ['2024/02/29 09:30', '2024-02-29 09:30'],
    ['2026-03-02', '2026-03-02 00:00'],
    [1_772_443_815, '2026-03-02 09:30'],
    ['1772443815.25', '2026-03-02 09:30'],
    [1_772_443_815_123, '2026-03-02 09:30'],
    [1_772_443_815_123_456, '2026-03-02 09:30'],
    ['1772443815123456789', '2026-03-02 09:30'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-03-02T25:00:00Z', null],
    ['2026-03-02T09:30:15+99:00', null],
    ['03/02/2026 09:30', null],
    ['yesterday', null],
    [12, null],
    [null, null],
  ])('%j', (value, text) => {
    const ms = momentOf(value);
    expect(ms === null ? null : momentText(ms, 0)).toBe(text);
  });

  it('survives writing and reading, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 68_000_000 }), (minute) => {
        expect(momentOf(momentText(minute * 60_000, 0))).toBe(minute * 60_000);
      }),
    );
  });

  it.each([
    ['+05:45', 345],
    ['-03:30', -210],
    ['Z', 0],
    ['+15:00', null],
    ['CET', null],
  ])('zone %s', (text, minutes) => expect(zoneMinutes(text)).toBe(minutes));
});

/** Working hours, 8 to 18 o'clock, on so many calendar days; half on a weekend. */
const officeHours = (days: number, from = monday) =>
  Array.from({ length: days * 10 }, (_, each) => {
    const [date, at] = [Math.floor(each / 10), (each % 10) + 8];
    return request(from + date * day + at * hour + 9 * 60_000, date % 7 >= 5 ? 450 : 900, 100);
  });

describe('percentiles', () => {
  it.each([0, 1, 7, 1500, 999_999_999])('of rows of %d tokens are exactly that', (tokens) => {
    const { inputTokens } = profileFrom([1, 2, 3].map((each) => request(monday + each * hour, tokens, 1)));
    expect(inputTokens).toMatchObject({ p10: tokens, p50: tokens, p90: tokens });
  });

  it('are within one part in a hundred of the exact ones, and half a token', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (values, q) => {
          const sketch = emptySketch();
          for (const value of values) addToSketch(sketch, value);
          const exact = values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(q * values.length)) - 1] ?? 0;
          expect(Math.abs(quantileOf(sketch, q) - exact)).toBeLessThanOrEqual(exact * 0.01001 + 0.5);
          expect(quantileOf(sketch, q)).toBeGreaterThanOrEqual(Math.min(...values));
          expect(quantileOf(sketch, q)).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});

const anyRow = fc.record({
  at: fc.integer({ min: 0, max: 100 * 96 }).map((quarter) => monday + quarter * 900_000),
  input: fc.integer({ min: 0, max: 5000 }),
  output: fc.integer({ min: 0, max: 500 }),
  cached: fc.option(fc.integer({ min: 0, max: 6000 })),
  batch: fc.option(fc.boolean()),
  model: fc.option(fc.constantFrom('a', 'b', 'c')),
  failed: fc.option(fc.boolean()),
  id: fc.option(fc.constantFrom('1', '2', '3', '4', '5')),
  requests: fc.constantFrom(1, 3, null),
  hours: fc.constantFrom(0, 1, 24),
});
const rows = fc.array(anyRow, { minLength: 1, maxLength: 60 });
const offsets = fc.constantFrom(0, 60, -330, 345);

describe('laws', () => {
  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rows, offsets, fc.infiniteStream(fc.nat()), (given, offset, keys) => {
        const shuffled = given
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(profileOf(tallyOf(shuffled), offset, 'x', 0)).toEqual(profileOf(tallyOf(given), offset, 'x', 0));
      }),
    );
  });

  it('two halves add up to the whole, repetitions across them included', () => {
    fc.assert(
      fc.property(rows, fc.nat(), offsets, (given, at, offset) => {
        const cut = at % (given.length + 1);
        const merged = tallyOf(given.slice(0, cut));
        mergeTally(merged, tallyOf(given.slice(cut)));
        expect(profileOf(merged, offset, 'x', 0)).toEqual(profileOf(tallyOf(given), offset, 'x', 0));
      }),
    );
  });

  it('ten times the tokens are ten times the volume, and the same week and ratio', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const [one, ten] = [1, 10].map((times) =>
          profileOf(
            tallyOf(given.map((row) => ({ ...row, input: row.input * times, output: row.output * times }))),
            0,
            'x',
            0,
          ),
        );
        fc.pre(one != null && ten != null);
        expect(ten?.tokensPerDay).toBeCloseTo((one?.tokensPerDay ?? 0) * 10, -3);
        expect(ten?.inputOutputRatio).toEqual(one?.inputOutputRatio);
        expect(ten?.weekShape).toEqual(one?.weekShape);
      }),
    );
  });
});

describe('volume', () => {
  it('is a mean over the days from first to last, quiet ones included', () => {
    const profile = profileFrom([request(monday), request(monday + 4 * day)]);
    expect(profile).toMatchObject({ days: 5, gapDays: 0, tokensPerDay: 400, requestsPerDay: 0.4 });
  });

  it('of fourteen calendar days of working hours is over fourteen days, in a shape of the week', () => {
    const rows = officeHours(14).map((row) => ({ ...row, input: row.input === 900 ? 7637 : 6500 }));
    const profile = profileFrom(rows);
    expect(profile.days).toBe(14);
    const sum = rows.reduce((total, { input, output }) => total + input + output, 0);
    expect(profile.tokensPerDay).toBeCloseTo(sum / 14, 0);
    expect(workloadFrom(profile, {}).tokensPerDay).toBe(74_100);
    expect(profile.weekShape?.[3]).toBe(0);
  });

  it('of 999,100 tokens in fourteen such days is 71.4k a day', () => {
    const rows = officeHours(14).map((row) => ({ ...row, input: 7000, output: 0 }));
    rows.push(request(monday + 12 * hour, 19_100, 0));
    const profile = profileFrom(rows);
    expect(profile).toMatchObject({ days: 14, tokensPerDay: 71_364.3 });
    expect(workloadFrom(profile, {}).tokensPerDay).toBe(71_400);
  });

  it.each<[string, readonly UsageRow[], number, number]>([
    ['one working day', officeHours(1), 0, 1],
    ['two working days', officeHours(2), 0, 2],
    ['seven, which tell a week', officeHours(7), 0, 7],
    ['working days of another zone', officeHours(3, monday - 9 * hour), 540, 3],
    ['a night over midnight', [...officeHours(1, monday + 14 * hour)], 0, 1],
    ['thirty hours around the clock, from noon', hourly(2).slice(12, 43), 0, 1.25],
    ['two days around the clock', hourly(3).slice(5, 54), 0, 2],
  ])('covers: %s', (_, given, offset, days) => {
    expect(profileFrom(given, offset).days).toBe(days);
  });

  it('leaves out a gap of five days and more', () => {
    const profile = profileFrom([request(monday), request(monday + day), request(monday + 12 * day)]);
    expect(profile).toMatchObject({ days: 3, gapDays: 10, tokensPerDay: 1000 });
  });

  it('of less than a day is not scaled up, and has no peak', () => {
    const profile = profileFrom([request(monday), request(monday + hour)]);
    expect(profile).toMatchObject({ days: 1, tokensPerDay: 2000, peakToMean: null, weekShape: null });
  });

  it('rows without a token and failed ones are counted; nothing but such rows is no profile', () => {
    const profile = profileFrom([
      request(monday, 0, 0, { failed: true }),
      request(monday, 10, 1, { failed: false }),
      request(monday + day),
    ]);
    expect(profile).toMatchObject({ rows: 3, zeroRows: 1, failedRows: 1, inputTokens: { p10: 10 } });
    expect(profileOf(tallyOf([request(monday, 0, 0)]), 0, 'x', 0)).toBeNull();
  });

  it('repeated rows are said: by id, else by moment and counts', () => {
    const same = request(monday);
    expect(profileFrom([same, same, request(monday, 901)]).repeatedRows).toBe(1);
    expect(profileFrom([request(monday, 1, 1, { id: 'a' }), request(monday, 1, 1, { id: 'b' })]).repeatedRows).toBe(0);
  });
});

describe('the week', () => {
  it('of an even load is level', () => {
    const { weekShape, peakToMean } = profileFrom(hourly(14));
    expect(new Set(weekShape)).toEqual(new Set([1]));
    expect(peakToMean).toBe(1);
  });

  it('has its hours where the reader is', () => {
    const busyAtNine = hourly(14, (each) => (each % 24 === 9 ? 24_000 : 1000));
    expect(profileFrom(busyAtNine).weekShape?.indexOf(profileFrom(busyAtNine).peakToMean ?? 0)).toBe(9);
    expect(profileFrom(busyAtNine, -300).weekShape?.[4]).toBeGreaterThan(10);
    expect(profileFrom(busyAtNine, 60).busiestHour?.at).toBe('2026-03-02 10:00');
  });

  it('is not told from six days', () => {
    const profile = profileFrom(hourly(6, (each) => (each === 30 ? 5000 : 1000)));
    expect(profile.weekShape).toBeNull();
    expect(profile.peakToMean).toBeGreaterThan(4);
  });

  it('is not told from sums of days', () => {
    const profile = profileFrom(
      Array.from({ length: 70 }, (_, each) => request(monday + each * day, 1000, 10, { hours: 24, requests: 5 })),
    );
    expect(profile).toMatchObject({
      days: 70,
      weekShape: null,
      peakToMean: null,
      inputTokens: null,
      meanInputTokens: 200,
      growthPerMonth: 1,
    });
  });
});

describe('growth', () => {
  it.each([1, 1.05, 0.9])('× %d a week is found', (weekly) => {
    const profile = profileFrom(hourly(70, (each) => Math.round(1e6 * weekly ** Math.floor(each / 168))));
    expect(profile.growthPerMonth).toBeCloseTo(weekly ** (730 / 168), 2);
  });

  it('is not told from seven weeks', () => {
    expect(profileFrom(hourly(55)).growthPerMonth).toBeNull();
    expect(profileFrom(hourly(56)).growthPerMonth).toBe(1);
  });
});

describe('as a workload', () => {
  const profile = profileFrom([
    ...hourly(14, () => 900).map((row) => ({ ...row, output: 100, cached: 450, batch: false })),
  ]);

  it('writes what was measured and keeps the rest', () => {
    expect(
      workloadFrom(profile, {
        requestsPerDay: 5,
        peakToMean: 7,
        stage: 'mature',
        growthPerYear: 2,
        reasoningMultiplier: 3,
      }),
    ).toEqual({
      tokensPerDay: 24_100,
      inputTokens: 900,
      outputTokens: 100,
      cachedShare: 0.5,
      batchableShare: 0,
      stage: 'mature',
      growthPerYear: 2,
    });
  });

  it('hands over the week, or its peak where there is none', () => {
    expect(new Set(weekFrom(profile))).toHaveProperty('size', 1);
    const short = { ...profile, weekShape: null, peakToMean: 2.5 };
    expect([weekFrom(short), workloadFrom(short, {}).peakToMean]).toEqual([null, 2.5]);
  });

  it('takes the ratio where requests are not counted', () => {
    const sums = { ...profile, meanInputTokens: null, meanOutputTokens: null };
    expect(workloadFrom(sums, { inputTokens: 5, outputTokens: 7 })).toMatchObject({
      inputOutputRatio: 9,
      outputTokens: 7,
    });
    expect(workloadFrom(sums, { inputTokens: 5, outputTokens: 7 }).inputTokens).toBeUndefined();
  });

  it('stays within what an answer may be', () => {
    const wild = { ...profile, growthPerMonth: 100, cachedShare: 1 };
    expect(workloadFrom(wild, {}, true).growthPerYear).toBeLessThanOrEqual(1e15);
  });
});
