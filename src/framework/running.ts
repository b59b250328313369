/** When rented GPUs run, and what that takes for granted: each a judgement with its reason, changeable by the reader. */
export const scalingModes = ['always-on', 'office-hours', 'hourly', 'batch-window'] as const;
export type ScalingMode = (typeof scalingModes)[number];

/**
 * How rented GPUs are paid for: by the hour; the whole fleet of the busiest hour reserved for a year; or only a base, with the
 * rest by the hour.
 */
export const rentTerms = ['on-demand', 'reserved', 'reserved-base'] as const;
export type RentTerm = (typeof rentTerms)[number];

export const runningDefaults = {
  /** Ten hours on each of five days: an office with early and late people. */
  uptimeHoursPerWeek: 50,
  /** Loading weights takes 1 to 10 minutes on the machines known to us; no published measurement was read. */
  coldStartMinutes: { low: 1, mid: 5, high: 10 },
  /** Scaling to nothing makes the next request wait for a whole cold start. */
  minimumReplicas: 1,
  /** From the end of one working day to the small hours. */
  batchHoursPerDay: 8,
  /** A fleet that is switched off at night starts once a working day; one that is on at weekends too, every day. */
  startsPerWeek: { workingDays: 5, everyDay: 7, mostHoursOnWorkingDays: 120 },
} as const;

export const hoursPerWeek = 168;
/** A week typed or imported holds whole numbers up to this: a thousandth of the busiest hour is finer than any log. */
export const weekResolution = 999;

/**
 * 168 loads of any size as whole numbers up to `weekResolution`, the busiest hour highest; hours from Monday 00:00.
 * null = not 168 finite loads ≥ 0, or none of them above 0.
 */
export const weekOfLoads = (loads: readonly number[]): readonly number[] | null => {
  const busiest = loads.reduce((a, b) => Math.max(a, b), 0);
  const usable = loads.length === hoursPerWeek && loads.every((load) => load >= 0) && Number.isFinite(busiest);
  return usable && busiest > 0 ? loads.map((load) => Math.round((load / busiest) * weekResolution)) : null;
};
