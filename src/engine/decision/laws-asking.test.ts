import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../framework';
import { type AskedId, askedIds, openIn } from '../../framework/asking';
import { evaluate } from './evaluate';
import { check } from './fixtures/law';
import { situations } from './fixtures/situations';
import type { DecisionInputs } from './inputs';
import { pricedQuestions, settled } from './settled';
import { nextQuestions, possibleAnswers } from './voi';

const decidedIn = (inputs: DecisionInputs) => (answers: Answers) => {
  const changed = { ...inputs, answers };
  return { inputs: changed, decision: evaluate(changed) };
};
const winnerIn = (inputs: DecisionInputs, answers: Answers) => evaluate({ ...inputs, answers }).winner;

/** Open exactly where the law wants it: the rest is answered with its first possible answer. */
const openOnly = (inputs: DecisionInputs, open: readonly AskedId[]): Answers =>
  askedIds.reduce<Answers>(
    (so, id) => {
      if (open.includes(id) || !openIn(so, inputs.knowledge).includes(id)) return so;
      return possibleAnswers(so, id, inputs.knowledge)[id.length % 2]?.answers ?? so;
    },
    open.reduce<Answers>((so, id) => withoutAnswer(so, id), inputs.answers),
  );

const withoutAnswer = (
  { required, place, signedTerms, costWeight, workload, ...rest }: Answers,
  id: AskedId,
): Answers =>
  ({
    ...rest,
    required: Object.fromEntries(Object.entries(required).filter(([ladder]) => ladder !== id)),
    workload: id === 'workload' ? { ...workload, tokensPerDay: undefined, requestsPerDay: undefined } : workload,
    ...(place === undefined || id === 'place' ? {} : { place }),
    ...(signedTerms === undefined || id === 'signed-terms' ? {} : { signedTerms }),
    ...(costWeight === undefined || id === 'money' ? {} : { costWeight }),
  }) as Answers;

/** Every way to answer what is open; `inPart`: or to answer some of it and leave the rest. */
const everyCompletion = (inputs: DecisionInputs, answers: Answers, inPart: boolean): readonly Answers[] =>
  openIn(answers, inputs.knowledge).reduce<readonly Answers[]>(
    (partial, id) =>
      partial.flatMap((so) => [
        ...(inPart ? [so] : []),
        ...possibleAnswers(so, id, inputs.knowledge).map((each) => each.answers),
      ]),
    [answers],
  );

describe('asking', () => {
  test('a value is never below 0, and 0 where no answer changes the winner', () => {
    check(
      [situations()],
      (inputs) => {
        const now = evaluate(inputs).winner;
        for (const { question, points, chanceOfChange, winners } of nextQuestions(
          inputs.answers,
          (answers) => evaluate({ ...inputs, answers }),
          inputs.knowledge,
        )) {
          const changed = possibleAnswers(inputs.answers, question, inputs.knowledge).filter(
            ({ answers }) => winnerIn(inputs, answers) !== now,
          );
          expect(points).toBeGreaterThanOrEqual(0);
          expect(chanceOfChange).toBeGreaterThanOrEqual(0);
          expect(chanceOfChange).toBeLessThanOrEqual(1);
          expect(changed.length === 0).toBe(winners.length === 0);
          if (changed.length === 0) expect([points, chanceOfChange]).toEqual([0, 0]);
        }
      },
      50,
    );
  });

  /** How the certificate is come by: all completions tried, or a bound on what the open answers can do. */
  test.each([
    ['by trying', situations(), fc.subarray([...askedIds], { minLength: 1, maxLength: 4 }), 20],
    [
      'by a bound',
      fc.oneof(situations({ oneClass: true, noVetoes: true }), situations({ oneClass: true })),
      fc.subarray(
        askedIds.filter((id) => !pricedQuestions.includes(id) && id !== 'money'),
        { minLength: 3, maxLength: 3 },
      ),
      8,
    ],
  ])(
    'settled %s means that every completion of up to four open questions has the same winner',
    (_, arbitrary, open, least) => {
      let certified = 0;
      check(
        [arbitrary, open],
        (inputs, left) => {
          const answers = openOnly(inputs, left);
          if (!settled(answers, decidedIn(inputs))) return;
          certified += 1;
          const winner = winnerIn(inputs, answers);
          const other = everyCompletion(inputs, answers, left.length < 4).find(
            (completed) => winnerIn(inputs, completed) !== winner,
          );
          expect(other).toBeUndefined();
        },
        400,
      );
      expect(certified).toBeGreaterThan(least);
    },
  );
});
