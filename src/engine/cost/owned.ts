/** Options that run an open model on GPUs: rented in a cloud, or bought. */
import type { SingleOptionId } from '../../framework';
import { HOURS_PER_MONTH, rangeIn, tokensPerSecond } from '../../units';
import { hostMemoryFit } from '../capacity';
import type { FleetConfiguration, UnassessedReason } from '../recommendation';
import { type Bill, type BillLine, ownDrivers, type Values } from './bill';
import type { Chosen, LegNeed } from './choice';
import { cloudLines } from './cloud-lines';
import { meanOutputPerSecond, replicasFor, utilisation } from './fleet';
import { atLevel } from './levels';
import { applicable, at, hoursLine, oneOffHoursLine, rateKey, teamFactor, typedDrivers, unsourcedLines } from './lines';
import { placeOfGpus } from './offers';
import {
  carriedBy,
  fleetOf,
  fleetQuantities,
  hoursOf,
  payableHours,
  reservedKey,
  runningFor,
  serversFor,
} from './owned-fleet';
import {
  atMeasuredSpeed,
  expand,
  type Measured,
  measuredFor,
  type OwnModels,
  ownModels,
  type PricedRunnable,
  preferred,
  rentableGpus,
  withoutDominated,
} from './owned-models';
import { replicaDetails } from './replica-details';
import { paidHours, type Running, runFleet } from './running';
import { gpuHardwareUsd, hardwareLines, purchasableGpus, serverOf } from './servers';
import type { Situation } from './situation';
import { tuningLines } from './tuning-lines';

/** Replicas of a fleet around the clock, without its other figures: asked of every row at every volume. */
const alwaysOnReplicas = (
  situation: Situation,
  { spare }: Pick<Running, 'spare'>,
  values: Values,
  share: number,
): ((row: PricedRunnable) => number) => {
  const { isl, osl } = situation.workload;
  const mean = meanOutputPerSecond(at(values, ownDrivers.tokensPerDay) * share, isl, osl);
  const peak = at(values, ownDrivers.peak);
  const capacity = at(values, ownDrivers.capacity);
  return (row) => replicasFor(mean, peak, atLevel(row.tokensPerSecond, capacity), spare);
};

/** What tells rows apart at given values, USD a month: GPUs by the hour, or whole servers. */
const hardwareUsd = (situation: Situation, values: Values, need: LegNeed): ((row: PricedRunnable) => number) => {
  const running = runningFor(situation, need);
  const carried = carriedBy(situation, values, need.share);
  const fleet = (row: PricedRunnable) => runFleet(running, carried(row));
  const around = alwaysOnReplicas(situation, running, values, need.share);
  if (need.option === 'self-hosted-cloud') {
    const price = at(values, ownDrivers.gpuPrice);
    const whole = 1 + at(values, 'cloud_bill_overhead');
    const hours = (row: PricedRunnable): number => {
      if (running.term === 'on-demand')
        return running.mode === 'always-on' ? around(row) * HOURS_PER_MONTH : fleet(row).replicaHours;
      const load = carried(row);
      return payableHours(paidHours(running, load, runFleet(running, load)), values);
    };
    return (row) => hours(row) * row.tensorParallel * atLevel(row.gpuCost, price) * whole;
  }
  const perServer = new Map<string, number>();
  const serverUsd = (accelerator: string): number => {
    const known = perServer.get(accelerator);
    if (known !== undefined) return known;
    const usd = gpuHardwareUsd(accelerator, situation, values);
    perServer.set(accelerator, usd);
    return usd;
  };
  return (row) => serversFor(around(row) * row.tensorParallel) * serverUsd(row.gpu.name);
};

/** Cheapest row at given values; rows within a dollar of it are told apart by tier, release, speed and size. */
const bestRow = (
  rows: readonly PricedRunnable[],
  situation: Situation,
  values: Values,
  need: LegNeed,
): PricedRunnable => {
  const costOf = hardwareUsd(situation, values, need);
  const usd = rows.map(costOf);
  const least = usd.reduce((a, b) => (b < a ? b : a), Number.POSITIVE_INFINITY);
  return rows.reduce<PricedRunnable | null>((best, row, index) => {
    if ((usd[index] as number) > least + 1) return best;
    return best === null || preferred(row, best) < 0 ? row : best;
  }, null) as PricedRunnable;
};

const opsKey = {
  'self-hosted-cloud': 'ops_hours_self_hosted_cloud',
  'self-hosted-onprem': 'ops_hours_onprem',
} as const;
type OwnOption = keyof typeof opsKey;

const fleetDrivers = [ownDrivers.tokensPerDay, ownDrivers.peak, ownDrivers.capacity];

