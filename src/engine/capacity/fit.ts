/** How much of it fits: weights, and as many sequences as the rest of GPU memory holds. */
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

/** Copies of each sequence's cache in a tensor-parallel group: latent attention cannot be split over ranks. */
export function kvCopies(demand: ModelDemand, { tensorParallel, attentionDataParallel }: Placement): number {
  if (attentionDataParallel || tensorParallel === 1) return 1;
  return demand.latentCache ? tensorParallel : Math.max(1, tensorParallel / demand.kvHeads);
}

/**
 * Sequences that fit side by side, each reserving its whole input and output: ⌊free ÷ (cache per sequence × copies)⌋.
 * 0 = does not fit. Where none fits, a tighter set-up is tried (98 % of memory, a quarter of the output reserved); it
 * runs one sequence at a time.
 */
export function maxSequences(demand: ModelDemand, placement: Placement): number {
  const gpus = placement.tensorParallel * placement.pipelineParallel;
  const weights = residentWeightBytes(demand.weightBytes, placement);
  const free = (memoryShare: number): number =>
    gpus * (placement.gpu.memoryGib * memoryShare - capacityConstants.reserveGib.value) * GIB - weights;
  const copies = kvCopies(demand, placement);
  const fitting = free(capacityConstants.memoryShare.value) / (demand.sequenceBytes * copies);
  if (fitting >= 1) return Math.floor(fitting);
  return free(capacityConstants.memoryShareTight.value) >= demand.leastSequenceBytes * copies ? 1 : 0;
}
