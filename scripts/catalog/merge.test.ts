import { describe, expect, it } from 'vitest';
import type { PricePeriod, PriceRow } from '../../src/catalog';
import { describeChanges } from './changes';
import { keepHistory, keepReadings, mergeRow } from './merge';
import type { Join, ModelReading } from './reading';

const sources = {
  genai: { source: 'g', asOf: '2026-09-23' },
  piAi: { source: 'p', asOf: '2026-11-10' },
  aiModelPrices: { source: 'a', asOf: '2026-09-22' },
};
const merged = (join: Join, genai: ModelReading | null, piAi: ModelReading | null, third: ModelReading | null = null) =>
  mergeRow(join, { genai, piAi, aiModelPrices: third }, sources);
const closed: Join = { seller: 's', id: 'm', model: null, kind: 'closed' };
const hosted: Join = { ...closed, kind: 'hosted-open' };

const at = (from: string | null, input: number, output: number, rest: Partial<PricePeriod> = {}): PricePeriod => ({
  from,
  rate: { input, output },
  ...rest,
});
const read = (periods: PricePeriod[], contextTokens: number | null = 128_000): ModelReading => ({
  name: 'M',
  contextTokens,
  periods,
});

describe('mergeRow', () => {
  it('a closed model follows the source with history, and keeps both readings', () => {
    const row = merged(closed, read([at(null, 1, 5), at('2027-01-01', 2, 10)]), read([at(null, 1.5, 5)]));
    expect(row.periods).toEqual([at(null, 1, 5), at('2027-01-01', 2, 10)]);
    expect(row.readings).toEqual([
      { source: 'g', asOf: '2026-09-23', rate: { input: 1, output: 5 } },
      { source: 'p', asOf: '2026-11-10', rate: { input: 1.5, output: 5 } },
    ]);
  });

  it('a hosted open model follows the fresher source', () => {
    expect(merged(hosted, read([at(null, 1, 5)]), read([at(null, 2, 6)])).periods).toEqual([at(null, 2, 6)]);
  });

  it('a dated price that has since moved keeps its date; the new one begins when it was read', () => {
    const row = merged(hosted, read([at(null, 1, 5), at('2026-08-27', 2, 6)]), read([at(null, 3, 7)]));
    expect(row.periods).toEqual([at(null, 1, 5), at('2026-08-27', 2, 6), at('2026-11-10', 3, 7)]);
  });

  it('a price that equals the other source’s peak is that peak, not a change', () => {
    const peak = { hoursUtc: [[1, 4] as [number, number]], rate: { input: 2, output: 6 } };
    const row = merged(hosted, read([at(null, 1, 3, { peak })]), read([at(null, 2, 6)]));
    expect(row.periods).toEqual([at(null, 1, 3, { peak })]);
    expect(row.readings).toHaveLength(2);
  });

  it.each([
    ['no tier: the fresher window', undefined, 1_000, 2_000, 2_000],
    ['a tier: the window of the source that does not cut it', 500, 3_000, 500, 3_000],
    ['a tier and one source that cuts at it: unknown', 500, null, 500, null],
    ['a tier and one source that reaches beyond', 500, null, 2_000, 2_000],
  ])('context, %s', (_, above, genai, piAi, expected) => {
    const over = above === undefined ? {} : { over: { above, rate: { input: 2, output: 10 } } };
    const one = genai === null ? null : read([at(null, 1, 5, over)], genai);
    expect(merged(closed, one, read([at(null, 1, 5, over)], piAi)).contextTokens).toBe(expected);
  });

  it('drops a tier that starts where the window ends', () => {
    const over = { over: { above: 200_000, rate: { input: 2, output: 10 } } };
    const row = merged(closed, read([at(null, 1, 5, over)], 200_000), null);
    expect(row.periods[0]?.over).toBeUndefined();
  });
});

describe('a third list', () => {
  it('decides nothing where another has the model, and its reading stays beside the others', () => {
    const row = merged(hosted, null, read([at(null, 2, 6)]), read([at(null, 1, 3)], 1_000_000));
    expect([row.periods, row.contextTokens]).toEqual([[at(null, 2, 6)], 128_000]);
    expect(row.readings.map(({ source, rate }) => [source, rate.input])).toEqual([
      ['p', 2],
      ['a', 1],
    ]);
  });

  it('alone, it is the price', () => {
    const row = merged(hosted, null, null, read([at(null, 1, 3)], 8_000));
    expect(row).toMatchObject({ contextTokens: 8_000, periods: [at(null, 1, 3)] });
    expect(row.readings).toEqual([{ source: 'a', asOf: '2026-09-22', rate: { input: 1, output: 3 } }]);
  });
});

