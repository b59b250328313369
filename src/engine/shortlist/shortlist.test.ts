import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, levels, noAnswers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { presets } from '../../framework/presets';
import { floorOf, tierRank } from '../cost/situation';
import { assessPoint } from '../recommend';
import type { FleetConfiguration, MeteredConfiguration } from '../recommendation';
import { type Limit, limitIds } from './limits';
import { mixUsd } from './mix';
import { type ShortlistRow, shortlistOf } from './shortlist';
import { memorySum, usdPerMillionAtFullUse } from './sizing';

const assess = (answers: Answers, assumptions = defaultAssumptions) =>
  assessPoint({ answers, assumptions, catalog, knowledge: currentKnowledge });
const listFor = (answers: Answers, assumptions = defaultAssumptions) => shortlistOf(assess(answers, assumptions));
const rowOf = (rows: readonly ShortlistRow[], key: string): ShortlistRow => {
  const row = rows.find(({ model }) => model.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
};
const failuresOf = (row: ShortlistRow): readonly Limit[] => (row.fits.ok ? [] : row.fits.failures);

const level = fc.constantFrom(...levels);
const answersArb: fc.Arbitrary<Answers> = fc.record(
  {
    required: fc.record(
      { capability: level, latency: level, 'data-control': level, operations: level },
      { requiredKeys: [] },
    ),
    dataControlIs: fc.constantFrom('rule' as const, 'preference' as const),
    signedTerms: fc.constantFrom('yes' as const, 'no' as const),
    place: fc.constantFrom('eu' as const, 'us' as const, 'anywhere' as const, 'other' as const),
    inWriting: fc.boolean(),
    sensitiveShare: fc.constantFrom(0.2, 1),
    company: fc.record({
      monthlyUsers: fc.constantFrom(10, 1e9),
      domicile: fc.constantFrom('eu' as const, 'us' as const),
    }),
    taskFamilies: fc.subarray(['rag-qa', 'hard-reasoning', 'coding-assistance'] as const),
    models: fc.constantFrom({ 'hosted-open': 'qwen3-32b' }, { 'closed-api': 'claude-sonnet-5.5' }),
    workload: fc.record(
      {
        tokensPerDay: fc.constantFrom(1e5, 5e6, 1e8),
        inputTokens: fc.constantFrom(200, 3000, 60_000),
        outputTokens: fc.constantFrom(50, 1000),
        cachedShare: fc.constantFrom(0, 0.5),
        batchableShare: fc.constantFrom(0, 0.6),
        routineShare: fc.constantFrom(0.3, 0.8),
      },
      { requiredKeys: ['tokensPerDay'] },
    ),
  },
  { requiredKeys: ['required', 'workload'] },
);

/** Models the ranking was computed with. */
const picked = (answers: Answers): (MeteredConfiguration | FleetConfiguration)[] =>
  assess(answers).recommendation.ranking.flatMap(({ configuration }) =>
    configuration === null
      ? []
      : configuration.kind === 'plan'
        ? configuration.legs.map((leg) => leg.configuration)
        : [configuration],
  );

describe('one logic with the recommendation', () => {
  it('lists every model picked for an option in the ranking as fitting', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { rows } = listFor(answers);
        for (const { model } of picked(answers))
          expect([model, rowOf(rows, model).fits]).toEqual([model, { ok: true }]);
      }),
      { numRuns: 30 },
    );
  });

  it('finds nothing against a picked model that is strong enough, on the way it was picked for', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { rows, situation } = listFor(answers);
        for (const { pickedFor, model, routes } of rows) {
          for (const option of pickedFor) {
            const ways = routes.filter((route) => route.option === option);
            const against = ways.map(({ failures }) => failures.filter((id) => id !== 'too-weak'));
            expect([model.key, option, against.some((left) => left.length === 0)]).toEqual([model.key, option, true]);
            if (tierRank(model.tier) <= tierRank(floorOf(situation, 1)))
              expect(ways.some(({ failures }) => failures.length === 0)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))('holds for the preset %s', (_id, preset) => {
    const { rows } = listFor(preset.answers);
    for (const { model } of picked(preset.answers)) expect(rowOf(rows, model).fits).toEqual({ ok: true });
  });

  it('prices a closed model as its bill does: token lines and what their place costs ÷ tokens', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { recommendation, costing } = assess(answers);
        const cost = recommendation.costs['closed-api'];
        if (cost === undefined || cost.configuration.kind !== 'metered') return;
        const { model, seller, priceId } = cost.configuration;
        const lines = cost.lines.filter(({ id }) => id === 'input-tokens' || id === 'output-tokens');
        const region = cost.lines.find(({ id }) => id === 'regional-terms')?.usd?.mid ?? 0;
        const usd = lines.reduce((sum, line) => sum + (line.usd?.mid ?? 0), region);
        const million = lines.reduce((sum, line) => sum + (line.quantities.millionTokens ?? 0), 0);
        const row = rowOf(listFor(answers).rows, model);
        const offer = row.sellers.find((entry) => entry.offer.row.seller === seller && entry.offer.row.id === priceId);
        expect(offer?.usdPerMillion).toBeCloseTo(usd / million, 5);
        expect(costing.single('closed-api').ok).toBe(true);
        const route = row.routes.find(({ option, share }) => option === 'closed-api' && share === 1);
        expect(route?.offers[0]).toMatchObject({ row: { seller, id: priceId } });
      }),
      { numRuns: 20 },
    );
  });

  it('prices a hosted model as its bill does: the middle of its hosts', () => {
    const answers: Answers = { ...noAnswers, workload: { tokensPerDay: 5e6, batchableShare: 0.5 } };
    const cost = assess(answers).recommendation.costs['hosted-open'];
    if (cost?.configuration.kind !== 'metered') throw new Error('no hosted option');
    const lines = cost.lines.filter(({ id }) => id === 'input-tokens' || id === 'output-tokens');
    const usd = lines.reduce((sum, line) => sum + (line.usd?.mid ?? 0), 0);
    const million = lines.reduce((sum, line) => sum + (line.quantities.millionTokens ?? 0), 0);
    const row = rowOf(listFor(answers).rows, cost.configuration.model);
    const usds = row.sellers.map(({ usdPerMillion }) => usdPerMillion);
    const middle = usds.slice(Math.ceil(usds.length / 2) - 1, Math.floor(usds.length / 2) + 1);
    expect(middle.reduce((a, b) => a + b, 0) / middle.length).toBeCloseTo(usd / million, 5);
    expect(row.price?.usdPerMillion).toBe(usds[0]);
  });
});

