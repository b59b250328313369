import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { askingOf } from '../../engine';
import { defaultAssumptions, noAnswers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { presetOf } from '../../framework/presets';
import { questionIds } from '../../framework/questions';
import { firstQuestion } from '../../narrative/result/first-question';
import { mostValuable, startOrder } from './path';

describe('the short path', () => {
  it('starts where the engine would', () => {
    const { nextQuestions } = askingOf(noAnswers, defaultAssumptions, catalog, currentKnowledge);
    expect(startOrder).toEqual(nextQuestions.map(({ question }) => question));
    expect(startOrder[0]).toBe(firstQuestion.question.id);
  });

  it('asks what is worth most, leaves out what was passed over, and ends', () => {
    const asking = {
      nextQuestions: (['features', 'latency', 'place'] as const).map((question) => ({
        question,
        points: 1,
        chanceOfChange: 0.5,
        winners: [],
        canRuleOut: [],
      })),
    };
    expect(mostValuable(noAnswers, asking, [])).toBe('capability');
    expect(mostValuable({ ...noAnswers, required: { capability: 0.5 } }, asking, [])).toBe('latency');
    expect(mostValuable(noAnswers, asking, ['capability', 'latency', 'place'])).toBe('data-control');
    expect(mostValuable(noAnswers, asking, [...questionIds])).toBeNull();
    expect(mostValuable(presetOf('regulated-saas').answers, null, [])).toBeNull();
  });
});
