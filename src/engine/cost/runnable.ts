/**
 * Which configurations of an architecture serve a request shape within its limits, and how fast.
 * Worked out once per shape and kept: afterwards only replica counts and prices depend on the volume.
 */
import type { ArchitectureRow, Catalog, GpuRow, KvPrecision, Precision } from '../../catalog';
import { roundSignificant } from '../../units';
import { bandOf, type ModelDemand, modelDemand, preparePlacement, type Stack, searchableRate } from '../capacity';
import type { LatencyLimits } from '../workload';

export interface RequestShape {
  readonly isl: number;
  readonly osl: number;
  readonly limits: LatencyLimits;
  readonly stack: Stack;
  readonly lowBit: readonly Precision[];
}

export interface Runnable {
  readonly architecture: ArchitectureRow;
  readonly gpu: GpuRow;
  readonly weights: Precision;
  readonly kv: KvPrecision;
  readonly tensorParallel: number;
  readonly attentionDataParallel: boolean;
  /** The limits it was held to. */
  readonly limits: LatencyLimits;
  /** Output tokens/s of one replica at the 10th percentile, mid and 90th percentile of the capacity band. */
  readonly tokensPerSecond: readonly [number, number, number];
}

/** GPUs a replica may span: sold in 1, 2, 4 and whole nodes of 8. */
export const spans = [1, 2, 4, 8] as const;

/** Native weights; bf16 models also in fp8 where the card has it; lower bits only where the reader allows them. */
export const precisionsOn = (architecture: ArchitectureRow, gpu: GpuRow, lowBit: readonly Precision[]): Precision[] => {
  const native = architecture.nativePrecision;
  const precisions: Precision[] = [native];
  if (native === 'bf16' && gpu.fp8Tflops !== null) precisions.push('fp8');
  for (const precision of lowBit) {
    if (precisions.includes(precision)) continue;
    if (precision !== 'nvfp4' || gpu.fp4Tflops !== null) precisions.push(precision);
  }
  return precisions;
};

/** The cache follows the weights: fp8 with fp8 or nvfp4 weights, otherwise bf16. */
export const kvFor = (weights: Precision): KvPrecision => (weights === 'fp8' || weights === 'nvfp4' ? 'fp8' : 'bf16');

const rowsFor = (architecture: ArchitectureRow, gpu: GpuRow, shape: RequestShape, kept: Kept): Runnable[] => {
  const rows: Runnable[] = [];
  const band = bandOf(shape.stack, architecture.calibrated);
  for (const weights of precisionsOn(architecture, gpu, shape.lowBit)) {
    const kv = kvFor(weights);
    const demand = demandOf(architecture, weights, shape, kept);
    for (const tensorParallel of spans) {
      const attentionDataParallel = tensorParallel === 8 && architecture.kvLoraRank !== null;
      const prepared = preparePlacement(demand, {
        gpu,
        tensorParallel,
        pipelineParallel: 1,
        attentionDataParallel,
        stack: shape.stack,
      });
      if (prepared === null) continue;
      const rate = searchableRate(prepared, shape.limits);
      if (rate <= 0) continue;
      rows.push({
        architecture,
        gpu,
        weights,
        kv,
        tensorParallel,
        attentionDataParallel,
        limits: shape.limits,
        tokensPerSecond: [roundSignificant(rate * band.low), rate, roundSignificant(rate * band.high)],
      });
    }
  }
  return rows;
};

/** What one shape has been asked so far. */
interface Kept {
  readonly rows: Map<string, readonly Runnable[]>;
  readonly demands: Map<string, ModelDemand>;
}

/** The part of the work that no GPU changes, once per model and precision. */
const demandOf = (
  architecture: ArchitectureRow,
  weights: Precision,
  { isl, osl }: RequestShape,
  { demands }: Kept,
): ModelDemand => {
  const key = `${architecture.name}|${weights}`;
  const known = demands.get(key);
  if (known !== undefined) return known;
  const demand = modelDemand({ architecture, weights, kv: kvFor(weights) }, { inputTokens: isl, outputTokens: osl });
  demands.set(key, demand);
  return demand;
};

/** Shapes kept per catalogue: enough for every single-answer change around one workload. */
const shapesKept = 24;
const keptByCatalog = new WeakMap<Catalog, Map<string, Kept>>();

/** One object asks for every model and every card: its text is made once. */
const keptByShape = new WeakMap<RequestShape, { readonly catalog: Catalog; readonly kept: Kept }>();

const keptFor = (catalog: Catalog, shape: RequestShape): Kept => {
  const before = keptByShape.get(shape);
  if (before?.catalog === catalog) return before.kept;
  const kept = keptUnder(catalog, shape);
  keptByShape.set(shape, { catalog, kept });
  return kept;
};

const keptUnder = (catalog: Catalog, shape: RequestShape): Kept => {
  const shapes = keptByCatalog.get(catalog) ?? new Map<string, Kept>();
  keptByCatalog.set(catalog, shapes);
  const key = [shape.isl, shape.osl, shape.limits.ttftMs, shape.limits.tpotMs, shape.stack, ...shape.lowBit].join('|');
  const kept: Kept = shapes.get(key) ?? { rows: new Map(), demands: new Map() };
  shapes.delete(key);
  shapes.set(key, kept);
  const oldest = shapes.keys().next().value;
  if (shapes.size > shapesKept && oldest !== undefined) shapes.delete(oldest);
  return kept;
};

/**
 * Configurations of one architecture on one accelerator that meet the limits, at most one per precision and span.
 * Empty when it does not fit or is too slow. Same arguments give the same array: results are remembered per catalogue.
 */
export const runnableOn = (
  catalog: Catalog,
  architecture: ArchitectureRow,
  gpu: GpuRow,
  shape: RequestShape,
): readonly Runnable[] => {
  const kept = keptFor(catalog, shape);
  const key = `${architecture.name}|${gpu.name}`;
  const known = kept.rows.get(key);
  if (known !== undefined) return known;
  const rows = rowsFor(architecture, gpu, shape, kept);
  kept.rows.set(key, rows);
  return rows;
};
