import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { answersJsonSchema, parseAnswers } from './answers-schema';
import { type Assumptions, defaultAssumptions } from './assumptions';

const read = (input: unknown) => {
  const reading = parseAnswers(input);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('\n'));
  return reading;
};
const problems = (input: unknown) => {
  const reading = parseAnswers(input);
  if (reading.ok) throw new Error('the input was accepted');
  return reading.problems;
};

const everything: Required<Answers> = {
  required: {
    'data-control': 0.75,
    assurance: 1,
    throughput: 0.25,
    latency: 0.5,
    elasticity: 0,
    capability: 'not-sure',
    tuning: 0.25,
    independence: 0.25,
    operations: 0.5,
    'time-to-value': 0.5,
  },
  dataControlIs: 'rule',
  sensitiveShare: 0.4,
  signedTerms: 'yes',
  signedTermsAre: 'zero-retention',
  place: 'eu',
  placeIs: 'preference',
  internals: 'not-sure',
  internalsAre: 'rule',
  taskFamilies: ['rag-qa', 'summarisation'],
  costWeight: 'tight',
  ceilingUsd: 12_000,
  noPurchase: true,
  deadlineWeeks: 6,
  workload: {
    tokensPerDay: { low: 5e6, high: 20e6 },
    requestsPerDay: 20_000,
    inputTokens: 1500,
    outputTokens: 500,
    inputOutputRatio: 3,
    reasoningMultiplier: 2,
    shape: 'coding',
    peakToMean: 4,
    cachedShare: 0.3,
    batchableShare: 0.1,
    growthPerYear: 1.5,
    routineShare: 0.75,
    mixed: false,
    stage: 'mature',
    ttftMs: 2000,
    tpotMs: 50,
    tpotP99Ms: 80,
  },
  closedModel: 'openai:gpt-5.4-mini',
  today: 'closed-api',
  models: { 'hosted-open': 'groq:openai/gpt-oss-120b' },
  sameWeights: 'gpt-oss-120b',
  company: { monthlyUsers: 2e6, annualRevenueUsd: 3e7, domicile: 'eu', military: false, trainsOnOutputs: true },
  axisRanks: { privacy: 1, budget: 2 },
  axisWeights: { privacy: 40.5, scale: 20, customization: 9.5, budget: 30 },
  waived: ['assurance', 'cost'],
  inWriting: true,
  teamSkills: { serving: 'have', updates: 'not-sure' },
  unsure: ['growthPerYear', 'noPurchase'],
};
const assumed: Assumptions = {
  labour: false,
  stack: 'tuned',
  on: '2026-11-20',
  economics: { engineer_loaded_hourly_us: 2.5, ops_hours_api: { low: 4, high: 12 } },
  gpu: 'H100 SXM',
  gpuUsdPerHour: 2.2,
  scaling: 'hourly',
  uptimeHoursPerWeek: 60,
  coldStartMinutes: 8,
  minimumReplicas: 2,
  batchHoursPerDay: 6,
  week: Array.from({ length: 168 }, (_, hour) => (hour === 34 ? 999 : hour % 24)),
  lowBit: ['nvfp4'],
  typed: { evaluation: { hours: 8 }, financing: { usd: { low: 200, high: 400 } }, 'free-allowance': { usd: 20 } },
  finer: { steps: 4, 'closed-api-input': 1.5 },
  tuningMethod: 'full',
  tuningCounts: true,
  tunedClosed: true,
  rentTerm: 'reserved-base',
  acceptedLicences: ['llama-4'],
  judgements: { 'performance.hosted-open.features': 0.75, 'tier.0.75': 'A', headroom: 0.1 },
};

