/** A decision with every field set: `Required` makes the compiler ask for new ones. */
import type { Answers, CompanyFacts, WorkloadAnswers } from '../framework/answers';
import type { Assumptions } from '../framework/assumptions';
import type { DecisionState, View } from './state';

const workload: Required<WorkloadAnswers> = {
  tokensPerDay: { low: 5e6, high: 20e6 },
  requestsPerDay: 20_000,
  inputTokens: 1500,
  outputTokens: 500,
  inputOutputRatio: 3,
  reasoningMultiplier: 2.5,
  shape: 'working-hours',
  peakToMean: 4,
  cachedShare: { low: 0.1, high: 0.45 },
  batchableShare: 0.2,
  growthPerYear: 1.5,
  routineShare: 0.75,
  mixed: false,
  stage: 'before-launch',
  ttftMs: 2000,
  tpotMs: 50,
  tpotP99Ms: 80,
};
const company: Required<CompanyFacts> = {
  monthlyUsers: 2e6,
  monthlyUsersInReleaseMonth: 1e6,
  annualRevenueUsd: 30e6,
  domicile: 'eu',
  sellsAccess: false,
  military: false,
  itar: false,
  trainsOnOutputs: true,
  redistributes: false,
  automatedDecisions: true,
};
const answers: Required<Answers> = {
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
  internalsAre: 'preference',
  taskFamilies: ['coding-assistance', 'extraction-classification', 'rag-qa', 'summarisation'],
  costWeight: 'secondary',
  ceilingUsd: 12_000,
  noPurchase: true,
  deadlineWeeks: 6,
  workload,
  closedModel: 'openai:gpt-5.4-mini',
  today: 'closed-enterprise',
  models: {
    'closed-api': 'openai:gpt-5.4-mini',
    'closed-enterprise': 'azure:gpt-5.4-mini',
    'hosted-open': 'groq:openai/gpt-oss-120b',
    'self-hosted-cloud': 'gpt-oss-120b',
    'self-hosted-onprem': 'gpt-oss-120b',
  },
  sameWeights: 'gpt-oss-120b',
  company,
  axisRanks: { privacy: 1, scale: 3, customization: 3, budget: 2 },
  waived: ['assurance', 'cost'],
  inWriting: true,
};
const assumptions: Assumptions = {
  labour: false,
  stack: 'tuned',
  on: '2026-11-20',
  economics: { engineer_loaded_hourly_us: 2.5, ops_hours_self_hosted_cloud: { low: 20, high: 60 } },
  gpu: 'H100 SXM',
  gpuUsdPerHour: 2.2,
  lowBit: ['nvfp4', 'int4'],
  typed: { evaluation: { hours: 8 }, financing: { usd: 500 } },
  acceptedLicences: ['llama-4', 'gemma-2-3'],
};
const view: Required<View> = {
  question: 'latency',
  at: 'costs',
  show: ['verdict', 'costs'],
  theme: 'dark',
  own: 'self-hosted-onprem',
  rent: 'hosted-open',
  tab: 'three-years',
};

export const fullState: DecisionState = { answers, assumptions, edition: '2026-11', view };

/** What a reader typically shares: the fourteen questions and a few numbers. */
export const typicalState: DecisionState = {
  answers: {
    required: answers.required,
    signedTerms: 'yes',
    place: 'eu',
    taskFamilies: ['rag-qa', 'summarisation'],
    costWeight: 'normal',
    workload: {
      tokensPerDay: 40e6,
      inputTokens: 1500,
      outputTokens: 500,
      shape: 'working-hours',
      cachedShare: 0.3,
      stage: 'launched',
    },
    closedModel: 'gpt-5.4-mini',
  },
  assumptions: {
    labour: true,
    stack: 'default',
    on: null,
    economics: {},
    gpu: null,
    gpuUsdPerHour: null,
    lowBit: [],
    typed: {},
    acceptedLicences: [],
  },
  edition: '2026-11',
  view: {},
};
