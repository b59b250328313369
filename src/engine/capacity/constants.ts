/**
 * Every number the capacity model takes for granted: six constants fitted on published throughput measurements, and
 * engineering defaults that were set, not fitted. All are global: no model and no GPU has a factor of its own.
 */
import type { KvPrecision, Precision } from '../../catalog/schema';

export interface CapacityConstant {
  readonly value: number;
  readonly unit: string;
  readonly meaning: string;
  readonly origin: 'fitted' | 'set';
  readonly source: string;
}

const fit =
  'Fitted on 841 published measurements: logarithmic error, each (model, GPU) family weighted by the square root of its rows';

export const capacityConstants = {
  mfu: {
    value: 0.645,
    unit: 'share',
    meaning: 'Dense tensor peak reached in matrix products, at the weight precision',
    origin: 'fitted',
    source: fit,
  },
  mbu: { value: 0.79, unit: 'share', meaning: 'Memory bandwidth reached', origin: 'fitted', source: fit },
  layerSeconds: {
    value: 42e-6,
    unit: 's per layer and step',
    meaning: 'Kernel launches and synchronization; twice this under tensor parallelism',
    origin: 'fitted',
    source: fit,
  },
  sequenceSeconds: {
    value: 7.2e-6,
    unit: 's per running sequence and step',
    meaning: 'Scheduling, sampling and detokenizing on the host',
    origin: 'fitted',
    source: fit,
  },
  rankWait: {
    value: 1.58,
    unit: 'factor',
    meaning: 'Attention-data-parallel groups wait for their slowest rank at every layer',
    origin: 'fitted',
    source: fit,
  },
  defaultServer: {
    value: 0.61,
    unit: 'factor',
    meaning: 'A community server with default settings against a tuned stack: scales mfu, and divides both host times',
    origin: 'fitted',
    source: fit,
  },

  linkShare: {
    value: 0.5,
    unit: 'share',
    meaning: 'One-direction link bandwidth reached in collectives',
    origin: 'set',
    source: 'Engineering default; fitting it moved the error by under 1 %',
  },
  memoryShare: {
    value: 0.95,
    unit: 'share',
    meaning: 'Device memory a serving engine may use',
    origin: 'set',
    source: 'TensorRT-LLM performance overview: 0.90 to 0.95',
  },
  memoryShareTight: {
    value: 0.98,
    unit: 'share',
    meaning: 'The same, where a sequence fits no other way',
    origin: 'set',
    source: 'Engineering default; no measurement we fitted on needs it',
  },
  tightOutputShare: {
    value: 0.25,
    unit: 'share',
    meaning: 'Part of the output length reserved, where a sequence fits no other way',
    origin: 'set',
    source: 'Engineering default; no measurement we fitted on needs it',
  },
  reserveGib: {
    value: 1.5,
    unit: 'GiB per GPU',
    meaning: 'Activations, captured graphs and collective buffers',
    origin: 'set',
    source: 'Engineering default',
  },
  sequencesPerRank: {
    value: 2048,
    unit: 'sequences',
    meaning: 'Most sequences one rank runs at a time',
    origin: 'set',
    source: 'Engineering default',
  },
  kneeExponent: {
    value: 1.5,
    unit: 'exponent',
    meaning: 'How softly compute time and memory time combine where they are equal',
    origin: 'set',
    source: 'Engineering default; 1.3 to 4 moved the error by under 10 %',
  },
  expertTileRows: {
    value: 64,
    unit: 'rows',
    meaning: 'Rows of one tile of an expert matrix product',
    origin: 'set',
    source: 'Engineering default; 16 to 128 moved the error by under 10 %',
  },
  elementwisePasses: {
    value: 14,
    unit: 'hidden vectors per token and layer',
    meaning: 'Reads and writes outside matrix products: norms, residual, rotation, activation, routing',
    origin: 'set',
    source: 'Engineering default',
  },
  unstatedLinkGBps: {
    value: 16,
    unit: 'GB/s',
    meaning: 'Link of a GPU whose link is not stated: PCIe 3.0 with 16 lanes',
    origin: 'set',
    source: 'Engineering default',
  },
} as const satisfies Record<string, CapacityConstant>;

/** Serving stack: a community server with default settings, or one tuned for the run. */
export type Stack = 'default' | 'tuned';

/** Measured ÷ predicted over all published rows, 10th and 90th percentile. */
export const capacityBands = {
  default: { low: 0.56, high: 1.55 },
  tuned: { low: 0.74, high: 1.27 },
} as const satisfies Record<Stack, { readonly low: number; readonly high: number }>;

/**
 * The band of a prediction. A model without any published measurement carries the wider one whatever the stack; its
 * true error is unknown and may be wider still.
 */
export const bandOf = (stack: Stack, calibrated: boolean): { readonly low: number; readonly high: number } =>
  calibrated ? capacityBands[stack] : capacityBands.default;

/** Bytes per weight, scales included (NVFP4: a byte per 16 weights; INT4: groups of 128). */
export const bytesPerWeight: Readonly<Record<Precision, number>> = {
  bf16: 2,
  fp8: 1,
  nvfp4: 0.5625,
  mxfp4: 0.53,
  int4: 0.53,
  q4_k_m: 0.61,
};

/** Bytes per element of the key-value cache. */
export const bytesPerKvElement: Readonly<Record<KvPrecision, number>> = { bf16: 2, fp8: 1, nvfp4: 0.5625 };

/** What a stack attains: shares of the peaks, and host times in seconds. */
export interface Attained {
  readonly mfu: number;
  readonly mbu: number;
  readonly layerSeconds: number;
  readonly sequenceSeconds: number;
}

const { mfu, mbu, layerSeconds, sequenceSeconds, defaultServer } = capacityConstants;

export const attainedBy: Readonly<Record<Stack, Attained>> = {
  tuned: {
    mfu: mfu.value,
    mbu: mbu.value,
    layerSeconds: layerSeconds.value,
    sequenceSeconds: sequenceSeconds.value,
  },
  default: {
    mfu: mfu.value * defaultServer.value,
    mbu: mbu.value,
    layerSeconds: layerSeconds.value / defaultServer.value,
    sequenceSeconds: sequenceSeconds.value / defaultServer.value,
  },
};
