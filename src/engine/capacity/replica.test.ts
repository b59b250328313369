import { describe, expect, it } from 'vitest';
import { noLimits } from './configuration';
import { replicaThroughput } from './replica';
import { replicaOf } from './replica.fixture';

const shape = { inputTokens: 1000, outputTokens: 500 };

describe('outcomes', () => {
  it('serves', () => {
    const served = replicaThroughput(replicaOf({ stack: 'tuned' }), shape, { tpotMs: 50, ttftMs: 2000 });
    expect(served).toMatchObject({ outcome: 'serves', fits: true });
    expect(served.outputTokensPerSecond).toBeCloseTo(2762, -1);
    expect(served.tpotMs).toBeLessThanOrEqual(50);
    expect(served.batch).toBeLessThan(served.maxBatch);
    expect(served.weightsGb).toBeCloseTo(72.654, 3);
    expect(served.weightsShareOfMemory).toBeCloseTo(72.654e9 / (160 * 2 ** 30), 6);
    expect(served.kvBytesPerToken).toBe(163840);
  });

  it('misses a limit on time per output token: rate 0, with the time of one sequence', () => {
    const late = replicaThroughput(replicaOf({ gpu: 'L40S', tensorParallel: 4 }), shape, { tpotMs: 20, ttftMs: null });
    expect(late).toMatchObject({
      outcome: 'misses-limit',
      missed: 'tpot',
      fits: true,
      outputTokensPerSecond: 0,
      batch: 0,
    });
    expect(late.tpotMs).toBeGreaterThan(20);
    expect(late.band).toEqual({ low: 0, mid: 0, high: 0 });
  });

  it('misses a limit on time to first token', () => {
    const late = replicaThroughput(
      replicaOf(),
      { inputTokens: 30000, outputTokens: 500 },
      { tpotMs: null, ttftMs: 500 },
    );
    expect(late).toMatchObject({ outcome: 'misses-limit', missed: 'ttft', fits: true, outputTokensPerSecond: 0 });
    expect(late.ttftMs).toBeGreaterThan(500);
  });

  it('does not fit: no rate at all, but the memory it would take', () => {
    const unfit = replicaThroughput(replicaOf({ gpu: 'L4', tensorParallel: 1 }), shape);
    expect(unfit).toMatchObject({
      outcome: 'does-not-fit',
      fits: false,
      outputTokensPerSecond: null,
      band: null,
      tpotMs: null,
      maxBatch: 0,
    });
    expect(unfit.weightsShareOfMemory).toBeGreaterThan(1);
  });
});

describe('band', () => {
  it.each([
    ['default', true, 0.56, 1.55],
    ['tuned', true, 0.74, 1.27],
    ['tuned', false, 0.56, 1.55],
  ] as const)('stack %s, measured %s', (stack, calibrated, low, high) => {
    const replica = replicaOf({ stack });
    const { band } = replicaThroughput({ ...replica, architecture: { ...replica.architecture, calibrated } }, shape);
    expect(band && band.low / band.mid).toBeCloseTo(low, 5);
    expect(band && band.high / band.mid).toBeCloseTo(high, 5);
  });
});

describe('traffic', () => {
  it('runs no more sequences than clients keep open', () => {
    const { batch } = replicaThroughput(replicaOf(), shape, noLimits, { kind: 'steady', concurrency: 7 });
    expect(batch).toBe(7);
  });

  it('runs a fixed batch even above what fits, and times its whole prefill', () => {
    const replica = replicaOf({ tensorParallel: 1 });
    const fixed = replicaThroughput(replica, shape, noLimits, { kind: 'fixed-batch', batch: 64 });
    expect(fixed.maxBatch).toBeLessThan(64);
    expect(fixed.batch).toBe(64);
    expect(fixed.ttftMs).toBeGreaterThan(50 * (replicaThroughput(replica, shape).ttftMs ?? Number.NaN));
  });

  it('a long burst comes near the steady rate, a short one drains for most of its time', () => {
    const steady = replicaThroughput(replicaOf(), shape).outputTokensPerSecond ?? Number.NaN;
    const burst = (requests: number) =>
      replicaThroughput(replicaOf(), shape, noLimits, { kind: 'burst', requests, concurrency: null })
        .outputTokensPerSecond ?? Number.NaN;
    expect(burst(1_000_000) / steady).toBeCloseTo(1, 2);
    expect(burst(300) / steady).toBeLessThan(0.7);
  });
});

it.each([
  ['tensorParallel', { tensorParallel: 0 }, shape],
  ['pipelineParallel', { pipelineParallel: 1.5 }, shape],
  ['inputTokens', {}, { inputTokens: 0, outputTokens: 5 }],
  ['outputTokens', {}, { inputTokens: 5, outputTokens: Number.NaN }],
])('refuses a %s that is not a whole number', (field, named, requests) => {
  expect(() => replicaThroughput(replicaOf(named), requests)).toThrow(field);
});
