/** When rented GPUs run: how many replicas, and for how many hours of a month they are paid for. */
import {
  type Assumptions,
  hoursPerWeek,
  type RentTerm,
  runningDefaults,
  type ScalingMode,
  workloadDefaults,
} from '../../framework';
import { HOURS_PER_MONTH, roundSignificant } from '../../units';
import { type Week, type Workload, weekAt } from '../workload';
import { replicasFor } from './fleet';

/** A way to run, with everything settled that no driver moves. */
export interface Running {
  readonly mode: ScalingMode;
  readonly spare: number;
  readonly uptimeHoursPerWeek: number;
  readonly batchHoursPerDay: number;
  readonly minimumReplicas: number;
  readonly week: Week;
  readonly term: RentTerm;
  /** Of the replicas of the busiest hour, where only a base is reserved; null = those of the quietest hour. */
  readonly reservedShare: number | null;
}

/** What a fleet of one configuration has to carry. */
export interface Carried {
  readonly meanPerSecond: number;
  /** Busiest hour ÷ mean. */
  readonly peak: number;
  /** Of one replica. */
  readonly tokensPerSecond: number;
  /** From the start of a replica until it serves. */
  readonly coldStartMinutes: number;
}

export interface RunningFleet {
  /** At the busiest time, spares included. */
  readonly replicas: number;
  readonly spare: number;
  /** Paid for in a month. */
  readonly replicaHours: number;
}

/**
 * How the reader wants GPUs to run. Replicas stop altogether only where a first token may wait for a whole cold start.
 * Batch work keeps no spare: a window that failed is run again.
 */
export const runningOf = (workload: Workload, assumptions: Assumptions): Running => {
  const { coldStartMinutes, minimumReplicas } = assumptions;
  const coldMs = (coldStartMinutes ?? runningDefaults.coldStartMinutes.mid) * 60_000;
  const { ttftMs } = workload.limits;
  const mayStop = ttftMs === null || ttftMs >= coldMs;
  const asked = Math.ceil(minimumReplicas ?? runningDefaults.minimumReplicas);
  return {
    mode: assumptions.scaling,
    spare: assumptions.scaling === 'batch-window' ? 0 : workload.spare,
    uptimeHoursPerWeek: assumptions.uptimeHoursPerWeek ?? runningDefaults.uptimeHoursPerWeek,
    batchHoursPerDay: assumptions.batchHoursPerDay ?? runningDefaults.batchHoursPerDay,
    minimumReplicas: mayStop ? asked : Math.max(1, asked),
    week: workload.week,
    term: assumptions.rentTerm,
    reservedShare: assumptions.finer['reserved-share'] ?? null,
  };
};

/** The same fleet around the clock: what the others are held against, and the only way to run bought servers. */
export const alwaysOn = (running: Running, workload: Workload): Running => ({
  ...running,
  mode: 'always-on',
  spare: workload.spare,
  term: 'on-demand',
});

const { workingDays, everyDay, mostHoursOnWorkingDays } = runningDefaults.startsPerWeek;

/** Replicas that run in an hour of a given load; the load of the busiest hour stands for the peak itself. */
const scaledTo = (running: Running, { meanPerSecond, peak, tokensPerSecond }: Carried) => {
  // Three digits of a peak are a week of their own: a draw of thousands of peaks then meets a few hundred weeks.
  const drawn = Number(peak.toPrecision(3));
  const replicasIn = (load: number, minimum: number): number => {
    const exact = load === drawn ? peak : Math.min(load, peak);
    const needed = Math.ceil((meanPerSecond * exact * workloadDefaults.headroom) / tokensPerSecond);
    const serving = Math.max(minimum, needed);
    return serving === 0 ? 0 : serving + running.spare;
  };
  return { loads: weekAt(running.week, drawn), replicasIn };
};

/** `base`: replicas that are paid for elsewhere; only what runs beyond them is counted. */
const hourly = (running: Running, carried: Carried, base = 0) => {
  const { spare, minimumReplicas } = running;
  const { loads, replicasIn } = scaledTo(running, carried);
  const beyond = (load: number) => Math.max(0, replicasIn(load, minimumReplicas) - base);
  let before = beyond(loads[hoursPerWeek - 1] as number);
  let most = 0;
  let hours = 0;
  let starts = 0;
  for (const load of loads) {
    const replicas = beyond(load);
    hours += replicas;
    if (replicas > before) starts += replicas - before;
    if (replicas > most) most = replicas;
    before = replicas;
  }
  return {
    replicas: most + base,
    spare,
    replicaHours: ((hours + (starts * carried.coldStartMinutes) / 60) * HOURS_PER_MONTH) / hoursPerWeek,
  };
};

