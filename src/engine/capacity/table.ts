/**
 * Predictions for a table of published measurements: one row is one run of a whole system, which may hold several
 * replicas. What a row leaves open (parallelism) is chosen as the submitter would: the fastest.
 */
import type { Catalog } from '../../catalog/catalog';
import type { KvPrecision, Precision } from '../../catalog/schema';
import { roundSignificant } from '../../units';
import type { Traffic } from './configuration';
import type { Stack } from './constants';
import { modelDemand } from './demand';
import { runTraffic } from './replica';
import { preparePlacement } from './search';

/** Columns a table must have. */
export const requiredColumns = [
  'id',
  'regime',
  'model',
  'gpu',
  'num_gpus',
  'precision_weights',
  'precision_kv',
  'isl',
  'osl',
  'metric',
  'software',
] as const;
/** Columns whose cells may be empty, which is the same as leaving the column out. Any others are ignored. */
export const optionalColumns = ['tp', 'pp', 'attention_dp', 'batch_or_concurrency', 'requests_in_run', 'slo'] as const;
export type MeasurementColumn = (typeof requiredColumns)[number] | (typeof optionalColumns)[number];

/** One row as text, an empty cell = not stated. */
export type MeasurementRow = Readonly<Record<MeasurementColumn, string>>;

/** Architectures and GPUs by the names the table uses: the catalogue, or a part of it. */
export type CapacityTables = Pick<Catalog, 'architectureByName' | 'gpuByName'>;

export type RowPrediction =
  | {
      readonly outcome: 'predicted';
      /** Output tokens/s of the whole system, to 6 significant digits; 0 = fits, but cannot meet its latency limit. */
      readonly tokensPerSecond: number;
      /** Sequences running on each replica. */
      readonly batch: number;
      readonly tensorParallel: number;
      readonly replicas: number;
    }
  | { readonly outcome: 'does-not-fit' }
  /** A cell that cannot be read: a name that is not in the tables, or not a number where one belongs. */
  | { readonly outcome: 'unreadable'; readonly column: MeasurementColumn; readonly cell: string };

/** 16-bit and 8-bit formats of either kind store and compute alike. */
const weightPrecisions: Readonly<Record<string, Precision>> = {
  bf16: 'bf16',
  fp16: 'bf16',
  fp8: 'fp8',
  int8: 'fp8',
  nvfp4: 'nvfp4',
  mxfp4: 'mxfp4',
  int4: 'int4',
  q4_k_m: 'q4_k_m',
};
const kvPrecisions: Readonly<Record<string, KvPrecision>> = {
  bf16: 'bf16',
  fp16: 'bf16',
  fp8: 'fp8',
  int8: 'fp8',
  nvfp4: 'nvfp4',
};

/** Weight precision by name, FP16 read as BF16 and INT8 as FP8; undefined = no such precision. */
export const weightPrecision = (name: string): Precision | undefined =>
  Object.hasOwn(weightPrecisions, name) ? weightPrecisions[name] : undefined;
/** Key-value cache precision by name, likewise. */
export const kvPrecision = (name: string): KvPrecision | undefined =>
  Object.hasOwn(kvPrecisions, name) ? kvPrecisions[name] : undefined;
export const weightPrecisionNames: readonly string[] = Object.keys(weightPrecisions);
export const kvPrecisionNames: readonly string[] = Object.keys(kvPrecisions);

/** Whole nodes split this way where the row does not say. */
const tensorParallelDegrees = [1, 2, 4, 8] as const;

/**
 * Tuned: vendor tables, MLPerf, fixed batches and single streams, unless a community server ran them. Everything else
 * ran with default settings.
 */
const tunedRegimes: ReadonlySet<string> = new Set(['tuned_saturated', 'static_batch', 'mlperf', 'single_stream']);
export const stackOf = (regime: string, software: string): Stack =>
  tunedRegimes.has(regime) && !software.includes('vLLM') ? 'tuned' : 'default';

/**
 * Limit on time per output token of a latency rule such as "p99 TTFT 450 ms, TPOT 40 ms", in ms and as printed (a
 * percentile is not scaled); null = the rule names none, or the metric is not bound by it.
 */
export function tpotLimitMs(metric: string, slo: string): number | null {
  if (metric !== 'server_output_tps' && metric !== 'interactive_output_tps') return null;
  const found = /TPOT\s+(\d+(?:\.\d+)?)/.exec(slo);
  return found ? Number(found[1]) : null;
}

/** Nearest whole number, a half going to the even one. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const above = value - floor;
  if (above !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Replicas of a system, and how many of its clients' requests each one serves at a time; null = no bound. */
