/** Sizes of what has to be in GPU memory: weights, and the key-value cache of a sequence. */
import type { ArchitectureRow, KvPrecision, Precision } from '../../catalog/schema';
import { bytesPerKvElement, bytesPerWeight } from './constants';

const BYTES_16_BIT = 2;
const LINEAR_STATE_BYTES = 4;

/** Bytes of one copy of the weights, by how they are used. */
export interface WeightBytes {
  /** Attention, dense feed-forward, shared experts, router, and both embeddings. */
  readonly dense: number;
  /** Routed experts. */
  readonly experts: number;
  /** Part of `dense` that a step only looks up: an input embedding that is not also the output head. */
  readonly lookedUp: number;
}

/**
 * Bytes of one copy of the weights at a precision. Embedding and output head stay in 16 bit, once if tied; Q4_K_M
 * quantizes them too, and MXFP4 quantizes routed experts only.
 */
export function weightBytes(a: ArchitectureRow, precision: Precision): WeightBytes {
  const each = bytesPerWeight[precision];
  const embedding = a.embeddingB * 1e9;
  const embeddings = a.tiedEmbeddings ? embedding : 2 * embedding;
  const rest = (a.totalB - a.routedExpertB) * 1e9 - embeddings;
  const embeddingBytes = precision === 'q4_k_m' ? each : BYTES_16_BIT;
  const restBytes = precision === 'mxfp4' ? BYTES_16_BIT : each;
  return {
    dense: rest * restBytes + embeddings * embeddingBytes,
    experts: a.routedExpertB * 1e9 * each,
    lookedUp: a.tiedEmbeddings ? 0 : embedding * embeddingBytes,
  };
}

/**
 * Bytes one more token takes in one copy of the cache while no sliding window is full. Constant states of linear
 * attention are not counted: they do not grow.
 */
export const kvBytesPerToken = (a: ArchitectureRow, kv: KvPrecision): number =>
  bytesPerKvElement[kv] * (a.kvElementsPerTokenFull + a.kvElementsPerTokenWindow);

/** Bytes of one copy of one sequence's cache after so many tokens: sliding layers stop at the window. */
export const kvBytesPerSequence = (a: ArchitectureRow, kv: KvPrecision, tokens: number): number =>
  bytesPerKvElement[kv] *
    (a.kvElementsPerTokenFull * tokens + a.kvElementsPerTokenWindow * Math.min(tokens, a.window ?? 0)) +
  LINEAR_STATE_BYTES * a.linearStateElements;
