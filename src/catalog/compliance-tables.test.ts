/** Regimes and provider terms: complete, referring only to rows there are, and as they were read. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import complianceSources from './data/compliance-sources.json';
import { catalog } from './edition';
import { providerTermsOf, readingsOf } from './provider-terms';
import { complianceSourceById, regimes } from './regimes';

const providers = providerTermsOf(catalog);
const sourceById = complianceSourceById(catalog);
const optionsOf = (regime: (typeof regimes)[number]) => Object.entries(regime.options);

it('holds eighteen regimes with six options each, and the terms of every provider', () => {
  expect(regimes).toHaveLength(18);
  for (const regime of regimes) expect(optionsOf(regime)).toHaveLength(6);
  expect(new Set(regimes.map(({ id }) => id)).size).toBe(18);
  expect(providers.map(({ policy }) => policy.id)).toEqual(catalog.policies.map(({ id }) => id));
});

const cited = [
  ...regimes.flatMap((regime) => [
    ...regime.requirements,
    ...Object.values(regime.options),
    ...regime.licenceConflicts,
  ]),
  ...providers.flatMap(readingsOf),
].flatMap(({ source }) => (source === null ? [] : [source]));

it('every source cited exists, every own source is cited, none is in both lists', () => {
  for (const source of cited) expect(sourceById.has(source), source).toBe(true);
  for (const { id } of complianceSources) {
    expect(cited, id).toContain(id);
    expect(catalog.sourceById.has(id), id).toBe(false);
  }
});

it('a legal statement is read somewhere, derived, or said to be unverified', () => {
  for (const regime of regimes) {
    for (const { basis, source } of [
      ...regime.requirements,
      ...Object.values(regime.options),
      ...regime.licenceConflicts,
    ]) {
      if (basis === 'read' || basis === 'secondary') expect(source, regime.id).not.toBeNull();
    }
  }
});

it('licences that run against a regime are licences of the catalogue', () => {
  for (const { licenceConflicts } of regimes) {
    for (const id of licenceConflicts.flatMap(({ licences }) => licences))
      expect(catalog.licenceById.has(id), id).toBe(true);
  }
});

it('a statement that says something has a source; one that says nothing has none', () => {
  for (const { policy, announced: _announced, processor: _processor, ...terms } of providers) {
    for (const [name, { value, source }] of Object.entries(terms)) {
      expect(source === null, `${policy.id} ${name}`).toBe(value === null);
    }
  }
});

it('limits of zero retention read the same in both tables', () => {
  for (const { policy, zeroRetentionLimits } of providers) {
    const noted = policy.zeroRetention.note;
    if (noted !== undefined) expect(noted, policy.id).toBe(zeroRetentionLimits.value);
  }
});

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const present = existsSync(folder);
if (!present)
  console.info('no ../shared/data beside the checkout: regimes and terms are not compared with their tables');
type Row = Record<string, unknown> & { readonly id: string };
const table = (name: string) => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as readonly Row[];
const snake = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('iso42001', 'iso_42001');

/** Read in the law itself, beside the tables. */
const readInTheLaw = ['sgb-v-393', 'stgb-203'];

it.each(readInTheLaw)('%s: what the law asks was read in its text, with its day', (id) => {
  const law = regimes.find((regime) => regime.id === id);
  const read = law?.requirements.filter(({ basis, source }) => basis === 'read' && source === id) ?? [];
  expect(read.length).toBeGreaterThan(2);
  for (const { asOf } of read) expect(asOf).toBe('2026-08-19');
});

it('a processing agreement is stated with its source, or shown as unknown', () => {
  const stated = providers.filter(({ processingAgreement }) => processingAgreement.value !== null);
  expect(stated.map(({ policy }) => policy.id)).toContain('aws-bedrock');
  expect(providers.find(({ policy }) => policy.id === 'groq')?.processingAgreement.value).toBeNull();
  for (const { policy, processingAgreement } of stated)
    expect(sourceById.has(processingAgreement.source ?? ''), policy.id).toBe(true);
});

describe.skipIf(!present)('against the source tables', () => {
  it('provider terms', () => {
    for (const row of table('provider-policies')) {
      const ours = providers.find(({ policy }) => policy.id === row.id);
      expect(ours?.processor, row.id).toBe(row.processor);
      const {
        policy: _policy,
        announced: _announced,
        processor: _processor,
        processingAgreement: _read,
        ...terms
      } = ours ?? {};
      expect(Object.keys(terms)).toHaveLength(12);
      for (const [name, { value }] of Object.entries(terms as Record<string, { value: unknown }>)) {
        const theirs = (row[snake(name)] as { value: unknown } | undefined)?.value ?? 'unknown';
        const plain = typeof theirs === 'string' ? theirs.replaceAll('ZDR', 'zero retention') : theirs;
        expect(value ?? 'unknown', `${row.id} ${name}`).toEqual(plain);
      }
    }
  });

  it('status of every regime for every option', () => {
    const statuses = { allowed: 'possible', conditional: 'conditional', excluded_in_effect: 'not-in-effect' } as const;
    const rows = table('compliance');
    const told = regimes.filter(({ id }) => !readInTheLaw.includes(id));
    expect(told.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    for (const regime of told) {
      const row = rows.find(({ id }) => id === regime.id) as unknown as {
        options: Record<string, { status: keyof typeof statuses; basis: string }>;
        requirements: readonly { as_of: string }[];
        key_dates: readonly { date: string }[];
      };
      expect(
        regime.requirements.map(({ asOf }) => asOf),
        regime.id,
      ).toEqual(row.requirements.map(({ as_of }) => as_of));
      for (const [option, { status, basis }] of optionsOf(regime)) {
        expect(status, `${regime.id} ${option}`).toBe(statuses[row.options[option]?.status ?? 'allowed']);
        expect(basis, `${regime.id} ${option}`).toBe(row.options[option]?.basis);
      }
      const dates = regime.keyDates.map(({ date }) => date);
      for (const { date } of row.key_dates) expect(dates, regime.id).toContain(date);
    }
  });
});
