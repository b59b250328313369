/**
 * Embeddings as a workload of their own: what a reader may say of one, and what stands in for what was not said. Apart from
 * the answers, since it moves no other bill; loaded with what asks for it.
 */
import type { NumberBounds } from './answer-bounds';

const count = (label: string, sample: string): NumberBounds => ({ label, min: 0, max: 1e12, sample });
const length = (label: string, sample: string): NumberBounds => ({ label, min: 1, max: 1e9, sample });

export const embeddingBounds = {
  documents: count('Documents', '100k'),
  tokensPerDocument: length('Tokens per document', '1k'),
  chunkTokens: length('Tokens per chunk', '500'),
  overlap: { label: 'Overlap of chunks', min: 0, max: 0.9, sample: '10%' },
  changedShare: { label: 'Documents changed or added a month', min: 0, max: 1, sample: '5%' },
  queriesPerDay: count('Queries a day', '5k'),
  tokensPerQuery: length('Tokens per query', '30'),
  peakToMean: { label: 'Busiest hour of queries over the mean', min: 1, max: 1e4, sample: '4' },
  modelChanges: { label: 'Changes of the model a year', min: 0, max: 365, sample: '1' },
  dimensions: { label: 'Dimensions kept of a vector', min: 1, max: 1e5, sample: '1024' },
  storageUsd: { label: 'Vector storage, dollars a GB and month', min: 0, max: 1e9, sample: '0.25', money: true },
  speed: { label: 'Your measured tokens a second of one GPU', min: 0, above: true, max: 1e12, sample: '50k' },
  ownHours: { label: 'Hours a month to run it yourself', min: 0, max: 1e5, sample: '40' },
} as const satisfies Record<string, NumberBounds>;
export type EmbeddingNumber = keyof typeof embeddingBounds;
export const embeddingNumbers = Object.keys(embeddingBounds) as readonly EmbeddingNumber[];

/** How a number of a vector is kept. */
export const vectorFormats = ['fp32', 'int8', 'binary'] as const;
export type VectorFormat = (typeof vectorFormats)[number];
export const bytesPerDimension: Readonly<Record<VectorFormat, number>> = { fp32: 4, int8: 1, binary: 1 / 8 };

/** What a reader said: absent = not said. */
export type EmbeddingsInput = { readonly [N in EmbeddingNumber]?: number } & {
  /** What is rented: key of a model, or a seller's id where no description of the model was read. */
  readonly rented?: string;
  /** What would be run: key of a model with open weights. */
  readonly owned?: string;
  readonly format?: VectorFormat;
  /** Work that can wait goes at the price for batches, where one was read. */
  readonly batch?: boolean;
};

interface Default<V> {
  readonly value: V;
  readonly reason: string;
}

/** Those without a row here stay unknown, or come from the catalogue, until they are typed. */
export const embeddingDefaults = {
  documents: { value: 100_000, reason: 'a guess to begin with: count your own' },
  tokensPerDocument: { value: 1_000, reason: 'two pages of text' },
  chunkTokens: { value: 500, reason: 'a page; most models here take at least 512' },
  overlap: { value: 0.1, reason: 'a sentence or two are repeated so that no thought is cut' },
  changedShare: { value: 0.05, reason: 'a guess to begin with: one document in twenty' },
  queriesPerDay: { value: 5_000, reason: 'a guess to begin with: count your own' },
  tokensPerQuery: { value: 30, reason: 'a question of one or two sentences' },
  peakToMean: { value: 4, reason: 'as for other work in office hours' },
  modelChanges: { value: 1, reason: 'a model is followed by its successor within about a year' },
  rented: { value: 'text-embedding-3-small', reason: 'two independent lists agree on its price' },
  owned: { value: 'qwen3-embedding-0.6b', reason: 'small, and takes long texts' },
  format: { value: 'fp32', reason: 'what models return' },
  batch: { value: true, reason: 'everything but a query can wait' },
} as const satisfies { readonly [K in keyof EmbeddingsInput]?: Default<unknown> };

/** A whole workload. null = unknown, or from the catalogue. */
export interface EmbeddingsWorkload {
  readonly documents: number;
  readonly tokensPerDocument: number;
  readonly chunkTokens: number;
  readonly overlap: number;
  readonly changedShare: number;
  readonly queriesPerDay: number;
  readonly tokensPerQuery: number;
  readonly peakToMean: number;
  readonly modelChanges: number;
  readonly dimensions: number | null;
  readonly storageUsd: number | null;
  readonly speed: number | null;
  readonly ownHours: number | null;
  readonly rented: string;
  readonly owned: string;
  readonly format: VectorFormat;
  readonly batch: boolean;
}

export const embeddingsWorkload = (said: EmbeddingsInput): EmbeddingsWorkload => {
  const d = embeddingDefaults;
  return {
    documents: said.documents ?? d.documents.value,
    tokensPerDocument: said.tokensPerDocument ?? d.tokensPerDocument.value,
    chunkTokens: said.chunkTokens ?? d.chunkTokens.value,
    overlap: said.overlap ?? d.overlap.value,
    changedShare: said.changedShare ?? d.changedShare.value,
    queriesPerDay: said.queriesPerDay ?? d.queriesPerDay.value,
    tokensPerQuery: said.tokensPerQuery ?? d.tokensPerQuery.value,
    peakToMean: said.peakToMean ?? d.peakToMean.value,
    modelChanges: said.modelChanges ?? d.modelChanges.value,
    dimensions: said.dimensions ?? null,
    storageUsd: said.storageUsd ?? null,
    speed: said.speed ?? null,
    ownHours: said.ownHours ?? null,
    rented: said.rented ?? d.rented.value,
    owned: said.owned ?? d.owned.value,
    format: said.format ?? d.format.value,
    batch: said.batch ?? d.batch.value,
  };
};
