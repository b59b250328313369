import { describe, expect, it } from 'vitest';
import { noAnswers, unsureIds } from '../../framework';
import { type Field, isUnsure, putUnsure, questions } from '../../framework/questions';
import { type Chosen, cardsOf, choosing, chosenIn, notSure } from './chosen';

const fields: readonly Field[] = questions.flatMap((question) => [
  ...(question.kind === 'numbers' ? question.fields : []),
  ...question.followUps,
]);
const isChosen = (asked: { readonly kind: string }) => ['ladder', 'choice', 'flag'].includes(asked.kind);
const everything = [...questions.filter(isChosen), ...fields.filter(isChosen)] as readonly Chosen[];

describe('what is chosen', () => {
  it.each(everything.map((asked) => [asked.id, asked] as const))(
    '%s takes each of its answers, "not sure" too, and nothing',
    (_, asked) => {
      for (const value of [...cardsOf(asked).map((card) => card.value), notSure]) {
        const answers = choosing(asked, noAnswers, value);
        expect(chosenIn(asked, answers)).toBe(value);
        const [first] = cardsOf(asked);
        expect(chosenIn(asked, choosing(asked, answers, first?.value))).toBe(first?.value);
        expect(choosing(asked, answers, undefined)).toEqual(noAnswers);
      }
    },
  );

  it('every field can be answered "not sure": by itself, or in the list beside the answers', () => {
    const own = fields.filter((field) => field.kind === 'ladder' || (field.kind === 'choice' && field.allowsNotSure));
    const listed = fields.filter((field) => !own.includes(field)).map(({ id }) => id);
    expect(listed.toSorted()).toEqual([...unsureIds].toSorted());
  });

  it('a volume nobody is sure of answers its page, without a volume', () => {
    const workload = questions.find(({ id }) => id === 'workload');
    const unsure = putUnsure(noAnswers, 'tokensPerDay', true);
    expect([workload?.answered(unsure), workload?.notSure(unsure), isUnsure(unsure, 'tokensPerDay')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(putUnsure(unsure, 'tokensPerDay', false)).toEqual(noAnswers);
    expect(putUnsure(noAnswers, 'nonsense', true)).toBe(noAnswers);
  });
});
