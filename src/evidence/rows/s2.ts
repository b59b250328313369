/** Guide S2: a decision table of ten rows; a request is 500 tokens in and 300 out, as in its own formula. */
import type { GuideRow } from '../guide-row';
import { explainedFor, hostedIsRented, hostedTunes } from './readings';

const at = (row: number) => ({ guide: 'S2' as const, id: `S2-13-${row}`, place: `decision table, row ${row}` });
const request = { inputTokens: 500, outputTokens: 300 };
const tokensEach = request.inputTokens + request.outputTokens;

export const rowsS2: readonly GuideRow[] = [
  {
    ...at(1),
    claims: ['C2-38'],
    situation: 'Sensitive data that may not leave one’s infrastructure',
    says: 'An open model, without exception.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'data-control', least: 0.75 }],
    answers: { required: { 'data-control': 0.75 }, dataControlIs: 'rule', workload: {} },
    reason: 'The row says mandatory: infrastructure you control, as a rule.',
  },
  {
    ...at(2),
    claims: ['C2-22'],
    situation: 'Under 1,000 requests a day',
    says: 'A closed API, for its lower total.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [{ on: 'requests', most: 1_000, tokensEach }],
    answers: { required: {}, workload: { requestsPerDay: 500, ...request } },
    reason: 'Half the threshold: 500 requests of 800 tokens.',
  },
  {
    ...at(3),
    claims: ['C2-21', 'C2-20'],
    situation: 'Over 10,000 requests a day',
    says: 'A self-hosted open model.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'requests', least: 10_000, tokensEach }],
    answers: { required: {}, workload: { requestsPerDay: 20_000, ...request } },
    reason: 'Twice the threshold: 20,000 requests of 800 tokens.',
    explained: explainedFor(
      ['hosted-open', 'closed-api'],
      'Its own figures are two consumer cards at 25 cents an hour, without engineers, and a speed well above public measurements. Sixteen million tokens a day do not fill rented cards.',
    ),
  },
  {
    ...at(4),
    claims: ['C2-37'],
    situation: 'Fine-tuning for a domain',
    says: 'An open model; tuning a closed one is dear.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    wider: hostedTunes,
    conditions: [{ on: 'tuning', least: 0.5 }],
    answers: { required: { tuning: 0.5 }, workload: {} },
    reason: 'Tuning at the level of adapters; the row asks for no changes to the model itself.',
  },
  {
    ...at(5),
    claims: ['C2-34', 'C2-40'],
    situation: 'Complex reasoning of frontier quality',
    says: 'A closed API.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [{ on: 'capability', least: 1 }],
    answers: { required: { capability: 1 }, taskFamilies: ['hard-reasoning'], workload: {} },
    reason: 'The hardest reasoning decides: the top of the ladder.',
  },
  {
    ...at(6),
    claims: ['C2-33', 'C2-37'],
    situation: 'Everyday coding, extraction and summaries',
    says: 'An open model; quality is on a par.',
    recommends: ['hosted-open', 'self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'tasks', any: ['coding-assistance', 'extraction-classification', 'summarisation'] }],
    answers: {
      required: { capability: 0.5 },
      taskFamilies: ['coding-assistance', 'extraction-classification', 'summarisation'],
      workload: {},
    },
    reason: 'Routine work with the three kinds of task it names. Open, not self-hosted: a rented open model counts.',
  },
  {
    ...at(7),
    claims: ['C2-43'],
    situation: 'Languages other than English',
    says: 'Either: a multilingual open model or a closed one.',
    recommends: ['closed-api', 'closed-enterprise', 'hosted-open', 'self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'tasks', any: ['multilingual'] }],
    answers: { required: {}, taskFamilies: ['multilingual'], workload: {} },
    reason: 'The kind of task. The row leaves the choice open, so every single option agrees with it.',
  },
  {
    ...at(8),
    claims: ['C2-42'],
    situation: 'Images and other media',
    says: 'A closed API, which is ahead for now.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [{ on: 'tasks', any: ['vision-documents'] }],
    answers: { required: { capability: 0.75, features: 0.75 }, taskFamilies: ['vision-documents'], workload: {} },
    reason: 'The kind of task, at the level of strong general work, with vision ready made.',
  },
  {
    ...at(9),
    claims: ['C2-43'],
    situation: 'Looking inside the model: weights, attention',
    says: 'An open model.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'internals', is: 'yes' }],
    answers: { required: { tuning: 1 }, internals: 'yes', internalsAre: 'rule', workload: {} },
    reason: 'Internals are needed and weights must be in hand, which no rented option gives.',
  },
  {
    ...at(10),
    claims: ['C2-41'],
    situation: 'A quick prototype by a small team',
    says: 'A closed API: nothing to run.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [
      { on: 'stage', is: 'before-launch' },
      { on: 'operations', least: 0.75 },
    ],
    answers: {
      required: { features: 0.75, operations: 0.75, 'time-to-value': 1, tuning: 0 },
      workload: { tokensPerDay: 0.8e6, stage: 'before-launch' },
    },
    reason:
      'Before launch, a thousand requests a day, production this week, a backend team alone, and features that come ready made.',
  },
];
