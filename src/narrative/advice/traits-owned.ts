/** Strengths and risks of running a model on GPUs of your own, rented or bought. */
import { countOf, decimal, percent } from '../numbers';
import { capitalised } from '../segments';
import { operationsHoursOf, volumeText } from './grounds';
import { leadSources, leadTimeText } from './lead-time';
import { belowRenting, billHere, cheaperOther } from './trait-figures';
import { fleetOf, ownedOptions, paidText, type WeighedRow } from './trait-row';

export const ownedTraits: readonly WeighedRow[] = [
  {
    id: 'data-inside',
    side: 'strength',
    criterion: 'data-control',
    options: ownedOptions,
    topics: ['third-party-processor', 'data-residency'],
    said: [
      { guide: 'S1', place: 'open advantages, 1' },
      { guide: 'S2', place: 'data handling' },
    ],
    text: 'No prompt goes to a model provider; place, retention and logs are yours to decide.',
  },
  {
    id: 'weights-in-hand',
    side: 'strength',
    criterion: 'tuning',
    options: ownedOptions,
    topics: ['fine-tuning', 'weights-ownership'],
    said: [
      { guide: 'S1', place: 'open advantages, 2' },
      { guide: 'S3', place: 'what only open models allow' },
    ],
    text: 'Full tuning, own decoding, merging: the weights are in your hands, and what you train stays yours.',
  },
  {
    id: 'can-be-opened',
    side: 'strength',
    criterion: 'tuning',
    options: ownedOptions,
    topics: ['explainability'],
    said: [{ guide: 'S4', place: 'transparency' }],
    when: ({ grounds }) => grounds.recommendation.answers.internals === 'yes',
    text: 'Attention, tokens and decoding can be inspected, which an auditor may ask for.',
  },
  {
    id: 'nobody-takes-it-back',
    side: 'strength',
    criterion: 'independence',
    options: ownedOptions,
    topics: ['portability', 'vendor-risk'],
    said: [
      { guide: 'S1', place: 'open advantages, 3' },
      { guide: 'S0', place: 'dimensions' },
    ],
    text: 'No vendor can raise the price of the weights, change them or take them back.',
  },
  {
    id: 'stays-as-it-is',
    side: 'strength',
    criterion: 'independence',
    options: ownedOptions,
    topics: ['version-stability'],
    said: [
      { guide: 'S1', place: 'open advantages, 7' },
      { guide: 'S4', place: 'reliability, open' },
    ],
    text: 'The model changes on the day you change it, so a result can be repeated.',
  },
  {
    id: 'falls-with-volume',
    side: 'strength',
    criterion: 'cost',
    options: ownedOptions,
    topics: ['break-even', 'engineering-labour'],
    said: [{ guide: 'S1', place: 'open advantages, 4' }],
    when: belowRenting,
    text: (about) => `Each further token costs less, until another GPU is needed.${billHere(about)}`,
  },
  {
    id: 'fixed-bill',
    side: 'strength',
    criterion: 'cost',
    options: ownedOptions,
    topics: ['predictable-cost'],
    said: [{ guide: 'S3', place: 'choose open, 5' }],
    text: (about) => {
      const fleet = fleetOf(about);
      return `The bill follows machines and people, not prompts: it is known in advance${fleet === null ? '' : `, here for ${paidText(fleet)}`}.`;
    },
  },
  {
    id: 'no-quota',
    side: 'strength',
    criterion: 'throughput',
    options: ownedOptions,
    topics: ['capacity'],
    said: [{ guide: 'S1', place: 'open advantages, 5' }],
    text: (about) => {
      const fleet = fleetOf(about);
      return `No account limits: the ceiling is what you size${fleet === null ? '' : `, here ${decimal(fleet.replicas)} replicas of about ${decimal(Math.round(fleet.tokensPerSecond.mid))} output tokens a second`}.`;
    },
  },
  {
    id: 'works-offline',
    side: 'strength',
    criterion: 'data-control',
    options: ['self-hosted-onprem'],
    topics: ['air-gap'],
    said: [
      { guide: 'S1', place: 'open advantages, 6' },
      { guide: 'S3', place: 'self-hosting policy table' },
    ],
    when: ({ grounds }) => grounds.recommendation.answers.required['data-control'] === 1,
    text: 'It works without any outside link.',
  },
  {
    id: 'near-and-unshared',
    side: 'strength',
    criterion: 'latency',
    options: ownedOptions,
    topics: ['latency'],
    said: [{ guide: 'S4', place: 'speed' }],
    text: (about) => {
      const fleet = fleetOf(about);
      return `Nothing is shared: you choose model, batch and place.${fleet === null ? '' : ` Here the first word is expected after about ${decimal(Math.round(fleet.ttftMs))} ms.`}`;
    },
  },
  {
    id: 'own-evidence',
    side: 'strength',
    criterion: 'assurance',
    options: ownedOptions,
    topics: ['compliance-burden'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    text: 'Full logs and your own controls: any proof can be produced, by you.',
  },
  {
    id: 'bursts-by-renting',
    side: 'strength',
    criterion: 'elasticity',
    options: ['self-hosted-cloud'],
    topics: ['capacity'],
    said: [{ guide: 'S4', place: 'routing factors' }],
    text: 'More GPUs can be rented within minutes to hours, and given back.',
  },
  {
    id: 'no-key-to-wait-for',
    side: 'strength',
    criterion: 'time-to-value',
    options: ['self-hosted-cloud'],
    topics: ['roadmap'],
    said: [{ guide: 'S3', place: 'effort table' }],
    text: 'No hardware is bought: set-up takes weeks, not a delivery.',
  },
  {
    id: 'server-limits-the-model',
    side: 'risk',
    criterion: 'capability',
    options: ['self-hosted-onprem'],
    topics: ['capacity', 'task-fit'],
    said: [],
    reason: 'What fits on a bought server is fixed for its life; the largest open weights keep growing.',
    text: 'A bought server holds models up to a size, and tomorrow’s may be larger.',
  },
  {
    id: 'needs-people',
    side: 'risk',
    criterion: 'operations',
    options: ownedOptions,
    topics: ['staffing', 'engineering-labour'],
    said: [
      { guide: 'S1', place: 'skill list' },
      { guide: 'S2', place: 'question on team size' },
    ],
    text: ({ grounds, option }) => {
      const hours = operationsHoursOf(grounds, option);
      return `GPUs, serving, load, monitoring and updates need somebody who knows them${hours === null ? '' : `: ${decimal(hours)} hours a month are counted here, without nights`}.`;
    },
  },
  {
    id: 'three-in-the-morning',
    side: 'risk',
    criterion: 'operations',
    options: ownedOptions,
    topics: ['sla', 'staffing'],
    said: [{ guide: 'S4', place: 'reliability, open' }],
    text: 'No one promises availability: a failure at 3 in the morning is yours.',
  },
  {
    id: 'proof-is-yours',
    side: 'risk',
    criterion: 'assurance',
    options: ownedOptions,
    topics: ['compliance-burden'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    text: 'Controls, audits and reports are yours to run and to pay for; open is not compliant by itself.',
  },
  {
    id: 'weeks-before-the-first-word',
    side: 'risk',
    criterion: 'time-to-value',
    options: ownedOptions,
    topics: ['roadmap'],
    said: [{ guide: 'S3', place: 'effort table' }],
    facts: ({ grounds }) => leadSources(grounds, 'self-hosted-cloud'),
    text: ({ grounds, option }) =>
      `One guide allows one to four weeks of set-up. ${leadTimeText(grounds, option === 'self-hosted-onprem' ? 'self-hosted-onprem' : 'self-hosted-cloud')}`,
  },
  {
    id: 'slow-to-grow',
    side: 'risk',
    criterion: 'elasticity',
    options: ownedOptions,
    topics: ['capacity'],
    said: [{ guide: 'S3', place: 'effort table' }],
    text: (about) => {
      const fleet = fleetOf(about);
      const spare =
        fleet === null
          ? ''
          : ` ${capitalised(countOf(fleet.spare, 'spare replica'))} ${fleet.spare === 1 ? 'is' : 'are'} counted.`;
      return `Ten times the traffic is a project, not a setting.${spare}`;
    },
  },
  {
    id: 'idle-is-paid',
    side: 'risk',
    criterion: 'cost',
    options: ownedOptions,
    topics: ['capacity', 'predictable-cost'],
    said: [{ guide: 'S2', place: 'self-hosting function' }],
    text: (about) => {
      const used = fleetOf(about)?.utilisation;
      const other = cheaperOther(about);
      return `Machines cost the same idle or busy${used === undefined ? '' : `; here they would do ${percent(used)} of what they can`}.${other === null ? '' : ` At ${volumeText(about.grounds)} that is ${other}.`}`;
    },
  },
  {
    id: 'money-up-front',
    side: 'risk',
    criterion: 'cost',
    options: ['self-hosted-onprem'],
    topics: ['predictable-cost'],
    said: [{ guide: 'S4', place: 'question on the cost of a 70B' }],
    text: (about) => {
      const fleet = fleetOf(about);
      return `Hardware is paid before its first token and written off over years${fleet?.servers == null ? '' : `: ${countOf(fleet.servers, 'server')} here`}.`;
    },
  },
];
