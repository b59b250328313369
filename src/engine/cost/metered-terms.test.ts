/** What a reader may add to a bill by the token: own prices, a commitment, a region; and what always holds of the buckets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Assumptions, defaultAssumptions, type Finer, type MeteredOption } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { recommend } from '../recommend';
import { hospital } from './fixtures/hospital';
import { agreedRate } from './own-price';
import { inputBuckets, settleRate } from './tokens';

const priced = (option: MeteredOption, assumptions: Partial<Assumptions> = {}, answers = hospital) => {
  const cost = recommend({
    answers,
    assumptions: { ...defaultAssumptions, ...assumptions },
    catalog,
    knowledge: currentKnowledge,
  }).costs[option];
  if (cost === undefined) throw new Error(`${option} has no cost`);
  return cost;
};
type Cost = ReturnType<typeof priced>;
const usd = (cost: Cost, id: string): number => cost.lines.find((line) => line.id === id)?.usd?.mid ?? 0;
const quantity = (cost: Cost, id: string, name: string): number =>
  cost.lines.find((line) => line.id === id)?.quantities[name] ?? Number.NaN;

const money = fc.double({ min: 0, max: 1000, noNaN: true });
const rates = fc
  .record(
    { input: money, output: money, cacheRead: money, cacheWrite: money },
    { requiredKeys: ['input', 'output'], noNullPrototype: true },
  )
  .map((rate) => settleRate(rate as Parameters<typeof settleRate>[0]));
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('buckets', () => {
  it('are disjoint and are all of the input', () => {
    fc.assert(
      fc.property(rates, part, (rate, cached) => {
        const { fresh, read, written } = inputBuckets(rate, cached);
        expect(fresh + read + written).toBeCloseTo(1, 12);
        for (const bucket of [fresh, read, written]) expect(bucket).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('of a bill are the tokens of the workload, whatever is combined', () => {
    const finer = fc.record(
      {
        steps: fc.double({ min: 1, max: 12, noNaN: true }),
        'step-tokens': fc.integer({ min: 0, max: 2000 }),
        'output-factor': fc.double({ min: 1, max: 8, noNaN: true }),
        images: fc.integer({ min: 0, max: 4 }),
        'closed-api-input': fc.double({ min: 0, max: 20, noNaN: true }),
        'closed-api-cache-read': fc.double({ min: 0, max: 20, noNaN: true }),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(finer, part, part, (typed, cachedShare, batchableShare) => {
        const answers = { ...hospital, workload: { ...hospital.workload, cachedShare, batchableShare } };
        const cost = priced('closed-api', { finer: typed as Finer }, answers);
        const input = ['freshMillion', 'readMillion', 'writtenMillion'].reduce(
          (sum, name) => sum + quantity(cost, 'input-tokens', name),
          0,
        );
        expect(input / quantity(cost, 'input-tokens', 'millionTokens')).toBeCloseTo(1, 9);
        const all = input + quantity(cost, 'output-tokens', 'millionTokens');
        const perDay = quantity(cost, 'input-tokens', 'tokensPerDay') / 1e6;
        expect(all / ((perDay * 730) / 24)).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the reader's own prices", () => {
  it.each<[string, Finer, number, number]>([
    ['none', {}, 912.5 * (0.67 * 2 + 0.3 * 0.2 + 0.03 * 2.5), 304.1667 * 10],
    ['input', { 'closed-api-input': 1 }, 912.5 * (0.67 * 1 + 0.3 * 0.2 + 0.03 * 2.5), 304.1667 * 10],
    ['output', { 'closed-api-output': 6 }, 912.5 * (0.67 * 2 + 0.3 * 0.2 + 0.03 * 2.5), 304.1667 * 6],
    [
      'both ends of the cache',
      { 'closed-api-cache-read': 0.1, 'closed-api-cache-write': 2 },
      912.5 * (0.67 * 2 + 0.3 * 0.1 + 0.03 * 2),
      304.1667 * 10,
    ],
  ])('%s', (_, finer, input, output) => {
    const cost = priced('closed-api', { finer });
    expect(usd(cost, 'input-tokens')).toBeCloseTo(input, 1);
    expect(usd(cost, 'output-tokens')).toBeCloseTo(output, 0);
  });

  it('belong to their option alone', () => {
    const finer = { 'closed-api-input': 0.01, 'closed-api-output': 0.01 };
    expect(priced('closed-enterprise', { finer }).total.mid).toBe(priced('closed-enterprise').total.mid);
    expect(priced('hosted-open', { finer }).total.mid).toBe(priced('hosted-open').total.mid);
  });

  it('of a host leave no spread over hosts', () => {
    const finer = { 'hosted-open-input': 0.2, 'hosted-open-cache-read': 0.2, 'hosted-open-output': 0.8 };
    const cost = priced('hosted-open', { finer });
    expect(cost.swings.some(({ driver }) => driver === 'hosted-price')).toBe(false);
    expect(usd(cost, 'output-tokens')).toBeCloseTo(304.1667 * 0.8, 2);
  });

  it('without a price for reading a cache, cached input costs what input costs', () => {
    const rate = settleRate({ input: 2, output: 8 });
    expect(agreedRate(rate, 'closed-api', { 'closed-api-input': 1 })).toMatchObject({ input: 1, cacheRead: 1 });
  });

  it('come first among the sources', () => {
    const line = priced('closed-api', { finer: { 'closed-api-input': 1 } }).lines[0];
    expect(line?.refs[0]).toEqual({ kind: 'typed', field: 'closed-api-input' });
  });
});

describe('commitments and regions', () => {
  const committed = (amount: number) =>
    priced('closed-enterprise', { typed: { 'minimum-commitment': { usd: amount } } });

  it.each([
    [0, 0],
    [1000, 0],
    [10_000, 10_000 - 4387.6 * 1.1],
  ])('a commitment of %d costs %d beyond the tokens', (amount, beyond) => {
    expect(usd(committed(amount), 'minimum-commitment')).toBeCloseTo(beyond, -1);
  });

  it('never makes a bill smaller than itself, nor counts a dollar twice', () => {
    const cost = committed(10_000);
    const tokens = ['input-tokens', 'output-tokens', 'regional-terms', 'minimum-commitment'];
    expect(tokens.reduce((sum, id) => sum + usd(cost, id), 0)).toBeCloseTo(10_000, 3);
  });

  it('a regional endpoint of a closed API costs its share of the tokens', () => {
    const plain = priced('closed-api');
    const cost = priced('closed-api', { finer: { 'regional-surcharge': 0.1 } });
    const tokens = usd(plain, 'input-tokens') + usd(plain, 'output-tokens');
    expect(usd(cost, 'regional-terms')).toBeCloseTo(tokens * 0.1, 3);
    expect(cost.total.mid).toBeCloseTo(plain.total.mid + tokens * 0.1, 3);
  });
});
