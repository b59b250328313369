/** A plan beside the first single option for everything: money, then points. */
import type { Portfolio, PortfolioPlan } from '../../engine/portfolio';
import type { SingleOptionId } from '../../framework';
import { lighterCommitment } from '../close-call';
import { count, money, moneyRange } from '../numbers';
import { capitalised } from '../segments';
import { agreeing, anOption } from '../terms';

const cost = ({ total }: PortfolioPlan): string =>
  total === null ? '' : `about ${money(total.mid)} a month (${moneyRange(total)})`;

const aboveCeiling = ({ overCeiling }: PortfolioPlan, of = ' of it'): string =>
  overCeiling ? ` Even the low end${of} is above your ceiling.` : '';

/** The plan beside the first single option: money, then points. Two short sentences. */
export const againstOne = ({ plan, one, difference, winner, recommended }: Portfolio): string => {
  if (plan === null) return '';
  const subject = winner === 'hybrid' ? 'the split' : 'the plan';
  if (one === null) {
    // Over the ceiling no single option is compared, though rules may allow one.
    const within = plan.overCeiling
      ? 'No one option serves every class within your rules and your ceiling'
      : 'No one option may serve every class';
    return `${within}${plan.total === null ? '' : `; ${subject} costs ${cost(plan)}`}.${aboveCeiling(plan)}`;
  }
  const [option] = one.goesTo;
  if (difference === null || option === undefined)
    return plan.total === null ? '' : `It costs ${cost(plan)}, in one place.`;
  // A split with this option among its legs is that option and more.
  const oneIsLighter =
    plan.goesTo.includes(option) || lighterCommitment([...(winner === null ? [] : [winner]), option]) === option;
  return [
    moneyAgainst(subject, difference, option),
    // A plan above the ceiling is second whatever its points.
    recommended !== winner && (difference.points <= 0 || difference.aboutEqualPoints)
      ? pointsBeside(difference)
      : pointsAgainst(subject, difference, oneIsLighter ? anOption(option) : subject),
  ]
    .join(' ')
    .concat(aboveCeiling(plan, ` of ${subject}`));
};

const moneyAgainst = (
  subject: string,
  { usd, rangeUsd, aboutEqualUsd }: NonNullable<Portfolio['difference']>,
  option: SingleOptionId,
): string => {
  const all = `${anOption(option)} for everything`;
  if (usd === null || rangeUsd === null)
    return `The single option with the most points ${agreeing(option, 'is', 'are')} ${all}.`;
  const size = `${money(Math.abs(usd))} a month`;
  const { low, high } = rangeUsd;
  if (low <= 0 && high >= 0)
    return `What they cost is about equal: ${subject} is ${size} ${usd < 0 ? 'below' : 'above'} ${all} in the middle, and the range of the difference goes from ${money(Math.abs(low))} below to ${money(Math.abs(high))} above.`;
  const [least, most] = [Math.abs(low), Math.abs(high)].toSorted((a, b) => a - b);
  const span = `${money(least ?? 0)} to ${money(most ?? 0)}`;
  const dearer = usd < 0 ? 'cheaper' : 'dearer';
  if (aboutEqualUsd)
    return `What they cost is about equal: ${subject} is ${dearer} than ${all}, by ${size} (${span}), which is less than 5% of it.`;
  return `${capitalised(subject)} is ${dearer} than ${all} over the whole range: by ${size} (${span}).`;
};

/** Where one option does as well as the split. */
const pointsBeside = ({ points, aboutEqualPoints }: NonNullable<Portfolio['difference']>): string => {
  const whole = Math.round(Math.abs(points));
  return aboutEqualPoints
    ? 'On everything you weigh, cost included, they are about equal, and one option needs no router.'
    : `On everything you weigh, cost included, one option for everything is ${count(whole)} ${whole === 1 ? 'point' : 'points'} ahead.`;
};

const pointsAgainst = (
  subject: string,
  { points, aboutEqualPoints }: NonNullable<Portfolio['difference']>,
  lighter: string,
): string => {
  const whole = Math.round(Math.abs(points));
  const size = `${count(whole)} ${whole === 1 ? 'point' : 'points'}`;
  const weighed = 'On everything you weigh, cost included,';
  if (aboutEqualPoints) return `${weighed} they are about equal; the lighter commitment is ${lighter}.`;
  return points > 0
    ? `${weighed} ${subject} is ${size} ahead.`
    : `${weighed} one option for everything is ${size} ahead: ${subject} does not pay for itself.`;
};
