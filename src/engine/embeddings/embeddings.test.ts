import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Assumptions, defaultAssumptions, workloadDefaults } from '../../framework';
import { type EmbeddingsInput, embeddingsWorkload } from '../../framework/embeddings';
import { type BreakEven, breakEven, type CostLines } from './break-even';
import { bucketsOf, chunksOf, scaledBuckets } from './buckets';
import { billLevels, tokenBill } from './offers';
import { computedM, estimatedSpeed, fitsGpu, ownHours } from './own';
import type { OwnPlan } from './own-plan';
import { embeddingsPlan, isPlan } from './plan';
import type { RentPlan } from './rent-plan';
import { vectorStorage } from './storage';

const plan = (said: EmbeddingsInput = {}, assumptions: Partial<Assumptions> = {}) =>
  embeddingsPlan(said, {
    catalog,
    answers: { required: {} },
    assumptions: { ...defaultAssumptions, ...assumptions },
  });
const rentOf = (said: EmbeddingsInput = {}, assumptions: Partial<Assumptions> = {}): RentPlan => {
  const { rent } = plan(said, assumptions);
  if (!isPlan(rent)) throw new Error(rent);
  return rent;
};
const ownOf = (said: EmbeddingsInput = {}, assumptions: Partial<Assumptions> = {}): OwnPlan => {
  const { own } = plan(said, assumptions);
  if (!isPlan(own)) throw new Error(own);
  return own;
};

describe('the place asked for', () => {
  const inPlace = (finer: Assumptions['finer'] = {}) =>
    embeddingsPlan(
      {},
      { catalog, answers: { required: {}, place: 'eu' }, assumptions: { ...defaultAssumptions, finer } },
    ).offers;

  it('multiplies the price as the seller terms say, as in the costs', () => {
    const openai = inPlace().filter(({ offer }) => offer.row.seller === 'openai');
    expect(openai.length).toBeGreaterThan(0);
    for (const { offer, bill } of openai) {
      expect(offer.factor).toBeCloseTo(1.1, 9);
      const without = tokenBill({ ...offer, factor: 1 }, bucketsOf(embeddingsWorkload({})));
      expect(bill.monthly).toBeCloseTo(without.monthly * 1.1, 9);
    }
  });

  it('is the reader’s own surcharge where one is typed, and 1 where nothing is known', () => {
    expect(new Set(inPlace({ 'regional-surcharge': 0.2 }).map(({ offer }) => offer.factor))).toEqual(new Set([1.2]));
    expect(inPlace().some(({ offer }) => offer.regional === null && offer.factor === 1)).toBe(true);
  });
});

describe('chunks', () => {
  it.each([
    [400, 500, 0.1, 1],
    [500, 500, 0.1, 1],
    [501, 500, 0, 2],
    [950, 500, 0.1, 2],
    [951, 500, 0.1, 3],
    [1000, 500, 0, 2],
    [1, 500, 0.9, 1],
  ])('%d tokens in chunks of %d with %d shared: %d', (length, chunk, overlap, chunks) => {
    expect(chunksOf(length, chunk, overlap)).toBe(chunks);
  });
});

const said: fc.Arbitrary<EmbeddingsInput> = fc.record({
  documents: fc.double({ min: 0, max: 1e9, noNaN: true }),
  tokensPerDocument: fc.double({ min: 1, max: 1e5, noNaN: true }),
  chunkTokens: fc.double({ min: 1, max: 500, noNaN: true }),
  overlap: fc.double({ min: 0, max: 0.9, noNaN: true }),
  changedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  queriesPerDay: fc.double({ min: 0, max: 1e8, noNaN: true }),
  tokensPerQuery: fc.double({ min: 1, max: 1e3, noNaN: true }),
  modelChanges: fc.double({ min: 0, max: 12, noNaN: true }),
});

describe('buckets', () => {
  it('of the usual workload: 1,100 tokens a document in three chunks', () => {
    expect(bucketsOf(embeddingsWorkload({}))).toMatchObject({
      chunksPerDocument: 3,
      embeddedPerDocument: 1100,
      vectors: 300_000,
      firstLoad: 110e6,
      changes: 5.5e6,
      queries: 5000 * (730 / 24) * 30,
      refresh: 110e6 / 12,
    });
  });

  it('are disjoint: a month is their sum without the first load, and nothing embedded is less than the text', () => {
    fc.assert(
      fc.property(said, (each) => {
        const b = bucketsOf(embeddingsWorkload(each));
        expect(b.monthly).toBeCloseTo(b.changes + b.queries + b.refresh, 3);
        expect(b.embeddedPerDocument).toBeGreaterThanOrEqual(each.tokensPerDocument ?? 0);
      }),
    );
  });

  it('grow with documents, and hold nothing without documents and queries', () => {
    fc.assert(
      fc.property(said, fc.double({ min: 1, max: 100, noNaN: true }), (each, more) => {
        const [a, b] = [each, { ...each, documents: (each.documents ?? 0) * more }].map((one) =>
          bucketsOf(embeddingsWorkload(one)),
        );
        for (const bucket of ['firstLoad', 'changes', 'refresh', 'vectors', 'monthly'] as const)
          expect(b?.[bucket]).toBeGreaterThanOrEqual((a?.[bucket] ?? 0) * (1 - 1e-12));
        const none = bucketsOf(embeddingsWorkload({ ...each, documents: 0, queriesPerDay: 0 }));
        expect([none.firstLoad, none.monthly, none.vectors]).toEqual([0, 0, 0]);
      }),
    );
  });
});

