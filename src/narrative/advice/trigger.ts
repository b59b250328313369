/** A trigger and what its rows share: parts of the winner's bill, and when growth gets somewhere. */
import { monthsUntil } from '../../engine/cost/break-even';
import type { OptionCost } from '../../engine/recommendation';
import type { TopicId } from '../../framework/questions';
import { addDays, DAYS_PER_MONTH, type Range } from '../../units';
import { day } from '../numbers';
import type { Grounds } from './grounds';

export { sumOf, tokenLines } from '../../evidence/measures';

export interface Trigger {
  readonly id: string;
  /** A budget alarm stands apart from what turns the answer. */
  readonly about: 'result' | 'budget';
  readonly text: string;
  /** Where it lies and where the reader is, in `unit`; null = an event. */
  readonly value: number | string | null;
  readonly now: number | string | null;
  /** Of `now`, where it has one. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly unit: 'usd-per-month' | 'tokens-per-day' | 'share' | 'day' | 'event';
  /** Month in which the growth typed gets there, YYYY-MM; null = it does not, or none is typed. */
  readonly by: string | null;
  readonly passed: boolean;
  readonly topics: readonly TopicId[];
  readonly sources: readonly string[];
}

/** A sum that a guide prints, apart from the reader's own ceiling. */
export const isPublishedSum = ({ id }: Trigger): boolean => id.startsWith('spend-');

/** Two significant figures: what is worked out from ranges is no finer. */
export const roughly = (value: number): number => Number(value.toPrecision(2));

export const ours = 'Worked out from the bills of this result.';
export const judged = 'Our judgement.';

/** USD a month of some lines with both ends: low to low and high to high, as volume and prices move them all. */
export const rangeOf = ({ lines }: Pick<OptionCost, 'lines'>, ids: readonly string[]): Range => {
  const found = lines.flatMap(({ id, usd }) => (ids.includes(id) && usd !== null ? [usd] : []));
  const sum = (end: 'low' | 'mid' | 'high') => found.reduce((total, usd) => total + usd[end], 0);
  return { low: sum('low'), mid: sum('mid'), high: sum('high') };
};

export const winnersCost = ({ recommendation: { winner, costs } }: Grounds): OptionCost | null =>
  (winner === null ? null : costs[winner]) ?? null;

/** Further off, a growth typed today says nothing. */
const monthsLookedAhead = 60;

/** Month in which growth carries today's volume to another, YYYY-MM; null where it does not within five years. */
export const monthOf = ({ volume, workload: { growthPerYear }, recommendation: { on } }: Grounds, at: number) => {
  if (volume === null || volume <= 0 || growthPerYear <= 0 || growthPerYear === 1) return null;
  const months = monthsUntil(volume, at, growthPerYear);
  return months < 0 || months > monthsLookedAhead ? null : addDays(on, Math.floor(months * DAYS_PER_MONTH)).slice(0, 7);
};

/** "× 1.5 a year". */
export const growthRate = ({ growthPerYear }: Pick<Grounds['workload'], 'growthPerYear'>): string =>
  `× ${Number(growthPerYear.toPrecision(3))} a year`;

/** "At × 1.5 a year that is in Mar 2027 and Nov 2027."; empty where it is in no month. */
export const growthText = ({ workload }: Grounds, months: readonly (string | null)[]): string => {
  const named = [...new Set(months.filter((month) => month !== null))];
  return named.length === 0
    ? ''
    : ` ${workload.growthPerYear === 2 ? 'Doubling each year,' : `At ${growthRate(workload)}`} that is in ${named.map(day).join(' and ')}.`;
};
