/** What each option is good at. A row counts where the reader needs that criterion and the option gives it. */
import { countOf, decimal, money, percent } from '../numbers';
import { cheapestOf, monthlyUsd, rentingOptions, volumeText } from './grounds';
import {
  type About,
  closedOptions,
  configurationOf,
  fleetOf,
  meteredOf,
  openOptions,
  ownedOptions,
  servedOptions,
  usdOf,
  type WeighedRow,
} from './trait-row';

/** "About $54k a month at 4B tokens a day. "; empty without a bill. */
const bill = (about: About): string => {
  const usd = usdOf(about);
  return usd === null ? '' : ` Here: about ${money(usd)} a month at ${volumeText(about.grounds)}.`;
};

const againstClosed = (about: About): string => {
  const [usd, closed] = [usdOf(about), monthlyUsd(about.grounds, 'closed-api')];
  if (usd === null || closed === null) return '';
  return money(usd) === money(closed)
    ? ` Here both cost about ${money(usd)} a month.`
    : ` Here: ${money(usd)} a month, and a closed API ${money(closed)}.`;
};

const cheapest = ({ grounds, option }: About): boolean => {
  const ranked = grounds.recommendation.ranking.map((one) => one.option);
  return cheapestOf(grounds, ranked) === option;
};

const saving = ({ grounds }: About): number | null => {
  const [whole, mixed] = [monthlyUsd(grounds, 'closed-api'), monthlyUsd(grounds, 'hybrid')];
  return whole === null || mixed === null || mixed >= whole ? null : 1 - mixed / whole;
};