describe('price for the mix', () => {
  it('is the list price blended: 3 in to 1 out, 30% cached, half in batches', () => {
    const { situation, rows } = listFor({
      ...noAnswers,
      workload: { inputTokens: 1500, outputTokens: 500, cachedShare: 0.3, batchableShare: 0.5 },
    });
    const row = rowOf(rows, 'gpt-6-sol');
    // 0.75 · (0.67·2 + 0.3·0.2 + 0.03·2.5) + 0.25 · 10 = 3.60625, half of it at half price.
    expect(
      mixUsd({ input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 }, { batch: null, regional: null }, situation),
    ).toBeCloseTo(3.60625, 6);
    expect(row.sellers.find(({ offer }) => offer.row.seller === 'openai')?.usdPerMillion).toBeCloseTo(
      3.60625 * 0.75,
      6,
    );
  });

  it('bills a long request at the tier it falls into', () => {
    const inputs = (inputTokens: number) =>
      rowOf(listFor({ ...noAnswers, workload: { inputTokens, outputTokens: 1000, cachedShare: 0 } }).rows, 'gpt-6-sol')
        .price;
    expect(inputs(272_000)?.offer.listed.input).toBe(2);
    expect(inputs(273_000)?.offer.listed.input).toBe(4);
  });

  it('blends the hours of a day, and says the dearest', () => {
    const row = rowOf(listFor(noAnswers).rows, 'deepseek-v4-pro');
    const own = row.sellers.find(({ offer }) => offer.row.seller === 'deepseek');
    expect(own?.offer.listed).toMatchObject({ input: 0.66, output: 1.98 });
    expect(own?.peakUsdPerMillion).toBeGreaterThan(own?.usdPerMillion ?? Number.POSITIVE_INFINITY);
  });

  it('says an announced price and the day it begins, and takes it from that day on', () => {
    const before = rowOf(listFor(noAnswers).rows, 'gemini-3.8-flash').price;
    expect(before?.announced?.from).toBe('2027-01-01');
    const after = rowOf(listFor(noAnswers, { ...defaultAssumptions, on: '2027-01-01' }).rows, 'gemini-3.8-flash').price;
    expect(after?.announced).toBeNull();
    expect(after?.usdPerMillion).toBeCloseTo(before?.announced?.usdPerMillion ?? 0, 9);
  });

  it('says by how much readings differ', () => {
    const { rows } = listFor(noAnswers);
    const differing = rows.flatMap(({ sellers }) => sellers).filter(({ disagreement }) => disagreement > 1);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.every(({ offer }) => offer.agreement === 'disagree')).toBe(true);
  });

  it.each(['2026-08-01', '2026-10-01', '2026-11-20'])('on %s the difference is a number', (on) => {
    const { rows } = listFor(noAnswers, { ...defaultAssumptions, on });
    for (const { disagreement } of rows.flatMap(({ sellers }) => sellers))
      expect(disagreement).toBeGreaterThanOrEqual(1);
  });
});

