import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, defaultAssumptions, singleOptionIds } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { type NumericInput, numericInput, numericInputs } from '../framework/numeric-inputs';
import { presets } from '../framework/presets';
import { inUseOf } from './cost/moved';
import { evaluate, winnerOf } from './decision';
import { inputsForChanges } from './flip-inputs';
import { assessPoint, pricedOptions, recommend } from './recommend';
import { resultFlips } from './result-flips';
import { movedUnderCeiling, reachOf, winnerAnew, withNumber } from './winner-at';

const batch = presets.find(({ id }) => id === 'batch')?.answers;

/** The busiest hour decides how many servers are bought, so that two options change places many times. */
const manyCrossings: Answers = {
  required: {
    'data-control': 0.25,
    assurance: 0.25,
    throughput: 1,
    latency: 0.25,
    elasticity: 0.25,
    capability: 0.5,
    features: 0.25,
    tuning: 0.5,
    independence: 0.5,
    operations: 0.25,
    'time-to-value': 0.25,
  },
  signedTerms: 'no',
  place: 'anywhere',
  costWeight: 'tight',
  workload: { tokensPerDay: 5e9, inputTokens: 1000, outputTokens: 200, shape: 'batch', batchableShare: 0.8 },
};

/** All options near the ceiling: each drops out at a volume of its own. */
const nearCeiling: Answers = {
  required: { 'data-control': 0.25, operations: 0.75 },
  ceilingUsd: 1_000,
  workload: { tokensPerDay: 40e6, inputTokens: 1500, outputTokens: 500 },
};

const searched = (answers: Answers) => {
  const input = { answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge };
  const assessment = assessPoint(input);
  const { costing, plan, recommendation } = assessment;
  const inUse = inUseOf({ costing, plan }, pricedOptions(recommendation));
  const winnerWith = (id: string, value: number) => {
    const decided = withNumber({ costing, inUse }, numericInput(id) as NumericInput, value);
    return decided && recommend({ ...input, ...decided }).winner;
  };
  return { input, recommendation, found: resultFlips(assessment), winnerWith };
};

describe('numbers that change the winner', () => {
  const { input, recommendation, found, winnerWith } = searched(batch ?? { required: {}, workload: {} });

  test('do so as recomputed in full, on both sides of every crossing', () => {
    expect(found?.flips.length).toBeGreaterThan(3);
    for (const { input: id, crossings, from, to } of found?.flips ?? []) {
      const scale = numericInput(id)?.scale;
      const step = (at: number) => (scale === 'log' ? at * 2e-3 : (to - from) * 2e-3);
      const narrow = numericInput(id)?.whole ? 1 : 0;
      for (const { at, below, above } of crossings) {
        expect(winnerWith(id, at - Math.max(step(at), narrow)), `${id} below ${at}`).toBe(below);
        expect(winnerWith(id, at + (narrow ? 0 : step(at))), `${id} above ${at}`).toBe(above);
      }
    }
  });

  test.each([
    ['batch', { found, winnerWith }, 1],
    ['many crossings', searched(manyCrossings), 4],
    ['near the ceiling', searched(nearCeiling), 1],
  ])('every crossing is the edge of a stretch, and what is tried lies in it and wins: %s', (_, one, most) => {
    const flips = one.found?.flips ?? [];
    expect(Math.max(...flips.map(({ stretches }) => stretches.length))).toBeGreaterThanOrEqual(most);
    for (const { input: id, present, crossings, stretches } of flips) {
      const edges = new Set(stretches.flatMap(({ low, high }) => [low, high]));
      expect(
        crossings.filter(({ at }) => !edges.has(at)),
        id,
      ).toEqual([]);
      for (const { low, high, winner, tried } of stretches) {
        const where = `${id} from ${low} to ${high}`;
        expect(winner, where).not.toBe(one.found?.winner);
        expect(present > (low ?? 0) && present < (high ?? Number.POSITIVE_INFINITY), where).toBe(false);
        expect(tried, where).not.toBeNull();
        if (tried === null) continue;
        expect(tried >= (low ?? 0) && tried <= (high ?? Number.POSITIVE_INFINITY), `${where}: ${tried}`).toBe(true);
        expect(one.winnerWith(id, tried), `${where}: ${tried}`).toBe(winner);
      }
    }
  });

  test('what never changes it is named, and nothing is both', () => {
    const flipping = new Set(found?.flips.map((one) => one.input));
    expect(found?.never.some((id) => flipping.has(id))).toBe(false);
    expect(found?.winner).toBe(recommendation.winner);
  });

  test('without a volume there is nothing to move', () => {
    expect(resultFlips(assessPoint({ ...input, answers: { required: {}, workload: {} } }))).toBeNull();
  });
});

