/** How firm the choice of each class is: sampled and flipped like any recommendation, so a call of its own. */
import { flipsOf, robustnessOf } from '../assess';
import { labelOf } from '../decision';
import type { RecommendInput } from '../recommend';
import type { Label } from '../recommendation';
import type { AssessedPortfolio, PortfolioLabels } from './result';

/** Label of each class, in their order; classes of one kind share theirs. About a tenth of a second a kind. */
export const portfolioLabels = (
  { portfolio: { classes }, assessments }: AssessedPortfolio,
  { assumptions, catalog, knowledge }: RecommendInput,
): PortfolioLabels => {
  const known = new Map<number, Label>();
  return classes.flatMap(({ kind, answers }, k) => {
    const [found, assessment] = [known.get(kind), assessments[k]];
    if (found !== undefined || assessment === undefined) return found ?? [];
    const flips = flipsOf(answers, assumptions, catalog, knowledge);
    const label = labelOf(assessment.decision, robustnessOf(assessment), flips, knowledge);
    known.set(kind, label);
    return label;
  });
};
