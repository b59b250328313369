/** Output tokens/s of one replica, with what it takes: batch, latency, memory and the band of the prediction. */
import type { Range } from '../../units';
import { roundSignificant } from '../../units';
import { ln } from '../../units/elementary';
import type { LatencyLimits, Replica, RequestShape, Traffic } from './configuration';
import { noLimits, saturated } from './configuration';
import { bandOf } from './constants';
import { modelDemand } from './demand';
import { residentWeightBytes } from './fit';
import { kvBytesPerToken } from './memory';
import { prefillSeconds } from './prefill';
import type { PreparedReplica } from './search';
import { largestBatch, preparePlacement, rateAtBatch, tpotSeconds } from './search';
import { stageSeconds } from './step';

interface ReplicaMemory {
  /** Weights on all GPUs of the replica, in 10^9 bytes; under attention data parallelism every rank's copy counts. */
  readonly weightsGb: number;
  /** Weights ÷ memory. Above 0.85 a GiB more or less halves the batch: prefer the next configuration. */
  readonly weightsShareOfMemory: number;
  /** Bytes one more token takes in one copy of the cache, before a sliding window is full. */
  readonly kvBytesPerToken: number;
}

/** It runs within the limits. */
export interface ServingReplica extends ReplicaMemory {
  readonly outcome: 'serves';
  readonly fits: true;
  /** To 6 significant digits; equals `band.mid`. */
  readonly outputTokensPerSecond: number;
  readonly band: Range;
  /** Sequences running at a time. */
  readonly batch: number;
  /** Sequences that fit in memory. */
  readonly maxBatch: number;
  readonly tpotMs: number;
  /** Of an idle replica; of the whole batch in a fixed-batch run. */
  readonly ttftMs: number;
}

/** It fits, but not even one sequence at a time meets a limit. Times are those of one sequence. */
export interface LateReplica extends ReplicaMemory {
  readonly outcome: 'misses-limit';
  readonly fits: true;
  readonly missed: 'tpot' | 'ttft';
  readonly outputTokensPerSecond: 0;
  readonly band: Range;
  readonly batch: 0;
  readonly maxBatch: number;
  readonly tpotMs: number;
  readonly ttftMs: number;
}

/** The weights and one sequence do not fit in memory. */
export interface UnfitReplica extends ReplicaMemory {
  readonly outcome: 'does-not-fit';
  readonly fits: false;
  readonly outputTokensPerSecond: null;
  readonly band: null;
  readonly batch: 0;
  readonly maxBatch: 0;
  readonly tpotMs: null;
  readonly ttftMs: null;
}

export type ReplicaThroughput = ServingReplica | LateReplica | UnfitReplica;

/** What a run of some kind of traffic does, unrounded. */
export interface Run {
  readonly tokensPerSecond: number;
  readonly batch: number;
  readonly tpotSeconds: number;
  readonly ttftSeconds: number;
  /** The limit that not even one sequence at a time meets; the rate is then 0. */
  readonly missed: 'tpot' | 'ttft' | null;
}

/** Mean of ln(batch) decay for exponentially spread lengths: Euler's constant, less the step that ends the queue. */
const DRAIN_OFFSET = 0.577 - 1;

/** The whole batch prefills, then decodes in lock-step: b·osl ÷ (prefill(b) + osl·decode(b)). */
function fixedBatchRun({ work }: PreparedReplica, batch: number): Run {
  const prefill = prefillSeconds(work, batch);
  const decode = stageSeconds(work, batch, 0, 1);
  return {
    tokensPerSecond: (batch * work.outputTokens) / (prefill + work.outputTokens * decode),
    batch,
    tpotSeconds: decode,
    ttftSeconds: prefill,
    missed: null,
  };
}

/**
 * Output tokens/s of N requests sent at once: full batches while the queue lasts, then a drain in which the batch
 * decays, osl·ln(b) steps at ever smaller batches. N·osl ÷ [(N−b)·osl·t_b/b + osl·(t_1·(ln b + 0.577 − 1) + t_b)].
 */
function burstRate(p: PreparedReplica, requests: number, batch: number): number {
  const { outputTokens } = p.work;
  const full = tpotSeconds(p, batch);
  const alone = stageSeconds(p.work, 1, 0, 1 / p.pipelineParallel);
  const queue = ((requests - batch) * outputTokens * full) / batch;
  const drain = outputTokens * (alone * (ln(batch) + DRAIN_OFFSET) + full);
  return (requests * outputTokens) / Math.max(queue + drain, 1e-9);
}

