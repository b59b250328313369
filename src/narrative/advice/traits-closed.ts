/** Strengths and risks of renting a closed model, on standard terms or under private ones. */
import { tuningEndedOf } from '../../engine/tuning-ended';
import { tuningEndedSource, tuningEndedText } from '../tuning-ended';
import { aMonth } from './bill-words';
import { leadSources, leadTimeText } from './lead-time';
import { closedOptions, type WeighedRow } from './trait-row';
import { rangeOf, tokenLines } from './trigger';

export const closedTraits: readonly WeighedRow[] = [
  {
    id: 'strongest-first',
    side: 'strength',
    criterion: 'capability',
    options: closedOptions,
    topics: ['quality-gap'],
    said: [{ guide: 'S1', place: 'closed advantages, 1' }],
    text: 'The strongest models are sold here first, and on the hardest reasoning they still lead.',
  },
  {
    id: 'better-by-itself',
    side: 'strength',
    criterion: 'capability',
    options: closedOptions,
    topics: ['version-stability'],
    said: [{ guide: 'S1', place: 'closed advantages, 3' }],
    text: 'New versions arrive without work of yours beyond testing them.',
  },
  {
    id: 'features-ready',
    side: 'strength',
    criterion: 'features',
    options: closedOptions,
    topics: ['tool-use', 'multimodal'],
    said: [{ guide: 'S1', place: 'closed advantages, 5' }],
    text: 'Tool calls, structured output, vision and caching come with the key; open tooling follows three to six months later.',
  },
  {
    id: 'safety-included',
    side: 'strength',
    criterion: 'features',
    options: closedOptions,
    topics: ['safety-layer'],
    said: [
      { guide: 'S1', place: 'closed advantages, 4' },
      { guide: 'S0', place: 'closed edge' },
    ],
    text: "The vendor's safety work and moderation are in the model you call.",
  },
  {
    id: 'terms-by-contract',
    side: 'strength',
    criterion: 'assurance',
    options: ['closed-enterprise'],
    topics: ['baa', 'sla'],
    said: [{ guide: 'S3', place: 'closed policy table' }],
    text: 'Audit reports, a BAA and commitments on place and availability come by contract.',
  },
  {
    id: 'no-retention',
    side: 'strength',
    criterion: 'data-control',
    options: ['closed-enterprise'],
    topics: ['zero-retention', 'third-party-processor'],
    said: [
      { guide: 'S3', place: 'closed policy table' },
      { guide: 'S0', place: 'graded privacy' },
    ],
    text: ({ grounds }) =>
      grounds.recommendation.answers.signedTermsAre === 'baa'
        ? 'A BAA binds how health data is handled; that nothing is kept is a term of its own.'
        : 'Where zero retention is signed, prompts are not kept and not trained on; for much regulated work that is enough.',
    facts: () => [],
  },
  {
    id: 'reports-exist',
    side: 'strength',
    criterion: 'assurance',
    options: ['closed-api'],
    topics: ['compliance-burden'],
    said: [{ guide: 'S3', place: 'closed policy table' }],
    text: 'The vendor holds audit reports of the SOC 2 kind, and they are there to be read.',
  },
  {
    id: 'only-as-promised',
    side: 'risk',
    criterion: 'data-control',
    options: closedOptions,
    topics: ['third-party-processor'],
    said: [
      { guide: 'S1', place: 'closed costs, 2' },
      { guide: 'S4', place: 'privacy risk' },
    ],
    text: 'The data is as private as the provider promises: a breach, a subpoena or a new policy stays possible.',
  },
  {
    id: 'inside-is-closed',
    side: 'risk',
    criterion: 'tuning',
    options: closedOptions,
    topics: ['closed-tuning-limits', 'explainability'],
    said: [
      { guide: 'S1', place: 'closed costs, 1' },
      { guide: 'S3', place: 'closed tuning limits' },
    ],
    facts: ({ grounds, option }) => {
      const ended = tuningEndedOf(option, grounds.recommendation, grounds.catalog);
      return ended === null ? [] : [tuningEndedSource(ended, grounds.catalog)];
    },
    text: ({ grounds, option }) => {
      const ended = tuningEndedOf(option, grounds.recommendation, grounds.catalog);
      return `You cannot look inside, change little, and what is tuned stays with the vendor.${ended === null ? '' : ` ${tuningEndedText(ended, grounds.names)}`}`;
    },
  },
  {
    id: 'outage-is-yours',
    side: 'risk',
    criterion: 'independence',
    options: closedOptions,
    topics: ['vendor-risk', 'fallback', 'sla'],
    said: [{ guide: 'S1', place: 'closed costs, 4' }],
    text: 'When it is down you are down, unless a second provider is ready.',
  },
  {
    id: 'price-is-theirs',
    side: 'risk',
    criterion: 'independence',
    options: closedOptions,
    topics: ['vendor-risk'],
    said: [{ guide: 'S1', place: 'closed costs, 5' }],
    text: (about) => {
      const bill = about.grounds.recommendation.costs[about.option];
      const usd = bill === undefined ? null : rangeOf(bill, tokenLines);
      const fifth = usd === null ? null : { low: usd.low / 5, mid: usd.mid / 5, high: usd.high / 5 };
      return `Price, terms and retirement are the vendor's to change.${fifth === null || fifth.mid === 0 ? '' : ` A fifth more on every token would be ${aMonth(fifth)} here.`}`;
    },
  },
  {
    id: 'forced-changes',
    side: 'risk',
    criterion: 'independence',
    options: closedOptions,
    topics: ['version-stability'],
    said: [{ guide: 'S4', place: 'reliability, closed' }],
    text: 'Models are replaced on the vendor’s calendar, and its content policy decides what is answered.',
  },
  {
    id: 'first-word-late',
    side: 'risk',
    criterion: 'latency',
    options: closedOptions,
    topics: ['latency'],
    said: [{ guide: 'S4', place: 'speed' }],
    text: 'Guides put the first word at half a second to two seconds, over a network you do not run.',
  },
  {
    id: 'approval-takes-weeks',
    side: 'risk',
    criterion: 'time-to-value',
    options: ['closed-enterprise'],
    topics: ['zero-retention', 'legal-review'],
    said: [],
    reason: 'A review is counted at half a person; until terms are signed nobody publishes a time.',
    facts: ({ grounds }) => leadSources(grounds, 'closed-enterprise'),
    text: ({ grounds }) => `Terms are granted on request. ${leadTimeText(grounds, 'closed-enterprise')}`,
  },
  {
    id: 'terms-cost-more',
    side: 'risk',
    criterion: 'cost',
    options: ['closed-enterprise'],
    topics: ['predictable-cost'],
    said: [{ guide: 'S4', place: 'privacy risk' }],
    text: 'Enterprise terms add cost, and the minimum commitment is published by nobody: type yours once you know it.',
  },
];
