import { describe, expect, it } from 'vitest';
import type { Asking } from '../engine/asking';
import type { QuestionValue } from '../engine/recommendation';
import { noAnswers } from '../framework';
import { consequenceText, leftOf, mostDecisive, progressText, readinessText, stopSentences } from './asking';

const value = (question: QuestionValue['question'], points: number, chanceOfChange: number): QuestionValue => ({
  question,
  points,
  chanceOfChange,
  winners: [],
  canRuleOut: [],
});
const asking = (...nextQuestions: QuestionValue[]): Asking => ({ nextQuestions, canStop: false, settled: false });

describe('how far along', () => {
  it.each([
    [3, 11, 4, 'Question 3. At most 11 left; 4 matter for your result.'],
    [3, 11, 1, 'Question 3. At most 11 left; 1 matters for your result.'],
    [12, 2, 2, 'Question 12. At most 2 left; all matter for your result.'],
    [13, 1, 1, 'Question 13. At most 1 left; 1 matters for your result.'],
    [
      9,
      5,
      0,
      'Question 9. At most 5 left after this one; none of those is likely to put another option first by itself.',
    ],
    [13, 1, 0, 'Question 13. At most 1 left after this one; it is not likely to put another option first by itself.'],
    [1, 13, null, 'Question 1. At most 13 left.'],
    [14, 0, 0, 'Question 14. The last one.'],
  ])('%i, %i left, %s matter', (number, questions, matter, text) => {
    expect(progressText(number, { questions, matter })).toBe(text);
  });

  it('counts pages that are open, each once, without the one on the screen and those passed over', () => {
    const rows = asking(
      value('features', 1, 0.2),
      value('capability', 1, 0.2),
      value('latency', 1, 0.1),
      value('tuning', 1, 0),
    );
    expect(leftOf(noAnswers, rows, ['place'])).toEqual({ questions: 13, matter: 2 });
    expect(leftOf(noAnswers, rows, ['place', 'latency'])).toEqual({ questions: 12, matter: 1 });
    expect(leftOf({ ...noAnswers, place: 'eu' }, null, ['latency'])).toEqual({ questions: 12, matter: null });
  });

  it('names the question worth most by its page, and none where none is worth anything', () => {
    expect(mostDecisive(asking(value('features', 1, 0.2)))).toBe('hardest task');
    expect(mostDecisive(asking(value('operations', 1, 0.2)))).toBe('team for GPU servers');
    expect(mostDecisive(asking(value('latency', 0, 0)))).toBeNull();
    expect(mostDecisive(asking())).toBeNull();
  });
});

describe('when to stop', () => {
  it('speaks of the choices tried, and never of amounts and facts that were not', () => {
    const settled = stopSentences({ settled: true, withoutVolume: false, ceiling: false });
    expect(settled).toBe(
      'No choice still open is likely to put another option first; for all of them together that is proved. A monthly ceiling, or another number or fact that you add, still can.',
    );
    expect(stopSentences({ settled: false, withoutVolume: false, ceiling: true })).toBe(
      'No choice still open is likely to put another option first. Another number or fact that you add still can.',
    );
    expect(stopSentences({ settled: false, withoutVolume: true, ceiling: false })).toBe(
      'No choice still open is likely to put another option first. A volume, a monthly ceiling, or another number or fact that you add, still can. Without a volume, no option has a cost yet.',
    );
  });
});

describe('what an answer would do', () => {
  const nothing = {
    winner: undefined,
    rulesOut: [],
    leaves: ['closed-api', 'hosted-open'],
    demotes: [],
    conditional: false,
  } as const;
  it.each([
    ['nothing', nothing, false, null],
    ['leave nothing', { ...nothing, winner: null, leaves: [] }, false, 'Would leave no option.'],
    ['change the result', { ...nothing, winner: 'hosted-open' }, false, 'Would change the result to Hosted open API.'],
    [
      'change it and rule out',
      { ...nothing, winner: 'hosted-open', rulesOut: ['closed-api'] },
      false,
      'Would change the result to Hosted open API. Would rule out closed API.',
    ],
    [
      'rule out most',
      { ...nothing, rulesOut: ['closed-api', 'hosted-open'], leaves: ['self-hosted-onprem'] },
      false,
      'Would leave only on-premise hardware.',
    ],
    ['put last', { ...nothing, demotes: ['closed-api'] }, false, 'Would rank closed API last: a strong need missed.'],
    ['set a condition', { ...nothing, conditional: true }, false, 'Would make the result conditional.'],
    ['what is chosen', { ...nothing, winner: 'hosted-open', rulesOut: ['closed-api'] }, true, 'Rules out closed API.'],
  ] as const)('%s', (_, consequence, chosen, text) => {
    expect(consequenceText(consequence, chosen)).toBe(text);
  });
});

it('says what of the six skills is there, and what is not', () => {
  const all = { procurement: 'have', serving: 'have', quantisation: 'have' } as const;
  const rest = { 'load-balancing': 'have', monitoring: 'have', updates: 'have' } as const;
  expect(readinessText({ ...all, ...rest })).toBe('6 of 6 in place.');
  expect(readinessText({ ...all, ...rest, quantisation: 'some', updates: 'not-sure' })).toBe(
    '4 of 6 in place; to learn, hire or buy: quantisation and updating it.',
  );
});
