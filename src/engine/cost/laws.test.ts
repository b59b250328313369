import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Catalog, catalog, createCatalog } from '../../catalog';
import {
  type Answers,
  type Assumptions,
  defaultAssumptions,
  levels,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { ownDrivers, totalOf, withValue } from './bill';
import { costingOf } from './costing';
import { billsOf } from './curves';
import { hospital } from './fixtures/hospital';
import { singleCost } from './option-cost';
import { situationOf } from './situation';
import { inputUsdPerMillion, settleRate } from './tokens';

const level = fc.constantFrom(...levels);
const volume = fc.double({ min: 3, max: 10, noNaN: true }).map((exponent) => 10 ** exponent);
const ownOptions = ['self-hosted-cloud', 'self-hosted-onprem'] as const;

/** Workloads and needs of every kind that a reader may state. */
const answersArb: fc.Arbitrary<Answers> = fc.record({
  required: fc.record({ capability: level, latency: level, operations: level }),
  costWeight: fc.constant('normal' as const),
  workload: fc.record({
    tokensPerDay: volume,
    inputTokens: fc.integer({ min: 1, max: 20_000 }),
    outputTokens: fc.integer({ min: 1, max: 4000 }),
    cachedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    batchableShare: fc.double({ min: 0, max: 1, noNaN: true }),
    peakToMean: fc.double({ min: 1, max: 20, noNaN: true }),
  }),
});

const costingFor = (answers: Answers, assumptions: Assumptions = defaultAssumptions, facts: Catalog = catalog) =>
  costingOf(situationOf(facts, answers, assumptions, currentKnowledge));

const midOf = (answers: Answers, option: SingleOptionId, assumptions?: Assumptions, facts?: Catalog): number | null => {
  const cost = singleCost(costingFor(answers, assumptions, facts), option);
  return typeof cost === 'string' ? null : cost.total.mid;
};

const withVolume = (answers: Answers, tokensPerDay: number): Answers => ({
  ...answers,
  workload: { ...answers.workload, tokensPerDay },
});

const runs = { numRuns: 60 };

describe('laws of cost', () => {
  it('a cost is finite, never negative, and ordered low ≤ mid ≤ high; its lines sum to the mid', () => {
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...singleOptionIds), (answers, option) => {
        const cost = singleCost(costingFor(answers), option);
        if (typeof cost === 'string') return;
        const { low, mid, high } = cost.total;
        expect(Number.isFinite(high) && low >= 0 && low <= mid && mid <= high).toBe(true);
        const sum = cost.lines.reduce((total, { usd }) => total + (usd?.mid ?? 0), 0);
        expect(sum).toBeCloseTo(mid, 3);
        expect(cost.bands.reduce((total, { usd }) => total + usd.mid, 0)).toBeCloseTo(mid, 3);
      }),
      runs,
    );
  });

  it('more volume never costs less, beyond the dollar within which configurations count as equal', () => {
    fc.assert(
      fc.property(answersArb, volume, fc.constantFrom(...singleOptionIds), (answers, other, option) => {
        const here = answers.workload.tokensPerDay as number;
        const [less, more] = [Math.min(here, other), Math.max(here, other)].map((tokens) =>
          midOf(withVolume(answers, tokens), option),
        );
        if (less == null || more == null) return;
        expect(more).toBeGreaterThanOrEqual(less - 1 - less * 1e-9);
      }),
      runs,
    );
  });

  it('the token line of an API is exactly linear where no tier is crossed', () => {
    fc.assert(
      fc.property(answersArb, fc.double({ min: 0.01, max: 100, noNaN: true }), (answers, factor) => {
        const { situation, single } = costingFor(answers);
        const chosen = single('closed-api');
        if (!chosen.ok) return;
        const lines = chosen.bill.lines.filter(({ id }) => id === 'input-tokens' || id === 'output-tokens');
        const at = (tokens: number) =>
          withValue(situation.values, ownDrivers.tokensPerDay, tokens, () => totalOf(lines, situation.values));
        const here = answers.workload.tokensPerDay as number;
        expect(at(here * factor) / factor).toBeCloseTo(at(here), 6 - Math.ceil(Math.log10(at(here) + 1)));
      }),
      runs,
    );
  });

  it('a lower price never raises a cost: tokens, GPU hours and every economics key in money', () => {
    const cheaper = (factor: number): Catalog =>
      createCatalog(
        structuredClone({
          ...pick(catalog),
          rentals: catalog.rentals.map((row) => ({ ...row, usdPerGpuHour: row.usdPerGpuHour * factor })),
        }),
      );
    const half = cheaper(0.5);
    fc.assert(
      fc.property(
        answersArb,
        fc.constantFrom('purchase_8xh100_server', 'colocation', 'engineer_loaded_hourly_us', 'electricity_us'),
        (answers, key) => {
          const cloud = midOf(answers, 'self-hosted-cloud');
          if (cloud !== null)
            expect(midOf(answers, 'self-hosted-cloud', defaultAssumptions, half)).toBeLessThanOrEqual(cloud);
          const assumptions = { ...defaultAssumptions, economics: { [key]: 0.01 } };
          for (const option of ownOptions) {
            const before = midOf(answers, option);
            if (before !== null) expect(midOf(answers, option, assumptions)).toBeLessThanOrEqual(before + 1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('labour off never raises a cost and removes every line in hours', () => {
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...singleOptionIds), (answers, option) => {
        const without = singleCost(costingFor(answers, { ...defaultAssumptions, labour: false }), option);
        const before = midOf(answers, option);
        if (typeof without === 'string' || before === null) return;
        expect(without.lines.filter(({ labour }) => labour)).toEqual([]);
        expect(without.labourUsd).toBe(0);
        expect(without.total.mid).toBeLessThanOrEqual(before + 1);
      }),
      runs,
    );
  });

  it('utilisation is an output between 0 and 1, and the fleet carries the peak with headroom', () => {
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...ownOptions), (answers, option) => {
        const cost = singleCost(costingFor(answers), option);
        if (typeof cost === 'string' || cost.configuration.kind !== 'fleet') return;
        const { utilisation, replicas, spare, tokensPerSecond } = cost.configuration;
        const peak = answers.workload.peakToMean as number;
        expect(utilisation).toBeGreaterThanOrEqual(0);
        expect(utilisation * replicas * tokensPerSecond.mid * peak * 1.25).toBeLessThanOrEqual(
          (replicas - spare) * tokensPerSecond.mid * (1 + 1e-9),
        );
      }),
      runs,
    );
  });

  it('the four input buckets are disjoint: their price lies between the cheapest and the dearest bucket', () => {
    const price = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        price,
        price,
        price,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (input, cacheRead, cacheWrite, cached) => {
          const usd = inputUsdPerMillion(settleRate({ input, output: 1, cacheRead, cacheWrite }), cached);
          expect(usd).toBeGreaterThanOrEqual(Math.min(input, cacheRead, cacheWrite) - 1e-9);
          expect(usd).toBeLessThanOrEqual(Math.max(input, cacheRead, cacheWrite) + 1e-9);
        },
      ),
    );
  });

  it('swapping the data of two GPUs swaps their costs', () => {
    const named = (gpu: string): Assumptions => ({ ...defaultAssumptions, gpu });
    const swap = (name: string) => (name === 'H100 SXM' ? 'H200 SXM' : name === 'H200 SXM' ? 'H100 SXM' : name);
    const swapped = createCatalog(
      structuredClone({
        ...pick(catalog),
        gpus: catalog.gpus.map((row) => ({ ...row, name: swap(row.name) })),
        gpuFamilies: catalog.gpuFamilies.map((row) => ({
          ...row,
          accelerator: row.accelerator === null ? null : swap(row.accelerator),
        })),
      }),
    );
    expect(midOf(hospital, 'self-hosted-cloud', named('H100 SXM'), swapped)).toBe(
      midOf(hospital, 'self-hosted-cloud', named('H200 SXM')),
    );
    expect(midOf(hospital, 'self-hosted-cloud', named('H200 SXM'), swapped)).toBe(
      midOf(hospital, 'self-hosted-cloud', named('H100 SXM')),
    );
  });

  it('every option has a way to be priced anew at any volume, or none at all', () => {
    const costing = costingFor(hospital);
    for (const option of singleOptionIds) {
      const bills = billsOf(costing, option, null);
      expect(bills === null).toBe(!costing.single(option).ok);
    }
    expect(billsOf(costing, 'hybrid', null)).toBeNull();
  });
});

/** The rows of a catalogue without its maps. */
const pick = (facts: Catalog) => ({
  edition: facts.edition,
  day: facts.day,
  sources: facts.sources,
  gpus: facts.gpus,
  gpuFamilies: facts.gpuFamilies,
  rentals: facts.rentals,
  architectures: facts.architectures,
  economics: facts.economics,
  models: facts.models,
  prices: facts.prices,
  sellers: facts.sellers,
  licences: facts.licences,
  policies: facts.policies,
  taskFamilies: facts.taskFamilies,
});
