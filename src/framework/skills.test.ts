import { describe, expect, test } from 'vitest';
import type { NotSure } from './answers';
import { operationsFromSkills, readiness, type SkillRating, skillIds, skillRules, type TeamSkills } from './skills';

const rated = (letters: string): TeamSkills => {
  const of: Readonly<Record<string, SkillRating | NotSure>> = { h: 'have', s: 'some', n: 'none', u: 'not-sure' };
  return Object.fromEntries(skillIds.flatMap((id, i) => (of[letters[i] ?? ''] ? [[id, of[letters[i] ?? '']]] : [])));
};

describe('six skills to a level of operations', () => {
  // In order: getting GPUs, serving, quantisation, load balancing, monitoring, updates.
  test.each([
    ['hhhhhh', 0],
    ['shhhhh', 0.25],
    ['nhsshs', 0.25],
    ['nhnshs', 0.5],
    ['nnnshs', 0.5],
    ['nnnhsh', 0.75],
    ['nnnnnn', 0.75],
    ['uuuuuu', 0.75],
    ['hhhhhu', 0.75],
    ['hhhhh', null],
    ['', null],
  ])('%s is %s', (letters, level) => {
    expect(operationsFromSkills(rated(letters))).toBe(level);
  });

  test('a better rating never asks for less of the provider to be taken over by the team', () => {
    const ratings = ['n', 's', 'h'];
    const every = (n: number): readonly string[] =>
      n === 0 ? [''] : every(n - 1).flatMap((so) => ratings.map((rating) => so + rating));
    for (const letters of every(6)) {
      const level = operationsFromSkills(rated(letters)) ?? 2;
      for (let i = 0; i < 6; i += 1) {
        const better = ratings[ratings.indexOf(letters[i] ?? 'n') + 1];
        if (better === undefined) continue;
        const raised = `${letters.slice(0, i)}${better}${letters.slice(i + 1)}`;
        expect(operationsFromSkills(rated(raised)) ?? 2).toBeLessThanOrEqual(level);
      }
    }
  });

  test('nobody is rated into the level that excludes options', () => {
    expect(skillRules.map(({ value }) => value)).toEqual([0, 0.25, 0.5, 0.75]);
  });

  test('what is missing is named in the order asked', () => {
    expect(readiness(rated('hsnhhu'))).toEqual({ inPlace: 3, gap: ['serving', 'quantisation', 'updates'] });
  });
});
