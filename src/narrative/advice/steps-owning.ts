/** Steps to machines of one's own, and to a split. */

import { meanOutputPerSecond } from '../../engine/cost/fleet';
import type { FleetConfiguration } from '../../engine/recommendation';
import { economicsValue } from '../../engine/workload';
import { adviceBounds } from '../../framework/advice-bounds';
import { readiness, skills } from '../../framework/skills';
import { inSentence } from '../anatomy';
import { countOf, day, decimal, percent } from '../numbers';
import { listed } from '../segments';
import { anOption, optionNoun } from '../terms';
import { fleetSize, fleetText } from '../verdict';
import { type Leg, monthlyUsd, operationsHours } from './grounds';
import { deadlineText, leadSources, leadTimeText } from './lead-time';
import type { StepRow, Way } from './roadmap-row';
import { latencyBar, qualityBar, roughly } from './step-words';

const fleets = ({ owned }: Way): readonly FleetConfiguration[] =>
  owned.flatMap(({ configuration }) => (configuration?.kind === 'fleet' ? [configuration] : []));

/** Output tokens a second that the busiest hour asks of one replica that works; at least one. */
const busiestOfReplica = (
  { volume, workload: { isl, osl, peak } }: Way,
  { share, configuration }: Leg,
): readonly number[] =>
  configuration?.kind !== 'fleet' || volume === null
    ? []
    : [
        Math.max(
          1,
          (meanOutputPerSecond(volume * share, isl, osl) * peak.mid) /
            Math.max(1, configuration.replicas - configuration.spare),
        ),
      ];

const owns = ({ owned, there }: Way): boolean => owned.length > 0 && !there;
const buys = (way: Way): boolean => !way.there && way.owned.some(({ option }) => option === 'self-hosted-onprem');
const rents = (way: Way): boolean => !way.there && way.owned.some(({ option }) => option === 'self-hosted-cloud');
const splits = ({ legs, there }: Way): boolean => legs.length > 1 && !there;

/** "1%, 5%, 25% and 100%". */
const { value: first } = adviceBounds.firstShare;
const { value: further } = adviceBounds.shareFactor;
const sharesText = listed([first, first * further, first * further * further, 1].map(percent));

const skillGap = ({ recommendation: { answers } }: Way): string => {
  if (answers.teamSkills === undefined) return '';
  const { gap } = readiness(answers.teamSkills);
  return gap.length === 0
    ? ' All six skills are in place.'
    : ` Not in place: ${listed(gap.map((id) => inSentence(skills[id].title)))}.`;
};

/** Reserving pays above this share of the hours: what is paid for is 1 − discount of the price on demand. */
const reserveAbove = ({ catalog, recommendation: { assumptions } }: Way) =>
  1 - economicsValue(catalog, assumptions, 'reserved_1y_discount').mid;

const reserveSource = ({ catalog }: Way): readonly string[] => {
  const row = catalog.economicsByKey.get('reserved_1y_discount');
  if (row === undefined) return [];
  return [
    `Discount for a year: ${catalog.sourceById.get(row.source)?.title ?? row.source}${row.asOf === null ? '' : `, ${day(row.asOf)}`}.`,
  ];
};

/** Against a closed API alone, which a rule may forbid: then it is no yardstick. */
const saving = (way: Way): number | null => {
  if (way.recommendation.vetoed.some(({ option, kind }) => option === 'closed-api' && kind === 'rule')) return null;
  const [whole, mixed] = [monthlyUsd(way, 'closed-api'), monthlyUsd(way, way.winner)];
  return whole === null || mixed === null || mixed >= whole ? null : 1 - mixed / whole;
};

