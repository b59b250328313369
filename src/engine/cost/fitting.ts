/** How many of a GPU hold an open model: memory alone, whatever the speed. */
import type { ArchitectureRow, GpuRow, KvPrecision, Precision } from '../../catalog';
import { maxSequences, modelDemand, type RequestShape } from '../capacity';
import { kvFor, precisionsOn, spans } from './runnable';

export interface Fit {
  readonly weights: Precision;
  readonly kv: KvPrecision;
  /** Fewest GPUs of 1, 2, 4 and 8 that hold the weights and one request; null = not even eight. */
  readonly gpus: (typeof spans)[number] | null;
  /** Requests side by side on so many GPUs; 0 where it does not fit. */
  readonly sequences: number;
}

/**
 * One entry per precision the search would try on the card: native weights, fp8 for bf16 models where the card has it,
 * lower bits where `lowBit` allows them. The whole input and output of a request is reserved in the cache.
 */
export const fitsOf = (
  architecture: ArchitectureRow,
  gpu: GpuRow,
  shape: RequestShape,
  lowBit: readonly Precision[],
): readonly Fit[] =>
  precisionsOn(architecture, gpu, lowBit).map((weights) => {
    const kv = kvFor(weights);
    const demand = modelDemand({ architecture, weights, kv }, shape);
    for (const gpus of spans) {
      const sequences = maxSequences(demand, {
        gpu,
        tensorParallel: gpus,
        pipelineParallel: 1,
        attentionDataParallel: gpus === 8 && architecture.kvLoraRank !== null,
        stack: 'default',
      });
      if (sequences >= 1) return { weights, kv, gpus, sequences };
    }
    return { weights, kv, gpus: null, sequences: 0 };
  });
