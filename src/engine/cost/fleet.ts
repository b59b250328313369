/** From tokens a second to whole replicas. */
import { workloadDefaults } from '../../framework';

const SECONDS_PER_DAY = 86_400;

/** Mean output tokens per second of a volume in tokens a day, by the output's share of a request. */
export const meanOutputPerSecond = (tokensPerDay: number, isl: number, osl: number): number =>
  (tokensPerDay * osl) / (isl + osl) / SECONDS_PER_DAY;

/**
 * Replicas that carry the busiest hour with a fifth of headroom, plus spares.
 *
 *   replicas = ⌈mean · peak · 1.25 ÷ tokens/s⌉ + spare
 *
 * At least one serves, even at no volume. `tokensPerSecond` must be positive and already rounded to 6 digits.
 */
export const replicasFor = (meanPerSecond: number, peak: number, tokensPerSecond: number, spare: number): number =>
  Math.max(1, Math.ceil((meanPerSecond * peak * workloadDefaults.headroom) / tokensPerSecond)) + spare;

/** Share of the deployed capacity that is used on average: an output, never an input. */
export const utilisation = (meanPerSecond: number, replicas: number, tokensPerSecond: number): number =>
  meanPerSecond / (replicas * tokensPerSecond);
