import { expect, it } from 'vitest';
import { defaultAssumptions, noAnswers } from '../../framework';
import { decisionsOf, isAbout } from './is-about';

const person = (name: string, tokensPerDay: number) => ({
  name,
  answers: { ...noAnswers, workload: { tokensPerDay } },
  assumptions: defaultAssumptions,
});
const [anna, ben, cem] = [person('Anna', 1e6), person('Ben', 2e6), person('Cem', 3e6)];

it.each([
  ['the same people', [anna, ben, cem], true],
  ['one renamed', [anna, { ...ben, name: 'Benno' }, cem], true],
  ['one removed', [anna, cem], false],
  ['one more', [anna, ben, cem, cem], false],
  ['in another order', [ben, anna, cem], false],
  ['one who says something else', [anna, person('Ben', 5e6), cem], false],
])('a reply on three people, held against %s', (_, now, about) => {
  // As it comes back from the worker.
  const asked = JSON.parse(JSON.stringify(decisionsOf([anna, ben, cem])));
  expect(isAbout(asked, now)).toBe(about);
});
