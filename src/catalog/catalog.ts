/** The catalogue with its joins: every row reachable by its id, every reference known to resolve. */
import * as z from 'zod/mini';
import { problemsIn } from './check';
import {
  type ArchitectureRow,
  CatalogData,
  type EconomicsRow,
  type GpuRow,
  type LicenceRow,
  type ModelRow,
  type PolicyRow,
  type PriceRow,
  type RentalRow,
  type SellerRow,
  type SourceRow,
  type TaskFamilyRow,
} from './schema';

export interface Catalog extends Readonly<CatalogData> {
  readonly sourceById: ReadonlyMap<string, SourceRow>;
  readonly gpuByName: ReadonlyMap<string, GpuRow>;
  readonly architectureByName: ReadonlyMap<string, ArchitectureRow>;
  readonly economicsByKey: ReadonlyMap<string, EconomicsRow>;
  readonly modelByKey: ReadonlyMap<string, ModelRow>;
  readonly licenceById: ReadonlyMap<string, LicenceRow>;
  readonly policyById: ReadonlyMap<string, PolicyRow>;
  readonly sellerById: ReadonlyMap<string, SellerRow>;
  readonly taskFamilyById: ReadonlyMap<string, TaskFamilyRow>;
  /** By `priceKey(seller, id)`. */
  readonly priceByKey: ReadonlyMap<string, PriceRow>;
  /** Price rows of one product key, in file order; a model nobody sells is absent. */
  readonly pricesByModel: ReadonlyMap<string, readonly PriceRow[]>;
  /** Rental rows that count for one accelerator (the seller's card name joined through `gpu-families`), in file order. */
  readonly rentalsByAccelerator: ReadonlyMap<string, readonly RentalRow[]>;
}

/** The one spelling of a price row's id: `seller:id`. */
export const priceKey = (seller: string, id: string): string => `${seller}:${id}`;

/**
 * Check the shape of catalogue data. Throws one Error that names every field at fault.
 * Shape only; `createCatalog` checks that rows fit together.
 */
export const parseCatalogData = (data: unknown): CatalogData => {
  const result = z.safeParse(CatalogData, data);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The catalogue data does not have its shape. ${faults.join('; ')}`);
};

const by = <Row>(rows: readonly Row[], id: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [id(row), row]));

const groupBy = <Row>(rows: readonly Row[], id: (row: Row) => string | null): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = id(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const freezeDeep = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeDeep(inner);
  }
  return value;
};

/**
 * Build the catalogue: rows of `data` unchanged and frozen, plus one map per kind of id.
 * Throws an Error that lists every duplicate id, broken reference and impossible figure by its id.
 */
export const createCatalog = (data: CatalogData): Catalog => {
  const problems = problemsIn(data);
  if (problems.length > 0) throw new Error(`The catalogue does not fit together. ${problems.join('; ')}`);
  freezeDeep(data);
  // A seller who calls a card as we do needs no row of its own; a row of that name has the last word.
  const acceleratorOf = new Map<string, string | null>([
    ...data.gpus.map((gpu) => [gpu.name, gpu.name] as const),
    ...data.gpuFamilies.map((family) => [family.gpu, family.counted ? family.accelerator : null] as const),
  ]);
  return Object.freeze({
    ...data,
    sourceById: by(data.sources, (row) => row.id),
    gpuByName: by(data.gpus, (row) => row.name),
    architectureByName: by(data.architectures, (row) => row.name),
    economicsByKey: by(data.economics, (row) => row.key),
    modelByKey: by(data.models, (row) => row.key),
    licenceById: by(data.licences, (row) => row.id),
    policyById: by(data.policies, (row) => row.id),
    sellerById: by(data.sellers, (row) => row.id),
    taskFamilyById: by(data.taskFamilies, (row) => row.id),
    priceByKey: by(data.prices, (row) => priceKey(row.seller, row.id)),
    pricesByModel: groupBy(data.prices, (row) => row.model),
    rentalsByAccelerator: groupBy(data.rentals, (row) => acceleratorOf.get(row.gpu) ?? null),
  });
};
