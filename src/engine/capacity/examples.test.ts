/** Capacities printed for planning: 1,000 tokens in, 500 out, per replica, under limits on mean time per output token. */
import { describe, expect, it } from 'vitest';
import type { Precision } from '../../catalog';
import { replicaThroughput } from './replica';
import { replicaOf } from './replica.fixture';

const shape = { inputTokens: 1000, outputTokens: 500 };

/** Saturated, then at 100, 50 and 25 ms, then a saturated server with default settings; null = cannot meet it. */
const examples: readonly (readonly [string, Precision, string, number, readonly (number | null)[]])[] = [
  ['Llama-3.1-8B', 'fp8', 'L4', 1, [1194, 1130, 583, null, 987]],
  ['Llama-3.1-8B', 'fp8', 'H100 SXM', 1, [12309, 12309, 12217, 11513, 9099]],
  ['Llama-3.3-70B', 'fp8', 'L40S', 4, [897, 694, 366, null, 789]],
  ['Llama-3.3-70B', 'bf16', 'A100-80 SXM', 4, [1390, 1237, 900, null, 938]],
  ['Llama-3.3-70B', 'fp8', 'H100 SXM', 2, [3358, 3331, 2762, 1166, 2394]],
  ['Llama-3.3-70B', 'fp8', 'H200 SXM', 1, [2284, 2225, 1845, 605, 1521]],
  ['gpt-oss-120b', 'mxfp4', 'H100 SXM', 1, [5078, 5078, 5078, 577, 3899]],
  ['gpt-oss-120b', 'mxfp4', 'RTX PRO 6000', 1, [4713, 4330, 542, 242, 3727]],
  ['DeepSeek-R1', 'fp8', 'H200 SXM', 8, [12961, 8491, 901, 168, 9487]],
];

describe('printed capacities', () => {
  it.each(examples)('%s %s on %s × %i', (model, weights, gpu, tensorParallel, printed) => {
    const replica = replicaOf({
      model,
      gpu,
      weights,
      kv: weights === 'fp8' ? 'fp8' : 'bf16',
      tensorParallel,
      attentionDataParallel: model === 'DeepSeek-R1',
      stack: 'tuned',
    });
    const rates = [null, 100, 50, 25].map(
      (tpotMs) => replicaThroughput(replica, shape, { tpotMs, ttftMs: null }).outputTokensPerSecond,
    );
    rates.push(replicaThroughput({ ...replica, stack: 'default' }, shape).outputTokensPerSecond);
    // Printed to whole tokens, ours to 6 digits: half a token, and the last of those digits.
    for (const [i, rate] of rates.entries())
      expect(Math.abs((rate ?? Number.NaN) - (printed[i] ?? 0))).toBeLessThan(0.506);
  });
});
