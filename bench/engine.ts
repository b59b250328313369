/** One process' worth of timings of the engine, as JSON: the first call, then medians of warm ones. Run by `bench/run.mjs`. */
import { catalog } from '../src/catalog';
import {
  assessPoint,
  breakEvenOf,
  curvesOf,
  flipsOf,
  nearestFlipsOf,
  recommend,
  robustnessOf,
  tornadoOf,
  uncertaintyOf,
} from '../src/engine';
import { hospital } from '../src/engine/cost/fixtures/hospital';
import { solveForAll } from '../src/engine/cost/solve-for';
import { winnersMap } from '../src/engine/cost/winners-map';
import { resultFlips } from '../src/engine/result-flips';
import { type Answers, defaultAssumptions, noAnswers, singleOptionIds } from '../src/framework';
import { currentKnowledge } from '../src/framework/editions';
import { numericInput } from '../src/framework/numeric-inputs';
import { presets } from '../src/framework/presets';

const input = { answers: hospital, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge };

/** With a routine share the split is an option too: six curves. */
const split = { ...input, answers: { ...hospital, workload: { ...hospital.workload, routineShare: 0.75 } } };

/** Two classes, of which one is restricted. */
const restricted: Answers = {
  required: { 'data-control': 0.75 },
  sensitiveShare: 0.3,
  workload: { tokensPerDay: 4e8 },
};

/** Restricted and routine shares together, hundreds of splits, each held against a ceiling. */
const fourClasses: Answers = {
  required: { 'data-control': 0.75, capability: 0.75, operations: 0.5 },
  sensitiveShare: 0.3,
  ceilingUsd: 20_000,
  workload: { tokensPerDay: 4e8, routineShare: 0.75 },
};

/** One number that bills are functions of, and one for which everything is chosen anew. */
const mapOf = (id: string) => {
  const input = numericInput(id);
  if (input) winnersMap(assessment, input, singleOptionIds);
};

const msOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Every preset, nothing answered, everything unsure, and splits: what is slow in one of them is slow for its readers. */
const others: readonly (readonly [string, Answers])[] = [
  ...presets.map(({ id, answers }) => [id, answers] as const),
  ['nothing answered', noAnswers],
  ['only the volume', { required: {}, workload: { tokensPerDay: 40e6 } }],
  ['a split', split.answers],
  ['a split under a ceiling', { ...split.answers, ceilingUsd: 20_000 }],
  ['a restricted share', restricted],
];
const inputOf = (answers: Answers) => ({ ...input, answers });

/** The slowest of the situations, and which it is. */
const slowest = (times: number, work: (answers: Answers) => unknown) =>
  others
    .map(([name, answers]) => ({ name, ms: warm(times, () => work(answers)) }))
    .reduce((worst, each) => (each.ms > worst.ms ? each : worst));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const warm = (times: number, work: () => unknown): number => median(Array.from({ length: times }, () => msOf(work)));

// Before anything else has run: what a reader's first answer costs once the catalogue is loaded.
const cold = msOf(() => recommend(input));
const assessment = assessPoint(input);
const six = assessPoint(split);

console.log(
  JSON.stringify({
    cold,
    recommend: warm(200, () => recommend(input)),
    share: warm(15, () => robustnessOf(assessment)),
    curves: warm(15, () => curvesOf(six)),
    breakEven: warm(15, () => breakEvenOf(assessment, 'self-hosted-cloud', 'closed-api')),
    uncertainty: warm(15, () => uncertaintyOf(six, 0x20261120)),
    tornado: warm(15, () => tornadoOf(six)),
    solve: warm(3, () => solveForAll(assessment, 'self-hosted-cloud', 'closed-api')),
    solveBought: warm(3, () => solveForAll(assessment, 'self-hosted-onprem', 'hosted-open')),
    map: warm(5, () => mapOf('engineer_loaded_hourly_us')),
    mapAnew: warm(3, () => mapOf('output-tokens')),
    recommendSlowest: slowest(40, (answers) => recommend(inputOf(answers))),
    shareSlowest: slowest(5, (answers) => robustnessOf(assessPoint(inputOf(answers)))),
    nearestSlowest: slowest(3, (answers) => nearestFlipsOf(inputOf(answers))),
    nearest: warm(15, () => nearestFlipsOf(input)),
    nearestSplit: warm(7, () => nearestFlipsOf(split)),
    recommendRestricted: warm(100, () => recommend(inputOf(restricted))),
    nearestRestricted: warm(9, () => nearestFlipsOf(inputOf(restricted))),
    recommendFour: warm(60, () => recommend(inputOf(fourClasses))),
    nearestFour: warm(3, () => nearestFlipsOf(inputOf(fourClasses))),
    resultFlipsFour: warm(1, () => resultFlips(assessPoint(inputOf(fourClasses)))),
    resultFlips: warm(1, () => resultFlips(assessment)),
    flips: warm(7, () => flipsOf(hospital, defaultAssumptions, catalog, currentKnowledge)),
  }),
);
