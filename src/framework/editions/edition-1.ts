/**
 * Edition 1 of the knowledge: every judgement the engine reads. The rows below carry the reasons; `edition1` is the
 * same values in the shape the engine takes.
 */
import type { Tier } from '../../catalog/schema';
import { type AxisId, type CriterionId, criteria, type LadderId, type Level, ladderIds } from '../criteria';
import type { Constants, Judged, Knowledge } from '../knowledge';
import { performances1 } from './performances-1';

const judgement = <T>(value: T, why: string): Judged<T> => ({ value, why, basis: 'judgement' });
const guided = <T>(ref: string, value: T, why: string): Judged<T> => ({ value, why, basis: 'guide', ref });
const sourced = <T>(ref: string, value: T, why: string): Judged<T> => ({ value, why, basis: 'source', ref });

type Reasons<T> = { readonly [K in keyof T]: Judged<T[K]> };

/** The ten ladders of this edition; with cost they are its eleven criteria. */
export const ladders1 = ladderIds.filter((ladder) => ladder !== 'features');
type Criterion1 = Exclude<CriterionId, 'features'>;
const criteria1: readonly Criterion1[] = [...ladders1, 'cost'];

export const constants1: Reasons<Constants> = {
  headroom: judgement(
    0.15,
    'A small reward for going beyond the need, so that a dominated option cannot win; it is worth 0.2 to 0.4 points where nobody needs the headroom.',
  ),
  headroomFrom: judgement(0, 'Every need counts here, however small.'),
  costScaleUsd: guided(
    'S2',
    1000,
    'About the monthly spend at which one guide begins to consider self-hosting; differences far below it should not decide.',
  ),
  costDecades: judgement(
    3,
    'From a thousand to a million dollars a month: three decades take cost from noticeable to everything.',
  ),
  performanceBand: judgement(
    0.125,
    'A cell could be argued half a level either way; the ends of a ladder are certain.',
  ),
  overrideLevel: guided(
    'S1',
    0.75,
    'From this level a need is strong enough to come before all points, as one guide says of privacy above all.',
  ),
  samples: judgement(4096, 'Keeps the sampling error of a share within 1.6 points, 19 times out of 20.'),
  clearShare: judgement(0.75, 'First in three of four weightings tried.'),
  clearDelta: judgement(1, 'Below one point two options are about equal.'),
  leaningShare: judgement(0.5, 'First in every second weighting tried.'),
  leaningDelta: judgement(0.5, 'Half of what counts as about equal.'),
  aboutEqual: judgement(1, 'One point is less than one step of any answer usually moves.'),
};

export const prior1: Judged<Knowledge['prior']> = judgement(
  [0.25, 0.25, 0.25, 0.2, 0.05],
  'Without an answer the lower levels are equally likely and the extreme one is rare.',
);

export const costWeights1: Reasons<Knowledge['costWeights']> = {
  tight: judgement(1, 'Money decides: the whole weight of cost counts.'),
  normal: judgement(2 / 3, 'Money matters as one thing among others.'),
  secondary: judgement(0.25, 'Money hardly decides, but waste still counts.'),
};

export const overrides1: readonly Judged<LadderId>[] = [
  guided('S1', 'data-control', 'Who sees the data is the need most often said to outweigh everything else.'),
  guided('S1', 'tuning', 'A product that needs the model changed cannot be met by one that may not be changed.'),
  guided('S1', 'independence', 'A need to leave a vendor is not met by points elsewhere.'),
  guided('S1', 'throughput', 'Capacity of your own is a yes or no, not a matter of degree.'),
];

/** Latency, elasticity, capability and the team's needs are left out: they trade against points, they do not come first. */
export const restLevel1: { readonly [L in LadderId]?: Judged<Level> } = {
  'data-control': judgement(0, 'What is not sensitive may go anywhere.'),
  assurance: judgement(0.25, 'Ordinary business traffic still wants a stated policy.'),
};

