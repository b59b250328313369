/** Two options in time, in words. */
import type { InTime } from '../engine/cost/in-time';
import { money, percent } from './numbers';
import { capitalised } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

/** When owning has cost less so far; never is an answer. */
export const inTimeHeadline = ({ own, rent, payback, turns }: InTime): string => {
  const [who, other] = [capitalised(optionNoun[own.option]), anOption(rent.option)];
  const end = own.months.length;
  const behind = (own.cumulative[end] ?? 0) - (rent.cumulative[end] ?? 0);
  const have = agreeing(own.option, 'has', 'have');
  const again = turns
    .filter(({ month }) => month > (payback.kind === 'month' ? payback.month : 0))
    .map(
      ({ month, ahead }) =>
        ` From month ${month} ${anOption(ahead)} ${agreeing(ahead, 'has', 'have')} cost less again.`,
    )
    .join('');
  switch (payback.kind) {
    case 'from-start':
      return `${who} ${have} cost less than ${other} from the first month on.${again}`;
    case 'month':
      return `${who} ${have} cost less than ${other} in total by month ${payback.month}.${again}`;
    case 'never':
      return `${who} never ${agreeing(own.option, 'catches', 'catch')} up with ${other} within ${end} months: ${money(behind)} behind at the end.`;
    default:
      return payback satisfies never;
  }
};

/** What three years are worth today, at the discount rate. */
export const presentValueText = ({ own, rent, discountPerYear, differenceUsd }: InTime): string => {
  const who = optionNoun[own.option];
  const apart = money(Math.abs(differenceUsd));
  const more = Math.abs(differenceUsd) < 1 ? 'the same' : `${apart} ${differenceUsd > 0 ? 'more' : 'less'}`;
  return `At ${percent(discountPerYear)} a year, ${own.months.length} months cost ${money(own.presentUsd)} in today's money with ${who} and ${money(rent.presentUsd)} with ${anOption(rent.option)}: ${more}.`;
};
