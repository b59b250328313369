import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import {
  type Answers,
  type Assumptions,
  defaultAssumptions,
  isEconomicsKey,
  levels,
  type OptionId,
  type SingleOptionId,
} from '../framework';
import { currentKnowledge } from '../framework/editions';
import { closedPrice } from '../framework/uncertainty';
import { exactly, type Range } from '../units';
import { costingOf, ownDrivers, situationOf } from './cost';
import { type BillLine, withValue } from './cost/bill';
import { hospital } from './cost/fixtures/hospital';
import { singleCost } from './cost/option-cost';
import { drawnCosts, drawnRanges, drawnTotalOf, freeValues } from './cost/uncertainty';
import { drawnColumns } from './cost/uncertainty/draws';
import { assessPoint, pricedOptions } from './recommend';
import type { CostLine } from './recommendation';
import { tornadoOf, uncertaintyOf } from './uncertainty';

const assessed = (answers: Answers, assumptions: Assumptions = defaultAssumptions) =>
  assessPoint({ answers, assumptions, catalog, knowledge: currentKnowledge });

const open: Answers = {
  ...hospital,
  signedTerms: 'no',
  workload: { ...hospital.workload, routineShare: 0.75 },
};

const level = fc.constantFrom(...levels);
const answersArb: fc.Arbitrary<Answers> = fc.record({
  required: fc.record({ capability: level, latency: level, operations: level, 'data-control': level }),
  costWeight: fc.constant('normal' as const),
  workload: fc.record({
    tokensPerDay: fc.oneof(
      fc.double({ min: 3, max: 10, noNaN: true }).map((exponent) => 10 ** exponent),
      fc.constant({ low: 5e6, high: 2e8 }),
    ),
    inputTokens: fc.integer({ min: 1, max: 20_000 }),
    outputTokens: fc.integer({ min: 1, max: 4000 }),
    routineShare: fc.constantFrom(0.3, 0.75),
  }),
});

/** The same costs with every range closed to its middle. */
const withoutRanges = (ranges: Readonly<Record<string, Range>>) =>
  Object.fromEntries(Object.entries(ranges).map(([name, { mid }]) => [name, exactly(mid)]));

