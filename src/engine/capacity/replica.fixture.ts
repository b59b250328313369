/** Replicas by name, for tests: Llama-3.3-70B in FP8 on two H100, default settings, unless said otherwise. */
import type { KvPrecision, Precision } from '../../catalog';
import { catalog } from '../../catalog';
import type { Replica } from './configuration';
import type { Stack } from './constants';

interface Named {
  readonly model?: string;
  readonly gpu?: string;
  readonly weights?: Precision;
  readonly kv?: KvPrecision;
  readonly tensorParallel?: number;
  readonly pipelineParallel?: number;
  readonly attentionDataParallel?: boolean;
  readonly stack?: Stack;
}

export function replicaOf({ model = 'Llama-3.3-70B', gpu = 'H100 SXM', ...rest }: Named = {}): Replica {
  const architecture = catalog.architectureByName.get(model);
  const accelerator = catalog.gpuByName.get(gpu);
  if (!architecture || !accelerator) throw new Error(`no ${model} or no ${gpu} in the catalogue`);
  return {
    architecture,
    gpu: accelerator,
    weights: 'fp8',
    kv: 'fp8',
    tensorParallel: 2,
    pipelineParallel: 1,
    attentionDataParallel: false,
    stack: 'default',
    ...rest,
  };
}
