/**
 * One continuous-batching step as a sum of rooflines. Everything that does not depend on the batch is worked out once
 * (`stepWork`), so that a search over batches costs a few multiplications each. Times in seconds, of the whole model.
 */

import type { GpuRow, Precision } from '../../catalog/schema';
import { cbrt, expm1, log1p } from '../../units/elementary';
import type { Placement } from './configuration';
import { attainedBy, capacityConstants } from './constants';
import type { ModelDemand } from './demand';

/** Coefficients of one step: plain numbers, nothing to look up. */
export interface StepWork {
  /** Matrix products outside experts: compute, s per token. */
  readonly denseCompute: number;
  /** Reading those weights once, s, to the power of the knee. */
  readonly denseReadPowered: number;
  /** Share of routed experts one token uses; 0 = no experts. */
  readonly expertShare: number;
  /** ln(1 − expertShare): a token leaves an expert untouched with this log-probability. */
  readonly logUntouched: number;
  /** Compute of one token through every expert, s. */
  readonly expertCompute: number;
  /** Reading every expert once, s. */
  readonly expertRead: number;
  /** Elementwise passes, expert gather and scatter, collectives: s per token. */
  readonly traffic: number;
  /** s per decoding sequence. */
  readonly decodeAttention: number;
  /** s per prompt. */
  readonly promptAttention: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Factor on all of the above for waiting on the slowest rank. */
  readonly wait: number;
  /** Launches and synchronization, s per step. */
  readonly launch: number;
  /** Host time, s per running sequence. */
  readonly host: number;
}

/**
 * Peak FLOP/s of matrix products at a weight precision. Formats that only store weights small (INT4, Q4_K_M, FP8 or
 * FP4 without tensor units for it) compute in 16 bit; MXFP4 weights multiply 8-bit activations.
 */
export function gemmPeak(gpu: GpuRow, precision: Precision): number {
  const fp8 = gpu.fp8Tflops ?? gpu.bf16Tflops;
  if (precision === 'fp8') return fp8 * 1e12;
  if (precision === 'nvfp4') return (gpu.fp4Tflops ?? gpu.bf16Tflops) * 1e12;
  if (precision === 'mxfp4' && gpu.fp4Tflops !== null) return fp8 * 1e12;
  return gpu.bf16Tflops * 1e12;
}

/** Bytes one token sends over a GPU's link: two all-reduces a layer, or the hop to its experts and back. */
function linkBytesPerToken(d: ModelDemand, { tensorParallel: tp, attentionDataParallel }: Placement): number {
  if (tp === 1) return 0;
  const elsewhere = (tp - 1) / tp;
  return attentionDataParallel && d.expertShare > 0
    ? (Math.min(d.expertsPerToken, tp) * elsewhere * d.dispatchedBytes) / tp
    : 2 * 2 * elsewhere * d.reducedBytes;
}

/** Ranks that share reading the cache of one sequence; a latent cache is read whole by each. */
function decodeShards(d: ModelDemand, { tensorParallel, attentionDataParallel }: Placement): number {
  if (attentionDataParallel) return tensorParallel;
  return d.latentCache ? 1 : Math.min(tensorParallel, d.kvHeads);
}

/** The coefficients of a model's step on its GPUs. */
export function stepWork(d: ModelDemand, placement: Placement): StepWork {
  const { gpu, tensorParallel: tp, attentionDataParallel: dataParallel } = placement;
  const attained = attainedBy[placement.stack];
  const flops = attained.mfu * gemmPeak(gpu, d.weights);
  const flops16 = attained.mfu * gpu.bf16Tflops * 1e12;
  const bandwidth = attained.mbu * gpu.bandwidthGBps * 1e9;
  const link = capacityConstants.linkShare.value * (gpu.linkGBps ?? capacityConstants.unstatedLinkGBps.value) * 1e9;
  const denseRead = d.denseReadBytes / (dataParallel ? 1 : tp) / bandwidth;
  // Under tensor parallelism half of the elementwise passes are repeated on every rank.
  const elementwiseShards = dataParallel ? tp : Math.max(1, tp / 2);
  return {
    denseCompute: d.denseFlops / tp / (d.weights === 'mxfp4' ? flops16 : flops),
    denseReadPowered: denseRead * Math.sqrt(denseRead),
    expertShare: d.expertShare,
    logUntouched: log1p(-d.expertShare),
    expertCompute: d.allExpertFlops / tp / flops,
    expertRead: d.weightBytes.experts / tp / bandwidth,
    traffic:
      (d.gatherBytes / tp + d.elementwiseBytes / elementwiseShards) / bandwidth +
      linkBytesPerToken(d, placement) / link,
    decodeAttention: Math.max(d.decodeBytes / decodeShards(d, placement) / bandwidth, d.decodeFlops / tp / flops16),
    promptAttention: d.promptFlops / tp / flops16,
    inputTokens: d.inputTokens,
    outputTokens: d.outputTokens,
    wait: dataParallel && tp > 1 ? capacityConstants.rankWait.value : 1,
    launch: attained.layerSeconds * d.layers * (tp > 1 ? 2 : 1),
    host: attained.sequenceSeconds / (dataParallel ? tp : 1),
  };
}

/**
 * Compute and memory time combined: (x^1.5 + y^1.5)^(1/1.5), y given as y^1.5. Near the ridge neither is fully hidden
 * behind the other. Square and cube roots stand in for a power, which is several times slower.
 */
export function knee(x: number, yPowered: number): number {
  const root = cbrt(x * Math.sqrt(x) + yPowered);
  return root * root;
}

/** Seconds for everything that depends on the number of tokens only: matrix products, traffic, collectives. */
export function tokenSeconds(w: StepWork, tokens: number): number {
  const rest = knee(w.denseCompute * tokens, w.denseReadPowered) + w.traffic * tokens;
  if (w.expertShare === 0) return rest;
  const touched = -expm1(w.logUntouched * tokens);
  // Each touched expert computes half a tile more than its rows, on average.
  const rows = w.expertShare * tokens + (capacityConstants.expertTileRows.value / 2) * touched;
  const read = w.expertRead * touched;
  return rest + knee(w.expertCompute * rows, read * Math.sqrt(read));
}

/**
 * Seconds of one step on a stage that holds `layerShare` of the layers: decodes `sequences` tokens and prefills
 * `prompts` prompts (a fraction, when the prefill that keeps the batch full is spread over the steps).
 */
export const stageSeconds = (w: StepWork, sequences: number, prompts: number, layerShare: number): number =>
  (tokenSeconds(w, sequences + prompts * w.inputTokens) + w.decodeAttention * sequences + w.promptAttention * prompts) *
    w.wait *
    layerShare +
  w.launch * layerShare +
  w.host * sequences;
