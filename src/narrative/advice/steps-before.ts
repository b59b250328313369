/** Steps before anything runs, and the first thing that does. */
import { openIn, pageOf } from '../../framework/asking';
import { askedName } from '../asking';
import { conditionsOf } from '../conditions';
import { countOf, percent } from '../numbers';
import { capitalised, listed } from '../segments';
import { agreeing, anOption } from '../terms';
import { monthlyText } from './bill-words';
import { licencesOf, needs, openModels } from './grounds';
import { deadlineText, leadSources, leadTimeText } from './lead-time';
import type { StepRow, Way } from './roadmap-row';
import { isLaunched, legsText, steadyAt, steadyText, typedVolume } from './step-words';

const placeNames = { eu: 'the EU', us: 'the United States', other: 'the place you need' } as const;

/** What the page would still ask. */
const openQuestions = ({ recommendation: { answers }, knowledge }: Way) => openIn(answers, knowledge);
/** Up to so many are named. */
const fewQuestions = 3;

const signs = (way: Way): boolean =>
  !way.there &&
  way.served.length > 0 &&
  (way.winner === 'closed-enterprise' ||
    way.recommendation.answers.signedTerms === 'yes' ||
    needs(way, 'assurance', 0.75));

const forGovernment = ({ recommendation: { answers } }: Way): boolean =>
  answers.company?.military === true || answers.company?.itar === true;

const wantedTerms = ({ recommendation: { answers } }: Way): string =>
  answers.signedTermsAre === 'baa'
    ? 'the BAA'
    : answers.signedTermsAre === 'zero-retention'
      ? 'zero retention'
      : answers.signedTerms === 'yes'
        ? 'the BAA or zero retention'
        : 'the terms you need';

const sellersOf = ({ served, names }: Way): string => {
  const sellers = served.flatMap(({ configuration }) =>
    configuration?.kind === 'metered' ? [names.seller(configuration.provider)] : [],
  );
  return sellers.length === 0 ? 'the provider' : listed([...new Set(sellers)]);
};

const startsRented = ({ owned, there }: Way): boolean => !there && owned.length === 0;

