/** How much of it fits: weights, and as many sequences as the rest of GPU memory holds. */
import type { GpuRow } from '../../catalog/schema';
import type { Placement } from './configuration';
import { capacityConstants } from './constants';
import type { ModelDemand } from './demand';
import type { WeightBytes } from './memory';

const GIB = 2 ** 30;

/** Bytes of weights on all GPUs of a replica: under attention data parallelism each rank holds the dense part. */
export const residentWeightBytes = (
  { dense, experts }: Pick<WeightBytes, 'dense' | 'experts'>,
  { tensorParallel, attentionDataParallel }: Placement,
): number => dense * (attentionDataParallel ? tensorParallel : 1) + experts;

/** Whether the hosts of a replica's GPUs have the memory its model needs there. */
export type HostMemory = 'none-needed' | 'offered' | 'unknown' | 'short';

/**
 * Host memory of so many GPUs' share of their nodes against what one copy of a model keeps there, 10^9 bytes.
 * 'unknown' where no source states the node's memory: a condition to check, not a reason to leave the card out.
 */
export function hostMemoryFit(neededGb: number | null, gpu: GpuRow, gpus: number): HostMemory {
  if (neededGb === null) return 'none-needed';
  if (gpu.hostMemoryGbPerGpu === undefined) return 'unknown';
  return gpu.hostMemoryGbPerGpu * gpus >= neededGb ? 'offered' : 'short';
}

/** Copies of each sequence's cache in a tensor-parallel group: latent attention cannot be split over ranks. */
export function kvCopies(demand: ModelDemand, { tensorParallel, attentionDataParallel }: Placement): number {
  if (attentionDataParallel || tensorParallel === 1) return 1;
  return demand.latentCache ? tensorParallel : Math.max(1, tensorParallel / demand.kvHeads);
}

/**
 * Sequences that fit side by side, each reserving its whole input and output: ⌊free ÷ (cache per sequence × copies)⌋.
 * 0 = does not fit. Where none fits, a tighter set-up is tried (98 % of memory, a quarter of the output reserved); it
 * runs one sequence at a time. A node known to have too little host memory for the model's tables holds none.
 */
export function maxSequences(demand: ModelDemand, placement: Placement): number {
  const gpus = placement.tensorParallel * placement.pipelineParallel;
  if (hostMemoryFit(demand.hostMemoryGb, placement.gpu, gpus) === 'short') return 0;
  const weights = residentWeightBytes(demand.weightBytes, placement);
  const free = (memoryShare: number): number =>
    gpus * (placement.gpu.memoryGib * memoryShare - capacityConstants.reserveGib.value) * GIB - weights;
  const copies = kvCopies(demand, placement);
  const fitting = free(capacityConstants.memoryShare.value) / (demand.sequenceBytes * copies);
  if (fitting >= 1) return Math.floor(fitting);
  return free(capacityConstants.memoryShareTight.value) >= demand.leastSequenceBytes * copies ? 1 : 0;
}
