/**
 * Guide S4: when closed, when open, when both. It argues in prose over several pages; its fifteen recommendations are
 * gathered from the sections named, five for each side and five that mix.
 */
import type { GuideRow } from '../guide-row';
import { hostedIsOpen, hostedIsRented, hostedTunes } from './readings';

const at = (row: number, section: string) => ({
  guide: 'S4' as const,
  id: `S4-17-${row}`,
  place: `recommendation ${row} of 15, from “${section}”`,
});

export const rowsS4: readonly GuideRow[] = [
  {
    ...at(1, 'Practical recommendations'),
    claims: ['C4-59', 'C4-20'],
    situation: 'The highest general capability at modest volume',
    says: 'Closed.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [
      { on: 'capability', least: 1 },
      { on: 'volume', most: 50e6 },
    ],
    answers: { required: { capability: 1 }, workload: { tokensPerDay: 3e6 } },
    reason: 'The top of the capability ladder at three million tokens a day.',
  },
  {
    ...at(2, 'API costs'),
    claims: ['C4-20', 'C4-61'],
    situation: 'An API bill under $10,000 a month',
    says: 'Closed, once engineering time is counted.',
    recommends: ['closed-api', 'closed-enterprise'],
    wider: hostedIsRented,
    conditions: [{ on: 'bill', most: 10_000, tokensADay: 50e6 }],
    answers: { required: {}, workload: { tokensPerDay: 10e6 } },
    reason: 'Its own example: ten million tokens a day, $500 to $2,000 a month.',
  },
  {
    ...at(3, 'Deployment context'),
    claims: [],
    situation: 'A prototype, to be made smaller later',
    says: 'Closed first.',
    recommends: ['closed-api'],
    wider: hostedIsRented,
    conditions: [{ on: 'stage', is: 'before-launch' }],
    answers: {
      required: { features: 0.75, operations: 0.75, 'time-to-value': 1, tuning: 0 },
      workload: { tokensPerDay: 1e6, stage: 'before-launch' },
    },
    reason:
      'Before launch, one million tokens a day, production this week, a backend team alone, and features that come ready made.',
  },
  {
    ...at(4, 'Multimodal and tool use'),
    claims: ['C4-37', 'C4-59'],
    situation: 'Work in many steps with tools, instructions in many parts',
    says: 'Closed, which is more reliable there.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [{ on: 'tasks', any: ['tool-use-agents', 'coding-long-horizon'] }],
    answers: {
      required: { capability: 1 },
      taskFamilies: ['tool-use-agents', 'coding-long-horizon'],
      workload: {},
    },
    reason: 'Tools and long tasks, where the hardest step decides.',
  },
  {
    ...at(5, 'Reliability and support'),
    claims: [],
    situation: 'Guarantees and support without people on call',
    says: 'Closed: a service level and somebody to ask.',
    recommends: ['closed-api', 'closed-enterprise'],
    conditions: [
      { on: 'assurance', least: 0.75 },
      { on: 'operations', least: 0.75 },
    ],
    answers: { required: { assurance: 0.75, operations: 0.75, elasticity: 0.75 }, workload: {} },
    reason: 'Reports and cover from the provider, spikes absorbed, a backend team alone.',
  },
  {
    ...at(6, 'Privacy'),
    claims: ['C4-53'],
    situation: 'Privacy and control of data',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'data-control', least: 0.75 }],
    answers: { required: { 'data-control': 0.75 }, workload: {} },
    reason: 'Infrastructure you control, as a preference.',
  },
  {
    ...at(7, 'Self-hosting costs'),
    claims: ['C4-19', 'C4-65'],
    situation: 'An API bill over $50,000 a month, with ML engineers',
    says: 'Open, self-hosted.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [
      { on: 'bill', least: 50_000, tokensADay: 250e6 },
      { on: 'operations', most: 0.25 },
    ],
    answers: { required: { operations: 0.25 }, costWeight: 'tight', workload: { tokensPerDay: 500e6 } },
    reason:
      '500 million tokens a day, $50,000 at half the lowest to twice the highest price it implies, and an ML team.',
    explained: [
      {
        winner: 'hosted-open',
        why: '$50,000 a month is the bill of a closed API. The same weights at a host take most of it away before the first GPU is rented, and the guide’s own costs break even at $13,000 to $26,000.',
      },
    ],
  },
  {
    ...at(8, 'Task-specific performance'),
    claims: ['C4-02', 'C4-27'],
    situation: 'One narrow task that can be tuned for',
    says: 'Open, tuned.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    wider: hostedTunes,
    conditions: [{ on: 'tuning', least: 0.5 }],
    answers: {
      required: { tuning: 0.75, capability: 0.5 },
      taskFamilies: ['extraction-classification'],
      workload: {},
    },
    reason: 'Its example tunes a whole model for the classification of medical claims: a full fine-tune.',
  },
  {
    ...at(9, 'Speed and latency'),
    claims: ['C4-03', 'C4-04'],
    situation: 'Answers in under a tenth of a second',
    says: 'Open, a small model of one’s own.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'latency', least: 1 }],
    answers: {
      required: { latency: 1, capability: 0.25 },
      taskFamilies: ['extraction-classification'],
      workload: { inputTokens: 500, outputTokens: 20 },
    },
    reason: 'The top of the latency ladder with simple work and twenty tokens out: it speaks of short completions.',
    explained: [
      {
        winner: 'hosted-open',
        why: 'It holds the first word of a small model against the whole call of a large one. Hosts of open models and own GPUs are credited with the same rung, under half a second; no source of ours shows a tenth for either.',
      },
    ],
  },
  {
    ...at(10, 'Reliability and support'),
    claims: [],
    situation: 'A model that does not change under one’s feet',
    says: 'Open: versions stay as long as you keep them.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    wider: hostedIsOpen,
    conditions: [{ on: 'independence', least: 0.75 }],
    answers: { required: { independence: 0.75 }, workload: {} },
    reason: 'Open weights behind replaceable hosts keep a version; holding the stack as well is not asked for.',
  },
  {
    ...at(11, 'Practical recommendations'),
    claims: ['C4-26', 'C4-24'],
    situation: 'Simple and complex requests side by side',
    says: 'Both: simple ones to an open model, complex ones to a closed one.',
    recommends: ['hybrid'],
    conditions: [{ on: 'mixture' }],
    answers: {
      required: { capability: 1, operations: 0.25 },
      costWeight: 'tight',
      workload: { tokensPerDay: 100e6, routineShare: 0.75 },
    },
    reason: 'Three quarters routine, the middle of its 70 to 80%; the rest needs the frontier. A router needs a team.',
    explained: [
      {
        winner: 'hosted-open',
        why: 'The saving is measured against closed alone. One rented open model for everything costs less than two legs and a router, and being one level short on the hard quarter costs fewer points than that.',
      },
    ],
  },
  {
    ...at(12, 'Practical recommendations'),
    claims: [],
    situation: 'Development on one model, production on another',
    says: 'Both: closed while building, open in production.',
    recommends: ['hybrid'],
    conditions: [{ on: 'mixture' }],
    answers: {
      required: { capability: 1, tuning: 0.5, operations: 0.25 },
      workload: { tokensPerDay: 50e6, routineShare: 0.9 },
    },
    reason:
      'Nine tenths production, routine and tuned; one tenth development at the frontier. A split is the only way to ask this at once.',
  },
  {
    ...at(13, 'Managed inference'),
    claims: ['C4-06'],
    situation: 'Open prices without running anything',
    says: 'A hosted open model: the middle way for many.',
    recommends: ['hosted-open'],
    conditions: [
      { on: 'operations', least: 0.75 },
      { on: 'costWeight', is: 'tight' },
    ],
    answers: { required: { operations: 0.75 }, costWeight: 'tight', workload: { tokensPerDay: 20e6 } },
    reason: 'A backend team alone, money counting in full, twenty million tokens a day.',
  },
  {
    ...at(14, 'Architecture and transparency'),
    claims: [],
    situation: 'Decisions that must be explained and audited',
    says: 'Open, whose inside can be looked at.',
    recommends: ['self-hosted-cloud', 'self-hosted-onprem'],
    conditions: [{ on: 'internals', is: 'yes' }],
    answers: {
      required: { tuning: 0.75, assurance: 0.75 },
      internals: 'yes',
      internalsAre: 'rule',
      workload: {},
    },
    reason: 'Internals are needed. Weights in hand are no explanation yet, which the row leaves out.',
  },
  {
    ...at(15, 'Three tiers'),
    claims: ['C4-26', 'C4-70'],
    situation: 'Three tiers: routine, moderate and hard requests',
    says: 'Tuned open for routine, managed open between, closed for the hardest.',
    recommends: ['hybrid'],
    conditions: [{ on: 'mixture' }],
    answers: {
      required: { capability: 1, tuning: 0.5, operations: 0.25 },
      costWeight: 'tight',
      workload: { tokensPerDay: 300e6, routineShare: 0.7 },
    },
    reason: 'Seven tenths routine and tuned, the rest at the frontier: two classes stand for its three tiers.',
    explained: [
      {
        winner: 'hosted-open',
        why: 'The saving is measured against closed alone. One rented open model for everything, with adapters, costs less than two legs and a router, and falls one level short only on three tenths of the work.',
      },
    ],
  },
];
