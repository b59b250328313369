/** What stays with the reader whoever serves the model. */
import { decimal, tokens } from '../numbers';
import { operationsHoursOf, peakPerMinute } from './grounds';
import { configurationOf, fleetOf, ownedOptions, paidText, servedOptions, type TraitRow } from './trait-row';

const stillManaged = { guide: 'S3', place: 'what you still manage' } as const;

export const stillOwnRows: readonly TraitRow[] = [
  {
    id: 'keys',
    options: servedOptions,
    topics: ['cost-tracking'],
    said: [stillManaged],
    text: 'Keys: one per project, kept out of code, changed when somebody leaves.',
  },
  {
    id: 'quotas',
    options: servedOptions,
    topics: ['capacity'],
    said: [stillManaged],
    text: ({ grounds }) => {
      const peak = peakPerMinute(grounds);
      return `Rate limits and quotas${peak === null ? '' : `: your busiest hour takes about ${tokens(peak)} tokens a minute`}.`;
    },
  },
  {
    id: 'way-around-an-outage',
    options: servedOptions,
    topics: ['fallback', 'vendor-risk'],
    said: [stillManaged],
    text: 'A way around an outage: a second provider or model, tried.',
  },
  {
    id: 'cost-alerts',
    options: servedOptions,
    topics: ['cost-tracking'],
    said: [stillManaged],
    text: ({ grounds }) => {
      const { ceilingUsd } = grounds.recommendation.answers;
      return `Cost alerts${ceilingUsd === undefined ? '' : ' under your ceiling'}, and a count of tokens per route.`;
    },
  },
  {
    id: 'model-and-host',
    options: ['hosted-open'],
    topics: ['hosted-open-middle', 'portability'],
    said: [{ guide: 'S1', place: 'do, 2' }],
    text: 'The choice of model and host, and moving when the host drops it.',
  },
  {
    id: 'gpus',
    options: ownedOptions,
    topics: ['capacity'],
    said: [
      { guide: 'S1', place: 'skill list' },
      { guide: 'S3', place: 'self-hosting stack' },
    ],
    text: (about) => {
      const fleet = fleetOf(about);
      return `Getting the GPUs${fleet === null ? '' : `, here ${paidText(fleet)}`}, and knowing when they arrive.`;
    },
  },
  {
    id: 'serving',
    options: ownedOptions,
    topics: ['capacity'],
    said: [
      { guide: 'S3', place: 'self-hosting stack' },
      { guide: 'S1', place: 'skill list' },
    ],
    text: 'The serving stack: loading weights, precision, batching, several replicas behind one address.',
  },
  {
    id: 'watching',
    options: ownedOptions,
    topics: ['staffing'],
    said: [
      { guide: 'S3', place: 'self-hosting stack' },
      { guide: 'S2', place: 'question on hidden costs' },
    ],
    text: ({ grounds, option }) => {
      const hours = operationsHoursOf(grounds, option);
      return `Monitoring, scaling and updates${hours === null ? '' : `, ${decimal(hours)} hours a month as counted here`}.`;
    },
  },
  {
    id: 'nights',
    options: ownedOptions,
    topics: ['staffing', 'sla'],
    said: [{ guide: 'S4', place: 'reliability, open' }],
    text: 'Nights and weekends: who is called, and who stands in.',
  },
  {
    id: 'controls',
    options: ownedOptions,
    topics: ['compliance-burden'],
    said: [
      { guide: 'S2', place: 'question on open = private' },
      { guide: 'S3', place: 'self-hosting policy table' },
    ],
    text: 'Access, encryption, logs, retention and the evidence an auditor asks for.',
  },
  {
    id: 'racks',
    options: ['self-hosted-onprem'],
    topics: ['capacity'],
    said: [],
    reason: 'Bought servers need a place, and a card that fails is replaced by whoever owns it.',
    text: 'Power, cooling, space, spares and repairs.',
  },
  {
    id: 'carried-in-updates',
    options: ['self-hosted-onprem'],
    topics: ['air-gap'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    when: ({ grounds }) => grounds.recommendation.answers.required['data-control'] === 1,
    text: 'Updates carried in by hand: weights, drivers, security fixes, each checked.',
  },
  {
    id: 'the-router',
    options: ['hybrid'],
    topics: ['routing-share', 'pii-first'],
    said: [{ guide: 'S4', place: 'router' }],
    text: 'The router: its rules, where it runs, and what it may read.',
  },
  {
    id: 'weekly-sample',
    options: ['hybrid'],
    topics: ['drift-monitoring'],
    said: [{ guide: 'S4', place: 'router' }],
    text: 'A weekly sample of routine answers, read against the stronger model.',
  },
  {
    id: 'guardrails',
    options: ['hosted-open', ...ownedOptions],
    topics: ['safety-layer'],
    said: [{ guide: 'S0', place: 'question on guardrails' }],
    text: 'Filters on inputs, checks on outputs, and red-team cases.',
  },
  {
    id: 'licence-of-the-model',
    options: ['hosted-open', ...ownedOptions],
    topics: ['licence'],
    said: [{ guide: 'S1', place: 'do, 3' }],
    text: (about) => {
      const found = configurationOf(about);
      const name = found === null || found.kind === 'plan' ? '' : ` of ${about.grounds.names.model(found.model)}`;
      return `The licence${name}: the exact version read and kept, and read again at the next.`;
    },
  },
  {
    id: 'prompt-versions',
    options: [...servedOptions, ...ownedOptions],
    topics: ['version-stability'],
    said: [stillManaged, { guide: 'S2', place: 'practices, 4' }],
    text: 'Prompts under version, together with the model they were tested on.',
  },
  {
    id: 'own-evaluation',
    options: [...servedOptions, ...ownedOptions],
    topics: ['eval-plan'],
    said: [{ guide: 'S2', place: 'practices, 3' }],
    text: 'An evaluation on your own cases, run again at each change.',
  },
];
