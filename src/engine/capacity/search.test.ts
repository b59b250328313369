import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { modelDemand } from './demand';
import { replicaThroughput } from './replica';
import { replicaOf } from './replica.fixture';
import { largestBatch, preparePlacement, prepareReplica, searchableRate, tpotSeconds } from './search';

const shape = { inputTokens: 1000, outputTokens: 500 };

describe('largest batch within a limit', () => {
  it.each(['Llama-3.3-70B', 'gpt-oss-120b', 'Mixtral-8x7B', 'Qwen3-30B-A3B'])(
    '%s: as if every batch were tried',
    (model) => {
      const p = prepareReplica(replicaOf({ model, gpu: 'H200 SXM' }), shape);
      if (!p) throw new Error('fits');
      const most = 700;
      const times = Array.from({ length: most }, (_, i) => tpotSeconds(p, i + 1));
      fc.assert(
        fc.property(fc.double({ min: 0.001, max: 0.2, noNaN: true }), (limit) => {
          expect(largestBatch(p, limit, most)).toBe(times.filter((time) => time <= limit).length);
        }),
        { numRuns: 300 },
      );
      for (const [i, time] of times.entries()) expect(largestBatch(p, time, most)).toBe(i + 1);
    },
  );
});

it('gives the rate of the full answer for every model on every GPU', () => {
  const limits = { tpotMs: 50, ttftMs: 2000 };
  const outcomes = new Set<string>();
  for (const architecture of catalog.architectures) {
    for (const gpu of catalog.gpus) {
      const replica = { ...replicaOf({ tensorParallel: 4 }), architecture, gpu };
      const prepared = preparePlacement(modelDemand(replica, shape), replica);
      const full = replicaThroughput(replica, shape, limits);
      outcomes.add(full.outcome);
      expect(prepared && searchableRate(prepared, limits)).toBe(full.outputTokensPerSecond);
    }
  }
  expect([...outcomes].sort()).toEqual(['does-not-fit', 'misses-limit', 'serves']);
});
