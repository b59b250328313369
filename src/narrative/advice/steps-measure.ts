/** Steps that measure: usage, a budget, a bar, and other models against it. */
import { criteria, ladderIds } from '../../framework';
import { adviceBounds } from '../../framework/advice-bounds';
import { inSentence } from '../anatomy';
import { count, money, moneyExact, percent, tokens } from '../numbers';
import { offeredLevels } from '../reasons';
import { ceilingAbove } from '../round-ceiling';
import { listed } from '../segments';
import { tierName } from '../terms';
import { differenceText, monthlyText, totalOf } from './bill-words';
import { needs, peakPerMinute } from './grounds';
import { type StepRow, triggerOf, type Way } from './roadmap-row';
import {
  capabilityBar,
  casesReason,
  casesText,
  evaluationText,
  latencyBar,
  modelsText,
  qualityBar,
  roughly,
  shortOfBar,
  steadyAt,
  steadyText,
} from './step-words';
import { hasStrongerOpen, strongerClosed } from './stronger';

const requestText = ({ workload: { isl, osl } }: Way): string => `${tokens(isl)} tokens in and ${tokens(osl)} out`;

/** The low end of the winner's bill where even that is above the ceiling. */
const lowAbove = ({ recommendation: { costs }, winner }: Way, ceiling: number): number | null => {
  const low = costs[winner]?.total.low;
  return low !== undefined && low > ceiling ? low : null;
};

/** A hosted open model is the cheapest thing to compare a closed one with. */
const hostedModel = ({ recommendation, names }: Way): string | null => {
  const found = recommendation.costs['hosted-open']?.configuration;
  return found?.kind === 'metered' ? names.model(found.model) : null;
};
const hostedIsLeft = ({ recommendation: { ranking } }: Way): boolean =>
  ranking.some(({ option }) => option === 'hosted-open');

/** What a hosted open model gives more of than the winner. */
const gainsText = ({ recommendation, knowledge, winner }: Way): string => {
  const { ranking } = recommendation;
  const [hosted, mine] = ['hosted-open', winner].map((id) => ranking.find(({ option }) => option === id));
  if (hosted === undefined || mine === undefined) return 'independence';
  const least = (ranked: typeof mine, ladder: (typeof ladderIds)[number]) =>
    offeredLevels(ranked, ladder, knowledge, recommendation).at(-1) ?? 0;
  const gains = ladderIds.filter(
    (ladder) => knowledge.ladders.includes(ladder) && least(hosted, ladder) > least(mine, ladder),
  );
  return gains.length === 0
    ? 'nothing that is counted here'
    : listed(gains.map((id) => inSentence(criteria[id].label)));
};

const rented = ({ owned }: Way): boolean => owned.length === 0;

