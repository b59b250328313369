/** What an open question is worth: how much a recommendation made without its answer would be regretted. */
import { type Answers, type Knowledge, levels, type OptionId } from '../../framework';
import { type AskedId, askingConstants, factChances, isLadder, openIn } from '../../framework/asking';
import { roundScore } from '../../units';
import type { QuestionValue } from '../recommendation';
import type { Decision } from './evaluate';

type Decided = Pick<Decision, 'winner' | 'ranking'>;

/** One possible answer: how likely it is, and the answers with it. */
export interface Possible {
  readonly chance: number;
  readonly answers: Answers;
}

/** Every answer to one question, with its chance. Chances sum to 1. */
export const possibleAnswers = (
  answers: Answers,
  id: AskedId,
  knowledge: Pick<Knowledge, 'prior'>,
): readonly Possible[] => {
  if (isLadder(id)) {
    return levels.map((level, i) => ({
      chance: knowledge.prior[i] ?? 0,
      answers: { ...answers, required: { ...answers.required, [id]: level } },
    }));
  }
  switch (id) {
    case 'place':
      return factChances.place.value.map(([place, chance]) => ({ chance, answers: { ...answers, place } }));
    case 'signed-terms':
      return factChances.signedTerms.value.map(([signedTerms, chance]) => ({
        chance,
        answers: { ...answers, signedTerms },
      }));
    case 'money':
      return factChances.costWeight.value.map(([costWeight, chance]) => ({
        chance,
        answers: { ...answers, costWeight },
      }));
    default:
      return factChances.tokensPerDay.value.map(([tokensPerDay, chance]) => ({
        chance,
        answers: { ...answers, workload: { ...answers.workload, tokensPerDay } },
      }));
  }
};

/**
 * Points regretted for having recommended `before` once an answer has led to `after`: 100 where it is ruled out, 25 where
 * it falls to a worse tier, else the difference of the scores. 0 where the winner stays. With nothing to recommend before
 * or after, any change counts as ruled out.
 */
const regret = (before: OptionId | null, after: Decided): number => {
  if (after.winner === before) return 0;
  const kept = after.ranking.find(({ option }) => option === before);
  const [first] = after.ranking;
  if (kept === undefined || first === undefined) return askingConstants.ruledOutRegret.value;
  return kept.tier > first.tier ? askingConstants.tierRegret.value : first.score - kept.score;
};

/**
 * The open questions by what asking them is worth: VOI = Σ chance · regret over the possible answers, in points.
 * Order: VOI, then the chance that the winner changes, then the order of the pages. An answered question, "not sure"
 * included, has no row. decisionFor: a full evaluation of a set of answers.
 * Source: decision analysis, expected value of perfect information about one answer.
 */
export const nextQuestions = (
  answers: Answers,
  decisionFor: (answers: Answers) => Decided,
  knowledge: Pick<Knowledge, 'prior' | 'ladders'>,
): readonly QuestionValue[] => {
  const now = decisionFor(answers);
  return openIn(answers, knowledge)
    .map((question): QuestionValue => {
      let points = 0;
      let changes = 0;
      const winners = new Set<OptionId | null>();
      const ruledOut = new Set<OptionId>();
      for (const possible of possibleAnswers(answers, question, knowledge)) {
        const then = decisionFor(possible.answers);
        points += possible.chance * regret(now.winner, then);
        for (const { option } of now.ranking) {
          if (!then.ranking.some((ranked) => ranked.option === option)) ruledOut.add(option);
        }
        if (then.winner === now.winner) continue;
        changes += possible.chance;
        winners.add(then.winner);
      }
      return {
        question,
        points: roundScore(points),
        chanceOfChange: Math.min(1, roundScore(changes)),
        winners: [...winners],
        canRuleOut: now.ranking.map(({ option }) => option).filter((option) => ruledOut.has(option)),
      };
    })
    .sort((a, b) => b.points - a.points || b.chanceOfChange - a.chanceOfChange);
};

/**
 * The stop rule: no open question could still rule out an option in the race, none is worth a quarter of a point, and
 * none changes the winner in one of ten cases.
 */
export const canStop = (open: readonly QuestionValue[]): boolean =>
  open.every(
    ({ points, chanceOfChange, canRuleOut }) =>
      canRuleOut.length === 0 &&
      points < askingConstants.stopBelowPoints.value &&
      chanceOfChange < askingConstants.stopBelowChance.value,
  );
