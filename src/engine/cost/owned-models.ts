/** Open models that may be run on own or rented GPUs, and the configurations worth comparing for them. */
import { type Catalog, type GpuRow, type ModelRow, rentalPrice } from '../../catalog';
import { compareText } from '../../units';
import { mayBeUsed } from '../licensing';
import type { LicenceStanding, UnassessedReason } from '../recommendation';
import { atFloor, type LegNeed, namedModel, shortOfFloor } from './choice';
import { type Runnable, runnableOn } from './runnable';
import { type Situation, tierRank } from './situation';
import { standingOf } from './standing';

export interface OwnCandidate {
  readonly model: ModelRow;
  readonly licence: LicenceStanding;
}

export interface OwnModels {
  readonly candidates: readonly OwnCandidate[];
  readonly short: {
    readonly wanted: NonNullable<ModelRow['tier']>;
    readonly got: NonNullable<ModelRow['tier']>;
  } | null;
}

/** Does a request fit the model's published context? False without a published architecture. */
export const fitsContext = (model: ModelRow, { catalog, workload }: Situation): boolean => {
  const architecture = model.architecture === null ? undefined : catalog.architectureByName.get(model.architecture);
  if (architecture === undefined) return false;
  return architecture.maxContext === null || workload.calls.longestInput + workload.osl <= architecture.maxContext;
};

/**
 * Models for an own option: the reader's own, else every open model with a published architecture, at or above the
 * floor, whose licence passes and whose context holds a request. A reason where none is left.
 */
export const ownModels = (situation: Situation, need: LegNeed): OwnModels | UnassessedReason => {
  const named = namedModel(situation, need.option);
  if (named === 'missing') return 'named-model-not-available';
  if (named !== null) {
    const { model } = named;
    if (model.architecture === null) return 'no-open-model-with-architecture';
    if (!fitsContext(model, situation)) return 'context-too-long';
    const licence = standingOf(model.licence, situation);
    if (!mayBeUsed(licence, true, false)) return 'no-model-passes-licence';
    return { candidates: [{ model, licence }], short: shortOfFloor(model, situation, need) };
  }
  const open = situation.catalog.models.filter((model) => model.weights === 'open' && model.architecture !== null);
  if (open.length === 0) return 'no-open-model-with-architecture';
  const licensed = open
    .map((model) => ({ model, licence: standingOf(model.licence, situation) }))
    .filter(({ licence }) => mayBeUsed(licence, false, situation.answers.inWriting === true));
  if (licensed.length === 0) return 'no-model-passes-licence';
  const fitting = licensed.filter(({ model }) => fitsContext(model, situation));
  if (fitting.length === 0) return 'context-too-long';
  const { kept, short } = atFloor(fitting, situation, need);
  return kept.length === 0 ? 'no-open-model-with-architecture' : { candidates: kept, short };
};

/** USD per GPU-hour at the 10th percentile, median and 90th percentile over providers. */
export interface RentedGpu {
  readonly gpu: GpuRow;
  readonly usdPerHour: readonly [number, number, number];
  readonly readings: number;
}

const gpusByCatalog = new WeakMap<Catalog, Map<string, readonly RentedGpu[]>>();

