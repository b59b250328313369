/** What a model fits on: for each accelerator the fewest GPUs that serve the reader's requests within their limits. */
import { type GpuRow, type ModelRow, type Precision, type RentalPrice, rentalPrice } from '../../catalog';
import { commonGpus } from '../../framework/shortlist-defaults';
import { GIB_IN_GB } from '../../units';
import { capacityConstants, kvBytesPerToken, modelDemand, replicaThroughput } from '../capacity';
import { kvCopies, residentWeightBytes } from '../capacity/fit';
import { expand, type PricedRunnable, rentableGpus } from '../cost/owned-models';
import type { Runnable } from '../cost/runnable';
import { purchasableGpus } from '../cost/servers';
import type { Situation } from '../cost/situation';
import { standingOf } from '../cost/standing';

/** The fewest of one accelerator that run a model, at the precision that is fastest on so many. */
export interface Fit {
  readonly gpu: GpuRow;
  readonly count: number;
  readonly weights: Precision;
  /** Output tokens/s of one replica within the limits: 10th percentile, mid, 90th percentile. */
  readonly tokensPerSecond: readonly [number, number, number];
  /** Some published throughput measurement exists for the model; otherwise the widest band. */
  readonly calibrated: boolean;
  readonly runnable: Runnable;
}

/** Accelerators a list is sized on: the common ones, those the options are priced on, and the reader's own. */
const sizedOn = (situation: Situation): readonly GpuRow[] => {
  const names = new Set<string>([
    ...commonGpus,
    ...rentableGpus(situation).map(({ gpu }) => gpu.name),
    ...purchasableGpus(situation).map(({ name }) => name),
  ]);
  return situation.catalog.gpus.filter(({ name }) => names.has(name));
};

const fewest = (rows: readonly PricedRunnable[]): readonly Fit[] => {
  const best = new Map<string, PricedRunnable>();
  for (const row of rows) {
    const held = best.get(row.gpu.name);
    const better =
      held === undefined ||
      row.tensorParallel < held.tensorParallel ||
      (row.tensorParallel === held.tensorParallel && row.tokensPerSecond[1] > held.tokensPerSecond[1]);
    if (better) best.set(row.gpu.name, row);
  }
  return [...best.values()].map((row) => ({
    gpu: row.gpu,
    count: row.tensorParallel,
    weights: row.weights,
    tokensPerSecond: row.tokensPerSecond,
    calibrated: row.architecture.calibrated,
    runnable: row,
  }));
};

export interface Sizing {
  /** By accelerator, least memory in all first; those it does not run on are left out. */
  readonly fitsOf: (model: ModelRow) => readonly Fit[];
  /** Whether one of some accelerators, by name, runs it within the limits. */
  readonly runs: (model: ModelRow, gpus: ReadonlySet<string>) => boolean;
}

/** Size models for a situation, each once. */
export const sizingOf = (situation: Situation): Sizing => {
  const gpus = sizedOn(situation).map((gpu) => ({ gpu, cost: [0, 0, 0] as const }));
  const known = new Map<string, readonly Fit[]>();
  const fitsOf = (model: ModelRow): readonly Fit[] => {
    const before = known.get(model.key);
    if (before !== undefined) return before;
    const rows = expand(situation, [{ model, licence: standingOf(model.licence, situation) }], gpus);
    const fits = [...fewest(rows)].sort(
      (a, b) => a.count * a.gpu.memoryGib - b.count * b.gpu.memoryGib || a.count - b.count,
    );
    known.set(model.key, fits);
    return fits;
  };
  return { fitsOf, runs: (model, names) => fitsOf(model).some(({ gpu }) => names.has(gpu.name)) };
};

/** The memory of a replica, opened: what is held, and by how many requests. GB are 10^9 bytes. */
export interface MemorySum {
  readonly weightsGb: number;
  /** One token in the cache, all copies of it, 10^6 bytes; before a sliding window is full. */
  readonly cacheMbPerToken: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Requests running together within the latency limits, and how many memory alone would hold. */
  readonly requests: number;
  readonly requestsInMemory: number;
  /** Cache of all requests running together. */
  readonly cacheGb: number;
  /** Kept for activations and buffers, all GPUs together. */
  readonly reserveGb: number;
  /** Memory of all GPUs together. */
  readonly memoryGb: number;
  /** Mean time per output token and idle time to first token, ms. */
  readonly tpotMs: number;
  readonly ttftMs: number;
}

/** Open the memory sum of a fit: weights + cache per token × tokens × requests + reserve, held against GPU memory. */
export const memorySum = ({ runnable }: Fit, { workload, assumptions }: Situation): MemorySum => {
  const { architecture, gpu, weights, kv, tensorParallel, attentionDataParallel } = runnable;
  const placement = { gpu, tensorParallel, pipelineParallel: 1, attentionDataParallel, stack: assumptions.stack };
  const shape = { inputTokens: workload.isl, outputTokens: workload.osl };
  const demand = modelDemand({ architecture, weights, kv }, shape);
  const run = replicaThroughput({ architecture, weights, kv, ...placement }, shape, runnable.limits);
  const copies = kvCopies(demand, placement);
  return {
    weightsGb: residentWeightBytes(demand.weightBytes, placement) / 1e9,
    cacheMbPerToken: (kvBytesPerToken(architecture, kv) * copies) / 1e6,
    ...shape,
    requests: run.batch,
    requestsInMemory: run.maxBatch,
    cacheGb: (demand.sequenceBytes * copies * run.batch) / 1e9,
    reserveGb: tensorParallel * capacityConstants.reserveGib.value * GIB_IN_GB,
    memoryGb: tensorParallel * gpu.memoryGib * GIB_IN_GB,
    tpotMs: run.tpotMs ?? 0,
    ttftMs: run.ttftMs ?? 0,
  };
};

/** What an hour of the GPU is taken at: the reader's own price, else the catalogue's; neither = null. */
export const rentOf = (
  { gpu }: Pick<Fit, 'gpu'>,
  { catalog, assumptions, day }: Situation,
): { readonly typedUsd: number | null; readonly listed: RentalPrice | null } => ({
  typedUsd: assumptions.gpu === gpu.name ? assumptions.gpuUsdPerHour : null,
  listed: rentalPrice(catalog, gpu.name, day),
});

/**
 * GPU rent of a million tokens of the mix, input and output together, on a replica that is busy all the time; null
 * without a rental price on the day. Real fleets stand idle most of the day, so this is a lower end.
 */
export const usdPerMillionAtFullUse = (fit: Fit, situation: Situation): number | null => {
  const { typedUsd, listed } = rentOf(fit, situation);
  const perHour = typedUsd ?? listed?.mid ?? null;
  if (perHour === null) return null;
  const { isl, osl } = situation.workload;
  const [, mid] = fit.tokensPerSecond;
  const perSecond = (mid * (isl + osl)) / osl;
  return (perHour * fit.count * 1e6) / (perSecond * 3600);
};
