/** The tokens of an embeddings workload, each in one bucket, and the vectors that come out. */
import type { EmbeddingsWorkload } from '../../framework/embeddings';
import { DAYS_PER_MONTH, roundSignificant } from '../../units';

export interface EmbeddingBuckets {
  readonly chunksPerDocument: number;
  /** With what chunks repeat of each other. */
  readonly embeddedPerDocument: number;
  readonly vectors: number;
  /** Once: the whole corpus. */
  readonly firstLoad: number;
  /** Tokens a month from here on. */
  readonly changes: number;
  readonly queries: number;
  /** The whole corpus again at each change of the model, as a monthly mean. */
  readonly refresh: number;
  readonly monthly: number;
}

/**
 * Chunks of a document of t tokens, c tokens each, of which a share o repeats the end of the one before:
 *
 *   1 for t ≤ c, else ⌈(t − o·c) ÷ (c − o·c)⌉
 */
export const chunksOf = (tokens: number, chunk: number, overlap: number): number =>
  tokens <= chunk ? 1 : Math.ceil(roundSignificant((tokens - overlap * chunk) / (chunk * (1 - overlap)), 12));

/**
 * Tokens by bucket.
 *
 *   embedded per document = t + (chunks − 1)·o·c        first load = documents · embedded
 *   changes = first load · share changed a month         queries = queries a day · 365/12 · tokens a query
 *   refresh = first load · changes of the model a year ÷ 12
 *
 * The corpus keeps its size: what is added counts as changed, and what is dropped costs nothing.
 */
export const bucketsOf = (w: EmbeddingsWorkload): EmbeddingBuckets => {
  const chunksPerDocument = chunksOf(w.tokensPerDocument, w.chunkTokens, w.overlap);
  const embeddedPerDocument = w.tokensPerDocument + (chunksPerDocument - 1) * w.overlap * w.chunkTokens;
  const firstLoad = w.documents * embeddedPerDocument;
  const changes = firstLoad * w.changedShare;
  const queries = w.queriesPerDay * DAYS_PER_MONTH * w.tokensPerQuery;
  const refresh = (firstLoad * w.modelChanges) / 12;
  return {
    chunksPerDocument,
    embeddedPerDocument,
    vectors: w.documents * chunksPerDocument,
    firstLoad,
    changes,
    queries,
    refresh,
    monthly: changes + queries + refresh,
  };
};

/** All buckets times a factor: the same workload, larger or smaller. */
export const scaledBuckets = (b: EmbeddingBuckets, factor: number): EmbeddingBuckets => ({
  ...b,
  vectors: b.vectors * factor,
  firstLoad: b.firstLoad * factor,
  changes: b.changes * factor,
  queries: b.queries * factor,
  refresh: b.refresh * factor,
  monthly: b.monthly * factor,
});
