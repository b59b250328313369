/** What weights and samples say of an option: how far a weight may move, who should pick it, which places it takes. */
import type { Dominated, Recommendation, Robustness, WeightInterval } from '../engine/recommendation';
import { type AxisId, axisIds, axisLabels, criteria, criterionIds, type OptionId } from '../framework';
import { decimal, percent, percentToFive } from './numbers';
import { capitalised, listed } from './segments';
import { agreeing, anOption } from './terms';

/** Ends are rounded inwards, so that what is printed still holds; to a tenth where a whole percent would leave the weight. */
const inwards = (share: number, side: 'low' | 'high', present: number): string => {
  const round = side === 'low' ? Math.ceil : Math.floor;
  const whole = round(100 * share - (side === 'low' ? 1e-6 : -1e-6));
  const within = side === 'low' ? whole <= 100 * present + 1e-6 : whole >= 100 * present - 1e-6;
  return within ? `${whole}%` : `${round(1000 * share) / 10}%`;
};

const wouldLead = (option: OptionId): string => `${anOption(option)} would come first`;

/** "Privacy could be anything from 9% up; below that, cloud GPUs would come first." */
export const intervalText = (
  axis: AxisId,
  { low, high, belowLow, aboveHigh }: WeightInterval,
  present: number,
): string => {
  const name = axisLabels[axis];
  const [from, to] = [inwards(low, 'low', present), inwards(high, 'high', present)];
  if (belowLow === null && aboveHigh === null) return `${name} could be anything: the result stays.`;
  if (aboveHigh === null && belowLow !== null)
    return `${name} could be anything from ${from} up; below that, ${wouldLead(belowLow)}.`;
  if (belowLow === null && aboveHigh !== null)
    return `${name} could be anything up to ${to}; above that, ${wouldLead(aboveHigh)}.`;
  if (belowLow === null || aboveHigh === null) return '';
  return belowLow === aboveHigh
    ? `${name} could be anything from ${from} to ${to}; beyond that, ${wouldLead(belowLow)}.`
    : `${name} could be anything from ${from} to ${to}; below that, ${wouldLead(belowLow)}, above it, ${anOption(aboveHigh)}.`;
};

/** A second axis is named where it is this close to the first. */
const asMuch = 0.05;

/** "It wins most where privacy counts most (38% of the weight)." null where it never came first. */
export const centralText = (
  option: OptionId,
  { centralWeights }: Pick<Robustness, 'centralWeights'>,
): string | null => {
  const central = centralWeights[option];
  if (central === undefined) return null;
  const order = [...axisIds].sort((a, b) => central[b] - central[a]);
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (central[first] - central[last] < asMuch) return 'Teams that should pick this care about all four about equally.';
  const most = order.filter((axis) => central[first] - central[axis] < asMuch).slice(0, 2);
  const named = most.map((axis) => `${axisLabels[axis].toLowerCase()} (${percent(central[axis])})`);
  return `Teams that should pick this care most about ${listed(named)}.`;
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Places an option takes in eight of ten samples: "Between first and third place in 8 of 10 weightings." Empty for one alone. */
export const placesText = (shares: readonly number[]): string => {
  if (shares.length === 1) return '';
  let below = 0;
  const reached = shares.map((share) => {
    below += share;
    return below;
  });
  const best = reached.findIndex((sum) => sum > 0.1);
  const worst = reached.findIndex((sum) => sum >= 0.9 - 1e-9);
  const [from, to] = [ordinals[best], ordinals[worst]];
  if (from === undefined || to === undefined) return '';
  return best === worst
    ? `${capitalised(from)} place in at least 8 of 10 weightings we tried.`
    : `Between ${from} and ${to} place in 8 of 10 weightings we tried.`;
};

/** "Its score lies between 88 and 96 in 8 of 10." */
export const scoreRangeText = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const [from, to] = [Math.round(low), Math.round(high)];
  return from === to
    ? `Its score is about ${from} in 8 of 10.`
    : `Its score lies between ${from} and ${to} in 8 of 10.`;
};

/** "Cloud GPUs come before on-premise hardware in about 80% of the weightings we tried." null where that was not counted. */
export const aheadText = (one: OptionId, other: OptionId, { ahead }: Pick<Robustness, 'ahead'>): string | null => {
  const share = ahead[one]?.[other];
  if (share === undefined) return null;
  return `${capitalised(anOption(one))} ${agreeing(one, 'comes', 'come')} before ${anOption(other)} in ${percentToFive(share)} of the weightings we tried.`;
};

/** Under the four sides: what each criterion weighs. */
export const criterionWeightsName = 'Weight of each criterion';
export const criterionWeights = (weights: Recommendation['weights']): readonly string[] =>
  criterionIds.map((id) => `${criteria[id].label} ${decimal(weights[id])}%`);

/** Where an order is asked for, but weights were set directly. */
export const weightsInstead = (percents: readonly { readonly axis: AxisId; readonly percent: number }[]): string =>
  `You set the weights directly: ${listed(
    percents.map(({ axis, percent: value }) => `${axisLabels[axis].toLowerCase()} ${value}%`),
  )}. They count instead of an order; giving a place takes them back.`;

/** "No weights can make it better than cloud GPUs: …" */
export const dominatedText = ({ by }: Dominated): string =>
  `No weights can put it ahead of ${listed(by.map(anOption))}, which ${by.length === 1 && by[0] ? agreeing(by[0], 'loses', 'lose') : 'lose'} no more on any criterion and less on some.`;

/** Over the fields. */
export const weightsIntro =
  'How much each side counts, in percent. Setting one lets the others share the rest; Back undoes it.';
export const weightsTyped = 'These weights are yours; they count instead of an order.';

/** On a field that holds no percentage. */
export const notAPercentage = 'Enter a percentage from 0 to 100.';
/** The drawn interval, for whoever does not see it. */
export const stepName = (axis: AxisId, way: 'more' | 'less'): string =>
  `${way === 'more' ? 'More' : 'Less'} weight on ${axisLabels[axis].toLowerCase()}`;
