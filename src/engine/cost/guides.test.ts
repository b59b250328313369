/**
 * The formulas of the five published guides, run through the product's own bills with each guide's assumptions. What
 * their formulas know and a bill does not is put into the figures that a reader may type:
 *
 *   their month of 30 days        closed prices at 30 ÷ (730 ÷ 24) of list
 *   720 or 511 billed hours       the price of a GPU hour × 720 ÷ 730, or × 511 ÷ 730
 *   set-up over 12 months         three times the one-off dollars, over our 36
 *   storage and network per GPU   the share of the cloud bill beyond the GPUs
 *   a flat sum for engineering    an hour count × a rate
 *   cards billed as one machine   one card at the price of all
 *   no check of capacity          a model fast enough that the cards carry the load
 *
 * Not run: S0's $1,500–5,000 and S1's and S4's break-evens. They print ranges of totals without the formula behind them,
 * so there is nothing to run; their rows of `narrative/published-rules.ts` say what their own figures give.
 */
import { describe, expect, it } from 'vitest';
import { type Catalog, catalog, createCatalog } from '../../catalog';
import { type Answers, type Assumptions, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { DAYS_PER_MONTH, HOURS_PER_MONTH } from '../../units';
import { breakEven } from './break-even';
import { type Costing, costingOf, singleCost } from './costing';
import { situationOf } from './situation';

const called = 'gpt-6-sol';

/** The catalogue with the prices of one closed model replaced: a guide's own model under a name that is sold today. */
const sellingAt = (input: number, output: number): Catalog =>
  createCatalog(
    structuredClone({
      edition: catalog.edition,
      day: catalog.day,
      sources: catalog.sources,
      gpus: catalog.gpus,
      gpuFamilies: catalog.gpuFamilies,
      rentals: catalog.rentals,
      architectures: catalog.architectures,
      economics: catalog.economics,
      models: catalog.models,
      prices: catalog.prices.map((row) =>
        row.model === called
          ? {
              ...row,
              periods: [{ from: null, rate: { input, output } }],
              readings: row.readings.map((reading) => ({ ...reading, rate: { input, output } })),
            }
          : row,
      ),
      sellers: catalog.sellers,
      licences: catalog.licences,
      policies: catalog.policies,
      taskFamilies: catalog.taskFamilies,
    }),
  );

const answers = (tokensPerDay: number, input: number, output: number, more: Partial<Answers> = {}): Answers => ({
  required: {},
  closedModel: called,
  ...more,
  workload: {
    tokensPerDay,
    inputTokens: input,
    outputTokens: output,
    cachedShare: 0,
    batchableShare: 0,
    peakToMean: 1,
    ...more.workload,
  },
});

const thirtyDays = { closed_price_level: 30 / DAYS_PER_MONTH };

const costing = (facts: Catalog, given: Answers, more: Partial<Assumptions> = {}): Costing => {
  const assumptions = { ...defaultAssumptions, ...more, economics: { ...thirtyDays, ...more.economics } };
  return costingOf(situationOf(facts, given, assumptions, currentKnowledge));
};

const month = (of: Costing, option: 'closed-api' | 'self-hosted-cloud'): number => {
  const cost = singleCost(of, option);
  if (typeof cost === 'string') throw new Error(cost);
  return cost.total.mid;
};

describe('what a month of calls costs, to the cent', () => {
  it.each([
    // S2: 500 in, 300 out, 1,000 requests a day.
    ['S2, GPT-4o', 1_000, 500, 300, 2.5, 10, 127.5],
    ['S2, Claude 3.5 Sonnet', 1_000, 500, 300, 3, 15, 180],
    ['S2, GPT-4o at 50,000 requests a day', 50_000, 500, 300, 2.5, 10, 6_375],
    // S3: 1,000 in, 500 out, 100,000 requests a day.
    ['S3, GPT-4.1 Mini', 100_000, 1_000, 500, 0.4, 1.6, 3_600],
    ['S3, Claude Haiku 3.5', 100_000, 1_000, 500, 0.8, 4, 8_400],
    ['S3, GPT-4.1', 100_000, 1_000, 500, 2, 8, 18_000],
    ['S3, Claude Sonnet 4', 100_000, 1_000, 500, 3, 15, 31_500],
  ])('%s', (_, requests, input, output, inputUsd, outputUsd, usd) => {
    const given = answers(requests * (input + output), input, output);
    expect(month(costing(sellingAt(inputUsd, outputUsd), given, { labour: false }), 'closed-api')).toBeCloseTo(usd, 2);
  });
});

/** S2: cards at home, 720 hours, set-up over a year, no labour, no spare, one machine whatever comes. */
const home = (machineUsdPerHour: number, setupUsd: number) =>
  ({
    labour: false,
    gpu: 'A100-80 PCIe',
    gpuUsdPerHour: (machineUsdPerHour * 720) / HOURS_PER_MONTH,
    typed: { migration: { usd: (setupUsd * 36) / 12 } },
    economics: { cloud_bill_overhead: 0 },
  }) as const satisfies Partial<Assumptions>;
const atHome = (tokensPerDay: number): Answers =>
  answers(tokensPerDay, 500, 300, {
    // Batch work keeps no spare; moving there from the API is what the set-up costs.
    required: { latency: 0 },
    today: 'closed-api',
    models: { 'self-hosted-cloud': 'llama-3.1-8b' },
  });

describe('S2: own cards without labour, to the cent', () => {
  it.each([
    ['two cards for a 70B', 0.5, 4_000, 693.33],
    ['one card for an 8B', 0.25, 2_500, 388.33],
  ])('%s', (_, rate, setup, usd) => {
    expect(month(costing(catalog, atHome(0.8e6), home(rate, setup)), 'self-hosted-cloud')).toBeCloseTo(usd, 2);
  });

  it.each([
    ['70B against GPT-4o', 0.5, 4_000, 2.5, 10, 5_438],
    ['70B against Claude 3.5 Sonnet', 0.5, 4_000, 3, 15, 3_852],
    ['8B against GPT-4o', 0.25, 2_500, 2.5, 10, 3_046],
    ['8B against Claude 3.5 Sonnet', 0.25, 2_500, 3, 15, 2_157],
  ])('breaks even, %s', (_, rate, setup, input, output, requests) => {
    const found = breakEven(
      costing(sellingAt(input, output), atHome(1e6), home(rate, setup)),
      'self-hosted-cloud',
      'closed-api',
      null,
    );
    expect(found?.headline?.kind).toBe('smooth');
    expect(Math.round((found?.headline?.at ?? 0) / 800)).toBe(requests);
  });
});

/**
 * S3: H100 at $2.50 for 70 % of 730 hours, $50 of storage and $0.10 an active hour of network each, $5,000 of people.
 * `asOne` bills so many cards as one machine, for cards that the fleet at hand does not have.
 */
const rented = (asOne = 1): Partial<Assumptions> => {
  const compute = 2.5 * 0.7 * HOURS_PER_MONTH;
  const beside = 50 + 0.1 * 0.7 * HOURS_PER_MONTH;
  return {
    gpu: 'H100 SXM',
    gpuUsdPerHour: 2.5 * 0.7 * asOne,
    economics: {
      cloud_bill_overhead: beside / compute,
      engineer_loaded_hourly_us: 100,
      ops_hours_self_hosted_cloud: 50,
      ops_hours_api: 0,
      setup_hours_self_hosted: 0,
    },
  };
};
/** Batch work keeps no spare, as the guide keeps none. */
const atS3 = (tokensPerDay: number, model: string): Answers =>
  answers(tokensPerDay, 1_000, 500, { required: { latency: 0 }, models: { 'self-hosted-cloud': model } });
/** The guide never asks whether the cards carry the load: a model fast enough that they do stands in for its own. */
const fastEnough = 'llama-3.1-8b';

describe('S3: rented GPUs with a flat sum for people', () => {
  it.each([
    ['a 70B on four H100', fastEnough, 4, 87e6, 10_514.4],
    ['a 405B on the eight H100 that it needs', 'llama-3.1-405b', 1, 133e6, 16_028.8],
  ])('a month of %s, to the cent', (_, model, asOne, tokensPerDay, usd) => {
    expect(month(costing(catalog, atS3(tokensPerDay, model), rented(asOne)), 'self-hosted-cloud')).toBeCloseTo(usd, 2);
  });

  it.each([
    ['70B against GPT-4.1 Mini', fastEnough, 4, 0.4, 1.6, 292_067],
    ['70B against GPT-4.1', fastEnough, 4, 2, 8, 58_413],
    ['70B against Claude Sonnet 4', fastEnough, 4, 3, 15, 33_379],
    ['405B against GPT-4.1 Mini', fastEnough, 8, 0.4, 1.6, 445_244],
    ['405B against GPT-4.1, on its own eight GPUs', 'llama-3.1-405b', 1, 2, 8, 89_049],
    ['405B against Claude Sonnet 4, on its own eight GPUs', 'llama-3.1-405b', 1, 3, 15, 50_885],
  ])('breaks even, %s', (_, model, asOne, input, output, requests) => {
    const found = breakEven(
      costing(sellingAt(input, output), atS3(50e6, model), rented(asOne)),
      'self-hosted-cloud',
      'closed-api',
      null,
    );
    expect(found?.headline?.kind).toBe('smooth');
    // A crossing is printed to six digits of tokens.
    expect(Math.abs((found?.headline?.at ?? 0) / 1_500 - requests)).toBeLessThan(1);
  });

  it('the 1.2 million requests a day of its table are more than one node of 405B serves: the fleet here grows', () => {
    const cost = singleCost(costing(catalog, atS3(445_244 * 1_500, 'llama-3.1-405b'), rented()), 'self-hosted-cloud');
    expect(typeof cost === 'object' && cost.configuration.kind === 'fleet' && cost.configuration.gpus).toBeGreaterThan(
      8,
    );
  });
});
