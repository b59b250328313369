/** Bought hardware: what a whole server of eight GPUs costs to own and to run. */
import type { GpuRow } from '../../catalog';
import { usdPerEuro } from '../../catalog/exchange-rates';
import { HOURS_PER_MONTH } from '../../units';
import { power } from '../../units/elementary';
import type { FigureRef } from '../recommendation';
import type { BillLine, Values } from './bill';
import { at } from './lines';
import type { Situation } from './situation';

/** Servers are bought whole. */
export const gpusPerServer = 8;

interface ServerKeys {
  readonly purchase: string;
  /** Draw of one GPU while serving, W. */
  readonly power: string;
  /** Rated maximum of the server, kW: what the rack space is billed by. */
  readonly nameplate: string;
}

/** Accelerators with a sourced server price. H200 boards draw like H100 boards: same chip, no measurement of their own. */
const serverKeys: Readonly<Record<string, ServerKeys>> = {
  'H100 SXM': {
    purchase: 'purchase_8xh100_server',
    power: 'power_per_h100_inference',
    nameplate: 'power_8xh100_h200_max',
  },
  'H200 SXM': {
    purchase: 'purchase_8xh200_server',
    power: 'power_per_h100_inference',
    nameplate: 'power_8xh100_h200_max',
  },
  'B200 SXM': { purchase: 'purchase_8xb200_server', power: 'power_per_b200_inference', nameplate: 'power_8xb200_max' },
};

/** Whether a sourced price of a server of eight exists for an accelerator, by the catalogue's name of it. */
export const hasServerPrice = (accelerator: string): boolean => Object.hasOwn(serverKeys, accelerator);

/** Economics key of what one GPU draws while serving, W; null where nobody measured the card or one of its chip. */
export const servingPowerKey = (accelerator: string): string | null =>
  hasServerPrice(accelerator) ? keysOf(accelerator).power : null;

/** Economics keys of a server of eight: its price and its rated power; null where no price was found. */
export const serverKeysOf = (accelerator: string): Pick<ServerKeys, 'purchase' | 'nameplate'> | null =>
  hasServerPrice(accelerator) ? keysOf(accelerator) : null;

const keysOf = (accelerator: string): ServerKeys => {
  const keys = serverKeys[accelerator];
  if (keys === undefined) throw new RangeError(`no server price for ${accelerator}`);
  return keys;
};

/**
 * Accelerators that can be bought as a server: those with a sourced price, or the reader's choice if it has one. A rent
 * typed for a card is a statement about renting, so it leaves every server in the comparison.
 */
export const purchasableGpus = ({ catalog, assumptions }: Situation): GpuRow[] =>
  catalog.gpus.filter(
    ({ name }) =>
      hasServerPrice(name) &&
      (assumptions.gpu === null || assumptions.gpuUsdPerHour !== null || assumptions.gpu === name),
  );

/** Price of a server at the 10th percentile, mid and 90th percentile, what rows are compared by; one that was moved has no range. */
export const serverOf = (
  accelerator: string,
  situation: Situation,
  values: Values,
): readonly [number, number, number] => {
  const { purchase } = keysOf(accelerator);
  const [price, range] = [at(values, purchase), situation.ranges[purchase]];
  return range === undefined || price !== range.mid ? [price, price, price] : [range.low, range.mid, range.high];
};

/**
 * Straight-line cost of one server, USD a month.
 *
 *   (P·(1 + extra) − P·residual₃^(life/3)) ÷ (12·life)
 *
 * `extra` = network, racks and spares; residual₃ = share of the price left after three years.
 */
const ownershipUsd = (price: number, values: Values): number => {
  const life = at(values, 'depreciation_years');
  const residual = power(at(values, 'residual_value_3y'), life / 3);
  return Math.max(0, price * (1 + at(values, 'hardware_extra_capex')) - price * residual) / (12 * life);
};

/**
 * Interest on what is tied up in one server, USD a month: on the mean of what it costs and what it is sold for.
 *
 *   (P·(1 + extra) + P·residual₃^(life/3)) ÷ 2 · rate ÷ 12
 */
const interestUsd = (price: number, rate: number, values: Values): number => {
  const residual = power(at(values, 'residual_value_3y'), at(values, 'depreciation_years') / 3);
  return ((price * (1 + at(values, 'hardware_extra_capex')) + price * residual) / 2) * (rate / 12);
};

/** Having one server, USD a month: its lease where the reader typed one, else what it loses in value and its interest. */
const havingUsd = (keys: ServerKeys, { assumptions: { finer } }: Situation, values: Values): number => {
  const price = at(values, keys.purchase);
  return finer.lease ?? ownershipUsd(price, values) + interestUsd(price, finer.interest ?? 0, values);
};

const electricityKey = (situation: Situation) =>
  situation.answers.place === 'eu' ? 'electricity_eu' : 'electricity_us';

