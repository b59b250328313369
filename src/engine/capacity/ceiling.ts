/** The most that physics allows: no measurement and no prediction is faster. */
import type { GpuRow, Precision } from '../../catalog/schema';
import type { ServedModel } from './configuration';
import { weightBytes } from './memory';
import { type CapacityTables, kvPrecision, type MeasurementRow, weightPrecision } from './table';

/** FLOP/s of the fastest tensor format a precision can run in; weight-only formats may be computed in any. */
const peakFlops = (gpu: GpuRow, weights: Precision): number => {
  const formats: Readonly<Record<Precision, readonly (number | null)[]>> = {
    bf16: [gpu.bf16Tflops],
    fp8: [gpu.bf16Tflops, gpu.fp8Tflops],
    nvfp4: [gpu.bf16Tflops, gpu.fp8Tflops, gpu.fp4Tflops],
    mxfp4: [gpu.bf16Tflops, gpu.fp8Tflops, gpu.fp4Tflops],
    int4: [gpu.bf16Tflops, gpu.fp8Tflops, gpu.fp4Tflops],
    q4_k_m: [gpu.bf16Tflops, gpu.fp8Tflops, gpu.fp4Tflops],
  };
  return Math.max(...formats[weights].map((tflops) => tflops ?? 0)) * 1e12;
};

/**
 * Output tokens/s that a model on so many GPUs of a kind cannot exceed: the lower of
 *
 *   peak FLOP/s · GPUs ÷ (2 · active parameters)                    every token is computed once
 *   sequences · bandwidth · GPUs ÷ bytes of the weights of a token  a step gives each sequence one token
 *
 * The second holds where the number of sequences in flight is known (null = not stated, the first alone) and nothing
 * is guessed ahead. Prompts, cache and links are left out, so the true limit is lower.
 */
export function throughputCeiling(
  { architecture: a, weights }: ServedModel,
  gpu: GpuRow,
  gpus: number,
  sequences: number | null,
): number {
  const computed = (peakFlops(gpu, weights) * gpus) / (2 * a.activeB * 1e9);
  if (sequences === null) return computed;
  const bytes = weightBytes(a, weights);
  const share = a.experts ? (a.expertsPerToken ?? 0) / a.experts : 0;
  const read = bytes.dense - bytes.lookedUp + bytes.experts * share;
  return Math.min(computed, (sequences * gpu.bandwidthGBps * 1e9 * gpus) / read);
}

/**
 * What is wrong with a measured rate, in words: null where it lies under the ceiling. Rows whose model or GPU is not in
 * the tables, or whose figures cannot be read, are named too: a rate that cannot be checked is no evidence.
 */
export function aboveCeiling(row: MeasurementRow, tokensPerSecond: number, tables: CapacityTables): string | null {
  const architecture = tables.architectureByName.get(row.model);
  const gpu = tables.gpuByName.get(row.gpu);
  const weights = weightPrecision(row.precision_weights);
  const kv = kvPrecision(row.precision_kv);
  const gpus = Number(row.num_gpus);
  if (!architecture || !gpu || !weights || !kv || !(gpus >= 1) || !(tokensPerSecond > 0)) {
    return `measurement "${row.id}": its model, GPU, precision or rate cannot be read`;
  }
  const stated = [row.batch_or_concurrency, row.requests_in_run].filter((cell) => cell.trim() !== '').map(Number);
  const sequences = row.regime === 'single_stream' ? 1 : stated.length > 0 ? Math.min(...stated) : null;
  const ceiling = throughputCeiling({ architecture, weights, kv }, gpu, gpus, sequences);
  return tokensPerSecond <= ceiling
    ? null
    : `measurement "${row.id}": ${tokensPerSecond} tokens/s of ${row.model} on ${gpus} ${row.gpu} is above the ${Math.floor(ceiling)} that memory and arithmetic allow`;
}
