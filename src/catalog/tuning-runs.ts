/** Published runs that tuned a model: memory and speed. Only the planner shows them; the engine's formula was set on them. */
import * as z from 'zod/mini';
import rows from './data/tuning-runs.json';
import { Positive, Text } from './schema-fields';

const TuningMeasurement = z.strictObject({
  model: Text,
  totalB: Positive,
  method: z.enum(['adapter', 'full']),
  gpu: Text,
  gpus: Positive,
  /** Tokens. */
  sequence: Positive,
  /** On all GPUs together; the source states one a GPU and eight steps gathered. */
  sequencesPerStep: Positive,
  /** All GPUs together, 10^9 bytes. */
  memoryGb: Positive,
  secondsPerStep: Positive,
  source: Text,
  asOf: z.nullable(Text),
  basis: z.literal('measured'),
});
export type TuningMeasurement = z.infer<typeof TuningMeasurement>;

export const tuningMeasurements: readonly TuningMeasurement[] = z.parse(z.array(TuningMeasurement), rows);

/** Where the runs were read, and the works that the arithmetic follows. */
export const tuningSources = {
  'qwen-tuning-runs':
    'Qwen repository, README, profiling of memory and speed (A100 80 GB, batch of one, eight gathered)',
  operations: '6·N·D operations a training, as counted for scaling laws (Kaplan and others, 2020)',
  state: '16 bytes a trained parameter: ZeRO (Rajbhandari and others, 2020)',
  adapter: 'Adapters: LoRA (Hu and others, 2021)',
} as const;
