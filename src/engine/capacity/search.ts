/**
 * The fast path of a search over configurations. Work out a model's demand once, prepare it on each placement, then
 * ask for the rate at the latency limits. Nothing is allocated while batches are tried.
 */
import { roundSignificant } from '../../units';
import type { LatencyLimits, Placement, Replica, RequestShape } from './configuration';
import { capacityConstants } from './constants';
import type { ModelDemand } from './demand';
import { modelDemand } from './demand';
import { maxSequences } from './fit';
import { prefillSeconds } from './prefill';
import type { StepWork } from './step';
import { stageSeconds, stepWork } from './step';

/** A replica that fits, and a request shape, reduced to numbers. */
export interface PreparedReplica {
  readonly work: StepWork;
  readonly pipelineParallel: number;
  /** Sequences that fit in memory, at least 1. */
  readonly maxBatch: number;
  /** `maxBatch`, or what the engine schedules at most if that is less. */
  readonly batchLimit: number;
}

/** A model on its GPUs, ready for `searchableRate`; null = it does not fit. */
export function preparePlacement(demand: ModelDemand, placement: Placement): PreparedReplica | null {
  const maxBatch = maxSequences(demand, placement);
  if (maxBatch < 1) return null;
  const ranks = placement.attentionDataParallel ? placement.tensorParallel : 1;
  return {
    work: stepWork(demand, placement),
    pipelineParallel: placement.pipelineParallel,
    maxBatch,
    batchLimit: Math.min(maxBatch, capacityConstants.sequencesPerRank.value * ranks),
  };
}

/** Everything about a replica that does not depend on the batch; null = it does not fit. */
export const prepareReplica = (replica: Replica, shape: RequestShape): PreparedReplica | null =>
  preparePlacement(modelDemand(replica, shape), replica);

/**
 * Seconds of one step of one pipeline stage while `batch` sequences run on the replica (batch ≥ 1); each stage works
 * on batch ÷ stages of them, at least one. Rises with the batch.
 */
export function stepSeconds(p: PreparedReplica, batch: number): number {
  const microBatch = Math.max(1, batch / p.pipelineParallel);
  return stageSeconds(p.work, microBatch, microBatch / p.work.outputTokens, 1 / p.pipelineParallel);
}

/** Mean seconds per output token of one sequence: a step, through every stage. Rises with the batch. */
export const tpotSeconds = (p: PreparedReplica, batch: number): number =>
  stepSeconds(p, batch) * Math.min(p.pipelineParallel, batch);

/** Output tokens/s of the replica at a batch ≥ 1, unrounded. Rises with the batch; stages idle below one sequence each. */
export const rateAtBatch = (p: PreparedReplica, batch: number): number =>
  batch / p.pipelineParallel / stepSeconds(p, batch);

/**
 * Largest batch up to `most` whose time per output token meets a limit; 0 = not even one sequence does. Times are
 * close to straight lines, so the next batch tried is where the line between the bracket's ends crosses the limit; an
 * end that stays twice has its distance halved, which keeps the bracket closing from both sides.
 */
export function largestBatch(p: PreparedReplica, limitSeconds: number, most: number): number {
  let over = tpotSeconds(p, most) - limitSeconds;
  if (over <= 0) return most;
  let under = limitSeconds - tpotSeconds(p, 1);
  if (under < 0) return 0;
  let meets = 1;
  let misses = most;
  let metLast: boolean | null = null;
  while (misses - meets > 1) {
    const crossing = meets + Math.floor(((misses - meets) * under) / (under + over));
    const batch = Math.min(Math.max(crossing, meets + 1), misses - 1);
    const spare = limitSeconds - tpotSeconds(p, batch);
    if (spare >= 0) {
      meets = batch;
      under = spare;
      if (metLast === true) over /= 2;
      metLast = true;
    } else {
      misses = batch;
      over = -spare;
      if (metLast === false) under /= 2;
      metLast = false;
    }
  }
  return meets;
}

/**
 * Output tokens/s of a saturated replica within latency limits, to 6 significant digits: the figure
 * `replicaThroughput` gives, without its details. 0 = it cannot meet a limit, even with one sequence.
 *
 * Keep what `preparePlacement` returns as long as the request shape stays, and call this for each set of limits; ask
 * `replicaThroughput` for the few configurations that are shown.
 */
export function searchableRate(p: PreparedReplica, limits: LatencyLimits): number {
  if (limits.ttftMs !== null && prefillSeconds(p.work, 1) * 1000 > limits.ttftMs) return 0;
  const batch = limits.tpotMs === null ? p.batchLimit : largestBatch(p, limits.tpotMs / 1000, p.batchLimit);
  return batch < 1 ? 0 : roundSignificant(rateAtBatch(p, batch));
}
