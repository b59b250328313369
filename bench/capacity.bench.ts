/** The search of a cold page: every open model on six GPUs, two precisions, four spans, within a latency limit. */
import { bench, describe } from 'vitest';
import { catalog } from '../src/catalog';
import { modelDemand, preparePlacement, replicaThroughput, searchableRate } from '../src/engine/capacity';

const names = ['A100-40 SXM', 'A100-80 PCIe', 'A100-80 SXM', 'H100 SXM', 'H200 SXM', 'B200 SXM'];
const gpus = catalog.gpus.filter((gpu) => names.includes(gpu.name));
const shape = { inputTokens: 1500, outputTokens: 500 };
const limits = { tpotMs: 50, ttftMs: 2000 };

function search(): number {
  let runnable = 0;
  for (const architecture of catalog.architectures) {
    for (const weights of ['bf16', 'fp8'] as const) {
      const demand = modelDemand({ architecture, weights, kv: weights }, shape);
      for (const gpu of gpus) {
        for (const tensorParallel of [1, 2, 4, 8]) {
          const attentionDataParallel = architecture.kvLoraRank !== null && tensorParallel === 8;
          const placement = {
            gpu,
            tensorParallel,
            pipelineParallel: 1,
            attentionDataParallel,
            stack: 'default',
          } as const;
          const prepared = preparePlacement(demand, placement);
          if (prepared && searchableRate(prepared, limits) > 0) runnable += 1;
        }
      }
    }
  }
  return runnable;
}

const start = performance.now();
const runnable = search();
const cold = performance.now() - start;
const tried = catalog.architectures.length * gpus.length * 2 * 4;
console.info(`first search: ${runnable} of ${tried} configurations run, ${cold.toFixed(1)} ms`);

describe('capacity', () => {
  bench(`search over ${tried} configurations`, () => {
    search();
  });

  const [architecture] = catalog.architectures;
  const [gpu] = gpus;
  bench('one replica in full', () => {
    if (!architecture || !gpu) return;
    replicaThroughput(
      {
        architecture,
        gpu,
        weights: 'bf16',
        kv: 'bf16',
        tensorParallel: 1,
        pipelineParallel: 1,
        attentionDataParallel: false,
        stack: 'default',
      },
      shape,
      limits,
    );
  });
});