/** Routine and restricted shares together: four classes, hundreds of splits. */
const fourClasses: Answers = {
  required: { 'data-control': 0.75, capability: 0.75, operations: 0.5 },
  sensitiveShare: 0.3,
  workload: { tokensPerDay: 3e8, routineShare: 0.7 },
};
const asRule: Answers = { ...fourClasses, dataControlIs: 'rule' };

const winnersOf = (answers: Answers) => {
  const inputs = inputsForChanges({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  return { quick: winnerOf(inputs(answers)), full: evaluate(inputs(answers)).winner };
};

test.each([
  ...presets.map(({ id, answers }) => [id, answers] as const),
  ['four classes', fourClasses] as const,
  ...[1, 9000, 20_000, 40_000].map((usd) => [`four classes, ${usd}`, { ...fourClasses, ceilingUsd: usd }] as const),
  ...[1, 9000, 20_000, 40_000].map((usd) => [`a rule, ${usd}`, { ...asRule, ceilingUsd: usd }] as const),
  ['rules leave none', { ...asRule, noPurchase: true, required: { 'data-control': 1, operations: 1 } }] as const,
])('the winner alone is that of the whole decision: %s', (_, answers) => {
  const { quick, full } = winnersOf(answers);
  expect(quick).toBe(full);
});

test('under a ceiling a moved value gives the winner of a decision with that value', () => {
  const input = {
    answers: { required: { operations: 0.5 }, ceilingUsd: 12_000, workload: { tokensPerDay: 3e8 } } satisfies Answers,
    assumptions: defaultAssumptions,
    catalog,
    knowledge: currentKnowledge,
  };
  const assessment = assessPoint(input);
  const { costing, plan, recommendation } = assessment;
  const inUse = inUseOf({ costing, plan }, pricedOptions(recommendation));
  let differ = 0;
  for (const row of numericInputs.filter(({ measure }) => measure === 'month')) {
    const quick = movedUnderCeiling(assessment, row, inUse);
    for (const value of [row.from, (row.from + row.to) / 2, row.to]) {
      const decided = quick && withNumber({ costing, inUse }, row, value);
      if (!decided) continue;
      const { winner } = recommend({ ...input, ...decided });
      expect(quick?.(value), `${row.id} at ${value}`).toBe(winner);
      if (winner !== recommendation.winner) differ += 1;
    }
  }
  expect(differ).toBeGreaterThan(3);
});

/** Told apart by who reads a number: rented GPUs in use, a place with prices of its own, and a share that needs them. */
const reachCases: readonly (readonly [string, Answers])[] = [
  ['a share on rented GPUs', { ...fourClasses, place: 'eu', workload: { tokensPerDay: 4e8, routineShare: 0.75 } }],
  ['the same under a ceiling', { ...fourClasses, ceilingUsd: 20_000 }],
  ['one class, private terms', { required: { 'data-control': 0.75 }, place: 'us', workload: { tokensPerDay: 4e7 } }],
];

test.each(reachCases)(
  'a number moves no bill out of its reach, and keeping those gives the same winner: %s',
  (_, answers) => {
    const input = { answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge };
    const assessment = assessPoint(input);
    const { costing, plan, recommendation } = assessment;
    const inUse = inUseOf({ costing, plan }, pricedOptions(recommendation));
    let tried = 0;
    for (const row of numericInputs.filter(({ measure, value }) => measure === 'month' && value === null)) {
      const reach = reachOf(row, costing.situation);
      if (reach.length === singleOptionIds.length) continue;
      const quick = winnerAnew(assessment, row, inUse);
      for (const value of [row.from, Math.sqrt((row.from || 0.01) * row.to), row.to]) {
        const decided = withNumber({ costing, inUse }, row, value);
        if (decided === null) continue;
        const full = recommend({ ...input, ...decided });
        for (const option of singleOptionIds.filter((each) => !reach.includes(each)))
          expect(full.costs[option]?.lines, `${option}, ${row.id} at ${value}`).toEqual(
            recommendation.costs[option]?.lines,
          );
        expect(quick(value), `${row.id} at ${value}`).toBe(full.winner);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
  },
);
