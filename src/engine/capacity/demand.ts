/** What a served model asks of any GPUs for one request shape: FLOP and bytes, worked out once for all placements. */
import type { Precision } from '../../catalog/schema';
import { decodeBytes, decodeFlops, promptFlops } from './attention';
import type { RequestShape, ServedModel } from './configuration';
import { capacityConstants } from './constants';
import type { WeightBytes } from './memory';
import { kvBytesPerSequence, weightBytes } from './memory';

const BYTES_16_BIT = 2;

export interface ModelDemand {
  readonly weights: Precision;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly layers: number;

  readonly weightBytes: WeightBytes;
  /** What one copy keeps in host memory besides, 10^9 bytes; null = nothing stated. */
  readonly hostMemoryGb: number | null;
  /** One copy of a sequence's cache at its full length, bytes. */
  readonly sequenceBytes: number;
  /** The same with only a part of the output reserved. */
  readonly leastSequenceBytes: number;
  readonly kvHeads: number;
  /** Latent attention: one compressed cache for all heads. */
  readonly latentCache: boolean;

  /** Matrix products outside routed experts, FLOP per token, and the bytes of weights they read. */
  readonly denseFlops: number;
  readonly denseReadBytes: number;
  /** Share of routed experts one token uses; 0 = no experts. */
  readonly expertShare: number;
  readonly expertsPerToken: number;
  /** One token through every expert, FLOP. */
  readonly allExpertFlops: number;

  /** Expert gather and scatter, and elementwise passes: bytes of memory per token. */
  readonly gatherBytes: number;
  readonly elementwiseBytes: number;
  /** Bytes per token of the layer outputs that tensor parallelism reduces, and of those sent to one expert and back. */
  readonly reducedBytes: number;
  readonly dispatchedBytes: number;

  /** One decode step of one sequence halfway through its output. */
  readonly decodeBytes: number;
  readonly decodeFlops: number;
  /** Attention over one prompt, FLOP. */
  readonly promptFlops: number;
}

export function modelDemand(model: ServedModel, shape: RequestShape): ModelDemand {
  const { architecture: a, kv } = model;
  const { inputTokens, outputTokens } = shape;
  const weights = weightBytes(a, model.weights);
  const leastOutput = Math.floor(outputTokens * capacityConstants.tightOutputShare.value);
  const context = inputTokens + outputTokens / 2;
  const experts = a.experts ?? 0;
  const expertsPerToken = a.expertsPerToken ?? 0;
  const expertShare = experts > 0 ? expertsPerToken / experts : 0;
  const expertLayers = experts > 0 ? a.layers - a.denseFfnLayers : 0;
  return {
    weights: model.weights,
    inputTokens,
    outputTokens,
    layers: a.layers,

    weightBytes: weights,
    hostMemoryGb: a.hostMemoryGb,
    sequenceBytes: kvBytesPerSequence(a, kv, inputTokens + outputTokens),
    leastSequenceBytes: kvBytesPerSequence(a, kv, inputTokens + leastOutput),
    kvHeads: a.kvHeads,
    latentCache: a.kvLoraRank !== null,

    denseFlops: 2 * (a.activeB - a.routedExpertB * expertShare) * 1e9,
    denseReadBytes: weights.dense - weights.lookedUp,
    expertShare,
    expertsPerToken,
    allExpertFlops: 2 * a.routedExpertB * 1e9,

    gatherBytes: expertLayers * expertsPerToken * 4 * (a.hidden + (a.moeIntermediate ?? 0)) * BYTES_16_BIT,
    elementwiseBytes: capacityConstants.elementwisePasses.value * a.hidden * BYTES_16_BIT * a.layers,
    reducedBytes: a.hidden * BYTES_16_BIT * a.layers,
    // A byte out, in 8 bit; two bytes back.
    dispatchedBytes: a.hidden * 3 * expertLayers,

    decodeBytes: decodeBytes(a, kv, context),
    decodeFlops: decodeFlops(a, context),
    promptFlops: promptFlops(a, inputTokens),
  };
}