export const stepsMeasure: readonly StepRow[] = [
  {
    id: 'count-tokens',
    stage: 'measure',
    title: 'Count tokens and route',
    topics: ['cost-tracking', 'roadmap'],
    said: [{ guide: 'S2', place: 'practices, 2' }],
    why: 'Every figure of this result stands on the volume; counted from the first day it costs nothing.',
    figures: ['steadyWeeks', 'steadyShare'],
    screen: 'usage',
    when: () => true,
    text: () => 'Log tokens in and out, model, route and delay of each call, without the prompts.',
    exit: (way) =>
      way.volume === null
        ? 'four weeks of log have been read, and what they say is typed here.'
        : `four weeks of log, read here, are ${steadyAt(way)}, and within ${steadyText} of ${requestText(way)}.`,
  },
  {
    id: 'pin-versions',
    stage: 'measure',
    title: 'Pin the version',
    topics: ['version-stability', 'roadmap'],
    said: [
      { guide: 'S2', place: 'practices, 4' },
      { guide: 'S4', place: 'reliability, closed' },
    ],
    why: 'A vendor may change or retire a model, and a prompt that worked may not.',
    when: ({ closed }) => closed.length > 0,
    text: (way) => `Name a dated version of ${modelsText(way, 'closed') ?? 'the model'}, and keep prompts under it.`,
    exit: () => 'every prompt in use names the model version on which it was tested.',
  },
  {
    id: 'budget-alarm',
    stage: 'measure',
    title: 'Set the alarm',
    topics: ['predictable-cost', 'cost-tracking', 'roadmap'],
    said: [],
    why: adviceBounds.budgetAlarm.why,
    screen: 'costs',
    when: ({ recommendation: { answers } }) => answers.ceilingUsd !== undefined,
    text: (way) => {
      const ceiling = way.recommendation.answers.ceilingUsd ?? 0;
      const usd = monthlyText(way, way.winner);
      const beyond = lowAbove(way, ceiling);
      if (usd !== null && beyond !== null)
        return `No alarm fits under your ceiling of ${money(ceiling)}: the bill is ${usd}. Agree on a ceiling of ${moneyExact(ceilingAbove(beyond))} or more first, and warn at ${percent(adviceBounds.budgetAlarm.value)} of it.`;
      return `Warn at ${money(ceiling * adviceBounds.budgetAlarm.value)} a month, under your ceiling of ${money(ceiling)}${usd === null ? '' : `; the bill is ${usd}`}.`;
    },
    exit: (way) => {
      const rung = 'the alarm has rung once in a test, and somebody was reached by it.';
      return lowAbove(way, way.recommendation.answers.ceilingUsd ?? 0) === null
        ? rung
        : `a ceiling that the bill fits under is typed here, ${rung}`;
    },
  },
  {
    id: 'spend-watch',
    stage: 'measure',
    title: 'Know which sums to watch',
    topics: ['spend-trigger-1k', 'spend-trigger-3k', 'cost-tracking', 'roadmap'],
    said: [{ guide: 'S2', place: 'practices, 2' }],
    why: 'No ceiling is typed, so the published sums are all there is: look at owning from $1,000 a month, act from $3,000.',
    screen: 'costs',
    when: (way) =>
      rented(way) &&
      way.recommendation.answers.ceilingUsd === undefined &&
      way.triggers.some(({ id }) => id === 'spend-1k'),
    text: (way) => triggerOf(way, triggerOf(way, 'spend-1k')?.passed === true ? 'spend-3k' : 'spend-1k')?.text ?? '',
    exit: (way) =>
      triggerOf(way, 'spend-3k')?.passed === true
        ? 'both sums are passed: type a ceiling of your own, because theirs say no more.'
        : 'somebody gets a message on the day a sum is passed.',
  },
  {
    id: 'set-the-bar',
    stage: 'measure',
    title: 'Set the bar before anything is compared',
    topics: ['eval-plan', 'latency', 'roadmap'],
    said: [
      { guide: 'S4', place: 'evaluation per task' },
      { guide: 'S2', place: 'practices, 3' },
    ],
    why: casesReason,
    figures: ['fewestCases', 'mostCases'],
    when: ({ there, owned }) => !there || owned.length === 0,
    text: (way) => {
      const [bar, short] = [capabilityBar(way), shortOfBar(way)];
      const less =
        short === null
          ? ''
          : `, and what is priced is ${tierName(short.got)}, short of it: cases decide whether that is enough`;
      return `Collect ${casesText} of each kind of work${bar === null ? '' : `; your answers ask for ${bar}${less}`}. ${evaluationText(way)}`;
    },
    exit: (way) => {
      const latency = latencyBar(way);
      return `the bar is written down, before the first run: ${qualityBar(way)}${latency === null ? '' : `, and ${latency}`}.`;
    },
  },
  {
    id: 'ask-for-limits',
    stage: 'measure',
    title: 'Ask for the limits',
    topics: ['capacity', 'vendor-risk', 'roadmap'],
    said: [{ guide: 'S3', place: 'what you still manage' }],
    why: 'A new account may be allowed less than the busiest hour takes.',
    figures: ['limitSlack'],
    when: (way) => way.served.length > 0 && peakPerMinute(way) !== null && needs(way, 'throughput', 0.25),
    text: (way) => `Your busiest hour takes about ${roughly(peakPerMinute(way) ?? 0)} tokens a minute.`,
    exit: (way) =>
      `a limit of at least ${roughly((peakPerMinute(way) ?? 0) * (1 + adviceBounds.limitSlack.value))} tokens a minute, ${percent(adviceBounds.limitSlack.value)} above it, is granted in writing.`,
  },
  {
    id: 'compare-open',
    stage: 'compare',
    title: 'Run an open model beside it',
    topics: ['eval-plan', 'task-fit', 'hosted-open-middle', 'quality-gap', 'roadmap'],
    said: [
      { guide: 'S2', place: 'practices, 3' },
      { guide: 'S1', place: 'do, 2' },
    ],
    why: 'The same cases say whether a move could ever pay, and nothing has to be set up for them.',
    screen: 'models',
    when: (way) => way.open.length === 0 && hostedIsLeft(way),
    text: (way) => {
      const [model, usd] = [hostedModel(way), monthlyText(way, 'hosted-open')];
      return `Put ${model ?? 'a hosted open model'} through the same cases${usd === null ? '' : `: at a host it would be ${usd}`}.`;
    },
    exit: (way) => {
      const [mine, theirs] = [totalOf(way, way.winner), totalOf(way, 'hosted-open')];
      const gain =
        mine === null || theirs === null
          ? ''
          : money(mine.mid) === money(theirs.mid)
            ? ` It costs about as much today, so a move would be for ${gainsText(way)}.`
            : ` It would cost ${differenceText(theirs, mine)}${theirs.mid < mine.mid ? '' : `, so a move would be for ${gainsText(way)}`}.`;
      return `it reaches the bar, or the cases it fails are known.${gain}`;
    },
  },
  {
    id: 'compare-closed',
    stage: 'compare',
    title: 'Run a closed model beside it',
    topics: ['eval-plan', 'quality-gap', 'task-fit', 'roadmap'],
    said: [
      { guide: 'S1', place: 'do not, 3' },
      { guide: 'S4', place: 'evaluation per task' },
    ],
    why: 'Closed models still lead on the hardest work; whether on yours, only your cases tell.',
    screen: 'models',
    when: (way) => way.open.length > 0 && !way.there && strongerClosed(way) !== null,
    text: (way) => {
      const [mine, theirs] = [modelsText(way, 'open'), strongerClosed(way)];
      const outside = needs(way, 'data-control', 0.75) ? ' Use cases that may leave.' : '';
      return `Put ${mine ?? 'the open model'} and ${theirs === null ? 'a closed one' : way.names.model(theirs)} through the same cases.${outside}`;
    },
    exit: (way) => {
      const level = way.recommendation.answers.required.capability;
      const mayRaise = level !== 1 && shortOfBar(way) === null;
      return mayRaise
        ? `the open model reaches the bar; where it does not, ${typeof level === 'number' ? 'more capability is needed than you answered: raise it' : 'answer how capable it has to be'} and look again${hasStrongerOpen(way) ? '' : ', though no open model of this edition is stronger'}.`
        : 'the open model reaches the bar, or the cases it fails are known and left to people: no higher need can be answered that it would meet.';
    },
  },
  {
    id: 'first-tune',
    stage: 'compare',
    title: 'Tune a first adapter',
    topics: ['fine-tuning', 'weights-ownership', 'roadmap'],
    said: [
      { guide: 'S0', place: 'fine-tuning' },
      { guide: 'S4', place: 'tuning value' },
    ],
    why: 'A first adapter shows whether tuning is worth its trouble before anything is built on it.',
    figures: ['firstExamples'],
    screen: 'fine-tuning',
    when: (way) => way.open.length > 0 && needs(way, 'tuning', 0.5),
    text: (way) =>
      `An adapter for ${modelsText(way, 'open') ?? 'the open model'}, on about ${count(adviceBounds.firstExamples.value)} of your own examples: our judgement, so that a tenth held back still tells ten points from chance.`,
    exit: () => 'on cases it has not seen it beats the same model with a good prompt by more than the margin agreed.',
  },
  {
    id: 'closed-tune-dates',
    stage: 'compare',
    title: 'Settle how tuning goes on',
    topics: ['closed-tuning-limits', 'fine-tuning', 'roadmap'],
    said: [{ guide: 'S0', place: 'question on closed tuning' }],
    why: 'What a vendor tunes stays with the vendor, and such offers end.',
    screen: 'fine-tuning',
    when: (way) => way.open.length === 0 && needs(way, 'tuning', 0.25),
    text: () => 'Keep the training examples in a form of your own, and try them on prompts and on an open adapter.',
    exit: () => 'the examples train another model without being rewritten.',
  },
];
