/** Options that no weights can put first, because another one is at least as good on every criterion. */
import { criteriaIn, type OptionId, optionIds } from '../../framework';
import { roundScore } from '../../units';
import type { Dominated } from '../recommendation';
import { type Entrant, entrantsOf } from './flip-races';
import type { DecisionInputs } from './inputs';
import { frameOf } from './score';

/** No more lost on any criterion that somebody needs, less on one, and no worse a tier. */
const beats = (one: Entrant, other: Entrant): boolean => {
  const gaps = criteriaIn(other.bare).map((criterion) => roundScore(other.bare[criterion] - one.bare[criterion]));
  return one.tier <= other.tier && gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0);
};

/**
 * Dominated options among those that may run, with those that dominate them, canonical order. Judged by losses without
 * their weights; what nobody needs costs nobody anything. A hybrid is dominated only if every split of it is.
 */
export const dominatedOptions = (inputs: DecisionInputs): readonly Dominated[] => {
  const entrants = entrantsOf(inputs, frameOf(inputs));
  const of = (option: OptionId) => entrants.filter(({ racer }) => racer.option === option);
  return optionIds.flatMap((option): Dominated[] => {
    const mine = of(option);
    if (mine.length === 0) return [];
    const by = optionIds.filter(
      (other) => other !== option && of(other).some((one) => mine.every((each) => beats(one, each))),
    );
    return by.length === 0 ? [] : [{ option, by }];
  });
};