export const rankInAxis1: Reasons<Readonly<Record<Criterion1, number>>> = {
  'data-control': judgement(
    criteria['data-control'].rank,
    'Within privacy, who can see the data comes before what a report says about it.',
  ),
  assurance: judgement(criteria.assurance.rank, 'Evidence supports control of the data; it does not replace it.'),
  throughput: judgement(
    criteria.throughput.rank,
    'The three sides of scale are tied: which one hurts depends on the product.',
  ),
  latency: judgement(criteria.latency.rank, 'Tied within scale.'),
  elasticity: judgement(criteria.elasticity.rank, 'Tied within scale.'),
  capability: judgement(
    criteria.capability.rank,
    'Tied within customization: a strong model, a changeable one and a replaceable one are separate goods.',
  ),
  tuning: judgement(criteria.tuning.rank, 'Tied within customization.'),
  independence: judgement(criteria.independence.rank, 'Tied within customization.'),
  cost: judgement(criteria.cost.rank, 'Within budget and team, money is compared first because it is measured.'),
  operations: judgement(
    criteria.operations.rank,
    'Attention and on-call risk come second; the hours are already in the cost.',
  ),
  'time-to-value': judgement(criteria['time-to-value'].rank, 'A delay happens once, a bill every month.'),
};

export const tierFloor1: readonly { readonly level: Level; readonly tier: Judged<Tier> }[] = [
  { level: 0, tier: judgement('E', 'Simple rules need no particular model.') },
  { level: 0.25, tier: judgement('D', 'Simple extraction and routing work from the smaller general models up.') },
  {
    level: 0.5,
    tier: judgement(
      'D',
      'Summaries, classification and answers from documents are done well by small, current models.',
    ),
  },
  { level: 0.75, tier: judgement('B', 'Strong general work begins where the strongest open weights are.') },
  { level: 1, tier: judgement('S', 'Where the hardest reasoning decides, only the frontier will do.') },
];

/** Throughput needed where only the volume is known: the first row whose bound lies above the tokens a day. */
export const throughputFromVolume1: readonly { readonly below: number | null; readonly level: Judged<Level> }[] = [
  { below: 1e7, level: judgement(0, 'Under 10M tokens a day fits into almost any account limit.') },
  { below: 1e8, level: judgement(0.25, 'Up to 100M tokens a day fits into published tier limits.') },
  { below: 1e9, level: judgement(0.5, 'Up to 1B tokens a day needs a negotiated or provisioned quota.') },
  {
    below: null,
    level: judgement(0.75, 'From 1B tokens a day the capacity has to be sized for you.'),
  },
];

/** Classes of traffic made from a stated routine share. */
export const classLevels1: Reasons<Knowledge['classLevels']> = {
  routine: judgement(0.5, 'Routine requests are summaries, classification and answers from documents.'),
  hard: judgement(1, 'What is not routine is sent where the hardest reasoning is.'),
  mixedRoutineShare: guided(
    'S4',
    0.75,
    'Guide S4 puts routine work at 70 to 80 per cent of the requests; used only where difficulty is mixed and part of the data is restricted.',
  ),
};

/** Before launch the quality needed is not known yet: the stated level or one more. */
export const oneLevelHigher1: Judged<number> = judgement(
  0.5,
  'Until real users have tried it, a need one level higher is as likely as the one stated.',
);

/** Method of the weights; the numbers follow from the ranks. */
export const weighting1: Judged<'rank-order-centroid'> = sourced(
  'Barron and Barrett 1996',
  'rank-order-centroid',
  'The mean of all weights that respect the order; people can give an order more reliably than percentages.',
);

const plainOf = <T extends object>(reasons: Reasons<T>): T =>
  Object.fromEntries(Object.entries(reasons).map(([key, judged]) => [key, (judged as Judged<unknown>).value])) as T;

export const edition1: Knowledge = {
  edition: '1',
  ladders: ladders1,
  performances: performances1,
  hybrid: 'plan',
  prior: prior1.value,
  costWeights: plainOf(costWeights1),
  overrides: overrides1.map((judged) => judged.value),
  restLevel: Object.fromEntries(Object.entries(restLevel1).map(([ladder, judged]) => [ladder, judged.value])),
  axisOf: Object.fromEntries(criteria1.map((c) => [c, criteria[c].axis])) as Record<Criterion1, AxisId>,
  rankInAxis: plainOf(rankInAxis1),
  tierFloor: tierFloor1.map(({ level, tier }) => ({ level, tier: tier.value })),
  throughputFromVolume: throughputFromVolume1.map(({ below, level }) => ({ below, level: level.value })),
  classLevels: plainOf(classLevels1),
  oneLevelHigher: oneLevelHigher1.value,
  constants: plainOf(constants1),
};
