/** Changes of the result as sentences with the decision they lead to. */

import { catalog } from '../../catalog';
import { type Assessment, assessPoint, withChange } from '../../engine';
import { inUseOf } from '../../engine/cost/moved';
import { isDeciding } from '../../engine/decision/flip-races';
import type { ResultStretch } from '../../engine/flip-stretches';
import type { Flip } from '../../engine/recommendation';
import type { ResultFlip, ResultFlips } from '../../engine/result-flips';
import { tuningEndedOf } from '../../engine/tuning-ended';
import { type Answers, type Assumptions, criteria, type OptionId, singleOptionIds } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { performanceOf } from '../../framework/knowledge';
import { numericInput } from '../../framework/numeric-inputs';
import { ln } from '../../units/elementary';
import { flipSentence, notGivenThen, numericFlip, ruledOutThen } from '../flips';
import type { Sentence } from '../segments';
import { inputName, inputValue } from '../turning';

interface Changed {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** A change as a sentence that ends in its outcome, and the decision with it applied; null = nothing to apply. */
export interface ShownFlip {
  readonly words: Sentence;
  /** What rules the present winner out then, and what of the change the next one does not give; null = neither. */
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

/** Needs that the changes name and their own winner does not meet; read from the table of judgements before anything is worked out. */
const missedBy = ({ changes, winner }: Flip, { answers, assumptions }: Changed): string | null => {
  const knowledge = knowledgeFor(assumptions);
  const [single] = singleOptionIds.filter((option) => option === winner);
  const tuned = winner === 'closed-api' || winner === 'closed-enterprise' || winner === 'hybrid';
  const asked = changes.flatMap((change) =>
    change.kind === 'ladder' &&
    ((single !== undefined && performanceOf(knowledge, single, change.criterion) < change.to) ||
      (tuned && change.criterion === 'tuning' && change.to > 0))
      ? [change]
      : [],
  );
  if (asked.length === 0) return null;
  const then = changes.reduce(withChange, answers);
  const recommendation = assessPoint({ answers: then, assumptions, catalog, knowledge }).recommendation;
  const { ranking, unmet } = recommendation;
  const isEnded = (option: OptionId) => tuningEndedOf(option, recommendation, catalog) !== null;
  const given = (option: OptionId, { criterion, to }: (typeof asked)[number]) =>
    !(criterion === 'tuning' && isEnded(option)) &&
    (option === 'hybrid' || performanceOf(knowledge, option, criterion) >= to);
  const missed = asked.filter(
    ({ criterion }) =>
      unmet.some((need) => need.criterion === criterion) ||
      (criterion === 'tuning' && winner !== null && isEnded(winner)),
  );
  const byNone = (change: (typeof asked)[number]) => !ranking.some(({ option }) => given(option, change));
  const said = [true, false].flatMap((none) => {
    const names = missed.filter((change) => byNone(change) === none).map(({ criterion }) => criteria[criterion].label);
    return names.length === 0
      ? []
      : [
          notGivenThen(
            names.map((name) => name.toLowerCase()),
            none,
          ),
        ];
  });
  return said.length === 0 ? null : said.join(' ');
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
    note:
      [noteOf(flip.changes.filter(isDeciding)), missedBy(flip, state)].filter((text) => text !== null).join(' ') ||
      null,
    winner: flip.winner,
    to: { answers: flip.changes.reduce(withChange, answers), assumptions },
  }));
};

/** A number's next stretch on one side of now, and the others beyond it. */
export interface ShownNumber extends ShownFlip {
  readonly further: readonly ShownFlip[];
}

/** How many times more or less than now; shares and zeros by their difference, as if it were such a factor. */
const farness = (present: number, at: number): number =>
  present > 0 && at > 0 ? Math.abs(ln(at / present)) : Math.abs(at - present);

/** The stretches on either side of now, from there outwards, each side with its distance. */
const sidesOf = ({ present, stretches }: ResultFlip) => {
  const below = stretches.filter(({ low }) => low === null || low < present).reverse();
  const above = stretches.filter((each) => !below.includes(each));
  const edge = { below: below[0]?.high ?? present, above: above[0]?.low ?? present };
  return [
    { stretches: below, far: farness(present, edge.below) },
    { stretches: above, far: farness(present, edge.above) },
  ];
};

/** The next stretch down and up of every number at which another option comes first, the nearest first. */
export const shownNumbers = (
  { flips }: ResultFlips,
  { costing, plan, recommendation }: Assessment,
  { state }: { readonly state: Changed },
): readonly ShownNumber[] => {
  const out = whyOut(recommendation.winner);
  const { answers, assumptions } = state;
  const inUse = inUseOf(
    { costing, plan },
    recommendation.ranking.map(({ option }) => option),
  );
  const shown = (input: string, { low, high, winner, tried }: ResultStretch): ShownFlip => {
    const to = tried === null ? null : (numericInput(input)?.set({ answers, assumptions }, tried, inUse) ?? null);
    const printed = (at: number | null) => (at === null ? null : inputValue(input, at));
    return {
      words: numericFlip(inputName(input), { low: printed(low), high: printed(high), winner }),
      note: to === null ? null : out(to),
      winner,
      to,
    };
  };
  return flips
    .flatMap((flip) => sidesOf(flip).map((side) => ({ ...side, input: flip.input })))
    .sort((a, b) => a.far - b.far)
    .flatMap(({ input, stretches: [next, ...beyond] }) =>
      next === undefined ? [] : [{ ...shown(input, next), further: beyond.map((each) => shown(input, each)) }],
    );
};
