/** Guide S0: a decision table of eight rows. */
import type { GuideRow } from '../guide-row';
import { explainedFor, hostedIsRented, hostedTunes } from './readings';

const at = (row: number) => ({ guide: 'S0' as const, id: `S0-11-${row}`, place: `decision table, row ${row}` });

export const rowsS0: readonly GuideRow[] = [
  {
    ...at(1),
    claims: ['C0-11', 'C0-30'],
    situation: 'A first version or low volume',
    says: 'Use a closed API.',
    recommends: ['closed-api'],
    wider: hostedIsRented,
    conditions: [
      { on: 'stage', is: 'before-launch' },
      { on: 'volume', most: 10e6 },
    ],
    answers: {
      required: { 'data-control': 0, throughput: 0, features: 0.75, operations: 0.75, 'time-to-value': 1, tuning: 0 },
      workload: { tokensPerDay: 1e6, stage: 'before-launch' },
    },
    reason:
      'Before launch, one million tokens a day (the guide calls less than ten million low), production this week, a backend team alone, prompts only, and features that come ready made.',
  },
  {
    ...at(2),
    claims: ['C0-14'],
    situation: 'Health, legal or financial data',
    says: 'Self-host an open model.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [
      { on: 'data-control', least: 0.75 },
      { on: 'assurance', least: 0.5 },
    ],
    answers: { required: { 'data-control': 0.75, assurance: 0.75 }, workload: {} },
    reason:
      'The row keeps such data inside, which is infrastructure you control, as a preference. The same guide accepts a BAA further down; that reading stands among the overrides.',
  },
  {
    ...at(3),
    claims: ['C0-13', 'C0-10'],
    situation: 'Over ten million tokens a day and a budget that binds',
    says: 'Run an open model on rented GPUs.',
    recommends: ['self-hosted-cloud'],
    conditions: [
      { on: 'volume', least: 10e6 },
      { on: 'costWeight', is: 'tight' },
    ],
    answers: { required: {}, costWeight: 'tight', workload: { tokensPerDay: 20e6 } },
    reason:
      'Twenty million tokens a day, the middle of the break-even that the guide prints, and money counting in full.',
    explained: explainedFor(
      ['hosted-open', 'closed-api'],
      'The row weighs frontier prices against rented GPUs. What is enough for routine work today, from a closed provider or from a host of open models, costs a small part of either, and twenty million tokens a day do not fill a fleet with a spare and people to run it.',
    ),
  },
  {
    ...at(4),
    claims: ['C0-26', 'C0-27'],
    situation: 'A model tuned for one domain',
    says: 'Tune an open model.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    wider: hostedTunes,
    conditions: [{ on: 'tuning', least: 0.5 }],
    answers: { required: { tuning: 0.5 }, taskFamilies: ['extraction-classification'], workload: {} },
    reason: 'The guide tunes with LoRA on a few hundred examples: adapters, which is level ½.',
  },
  {
    ...at(5),
    claims: ['C0-07', 'C0-08'],
    situation: 'No ML or DevOps engineers',
    says: 'Use a closed API.',
    recommends: ['closed-api'],
    wider: hostedIsRented,
    conditions: [{ on: 'operations', least: 0.75 }],
    answers: { required: { operations: 0.75 }, workload: {} },
    reason: 'A backend team alone. Level 1 would add that nobody can be hired, which the row does not say.',
  },
  {
    ...at(6),
    claims: ['C0-33'],
    situation: 'The highest quality there is',
    says: 'Use a closed frontier model.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [{ on: 'capability', least: 1 }],
    answers: { required: { capability: 1 }, taskFamilies: ['hard-reasoning'], workload: {} },
    reason: 'The hardest reasoning decides: the top of the ladder.',
  },
  {
    ...at(7),
    claims: ['C0-17'],
    situation: 'Regulated work that must stay on one’s own premises',
    says: 'Run an open model on-premise; an enterprise agreement rarely replaces it.',
    recommends: ['self-hosted-onprem'],
    conditions: [{ on: 'data-control', least: 1 }],
    answers: {
      required: { 'data-control': 1, assurance: 0.75, operations: 0.25, 'time-to-value': 0.25 },
      dataControlIs: 'rule',
      workload: {},
    },
    reason: 'Hardware you own, as a rule, with a team for it and half a year’s time.',
  },
  {
    ...at(8),
    claims: ['C0-12'],
    situation: 'Batch work of very high volume',
    says: 'Run an open model on rented GPUs; answers may be slow.',
    recommends: ['self-hosted-cloud'],
    conditions: [
      { on: 'shape', is: 'batch' },
      { on: 'volume', least: 100e6 },
    ],
    answers: {
      required: { latency: 0, elasticity: 0, operations: 0.25 },
      costWeight: 'tight',
      workload: { tokensPerDay: 500e6, shape: 'batch', batchableShare: 1 },
    },
    reason:
      'Five hundred million tokens a day, all of it deferrable, money counting in full and an ML team; the guide expects savings from a hundred million on.',
    explained: explainedFor(
      ['hosted-open', 'closed-api'],
      'At batch prices the cheapest models that are enough, closed ones and open ones at a host, cost less than a fleet with a spare and the people who keep it running, even overnight and at this volume.',
    ),
  },
];
