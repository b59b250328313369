/** How firm the choice of each class is: sampled and flipped like any recommendation, so a call of its own. */
import { flipsOf, robustnessOf } from '../assess';
import { labelOf } from '../decision';
import { assessPoint, type RecommendInput } from '../recommend';
import type { Label } from '../recommendation';
import type { Portfolio, PortfolioLabels } from './result';

/** Label of each class, in their order; classes of one kind share theirs. About a tenth of a second a kind. */
export const portfolioLabels = ({ classes }: Portfolio, input: RecommendInput): PortfolioLabels => {
  const known = new Map<number, Label>();
  return classes.map(({ kind, answers }) => {
    const found = known.get(kind);
    if (found !== undefined) return found;
    const { assumptions, catalog, knowledge } = input;
    const assessment = assessPoint({ ...input, answers });
    const flips = flipsOf(answers, assumptions, catalog, knowledge);
    const label = labelOf(assessment.decision, robustnessOf(assessment), flips, knowledge);
    known.set(kind, label);
    return label;
  });
};