const hostMemoryOf = ({
  architecture,
  gpu,
  tensorParallel,
}: PricedRunnable): Pick<FleetConfiguration, 'hostMemory'> => {
  const { hostMemoryGb } = architecture;
  if (hostMemoryGb === null) return {};
  const offered = hostMemoryFit(hostMemoryGb, gpu, tensorParallel) === 'offered' ? 'yes' : 'unknown';
  return { hostMemory: { gb: hostMemoryGb, offered } };
};

const configurationOf =
  (row: PricedRunnable, situation: Situation, need: LegNeed, considered: number) =>
  (values: Values): FleetConfiguration => {
    const { isl, osl } = situation.workload;
    const { replicas, spare, replicaHours } = fleetOf(row, situation, need)(values);
    const gpus = replicas * row.tensorParallel;
    const mean = meanOutputPerSecond(at(values, ownDrivers.tokensPerDay) * need.share, isl, osl);
    const [low, mid, high] = row.tokensPerSecond;
    return {
      kind: 'fleet',
      model: row.candidate.model.key,
      tier: row.candidate.model.tier,
      accelerator: row.gpu.name,
      weights: row.weights,
      kv: row.kv,
      tensorParallel: row.tensorParallel,
      attentionDataParallel: row.attentionDataParallel,
      tokensPerSecond: rangeIn(tokensPerSecond, { low, mid, high }),
      ...replicaDetails(row, situation),
      replicas,
      spare,
      gpus,
      servers: need.option === 'self-hosted-onprem' ? serversFor(gpus) : null,
      utilisation: replicaHours === 0 ? 0 : utilisation(mean, replicaHours / HOURS_PER_MONTH, mid),
      hours: hoursOf(row, situation, need, values),
      calibrated: row.architecture.calibrated,
      ...(row.measured ? { measured: row.measured } : {}),
      ...hostMemoryOf(row),
      considered,
      licence: row.candidate.licence,
    };
  };

const billFor = (
  row: PricedRunnable,
  situation: Situation,
  need: LegNeed,
  option: OwnOption,
  considered: number,
): Bill => {
  const factor = teamFactor(situation.answers);
  const drivers: string[] = [...fleetDrivers, rateKey, opsKey[option], 'setup_hours_self_hosted'];
  let lines: BillLine[];
  if (option === 'self-hosted-cloud') {
    lines = cloudLines(row, situation, need);
    drivers.push(ownDrivers.gpuPrice, 'cloud_bill_overhead');
    if (situation.assumptions.scaling !== 'always-on') drivers.push(ownDrivers.coldStart);
    if (situation.assumptions.rentTerm !== 'on-demand') drivers.push(reservedKey);
  } else {
    const fleet = fleetOf(row, situation, need);
    const servers = (values: Values) => serversFor(fleet(values).replicas * row.tensorParallel);
    const hardware = hardwareLines(row.gpu.name, situation, servers, (values) =>
      fleetQuantities(row, situation, need, values),
    );
    lines = [...hardware.lines];
    drivers.push(...hardware.drivers);
  }
  lines.push(
    hoursLine('operations-labour', opsKey[option], factor),
    oneOffHoursLine('setup-labour', 'setup_hours_self_hosted', factor),
    ...tuningLines(option, row.architecture, situation),
    ...unsourcedLines(option, situation),
  );
  drivers.push(...typedDrivers(lines, situation));
  if (situation.assumptions.tuningCounts && option === 'self-hosted-onprem') drivers.push(ownDrivers.gpuPrice);
  return {
    option,
    lines: applicable(lines, option, situation),
    drivers,
    configuration: configurationOf(row, situation, need, considered),
    priceRows: [],
  };
};

interface Comparable {
  /** Rows that can win somewhere; of rented ones all, while they are looked at a few times only. */
  readonly rows: RowsAt;
  readonly considered: number;
  /** Accelerators with a price. */
  readonly gpus: number;
}
/** Rows to compare for one catalogue by everything they depend on: the same question is asked at every volume. */
const comparableByCatalog = new WeakMap<object, Map<string, Comparable>>();
const comparablesKept = 64;

/** Whoever measured knows what the requests meet: no limit is asked of the configuration. */
const measuredRows = (
  situation: Situation,
  { candidates }: OwnModels,
  gpus: Parameters<typeof expand>[2],
  measured: Measured,
): PricedRunnable[] => {
  const workload = { ...situation.workload, limits: { ttftMs: null, tpotMs: null } };
  return atMeasuredSpeed(expand({ ...situation, workload }, candidates, gpus), measured);
};

/** Bought rows are kept without a price, which the values have. */
const bought = [0, 0, 0] as const;

/** Finding out which rented rows are pointless takes longer than looking at all of them a few times. */
const looksAtAll = 3;

type RowsAt = (situation: Situation, values: Values) => readonly PricedRunnable[];