export const stepsOwning: readonly StepRow[] = [
  {
    id: 'name-an-owner',
    stage: 'pilot',
    title: 'Name an owner and a second person',
    topics: ['staffing', 'engineering-labour', 'sla', 'roadmap'],
    said: [
      { guide: 'S2', place: 'question on team size' },
      { guide: 'S1', place: 'skill list' },
      { guide: 'S4', place: 'reliability, open' },
    ],
    why: 'Running it is somebody’s work, at night too; one person alone is a single point of failure.',
    screen: 'assess',
    when: owns,
    text: (way) => {
      const hours = operationsHours(way);
      return `${hours === null ? 'No hours are counted' : `The bill counts ${decimal(hours)} hours a month`}.${skillGap(way)}`;
    },
    exit: () => 'two names stand in the on-call plan, and what their nights cost is typed.',
  },
  {
    id: 'one-replica',
    stage: 'pilot',
    title: 'Measure one replica',
    topics: ['capacity', 'latency', 'eval-plan', 'roadmap'],
    said: [{ guide: 'S4', place: 'evaluation per task' }],
    why: 'Speed here is worked out, with a band; a week on your own traffic replaces it.',
    screen: 'accuracy',
    when: (way) => owns(way) && fleets(way).length > 0,
    text: (way) =>
      fleets(way)
        .map(
          ({ model, accelerator, tensorParallel, tokensPerSecond: { low, mid, high } }) =>
            `Serve ${way.names.model(model)} on ${fleetSize({ replicas: 1, tensorParallel, gpus: tensorParallel, accelerator })}, with recorded traffic at its part of the busiest hour. Then push it until the limits break, and type what you measured: ${roughly(mid)} output tokens a second ${roughly(low) === roughly(high) ? 'are expected' : `are expected (${roughly(low)} to ${roughly(high)})`}.`,
        )
        .join(' '),
    exit: (way) => {
      const latency = latencyBar(way);
      const speeds = way.owned.flatMap((leg) => busiestOfReplica(way, leg));
      return `it writes the ${listed(speeds.map(roughly))} output tokens a second that the busiest hour asks of it${latency === null ? '' : `, with ${latency} at the 95th percentile`}.`;
    },
  },
  {
    id: 'rehearse-a-failure',
    stage: 'pilot',
    title: 'Rehearse a failure',
    topics: ['fallback', 'sla', 'roadmap'],
    said: [{ guide: 'S4', place: 'reliability, open' }],
    why: 'Nobody promises availability for you.',
    when: owns,
    text: ({ bridge, bridgeIsLimited }) =>
      bridge === null || bridgeIsLimited
        ? 'Stop a replica at noon. Nothing outside may stand in, so the spare has to.'
        : `Stop a replica at noon; ${anOption(bridge)} can stand in where the data allows it.`,
    exit: () => 'requests were answered, refused cleanly or queued, and the person on call was reached in time.',
  },
  {
    id: 'order-hardware',
    stage: 'move',
    title: 'Order the hardware',
    topics: ['capacity', 'predictable-cost', 'roadmap'],
    said: [{ guide: 'S3', place: 'effort table' }],
    why: 'Delivery decides the date, and no source gives its time: only the quote does.',
    facts: (way) => leadSources(way, 'self-hosted-onprem'),
    screen: 'gpus',
    when: buys,
    text: (way) => {
      const fleet = fleets(way).find(({ servers }) => servers !== null);
      const what = fleet === undefined ? 'Ask for quotes' : `Ask for quotes on ${fleetText(fleet)}`;
      return `${what}, with power, space and spares. ${leadTimeText(way, 'self-hosted-onprem')}`;
    },
    exit: (way) => {
      const deadline = deadlineText(way);
      return `the contract names a delivery day${deadline === null ? '' : ` that leaves the set-up before your ${deadline}`}.`;
    },
  },
  {
    id: 'rent-the-fleet',
    stage: 'move',
    title: 'Rent the fleet, reserve later',
    topics: ['capacity', 'predictable-cost', 'roadmap'],
    said: [{ guide: 'S4', place: 'routing factors' }],
    why: 'A reservation is paid whether it works or not; two months of use say how much of it would.',
    facts: reserveSource,
    screen: 'gpus',
    when: rents,
    text: (way) => {
      const [fleet] = fleets(way);
      return fleet === undefined
        ? 'Rent on demand first.'
        : `${fleetSize(fleet)} on demand first; ${percent(fleet.utilisation)} of what they can do is expected.`;
    },
    exit: (way) =>
      `two months of use are counted: then reserve the GPUs that run in more than ${percent(reserveAbove(way))} of the hours, and stay below ${percent(adviceBounds.fleetAlarm.value)} of what they can do.`,
  },
  {
    id: 'carry-in',
    stage: 'move',
    title: 'Rehearse carrying updates in',
    topics: ['air-gap', 'version-stability', 'roadmap'],
    said: [{ guide: 'S3', place: 'self-hosting policy table' }],
    why: 'Without a link nothing updates itself, security fixes included.',
    when: (way) => owns(way) && way.recommendation.answers.required['data-control'] === 1,
    text: () => 'Write down who carries weights, drivers and fixes in, how they are checked, and how often.',
    exit: () =>
      'one file of weights and one fix went in by the written way, checksums compared, and could be taken back.',
  },
  {
    id: 'sensitive-first',
    stage: 'move',
    title: 'Find what is sensitive first',
    topics: ['pii-first', 'third-party-processor', 'roadmap'],
    said: [
      { guide: 'S4', place: 'router' },
      { guide: 'S3', place: 'hybrid' },
    ],
    why: 'What sorts the requests reads them all.',
    when: (way) => splits(way) && way.recommendation.answers.sensitiveShare !== undefined,
    text: ({ recommendation: { answers } }) =>
      `About ${percent(answers.sensitiveShare ?? 0)} of the requests are bound. Sort on a machine of your own, and give that side no way out.`,
    exit: () => 'a planted record, sent while the inner side is down, comes back as an error and not as an answer.',
  },
  {
    id: 'split-by-share',
    stage: 'move',
    title: 'Move one share at a time',
    topics: ['routing-share', 'savings-range', 'drift-monitoring', 'roadmap'],
    said: [
      { guide: 'S4', place: 'traffic split' },
      { guide: 'S4', place: 'hybrid in practice' },
    ],
    why: 'The saving is the share that really is routine; guide S4 says 70 to 80%.',
    figures: ['sampleShare'],
    when: splits,
    text: ({ legs }) =>
      `The plan: ${listed(legs.map(({ option, share }) => `${percent(share)} to ${optionNoun[option]}`))}.`,
    exit: (way) => {
      const saved = saving(way);
      return `the routine side reaches ${qualityBar(way)} on a weekly sample of up to ${percent(adviceBounds.sampleShare.value)}${saved === null ? '' : `, and the bill is about ${percent(saved)} below a closed API alone`}.`;
    },
  },
  {
    id: 'shadow-and-canary',
    stage: 'move',
    title: 'Move in shares, with a way back',
    topics: ['fallback', 'portability', 'eval-plan', 'roadmap'],
    said: [{ guide: 'S0', place: 'switching cost' }],
    why: 'Moving means new prompts, a new load test and new tunes; a switch makes each mistake small.',
    figures: ['shadowWeeks', 'firstShare', 'shareFactor'],
    when: ({ bridge, there, owned, recommendation: { answers } }) =>
      !there && bridge !== null && (owned.length > 0 || answers.today === bridge),
    text: ({ bridge, recommendation: { assumptions } }) =>
      `Copy traffic for ${countOf(adviceBounds.shadowWeeks.value, 'week')}, then send ${sharesText} over${bridge === null ? '' : `, with ${anOption(bridge)} behind the switch`}.${assumptions.typed.migration === undefined ? ' What the move costs is not in the bill: type it.' : ''}`,
    exit: (way) => {
      const latency = latencyBar(way);
      return `at each share quality is at the bar${latency === null ? '' : `, ${latency} holds at the 95th percentile`}, errors are no more than before, and one switch goes back.`;
    },
  },
  {
    id: 'leave-the-old',
    stage: 'move',
    title: 'Leave the old one',
    topics: ['portability', 'vendor-risk', 'roadmap'],
    said: [],
    why: 'Keys and data that nobody watches are the ones that leak.',
    when: ({ breaking, bridge, there, recommendation: { answers } }) => {
      const old = breaking ?? (answers.today === bridge ? bridge : null);
      return !there && old !== null && old !== 'self-hosted-cloud' && old !== 'self-hosted-onprem';
    },
    text: () => 'Export tunes and logs, revoke keys, ask for deletion.',
    exit: () => 'the deletion is confirmed in writing.',
  },
];
