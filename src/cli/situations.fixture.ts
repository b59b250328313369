/** Decisions under which the result page and `recommend` must say the same, as files of answers. */
import { presets } from '../framework/presets';

interface Situation {
  readonly name: string;
  readonly answers: object;
}

const preset = (id: string): object => {
  const found = presets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found.answers;
};

/** One for every layout and every kind of thing a result may have to say. */
export const layouts: readonly Situation[] = [
  {
    name: 'a strong need comes before points',
    answers: {
      required: {
        'data-control': 0.25,
        assurance: 0.25,
        throughput: 0.25,
        latency: 0.75,
        elasticity: 0.5,
        capability: 0.5,
        tuning: 0.75,
        independence: 0.5,
        operations: 0.25,
        'time-to-value': 0.25,
      },
      signedTerms: 'no',
      place: 'anywhere',
      workload: { tokensPerDay: 60e6, inputTokens: 1200, outputTokens: 300, shape: 'worldwide', stage: 'launched' },
      costWeight: 'normal',
    },
  },
  {
    name: 'a close call',
    answers: {
      required: {
        'data-control': 0.25,
        assurance: 0.25,
        throughput: 0.25,
        latency: 0.5,
        elasticity: 0.25,
        capability: 0.5,
        tuning: 0.25,
        independence: 0.25,
        operations: 0.5,
        'time-to-value': 0.25,
      },
      workload: { tokensPerDay: 300e6, inputTokens: 1500, outputTokens: 300, batchableShare: 1, stage: 'launched' },
      costWeight: 'tight',
    },
  },
  {
    name: 'rules leave none',
    answers: {
      required: { 'data-control': 1, latency: 1 },
      dataControlIs: 'rule',
      waived: ['tuning'],
      today: 'hosted-open',
      workload: { tokensPerDay: 10e6, inputTokens: 8000, outputTokens: 500, ttftMs: 1 },
    },
  },
  {
    name: 'a condition',
    answers: { required: { 'data-control': 1, operations: 1 }, workload: { tokensPerDay: 20e6 } },
  },
  { name: 'no volume', answers: { required: { 'data-control': 0.25, capability: 0.75 } } },
  { name: 'nothing answered', answers: {} },
  {
    name: 'a rule against what runs today, a ceiling, growth and a deadline',
    answers: {
      required: {
        'data-control': 0.75,
        assurance: 0.25,
        throughput: 0.5,
        latency: 0.5,
        elasticity: 0.5,
        capability: 0.5,
        tuning: 0.5,
        independence: 0.5,
        operations: 0.75,
        'time-to-value': 0.5,
      },
      dataControlIs: 'rule',
      place: 'eu',
      placeIs: 'preference',
      today: 'closed-api',
      ceilingUsd: 20_000,
      deadlineWeeks: 12,
      noPurchase: true,
      taskFamilies: ['rag-qa', 'extraction-classification'],
      workload: { tokensPerDay: '80M-160M', shape: 'working-hours', growthPerYear: 3, cachedShare: 0.4 },
      company: { monthlyUsers: 2_000_000, annualRevenueUsd: 50e6 },
    },
  },
  { name: 'a hospital', answers: preset('hospital') },
  { name: 'an air gap', answers: preset('air-gapped') },
  { name: 'a split', answers: preset('platform') },
  {
    name: 'not sure of anything',
    answers: {
      required: Object.fromEntries(
        ['data-control', 'assurance', 'throughput', 'latency', 'capability', 'tuning', 'operations'].map((id) => [
          id,
          'not-sure',
        ]),
      ),
      place: 'not-sure',
      workload: { tokensPerDay: '5M-20M' },
    },
  },
  {
    name: 'judgements, weights and figures of the reader',
    answers: {
      required: { 'data-control': 0.5, capability: 0.5, tuning: 0.5 },
      waived: ['tuning'],
      axisWeights: { privacy: 40, scale: 30, customization: 20, budget: 10 },
      workload: { tokensPerDay: 40e6 },
      assumptions: { judgements: { 'about-equal': 2 }, economics: { engineer_loaded_hourly_us: 60 }, labour: false },
    },
  },
];

/** In a browser each takes ten seconds: those whose page is laid out as another's are left to the tests of the printed text. */
export const pageLayouts: readonly Situation[] = layouts.filter(
  ({ name }) => !['a hospital', 'not sure of anything'].includes(name),
);