describe('the bill of a seller', () => {
  const buckets = bucketsOf(embeddingsWorkload({}));
  it('is tokens times price, and batches take their share off all but queries', () => {
    const list = tokenBill({ usdPerMillion: 0.02, discount: 0, factor: 1 }, buckets);
    expect(list.firstLoad).toBeCloseTo(2.2, 9);
    expect(list.monthly).toBeCloseTo((0.02 * buckets.monthly) / 1e6, 9);
    const batch = tokenBill({ usdPerMillion: 0.02, discount: 0.5, factor: 1 }, buckets);
    expect(batch.firstLoad).toBeCloseTo(1.1, 9);
    expect(batch.queries).toBe(list.queries);
    expect(batch.changes + batch.refresh).toBeCloseTo((list.changes + list.refresh) / 2, 9);
  });

  it.each([
    [[3], [3, 3, 3]],
    [
      [5, 1],
      [1, 3, 5],
    ],
    [
      [9, 1, 2],
      [1, 2, 9],
    ],
    [[], null],
  ])('%j: low, middle and high are %j', (bills, levels) => {
    expect(billLevels(bills)).toEqual(levels);
  });

  it('OpenAI and Azure agree on their price; OpenAI alone has one for batches', () => {
    const { offers } = rentOf();
    expect(offers.map(({ offer }) => [offer.row.seller, offer.agreement, offer.discount])).toEqual([
      ['openai', 'agree', 0.5],
      ['azure', 'agree', 0],
      ['sap-ai-core', 'single-source', 0],
    ]);
    expect(rentOf({ batch: false }).offers.map(({ offer }) => offer.discount)).toEqual([0, 0, 0]);
  });

  it('of a chunk longer than anybody takes is no bill', () => {
    expect(plan({ chunkTokens: 9_000 }).rent).toBe('chunk-too-long');
  });
});

describe('own GPUs', () => {
  const facts = { totalM: 600, tableM: 160 };
  it('compute the parameters without the table of tokens', () => {
    expect(computedM(facts)).toBe(440);
    expect(computedM({ totalM: 137, tableM: null })).toBe(137);
    expect(computedM({ totalM: null, tableM: 5 })).toBeNull();
    expect(estimatedSpeed(440, { bf16Tflops: 312 }, 'tuned')).toBeCloseTo((312e12 * 0.645) / 880e6, -1);
    expect(fitsGpu(7567, { memoryGib: 16 })).toBe(false);
    expect(fitsGpu(7567, { memoryGib: 24 })).toBe(true);
  });

  it('are always on for queries alone; what waits fills their idle hours first', () => {
    const buckets = bucketsOf(embeddingsWorkload({}));
    const one = ownHours(buckets, 4, 1000);
    expect(one.gpus).toBe(1);
    expect(one.reserved).toBe(730);
    expect(one.used).toBeCloseTo(buckets.monthly / 3.6e6, 9);
    // 1,900 hours of a corpus ten thousand times as large do not fit beside the queries.
    const large = ownHours({ ...buckets, changes: 1e10 }, 4, 1000);
    expect(large.reserved).toBeCloseTo(large.used, 6);
    expect(ownHours({ ...buckets, queries: 0 }, 4, 1000)).toMatchObject({
      gpus: 0,
      reserved: (buckets.changes + buckets.refresh) / 3.6e6,
    });
  });

  it('reservation and use differ while they idle, and a typed speed replaces the estimate on the GPU named', () => {
    const { reservedUsd, usedUsd, basis } = ownOf();
    expect(reservedUsd).toBeGreaterThan(100 * usedUsd);
    expect(basis).toBe('estimated');
    expect(ownOf({ speed: 1000 }).basis).toBe('estimated');
    expect(ownOf({ speed: 1000 }, { gpu: 'L40S', gpuUsdPerHour: 1 })).toMatchObject({
      basis: 'typed',
      speed: { low: 1000, mid: 1000, high: 1000 },
      usdPerHour: [1, 1, 1],
    });
  });

  it.each([
    ['gte-large-en-v1.5', 'not-open'],
    ['text-embedding-3-small', 'not-open'],
  ])('%s cannot be run: %s', (owned, why) => {
    expect(plan({ owned }).own).toBe(why);
  });

  it('a chunk longer than the model reads, or a GPU that does not hold it, is a reason', () => {
    expect(plan({ owned: 'bge-base-en-v1.5', chunkTokens: 600 }).own).toBe('chunk-too-long');
    expect(plan({ owned: 'bge-multilingual-gemma2' }, { gpu: 'T4', gpuUsdPerHour: 0.5 }).own).toBe('no-gpu');
  });
});

