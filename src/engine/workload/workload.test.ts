import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, noAnswers, type WorkloadAnswers } from '../../framework';
import { resolveWorkload } from './workload';

const resolved = (workload: WorkloadAnswers, required: Answers['required'] = {}) =>
  resolveWorkload({ ...noAnswers, required, workload }, defaultAssumptions, catalog);

describe('request length', () => {
  it.each<[string, WorkloadAnswers, number, number]>([
    ['nothing typed: the default mix', {}, 1290, 129],
    ['a reasoning model writes more', { reasoningMultiplier: 5 }, 6450, 645],
    ['both typed', { inputTokens: 1500, outputTokens: 500 }, 1500, 500],
    ['input alone keeps the default output', { inputTokens: 20_000 }, 20_000, 129],
    ['input alone of a reasoning model', { inputTokens: 20_000, reasoningMultiplier: 5 }, 20_000, 645],
    ['input and a ratio', { inputTokens: 1500, inputOutputRatio: 3 }, 1500, 500],
    ['output alone takes the default ratio', { outputTokens: 100 }, 1000, 100],
    ['output and a ratio', { outputTokens: 500, inputOutputRatio: 3 }, 1500, 500],
  ])('%s', (_, workload, isl, osl) => {
    expect(resolved(workload)).toMatchObject({ isl, osl });
  });
});

describe('volume', () => {
  it.each<[WorkloadAnswers, object | null]>([
    [{}, null],
    [{ tokensPerDay: 0 }, { low: 0, mid: 0, high: 0 }],
    [
      { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 500 },
      { low: 40e6, mid: 40e6, high: 40e6 },
    ],
    [{ tokensPerDay: { low: 5e6, high: 20e6 } }, { low: 5e6, mid: 10e6, high: 20e6 }],
  ])('%j', (workload, range) => {
    expect(resolved(workload).tokensPerDay).toEqual(range);
  });
});

describe('limits and load', () => {
  it.each<[string, WorkloadAnswers, Answers['required'], number | null, number | null]>([
    ['nothing said: interactive', {}, {}, 2000, 50],
    ['minutes are fine: none', {}, { latency: 0 }, null, null],
    ['a tenth of a second', {}, { latency: 1 }, 100, 50],
    ['a typed 99th percentile counts as 0.6 of itself', { tpotP99Ms: 50 }, {}, 2000, 30],
    ['two targets: the tighter', { tpotMs: 200, tpotP99Ms: 50 }, {}, 2000, 30],
    ['a typed mean alone', { tpotMs: 25, ttftMs: 900 }, { latency: 0.75 }, 900, 25],
  ])('%s', (_, workload, required, ttftMs, tpotMs) => {
    expect(resolved(workload, required).limits).toEqual({ ttftMs, tpotMs });
  });

  it.each<[WorkloadAnswers, object]>([
    [{}, { low: 2, mid: 4, high: 8 }],
    [{ shape: 'working-hours' }, { low: 2, mid: 4, high: 8 }],
    [{ shape: 'coding' }, { low: 3, mid: 3, high: 3 }],
    [{ shape: 'worldwide' }, { low: 1.7, mid: 1.7, high: 1.7 }],
    [{ shape: 'batch' }, { low: 1, mid: 1, high: 1 }],
    [
      { shape: 'batch', peakToMean: 6 },
      { low: 6, mid: 6, high: 6 },
    ],
  ])('the peak of %j', (workload, peak) => {
    expect(resolved(workload).peak).toEqual(peak);
  });

  it('a spare replica, but none for batch work', () => {
    expect(resolved({}).spare).toBe(1);
    expect(resolved({}, { latency: 0 }).spare).toBe(0);
  });

  it('what was not typed is listed as assumed', () => {
    expect(resolved({}).assumed).toEqual([
      'inputTokens',
      'outputTokens',
      'peakToMean',
      'cachedShare',
      'ttftMs',
      'tpotMs',
    ]);
    expect(
      resolved({ inputTokens: 1, outputTokens: 1, peakToMean: 2, cachedShare: 0, ttftMs: 1, tpotMs: 1 }).assumed,
    ).toEqual([]);
  });
});
