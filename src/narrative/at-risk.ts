/** What no rule excludes, though part of its range would: a ceiling or a deadline that lies inside. */
import type { Catalog } from '../catalog';
import { leadWeeks } from '../engine/lead-time';
import type { Ranked, Recommendation } from '../engine/recommendation';
import { economicsValue } from '../engine/workload';
import { type OptionId, type SingleOptionId, singleOptionIds } from '../framework';
import { countOf, decimal, moneyExact, moneyRange } from './numbers';
import { anOption } from './terms';

const ceilingInside = (
  { monthlyUsd, conditions }: Ranked,
  { answers: { ceilingUsd } }: Pick<Recommendation, 'answers'>,
): string | null => {
  if (ceilingUsd === undefined || monthlyUsd === null || conditions.includes('ceiling')) return null;
  const { low, mid, high } = monthlyUsd;
  return low <= ceilingUsd && ceilingUsd < high
    ? `At risk: your ceiling of ${moneyExact(ceilingUsd)} a month lies inside the range of its bill, ${moneyRange(monthlyUsd)}; the middle is ${mid > ceilingUsd ? 'above' : 'not above'} it.`
    : null;
};

const sidesOf = ({ option, configuration }: Ranked): readonly SingleOptionId[] =>
  configuration?.kind === 'plan'
    ? configuration.legs.map((leg) => leg.option)
    : singleOptionIds.filter((id) => id === option);

const deadlineInside = (ranked: Ranked, recommendation: Recommendation, catalog: Catalog): string | null => {
  const { answers, assumptions } = recommendation;
  const { deadlineWeeks } = answers;
  if (deadlineWeeks === undefined || ranked.conditions.includes('deadline') || answers.today === ranked.option)
    return null;
  const inside = sidesOf(ranked)
    .map((option) => ({
      option,
      weeks: leadWeeks(option, { answers, assumptions }, (key) => economicsValue(catalog, assumptions, key)),
    }))
    .filter(({ weeks }) => weeks.low <= deadlineWeeks && deadlineWeeks < weeks.high)
    .toSorted((a, b) => b.weeks.high - a.weeks.high);
  const [slowest] = inside;
  if (slowest === undefined) return null;
  const { option, weeks } = slowest;
  return `At risk: your deadline of ${countOf(deadlineWeeks, 'week')} lies inside the ${decimal(weeks.low)} to ${decimal(weeks.high)} weeks that are counted before ${anOption(option)} can run.`;
};

/** One sentence for the ceiling, one for the deadline; a condition says itself that it is not met. */
export const atRisk = (ranked: Ranked, recommendation: Recommendation, catalog: Catalog): readonly string[] =>
  [ceilingInside(ranked, recommendation), deadlineInside(ranked, recommendation, catalog)].filter(
    (text) => text !== null,
  );

/** Of an option that is ranked. */
export const riskOf = (option: OptionId, recommendation: Recommendation, catalog: Catalog): readonly string[] => {
  const ranked = recommendation.ranking.find((one) => one.option === option);
  return ranked === undefined ? [] : atRisk(ranked, recommendation, catalog);
};