/** Accelerators with a rental price from at least three providers on the day; the reader's own choice instead, if made. */
export const rentableGpus = (situation: Pick<Situation, 'catalog' | 'assumptions' | 'day'>): readonly RentedGpu[] => {
  const { catalog, assumptions, day } = situation;
  const { gpu: chosen, gpuUsdPerHour } = assumptions;
  const kept = gpusByCatalog.get(catalog) ?? new Map<string, readonly RentedGpu[]>();
  gpusByCatalog.set(catalog, kept);
  const key = `${day}|${chosen}|${gpuUsdPerHour}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const gpus: RentedGpu[] = [];
  for (const gpu of catalog.gpus) {
    if (chosen !== null && gpu.name !== chosen) continue;
    const price = rentalPrice(catalog, gpu.name, day);
    if (chosen !== null && gpuUsdPerHour !== null) {
      gpus.push({ gpu, usdPerHour: [gpuUsdPerHour, gpuUsdPerHour, gpuUsdPerHour], readings: 0 });
    } else if (price !== null && (price.enough || chosen !== null)) {
      gpus.push({ gpu, usdPerHour: [price.low, price.mid, price.high], readings: price.readings });
    }
  }
  kept.set(key, gpus);
  return gpus;
};

/** A configuration with what one of its GPUs costs, in any unit that compares across rows, at three price levels. */
export interface PricedRunnable extends Runnable {
  readonly candidate: OwnCandidate;
  readonly gpuCost: readonly [number, number, number];
  /** The speed is the reader's own. */
  readonly measured?: true;
}

/** What the reader measured: one model on one GPU, as many of them as a replica has. */
export interface Measured {
  readonly gpu: string;
  /** null = the fewest that hold the model. */
  readonly gpus: number | null;
  readonly tokensPerSecond: number;
}

/** A measurement counts for the model and the GPU it names; without both it says nothing. */
export const measuredFor = (
  { assumptions: { gpu, finer } }: Situation,
  candidates: readonly OwnCandidate[],
): Measured | null => {
  const tokensPerSecond = finer['own-speed'];
  if (tokensPerSecond === undefined || gpu === null || candidates.length !== 1) return null;
  return { gpu, gpus: finer['own-speed-gpus'] ?? null, tokensPerSecond };
};

/** The configuration that was measured, at the speed that was: the fastest one of its size. It meets its own limits. */
export const atMeasuredSpeed = (rows: readonly PricedRunnable[], measured: Measured): PricedRunnable[] => {
  const onGpu = rows.filter(({ gpu }) => gpu.name === measured.gpu);
  const gpus = measured.gpus ?? Math.min(...onGpu.map(({ tensorParallel }) => tensorParallel));
  const { tokensPerSecond: speed } = measured;
  const fastest = onGpu
    .filter(({ tensorParallel }) => tensorParallel === gpus)
    .reduce<PricedRunnable | null>(
      (best, row) => (best === null || row.tokensPerSecond[1] > best.tokensPerSecond[1] ? row : best),
      null,
    );
  return fastest === null ? [] : [{ ...fastest, tokensPerSecond: [speed, speed, speed], measured: true }];
};

export const expand = (
  situation: Situation,
  candidates: readonly OwnCandidate[],
  gpus: readonly { readonly gpu: GpuRow; readonly cost: readonly [number, number, number] }[],
): PricedRunnable[] => {
  const { workload, assumptions, catalog } = situation;
  const shape = {
    isl: workload.isl,
    osl: workload.osl,
    limits: workload.limits,
    stack: assumptions.stack,
    lowBit: assumptions.lowBit,
  };
  // The widest band and no saturated figure: an uncalibrated model always answers to a latency limit.
  const limited =
    workload.limits.tpotMs === null ? { ...shape, limits: { ...shape.limits, tpotMs: uncalibratedTpotMs } } : shape;
  const rows: PricedRunnable[] = [];
  for (const candidate of candidates) {
    const architecture = catalog.architectureByName.get(candidate.model.architecture ?? '');
    if (architecture === undefined) continue;
    const asked = architecture.calibrated ? shape : limited;
    for (const { gpu, cost } of gpus) {
      // Field by field: thousands of rows are made for every new kind of request.
      for (const row of runnableOn(catalog, architecture, gpu, asked))
        rows.push({
          architecture: row.architecture,
          gpu: row.gpu,
          weights: row.weights,
          kv: row.kv,
          tensorParallel: row.tensorParallel,
          attentionDataParallel: row.attentionDataParallel,
          limits: row.limits,
          tokensPerSecond: row.tokensPerSecond,
          candidate,
          gpuCost: cost,
        });
    }
  }
  return rows;
};

/** Several nodes saturate above 100 ms a token in the models without a measurement, so they are never read beyond it. */
const uncalibratedTpotMs = 100;

const released = (row: PricedRunnable) => row.candidate.model.released ?? '';

/** What one GPU of a row costs at three price levels. */
export type CostOf = (row: PricedRunnable) => readonly [number, number, number];

/** a makes b pointless at any volume and price level: same tier, no dearer, no slower, no older, no more GPUs. */
const dominates = (a: PricedRunnable, b: PricedRunnable, costOf: CostOf): boolean => {
  if (a.candidate.model.tier !== b.candidate.model.tier || a.tensorParallel > b.tensorParallel) return false;
  const [costA, costB] = [costOf(a), costOf(b)];
  return (
    costA[0] * a.tensorParallel <= costB[0] * b.tensorParallel &&
    costA[1] * a.tensorParallel <= costB[1] * b.tensorParallel &&
    costA[2] * a.tensorParallel <= costB[2] * b.tensorParallel &&
    a.tokensPerSecond[1] >= b.tokensPerSecond[1] &&
    a.tokensPerSecond[0] >= b.tokensPerSecond[0] &&
    a.tokensPerSecond[2] >= b.tokensPerSecond[2] &&
    released(a) >= released(b)
  );
};

/**
 * Drop rows that another of their tier makes pointless, keeping the order: who is chosen among the rest is who would be chosen
 * among all. The fastest are tried first, so that one pass suffices.
 */
export const withoutDominated = (
  rows: readonly PricedRunnable[],
  costOf: CostOf = ({ gpuCost }) => gpuCost,
): PricedRunnable[] => {
  const sorted = rows
    .map((row, place) => ({ row, place }))
    .sort(
      ({ row: a }, { row: b }) =>
        b.tokensPerSecond[1] - a.tokensPerSecond[1] ||
        costOf(a)[1] * a.tensorParallel - costOf(b)[1] * b.tensorParallel,
    );
  const kept: typeof sorted = [];
  for (const each of sorted) {
    const beaten = kept.some(
      ({ row, place }) => dominates(row, each.row, costOf) && (preferred(row, each.row) || place - each.place) < 0,
    );
    if (!beaten) kept.push(each);
  }
  return kept.sort((a, b) => a.place - b.place).map(({ row }) => row);
};

/** Order among equally dear rows: better tier, later release, more tokens/s, fewer GPUs. */
export const preferred = (a: PricedRunnable, b: PricedRunnable): number =>
  tierRank(a.candidate.model.tier) - tierRank(b.candidate.model.tier) ||
  compareText(released(b), released(a)) ||
  b.tokensPerSecond[1] - a.tokensPerSecond[1] ||
  a.tensorParallel - b.tensorParallel;
