import { describe, expect, it } from 'vitest';
import { defaultAssumptions, noAnswers } from '../../framework';
import { presetOf } from '../../framework/presets';
import { type DecisionState, noDecision, toFragment } from '../../permalink';
import { type ComparedScenario, type ComparedSet, readCompared, withCompared } from '../../permalink/compared';
import { longestLink } from '../../permalink/write';
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

  it('one that came in too long may be made shorter, or renamed at the same length, and no longer', () => {
    const named = (at: number, length: number) => `${at}${'病'.repeat(length - 1)}`;
    const scenarios = (['mvp', 'hospital', 'batch', 'platform'] as const).map((id, at) => ({
      ...scenario(named(at, 39)),
      answers: { ...presetOf(id).answers, closedModel: `openai:a-model-with-a-long-name-${at}` },
    }));
    const long = { ...noDecision, view: withCompared({}, { scenarios, people: false, base: 'most' }) };
    expect(toFragment(long).length).toBeGreaterThan(longestLink + 20);
    const renamed = (to: string) => namesIn(changedCompared(long, (set) => withName(set, named(0, 39), to)))[0];
    expect(renamed(named(0, 38))).toBe(named(0, 38));
    expect(renamed(named(9, 39))).toBe(named(9, 39));
    expect(renamed(named(0, 40))).toBe(named(0, 39));
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