export const strengthRows: readonly WeighedRow[] = [
  {
    id: 'strongest-first',
    criterion: 'capability',
    options: closedOptions,
    topics: ['quality-gap'],
    said: [{ guide: 'S1', place: 'closed advantages, 1' }],
    text: 'The strongest models are sold here first, and on the hardest reasoning they still lead.',
  },
  {
    id: 'nothing-to-run',
    criterion: 'operations',
    options: servedOptions,
    topics: ['staffing'],
    said: [
      { guide: 'S1', place: 'closed advantages, 2' },
      { guide: 'S4', place: 'managed inference' },
    ],
    text: 'No GPUs, no loading, no scaling, no driver updates: somebody else runs the model.',
  },
  {
    id: 'better-by-itself',
    criterion: 'capability',
    options: closedOptions,
    topics: ['version-stability'],
    said: [{ guide: 'S1', place: 'closed advantages, 3' }],
    text: 'New versions arrive without work of yours beyond testing them.',
  },
  {
    id: 'features-ready',
    criterion: 'features',
    options: closedOptions,
    topics: ['tool-use', 'multimodal'],
    said: [{ guide: 'S1', place: 'closed advantages, 5' }],
    text: 'Tool calls, structured output, vision and caching come with the key; open tooling follows three to six months later.',
  },
  {
    id: 'safety-included',
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
    id: 'pay-per-use',
    criterion: 'cost',
    options: servedOptions,
    topics: ['predictable-cost', 'break-even'],
    said: [{ guide: 'S1', place: 'closed advantages, 6' }],
    text: (about) => `You pay for what is used, and nothing while nobody calls.${bill(about)}`,
  },
  {
    id: 'first-day',
    criterion: 'time-to-value',
    options: ['closed-api', 'hosted-open'],
    topics: ['roadmap'],
    said: [{ guide: 'S0', place: 'closed API path' }],
    text: 'A first call works within an afternoon: an account and a key are enough.',
  },
  {
    id: 'absorbs-spikes',
    criterion: 'elasticity',
    options: servedOptions,
    topics: ['capacity'],
    said: [{ guide: 'S0', place: 'closed API path' }],
    text: 'A spike is the seller’s to absorb, up to your account’s limit.',
  },
  {
    id: 'terms-by-contract',
    criterion: 'assurance',
    options: ['closed-enterprise'],
    topics: ['baa', 'sla'],
    said: [{ guide: 'S3', place: 'closed policy table' }],
    text: 'Audit reports, a BAA and commitments on place and availability come by contract.',
  },
  {
    id: 'no-retention',
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
    criterion: 'assurance',
    options: ['closed-api'],
    topics: ['compliance-burden'],
    said: [{ guide: 'S3', place: 'closed policy table' }],
    text: 'The vendor holds audit reports of the SOC 2 kind, and they are there to be read.',
  },
  {
    id: 'open-price',
    criterion: 'cost',
    options: ['hosted-open'],
    topics: ['hosted-open-middle', 'savings-range'],
    said: [
      { guide: 'S1', place: 'decision modifiers, 3' },
      { guide: 'S4', place: 'managed inference' },
    ],
    text: (about) => `Guides put it at a third to a tenth of a closed price, without GPUs.${againstClosed(about)}`,
  },
  {
    id: 'host-replaceable',
    criterion: 'independence',
    options: ['hosted-open'],
    topics: ['portability', 'fallback'],
    said: [{ guide: 'S1', place: 'open advantages, 3' }],
    text: (about) => {
      const sellers = new Set(meteredOf(about)?.hosts.map(({ seller }) => seller)).size;
      return `The same weights are sold by several hosts, so a host is replaced by changing an address.${sellers === 0 ? '' : ` ${sellers === 1 ? 'One seller has' : `${countOf(sellers, 'seller')} have`} the model chosen here.`}`;
    },
  },
  {
    id: 'hosted-adapters',
    criterion: 'tuning',
    options: ['hosted-open'],
    topics: ['fine-tuning'],
    said: [{ guide: 'S4', place: 'managed inference' }],
    text: 'Several hosts train and serve an adapter of yours, and you may take it along.',
  },
  {
    id: 'fast-hosts',
    criterion: 'latency',
    options: ['hosted-open'],
    topics: ['latency'],
    said: [],
    reason: 'Hosts of open models sell speed, and moderate sizes begin to answer in well under half a second.',
    text: 'Hosts compete on speed: models of moderate size begin to answer in under half a second.',
  },
  {
    id: 'data-inside',
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
    criterion: 'tuning',
    options: ownedOptions,
    topics: ['explainability'],
    said: [{ guide: 'S4', place: 'transparency' }],
    when: ({ grounds }) => grounds.recommendation.answers.internals === 'yes',
    text: 'Attention, tokens and decoding can be inspected, which an auditor may ask for.',
  },
  {
    id: 'nobody-takes-it-back',
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
    criterion: 'cost',
    options: ownedOptions,
    topics: ['break-even', 'engineering-labour'],
    said: [{ guide: 'S1', place: 'open advantages, 4' }],
    when: ({ grounds, option }) => {
      const rent = cheapestOf(grounds, rentingOptions);
      const [mine, theirs] = [monthlyUsd(grounds, option), rent === null ? null : monthlyUsd(grounds, rent)];
      return mine !== null && (theirs === null || mine < theirs);
    },
    text: (about) => `Each further token costs less, until another GPU is needed.${bill(about)}`,
  },
  {
    id: 'fixed-bill',
    criterion: 'cost',
    options: ownedOptions,
    topics: ['predictable-cost'],
    said: [{ guide: 'S3', place: 'choose open, 5' }],
    text: (about) => {
      const gpus = fleetOf(about)?.gpus;
      return `The bill follows machines and people, not prompts: it is known in advance${gpus === undefined ? '' : `, for ${countOf(gpus, 'GPU')} here`}.`;
    },
  },
  {
    id: 'no-quota',
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
    criterion: 'assurance',
    options: ownedOptions,
    topics: ['compliance-burden'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    text: 'Full logs and your own controls: any proof can be produced, by you.',
  },
  {
    id: 'bursts-by-renting',
    criterion: 'elasticity',
    options: ['self-hosted-cloud'],
    topics: ['capacity'],
    said: [{ guide: 'S4', place: 'routing factors' }],
    text: 'More GPUs can be rented within minutes to hours, and given back.',
  },
  {
    id: 'open-is-good-enough',
    criterion: 'capability',
    options: openOptions,
    topics: ['task-fit'],
    said: [
      { guide: 'S2', place: 'where open competes' },
      { guide: 'S0', place: 'task fit' },
    ],
    text: 'For extraction, summaries, answers from documents and most code, open models are named as equal or better once tuned.',
  },
  {
    id: 'no-key-to-wait-for',
    criterion: 'time-to-value',
    options: ['self-hosted-cloud'],
    topics: ['roadmap'],
    said: [{ guide: 'S3', place: 'effort table' }],
    text: 'No hardware is bought: set-up takes weeks, not a delivery.',
  },
  {
    id: 'right-model-for-each',
    criterion: 'cost',
    options: ['hybrid'],
    topics: ['routing-share', 'savings-range'],
    said: [{ guide: 'S4', place: 'hybrid in practice' }],
    text: (about) => {
      const saved = saving(about);
      return `Routine requests go where they cost least. Guides hope for 40 to 60% less${saved === null ? '; at these figures it saves nothing against a closed API alone' : `; here it is about ${percent(saved)} less than a closed API alone`}.`;
    },
  },
  {
    id: 'hard-work-stays-closed',
    criterion: 'capability',
    options: ['hybrid'],
    topics: ['quality-gap', 'task-fit'],
    said: [{ guide: 'S0', place: 'hybrid pattern' }],
    text: 'Rare and ambiguous requests keep a closed model, frequent and well-defined ones an open one.',
  },
  {
    id: 'sensitive-part-inside',
    criterion: 'data-control',
    options: ['hybrid'],
    topics: ['pii-first', 'third-party-processor'],
    said: [{ guide: 'S3', place: 'hybrid' }],
    when: ({ grounds }) => grounds.recommendation.answers.sensitiveShare !== undefined,
    text: 'What your privacy answers bind stays apart from what may leave.',
  },
  {
    id: 'two-ways-to-answer',
    criterion: 'independence',
    options: ['hybrid'],
    topics: ['fallback', 'portability'],
    said: [{ guide: 'S4', place: 'redundancy' }],
    text: 'Each side can stand in for the other where privacy allows it.',
  },
  {
    id: 'cheapest-left',
    criterion: 'cost',
    options: ['hosted-open', 'closed-api', 'closed-enterprise', 'self-hosted-cloud', 'self-hosted-onprem', 'hybrid'],
    topics: ['break-even'],
    said: [],
    reason: 'Compared by the middle of each monthly bill.',
    when: (about) =>
      configurationOf(about) !== null && cheapest(about) && about.grounds.recommendation.ranking.length > 1,
    text: (about) => `It has the lowest bill of what your answers leave.${bill(about)}`,
  },
];
