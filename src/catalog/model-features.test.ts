import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { acceptsImages, modelFeatureRows, modelFeatures } from './model-features';

const features = modelFeatures(catalog);
const of = (key: string) => {
  const row = features.get(key);
  if (row === undefined) throw new Error(`no features of ${key}`);
  return row;
};

/** The newest list of features that was read; nothing in it can describe a later model. */
const listDay = '2026-07-02';

it('has at most one row per model, in the order of the models; a model without one is unknown throughout', () => {
  const described = modelFeatureRows().map((row) => row.model);
  expect(catalog.models.flatMap(({ key }) => (described.includes(key) ? key : []))).toEqual(described);
  const [model, ...models] = catalog.models.map((row) => ({ ...row, key: `${row.key}-next`, architecture: null }));
  if (model === undefined) throw new Error('no model');
  const added = modelFeatures({ ...catalog, models: [model, ...models] }).get(model.key);
  expect(added && Object.values(added).filter((fact) => fact !== null)).toEqual([model.key]);
});

it('every fact names a source of the catalogue and a day not after the edition', () => {
  let facts = 0;
  for (const row of modelFeatureRows()) {
    for (const fact of Object.values(row)) {
      if (fact === null || typeof fact === 'string') continue;
      facts += 1;
      expect(catalog.sourceById.has(fact.source), `${row.model} ${fact.source}`).toBe(true);
      expect((fact.asOf ?? '') <= catalog.day, row.model).toBe(true);
    }
  }
  expect(facts).toBeGreaterThanOrEqual(600);
});

describe('known features', () => {
  it.each([
    [
      'gpt-5.5',
      { toolCalling: 'yes', structuredOutput: 'yes', knowledgeCutoff: '2025-12-01', contextTokens: 1_050_000 },
    ],
    ['claude-opus-4.8', { toolCalling: 'yes', structuredOutput: null, released: '2026-05-28', knowledgeCutoff: null }],
    ['gpt-oss-120b', { toolCalling: 'yes', released: '2025-08-05', contextTokens: 131_072 }],
    ['gpt-5.4-pro', { structuredOutput: 'no' }],
    ['mistral-large-3', { released: null, knowledgeCutoff: '2024-11' }],
  ] as const)('%s', (key, expected) => {
    for (const [feature, value] of Object.entries(expected)) {
      expect(of(key)[feature as 'toolCalling']?.value ?? null, feature).toBe(value);
    }
  });

  it.each([
    ['gpt-6-sol', 'yes'],
    ['claude-opus-5.5', 'yes'],
    ['gpt-oss-120b', 'no'],
    ['glm-5.3', 'unknown'],
    ['falcon-180b', 'unknown'],
  ])('%s accepts images: %s', (key, images) => {
    expect(acceptsImages(of(key))).toBe(images);
  });
});

it('a model released after the list was read is unknown, never "no"', () => {
  const later = catalog.models.filter(({ released }) => released !== null && released > listDay);
  expect(later.length).toBeGreaterThan(15);
  for (const { key } of later) {
    for (const feature of ['toolCalling', 'structuredOutput'] as const) {
      const stated = of(key)[feature];
      // DeepSeek V4 was read in its release of April; the August weights carry the same names.
      if (stated !== null) expect(stated.note, key).toContain('April 2026');
      expect(stated?.value, key).not.toBe('no');
    }
  }
});

it('a release date is within a week of the one of the model', () => {
  const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
  for (const { key, released } of catalog.models) {
    const stated = of(key).released?.value;
    if (released === null || stated === undefined) continue;
    if (released.length < 10) expect(stated.startsWith(released), `${key} ${released} ${stated}`).toBe(true);
    else expect(Math.abs(time(stated) - time(released)) / 86_400_000, key).toBeLessThanOrEqual(7);
  }
});

it('a context nobody lists comes from the configuration, else from the sellers, and says so', () => {
  expect(of('qwen2.5-7b').contextTokens?.source).toBe(catalog.architectureByName.get('Qwen2.5-7B')?.source);
  expect(of('gpt-6-sol').contextTokens).toMatchObject({ value: 1_050_000, basis: 'published' });
  expect(of('llama-3').contextTokens).toBeNull();
});

it('names the field of a row that has another shape', () => {
  expect(() => modelFeatureRows([{ ...modelFeatureRows()[0], toolCalling: 'maybe' }])).toThrow(/0\.toolCalling/);
});