/** On for some hours of a week or a day, with a start each time, and never for more hours than there are. */
const inPart = (
  replicas: number,
  spare: number,
  hours: number,
  starts: number,
  all: number,
  coldStartMinutes: number,
) => {
  const paid = hours >= all ? all : Math.min(all, hours + (starts * coldStartMinutes) / 60);
  return { replicas, spare, replicaHours: (replicas * paid * HOURS_PER_MONTH) / all };
};

/**
 * Replicas and the hours they are paid for.
 *
 *   always on     N = replicas for the peak; N · 730
 *   office hours  what arrives outside waits for a free hour inside: N for max(peak, 168 ÷ uptime);
 *                 N · (uptime + starts · cold start) · 730 ÷ 168
 *   hour by hour  nᵢ = max(minimum, ⌈mean · wᵢ · 1.25 ÷ tokens/s⌉) + spare; (Σ nᵢ + starts · cold start) · 730 ÷ 168
 *   batch window  N for 24 ÷ window; N · (window + cold start) · 730 ÷ 24
 *
 * A start is paid from its beginning, and lies before the hour it is for. `tokensPerSecond` must be positive. Hours rise
 * with the load while a cold start takes an hour at most.
 */
export const runFleet = (running: Running, carried: Carried): RunningFleet => {
  const { mode, spare, uptimeHoursPerWeek, batchHoursPerDay } = running;
  const { meanPerSecond, peak, tokensPerSecond, coldStartMinutes } = carried;
  const replicasAt = (ratio: number) => replicasFor(meanPerSecond, ratio, tokensPerSecond, spare);
  if (mode === 'hourly') return hourly(running, carried);
  if (mode === 'office-hours') {
    const starts = uptimeHoursPerWeek > mostHoursOnWorkingDays ? everyDay : workingDays;
    const replicas = replicasAt(Math.max(peak, hoursPerWeek / uptimeHoursPerWeek));
    return inPart(replicas, spare, uptimeHoursPerWeek, starts, hoursPerWeek, coldStartMinutes);
  }
  if (mode === 'batch-window')
    return inPart(replicasAt(24 / batchHoursPerDay), spare, batchHoursPerDay, 1, 24, coldStartMinutes);
  const replicas = replicasAt(peak);
  return { replicas, spare, replicaHours: replicas * HOURS_PER_MONTH };
};

/** Replica-hours a month by how they are paid for. */
export interface PaidHours {
  /** Held for a year, around the clock. */
  readonly reserved: number;
  readonly onDemand: number;
}

/** What runs even in the quietest hour of the week; a fleet that is switched off has no such hour. */
const quietest = (running: Running, carried: Carried): number => {
  const { mode, minimumReplicas } = running;
  if (mode === 'office-hours' || mode === 'batch-window') return 0;
  const { loads, replicasIn } = scaledTo(running, carried);
  const least = loads.reduce((a, b) => Math.min(a, b));
  return replicasIn(least, mode === 'hourly' ? minimumReplicas : 0);
};

/**
 * How the hours of a fleet are paid for.
 *
 *   on demand      all of `fleet.replicaHours`
 *   reserved       N · 730 for the N replicas of the busiest hour, whenever they run
 *   a base         B · 730 reserved, and on demand what runs beyond B; B = the replicas of the quietest hour, or
 *                  ⌈share · N⌉
 */
export const paidHours = (running: Running, carried: Carried, fleet: RunningFleet): PaidHours => {
  const { term, reservedShare } = running;
  const { replicas, replicaHours } = fleet;
  if (term === 'on-demand') return { reserved: 0, onDemand: replicaHours };
  if (term === 'reserved') return { reserved: replicas * HOURS_PER_MONTH, onDemand: 0 };
  const asked =
    reservedShare === null ? quietest(running, carried) : Math.ceil(roundSignificant(reservedShare * replicas));
  const base = Math.min(replicas, asked);
  const onDemand =
    running.mode === 'hourly'
      ? hourly(running, carried, base).replicaHours
      : replicas === 0
        ? 0
        : (replicaHours * (replicas - base)) / replicas;
  return { reserved: base * HOURS_PER_MONTH, onDemand };
};
