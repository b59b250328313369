/** Changes of the result as sentences with the decision they lead to. */
import { type Assessment, withChange } from '../../engine';
import { inUseOf } from '../../engine/cost/moved';
import type { Flip } from '../../engine/recommendation';
import type { ResultFlips } from '../../engine/result-flips';
import { numericInput } from '../../framework/numeric-inputs';
import { flipSentence, numericFlip } from '../../narrative/flips';
import { inputName, inputValue } from '../../narrative/turning';
import type { Decision } from '../-decision';
import type { ShownFlip } from './flip-rows';

export const shownFlips = (flips: readonly Flip[], { state }: Decision): readonly ShownFlip[] =>
  flips.map((flip) => ({
    words: flipSentence(flip),
    winner: flip.winner,
    to: { answers: flip.changes.reduce(withChange, state.answers), assumptions: state.assumptions },
  }));

/** How many times more or less than now; shares and zeros by their difference, as if it were such a factor. */
const farness = (present: number, at: number): number =>
  present > 0 && at > 0 ? Math.abs(Math.log(at / present)) : Math.abs(at - present);

/** The next crossing down and up of every number, the nearest first. */
export const shownNumbers = (
  { flips }: ResultFlips,
  { costing, plan, recommendation }: Assessment,
  { state }: Decision,
): readonly ShownFlip[] => {
  const inUse = inUseOf(
    { costing, plan },
    recommendation.ranking.map(({ option }) => option),
  );
  return flips
    .flatMap(({ input, present, tries }) =>
      tries.map(({ value, winner, crossing }) => ({ input, present, value, winner, crossing })),
    )
    .sort((a, b) => farness(a.present, a.crossing) - farness(b.present, b.crossing))
    .map(({ input, present, value, winner, crossing }) => ({
      words: numericFlip(inputName(input), {
        at: inputValue(input, crossing),
        side: value > present ? 'above' : 'below',
        winner,
      }),
      winner,
      to: numericInput(input)?.set({ answers: state.answers, assumptions: state.assumptions }, value, inUse) ?? null,
    }));
};
