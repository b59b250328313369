/** Batch and latency of a chosen row: worked out for the few configurations that are shown, not for all compared. */
import { replicaThroughput } from '../capacity';
import type { Runnable } from './runnable';
import type { Situation } from './situation';

/** Batch, idle time to first token and mean time per output token, ms. */
export const replicaDetails = (row: Runnable, { workload, assumptions }: Situation) => {
  const { architecture, gpu, weights, kv, tensorParallel, attentionDataParallel } = row;
  const run = replicaThroughput(
    {
      architecture,
      gpu,
      weights,
      kv,
      tensorParallel,
      pipelineParallel: 1,
      attentionDataParallel,
      stack: assumptions.stack,
    },
    { inputTokens: workload.isl, outputTokens: workload.osl },
    row.limits,
  );
  return { batch: run.batch, ttftMs: run.ttftMs ?? 0, tpotMs: run.tpotMs ?? 0 };
};
