/** Shape of the published throughput measurements. */
import * as z from 'zod/mini';
import { KvPrecision, Precision } from './schema';
import { Day, Positive, Text } from './schema-fields';

const Count = z.int().check(z.positive());

/**
 * How a run was made: `tuned_saturated` a vendor's tuned stack with as many requests as it takes; `static_batch` one batch
 * held fixed, prefill and decode timed together; `server_default` a community server in a closed loop or saturated;
 * `burst_fixed_length` and `burst_variable_length` N requests at once; `mlperf` its rules; `single_stream` one request.
 */
export const regimes = [
  'tuned_saturated',
  'static_batch',
  'server_default',
  'burst_fixed_length',
  'burst_variable_length',
  'mlperf',
  'single_stream',
] as const;
export type Regime = (typeof regimes)[number];

/** All of them output tokens per second; server and interactive runs kept a latency limit. */
export const metrics = [
  'offline_output_tps',
  'static_batch_output_tps',
  'single_stream_output_tps',
  'server_output_tps',
  'interactive_output_tps',
] as const;

/** What a figure leaves open, or how it was worked out. The words are in `narrative`. */
export const measurementNotes = [
  'kv-assumed',
  'best-setting',
  'llama-3-in-source',
  'short-prompt',
  'rate-from-latency',
  'rate-from-prompts',
  'lengths-from-rates',
  'lengths-approximate',
  'outputs-end-early',
  'expert-parallel',
  'batch-capped',
  'prompt-length-unverified',
  'limits-unverified',
] as const;
export type MeasurementNote = (typeof measurementNotes)[number];

/** One published run of a whole system. An absent column was not stated. */
export const MeasurementFact = z.strictObject({
  id: Text,
  regime: z.enum(regimes),
  /** Name of a row of `architectures`. */
  model: Text,
  gpu: Text,
  /** Of the whole system measured, which may hold several replicas. */
  gpus: Count,
  tensorParallel: z.optional(Count),
  pipelineParallel: z.optional(Count),
  /** Attention is data-parallel and experts are expert-parallel. */
  attentionDataParallel: z.optional(z.literal(true)),
  weights: Precision,
  kv: KvPrecision,
  /** Tokens per request; means where lengths vary. */
  inputTokens: Count,
  outputTokens: Count,
  /** Fixed batch, or requests that clients keep open; absent = as many as fit. */
  inFlight: z.optional(Count),
  /** Length of the run. */
  requests: z.optional(Count),
  metric: z.enum(metrics),
  /** Output tokens per second of the whole system. */
  tokensPerSecond: Positive,
  /** Mean time per output token. */
  tpotMs: z.optional(Positive),
  /** Latency rule of the run, 99th percentile. */
  limitsMs: z.optional(z.strictObject({ ttft: Positive, tpot: Positive })),
  /** The figure is the median of several submissions. */
  submissions: z.optional(z.strictObject({ count: Count, low: Positive, high: Positive })),
  notes: z.optional(z.array(z.enum(measurementNotes))),
  software: Text,
  /** Of the document, or of the release it names. */
  date: Day,
  source: Text,
});
export type MeasurementFact = z.infer<typeof MeasurementFact>;
