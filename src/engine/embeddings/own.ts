/** Running an embedding model on rented GPUs: speed, GPUs, hours. */
import type { GpuRow } from '../../catalog';
import type { EmbeddingModelRow } from '../../catalog/embeddings';
import { workloadDefaults } from '../../framework';
import { HOURS_PER_MONTH, roundSignificant } from '../../units';
import { attainedBy, capacityConstants, type Stack } from '../capacity/constants';
import type { EmbeddingBuckets } from './buckets';

const secondsPerHour = 3600;
const bytesPerParameter = 2;

/** Parameters that a token is multiplied with, in 10^6; null = nobody says how many the model has. */
export const computedM = ({ totalM, tableM }: Pick<EmbeddingModelRow, 'totalM' | 'tableM'>): number | null =>
  totalM === null ? null : totalM - (tableM ?? 0);

/** Do its weights in 16 bit fit one GPU, with what the capacity model reserves? */
export const fitsGpu = (totalM: number, gpu: Pick<GpuRow, 'memoryGib'>): boolean =>
  totalM * 1e6 * bytesPerParameter <=
  (gpu.memoryGib * capacityConstants.memoryShare.value - capacityConstants.reserveGib.value) * 2 ** 30;

/**
 * Tokens a second of one GPU, estimated: an embedding is a prefill and nothing else.
 *
 *   peak of 16-bit arithmetic · share reached in matrix products ÷ (2 · parameters without the token table)
 *
 * The share is that of the capacity model, fitted on generating models. Attention over a text, and what the host does around
 * a small model, are left out: both slow it down.
 */
export const estimatedSpeed = (computed: number, gpu: Pick<GpuRow, 'bf16Tflops'>, stack: Stack): number =>
  roundSignificant((gpu.bf16Tflops * 1e12 * attainedBy[stack].mfu) / (2 * computed * 1e6));

export interface OwnHours {
  /** Always on, so that the busiest hour of queries is served; 0 without queries. */
  readonly gpus: number;
  /** GPU hours a month that are paid: those, and hours for what does not fit into their idle time. */
  readonly reserved: number;
  /** GPU hours a month that are worked. */
  readonly used: number;
  /** GPU hours of the first load, once. */
  readonly firstLoad: number;
}

/** GPUs that the busiest hour of queries fills, with headroom; not rounded. */
export const gpusInPeak = (buckets: EmbeddingBuckets, peakToMean: number, speed: number): number =>
  ((buckets.queries / (HOURS_PER_MONTH * secondsPerHour)) * peakToMean * workloadDefaults.headroom) / speed;

/**
 * GPUs and their hours at a speed in tokens a second.
 *
 *   always on = ⌈queries a second · peak · 1.25 ÷ speed⌉    used = tokens a month ÷ (speed · 3,600)
 *   reserved  = always on · 730 + what changes and refresh need beyond the idle hours of those
 *
 * 1.25 is the headroom of every fleet here. No GPU is spare.
 */
export const ownHours = (buckets: EmbeddingBuckets, peakToMean: number, speed: number): OwnHours => {
  const hoursOf = (tokens: number) => tokens / (speed * secondsPerHour);
  const gpus = Math.ceil(roundSignificant(gpusInPeak(buckets, peakToMean, speed), 12));
  const queries = hoursOf(buckets.queries);
  const waiting = hoursOf(buckets.changes + buckets.refresh);
  const idle = gpus * HOURS_PER_MONTH - queries;
  return {
    gpus,
    reserved: gpus * HOURS_PER_MONTH + Math.max(0, waiting - idle),
    used: queries + waiting,
    firstLoad: hoursOf(buckets.firstLoad),
  };
};