function split(gpus: number, perReplica: number, clients: number | null): { replicas: number; each: number | null } {
  const replicas = Math.max(1, Math.floor(gpus / perReplica));
  if (clients === null) return { replicas, each: null };
  if (clients < replicas) return { replicas: clients, each: 1 };
  return { replicas, each: Math.max(1, roundHalfEven(clients / replicas)) };
}

class UnreadableCell extends Error {
  readonly column: MeasurementColumn;
  readonly cell: string;

  constructor(column: MeasurementColumn, cell: string) {
    super(`${column}: ${cell}`);
    this.column = column;
    this.cell = cell;
  }
}

/**
 * Predicted output tokens/s of the system a row measured.
 *
 * - The stack follows from regime and software. Degrees of parallelism that are not stated are the fastest of 1, 2, 4,
 *   8 that divide the GPUs. The system runs ⌊GPUs ÷ degree⌋ replicas, which share its clients evenly.
 * - A run of N requests never has more than N in flight; in a burst of varying lengths each replica works off N.
 * - Server and interactive metrics respect the TPOT of `slo`.
 * - Never throws for what a row says: see `RowPrediction`.
 */
export function predictRow(row: MeasurementRow, tables: CapacityTables): RowPrediction {
  try {
    return predict(row, tables);
  } catch (problem) {
    if (problem instanceof UnreadableCell) {
      return { outcome: 'unreadable', column: problem.column, cell: problem.cell };
    }
    throw problem;
  }
}

function predict(row: MeasurementRow, tables: CapacityTables): RowPrediction {
  const run = readRow(row, tables);
  const demand = modelDemand(run.model, run.shape);
  let best: RowPrediction = { outcome: 'does-not-fit' };
  let bestRate = -1;
  for (const { tensorParallel, pipelineParallel } of run.degrees) {
    const { replicas, each } = split(run.gpus, tensorParallel * pipelineParallel, run.clients);
    const prepared = preparePlacement(demand, { ...run.placement, tensorParallel, pipelineParallel });
    if (prepared === null) continue;
    const done = runTraffic(prepared, run.traffic(each), run.limits);
    const rate = done.tokensPerSecond * replicas;
    if (rate <= bestRate) continue;
    bestRate = rate;
    best = {
      outcome: 'predicted',
      tokensPerSecond: roundSignificant(rate),
      batch: done.batch,
      tensorParallel,
      replicas,
    };
  }
  return best;
}

function readRow(row: MeasurementRow, tables: CapacityTables) {
  const unreadable = (column: MeasurementColumn): never => {
    throw new UnreadableCell(column, row[column]);
  };
  const whole = (column: MeasurementColumn, least: number): number => {
    const value = Number(row[column]);
    return row[column].trim() !== '' && Number.isInteger(value) && value >= least ? value : unreadable(column);
  };
  const wholeIfStated = (column: MeasurementColumn): number | null =>
    row[column].trim() === '' ? null : whole(column, 1);

  const gpus = whole('num_gpus', 1);
  const statedDegree = wholeIfStated('tp');
  const requests = wholeIfStated('requests_in_run');
  const inFlight = wholeIfStated('batch_or_concurrency');
  const clients = inFlight === null || requests === null ? (inFlight ?? requests) : Math.min(inFlight, requests);
  const fixedBatch = row.metric === 'static_batch_output_tps';
  if (fixedBatch && clients === null) unreadable('batch_or_concurrency');
  const burst = row.regime === 'burst_variable_length' ? requests : null;

  return {
    gpus,
    clients,
    degrees:
      statedDegree === null
        ? tensorParallelDegrees
            .filter((degree) => degree <= gpus && gpus % degree === 0)
            .map((tensorParallel) => ({ tensorParallel, pipelineParallel: 1 }))
        : [{ tensorParallel: statedDegree, pipelineParallel: wholeIfStated('pp') ?? 1 }],
    model: {
      architecture: tables.architectureByName.get(row.model) ?? unreadable('model'),
      weights: weightPrecision(row.precision_weights) ?? unreadable('precision_weights'),
      kv: kvPrecision(row.precision_kv) ?? unreadable('precision_kv'),
    },
    placement: {
      gpu: tables.gpuByName.get(row.gpu) ?? unreadable('gpu'),
      attentionDataParallel: { '1': true, '0': false, '': false }[row.attention_dp] ?? unreadable('attention_dp'),
      stack: stackOf(row.regime, row.software),
    },
    shape: { inputTokens: whole('isl', 1), outputTokens: whole('osl', 1) },
    limits: { tpotMs: tpotLimitMs(row.metric, row.slo), ttftMs: null },
    traffic: (each: number | null): Traffic => {
      if (fixedBatch) return { kind: 'fixed-batch', batch: each ?? 1 };
      if (burst !== null) return { kind: 'burst', requests: burst, concurrency: each };
      return { kind: 'steady', concurrency: each };
    },
  };
}
