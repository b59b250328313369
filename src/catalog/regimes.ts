/** Regimes × options, and the sources behind them. Loaded with the compliance screen, never by the engine's main path. */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import complianceSources from './data/compliance-sources.json';
import regimesData from './data/regimes.json';
import type { SourceRow } from './schema';
import { ComplianceSources, RegimeRow } from './schema-compliance';

/** Parse a table, or throw one Error that names the table and every field at fault. */
export const readTable = <S extends z.core.$ZodType>(name: string, schema: S, data: unknown): z.output<S> => {
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${name} does not have its shape. ${faults.join('; ')}`);
};

/** Sources of the catalogue and those that only terms and regimes cite, by id. */
export const complianceSourceById = ({ sources }: Pick<Catalog, 'sources'>): ReadonlyMap<string, SourceRow> =>
  new Map(
    [...sources, ...readTable('compliance-sources.json', ComplianceSources, complianceSources)].map((row) => [
      row.id,
      row,
    ]),
  );

/** The sixteen regimes, in file order. */
export const regimes: readonly RegimeRow[] = readTable('regimes.json', z.array(RegimeRow), regimesData);
