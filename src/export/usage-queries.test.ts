import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { profileOf, type WorkloadProfile } from '../engine/usage';
import { parseProfile } from '../engine/usage/profile-schema';
import { usageReader } from '../engine/usage/reading';
import { azureCsv, type GeneratedRow, generatedRows } from '../engine/usage/rows.fixture';
import { dialectLabel, exampleTable, queryDialects, usageQuery } from './usage-queries';

const folder = mkdtempSync(join(tmpdir(), 'usage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = fileURLToPath(new URL('../../scripts/duckdb.mjs', import.meta.url));
/** Rows in the format of the public trace, generated and not measured, in DuckDB and in our own reader. */
const both = (name: string, rows: readonly GeneratedRow[], utcOffsetMinutes: number) => {
  const file = join(folder, `${name}.csv`);
  const text = azureCsv(rows);
  writeFileSync(file, text);
  const query = usageQuery('duckdb', {
    table: `read_csv('${file}')`,
    at: 'TIMESTAMP',
    input: 'ContextTokens',
    output: 'GeneratedTokens',
    utcOffsetMinutes,
  });
  const reading = parseProfile(
    JSON.parse(execFileSync(process.execPath, [script], { input: query, encoding: 'utf8' })),
  );
  if (!reading.ok) throw new Error(reading.problem);
  const reader = usageReader();
  reader.push(text);
  const own = reader.end();
  const profile = own.kind === 'log' ? profileOf(own.tally, utcOffsetMinutes, 'sql', 0) : null;
  if (profile === null) throw new Error('no profile');
  return { theirs: reading.profile, ours: profile };
};

const close = (one: number | null, other: number | null, share: number) => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(Math.abs(one - other)).toBeLessThanOrEqual(Math.abs(other) * share + 0.5e-3);
};
const exact = [
  'rows',
  'zeroRows',
  'from',
  'to',
  'gapDays',
  'utcOffsetMinutes',
] as const satisfies readonly (keyof WorkloadProfile)[];
const rounded = [
  'days',
  'tokensPerDay',
  'requestsPerDay',
  'meanInputTokens',
  'meanOutputTokens',
  'inputOutputRatio',
  'peakToMean',
  'growthPerMonth',
] as const satisfies readonly (keyof WorkloadProfile)[];

const long = generatedRows(6000, 70);
/** Two weeks of working hours: whole calendar days, though nothing was sent at night. */
const office = generatedRows(2000, 14).filter(({ at }) => (at / 3_600_000) % 24 >= 8 && (at / 3_600_000) % 24 < 18);
const gapped = long.filter((_, index) => index < 1500 || index > 3000);

describe('the DuckDB query on real rows', () => {
  it.each<[string, readonly GeneratedRow[], number]>([
    ['ten weeks', long, 0],
    ['ten weeks in another zone', long, -210],
    ['a gap', gapped, 60],
    ['working hours', office, 0],
    ['working hours in another zone', office, -210],
    ['ten days', generatedRows(900, 10), 0],
    ['three days', generatedRows(300, 3), 0],
    ['two requests and an empty one', [...generatedRows(2, 1), { at: 1_772_409_600_000, input: 0, output: 0 }], 0],
  ])('is our own profile: %s', (name, rows, offset) => {
    const { theirs, ours } = both(name.replaceAll(' ', '-'), rows, offset);
    for (const key of exact) expect([key, theirs[key]]).toEqual([key, ours[key]]);
    for (const key of rounded) close(theirs[key], ours[key], 1e-3);
    expect(theirs.weekShape?.length).toBe(ours.weekShape?.length);
    for (const [slot, value] of (ours.weekShape ?? []).entries()) close(theirs.weekShape?.[slot] ?? null, value, 1e-3);
    // Theirs are exact, ours from a histogram: one part in a hundred, and half a token of rounding.
    for (const spread of ['inputTokens', 'outputTokens'] as const)
      for (const key of ['p10', 'p50', 'p90', 'mean'] as const) {
        const [one, other] = [theirs[spread]?.[key] ?? 0, ours[spread]?.[key] ?? 0];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(one * 0.0101 + 0.5);
      }
  });

  it('has something to compare: a gap, a week, a growth', () => {
    const { ours } = both('compare', gapped, 60);
    expect(ours.gapDays).toBeGreaterThan(5);
    expect(ours.weekShape).not.toBeNull();
    expect(both('grown', long, 0).theirs.growthPerMonth).toBeGreaterThan(1);
  });
});

describe.each(queryDialects)('the query for %s', (dialect) => {
  const query = usageQuery(dialect);

  it('names the table and columns to put in, and every one of its parts once', () => {
    expect(query).toContain(dialectLabel(dialect));
    for (const name of [exampleTable.table, exampleTable.at, exampleTable.input, exampleTable.output])
      expect(query).toContain(name);
    const parts = [...query.matchAll(/^(?:WITH )?(\w+) AS \(/gm)].map(([, name]) => name);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(15);
    expect(query.split('(').length).toBe(query.split(')').length);
  });
});
