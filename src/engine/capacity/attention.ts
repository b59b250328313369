/** Work of the attention itself, outside its weight matrices. */
import type { ArchitectureRow, KvPrecision } from '../../catalog/schema';
import { bytesPerKvElement } from './constants';

/** A step reads and writes the 4-byte state of linear layers. */
const STATE_TRAFFIC_BYTES = 8;
/** The indexer of sparse attention scans a 128-byte key of every token in context. */
const INDEXER_KEY_BYTES = 128;

/** Tokens in context that sparse attention reads: at most its top-k. */
const attended = (a: ArchitectureRow, context: number): number => {
  const topK = a.attentionExtra.topk;
  return topK ? Math.min(context, topK) : context;
};

/** Bytes of cache and state that one sequence moves in one decode step at a context length. */
export function decodeBytes(a: ArchitectureRow, kv: KvPrecision, context: number): number {
  const window = Math.min(context, a.window ?? context);
  const cache = a.kvElementsPerTokenFull * attended(a, context) + a.kvElementsPerTokenWindow * window;
  const indexer = a.attentionExtra.topk ? INDEXER_KEY_BYTES * context * a.fullAttentionLayers : 0;
  return bytesPerKvElement[kv] * cache + STATE_TRAFFIC_BYTES * a.linearStateElements + indexer;
}

/** FLOP of one decode step of one sequence where arithmetic can outweigh the cache read: latent attention; else 0. */
export const decodeFlops = (a: ArchitectureRow, context: number): number =>
  a.kvLoraRank === null
    ? 0
    : 2 * a.heads * (2 * a.kvLoraRank + (a.qkRopeHeadDim ?? 0)) * attended(a, context) * a.fullAttentionLayers;

/** FLOP of causal attention over one prompt. */
export function promptFlops(a: ArchitectureRow, inputTokens: number): number {
  if (a.kvLoraRank !== null) {
    const { nope = 0, v = 0, topk } = a.attentionExtra;
    const span = topk ? Math.min(inputTokens, 2 * topk) : inputTokens;
    return a.heads * (nope + (a.qkRopeHeadDim ?? 0) + v) * inputTokens * span * a.fullAttentionLayers;
  }
  const windowSpan = Math.min(inputTokens, 2 * (a.window ?? inputTokens));
  return (
    2 * a.heads * a.headDim * inputTokens * (inputTokens * a.fullAttentionLayers + windowSpan * a.windowAttentionLayers)
  );
}
