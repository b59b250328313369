/** Regimes × options, and the sources behind them. Loaded with the compliance screen, never by the engine's main path. */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import complianceSources from './data/compliance-sources.json';
import regimesData from './data/regimes.json';
import { readTable } from './read-table';
import type { SourceRow } from './schema';
import { ComplianceSources, RegimeRow } from './schema-compliance';

/** Sources of the catalogue and those that only terms and regimes cite, by id. */
export const complianceSourceById = ({ sources }: Pick<Catalog, 'sources'>): ReadonlyMap<string, SourceRow> =>
  new Map(
    [...sources, ...readTable('compliance-sources.json', ComplianceSources, complianceSources)].map((row) => [
      row.id,
      row,
    ]),
  );

/** The regimes, in file order. */
export const regimes: readonly RegimeRow[] = readTable('regimes.json', z.array(RegimeRow), regimesData);
