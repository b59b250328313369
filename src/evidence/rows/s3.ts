/** Guide S3: six reasons to choose closed, seven to choose open, and four regimes; a request is 1,000 tokens in and 500 out. */
import type { GuideRow } from '../guide-row';
import { explainedFor, hostedIsOpen, hostedIsRented } from './readings';

const closed = (row: number) => ({ guide: 'S3' as const, id: `S3-21-${row}`, place: `reasons for closed, row ${row}` });
const open = (row: number) => ({ guide: 'S3' as const, id: `S3-22-${row}`, place: `reasons for open, row ${row}` });
const regime = (row: number) => ({ guide: 'S3' as const, id: `S3-12-${row}`, place: `compliance matrix, row ${row}` });
const request = { inputTokens: 1_000, outputTokens: 500 };
const tokensEach = request.inputTokens + request.outputTokens;

export const rowsS3: readonly GuideRow[] = [
  {
    ...closed(1),
    claims: ['C3-55', 'C3-61'],
    situation: 'A first version',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [{ on: 'stage', is: 'before-launch' }],
    answers: {
      required: { 'data-control': 0, throughput: 0, features: 0.75, operations: 0.75, 'time-to-value': 1, tuning: 0 },
      workload: { tokensPerDay: 1.5e6, stage: 'before-launch' },
    },
    reason:
      'Before launch, a thousand requests a day, production this week, a backend team alone, prompts only, and features that come ready made.',
  },
  {
    ...closed(2),
    claims: ['C3-44', 'C3-66'],
    situation: 'Fewer than 50,000 to 100,000 requests a day',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [{ on: 'requests', most: 50_000, tokensEach }],
    answers: { required: {}, workload: { requestsPerDay: 30_000, ...request } },
    reason: '30,000 requests of 1,500 tokens, clear of the threshold.',
  },
  {
    ...closed(3),
    claims: ['C3-15', 'C3-68'],
    situation: 'The strongest model, without tuning',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [
      { on: 'capability', least: 1 },
      { on: 'tuning', most: 0.25 },
    ],
    answers: { required: { capability: 1, tuning: 0 }, workload: {} },
    reason: 'The top of the capability ladder, prompts only.',
  },
  {
    ...closed(4),
    claims: ['C3-62', 'C3-63'],
    situation: 'Nobody who knows ML or GPUs',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [{ on: 'operations', least: 0.75 }],
    answers: { required: { operations: 0.75 }, workload: {} },
    reason: 'A backend team alone; that nobody can be hired the row does not say.',
  },
  {
    ...closed(5),
    claims: ['C3-46', 'C3-47'],
    situation: 'Data that may leave',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [{ on: 'data-control', most: 0.25 }],
    answers: { required: { 'data-control': 0.25 }, workload: {} },
    reason: 'A third party may hold logs for a month and may not train on them: the guide’s own standard terms.',
  },
  {
    ...closed(6),
    claims: ['C3-64'],
    situation: 'Advanced features: tools, media, structured output',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [
      { on: 'features', least: 0.75 },
      { on: 'tasks', any: ['tool-use-agents', 'vision-documents'] },
    ],
    answers: {
      required: { capability: 0.75, features: 1 },
      taskFamilies: ['tool-use-agents', 'vision-documents'],
      workload: {},
    },
    reason:
      'Everything ready made, the top of that ladder; tools and images as kinds of task, at the level of strong general work.',
  },
  {
    ...open(1),
    claims: ['C3-43'],
    situation: 'High volume',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'requests', least: 100_000, tokensEach }],
    answers: { required: {}, workload: { requestsPerDay: 250_000, ...request } },
    reason: '250,000 requests of 1,500 tokens, above the 100,000 to 200,000 of its rule of thumb.',
    explained: [
      {
        winner: 'hosted-open',
        why: 'Its formula bills 70% of the GPU hours, charges a flat sum for engineers and never asks whether the cards carry the load; and it knows no open model at a host, which is cheaper here.',
      },
    ],
  },
  {
    ...open(2),
    claims: ['C3-49'],
    situation: 'Privacy: data that must stay inside',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'data-control', least: 0.75 }],
    answers: { required: { 'data-control': 0.75 }, workload: {} },
    reason: 'Infrastructure you control, as a preference.',
  },
  {
    ...open(3),
    claims: ['C3-58'],
    situation: 'Deep changes to the model',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'tuning', least: 0.75 }],
    answers: { required: { tuning: 1 }, workload: {} },
    reason: 'Merging, continued pre-training and distillation, which the guide lists, need the weights in hand.',
  },
  {
    ...open(4),
    claims: ['C3-63', 'C3-69'],
    situation: 'A team that runs ML infrastructure',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'operations', most: 0.25 }],
    answers: { required: { operations: 0.25 }, workload: {} },
    reason: 'An ML or GPU team, and nothing else: the row gives no volume.',
    explained: explainedFor(
      ['closed-enterprise', 'closed-api', 'hosted-open'],
      'Skill removes an obstacle; it is no reason by itself. At five million tokens a day a fleet stands nearly idle, whoever runs it.',
    ),
  },
  {
    ...open(5),
    claims: [],
    situation: 'A bill that does not move',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [],
    answers: { required: {}, workload: {} },
    reason: 'No question asks for a fixed bill, so the row is put as the ordinary product and matches nobody.',
    explained: explainedFor(
      ['closed-enterprise', 'closed-api', 'hosted-open'],
      'A fixed bill is worth something that we do not count: no criterion stands for it, so the result is that of the ordinary product. The costs show how far each bill can move.',
    ),
  },
  {
    ...open(6),
    claims: ['C3-67'],
    situation: 'Regulation and data sovereignty',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [
      { on: 'place', is: 'eu' },
      { on: 'assurance', least: 0.75 },
    ],
    answers: {
      required: { 'data-control': 0.5, assurance: 0.75 },
      place: 'eu',
      placeIs: 'rule',
      workload: {},
    },
    reason:
      'Processing in the EU as a rule, zero retention and audited reports. That a law prescribes open weights is not so.',
    explained: [
      {
        winner: 'closed-enterprise',
        why: 'Rules on sovereignty ask where data is processed and under which contract, and closed providers process in the EU under signed terms. That a law asks for open weights is wrong: risk follows from the use.',
      },
    ],
  },
  {
    ...open(7),
    claims: ['C3-64'],
    situation: 'No dependence on one vendor',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    wider: hostedIsOpen,
    conditions: [{ on: 'independence', least: 0.75 }],
    answers: { required: { independence: 0.75 }, workload: {} },
    reason: 'Open weights behind hosts that can be replaced.',
  },
  {
    ...regime(1),
    claims: ['C3-52'],
    situation: 'Patient data',
    says: 'Open preferred; closed with a BAA and verified zero retention.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem', 'closed-enterprise'],
    conditions: [
      { on: 'signedTerms', is: 'yes' },
      { on: 'assurance', least: 0.75 },
    ],
    answers: { required: { 'data-control': 0.5, assurance: 1 }, signedTerms: 'yes', workload: {} },
    reason:
      'A signed agreement with zero retention and sector terms. Both columns are verdicts of the row, so both agree.',
  },
  {
    ...regime(2),
    claims: ['C3-53'],
    situation: 'Card data, or personal data under the GDPR',
    says: 'Open preferred where data must stay in the EU; closed under an enterprise agreement after a look at residency.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem', 'closed-enterprise'],
    conditions: [
      { on: 'place', is: 'eu' },
      { on: 'data-control', least: 0.5 },
    ],
    answers: {
      required: { 'data-control': 0.5, assurance: 0.75 },
      place: 'eu',
      placeIs: 'rule',
      signedTerms: 'yes',
      workload: {},
    },
    reason: 'Processing in the EU as a rule, under a signed agreement. Both columns are verdicts of the row.',
  },
  {
    ...regime(3),
    claims: ['C3-54'],
    situation: 'Government work at Impact Level 5',
    says: 'Open preferred; closed only from an authorised government cloud.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [
      { on: 'data-control', least: 0.75 },
      { on: 'assurance', least: 0.75 },
    ],
    answers: {
      required: { 'data-control': 0.75, assurance: 1 },
      dataControlIs: 'rule',
      place: 'us',
      placeIs: 'rule',
      workload: {},
    },
    reason:
      'Infrastructure you control, as a rule, in the United States. Government clouds of closed providers are no option of their own here.',
  },
  {
    ...regime(4),
    claims: ['C3-55'],
    situation: 'A startup’s first version',
    says: 'Standard API terms are enough; open for a team with ML infrastructure skill.',
    recommends: ['closed-api'],
    wider: hostedIsRented,
    conditions: [
      { on: 'stage', is: 'before-launch' },
      { on: 'data-control', most: 0.25 },
    ],
    answers: {
      required: { 'data-control': 0.25, features: 0.75, operations: 0.75, 'time-to-value': 1, tuning: 0 },
      workload: { tokensPerDay: 1.5e6, stage: 'before-launch' },
    },
    reason: 'Before launch on standard terms, without ML infrastructure skill, and features that come ready made.',
  },
];
