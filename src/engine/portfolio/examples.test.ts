import { describe, expect, it } from 'vitest';
import type { Answers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { portfolioProblems, type WorkloadClass } from '../../framework/portfolio';
import { presets } from '../../framework/presets';
import { asDecision } from './as-decision';
import { exampleClasses } from './examples';

const names = {
  all: 'All',
  routine: 'Routine',
  hard: 'Hard',
  restricted: 'Restricted',
  rest: 'Rest',
  'restricted-routine': 'Restricted, routine',
  'restricted-hard': 'Restricted, hard',
  'rest-routine': 'Rest, routine',
  'rest-hard': 'Rest, hard',
};
const examples = (answers: Answers) => exampleClasses(answers, currentKnowledge, names);
const told = (answers: Answers) => {
  const { classes, guessed } = examples(answers);
  return { guessed, classes: classes.map(({ name, share, required }) => [name, share, required]) };
};

describe('classes to begin with', () => {
  it.each<[string, Answers, ReturnType<typeof told>]>([
    [
      'nothing answered: routine and hard, a guess',
      { required: {}, workload: {} },
      {
        guessed: 'routine',
        classes: [
          ['Routine', 0.75, { capability: 0.5 }],
          ['Hard', 0.25, { capability: 1, tuning: 0 }],
        ],
      },
    ],
    [
      'something binds the data: a restricted part, a guess',
      { required: { 'data-control': 0.75 }, workload: {} },
      {
        guessed: 'restricted',
        classes: [
          ['Restricted', 0.25, {}],
          ['Rest', 0.75, { 'data-control': 0.25 }],
        ],
      },
    ],
    [
      'an answered share is no guess',
      { required: { capability: 0.5 }, workload: { routineShare: 0.6 } },
      {
        guessed: null,
        classes: [
          ['Routine', 0.6, {}],
          ['Hard', 0.4, { capability: 1, tuning: 0 }],
        ],
      },
    ],
  ])('%s', (_, answers, expected) => {
    expect(told(answers)).toEqual(expected);
  });

  it.each(presets.map(({ id, answers }) => [id, answers] as const))(
    'preset %s: nothing is wrong with them',
    (_, answers) => {
      expect(portfolioProblems(examples(answers).classes)).toEqual([]);
    },
  );
});

describe('two classes as a share of the decision', () => {
  const base: Answers = { required: { capability: 0.75, assurance: 1 }, workload: { tokensPerDay: 5e6 } };
  const routine: WorkloadClass = { name: 'Routine', share: 0.7, required: { capability: 0.5 } };
  const hard: WorkloadClass = { name: 'Hard', share: 0.3, required: { capability: 1, tuning: 0 } };
  const kept: WorkloadClass = { name: 'Kept', share: 0.2, required: { 'data-control': 0.75 }, dataControlIs: 'rule' };
  const rest: WorkloadClass = { name: 'Rest', share: 0.8, required: { 'data-control': 0 } };

  it.each<[string, readonly WorkloadClass[], object | null]>([
    [
      'routine and hard',
      [hard, routine],
      { as: 'routine', share: 0.7, answers: { workload: { routineShare: 0.7 }, required: { capability: 0.75 } } },
    ],
    [
      'restricted and the rest',
      [kept, rest],
      {
        as: 'restricted',
        share: 0.2,
        answers: { sensitiveShare: 0.2, dataControlIs: 'rule', required: { 'data-control': 0.75 } },
      },
    ],
    [
      'a rest that may be logged, not trained on, is as free',
      [kept, { ...rest, required: { 'data-control': 0.25 } }],
      { as: 'restricted', share: 0.2 },
    ],
    ['a rest that nobody may keep is another need', [kept, { ...rest, required: { 'data-control': 0.5 } }], null],
    ['both kinds of difference at once', [{ ...kept, required: { ...kept.required, capability: 0.5 } }, rest], null],
    ['hard work that is tuned', [{ ...hard, required: { capability: 1, tuning: 0.5 } }, routine], null],
    ['three classes', [kept, rest, hard], null],
    [
      'volumes of their own',
      [
        { name: 'A', tokensPerDay: 5, required: {} },
        { name: 'B', tokensPerDay: 5, required: {} },
      ],
      null,
    ],
  ])('%s', (_, classes, expected) => {
    const found = asDecision(classes, base, currentKnowledge);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it.each(presets.map(({ id, answers }) => [id, answers] as const))(
    'preset %s: its examples are a share of the decision, where they are two',
    (_, answers) => {
      const { classes } = examples(answers);
      if (classes.length === 2) expect(asDecision(classes, answers, currentKnowledge)).not.toBeNull();
    },
  );
});
