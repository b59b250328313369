/** The fleet that one configuration takes: replicas, the hours they are paid for, and the servers that hold them. */
import { HOURS_PER_MONTH } from '../../units';
import type { GpuHours } from '../recommendation';
import { ownDrivers, type Values } from './bill';
import type { LegNeed } from './choice';
import { meanOutputPerSecond } from './fleet';
import { alongLevels, atLevel } from './levels';
import { at } from './lines';
import type { PricedRunnable } from './owned-models';
import {
  alwaysOn,
  type Carried,
  type PaidHours,
  paidHours,
  type Running,
  type RunningFleet,
  runFleet,
  runningOf,
} from './running';
import { gpuHardwareUsd, gpusPerServer } from './servers';
import type { Situation } from './situation';

/** Rented GPUs run as the reader says; bought ones are there all the time. */
export const runningFor = (situation: Situation, { option }: Pick<LegNeed, 'option'>): Running => {
  const { workload, assumptions } = situation;
  const running = runningOf(workload, assumptions);
  return option === 'self-hosted-cloud' ? running : alwaysOn(running, workload);
};

/** What a row has to carry at given values. Values are read once for all rows. */
export const carriedBy = (situation: Situation, values: Values, share: number): ((row: PricedRunnable) => Carried) => {
  const { isl, osl } = situation.workload;
  const meanPerSecond = meanOutputPerSecond(at(values, ownDrivers.tokensPerDay) * share, isl, osl);
  const peak = at(values, ownDrivers.peak);
  const coldStartMinutes = at(values, ownDrivers.coldStart);
  const capacity = at(values, ownDrivers.capacity);
  return (row) => ({ meanPerSecond, peak, coldStartMinutes, tokensPerSecond: atLevel(row.tokensPerSecond, capacity) });
};

/** What one row has to carry, as a function of the values. The same four values give the same object. */
const carriedOf = (row: PricedRunnable, { workload }: Situation, { share }: LegNeed): ((values: Values) => Carried) => {
  const { isl, osl } = workload;
  const speedAt = alongLevels(row.tokensPerSecond);
  // Every line of a bill asks, one after the other, at the same values.
  let last: { readonly volume: number; readonly capacity: number; readonly carried: Carried } | null = null;
  return (values) => {
    const volume = at(values, ownDrivers.tokensPerDay);
    const peak = at(values, ownDrivers.peak);
    const coldStartMinutes = at(values, ownDrivers.coldStart);
    const capacity = at(values, ownDrivers.capacity);
    if (
      last !== null &&
      last.volume === volume &&
      last.capacity === capacity &&
      last.carried.peak === peak &&
      last.carried.coldStartMinutes === coldStartMinutes
    )
      return last.carried;
    const meanPerSecond = meanOutputPerSecond(volume * share, isl, osl);
    const carried = { meanPerSecond, peak, coldStartMinutes, tokensPerSecond: speedAt(capacity) };
    last = { volume, capacity, carried };
    return carried;
  };
};

/** Of one load at a time: lines of a bill ask for the same. */
const forLoad = <T>(found: (carried: Carried) => T): ((carried: Carried) => T) => {
  let last: { readonly carried: Carried; readonly result: T } | null = null;
  return (carried) => {
    if (last?.carried !== carried) last = { carried, result: found(carried) };
    return last.result;
  };
};

/** The fleet of a row, as a function of the values. */
export const fleetOf = (
  row: PricedRunnable,
  situation: Situation,
  need: LegNeed,
): ((values: Values) => RunningFleet) => {
  const running = runningFor(situation, need);
  const carried = carriedOf(row, situation, need);
  const fleet = forLoad((load) => runFleet(running, load));
  return (values) => fleet(carried(values));
};

export const reservedKey = 'reserved_1y_discount';

/** GPU-hours a month at the price on demand that come to what is paid: a reserved hour counts for less. */
export const payableHours = ({ reserved, onDemand }: PaidHours, values: Values): number =>
  reserved === 0 ? onDemand : onDemand + reserved * (1 - at(values, reservedKey));

/** How the hours of a row are paid for, as a function of the values. */
export const paidHoursOf = (
  row: PricedRunnable,
  situation: Situation,
  need: LegNeed,
): ((values: Values) => PaidHours) => {
  const running = runningFor(situation, need);
  const carried = carriedOf(row, situation, need);
  const paid = forLoad((load) => paidHours(running, load, runFleet(running, load)));
  return (values) => paid(carried(values));
};

/** The arithmetic of a fleet around the clock: what it carries, and what that takes. */
export const fleetQuantities = (
  row: PricedRunnable,
  situation: Situation,
  need: LegNeed,
  values: Values,
): Readonly<Record<string, number>> => {
  const { meanPerSecond, peak, tokensPerSecond } = carriedBy(situation, values, need.share)(row);
  const { replicas, spare } = fleetOf(row, situation, need)(values);
  const { tensorParallel } = row;
  return { meanPerSecond, peak, tokensPerSecond, spare, replicas, tensorParallel, gpus: replicas * tensorParallel };
};

/** Servers that hold a number of GPUs; they are bought whole. */
export const serversFor = (gpus: number): number => Math.ceil(gpus / gpusPerServer);

const windowOf = ({ mode, uptimeHoursPerWeek, batchHoursPerDay }: Running): number | null => {
  if (mode === 'office-hours') return uptimeHoursPerWeek;
  return mode === 'batch-window' ? batchHoursPerDay : null;
};

/**
 * Reservation and use side by side. A reservation holds the GPUs of the busiest hour around the clock; the work alone
 * takes mean ÷ tokens/s replicas. On bought servers every GPU of a whole server is held.
 */
export const hoursOf = (row: PricedRunnable, situation: Situation, need: LegNeed, values: Values): GpuHours => {
  const { workload } = situation;
  const carried = carriedBy(situation, values, need.share)(row);
  const running = runningFor(situation, need);
  const used = (carried.meanPerSecond / carried.tokensPerSecond) * row.tensorParallel * HOURS_PER_MONTH;
  const held = runFleet(alwaysOn(running, workload), carried);
  const bought = need.option === 'self-hosted-onprem';
  const servers = serversFor(held.replicas * row.tensorParallel);
  const reserved = bought
    ? servers * gpusPerServer * HOURS_PER_MONTH
    : held.replicas * row.tensorParallel * HOURS_PER_MONTH;
  const usdPerHour = bought
    ? gpuHardwareUsd(row.gpu.name, situation, values) / (gpusPerServer * HOURS_PER_MONTH)
    : atLevel(row.gpuCost, at(values, ownDrivers.gpuPrice));
  const hours = paidHours(running, carried, runFleet(running, carried));
  const paid = bought ? reserved : (hours.reserved + hours.onDemand) * row.tensorParallel;
  const payable = bought ? reserved : payableHours(hours, values) * row.tensorParallel;
  return {
    mode: running.mode,
    window: windowOf(running),
    ...(running.term === 'on-demand' ? {} : { term: running.term, committed: hours.reserved * row.tensorParallel }),
    reserved,
    reservedUsd: reserved * usdPerHour,
    paid,
    paidUsd: payable * usdPerHour,
    used,
    usedUsd: used * usdPerHour,
  };
};
