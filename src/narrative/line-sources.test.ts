import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog';
import { lineSources, rentalText } from './line-sources';
import { namesOf } from './names';

const context = { catalog, names: namesOf(catalog), assumptions: { economics: {}, on: null } };
const text = (...refs: Parameters<typeof lineSources>[0]) =>
  lineSources(refs, context).map(({ text: said, source }) => `${said} (${source})`);

describe('where a line comes from', () => {
  test('a price carries every reading with its day', () => {
    const [line = ''] = text({ kind: 'price', seller: 'openai', id: 'gpt-6-sol' });
    expect(line).toContain('at OpenAI: $2.00 in, $10 out, $0.20 from a cache, per million tokens');
    const readings = catalog.priceByKey.get('openai:gpt-6-sol')?.readings ?? [];
    expect(readings.length).toBeGreaterThan(1);
    for (const { source } of readings) expect(line).toContain(catalog.sourceById.get(source)?.title);
    expect(line.match(/ 2026/g)?.length).toBeGreaterThanOrEqual(readings.length);
  });

  test('a price that is not in the catalogue has nothing to show', () => {
    expect(text({ kind: 'price', seller: 'nobody', id: 'nothing' })).toEqual([]);
  });

  test('a rental says how many providers, the range and the newest day', () => {
    const [line = ''] = text({ kind: 'rental', accelerator: 'H100 SXM', readings: 17 });
    expect(line).toBe(
      'On-demand H100: 17 providers, $3.56 to $8.58 an hour, middle $4.29 (list prices, newest reading 9 Nov 2026, the middle one 24 Oct 2026)',
    );
  });

  test('an economics row names its source, and a typed value the reader', () => {
    const ref = { kind: 'economics', key: 'engineer_loaded_hourly_us' } as const;
    expect(text(ref)[0]).toContain("An engineer's hour, all included: $91");
    const typed = {
      ...context,
      assumptions: { economics: { engineer_loaded_hourly_us: { low: 100, high: 140 } }, on: null },
    };
    expect(lineSources([ref], typed)).toEqual([
      { text: "An engineer's hour, all included: 100 to 140", source: 'typed by you', age: null },
    ]);
  });

  test.each([
    ['gpt-oss-120b', 'worked out; the method was fitted to published measurements of this model'],
    ['no-such-model', 'worked out, uncalibrated: no published measurement of this model'],
  ])('the speed of %s says how well it is known', (model, source) => {
    expect(lineSources([{ kind: 'capacity', model, accelerator: 'H100 SXM' }], context)[0]?.source).toBe(source);
  });
});

test.each([
  ['H100 SXM', '17 providers, $3.56 to $8.58'],
  ['TPU v5e', null],
])('prices read for %s', (accelerator, said) => {
  expect(rentalText(catalog, accelerator, catalog.day)).toBe(said);
});
