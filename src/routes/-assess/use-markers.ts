import { useDeferredValue, useMemo } from 'react';
import type { Answers, Assumptions } from '../../framework';
import { answeredCount } from '../../framework/questions';
import { consequenceText } from '../../narrative/asking';
import { type Chosen, cardsOf, choosing, chosenIn, notSure } from './chosen';
import { useConsequences } from './use-consequences';

const none: ReadonlyMap<string, string> = new Map();

/** Per value on offer, what choosing it would do, in words; empty until the engine is here. Before any answer there is no result to change. */
export const useMarkers = (asked: Chosen, now: Answers, assumptions: Assumptions): ReadonlyMap<string, string> => {
  const consequences = useConsequences();
  const answers = useDeferredValue(now);
  return useMemo(() => {
    if (consequences === null) return none;
    const values = [...cardsOf(asked).map(({ value }) => value), notSure];
    const chosen = chosenIn(asked, answers);
    const standing = answeredCount(answers) > 0;
    const found = consequences.consequencesOf(values, (value) => choosing(asked, answers, value), answers, assumptions);
    return new Map(
      [...found].flatMap(([value, consequence]) => {
        const winner = standing ? consequence.winner : undefined;
        const text = consequenceText({ ...consequence, winner }, value === chosen);
        return text === null ? [] : [[value, text] as const];
      }),
    );
  }, [consequences, asked, answers, assumptions]);
};
