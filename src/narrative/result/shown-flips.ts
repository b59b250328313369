/** Changes of the result as sentences with the decision they lead to. */

import { catalog } from '../../catalog';
import { type Assessment, assessPoint, withChange } from '../../engine';
import { inUseOf } from '../../engine/cost/moved';
import { isDeciding } from '../../engine/decision/flip-races';
import type { Flip } from '../../engine/recommendation';
import type { ResultFlips } from '../../engine/result-flips';
import type { Answers, Assumptions, OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { numericInput } from '../../framework/numeric-inputs';
import { ln } from '../../units/elementary';
import { flipSentence, numericFlip, ruledOutThen } from '../flips';
import type { Sentence } from '../segments';
import { inputName, inputValue } from '../turning';

interface Changed {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** A change as a sentence that ends in its outcome, and the decision with it applied; null = nothing to apply. */
export interface ShownFlip {
  readonly words: Sentence;
  /** What rules the present winner out then; null = it only falls behind. */
  readonly note: string | null;
  readonly winner: OptionId | null;
  readonly to: Changed | null;
}

/** A function from a changed decision to what rules the present winner out there; null = it stays in the race. */
export const whyOut =
  (winner: OptionId | null) =>
  ({ answers, assumptions }: Changed): string | null => {
    const knowledge = knowledgeFor(assumptions);
    const { ranking, vetoed } = assessPoint({ answers, assumptions, catalog, knowledge }).recommendation;
    if (winner === null || ranking.some(({ option }) => option === winner)) return null;
    const veto = vetoed.find(({ option }) => option === winner);
    return veto === undefined ? null : ruledOutThen(veto);
  };

/** `winner`: the present one. What rules an option out hangs on the deciding answers only, so it is asked once for each set of them. */
export const shownFlips = (
  flips: readonly Flip[],
  { state }: { readonly state: Changed },
  winner: OptionId | null,
): readonly ShownFlip[] => {
  const { answers, assumptions } = state;
  const out = whyOut(winner);
  const notes = new Map<string, string | null>();
  const noteOf = (deciding: Flip['changes']): string | null => {
    if (deciding.length === 0) return null;
    const key = JSON.stringify(deciding);
    const known = notes.get(key);
    if (known !== undefined) return known;
    const note = out({ answers: deciding.reduce(withChange, answers), assumptions });
    notes.set(key, note);
    return note;
  };
  return flips.map((flip) => ({
    words: flipSentence(flip),
    note: noteOf(flip.changes.filter(isDeciding)),
    winner: flip.winner,
    to: { answers: flip.changes.reduce(withChange, answers), assumptions },
  }));
};

/** How many times more or less than now; shares and zeros by their difference, as if it were such a factor. */
const farness = (present: number, at: number): number =>
  present > 0 && at > 0 ? Math.abs(ln(at / present)) : Math.abs(at - present);

/** The next crossing down and up of every number, the nearest first. */
export const shownNumbers = (
  { flips }: ResultFlips,
  { costing, plan, recommendation }: Assessment,
  { state }: { readonly state: Changed },
): readonly ShownFlip[] => {
  const out = whyOut(recommendation.winner);
  const inUse = inUseOf(
    { costing, plan },
    recommendation.ranking.map(({ option }) => option),
  );
  return flips
    .flatMap(({ input, present, tries }) =>
      tries.map(({ value, winner, crossing }) => ({ input, present, value, winner, crossing })),
    )
    .sort((a, b) => farness(a.present, a.crossing) - farness(b.present, b.crossing))
    .map(({ input, present, value, winner, crossing }) => {
      const to =
        numericInput(input)?.set({ answers: state.answers, assumptions: state.assumptions }, value, inUse) ?? null;
      return {
        words: numericFlip(inputName(input), {
          at: inputValue(input, crossing),
          side: value > present ? 'above' : 'below',
          winner,
        }),
        note: to === null ? null : out(to),
        winner,
        to,
      };
    });
};
