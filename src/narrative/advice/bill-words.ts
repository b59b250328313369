/** Bills in sentences: the middle, with its range beside it wherever it has one. */

import type { OptionId } from '../../framework';
import type { Range } from '../../units';
import { money, moneyRange } from '../numbers';
import type { Grounds } from './grounds';

type Usd = Pick<Range, 'low' | 'mid' | 'high'>;

/** "$5.1k ($3.9k to $6.4k)"; "$5.1k" where both ends print alike. */
export const withRange = (usd: Usd): string =>
  money(usd.low) === money(usd.high) ? money(usd.mid) : `${money(usd.mid)} (${moneyRange(usd)})`;

/** "about $5.1k a month ($3.9k to $6.4k)". */
export const aMonth = (usd: Usd): string =>
  `about ${money(usd.mid)} a month${money(usd.low) === money(usd.high) ? '' : ` (${moneyRange(usd)})`}`;

/** The monthly total of an option; null without a bill. */
export const totalOf = ({ recommendation }: Pick<Grounds, 'recommendation'>, option: OptionId): Range | null =>
  recommendation.costs[option]?.total ?? null;

/** "about $5.1k a month ($3.9k to $6.4k)"; null without a bill. */
export const monthlyText = (grounds: Pick<Grounds, 'recommendation'>, option: OptionId): string | null => {
  const total = totalOf(grounds, option);
  return total === null ? null : aMonth(total);
};

/**
 * What is between two bills: "about $4.7k a month less in the middle: $980 ($410 to $1.5k) against $5.7k ($4.7k to $6.6k)".
 * Ranges are not subtracted: what moves one may move the other.
 */
export const differenceText = (one: Usd, other: Usd): string =>
  `about ${money(Math.abs(other.mid - one.mid))} a month ${one.mid < other.mid ? 'less' : 'more'} in the middle: ${withRange(one)} against ${withRange(other)}`;
