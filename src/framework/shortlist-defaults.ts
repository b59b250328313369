/** Judgements of the model list, each with its reason. */

/** Accelerators that models are sized on, by the catalogue's names: one per class of memory that clouds commonly rent. */
export const commonGpus = ['L4', 'L40S', 'A100-80 SXM', 'H100 SXM', 'H200 SXM', 'B200 SXM', 'MI300X'] as const;

/** The card most prices and measurements are about: named in a row beside the smallest that is enough. */
export const referenceGpu = 'H100 SXM';

/** A context that holds a long contract or a mid-sized repository; vendors write 131,072 or 128,000. */
export const longContextTokens = 128_000;
