/** When rented GPUs run: how many replicas, and for how many hours of a month they are paid for. */
import { type Assumptions, hoursPerWeek, runningDefaults, type ScalingMode, workloadDefaults } from '../../framework';
import { HOURS_PER_MONTH } from '../../units';
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
  };
};

/** The same fleet around the clock: what the others are held against, and the only way to run bought servers. */
export const alwaysOn = (running: Running, workload: Workload): Running => ({
  ...running,
  mode: 'always-on',
  spare: workload.spare,
});

const { workingDays, everyDay, mostHoursOnWorkingDays } = runningDefaults.startsPerWeek;

const hourly = (running: Running, { meanPerSecond, peak, tokensPerSecond, coldStartMinutes }: Carried) => {
  const { spare, minimumReplicas } = running;
  // Three digits of a peak are a week of their own: a draw of thousands of peaks then meets a few hundred weeks.
  const drawn = Number(peak.toPrecision(3));
  const loads = weekAt(running.week, drawn);
  const replicasIn = (load: number): number => {
    const exact = load === drawn ? peak : Math.min(load, peak);
    const needed = Math.ceil((meanPerSecond * exact * workloadDefaults.headroom) / tokensPerSecond);
    const serving = Math.max(minimumReplicas, needed);
    return serving === 0 ? 0 : serving + spare;
  };
  let before = replicasIn(loads[hoursPerWeek - 1] as number);
  let most = 0;
  let hours = 0;
  let starts = 0;
  for (const load of loads) {
    const replicas = replicasIn(load);
    hours += replicas;
    if (replicas > before) starts += replicas - before;
    if (replicas > most) most = replicas;
    before = replicas;
  }
  return {
    replicas: most,
    spare,
    replicaHours: ((hours + (starts * coldStartMinutes) / 60) * HOURS_PER_MONTH) / hoursPerWeek,
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
