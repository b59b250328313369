import { describe, expect, test } from 'vitest';
import { type Answers, type OptionId, optionIds } from '../../framework';
import type { AnswerChange, Flip } from '../recommendation';
import { evaluate } from './evaluate';
import { examples, inputsOf } from './fixtures/examples';
import { check } from './fixtures/law';
import { printed1 } from './fixtures/printed-1';
import { situations } from './fixtures/situations';
import { oneChangeFlips, singleChanges, withChange } from './flips';
import type { DecisionInputs } from './inputs';
import { nearestFlips } from './nearest-flips';

const nameOf = (change: AnswerChange) =>
  change.kind === 'ladder' ? `${change.criterion} ${change.to}` : `${change.kind} ${change.to}`;
const questionOf = (change: AnswerChange) => (change.kind === 'ladder' ? change.criterion : change.kind);
const setName = (changes: readonly AnswerChange[]) => changes.map(nameOf).sort().join(' + ');

type Found = readonly { readonly set: readonly AnswerChange[]; readonly winner: OptionId | null }[];

/** Every set of up to `most` changes, each decided from scratch. */
const bruteForce = (inputs: DecisionInputs, most: number): Found => {
  const changes = singleChanges(inputs.answers, inputs.knowledge).map(({ change }) => change);
  const found: { set: readonly AnswerChange[]; winner: OptionId | null }[] = [];
  const extend = (set: readonly AnswerChange[], answers: Answers, from: number) => {
    for (let i = from; i < changes.length; i += 1) {
      const next = changes[i];
      if (next === undefined || set.some((one) => questionOf(one) === questionOf(next))) continue;
      const longer = [...set, next];
      const changed = withChange(answers, next);
      found.push({ set: longer, winner: evaluate({ ...inputs, answers: changed }).winner });
      if (longer.length < most) extend(longer, changed, i + 1);
    }
  };
  extend([], inputs.answers, 0);
  return found;
};

const minimalIn = (found: Found, does: (winner: OptionId | null) => boolean): readonly string[] => {
  const doing = found.filter(({ winner }) => does(winner)).map(({ set }) => set.map(nameOf));
  return doing
    .filter((set) => !doing.some((other) => other.length < set.length && other.every((name) => set.includes(name))))
    .map((set) => [...set].sort().join(' + '))
    .sort();
};

const namesOf = (flips: readonly Flip[] | undefined) => (flips ?? []).map(({ changes }) => setName(changes)).sort();

const holdsTo = (inputs: DecisionInputs, most: 1 | 2 | 3) => {
  const now = evaluate(inputs).winner;
  const found = bruteForce(inputs, most);
  const nearest = nearestFlips(inputs.answers, (answers) => ({ ...inputs, answers }), most);
  expect(nearest.tried).toBe(found.length);
  expect(namesOf(nearest.flips)).toEqual(minimalIn(found, (winner) => winner !== now));
  for (const option of optionIds) {
    const toward = minimalIn(found, (winner) => winner === option && winner !== now);
    expect(namesOf(nearest.towards[option]), option).toEqual(toward);
  }
  const winnerOf = new Map(found.map(({ set, winner }) => [setName(set), winner]));
  for (const { changes, winner } of nearest.flips) expect(winnerOf.get(setName(changes))).toBe(winner);
};

describe('nearest flips', () => {
  test('of up to two answers are exactly those that trying every set finds', () => {
    check([situations()], (inputs) => holdsTo(inputs, 2), 8);
  }, 60_000);

  test('of up to three answers too', () => {
    check([situations()], (inputs) => holdsTo(inputs, 3), 1);
    holdsTo(inputsOf(examples.C, printed1), 3);
  }, 120_000);

  test('of one answer are the single changes that flip', () => {
    check(
      [situations()],
      (inputs) => {
        const recommend = (answers: Answers) => evaluate({ ...inputs, answers });
        const { flips } = nearestFlips(inputs.answers, (answers) => ({ ...inputs, answers }), 1);
        expect(flips).toEqual(oneChangeFlips(inputs.answers, recommend, inputs.knowledge));
      },
      60,
    );
  });

  test('come shortest distance first, then with fewer changes', () => {
    check(
      [situations()],
      (inputs) => {
        const { flips } = nearestFlips(inputs.answers, (answers) => ({ ...inputs, answers }), 2);
        const keys = flips.map(({ distance, changes }) => distance * 10 + changes.length);
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      },
      20,
    );
  });

  test('in C three changes are needed for private terms or a hybrid, and none of up to three makes a closed API win', () => {
    const inputs = inputsOf(examples.C, printed1);
    const { towards } = nearestFlips(inputs.answers, (answers) => ({ ...inputs, answers }));
    const fewest = (option: OptionId) => Math.min(...(towards[option] ?? []).map(({ changes }) => changes.length));
    expect(fewest('closed-enterprise')).toBe(3);
    expect(fewest('hybrid')).toBe(3);
    expect(towards['closed-api']).toEqual([]);
  });
});
