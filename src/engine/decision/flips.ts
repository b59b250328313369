/** One answer changed, everything computed again, and who then wins. */
import {
  type Answers,
  type CostWeight,
  costWeights,
  type Knowledge,
  type Level,
  levels,
  type OptionId,
} from '../../framework';
import type { AnswerChange, Flip } from '../recommendation';

/** Expected level of an unanswered ladder. */
const expectedLevel = (knowledge: Pick<Knowledge, 'prior'>): number =>
  levels.reduce<number>((sum, level, i) => sum + level * (knowledge.prior[i] ?? 0), 0);

const stepsOf = (from: number, to: Level): number => Math.max(1, Math.round(Math.abs(to - from) * (levels.length - 1)));

const statedCostWeight = ({ costWeight }: Answers): CostWeight | null =>
  costWeight === undefined || costWeight === 'not-sure' ? null : costWeight;
const statedTerms = ({ signedTerms }: Answers): 'yes' | 'no' | null =>
  signedTerms === 'yes' || signedTerms === 'no' ? signedTerms : null;

/** Answers with one change applied. */
export const withChange = (answers: Answers, change: AnswerChange): Answers => {
  switch (change.kind) {
    case 'ladder':
      return { ...answers, required: { ...answers.required, [change.criterion]: change.to } };
    case 'cost-weight':
      return { ...answers, costWeight: change.to };
    case 'signed-terms':
      return { ...answers, signedTerms: change.to };
  }
};

/**
 * Every single change: the other levels of the edition's ladders, the other weights of money, signed terms the other way.
 * distance: steps of the ladder; from an unanswered ladder, steps from its expected level, at least one.
 */
export const singleChanges = (
  answers: Answers,
  knowledge: Pick<Knowledge, 'prior' | 'ladders'>,
): readonly { readonly change: AnswerChange; readonly distance: number }[] => {
  const expected = expectedLevel(knowledge);
  const ladders = knowledge.ladders.flatMap((criterion) => {
    const from = answers.required[criterion] ?? null;
    return levels
      .filter((to) => to !== from)
      .map((to) => {
        const change: AnswerChange = { kind: 'ladder', criterion, from, to };
        return { change, distance: stepsOf(typeof from === 'number' ? from : expected, to) };
      });
  });
  const from = statedCostWeight(answers);
  const assumed = from ?? 'normal';
  const money = costWeights
    .filter((to) => to !== assumed)
    .map((to) => {
      const change: AnswerChange = { kind: 'cost-weight', from, to };
      return { change, distance: Math.abs(costWeights.indexOf(to) - costWeights.indexOf(assumed)) };
    });
  const terms = statedTerms(answers);
  const change: AnswerChange = { kind: 'signed-terms', from: terms, to: terms === 'yes' ? 'no' : 'yes' };
  return [...ladders, ...money, { change, distance: 1 }];
};

/**
 * The single changes that change the winner, shortest distance first, then in the order of the questions.
 * recommendFor: a full evaluation of a set of answers, costs searched anew; winner null = nothing left.
 */
export const oneChangeFlips = (
  answers: Answers,
  recommendFor: (answers: Answers) => { readonly winner: OptionId | null },
  knowledge: Pick<Knowledge, 'prior' | 'ladders'>,
): readonly Flip[] => {
  const now = recommendFor(answers).winner;
  return singleChanges(answers, knowledge)
    .flatMap(({ change, distance }): Flip[] => {
      const { winner } = recommendFor(withChange(answers, change));
      return winner === now ? [] : [{ changes: [change], winner, distance }];
    })
    .sort((a, b) => a.distance - b.distance);
};
