/** Judgements about workloads that the catalogue cannot source: each with its reason. Changeable rows, not constants of nature. */
import type { Level } from './criteria';

export const workloadDefaults = {
  /** Peak hour ÷ weekly mean by shape. Azure 2024 traces: 3.0 for coding, 1.7 for worldwide chat; batch is level by design. */
  peakByShape: { coding: 3, worldwide: 1.7, batch: 1 },
  /** Idle time to first token by latency level. The ladder's own words, at the slow end of each step. */
  ttftMsByLevel: { 0: null, 0.25: 5000, 0.5: 2000, 0.75: 500, 1: 100 } satisfies Record<Level, number | null>,
  /** Reading speed of a fast reader is about 20 tokens/s: 50 ms a token. */
  tpotMs: 50,
  /** An unanswered latency is treated as interactive, so that capacity is not overstated. */
  latencyWhenUnanswered: 0.5 as Level,
  /** A mean within 0.6 of a 99th-percentile target meets it in the published server runs. */
  p99Factor: 0.6,
  /** One spare replica keeps the service up while another restarts; batch work can wait instead. */
  spareReplicas: 1,
  /** Fleets sized to run at 80 % of the saturated rate in the busiest hour. Applied once. */
  headroom: 1.25,
  /** One write into a provider's cache per ten reads, where writes cost more than plain input. */
  cacheWritesPerRead: 0.1,
  /** One-off hours are spread over three years. */
  oneOffMonths: 36,
  /** Router and evaluation work of a split, hours a month. */
  routerHours: { low: 4, mid: 8, high: 16 },
  /** Review work proceeds at half a person. */
  reviewHoursPerWeek: 20,
  /** Set-up takes one person full time. */
  setupHoursPerWeek: 40,
  /** An unanswered capability is priced as routine work: the median of the prior. */
  capabilityWhenUnanswered: 0.5 as Level,
  /** Hours of self-hosting by who operates it: the guides' fourfold conflict over hours is a difference of team. */
  teamFactorByOperations: { 0: 0.5, 0.25: 0.75, 0.5: 1, 0.75: 1.5, 1: 2 } satisfies Record<Level, number>,
} as const;

/** Nobody answers "the level is 0.3": a stated need is one of five. */
export const isLevel = (value: unknown): value is Level => typeof value === 'number';
