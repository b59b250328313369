import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { capability } from './capability';
import { catalog } from './edition';
import { citedIn, publishedFiles } from './publication';
import { type Publication, Publication as PublicationShape } from './publication-schema';
import { publishedMegabytes } from './published';

const files = new Map(publishedFiles().map(({ name, text }) => [name, text]));
const read = (name: string) => JSON.parse(files.get(name) ?? 'null');
const written: Publication = read(`${catalog.edition}.json`);

/** Read from the written schema, not from the shapes it was made from. */
const validator = z.fromJSONSchema(read('schema.json'));

/** Every text in a value, with its path. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
};

describe('the published catalogue', () => {
  it('is an edition, its schema, and an index that names it', () => {
    expect([...files.keys()]).toEqual([`${catalog.edition}.json`, 'schema.json', 'index.json']);
    expect(read('index.json')).toMatchObject({ latest: `${catalog.edition}.json`, editions: [{ day: catalog.day }] });
    expect(written).toMatchObject({ $schema: './schema.json', format: 1, edition: catalog.edition, day: catalog.day });
  });

  it('fits its own JSON Schema 2020-12, and the shapes of the catalogue', () => {
    expect(read('schema.json').$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(validator.safeParse(written).error?.issues ?? []).toEqual([]);
    expect(PublicationShape.parse(written)).toEqual(written);
  });

  const broken: [string, (copy: Publication) => void][] = [
    ['a missing table', (copy) => Reflect.deleteProperty(copy, 'prices')],
    ['a field nobody knows', (copy) => Object.assign(copy.gpus[0] ?? {}, { colour: 'green' })],
    ['a text for a number', (copy) => Object.assign(copy.rentals[0] ?? {}, { usdPerGpuHour: '2.5' })],
    ['a fact without a source', (copy) => Reflect.deleteProperty(copy.economics[0] ?? {}, 'source')],
    ['a state beyond yes, no and unknown', (copy) => Object.assign(copy.policies[0]?.baa ?? {}, { state: 'maybe' })],
    ['a day of another form', (copy) => Object.assign(copy, { day: '20 November 2026' })],
    ['a figure that may be cited only', (copy) => Object.assign(copy.capability.gaps[0] ?? {}, { reuse: 'cite' })],
  ];
  it.each(broken)('its schema refuses %s', (_, spoil) => {
    const copy = structuredClone(written);
    spoil(copy);
    expect(validator.safeParse(copy).success).toBe(false);
  });

  it('says of every table what it holds', () => {
    const { properties } = read('schema.json') as {
      properties: Record<string, { type: string; description?: string }>;
    };
    for (const [name, { type, description }] of Object.entries(properties))
      if (type === 'array') expect(description, name).toBeTruthy();
  });

  it('is about as large as the page says', () => {
    const megabytes = Buffer.byteLength(files.get(`${catalog.edition}.json`) ?? '') / 1e6;
    expect(Math.abs(megabytes - publishedMegabytes)).toBeLessThan(0.1);
  });

  it('has every row of the catalogue', () => {
    for (const table of [
      'models',
      'architectures',
      'prices',
      'sellers',
      'gpus',
      'gpuFamilies',
      'rentals',
      'economics',
      'taskFamilies',
      'licences',
      'policies',
    ] as const)
      expect(written[table], table).toHaveLength(catalog[table].length);
    expect(written.licenceTerms.map(({ id }) => id)).toEqual(catalog.licences.map(({ id }) => id));
    expect(written.providerTerms.map(({ policy }) => policy)).toEqual(catalog.policies.map(({ id }) => id));
    expect(written.regimes).toHaveLength(18);
  });

  it('every source a fact names is in it, and every source in it is named', () => {
    const { sources, ...facts } = written;
    const cited = new Set(citedIn(facts));
    expect([...cited].toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
    expect(cited.size).toBeGreaterThan(200);
  });
});

describe('figures that may be cited only', () => {
  const shipped = new Set(capability.publishers.filter(({ reuse }) => reuse === 'ship').map(({ id }) => id));
  const held = catalog.models.flatMap((model) => capability.capabilityOf(model.capabilityId)?.scores ?? []);

  it('there are some in the catalogue, and none is published', () => {
    expect(held.filter(({ mayShip }) => !mayShip).length).toBeGreaterThan(50);
    expect(written.capability.scores).toHaveLength(held.filter(({ mayShip }) => mayShip).length);
    expect(written.capability.scores.length).toBeGreaterThan(50);
    const scales = new Map(written.capability.benchmarks.map((row) => [row.id, row.publisher]));
    for (const score of written.capability.scores)
      expect(shipped.has(scales.get(score.benchmark) ?? ''), score.benchmark).toBe(true);
  });

  /** A publisher's name and a number that is no day, no version and no part of a model's name. */
  const quotes = (text: string): boolean =>
    /Artificial Analysis|\bAA\b|\bArena\b|NoLiMa|LiveBench|cais\/hle/i.test(text) &&
    /(?<![\w.-])\d{2,}(\.\d+)?(?![\w.-]|\s?K\b)/.test(text.replaceAll(/\d{4}-\d{2}(-\d{2})?|v\d[\d.]*/g, ''));

  it('none is quoted in a sentence', () => {
    const { capability: shown, sources, ...rest } = written;
    // The cut points of the tiers are a judgement of this catalogue.
    const { tiers, ...figures } = shown;
    expect(textsIn([rest, figures]).filter(([, text]) => quotes(text))).toEqual([]);
    expect(catalog.taskFamilies.filter(({ closedAdvantage }) => quotes(closedAdvantage)).length).toBeGreaterThan(2);
  });
});
