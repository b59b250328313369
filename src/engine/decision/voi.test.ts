import { describe, expect, test } from 'vitest';
import { type Answers, levels } from '../../framework';
import { askedIds, askingConstants, factChances } from '../../framework/asking';
import { evaluate } from './evaluate';
import { type Example, examples, inputsOf } from './fixtures/examples';
import { printed1 } from './fixtures/printed-1';
import { settled } from './settled';
import { canStop, nextQuestions } from './voi';

const evaluated = (example: Example, knowledge = printed1) => {
  const inputs = inputsOf(example, knowledge);
  return (answers: Answers) => evaluate({ ...inputs, answers });
};

describe('the printed example: only throughput and time are known, at the costs of B', () => {
  const example: Example = {
    answers: { required: { throughput: 0.25, 'time-to-value': 0.75 }, workload: {} },
    costs: examples.B.costs,
  };
  const decisionFor = evaluated(example);
  const open = nextQuestions(example.answers, decisionFor, printed1);
  const worthOf = (id: string) => open.find(({ question }) => question === id);

  test('who leads, and by what', () => {
    expect(
      decisionFor(example.answers)
        .ranking.slice(0, 2)
        .map(({ option, score }) => [option, Number(score.toFixed(2))]),
    ).toEqual([
      ['self-hosted-cloud', 92.65],
      ['hosted-open', 92.51],
    ]);
  });

  test.each([
    ['data-control', 6.6, 0.55],
    ['operations', 5.4, 0.5],
    ['elasticity', 0.43, 0.25],
    ['tuning', 0.35, 0.75],
    ['assurance', 0.06, null],
    ['capability', 0.03, null],
    ['independence', 0.02, null],
    ['latency', 0, null],
    ['signed-terms', 0, null],
  ])('%s is worth %d points', (id, points, chance) => {
    const value = worthOf(id);
    expect(value?.points.toFixed(points >= 1 ? 1 : 2)).toBe(points.toFixed(points >= 1 ? 1 : 2));
    if (chance !== null) expect(value?.chanceOfChange).toBeCloseTo(chance, 9);
  });

  test('data control is asked first, then operations, and neither may stay open', () => {
    expect(open.slice(0, 2).map(({ question }) => question)).toEqual(['data-control', 'operations']);
    expect(canStop(open)).toBe(false);
    expect(canStop(open.filter(({ question }) => question === 'latency'))).toBe(true);
  });

  test('asking says who else could win, and what could be ruled out', () => {
    expect(worthOf('data-control')).toMatchObject({
      winners: ['hosted-open', 'self-hosted-onprem'],
      canRuleOut: expect.arrayContaining(['self-hosted-cloud', 'closed-api']),
    });
    expect(worthOf('signed-terms')).toMatchObject({ winners: [], canRuleOut: ['closed-api'] });
    expect(worthOf('latency')).toMatchObject({ winners: [], canRuleOut: [] });
  });
});

describe('what counts as open', () => {
  const open = (answers: Answers) =>
    nextQuestions(answers, evaluated({ ...examples.A, answers }), printed1).map(({ question }) => question);

  test('an answered question has no value, and "not sure" is an answer', () => {
    expect(open({ required: {}, workload: {} }).toSorted()).toEqual(
      askedIds.filter((id) => id !== 'features').toSorted(),
    );
    expect(open({ required: { latency: 'not-sure' }, place: 'not-sure', workload: { requestsPerDay: 5 } })).toEqual(
      expect.not.arrayContaining(['latency', 'place', 'workload']),
    );
  });

  test('with everything answered there is nothing to ask, and the result is settled', () => {
    const answers: Answers = {
      ...examples.B.answers,
      place: 'anywhere',
      workload: { tokensPerDay: 5e7 },
    };
    const inputs = inputsOf({ ...examples.B, answers }, printed1);
    expect(open(answers)).toEqual([]);
    expect(canStop([])).toBe(true);
    expect(
      settled(answers, (changed) => ({
        inputs: { ...inputs, answers: changed },
        decision: evaluate({ ...inputs, answers: changed }),
      })),
    ).toBe(true);
  });
});

describe('the stop rule', () => {
  const row = { question: 'latency', points: 0.2, chanceOfChange: 0.05, winners: [], canRuleOut: [] } as const;
  test.each([
    ['worth little, changes little', row, true],
    ['worth a quarter of a point', { ...row, points: askingConstants.stopBelowPoints.value }, false],
    ['changes the winner one time in ten', { ...row, chanceOfChange: askingConstants.stopBelowChance.value }, false],
    ['could still rule an option out', { ...row, canRuleOut: ['hosted-open' as const] }, false],
  ])('%s', (_, value, stops) => {
    expect(canStop([row, value])).toBe(stops);
  });
});

test('chances of answers sum to 1', () => {
  const sum = (chances: readonly (readonly [unknown, number])[]) => chances.reduce((so, [, chance]) => so + chance, 0);
  for (const { value } of Object.values(factChances)) expect(sum(value)).toBeCloseTo(1, 12);
  expect(printed1.prior.length).toBe(levels.length);
  expect(printed1.prior.reduce((so, chance) => so + chance, 0)).toBeCloseTo(1, 12);
});
