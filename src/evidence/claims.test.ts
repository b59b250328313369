import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Claim, claimAge, claimBases, claimOf, claims, claimTopics } from './claims';
import { guideIds } from './guides';

const verdicts = ['reproduces', 'does-not-reproduce', 'depends-on-assumptions', 'not-checkable'];
const checks = ['correct', 'wrong', 'outdated', 'version-dependent', 'overstated', 'unverified'];

describe('the register of claims', () => {
  it.each(claims.map((claim) => [claim.id, claim] as const))('%s has the shape its type promises', (_, claim) => {
    expect(claim.id).toMatch(/^C[0-4]-\d\d$/);
    expect(guideIds).toContain(claim.guide);
    expect(claim.guide[1]).toBe(claim.id[1]);
    expect(claimTopics).toContain(claim.topic);
    expect(claimBases).toContain(claim.basis);
    expect(claim.statement.length).toBeGreaterThan(10);
    if (claim.recomputed !== null) expect(verdicts).toContain(claim.recomputed.verdict);
    if (claim.checked !== null) expect(checks).toContain(claim.checked.verdict);
    for (const { value, low, high } of claim.figures) {
      for (const figure of [value, low, high]) expect(['number', 'undefined']).toContain(typeof figure);
      if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high);
    }
  });

  it('has an id once, and contradictions on both sides', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { id, conflicts } of claims)
      for (const other of conflicts) expect(claimOf(other)?.conflicts, `${other} against ${id}`).toContain(id);
  });

  it('holds the break-evens that contradict each other', () => {
    expect(claimOf('C0-10')?.conflicts).toEqual(expect.arrayContaining(['C1-01', 'C4-65']));
  });

  it.each([
    ['C3-23', '2026-07-18', 'current'],
    ['C3-23', '2026-07-19', 'stale'],
    ['C1-02', '2026-07-19', 'undated'],
    ['C3-67', '2026-11-20', 'not a price'],
  ])('%s on %s is %s', (id, on, age) => {
    expect(claimAge(claimOf(id) as Claim, on)).toBe(age);
  });
});

const file = fileURLToPath(new URL('../../../shared/data/claims.json', import.meta.url));
const present = existsSync(file);
if (!present)
  console.info('no ../shared/data beside the checkout: the claims are not compared with their source table');

describe.skipIf(!present)('against the source table', () => {
  interface Row {
    readonly id: string;
    readonly kind: string;
    readonly topic: string;
    readonly conflicts_with: readonly string[];
    readonly quantities: readonly Readonly<Record<string, unknown>>[];
    readonly recomputed: { readonly value: unknown; readonly ratio: number | null } | null;
  }
  it('no claim, figure or contradiction was lost, added or altered', () => {
    const rows: readonly Row[] = JSON.parse(readFileSync(file, 'utf8')).claims;
    expect(claims.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const row of rows) {
      const ours = claimOf(row.id);
      expect([ours?.basis, ours?.topic, ours?.conflicts]).toEqual([row.kind, row.topic, row.conflicts_with]);
      expect(ours?.recomputed?.ratio ?? null, row.id).toBe(row.recomputed?.ratio ?? null);
      if (typeof row.recomputed?.value === 'number') expect(ours?.recomputed?.value).toBe(row.recomputed.value);
      expect(ours?.figures.map(({ value, low, high }) => [value ?? null, low ?? null, high ?? null])).toEqual(
        row.quantities.map(({ value, low, high }) => [value ?? null, low ?? null, high ?? null]),
      );
    }
  });
});
