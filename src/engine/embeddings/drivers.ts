/** What moves the two costs of an embeddings workload, and how a figure gets its range. */
import type { Catalog } from '../../catalog';
import { type Answers, type Assumptions, workloadDefaults } from '../../framework';
import type { EmbeddingsWorkload } from '../../framework/embeddings';
import { exactly, type Range } from '../../units';
import { type DriverRanges, rangeFrom, swingsOf, type Values } from '../cost/bill';
import { teamFactor } from '../cost/lines';
import { economicsValue } from '../workload';

export interface EmbeddingContext {
  readonly catalog: Catalog;
  readonly answers: Pick<Answers, 'required' | 'place'>;
  readonly assumptions: Assumptions;
}

/** USD a month, set-up and first load spread over 36. */
export interface SideCost {
  readonly monthly: Range;
  /** Without hours of work. */
  readonly withoutLabour: Range;
  /** Hours of work alone, at the middle. */
  readonly labour: number;
  /** Set-up, first load and 36 months. */
  readonly threeYears: Range;
}

/** Names of the drivers: keys of the economics table, and three that step through levels of their own. */
export const drivers = {
  rate: 'engineer_loaded_hourly_us',
  apiHours: 'ops_hours_api',
  ownHours: 'ops_hours_self_hosted_cloud',
  setup: 'setup_hours_self_hosted',
  overhead: 'cloud_bill_overhead',
  price: 'price',
  rent: 'rent',
  capacity: 'capacity',
} as const;

/** Months that set-up and the first load are spread over. */
export const months = workloadDefaults.oneOffMonths;

const stepped: Range = { low: 0, mid: 1, high: 2 };

export type Figure = (values: Values) => number;
export const value = (values: Values, driver: keyof typeof drivers): number => values[drivers[driver]] ?? 0;

/** Drivers of both sides, with the reader's own values first. */
export const rangesOf = (
  workload: EmbeddingsWorkload,
  { catalog, answers, assumptions }: EmbeddingContext,
): DriverRanges => {
  const read = (key: string) => economicsValue(catalog, assumptions, key);
  const factor = teamFactor(answers);
  const scaled = ({ low, mid, high }: Range): Range => ({ low: low * factor, mid: mid * factor, high: high * factor });
  return {
    [drivers.price]: stepped,
    [drivers.rent]: stepped,
    [drivers.capacity]: stepped,
    [drivers.rate]: read(drivers.rate),
    [drivers.apiHours]: read(drivers.apiHours),
    [drivers.ownHours]: workload.ownHours === null ? scaled(read(drivers.ownHours)) : exactly(workload.ownHours),
    [drivers.setup]: scaled(read(drivers.setup)),
    [drivers.overhead]: read(drivers.overhead),
  };
};

/** A range as the costs have it: each driver at its ends, the others at the middle, added as independent. */
export const ranged = (figure: Figure, ranges: DriverRanges, values: Values): Range =>
  rangeFrom(figure(values), swingsOf(figure, Object.keys(ranges), ranges, values));

export const sideCost = (
  parts: { readonly machines: Figure; readonly labour: Figure },
  ranges: DriverRanges,
  values: Values,
) => {
  const monthly = ranged((at) => parts.machines(at) + parts.labour(at), ranges, values);
  return {
    monthly,
    withoutLabour: ranged(parts.machines, ranges, values),
    labour: parts.labour(values),
    threeYears: { low: monthly.low * months, mid: monthly.mid * months, high: monthly.high * months },
  };
};

export const range3 = ([low, mid, high]: readonly [number, number, number]): Range => ({ low, mid, high });
