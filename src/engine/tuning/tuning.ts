/** What it takes to tune an open model: tokens, arithmetic, memory, GPUs and hours. */
import type { ArchitectureRow, GpuRow } from '../../catalog';
import { type Finer, finerValue, type TuningMethod } from '../../framework';

export interface TuningPlan {
  readonly examples: number;
  readonly tokensPerExample: number;
  readonly epochs: number;
  readonly runsPerYear: number;
  readonly method: TuningMethod;
  /** Parameters that an adapter adds ÷ parameters of the model. */
  readonly adapterShare: number;
  /** Useful arithmetic ÷ peak of the GPU. */
  readonly utilisation: number;
}

export const tuningPlan = (finer: Finer, method: TuningMethod): TuningPlan => ({
  examples: finerValue(finer, 'tune-examples'),
  tokensPerExample: finerValue(finer, 'tune-tokens'),
  epochs: finerValue(finer, 'tune-epochs'),
  runsPerYear: finerValue(finer, 'tune-runs'),
  method,
  adapterShare: finerValue(finer, 'tune-adapter'),
  utilisation: finerValue(finer, 'tune-utilisation'),
});

/** Tokens one run reads: examples × tokens × passes. */
export const trainingTokens = ({ examples, tokensPerExample, epochs }: TuningPlan): number =>
  examples * tokensPerExample * epochs;

/**
 * Operations a token and active parameter: 2 forward, 2 for the gradient of what flows through, 2 more for the gradient of the
 * weights. An adapter leaves the last out, since the model's own weights stay as they are.
 */
export const operationsPerParameter: Readonly<Record<TuningMethod, number>> = { full: 6, adapter: 4 };

/**
 * Bytes a trained parameter holds: weight and gradient in 16 bits, and in 32 bits a copy of the weight and two averages of the
 * optimiser. A frozen one holds its weight alone.
 */
const trainedBytes = 16;
const frozenBytes = 2;
/** Buffers and fragments on top of that state, and what every GPU keeps for itself; set on the published runs. */
const stateFactor = 1.15;
const perGpuBytes = 5e9;
const usableShare = 0.95;

/** Bytes that training holds on so many GPUs together. */
export const tuningBytes = (
  { totalB }: Pick<ArchitectureRow, 'totalB'>,
  { method, adapterShare }: Pick<TuningPlan, 'method' | 'adapterShare'>,
  gpus: number,
): number => {
  const parameters = totalB * 1e9;
  const state = parameters * (method === 'full' ? trainedBytes : frozenBytes + trainedBytes * adapterShare);
  return state * stateFactor + gpus * perGpuBytes;
};

/** Within one machine 1, 2, 4 or 8, then whole machines of eight. */
const sizes = [1, 2, 4, 8, 16, 24, 32, 48, 64, 96, 128] as const;

export interface TuningRun {
  /** Of one run. */
  readonly tokens: number;
  readonly operations: number;
  readonly bytes: number;
  /** Fewest GPUs that hold it. */
  readonly gpus: number;
  /** Of all of them together, one run. */
  readonly gpuHours: number;
  /** From start to end of one run. */
  readonly hours: number;
}

/**
 * One run of a plan on a GPU; null where not even 128 of them hold it.
 *
 *   operations = (6 full, 4 adapter) · active parameters · tokens      GPU hours = operations ÷ (peak · utilisation · 3,600)
 *   bytes      = 1.15 · state + 5·10⁹ a GPU                            state = 16 a trained parameter, 2 a frozen one
 *
 * Peak is that of 16-bit arithmetic. Sources: operations as counted for scaling laws (6·N·D) less the weights' gradient of
 * frozen layers; state as in the ZeRO paper; factor, reserve and default utilisation set on the published runs of
 * `tuning-runs.json`.
 */
export const tuningRun = (architecture: ArchitectureRow, gpu: GpuRow, plan: TuningPlan): TuningRun | null => {
  const gpus = sizes.find(
    (count) => tuningBytes(architecture, plan, count) <= count * gpu.memoryGib * 2 ** 30 * usableShare,
  );
  if (gpus === undefined) return null;
  const tokens = trainingTokens(plan);
  const operations = operationsPerParameter[plan.method] * architecture.activeB * 1e9 * tokens;
  const gpuHours = operations / (gpu.bf16Tflops * 1e12 * plan.utilisation * 3600);
  return { tokens, operations, bytes: tuningBytes(architecture, plan, gpus), gpus, gpuHours, hours: gpuHours / gpus };
};

/** Row of the economics table with the price of hosted tuning for a model of that size; null = nobody's price was read. */
export const hostedTuningKey = (totalB: number): 'finetune_lora_8b_hosted' | 'finetune_lora_70b_hosted' | null =>
  totalB <= 16 ? 'finetune_lora_8b_hosted' : totalB <= 80 ? 'finetune_lora_70b_hosted' : null;