/** Draw of one server at the wall of the data hall, kW: GPUs while serving plus the rest of the box, times PUE. */
const wallKw = (keys: ServerKeys, values: Values): number =>
  ((gpusPerServer * at(values, keys.power)) / 1000 + at(values, 'server_overhead_power')) *
  at(values, 'pue_colocation_onprem');

/** USD a kilowatt-hour: the European price is in euros, at the catalogue's dated rate. */
const kwhUsd = (situation: Situation, values: Values): number => {
  const key = electricityKey(situation);
  return at(values, key) * (key === 'electricity_eu' ? usdPerEuro : 1);
};

const powerUsd = (keys: ServerKeys, situation: Situation, values: Values): number =>
  wallKw(keys, values) * HOURS_PER_MONTH * kwhUsd(situation, values);

const spaceUsd = (keys: ServerKeys, values: Values): number => at(values, 'colocation') * at(values, keys.nameplate);
const maintenanceUsd = (keys: ServerKeys, values: Values): number =>
  (at(values, 'maintenance_per_year') * at(values, keys.purchase)) / 12;

/** Hardware, power, space and maintenance of one server, USD a month. */
export const gpuHardwareUsd = (accelerator: string, situation: Situation, values: Values): number => {
  const keys = keysOf(accelerator);
  return (
    havingUsd(keys, situation, values) +
    powerUsd(keys, situation, values) +
    spaceUsd(keys, values) +
    maintenanceUsd(keys, values)
  );
};

/** Lines of a number of servers, and the values that move them. `fleet` says what takes so many. */
export const hardwareLines = (
  accelerator: string,
  situation: Situation,
  servers: (values: Values) => number,
  fleet: (values: Values) => Readonly<Record<string, number>>,
): { lines: BillLine[]; drivers: string[] } => {
  const keys = keysOf(accelerator);
  const electricity = electricityKey(situation);
  const refs = (...names: string[]): FigureRef[] => names.map((key) => ({ kind: 'economics', key }));
  const line = (
    id: BillLine['id'],
    usd: (values: Values) => number,
    quantities: (values: Values) => Record<string, number>,
    sources: FigureRef[],
  ): BillLine => ({
    id,
    labour: false,
    oneOff: false,
    usd: (values) => servers(values) * usd(values),
    quantities: (values) => ({ servers: servers(values), ...quantities(values) }),
    refs: sources,
  });
  const { lease, interest } = situation.assumptions.finer;
  const ownership = refs(keys.purchase, 'hardware_extra_capex', 'residual_value_3y', 'depreciation_years');
  const value = (values: Values) => ({
    ...fleet(values),
    purchaseUsd: at(values, keys.purchase),
    years: at(values, 'depreciation_years'),
    extraShare: at(values, 'hardware_extra_capex'),
    residualShare3y: at(values, 'residual_value_3y'),
  });
  const leased = (usd: number): BillLine =>
    line(
      'lease',
      () => usd,
      (values) => ({ ...fleet(values), usd }),
      [{ kind: 'typed', field: 'lease' }],
    );
  const bought = [
    line('hardware', (values) => ownershipUsd(at(values, keys.purchase), values), value, ownership),
    ...(interest === undefined
      ? []
      : [
          line(
            'interest',
            (values) => interestUsd(at(values, keys.purchase), interest, values),
            (values) => ({ ...value(values), rate: interest }),
            [{ kind: 'typed', field: 'interest' }, ...ownership],
          ),
        ]),
  ];
  return {
    lines: [
      ...(lease === undefined ? bought : [leased(lease)]),
      line(
        'power',
        (values) => powerUsd(keys, situation, values),
        (values) => ({
          kilowatts: wallKw(keys, values),
          hours: HOURS_PER_MONTH,
          usdPerKwh: kwhUsd(situation, values),
          gpuWatts: at(values, keys.power),
          serverKw: at(values, 'server_overhead_power'),
          pue: at(values, 'pue_colocation_onprem'),
        }),
        refs(keys.power, 'server_overhead_power', 'pue_colocation_onprem', electricity),
      ),
      line(
        'space',
        (values) => spaceUsd(keys, values),
        (values) => ({ kilowatts: at(values, keys.nameplate), usdPerKw: at(values, 'colocation') }),
        refs('colocation', keys.nameplate),
      ),
      line(
        'maintenance',
        (values) => maintenanceUsd(keys, values),
        (values) => ({ purchaseUsd: at(values, keys.purchase), share: at(values, 'maintenance_per_year') }),
        refs('maintenance_per_year', keys.purchase),
      ),
    ],
    drivers: [
      keys.purchase,
      'hardware_extra_capex',
      'residual_value_3y',
      'depreciation_years',
      keys.power,
      'pue_colocation_onprem',
      electricity,
      'colocation',
      'maintenance_per_year',
    ],
  };
};
