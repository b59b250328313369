/** Growth of a log: a straight line through the logarithms of its whole weeks. */
import { usageRules } from '../../framework/usage-rules';
import { roundSignificant } from '../../units';
import { exp, ln, squared } from '../../units/elementary';
import type { Span } from './calendar';
import { msPerDay } from './moment';
import type { Tally } from './tally';

const quartersPerWeek = 672;
const weeksPerMonth = 730 / 168;

/** Tokens of each whole week after the begin. */
const weeksOf = (tally: Tally, span: Span): ReadonlyMap<number, number> => {
  const weeks = new Map<number, number>();
  const whole = Math.floor(span.coveredDays / 7);
  const add = (week: number, tokens: number): void => {
    if (week < whole) weeks.set(week, (weeks.get(week) ?? 0) + tokens);
  };
  for (const [quarter, tokens] of tally.quarters)
    add(Math.floor((quarter + span.offset - span.first) / quartersPerWeek), tokens);
  const firstDay = Math.floor(tally.first / msPerDay);
  for (const [day, tokens] of tally.days) add(Math.floor((day - firstDay) / 7), tokens);
  for (const gap of span.gaps) {
    for (let day = gap.from; day <= gap.to; day++) weeks.delete(Math.floor((day * 96 - span.first) / quartersPerWeek));
  }
  return weeks;
};

/**
 * × per month of 730 hours, by least squares; null with fewer whole weeks than a line should be drawn through. Weeks that
 * a gap touches are left out.
 *
 *   growth = exp(slope of ln tokens over weeks × 730 ÷ 168)
 */
export const growthOf = (tally: Tally, span: Span): number | null => {
  const weeks = [...weeksOf(tally, span)].filter(([, tokens]) => tokens > 0);
  if (weeks.length < usageRules.growthWeeks) return null;
  const points = weeks.map(([week, tokens]) => ({ x: week, y: ln(tokens) }));
  const mean = (of: (point: { readonly x: number; readonly y: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [middle, level] = [mean(({ x }) => x), mean(({ y }) => y)];
  const slope = mean(({ x, y }) => (x - middle) * (y - level)) / mean(({ x }) => squared(x - middle));
  return roundSignificant(exp(slope * weeksPerMonth), 4);
};