export const stepsBefore: readonly StepRow[] = [
  {
    id: 'stop-what-breaks',
    stage: 'clear',
    title: 'Stop what breaks your rule',
    topics: ['third-party-processor', 'legal-review', 'roadmap'],
    said: [],
    why: 'A rule holds today, not only once something better runs.',
    screen: 'compliance',
    when: ({ breaking }) => breaking !== null,
    text: ({ breaking, recommendation: { answers } }) => {
      if (breaking === null) return '';
      const now = `${capitalised(anOption(breaking))} ${agreeing(breaking, 'runs', 'run')} today and ${agreeing(breaking, 'breaks', 'break')} a rule of yours`;
      return answers.sensitiveShare === undefined
        ? `${now}: stop the traffic it binds first, and do not wait for what replaces it.`
        : `${now}. About ${percent(answers.sensitiveShare)} of the requests are bound: stop those first; the rest may go on until the move.`;
    },
    exit: () => 'a planted record that the rule binds is refused before it is sent.',
  },
  {
    id: 'clear-the-condition',
    stage: 'clear',
    title: 'Remove what stands in the way',
    topics: ['roadmap'],
    said: [],
    why: 'Nothing else is left, so a practical obstacle became a condition: the plan holds only once it is gone.',
    when: ({ recommendation: { ranking } }) => (ranking[0]?.conditions.length ?? 0) > 0,
    text: ({ recommendation: { ranking, answers } }) =>
      (ranking[0] === undefined ? [] : conditionsOf(ranking[0], answers)).join(' '),
    exit: () => 'each condition has a name, a date and a yes in writing.',
  },
  {
    id: 'answer-the-rest',
    stage: 'clear',
    title: 'Answer what is still open',
    topics: ['roadmap'],
    said: [],
    why: 'What is not answered counts with an average. An answer takes a minute, a move months.',
    screen: 'assess',
    when: (way) => openQuestions(way).length > 0,
    text: (way) => {
      const open = openQuestions(way);
      const pages = new Set(open.map(pageOf)).size;
      return pages > fewQuestions
        ? `${capitalised(countOf(pages, 'question'))} are not answered. They come in the order of what they are worth.`
        : `Not answered: ${listed(open.map((id) => askedName(id).toLowerCase()))}.`;
    },
    exit: () => 'the page says that you can stop; it may say so already.',
  },
  {
    id: 'count-a-day',
    stage: 'clear',
    title: 'Count one day',
    topics: ['cost-tracking', 'break-even', 'roadmap'],
    said: [{ guide: 'S2', place: 'mistakes, 1' }],
    why: 'Without a volume nothing has a cost; one hour of counting can move the answer.',
    screen: 'usage',
    when: ({ volume }) => volume === null,
    text: () => 'Read the log of one ordinary day, or estimate requests a day and their length.',
    exit: () => 'a volume is typed, and every option that is left has a monthly cost.',
  },
  {
    id: 'government-terms',
    stage: 'clear',
    title: 'Find an authorised place',
    topics: ['gov-cloud', 'legal-review', 'roadmap'],
    said: [{ guide: 'S3', place: 'compliance matrix' }],
    why: 'Military or export-controlled work binds the place and the people too.',
    screen: 'compliance',
    when: forGovernment,
    text: () => 'Ask the contracting officer which authorised cloud or cleared site may run it. Not legal advice.',
    exit: () => 'the authorisation is named in writing, with its level and its day.',
  },
  {
    id: 'sign-first',
    stage: 'clear',
    title: 'Sign before data flows',
    topics: ['baa', 'zero-retention', 'legal-review', 'third-party-processor', 'roadmap'],
    said: [
      { guide: 'S2', place: 'privacy and compliance' },
      { guide: 'S0', place: 'question on HIPAA' },
    ],
    why: 'A processing agreement need not cover what a law or a customer asks: legal review comes first.',
    facts: (way) => leadSources(way, 'closed-enterprise'),
    screen: 'compliance',
    when: signs,
    text: (way) => {
      const deadline = deadlineText(way);
      return `Get ${wantedTerms(way)} from ${sellersOf(way)} in writing. ${leadTimeText(way, 'closed-enterprise')}${deadline === null ? '' : ` Hold it against your ${deadline}.`}`;
    },
    exit: (way) => {
      const runs = legsText(way);
      return `a signed document names ${runs === null ? 'models' : runs}, the endpoints and features covered, and its day.`;
    },
  },
  {
    id: 'place-named',
    stage: 'clear',
    title: 'Have the place named',
    topics: ['data-residency', 'roadmap'],
    said: [{ guide: 'S3', place: 'closed policy table' }],
    why: 'Processing and storage are two promises, and account data may still leave.',
    screen: 'compliance',
    when: ({ served, recommendation: { answers } }) =>
      served.length > 0 && (answers.place === 'eu' || answers.place === 'us' || answers.place === 'other'),
    text: ({ recommendation: { answers } }) =>
      `Ask for processing and storage in ${answers.place === 'eu' || answers.place === 'us' ? placeNames[answers.place] : placeNames.other}, both.`,
    exit: () => 'the region stands in the contract, and the endpoint called is the regional one.',
  },
  {
    id: 'review-inside',
    stage: 'clear',
    title: 'Have your own duties read',
    topics: ['compliance-burden', 'legal-review', 'roadmap'],
    said: [
      { guide: 'S3', place: 'self-hosting policy table' },
      { guide: 'S2', place: 'mistakes, 2' },
    ],
    why: 'Data kept inside moves access, logs, retention and audits to you; self-hosted is not compliant by itself.',
    screen: 'compliance',
    when: (way) =>
      way.owned.length > 0 && !way.there && (needs(way, 'data-control', 0.5) || needs(way, 'assurance', 0.5)),
    text: () => 'Let compliance or counsel list the controls the machine needs, before the first record is on it.',
    exit: () => 'each control on the list has an owner, a test and a date.',
  },
  {
    id: 'licence-read',
    stage: 'clear',
    title: 'Read the licence',
    topics: ['licence', 'permissive-alternatives', 'roadmap'],
    said: [
      { guide: 'S1', place: 'do, 3' },
      { guide: 'S1', place: 'licence rules' },
    ],
    why: 'Open is not unrestricted, and two versions of one model may differ.',
    screen: 'licences',
    when: ({ open, there }) => open.length > 0 && !there,
    text: (way) => {
      const models = openModels(way).map((model) => {
        const [first] = licencesOf(way, model);
        return `${way.names.model(model)} (${first === undefined ? 'licence not read' : (way.names.licence(first.id) ?? first.id)})`;
      });
      return `${models.length === 0 ? 'The exact version of each open model' : listed(models)}: answer the check for your company. Not legal advice.`;
    },
    exit: () => 'the check says allowed, or every condition it names has been accepted by somebody.',
  },
  {
    id: 'one-interface',
    stage: 'start',
    title: 'Call it through a layer of your own',
    topics: ['portability', 'roadmap'],
    said: [
      { guide: 'S1', place: 'do, 4' },
      { guide: 'S2', place: 'mistakes, 5' },
      { guide: 'S0', place: 'switching cost' },
    ],
    why: 'With one OpenAI-compatible client a move is a change of settings; without it prompts, tests and tunes are done again.',
    when: () => true,
    text: () => 'One OpenAI-compatible client, with address, key and model as settings.',
    exit: () => 'a second model answers the same requests after three settings have changed, and nothing else.',
  },
  {
    id: 'start-rented',
    stage: 'start',
    title: 'Start rented',
    topics: ['roadmap'],
    said: [
      { guide: 'S1', place: 'success path' },
      { guide: 'S2', place: 'practices, 1' },
      { guide: 'S3', place: 'maturity path' },
    ],
    why: (way) =>
      isLaunched(way)
        ? 'Nothing is bought or set up, so leaving it costs little.'
        : 'Nothing is bought or set up, so what is learned first is whether anybody uses it.',
    figures: ['steadyWeeks', 'steadyShare'],
    screen: 'costs',
    when: startsRented,
    text: (way) => {
      const [runs, usd] = [legsText(way), monthlyText(way, way.winner)];
      const first =
        way.winner === 'closed-enterprise'
          ? `${way.bridge === null ? 'Until the terms are signed, build with invented data only. ' : ''}Once they are, ${isLaunched(way) ? 'run it' : 'go live'} on`
          : isLaunched(way)
            ? 'Run it on'
            : 'Go live on';
      return `${first} ${anOption(way.winner)}${runs === null ? '' : `: ${runs}`}${usd === null ? '' : `, ${usd} at ${typedVolume(way)}`}.`;
    },
    exit: (way) =>
      way.recommendation.answers.workload.stage === 'before-launch'
        ? `it is launched, and four weeks in a row stay within ${steadyText} of their mean${way.volume === null ? '' : ` (${typedVolume(way)} is your guess now)`}.`
        : `four weeks in a row stay ${steadyAt(way)}.`,
  },
  {
    id: 'rented-bridge',
    stage: 'start',
    title: 'Run something meanwhile',
    topics: ['roadmap', 'premature-self-hosting'],
    said: [
      { guide: 'S1', place: 'success path' },
      { guide: 'S2', place: 'practices, 1' },
    ],
    why: (way) =>
      isLaunched(way)
        ? 'It goes on while the rest is made ready, and quality is written down against something that runs.'
        : 'Usage and quality are learned while the rest is made ready; before that both are guesses.',
    figures: ['steadyWeeks', 'steadyShare'],
    screen: 'costs',
    when: ({ bridge }) => bridge !== null,
    text: (way) => {
      const { bridge, bridgeIsLimited, winner, recommendation } = way;
      if (bridge === null) return '';
      const usd = monthlyText(way, bridge);
      const word = recommendation.answers.today === bridge ? 'Stay on' : 'Begin with';
      const limit = bridgeIsLimited
        ? ' Only with data that may leave: public or invented, because a strong need of yours forbids the rest.'
        : '';
      return `${word} ${anOption(bridge)}${usd === null ? '' : `, ${usd} at this volume`}, while ${anOption(winner)} ${agreeing(winner, 'is', 'are')} made ready.${limit}`;
    },
    exit: (way) => `four weeks in a row stay ${steadyAt(way)}, and the quality needed is written down.`,
  },
  {
    id: 'start-inside',
    stage: 'start',
    title: 'Start inside, small',
    topics: ['roadmap', 'third-party-processor', 'air-gap'],
    said: [{ guide: 'S2', place: 'decision table, row 1' }],
    why: 'Your rules leave nothing to rent, so the first version runs on one machine, on data nobody would miss.',
    when: ({ owned, bridge, there }) => owned.length > 0 && bridge === null && !there,
    text: (way) => {
      const runs = legsText(way);
      return `Build the first use case with public or invented data on one machine of yours${runs === null ? '' : `; the plan in the end is ${runs}`}.`;
    },
    exit: () => 'one use case runs from end to end without a call to the outside.',
  },
  {
    id: 'add-guardrails',
    stage: 'start',
    title: 'Add the guardrails',
    topics: ['safety-layer', 'roadmap'],
    said: [{ guide: 'S0', place: 'question on guardrails' }],
    why: 'Open weights come without the vendor’s moderation.',
    when: ({ open, there }) => open.length > 0 && !there,
    text: () => 'Filter inputs, check outputs, and collect red-team cases of your own.',
    exit: () => 'every red-team case is refused or caught, and the list runs again at each new version.',
  },
];