describe('parseAnswers', () => {
  it('reads nothing as nothing answered', () => {
    expect(read({})).toEqual({ ok: true, answers: { required: {}, workload: {} }, assumptions: defaultAssumptions });
  });

  it('reads every field as it is', () => {
    expect(read(JSON.parse(JSON.stringify({ ...everything, assumptions: assumed })))).toEqual({
      ok: true,
      answers: everything,
      assumptions: assumed,
    });
  });

  it('reads amounts as people write them', () => {
    const { answers, assumptions } = read({
      sensitiveShare: '40%',
      ceilingUsd: '$12k',
      workload: {
        tokensPerDay: '5M to 20M',
        requestsPerDay: { low: '10k', high: 30_000 },
        inputTokens: '1,500',
        cachedShare: '10-40%',
      },
      assumptions: { economics: { electricity_us: '0.08 to 0.2' }, typed: { evaluation: { usd: '1.5k' } } },
    });
    expect(answers).toMatchObject({
      sensitiveShare: 0.4,
      ceilingUsd: 12_000,
      workload: {
        tokensPerDay: { low: 5e6, high: 20e6 },
        requestsPerDay: { low: 10_000, high: 30_000 },
        inputTokens: 1500,
        cachedShare: { low: 0.1, high: 0.4 },
      },
    });
    expect(assumptions.economics).toEqual({ electricity_us: { low: 0.08, high: 0.2 } });
    expect(assumptions.typed).toEqual({ evaluation: { usd: 1500 } });
  });

  it.each<[string, unknown, string, string]>([
    ['no object', 5, '', 'The input must be an object. Got 5.'],
    ['a list', [], '', 'The input must be an object. Got [].'],
    ['null', null, '', 'The input must be an object. Got null.'],
    [
      'a word for a number',
      { workload: { tokensPerDay: 'five' } },
      'workload.tokensPerDay',
      'workload.tokensPerDay must be a number, like 5M. Got "five".',
    ],
    [
      'an empty number',
      { workload: { tokensPerDay: ' ' } },
      'workload.tokensPerDay',
      'workload.tokensPerDay must not be empty; enter a number, like 5M. Got " ".',
    ],
    [
      'an ambiguous comma',
      { workload: { tokensPerDay: '1,5M' } },
      'workload.tokensPerDay',
      'workload.tokensPerDay: 1.5 million or 15 million? Write it without the comma; a point is a decimal sign. Got "1,5M".',
    ],
    ['a negative number', { ceilingUsd: -5 }, 'ceilingUsd', 'ceilingUsd must be zero or more. Got -5.'],
    [
      'a reversed range',
      { workload: { tokensPerDay: '20M-5M' } },
      'workload.tokensPerDay',
      'workload.tokensPerDay must go from the smaller number to the larger. Got "20M-5M".',
    ],
    [
      'a reversed range object',
      { workload: { cachedShare: { low: 0.4, high: '10%' } } },
      'workload.cachedShare',
      'workload.cachedShare must go from the smaller number to the larger. Got {"low":0.4,"high":"10%"}.',
    ],
    [
      'a bad end',
      { workload: { cachedShare: { low: 0.4, high: 'x' } } },
      'workload.cachedShare.high',
      'workload.cachedShare.high must be a number, like 30%. Got "x".',
    ],
    [
      'a range for one number',
      { ceilingUsd: '5k to 10k' },
      'ceilingUsd',
      'ceilingUsd takes one number, like 10k, not a range. Got "5k to 10k".',
    ],
    ['a list for a number', { ceilingUsd: [] }, 'ceilingUsd', 'ceilingUsd must be a number, like 10k. Got [].'],
    [
      'a boolean for an amount',
      { workload: { tokensPerDay: true } },
      'workload.tokensPerDay',
      'workload.tokensPerDay must be a number, like 5M, or a range with low and high. Got true.',
    ],
    [
      'a share above one',
      { sensitiveShare: 40 },
      'sensitiveShare',
      'sensitiveShare must be a share between 0 and 1, or a percentage up to 100%. Got 40.',
    ],
    [
      'a ratio of zero',
      { workload: { inputOutputRatio: 0 } },
      'workload.inputOutputRatio',
      'workload.inputOutputRatio must be more than 0. Got 0.',
    ],
    [
      'a peak below the mean',
      { workload: { peakToMean: 0.5 } },
      'workload.peakToMean',
      'workload.peakToMean must be at least 1. Got 0.5.',
    ],
    [
      'a level between levels',
      { required: { latency: 0.3 } },
      'required.latency',
      'required.latency must be one of 0, 0.25, 0.5, 0.75, 1, or "not-sure". Got 0.3.',
    ],
    [
      'an unknown choice',
      { place: 'mars' },
      'place',
      'place must be one of anywhere, eu, us, other, not-sure. Got "mars".',
    ],
    [
      'an unknown task family',
      { taskFamilies: ['rag-qa', 'poetry'] },
      'taskFamilies.1',
      'taskFamilies.1 must be one of hard-reasoning, coding-assistance, coding-long-horizon, extraction-classification, rag-qa, summarisation, long-context, tool-use-agents, vision-documents, multilingual. Got "poetry".',
    ],
    ['a word for a list', { waived: 'cost' }, 'waived', 'waived must be a list. Got "cost".'],
    ['a word for yes', { noPurchase: 'yes' }, 'noPurchase', 'noPurchase must be true or false. Got "yes".'],
    ['an empty id', { closedModel: '' }, 'closedModel', 'closedModel must not be empty. Got "".'],
    [
      'weights beyond 100',
      { axisWeights: { privacy: 40, scale: 40, customization: 20, budget: 20 } },
      'axisWeights',
      'axisWeights must sum to 100, and these sum to 120. Got {"privacy":40,"scale":40,"customization":20,"budget":20}.',
    ],
    [
      'a rank of five',
      { axisRanks: { scale: 5 } },
      'axisRanks.scale',
      'axisRanks.scale must be a rank: 1 (first), 2, 3 or 4. Got 5.',
    ],
    [
      'no day',
      { assumptions: { on: '2026-02-30' } },
      'assumptions.on',
      'assumptions.on must be a day, like 2026-11-20. Got "2026-02-30".',
    ],
    [
      'hours and dollars',
      { assumptions: { typed: { evaluation: { hours: 1, usd: 2 } } } },
      'assumptions.typed.evaluation',
      'assumptions.typed.evaluation must give either hours or usd. Got {"hours":1,"usd":2}.',
    ],
    [
      'neither',
      { assumptions: { typed: { evaluation: {} } } },
      'assumptions.typed.evaluation',
      'assumptions.typed.evaluation must give either hours or usd. Got {}.',
    ],
    [
      'a mistyped key',
      { workload: { tokenPerDay: 5 } },
      'workload.tokenPerDay',
      'workload.tokenPerDay is not a known key; did you mean tokensPerDay?',
    ],
    [
      'a key in another style',
      { axis_ranks: {} },
      'axis_ranks',
      'axis_ranks is not a known key; did you mean axisRanks?',
    ],
    [
      'a key from nowhere',
      { company: { colour: 'red' } },
      'company.colour',
      'company.colour is not a known key; the keys here are monthlyUsers, monthlyUsersInReleaseMonth, annualRevenueUsd, domicile, sellsAccess, military, itar, trainsOnOutputs, redistributes, automatedDecisions.',
    ],
  ])('refuses %s', (_, input, path, message) => {
    expect(problems(input)).toEqual([{ path, message }]);
  });

  it('reports every problem at once', () => {
    const paths = problems({ workload: { tokensPerDay: 'x', peakToMean: 0 }, place: 'mars', a: 1, b: 2 }).map(
      ({ path }) => path,
    );
    expect(paths.toSorted()).toEqual(['a', 'b', 'place', 'workload.peakToMean', 'workload.tokensPerDay']);
  });

  it('does not repeat a long value', () => {
    expect(problems({ place: 'x'.repeat(500) })[0]?.message).toBe(
      'place must be one of anywhere, eu, us, other, not-sure.',
    );
  });
});

describe('answersJsonSchema', () => {
  const schema = answersJsonSchema();

  it('is a 2020-12 schema of one closed object without required keys', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty('required');
  });

  it('knows every key of the answers and the assumptions', () => {
    const properties = schema.properties as Record<string, { properties?: Record<string, unknown> }>;
    expect(Object.keys(properties).toSorted()).toEqual([...Object.keys(everything), 'assumptions'].toSorted());
    expect(Object.keys(properties.workload?.properties ?? {}).toSorted()).toEqual(
      Object.keys(everything.workload).toSorted(),
    );
    expect(Object.keys(properties.assumptions?.properties ?? {}).toSorted()).toEqual(Object.keys(assumed).toSorted());
  });

  it('allows text where an amount may be written as text, and states the bounds', () => {
    expect(schema).toHaveProperty('properties.sensitiveShare', {
      description: 'Sensitive share: a number, or one written as text, such as 30%; at least 0, at most 1.',
      type: ['number', 'string'],
    });
    expect(schema).toHaveProperty('properties.workload.properties.tokensPerDay.anyOf.length', 3);
  });
});
