/** Where each option is weak. A row counts where the reader needs more than the option gives, or just what it gives. */
import { countOf, decimal, money, percent } from '../numbers';
import { capitalised } from '../segments';
import { anOption } from '../terms';
import { cheapestOf, monthlyUsd, operationsHoursOf, volumeText } from './grounds';
import { leadSources, leadTimeText } from './lead-time';
import {
  type About,
  closedOptions,
  fleetOf,
  openOptions,
  ownedOptions,
  servedOptions,
  type WeighedRow,
} from './trait-row';
import { sumOf, tokenLines } from './trigger';

/** The cheapest other option that is left, with its bill, where it costs less. */
const cheaper = ({ grounds, option }: About): string | null => {
  const others = grounds.recommendation.ranking.map((one) => one.option).filter((one) => one !== option);
  const other = cheapestOf(grounds, others);
  const [mine, theirs] = [monthlyUsd(grounds, option), other === null ? null : monthlyUsd(grounds, other)];
  return other === null || mine === null || theirs === null || theirs >= mine || money(theirs) === money(mine)
    ? null
    : `about ${money(mine)} a month, where ${anOption(other)} would cost ${money(theirs)}`;
};

export const riskRows: readonly WeighedRow[] = [
  {
    id: 'only-as-promised',
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
    id: 'another-company-reads',
    criterion: 'data-control',
    options: ['hosted-open'],
    topics: ['third-party-processor', 'zero-retention'],
    said: [{ guide: 'S2', place: 'question on open = private' }],
    text: 'Open weights are not private: the host sees every prompt, and its terms are yours to read.',
  },
  {
    id: 'inside-is-closed',
    criterion: 'tuning',
    options: closedOptions,
    topics: ['closed-tuning-limits', 'explainability'],
    said: [
      { guide: 'S1', place: 'closed costs, 1' },
      { guide: 'S3', place: 'closed tuning limits' },
    ],
    text: 'You cannot look inside, change little, and what is tuned stays with the vendor.',
  },
  {
    id: 'account-limit',
    criterion: 'throughput',
    options: servedOptions,
    topics: ['capacity'],
    said: [{ guide: 'S1', place: 'closed costs, 3' }],
    text: 'Limits on requests and tokens a minute belong to the account, and rise when the seller agrees.',
  },
  {
    id: 'outage-is-yours',
    criterion: 'independence',
    options: closedOptions,
    topics: ['vendor-risk', 'fallback', 'sla'],
    said: [{ guide: 'S1', place: 'closed costs, 4' }],
    text: 'When it is down you are down, unless a second provider is ready.',
  },
  {
    id: 'price-is-theirs',
    criterion: 'independence',
    options: closedOptions,
    topics: ['vendor-risk'],
    said: [{ guide: 'S1', place: 'closed costs, 5' }],
    text: (about) => {
      const bill = about.grounds.recommendation.costs[about.option];
      const usd = bill === undefined ? 0 : sumOf(bill, tokenLines);
      return `Price, terms and retirement are the vendor's to change.${usd === 0 ? '' : ` A fifth more on every token would be about ${money(usd / 5)} a month here.`}`;
    },
  },
  {
    id: 'forced-changes',
    criterion: 'independence',
    options: closedOptions,
    topics: ['version-stability'],
    said: [{ guide: 'S4', place: 'reliability, closed' }],
    text: 'Models are replaced on the vendor’s calendar, and its content policy decides what is answered.',
  },
  {
    id: 'first-word-late',
    criterion: 'latency',
    options: closedOptions,
    topics: ['latency'],
    said: [{ guide: 'S4', place: 'speed' }],
    text: 'Guides put the first word at half a second to two seconds, over a network you do not run.',
  },
  {
    id: 'no-sector-terms',
    criterion: 'assurance',
    options: ['closed-api', 'hosted-open'],
    topics: ['baa', 'legal-review'],
    said: [{ guide: 'S2', place: 'privacy and compliance' }],
    text: 'A standard account signs nothing particular: a processing agreement may not cover what your sector asks.',
  },
  {
    id: 'approval-takes-weeks',
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
    criterion: 'cost',
    options: ['closed-enterprise'],
    topics: ['predictable-cost'],
    said: [{ guide: 'S4', place: 'privacy risk' }],
    text: 'Enterprise terms add cost, and the minimum commitment is published by nobody: type yours once you know it.',
  },
  {
    id: 'grows-with-use',
    criterion: 'cost',
    options: servedOptions,
    topics: ['break-even', 'cost-tracking'],
    said: [{ guide: 'S0', place: 'dimensions' }],
    when: (about) => cheaper(about) !== null,
    text: (about) => `The bill grows with every token: ${cheaper(about) ?? ''}.`,
  },
  {
    id: 'best-stays-closed',
    criterion: 'capability',
    options: openOptions,
    topics: ['quality-gap'],
    said: [
      { guide: 'S2', place: 'question on the gap' },
      { guide: 'S1', place: 'do not, 3' },
    ],
    text: 'On the hardest work closed models lead; one guide puts practical tasks 5 to 15% apart, reasoning more.',
  },
  {
    id: 'server-limits-the-model',
    criterion: 'capability',
    options: ['self-hosted-onprem'],
    topics: ['capacity', 'task-fit'],
    said: [],
    reason: 'What fits on a bought server is fixed for its life; the largest open weights keep growing.',
    text: 'A bought server holds models up to a size, and tomorrow’s may be larger.',
  },
  {
    id: 'guardrails-are-yours',
    criterion: 'features',
    options: openOptions,
    topics: ['safety-layer'],
    said: [
      { guide: 'S0', place: 'question on guardrails' },
      { guide: 'S0', place: 'closed edge' },
    ],
    text: 'Filters, output checks and a safety layer do not come with the weights.',
  },
  {
    id: 'features-come-later',
    criterion: 'features',
    options: openOptions,
    topics: ['tool-use'],
    said: [
      { guide: 'S1', place: 'closed advantages, 5' },
      { guide: 'S3', place: 'observations' },
    ],
    text: 'Tool calls and structured output arrive some months later, and long tool loops fail more often.',
  },
  {
    id: 'host-may-drop-it',
    criterion: 'independence',
    options: ['hosted-open'],
    topics: ['vendor-risk', 'portability'],
    said: [{ guide: 'S4', place: 'redundancy' }],
    text: 'A host may change its price or drop the model; have the second one tried before.',
  },
  {
    id: 'shallow-tuning',
    criterion: 'tuning',
    options: ['hosted-open'],
    topics: ['fine-tuning'],
    said: [],
    reason:
      'Hosts serve adapters; training every weight or changing the serving needs the weights on machines of your own.',
    text: 'Adapters are as deep as it goes: serving, decoding and full training stay with the host.',
  },
  {
    id: 'needs-people',
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
    criterion: 'operations',
    options: ownedOptions,
    topics: ['sla', 'staffing'],
    said: [{ guide: 'S4', place: 'reliability, open' }],
    text: 'No one promises availability: a failure at 3 in the morning is yours.',
  },
  {
    id: 'proof-is-yours',
    criterion: 'assurance',
    options: ownedOptions,
    topics: ['compliance-burden'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    text: 'Controls, audits and reports are yours to run and to pay for; open is not compliant by itself.',
  },
  {
    id: 'weeks-before-the-first-word',
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
    criterion: 'cost',
    options: ownedOptions,
    topics: ['capacity', 'predictable-cost'],
    said: [{ guide: 'S2', place: 'self-hosting function' }],
    text: (about) => {
      const used = fleetOf(about)?.utilisation;
      const other = cheaper(about);
      return `Machines cost the same idle or busy${used === undefined ? '' : `; here they would do ${percent(used)} of what they can`}.${other === null ? '' : ` At ${volumeText(about.grounds)} that is ${other}.`}`;
    },
  },
  {
    id: 'money-up-front',
    criterion: 'cost',
    options: ['self-hosted-onprem'],
    topics: ['predictable-cost'],
    said: [{ guide: 'S4', place: 'question on the cost of a 70B' }],
    text: (about) => {
      const fleet = fleetOf(about);
      return `Hardware is paid before its first token and written off over years${fleet?.servers == null ? '' : `: ${countOf(fleet.servers, 'server')} here`}.`;
    },
  },
  {
    id: 'licence-binds',
    criterion: 'independence',
    options: openOptions,
    topics: ['licence', 'output-training'],
    said: [
      { guide: 'S1', place: 'do not, 2' },
      { guide: 'S1', place: 'licence rules' },
    ],
    text: 'Open is not unrestricted: users, outputs, resale and derivatives can be bound. Read the exact version. Not legal advice.',
  },
  {
    id: 'two-systems',
    criterion: 'operations',
    options: ['hybrid'],
    topics: ['engineering-labour', 'staffing'],
    said: [],
    reason: 'Two ways to answer mean two sets of prompts, tests, alarms and bills.',
    text: 'Two models, two bills and a router between them: everything is tested twice.',
  },
  {
    id: 'router-errs',
    criterion: 'capability',
    options: ['hybrid'],
    topics: ['drift-monitoring', 'routing-share'],
    said: [{ guide: 'S4', place: 'router' }],
    text: 'A hard request sent to the small model is answered badly and looks fine: quality has to be sampled.',
  },
  {
    id: 'router-reads-all',
    criterion: 'data-control',
    options: ['hybrid'],
    topics: ['pii-first'],
    said: [{ guide: 'S4', place: 'router' }],
    text: 'What sorts the requests reads them all; it has to run inside.',
  },
  {
    id: 'saving-is-a-guess',
    criterion: 'cost',
    options: ['hybrid'],
    topics: ['savings-range', 'routing-share'],
    said: [{ guide: 'S4', place: 'traffic split' }],
    text: 'The saving is the share that really is routine: 70 to 80% is a guide’s figure, yours is in your log.',
  },
  {
    id: 'closed-side-depends',
    criterion: 'independence',
    options: ['hybrid'],
    topics: ['vendor-risk'],
    said: [{ guide: 'S1', place: 'closed costs, 5' }],
    when: ({ grounds, option }) => {
      const plan = grounds.recommendation.costs[option]?.configuration;
      return plan?.kind === 'plan' && plan.legs.some((leg) => closedOptions.includes(leg.option));
    },
    text: 'The closed side keeps its vendor’s prices, limits and calendar.',
  },
];
