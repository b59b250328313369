/** What has to hold for any model on any GPU. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import type { LatencyLimits, Replica, RequestShape } from './configuration';
import { modelDemand } from './demand';
import { maxSequences } from './fit';
import { replicaThroughput } from './replica';

const replica: fc.Arbitrary<Replica> = fc.record({
  architecture: fc.constantFrom(...catalog.architectures),
  gpu: fc.constantFrom(...catalog.gpus),
  weights: fc.constantFrom('bf16', 'fp8', 'nvfp4', 'mxfp4', 'int4', 'q4_k_m'),
  kv: fc.constantFrom('bf16', 'fp8', 'nvfp4'),
  tensorParallel: fc.constantFrom(1, 2, 4, 8),
  pipelineParallel: fc.constantFrom(1, 1, 2, 4),
  attentionDataParallel: fc.boolean(),
  stack: fc.constantFrom('default', 'tuned'),
});
const shape: fc.Arbitrary<RequestShape> = fc.record({
  inputTokens: fc.integer({ min: 1, max: 40000 }),
  outputTokens: fc.integer({ min: 1, max: 8000 }),
});
const limits: fc.Arbitrary<LatencyLimits> = fc.record({
  tpotMs: fc.option(fc.double({ min: 5, max: 300, noNaN: true })),
  ttftMs: fc.option(fc.double({ min: 50, max: 20000, noNaN: true })),
});
const factor = fc.double({ min: 1, max: 8, noNaN: true });

/** A replica that does not fit serves nothing. */
const rate = (...args: Parameters<typeof replicaThroughput>): number =>
  replicaThroughput(...args).outputTokensPerSecond ?? 0;

describe('laws', () => {
  it.each(['memoryGib', 'bandwidthGBps', 'bf16Tflops', 'fp8Tflops', 'fp4Tflops', 'linkGBps'] as const)(
    'more %s never lowers the rate',
    (column) => {
      fc.assert(
        fc.property(replica, shape, limits, factor, (r, s, l, by) => {
          const figure = r.gpu[column];
          const more = { ...r, gpu: { ...r.gpu, [column]: figure === null ? null : figure * by } };
          expect(rate(more, s, l)).toBeGreaterThanOrEqual(rate(r, s, l));
        }),
        { numRuns: 400 },
      );
    },
  );

  it('a tighter limit never raises the rate', () => {
    fc.assert(
      fc.property(replica, shape, limits, factor, (r, s, l, by) => {
        const tighter = { tpotMs: (l.tpotMs ?? 300) / by, ttftMs: l.ttftMs && l.ttftMs / by };
        expect(rate(r, s, tighter)).toBeLessThanOrEqual(rate(r, s, l));
      }),
      { numRuns: 500 },
    );
  });

  it('longer requests never let more sequences fit', () => {
    fc.assert(
      fc.property(replica, shape, fc.nat(5000), fc.nat(5000), (r, s, input, output) => {
        const longer = { inputTokens: s.inputTokens + input, outputTokens: s.outputTokens + output };
        expect(maxSequences(modelDemand(r, longer), r)).toBeLessThanOrEqual(maxSequences(modelDemand(r, s), r));
      }),
      { numRuns: 500 },
    );
  });

  it('default settings never beat a tuned stack', () => {
    fc.assert(
      fc.property(replica, shape, limits, (r, s, l) => {
        expect(rate({ ...r, stack: 'default' }, s, l)).toBeLessThanOrEqual(rate({ ...r, stack: 'tuned' }, s, l));
      }),
      { numRuns: 500 },
    );
  });

  it('more clients never lower the rate', () => {
    fc.assert(
      fc.property(replica, shape, fc.integer({ min: 1, max: 500 }), fc.nat(500), (r, s, concurrency, more) => {
        const at = (clients: number) => rate(r, s, undefined, { kind: 'steady', concurrency: clients });
        expect(at(concurrency + more)).toBeGreaterThanOrEqual(at(concurrency));
      }),
      { numRuns: 500 },
    );
  });

  it('every figure is finite and not negative, and limits that are met are met', () => {
    const traffic = fc.oneof(
      fc.record({ kind: fc.constant('steady' as const), concurrency: fc.option(fc.integer({ min: 1, max: 5000 })) }),
      fc.record({ kind: fc.constant('fixed-batch' as const), batch: fc.integer({ min: 1, max: 5000 }) }),
      fc.record({
        kind: fc.constant('burst' as const),
        requests: fc.integer({ min: 1, max: 5000 }),
        concurrency: fc.option(fc.integer({ min: 1, max: 5000 })),
      }),
    );
    fc.assert(
      fc.property(replica, shape, limits, traffic, (r, s, l, t) => {
        const result = replicaThroughput(r, s, l, t);
        for (const figure of [result.weightsGb, result.weightsShareOfMemory, result.kvBytesPerToken]) {
          expect(Number.isFinite(figure) && figure >= 0).toBe(true);
        }
        if (!result.fits) return;
        const { low, mid, high } = result.band;
        for (const figure of [low, mid, high, result.tpotMs, result.ttftMs, result.maxBatch]) {
          expect(Number.isFinite(figure) && figure >= 0).toBe(true);
        }
        expect(mid).toBe(result.outputTokensPerSecond);
        if (result.outcome === 'misses-limit' || t.kind === 'fixed-batch') return;
        expect(mid).toBeGreaterThan(0);
        expect(result.batch).toBeLessThanOrEqual(result.maxBatch);
        expect(result.tpotMs).toBeLessThanOrEqual(l.tpotMs ?? Number.POSITIVE_INFINITY);
        expect(result.ttftMs).toBeLessThanOrEqual(l.ttftMs ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 1000 },
    );
  });
});