describe('limits', () => {
  const limitOf = (key: string, answers: Partial<Answers>) =>
    failuresOf(rowOf(listFor({ ...noAnswers, ...answers }).rows, key));

  it.each([
    ['too weak for frontier work', 'qwen3-32b', { required: { capability: 1 } }, 'too-weak'],
    ['a context too short', 'qwen3-32b', { workload: { inputTokens: 100_000, outputTokens: 100 } }, 'context'],
    ['a licence that EU companies do not get', 'llama-4-maverick', { company: { domicile: 'eu' } }, 'licence'],
    [
      'closed models under a rule against outside processors',
      'gpt-6-sol',
      { required: { 'data-control': 0.75 }, dataControlIs: 'rule' },
      'third-party',
    ],
  ] as const)('%s', (_name, key, answers, limit) => {
    expect(limitOf(key, answers as Partial<Answers>)).toContain(limit);
  });

  it('says a host is excluded only where a rule about data does so, not for the model being weak or its licence', () => {
    const inEu = rowOf(listFor({ ...noAnswers, place: 'eu' }).rows, 'deepseek-v4-flash');
    expect([inEu.price, inEu.excludedPrice]).toEqual([null, inEu.sellers[0]]);
    const unrated = rowOf(listFor(noAnswers).rows, 'gemini-3.8-flash');
    expect([unrated.fits.ok, unrated.price]).toEqual([false, unrated.sellers[0]]);
    const barred = rowOf(listFor({ ...noAnswers, company: { domicile: 'eu' } }).rows, 'llama-4-maverick');
    expect([barred.fits.ok, barred.price]).toEqual([false, barred.sellers[0]]);
  });

  it('counts each hidden model once, and all together they are the catalogue', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { fitting, hidden, rows } = listFor(answers);
        expect(fitting + hidden.reduce((sum, { models }) => sum + models, 0)).toBe(rows.length);
        for (const { limit } of hidden) expect(limitIds).toContain(limit);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a model fits on', () => {
  const { rows, situation } = listFor({ ...noAnswers, workload: { inputTokens: 1000, outputTokens: 500 } });

  it('opens the memory sum, and it fits', () => {
    for (const { fitsOn } of rows) {
      for (const fit of fitsOn) {
        const sum = memorySum(fit, situation);
        expect(sum.requests).toBeGreaterThanOrEqual(1);
        expect(sum.weightsGb + sum.cacheGb).toBeLessThanOrEqual(sum.memoryGb);
      }
    }
  });

  it('sizes gpt-oss-120b on one H100', () => {
    const fit = rowOf(rows, 'gpt-oss-120b').fitsOn.find(({ gpu }) => gpu.name === 'H100 SXM');
    expect(fit).toMatchObject({ count: 1, weights: 'mxfp4' });
    if (fit) expect(usdPerMillionAtFullUse(fit, situation)).toBeGreaterThan(0);
  });

  it('has nothing to say about a model without a published architecture', () => {
    expect(rowOf(rows, 'gpt-6-sol').fitsOn).toEqual([]);
  });
});