describe('drawn costs', () => {
  it('of all six options: quantiles in order, shares that sum to 1, excluded ones out of the race', () => {
    fc.assert(
      fc.property(answersArb, fc.integer(), (answers, seed) => {
        const assessment = assessed(answers);
        const result = uncertaintyOf(assessment, seed, 200);
        expect(result?.options.map(({ option }) => option)).toEqual(pricedOptions(assessment.recommendation));
        const standing = assessment.recommendation.ranking.map(({ option }) => option);
        let sum = 0;
        for (const { option, monthlyUsd, cheapest, near } of result?.options ?? []) {
          expect(monthlyUsd.low).toBeLessThanOrEqual(monthlyUsd.mid);
          expect(monthlyUsd.mid).toBeLessThanOrEqual(monthlyUsd.high);
          expect(cheapest === null).toBe(!standing.includes(option));
          expect(near === null).toBe(cheapest === null);
          sum += cheapest ?? 0;
        }
        if (result?.options.some(({ cheapest }) => cheapest !== null)) expect(sum).toBeCloseTo(1, 4);
      }),
      { numRuns: 25 },
    );
  });

  it('without any range equal the point result', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const assessment = assessed(answers);
        const { costing, plan, recommendation } = assessment;
        const totals = pricedOptions(recommendation).flatMap((option) => drawnTotalOf(costing, option, plan) ?? []);
        const ranges = withoutRanges(drawnRanges(costing));
        const result = drawnCosts({ totals, ranges, values: freeValues(costing), competing: [] }, 1, 20);
        for (const { option, monthlyUsd, midUsd } of result.options) {
          const mid = recommendation.costs[option]?.total.mid;
          expect(midUsd).toBeCloseTo(mid ?? Number.NaN, 4);
          expect([monthlyUsd.low, monthlyUsd.mid, monthlyUsd.high]).toEqual([midUsd, midUsd, midUsd]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('swapped options give swapped results', () => {
    const { costing, plan } = assessed(open);
    const all: OptionId[] = ['closed-api', 'hosted-open', 'self-hosted-cloud', 'hybrid'];
    const run = (options: readonly OptionId[]) => {
      const totals = options.flatMap((option) => drawnTotalOf(costing, option, plan) ?? []);
      return drawnCosts({ totals, ranges: drawnRanges(costing), values: freeValues(costing), competing: all }, 5, 500);
    };
    const [here, there] = [run(all), run(all.toReversed())];
    expect(there.options.toReversed()).toEqual(here.options);
    expect(there.aboutEqual).toBe(here.aboutEqual);
    for (const { option, than, cheaper } of here.pairs) {
      const mirror = there.pairs.find((pair) => pair.option === than && pair.than === option);
      expect(mirror?.cheaper).toBeCloseTo(1 - cheaper, 6);
    }
  });

  it('the same seed gives the same bytes, another one changes little', () => {
    const assessment = assessed({ ...open, workload: { ...open.workload, requestsPerDay: 60_000 } });
    const here = uncertaintyOf(assessment, 20261120);
    expect(JSON.stringify(uncertaintyOf(assessment, 20261120))).toBe(JSON.stringify(here));
    const there = uncertaintyOf(assessment, 1);
    expect(JSON.stringify(there)).not.toBe(JSON.stringify(here));
    for (const [index, { cheapest, monthlyUsd }] of (here?.options ?? []).entries()) {
      const other = there?.options[index];
      expect(Math.abs((other?.cheapest ?? 0) - (cheapest ?? 0))).toBeLessThan(0.025);
      for (const end of ['low', 'mid', 'high'] as const)
        expect(Math.abs(Math.log((other?.monthlyUsd[end] ?? 0) / monthlyUsd[end]))).toBeLessThan(0.05);
    }
  });

  it('a typed range is the 10th to 90th percentile of the volume, and of a bill in proportion to it', () => {
    const answers: Answers = { ...open, workload: { ...open.workload, tokensPerDay: { low: 5e6, high: 2e7 } } };
    delete (answers.workload as { requestsPerDay?: unknown }).requestsPerDay;
    const { costing } = assessed(answers);
    const volume = drawnRanges(costing)[ownDrivers.tokensPerDay] as Range;
    expect(volume).toEqual({ low: 5e6, mid: 1e7, high: 2e7 });
    const closed = drawnTotalOf(costing, 'closed-api', null);
    if (closed === null) throw new Error('not priced');
    const only = { ...withoutRanges(drawnRanges(costing)), [ownDrivers.tokensPerDay]: volume };
    const run = drawnCosts({ totals: [closed], ranges: only, values: freeValues(costing), competing: [] }, 3);
    const values = freeValues(costing);
    for (const end of ['low', 'mid', 'high'] as const) {
      const at = withValue(values, ownDrivers.tokensPerDay, volume[end], () => closed.usd(values));
      expect((run.options[0]?.monthlyUsd[end] ?? 0) / at).toBeCloseTo(1, 1);
    }
  });

  it('a closed list price may fall within a year; one that the reader typed is theirs', () => {
    const rangeFor = (typedLevel?: number) =>
      drawnRanges(
        assessed(open, {
          ...defaultAssumptions,
          economics: typedLevel === undefined ? {} : { closed_price_level: typedLevel },
        }).costing,
      )[closedPrice];
    expect(rangeFor()).toEqual({ low: 0.7, mid: 1, high: 1 });
    expect(rangeFor(0.8)).toEqual(exactly(0.8));
  });

  it('without a volume nothing has a cost', () => {
    const assessment = assessed({ ...open, workload: {} });
    expect(uncertaintyOf(assessment, 1)).toBeNull();
    expect(tornadoOf(assessment)).toBeNull();
  });
});

/** Values a reader can type, so that a draw can be recomputed from the answers on. */
const typed = (values: Readonly<Record<string, number>>): Assumptions => ({
  ...defaultAssumptions,
  economics: Object.fromEntries(Object.entries(values).filter(([name]) => isEconomicsKey(name))),
});

describe('a draw against the whole search', () => {
  const options: SingleOptionId[] = ['closed-api', 'closed-enterprise', 'self-hosted-cloud', 'self-hosted-onprem'];
  const { costing } = assessed(open);
  const ranges = { ...drawnRanges(costing), [ownDrivers.tokensPerDay]: { low: 1e7, mid: 4e7, high: 3e8 } };
  /** Nobody types how well the speed was predicted, nor a place among the hosts' prices. */
  const notTyped: readonly string[] = [ownDrivers.capacity, ownDrivers.gpuPrice, ownDrivers.hostedPrice];

  const recomputed = (option: SingleOptionId, values: Readonly<Record<string, number>>) => {
    const { requestsPerDay: _, ...workload } = open.workload;
    const answers: Answers = {
      ...open,
      workload: {
        ...workload,
        tokensPerDay: values[ownDrivers.tokensPerDay] as number,
        peakToMean: values[ownDrivers.peak] as number,
        cachedShare: values[ownDrivers.cached] as number,
      },
    };
    const again = singleCost(costingOf(situationOf(catalog, answers, typed(values), currentKnowledge)), option);
    if (typeof again === 'string') throw new Error(again);
    return again;
  };

  /** The hardware of a bill: what is rented or bought, and how much of it. */
  const hardwareOf = (lines: readonly CostLine[] | readonly BillLine[], values: Readonly<Record<string, number>>) =>
    lines
      .filter(({ id }) => id === 'gpu-hours' || id === 'hardware')
      .map(({ quantities, refs }) => {
        const { gpus, servers } = typeof quantities === 'function' ? quantities(values) : quantities;
        return { gpus, servers, refs };
      });

  it.each(options)('%s: equal to a thousandth where the configuration stays', (option) => {
    const total = drawnTotalOf(costing, option, null);
    if (total === null) throw new Error(`${option} has no cost`);
    const columns = drawnColumns(
      total.drivers.filter((driver) => !notTyped.includes(driver)),
      ranges,
      11,
      80,
    );
    let stayed = 0;
    for (let sample = 0; sample < 80; sample += 1) {
      const values = freeValues(costing);
      for (const column of columns) values[column.driver] = column.values[sample] as number;
      const again = recomputed(option, values);
      const lines = total.lines(values).map(({ line }) => line);
      if (JSON.stringify(hardwareOf(lines, values)) !== JSON.stringify(hardwareOf(again.lines, values))) continue;
      stayed += 1;
      expect(Math.abs(total.usd(values) / again.total.mid - 1)).toBeLessThan(0.001);
    }
    expect(stayed).toBeGreaterThan(40);
  });

  it('and never far below it: no draw is billed for less than the cheapest configuration', () => {
    const total = drawnTotalOf(costing, 'self-hosted-cloud', null);
    if (total === null) throw new Error('no cost');
    const columns = drawnColumns(
      total.drivers.filter((driver) => !notTyped.includes(driver)),
      ranges,
      12,
      40,
    );
    for (let sample = 0; sample < 40; sample += 1) {
      const values = freeValues(costing);
      for (const column of columns) values[column.driver] = column.values[sample] as number;
      expect(total.usd(values)).toBeGreaterThan(recomputed('self-hosted-cloud', values).total.mid - 2);
    }
  });
});

/** Drivers that a fleet is sized by. */
const fleetDrivers: readonly string[] = [ownDrivers.tokensPerDay, ownDrivers.peak, ownDrivers.capacity];

describe('which figures matter most', () => {
  const assessment = assessed(open);
  const result = tornadoOf(assessment);

  it('two cheapest that are not excluded, the cheaper first; the longest bar first', () => {
    const { ranking, costs } = assessment.recommendation;
    const byCost = ranking
      .map(({ option }) => option)
      .toSorted((a, b) => (costs[a]?.total.mid ?? 0) - (costs[b]?.total.mid ?? 0));
    expect(result?.pair).toEqual(byCost.slice(0, 2));
    expect(result?.leading).toBe(assessment.recommendation.winner);
    expect(result?.gapUsd).toBeGreaterThanOrEqual(0);
    const reach = (result?.bars ?? []).map(({ gap }) => {
      const all = [gap?.atLow ?? 0, gap?.atHigh ?? 0, result?.gapUsd ?? 0];
      return Math.max(...all) - Math.min(...all);
    });
    expect(reach).toEqual(reach.toSorted((a, b) => b - a));
    expect(reach.length).toBeGreaterThan(4);
  });

  it("the total's ends are the swings that its range is made of", () => {
    const leading = result?.leading as SingleOptionId;
    const cost = assessment.recommendation.costs[leading];
    for (const { driver, total } of result?.bars ?? []) {
      const swing = cost?.swings.find((each) => each.driver === driver);
      // What changes the demand on a fleet may change the fleet; a range keeps it.
      if (driver === closedPrice || fleetDrivers.includes(driver)) continue;
      const ends = [total.atLow, total.atHigh].map((usd) => usd - (result?.totalUsd ?? 0));
      expect(Math.max(0, ...ends)).toBeCloseTo(swing?.up ?? 0, 4);
      expect(Math.max(0, ...ends.map((end) => -end))).toBeCloseTo(swing?.down ?? 0, 4);
    }
  });

  it('a bar flips exactly where one of its ends turns the order', () => {
    const near = tornadoOf(assessed({ ...hospital, workload: { ...hospital.workload, requestsPerDay: 40_000 } }));
    const bars = near?.bars ?? [];
    expect(bars.some(({ flips }) => flips)).toBe(true);
    expect(bars.some(({ flips }) => !flips)).toBe(true);
    for (const { gap, flips } of bars) expect(flips).toBe(Math.min(gap?.atLow ?? 0, gap?.atHigh ?? 0) < 0);
  });

  it('the values of the assessment stay where they were', () => {
    const before = { ...assessment.costing.situation.values };
    tornadoOf(assessment);
    uncertaintyOf(assessment, 2, 50);
    expect(assessment.costing.situation.values).toEqual(before);
  });
});
