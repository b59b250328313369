import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { cloudCost, hospital } from './hospital.fixture';
import { namesOf } from './names';
import { type AssumedWorkload, assumedTexts, economicsSource, keysRead } from './taken-for-granted';

const workload: AssumedWorkload = {
  isl: 1500,
  osl: 500,
  peak: { low: 2, mid: 4, high: 8 },
  cached: { low: 0, mid: 0.3, high: 0.7 },
  limits: { ttftMs: 2000, tpotMs: null },
  assumed: [],
};
const text = (assumed: AssumedWorkload['assumed'][number]) =>
  assumedTexts({ ...workload, assumed: [assumed] }).map((one) => one.text);

describe('defaults of a workload', () => {
  it.each<[AssumedWorkload['assumed'][number], string]>([
    ['inputTokens', '1,500 input tokens per request'],
    ['outputTokens', '500 output tokens per request'],
    ['peakToMean', 'Busiest hour 4 times the mean, range 2 to 8'],
    ['cachedShare', '30% of the input read from a cache, range 0% to 70%'],
    ['ttftMs', '2,000 ms for the first token'],
    ['tpotMs', 'No limit on every further token'],
  ])('%s', (field, words) => {
    expect(text(field)).toEqual([words]);
  });

  it('what was typed is not taken for granted', () => {
    expect(assumedTexts(workload)).toEqual([]);
  });

  it('every default that names a source has one in the catalogue', () => {
    const all = assumedTexts({
      ...workload,
      assumed: ['inputTokens', 'outputTokens', 'peakToMean', 'cachedShare', 'ttftMs', 'tpotMs'],
    });
    for (const { key } of all) {
      if (key !== null) expect(economicsSource(key, catalog, namesOf(catalog)), key).not.toBe('no source');
    }
  });
});

it('names each key that a bill reads once', () => {
  const hours = { kind: 'economics', key: 'ops_hours_api' } as const;
  const rate = { kind: 'economics', key: 'engineer_loaded_hourly_us' } as const;
  const lines = cloudCost.lines.map((line, index) => ({ ...line, refs: index === 0 ? [hours, rate] : [rate] }));
  const recommendation = { ...hospital, costs: { 'self-hosted-cloud': { ...cloudCost, lines } } };
  expect(keysRead(recommendation, ['self-hosted-cloud', 'hybrid'])).toEqual([
    'ops_hours_api',
    'engineer_loaded_hourly_us',
  ]);
});
