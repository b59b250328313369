import { describe, expect, it } from 'vitest';
import { defaultAssumptions, noAnswers } from '../../framework';
import { type DecisionState, noDecision } from '../../permalink';
import { type ComparedScenario, type ComparedSet, readCompared } from '../../permalink/compared';
import { changedCompared, withName, withoutScenario, withScenarios } from './use-compared';

const scenario = (name: string): ComparedScenario => ({ name, answers: noAnswers, assumptions: defaultAssumptions });
const namesIn = ({ view }: DecisionState) => readCompared(view.compared ?? []).set.scenarios.map(({ name }) => name);
const adding =
  (...names: readonly string[]) =>
  (set: ComparedSet) =>
    withScenarios(set, names.map(scenario));

describe('changes to a comparison', () => {
  it('two made before the page was drawn again both count', () => {
    const both = [adding('A'), adding('B')].reduce(changedCompared, noDecision);
    expect(namesIn(both)).toEqual(['A', 'B']);
  });

  it('the second of two equal ones gets a number', () => {
    const both = [adding('A'), adding('A')].reduce(changedCompared, noDecision);
    expect(namesIn(both)).toEqual(['A', 'A 2']);
  });

  it('one that no longer fits changes nothing', () => {
    const four = changedCompared(noDecision, adding('A', 'B', 'C', 'D'));
    expect(changedCompared(four, adding('E'))).toBe(four);
  });

  it('one is renamed or removed by its name, and only once', () => {
    const three = changedCompared(noDecision, adding('A', 'B', 'C'));
    expect(namesIn(changedCompared(three, (set) => withName(set, 'B', 'Ours')))).toEqual(['A', 'Ours', 'C']);
    const without = (set: ComparedSet) => withoutScenario(set, 'A');
    expect(namesIn([without, without].reduce(changedCompared, three))).toEqual(['B', 'C']);
  });

  it.each([
    ['A', 0, 'most'],
    ['A', 1, 0],
    ['B', 0, 0],
  ] as const)('without %s, what is tried from place %s is tried from %s', (name, base, after) => {
    const set = { scenarios: [scenario('A'), scenario('B')], people: true, base };
    expect(withoutScenario(set, name).base).toBe(after);
  });
});
