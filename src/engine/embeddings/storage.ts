/** What the vectors take, and what keeping them costs. */
import { bytesPerDimension, type EmbeddingsWorkload } from '../../framework/embeddings';

export interface VectorStorage {
  readonly dimensions: number;
  /** 10^9 bytes, without the index around them. */
  readonly gb: number;
  /** USD a month; null = no price was typed. */
  readonly usd: number | null;
}

/**
 * vectors · dimensions · bytes: 4 in 32 bits, 1 in 8, an eighth in one bit. null where nobody says how many dimensions a
 * model gives and the reader did not either. A reader may keep fewer than the model gives, not more.
 */
export const vectorStorage = (
  workload: Pick<EmbeddingsWorkload, 'dimensions' | 'format' | 'storageUsd'>,
  vectors: number,
  given: number | null,
): VectorStorage | null => {
  const dimensions = workload.dimensions === null ? given : Math.min(workload.dimensions, given ?? workload.dimensions);
  if (dimensions === null) return null;
  const gb = (vectors * dimensions * bytesPerDimension[workload.format]) / 1e9;
  return { dimensions, gb, usd: workload.storageUsd === null ? null : gb * workload.storageUsd };
};
