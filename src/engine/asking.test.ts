import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, defaultAssumptions, noAnswers } from '../framework';
import { askedIds } from '../framework/asking';
import { currentKnowledge } from '../framework/editions';
import { presetOf } from '../framework/presets';
import { askingOf, pricedOnce } from './asking';
import { possibleAnswers } from './decision';
import { assessPoint } from './recommend';

const asking = (answers: Answers) => askingOf(answers, defaultAssumptions, catalog, currentKnowledge);
const inFull = (answers: Answers) =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).decision;

describe('asking with the catalogue', () => {
  test('costs searched once for the answers they read give the same decision as a full search, for every answer', () => {
    const situations = [
      { required: {}, workload: { tokensPerDay: 4e7 } },
      presetOf('hospital').answers,
      presetOf('platform').answers,
    ];
    for (const answers of situations) {
      const decidedFor = pricedOnce(defaultAssumptions, catalog, currentKnowledge);
      decidedFor(answers);
      for (const id of askedIds) {
        for (const possible of possibleAnswers(answers, id, currentKnowledge)) {
          expect(decidedFor(possible.answers).decision, id).toEqual(inFull(possible.answers));
        }
      }
    }
  });

  test('nothing answered: every question is open, none settled; a yes or no that rules options out comes first', () => {
    const { nextQuestions, canStop, settled } = asking(noAnswers);
    expect(nextQuestions.map(({ question }) => question).toSorted()).toEqual([...askedIds].toSorted());
    expect([canStop, settled]).toEqual([false, false]);
    expect(nextQuestions[0]?.canRuleOut.length).toBeGreaterThan(0);
  });
});
