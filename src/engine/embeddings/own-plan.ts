/** What running a model on rented GPUs comes to. */
import type { GpuRow } from '../../catalog';
import { type EmbeddingModelRow, embeddingModelByKey } from '../../catalog/embeddings';
import type { EmbeddingsWorkload } from '../../framework/embeddings';
import type { Range } from '../../units';
import { bandOf } from '../capacity/constants';
import type { DriverRanges, Values } from '../cost/bill';
import { atLevel } from '../cost/levels';
import { type RentedGpu, rentableGpus } from '../cost/owned-models';
import type { CostLines } from './break-even';
import type { EmbeddingBuckets } from './buckets';
import { type EmbeddingContext, type Figure, months, range3, ranged, type SideCost, sideCost, value } from './drivers';
import { computedM, estimatedSpeed, fitsGpu, gpusInPeak, type OwnHours, ownHours } from './own';
import { type VectorStorage, vectorStorage } from './storage';

export interface OwnPlan {
  readonly facts: EmbeddingModelRow;
  readonly gpu: GpuRow;
  readonly usdPerHour: readonly [number, number, number];
  /** Providers behind that price; 0 = typed. */
  readonly readings: number;
  /** Tokens a second of one GPU. */
  readonly speed: Range;
  readonly basis: 'estimated' | 'typed';
  readonly hours: OwnHours;
  /** USD a month at the middle: GPUs always on and beside them, and the hours worked alone. */
  readonly reservedUsd: number;
  readonly usedUsd: number;
  /** Hours of people: a month, and once. */
  readonly operationsHours: number;
  readonly setupHours: number;
  readonly cost: SideCost;
  readonly storage: VectorStorage | null;
  readonly exitUsd: Range;
  /** Days of the GPUs that are always on, or of one. */
  readonly exitDays: number;
}

export type WhyNotOwned = 'not-open' | 'size-unknown' | 'chunk-too-long' | 'no-gpu';

export interface Owned {
  readonly plan: OwnPlan;
  readonly total: Figure;
  readonly lines: Pick<CostLines, 'ownEach' | 'ownFixed' | 'usdPerGpuHour' | 'gpus' | 'usedHours'>;
}

const onGpu = (
  facts: EmbeddingModelRow,
  computed: number,
  { gpu, usdPerHour, readings }: RentedGpu,
  workload: EmbeddingsWorkload,
  buckets: EmbeddingBuckets,
  { assumptions }: EmbeddingContext,
  ranges: DriverRanges,
  values: Values,
): Owned => {
  // A measurement is one of a GPU: without a GPU named it says nothing.
  const typed = assumptions.gpu === null ? null : workload.speed;
  const band = bandOf('default', false);
  const mid = typed ?? estimatedSpeed(computed, gpu, assumptions.stack);
  const speeds = [typed ?? mid * band.low, mid, typed ?? mid * band.high] as const;
  const hoursAt = (at: Values) => ownHours(buckets, workload.peakToMean, atLevel(speeds, value(at, 'capacity')));
  const hourUsd = (at: Values) => atLevel(usdPerHour, value(at, 'rent')) * (1 + value(at, 'overhead'));
  const storage = vectorStorage(workload, buckets.vectors, facts.dimensions);
  const stored = storage?.usd ?? 0;
  const machines: Figure = (at) => {
    const { reserved, firstLoad } = hoursAt(at);
    return (reserved + firstLoad / months) * hourUsd(at) + stored;
  };
  const work: Figure = (at) =>
    assumptions.labour ? (value(at, 'ownHours') + value(at, 'setup') / months) * value(at, 'rate') : 0;
  const hours = hoursAt(values);
  const usd = hourUsd(values);
  const exit: Figure = (at) => hoursAt(at).firstLoad * hourUsd(at);
  return {
    plan: {
      facts,
      gpu,
      usdPerHour,
      readings,
      speed: range3(speeds),
      basis: typed === null ? 'estimated' : 'typed',
      hours,
      reservedUsd: hours.reserved * usd,
      usedUsd: hours.used * usd,
      operationsHours: value(values, 'ownHours'),
      setupHours: value(values, 'setup'),
      cost: sideCost({ machines, labour: work }, ranges, values),
      storage,
      exitUsd: ranged(exit, ranges, values),
      exitDays: hours.firstLoad / Math.max(1, hours.gpus) / 24,
    },
    total: (at) => machines(at) + work(at),
    lines: {
      ownEach: (hours.firstLoad / months) * usd + stored,
      ownFixed: work(values),
      usdPerGpuHour: usd,
      gpus: gpusInPeak(buckets, workload.peakToMean, mid),
      usedHours: hours.used,
    },
  };
};

/** The model on the GPU that is cheapest for this, at the middle; the reader's own GPU and price come first. */
export const ownPlan = (
  workload: EmbeddingsWorkload,
  buckets: EmbeddingBuckets,
  day: string,
  context: EmbeddingContext,
  ranges: DriverRanges,
  values: Values,
): Owned | WhyNotOwned => {
  const facts = embeddingModelByKey.get(workload.owned);
  if (facts?.weights !== 'open') return 'not-open';
  const computed = computedM(facts);
  const { totalM } = facts;
  if (computed === null || totalM === null) return 'size-unknown';
  if (workload.chunkTokens > facts.maxTokens) return 'chunk-too-long';
  const { catalog, assumptions } = context;
  const rows = rentableGpus({ catalog, assumptions, day })
    .filter(({ gpu }) => fitsGpu(totalM, gpu))
    .map((rented) => onGpu(facts, computed, rented, workload, buckets, context, ranges, values));
  // Where nothing is paid for any of them, the one with the cheaper hour.
  const dearness = ({ plan, total }: Owned) => [total(values), plan.usdPerHour[1]] as const;
  return rows.reduce<Owned | WhyNotOwned>((best, each) => {
    if (typeof best === 'string') return each;
    const [a, b] = [dearness(best), dearness(each)];
    return b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]) ? each : best;
  }, 'no-gpu');
};