const smaller = fc.double({ min: 1, max: 20, noNaN: true });

describe('both sides', () => {
  it('cost no less with more documents, dearer hours or dearer work', () => {
    fc.assert(
      fc.property(said, smaller, (each, more) => {
        const base = plan(each);
        const grown = plan({ ...each, documents: (each.documents ?? 0) * more });
        for (const side of ['rent', 'own'] as const) {
          const [a, b] = [base[side], grown[side]];
          if (isPlan(a) && isPlan(b)) expect(b.cost.monthly.mid).toBeGreaterThanOrEqual(a.cost.monthly.mid - 1e-6);
        }
      }),
      { numRuns: 30 },
    );
    const hour = (gpuUsdPerHour: number) => ownOf({}, { gpu: 'L40S', gpuUsdPerHour }).cost.monthly.mid;
    expect(hour(2)).toBeGreaterThan(hour(1));
  });

  it('without a document and a query only work is left, and without work nothing', () => {
    const nothing = { documents: 0, queriesPerDay: 0 };
    for (const labour of [true, false]) {
      const { rent, own } = plan(nothing, { labour });
      if (!isPlan(rent) || !isPlan(own)) throw new Error('both are worked out');
      expect([rent.cost.withoutLabour.high, own.cost.withoutLabour.high]).toEqual([0, 0]);
      expect(rent.cost.monthly.mid > 0 && own.cost.monthly.mid > 0).toBe(labour);
    }
  });

  it('three years are 36 months with set-up and first load in them', () => {
    const { cost, offers } = rentOf({ rented: 'mistral-embed' }, { labour: false });
    const { bill } = offers[0] ?? { bill: null };
    expect(cost.threeYears.mid).toBeCloseTo((bill?.firstLoad ?? 0) + 36 * (bill?.monthly ?? 0), 4);
    expect(workloadDefaults.oneOffMonths).toBe(36);
  });

  it('a small workload is rented by far; without work and at size they turn', () => {
    expect(plan().verdict).toMatchObject({ cheaper: 'rent' });
    const large = plan({ documents: 1e9, queriesPerDay: 5e8, modelChanges: 12, rented: 'voyage-3-large' });
    expect(large.verdict?.cheaper).toBe('own');
    expect(large.verdict?.difference.mid).toBeLessThan(0);
  });

  it('within the range of the difference they are about equal', () => {
    const verdicts = [0.2, 0.5, 1, 2, 5].map(
      (size) => plan({ queriesPerDay: 1e8 * size, rented: 'embed-v4.0', owned: 'qwen3-embedding-0.6b' }).verdict,
    );
    for (const verdict of verdicts)
      if (verdict?.cheaper === null) {
        const { low, high, mid } = verdict.difference;
        expect((low <= 0 && high >= 0) || Math.abs(mid) > 0).toBe(true);
      } else expect(Math.sign(verdict?.difference.low ?? 0)).toBe(Math.sign(verdict?.difference.high ?? 0));
  });

  it('changing the model costs the first load again', () => {
    const { exitUsd, offers } = rentOf();
    expect(exitUsd).toEqual({
      low: offers[0]?.bill.firstLoad,
      mid: offers[1]?.bill.firstLoad,
      high: offers[2]?.bill.firstLoad,
    });
    const own = ownOf();
    expect(own.exitDays).toBeCloseTo(own.hours.firstLoad / 24, 9);
  });
});