/** Run traffic on a prepared replica. Limits do not apply to fixed batches. */
export function runTraffic(p: PreparedReplica, traffic: Traffic, limits: LatencyLimits): Run {
  if (traffic.kind === 'fixed-batch') return fixedBatchRun(p, traffic.batch);
  const ttftSeconds = prefillSeconds(p.work, 1);
  const most = Math.min(p.batchLimit, traffic.concurrency ?? Number.POSITIVE_INFINITY);
  const batch = limits.tpotMs === null ? most : largestBatch(p, limits.tpotMs / 1000, most);
  const missed = batch < 1 ? 'tpot' : limits.ttftMs !== null && ttftSeconds * 1000 > limits.ttftMs ? 'ttft' : null;
  if (missed) return { tokensPerSecond: 0, batch: 0, tpotSeconds: tpotSeconds(p, 1), ttftSeconds, missed };
  if (traffic.kind === 'steady') {
    return { tokensPerSecond: rateAtBatch(p, batch), batch, tpotSeconds: tpotSeconds(p, batch), ttftSeconds, missed };
  }
  const running = Math.min(batch, traffic.requests);
  return {
    tokensPerSecond: burstRate(p, traffic.requests, running),
    batch: running,
    tpotSeconds: tpotSeconds(p, running),
    ttftSeconds,
    missed,
  };
}

/**
 * Output tokens/s of one replica: the roofline of one continuous-batching step, at the largest batch that fits in
 * memory and meets the limits.
 *
 * - `shape`: tokens per request. `limits`: null = none. `traffic`: saturated unless said otherwise.
 * - Three distinct outcomes: `serves`; `misses-limit`, rate 0, with the times of a single sequence; `does-not-fit`,
 *   rate and times null. Never NaN.
 * - Rates are to 6 significant digits. The band is the 10th to 90th percentile of measured ÷ predicted.
 * - Throws a RangeError when a length or degree is not a whole number in its range.
 *
 * Not modelled: speculative decoding, prefix-cache hits, prefill on other GPUs, several nodes, queueing under load.
 */
export function replicaThroughput(
  replica: Replica,
  shape: RequestShape,
  limits: LatencyLimits = noLimits,
  traffic: Traffic = saturated,
): ReplicaThroughput {
  checkCounts(replica, shape, traffic);
  const { architecture, gpu } = replica;
  const demand = modelDemand(replica, shape);
  const prepared = preparePlacement(demand, replica);
  const weights = residentWeightBytes(demand.weightBytes, replica);
  const memory: ReplicaMemory = {
    weightsGb: weights / 1e9,
    weightsShareOfMemory: weights / (replica.tensorParallel * replica.pipelineParallel * gpu.memoryGib * 2 ** 30),
    kvBytesPerToken: kvBytesPerToken(architecture, replica.kv),
  };
  if (prepared === null) {
    return {
      outcome: 'does-not-fit',
      fits: false,
      outputTokensPerSecond: null,
      band: null,
      batch: 0,
      maxBatch: 0,
      tpotMs: null,
      ttftMs: null,
      ...memory,
    };
  }
  const { maxBatch } = prepared;
  const run = runTraffic(prepared, traffic, limits);
  const times = { tpotMs: run.tpotSeconds * 1000, ttftMs: run.ttftSeconds * 1000 };
  if (run.missed) {
    const band = { low: 0, mid: 0, high: 0 };
    return {
      outcome: 'misses-limit',
      fits: true,
      missed: run.missed,
      outputTokensPerSecond: 0,
      band,
      batch: 0,
      maxBatch,
      ...times,
      ...memory,
    };
  }
  const mid = roundSignificant(run.tokensPerSecond);
  const { low, high } = bandOf(replica.stack, architecture.calibrated);
  return {
    outcome: 'serves',
    fits: true,
    outputTokensPerSecond: mid,
    band: { low: roundSignificant(mid * low), mid, high: roundSignificant(mid * high) },
    batch: run.batch,
    maxBatch,
    ...times,
    ...memory,
  };
}

function checkCounts(replica: Replica, shape: RequestShape, traffic: Traffic): void {
  const whole = (what: string, value: number, least: number): void => {
    if (!Number.isInteger(value) || value < least) {
      throw new RangeError(`${what} must be a whole number from ${least}, got ${value}`);
    }
  };
  whole('tensorParallel', replica.tensorParallel, 1);
  whole('pipelineParallel', replica.pipelineParallel, 1);
  whole('inputTokens', shape.inputTokens, 1);
  whole('outputTokens', shape.outputTokens, 1);
  if (traffic.kind === 'fixed-batch') whole('batch', traffic.batch, 1);
  else if (traffic.concurrency !== null) whole('concurrency', traffic.concurrency, 1);
  if (traffic.kind === 'burst') whole('requests', traffic.requests, 1);
}