describe('keepReadings', () => {
  const reading = (source: string, asOf: string, input: number) => ({ source, asOf, rate: { input, output: 5 } });

  it('a reading of another day is added, one of the same day replaced', () => {
    const committed = [reading('g', '2026-09-23', 1), reading('p', '2026-11-10', 1)];
    const fresh = [reading('g', '2026-09-23', 2), reading('p', '2026-12-01', 3)];
    expect(keepReadings(committed, fresh)).toEqual([
      reading('g', '2026-09-23', 2),
      reading('p', '2026-11-10', 1),
      reading('p', '2026-12-01', 3),
    ]);
  });

  it('what a list said stays after it lists the model no more', () => {
    const old = reading('g', '2026-09-23', 1);
    expect(keepReadings([old], [reading('p', '2026-11-10', 1)])).toContainEqual(old);
  });
});

describe('keepHistory', () => {
  const day = '2026-11-10';
  it.each([
    ['nothing changed', [at(null, 1, 5)], [at(null, 1, 5)], [at(null, 1, 5)]],
    [
      'a changed price becomes a period from the day it was read',
      [at(null, 1, 5)],
      [at(null, 2, 5)],
      [at(null, 1, 5), at(day, 2, 5)],
    ],
    [
      'a changed price that the source dates keeps that date',
      [at(null, 1, 5)],
      [at(null, 1, 5), at('2026-10-01', 2, 5)],
      [at(null, 1, 5), at('2026-10-01', 2, 5)],
    ],
    [
      'the past stays although the source forgets it',
      [at(null, 1, 5), at('2026-03-01', 2, 5)],
      [at(null, 2, 5)],
      [at(null, 1, 5), at('2026-03-01', 2, 5)],
    ],
    [
      'an announced price is taken over',
      [at(null, 1, 5)],
      [at(null, 1, 5), at('2027-01-01', 2, 9)],
      [at(null, 1, 5), at('2027-01-01', 2, 9)],
    ],
    ['a withdrawn announcement goes', [at(null, 1, 5), at('2027-01-01', 2, 9)], [at(null, 1, 5)], [at(null, 1, 5)]],
    [
      'a first tier is a change of price',
      [at(null, 1, 5)],
      [at(null, 1, 5, { over: { above: 9, rate: { input: 2, output: 9 } } })],
      [at(null, 1, 5), at(day, 1, 5, { over: { above: 9, rate: { input: 2, output: 9 } } })],
    ],
    [
      'the price of a one-hour write, not recorded before, completes a period and is no change',
      [at(null, 1, 5, { rate: { input: 1, output: 5, cacheWrite: 2 } })],
      [at(null, 1, 5, { rate: { input: 1, output: 5, cacheWrite: 2, cacheWrite1h: 3 } })],
      [at(null, 1, 5, { rate: { input: 1, output: 5, cacheWrite: 2, cacheWrite1h: 3 } })],
    ],
    [
      'another price of a one-hour write is a change',
      [at(null, 1, 5, { rate: { input: 1, output: 5, cacheWrite1h: 3 } })],
      [at(null, 1, 5, { rate: { input: 1, output: 5, cacheWrite1h: 4 } })],
      [
        at(null, 1, 5, { rate: { input: 1, output: 5, cacheWrite1h: 3 } }),
        at(day, 1, 5, { rate: { input: 1, output: 5, cacheWrite1h: 4 } }),
      ],
    ],
    [
      'a second refresh of one day corrects that day only',
      [at(null, 1, 5), at(day, 2, 5)],
      [at(null, 3, 5)],
      [at(null, 1, 5), at(day, 3, 5)],
    ],
  ])('%s', (_, committed, fresh, expected) => {
    expect(keepHistory(committed, fresh, day)).toEqual(expected);
  });
});

describe('describeChanges', () => {
  const row = (id: string, periods: PricePeriod[], rest: Partial<PriceRow> = {}): PriceRow => ({
    seller: 's',
    id,
    name: id,
    model: null,
    kind: 'closed',
    contextTokens: null,
    periods,
    readings: [],
    ...rest,
  });

  it('is silent when nothing changed', () => {
    expect(describeChanges([row('a', [at(null, 1, 5)])], [row('a', [at(null, 1, 5)])])).toEqual([]);
  });

  it('names every price that came, went or moved', () => {
    const before = [row('a', [at(null, 1, 5)]), row('b', [at(null, 1, 5)]), row('c', [at(null, 1, 5)])];
    const after = [
      row('a', [at(null, 1, 5), at('2026-11-10', 2, 5)]),
      row('c', [at(null, 1, 5)], { until: '2026-11-10' }),
      row('d', [at(null, 3, 9)]),
    ];
    expect(describeChanges(before, after)).toEqual([
      '+ s:a  2026-11-10: 2/5',
      '! s:c  no longer listed since 2026-11-10',
      '+ s:d  always: 3/9',
      '! s:b  no join names it any more; its row and history leave the file',
    ]);
  });
});