describe('vectors', () => {
  const usual = { dimensions: null, format: 'fp32', storageUsd: null } as const;
  it.each([
    [usual, 1024, 1e6 * 1024 * 4, null],
    [{ ...usual, format: 'int8' }, 1024, 1e6 * 1024, null],
    [{ ...usual, format: 'binary', storageUsd: 2 }, 1024, 1e6 * 128, 0.256],
    [{ ...usual, dimensions: 256 }, 1024, 1e6 * 256 * 4, null],
    [{ ...usual, dimensions: 4096 }, 1024, 1e6 * 1024 * 4, null],
    [{ ...usual, dimensions: 256 }, null, 1e6 * 256 * 4, null],
  ] as const)('%j of %j dimensions', (workload, given, bytes, usd) => {
    const storage = vectorStorage(workload, 1e6, given);
    expect(storage?.gb).toBeCloseTo(bytes / 1e9, 9);
    if (usd === null) expect(storage?.usd).toBeNull();
    else expect(storage?.usd).toBeCloseTo(usd, 9);
  });

  it('of a model without known dimensions are unknown, and a typed price is in both bills', () => {
    expect(vectorStorage(usual, 1e6, null)).toBeNull();
    const [free, paid] = [rentOf(), rentOf({ storageUsd: 10 })];
    expect(paid.cost.monthly.mid - free.cost.monthly.mid).toBeCloseTo((paid.storage?.gb ?? 0) * 10, 4);
  });
});

describe('where they cross', () => {
  const lines: CostLines = {
    rentEach: 100,
    rentFixed: 10,
    ownEach: 0,
    ownFixed: 500,
    usdPerGpuHour: 1,
    gpus: 0.05,
    usedHours: 5,
  };
  const own = (c: CostLines, size: number) => {
    const gpus = c.gpus > 0 ? Math.max(1, Math.ceil(c.gpus * size)) : 0;
    const hours = gpus * 730 + Math.max(0, c.usedHours * size - gpus * 730);
    return c.ownFixed + hours * c.usdPerGpuHour + c.ownEach * size;
  };
  const difference = (c: CostLines, size: number) => own(c, size) - (c.rentFixed + c.rentEach * size);

  it('in closed form: (500 + 730 − 10) ÷ 100', () => {
    expect(breakEven(lines)).toEqual({
      first: 'rent',
      crossings: [{ size: 12.2, to: 'own', kind: 'smooth', gpus: 1 }],
    });
  });

  it('never, where a full GPU costs more than its tokens do', () => {
    expect(breakEven({ ...lines, rentEach: 30, gpus: 1 }).crossings).toEqual([]);
    expect(breakEven({ ...lines, gpus: 0, usedHours: 200 })).toEqual({ first: 'rent', crossings: [] });
  });

  it('without queries nothing is always on', () => {
    const { first, crossings } = breakEven({ ...lines, gpus: 0 });
    expect(first).toBe('rent');
    expect(crossings).toHaveLength(1);
    expect(crossings[0]?.size).toBeCloseTo(490 / 95, 9);
  });

  const positive = (max: number) => fc.double({ min: 0, max, noNaN: true });
  it('at a smooth crossing both cost the same, at a step the sign differs on its two sides, and between them it holds', () => {
    fc.assert(
      fc.property(
        fc.record({
          rentEach: positive(1e3),
          rentFixed: positive(1e3),
          ownEach: positive(10),
          ownFixed: positive(1e4),
          usdPerGpuHour: fc.double({ min: 0.1, max: 5, noNaN: true }),
          gpus: fc.double({ min: 0.01, max: 2, noNaN: true }),
          usedHours: positive(500),
        }),
        (c) => {
          const found: BreakEven = breakEven(c);
          let before = found.first;
          for (const { size, to, kind } of found.crossings) {
            expect(to).not.toBe(before);
            if (kind === 'smooth')
              expect(Math.abs(difference(c, size))).toBeLessThanOrEqual(1e-3 * Math.max(1, own(c, size)));
            else {
              expect(difference(c, size * (1 - 1e-9))).toBeLessThanOrEqual(1e-3);
              expect(difference(c, size * (1 + 1e-9))).toBeGreaterThanOrEqual(-1e-3);
            }
            before = to;
          }
          const last = found.crossings.at(-1);
          const beyond = Math.min((last?.size ?? 1) * (1 + 1e-6), 400 / c.gpus);
          if (last !== undefined && beyond > last.size)
            expect(difference(c, beyond) * (last.to === 'own' ? 1 : -1)).toBeLessThanOrEqual(1e-2);
        },
      ),
    );
  });

  it('is the size at which the two bills of a workload are equal', () => {
    const offer = rentOf({ rented: 'mistral-embed' }).offers[0];
    const size = offer?.breakEven?.crossings[0]?.size ?? Number.NaN;
    const said = embeddingsWorkload({});
    const scaled = plan({
      rented: 'mistral-embed',
      documents: said.documents * size,
      queriesPerDay: said.queriesPerDay * size,
    });
    if (!isPlan(scaled.rent) || !isPlan(scaled.own)) throw new Error('both are worked out');
    expect(scaled.own.cost.monthly.mid / scaled.rent.cost.monthly.mid).toBeCloseTo(1, 3);
    expect(scaledBuckets(plan().buckets, size).monthly).toBeCloseTo(scaled.buckets.monthly, 0);
  });
});
