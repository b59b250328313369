/**
 * Published throughput measurements, which the capacity model was fitted on. For the screen and the command that compare
 * it with them; no cost is worked out from here.
 */
import * as z from 'zod/mini';
import type { Catalog } from './catalog';
import sourcesJson from './data/measurement-sources.json';
import measurementsJson from './data/measurements.json';
import { catalog } from './edition';
import { MeasurementFact } from './measurements-schema';
import { SourceRow } from './schema';

export type { MeasurementFact, MeasurementNote, Regime } from './measurements-schema';
export { regimes } from './measurements-schema';

/** A run; its `source` is the title of the document it was read from. */
export type Measurement = MeasurementFact;

type Known = Pick<Catalog, 'architectureByName' | 'gpuByName' | 'day'>;

/** Every fault, each naming its row. Empty = sound. */
export const measurementProblems = (
  rows: readonly MeasurementFact[],
  sources: ReadonlyMap<string, string>,
  known: Known,
): readonly string[] => {
  const seen = new Set<string>();
  const used = new Set(rows.map((row) => row.source));
  const problems = [...sources.keys()].filter((id) => !used.has(id)).map((id) => `source "${id}" is used by no row`);
  for (const row of rows) {
    const name = `measurement "${row.id}"`;
    if (seen.has(row.id)) problems.push(`${name} occurs twice`);
    seen.add(row.id);
    if (!known.architectureByName.has(row.model))
      problems.push(`${name} refers to the unknown architecture "${row.model}"`);
    if (!known.gpuByName.has(row.gpu)) problems.push(`${name} refers to the unknown GPU "${row.gpu}"`);
    if (!sources.has(row.source)) problems.push(`${name} refers to the unknown source "${row.source}"`);
    if (row.date > known.day) problems.push(`${name} is dated ${row.date}, after the edition's ${known.day}`);
    const replica = (row.tensorParallel ?? 1) * (row.pipelineParallel ?? 1);
    if (replica > row.gpus) problems.push(`${name} splits a replica over ${replica} GPUs and has ${row.gpus}`);
    const { submissions: s } = row;
    if (s && (s.low > row.tokensPerSecond + 1 || s.high < row.tokensPerSecond - 1))
      problems.push(`${name} lies outside the range of its submissions`);
  }
  return problems;
};

/**
 * Runs with the title of their source. Throws an Error that lists every fault of the rows.
 */
export const createMeasurements = (rows: unknown, sources: unknown, known: Known): readonly Measurement[] => {
  const facts = z.array(MeasurementFact).parse(rows);
  const titles = new Map(
    z
      .array(SourceRow)
      .parse(sources)
      .map(({ id, title }) => [id, title]),
  );
  const problems = measurementProblems(facts, titles, known);
  if (problems.length > 0) throw new Error(`The measurements do not fit the catalogue. ${problems.join('; ')}`);
  return facts.map((fact) => ({ ...fact, source: titles.get(fact.source) ?? fact.source }));
};

/** 841 rows in the order of the file. */
export const measurements: readonly Measurement[] = createMeasurements(measurementsJson, sourcesJson, catalog);

const addresses = new Map(sourcesJson.map(({ title, url }) => [title, url ?? null]));

/** Where the document of a run can be read, by its title; null = no address is known. */
export const measurementAddress = (title: string): string | null => addresses.get(title) ?? null;