const rentedRows = (all: readonly PricedRunnable[]): RowsAt => {
  let looks = 0;
  let narrowed: readonly PricedRunnable[] | null = null;
  return () => {
    looks += 1;
    if (looks > looksAtAll) narrowed ??= withoutDominated(all);
    return narrowed ?? all;
  };
};

/** Which bought rows are pointless depends on the prices of servers: kept for the last ones asked about. */
const boughtRows = (all: readonly PricedRunnable[]): RowsAt => {
  const cards = [...new Set(all.map(({ gpu }) => gpu.name))];
  let before: { readonly prices: string; readonly rows: readonly PricedRunnable[] } | null = null;
  return (situation, values) => {
    const costs = new Map(cards.map((name) => [name, serverOf(name, situation, values)]));
    const prices = JSON.stringify([...costs.values()]);
    if (before?.prices !== prices)
      before = { prices, rows: withoutDominated(all, ({ gpu }) => costs.get(gpu.name) ?? bought) };
    return before.rows;
  };
};

const comparable = (situation: Situation, option: OwnOption, models: OwnModels): Comparable => {
  const { workload, assumptions, catalog, day } = situation;
  const kept = comparableByCatalog.get(catalog) ?? new Map<string, Comparable>();
  comparableByCatalog.set(catalog, kept);
  const onPrem = option === 'self-hosted-onprem';
  // Servers are told apart by their bills alone, so that no price of one makes another comparison.
  const gpus = onPrem
    ? purchasableGpus(situation).map((gpu) => ({ gpu, cost: bought }))
    : rentableGpus(situation).map(({ gpu, usdPerHour }) => ({ gpu, cost: usdPerHour }));
  const measured = measuredFor(situation, models.candidates);
  const key = JSON.stringify([
    option,
    day,
    workload.isl,
    workload.osl,
    workload.limits,
    assumptions.stack,
    assumptions.lowBit,
    gpus.map(({ gpu, cost }) => [gpu.name, cost]),
    models.candidates.map(
      ({ model, licence }) => `${model.key} ${licence.licence} ${licence.standing} ${licence.depends.join()}`,
    ),
    measured,
  ]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const rows =
    measured === null ? expand(situation, models.candidates, gpus) : measuredRows(situation, models, gpus, measured);
  const result = { rows: onPrem ? boughtRows(rows) : rentedRows(rows), considered: rows.length, gpus: gpus.length };
  kept.set(key, result);
  const oldest = kept.keys().next().value;
  if (kept.size > comparablesKept && oldest !== undefined) kept.delete(oldest);
  return result;
};

const isOwnOption = (option: SingleOptionId): option is OwnOption => option in opsKey;

/** What could carry a leg, or why nothing can; whoever runs it does not matter here. */
export type FleetSearch = Pick<Comparable, 'rows' | 'considered'> & Pick<OwnModels, 'short'>;

export const fleetSearch = (situation: Situation, need: LegNeed): FleetSearch | UnassessedReason => {
  const { option } = need;
  if (!isOwnOption(option)) throw new RangeError(`${option} runs no GPUs of its own`);
  const models = ownModels(situation, need);
  if (typeof models === 'string') return models;
  const { rows, considered, gpus } = comparable(situation, option, models);
  if (gpus === 0) return 'no-gpu-price';
  return considered === 0 ? 'nothing-meets-the-limits' : { rows, considered, short: models.short };
};

/**
 * Choose and price a self-hosted leg: the cheapest model × GPU × precision × parallelism that meets capability,
 * licence, context and latency, at the mid of every value. `billAt` searches again at other values. Nobody announces a
 * rent or a server's price ahead, so a later day changes nothing.
 */
export const chooseOwned = (situation: Situation, need: LegNeed, found = fleetSearch(situation, need)): Chosen => {
  const { option } = need;
  if (!isOwnOption(option)) throw new RangeError(`${option} runs no GPUs of its own`);
  if (typeof found === 'string') return { ok: false, reason: found };
  const { rows, considered, short } = found;
  const bills = new Map<PricedRunnable, Bill>();
  const billOn = (row: PricedRunnable): Bill => {
    const known = bills.get(row);
    if (known !== undefined) return known;
    const bill = billFor(row, situation, need, option, considered);
    bills.set(row, bill);
    return bill;
  };
  const chosen = bestRow(rows(situation, situation.values), situation, situation.values, need);
  return {
    ok: true,
    bill: billOn(chosen),
    billAt: (values) => billOn(bestRow(rows(situation, values), situation, values, need)),
    model: chosen.candidate.model,
    short,
    facts: { place: option === 'self-hosted-onprem' ? 'yes' : placeOfGpus(situation), terms: 'yes' },
  };
};
