import { describe, expect, it } from 'vitest';
import { freeName, numberedName } from './free-name';

describe('a name that nobody has', () => {
  it.each([
    ['EU only', [], 40, 'EU only'],
    ['EU only', ['EU only'], 40, 'EU only 2'],
    ['eu only', ['EU only ', 'Eu Only 2'], 40, 'eu only 3'],
    ['A'.repeat(50), [], 40, 'A'.repeat(40)],
    ['A'.repeat(40), ['A'.repeat(40)], 40, `${'A'.repeat(38)} 2`],
    ['One two three', ['One two'], 8, 'One tw 2'],
    ['One and two', ['One and'], 6, 'One an'],
    ['🙂🙂🙂', [], 5, '🙂🙂'],
  ])('%j beside %j, at most %d characters', (name, taken, longest, expected) => {
    expect(freeName(name, taken, longest)).toBe(expected);
  });

  it('one that is always numbered begins where it is told to', () => {
    expect(numberedName('Scenario', ['Scenario 1'], 1)).toBe('Scenario 2');
  });
});
