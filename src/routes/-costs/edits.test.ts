import { describe, expect, it } from 'vitest';
import { editsWith, stepBack } from './edits';

describe('the way back', () => {
  const edits = ['a', 'b', 'c'];
  it('leads to the decision before the last', () => {
    expect(stepBack(edits, 'c')).toEqual({ to: 'b', left: ['a', 'b'] });
  });

  it('of an edit that has not rested yet leads to the last one that has, and loses none', () => {
    expect(stepBack(edits, 'd')).toEqual({ to: 'c', left: edits });
  });

  it('ends where the visit began', () => {
    expect(stepBack(['a'], 'a')).toBeNull();
    expect(stepBack([], 'a')).toBeNull();
  });

  it('takes one more decision, once, and forgets the oldest of fifty', () => {
    expect(editsWith(edits, 'c')).toBe(edits);
    expect(editsWith(edits, 'd')).toEqual(['a', 'b', 'c', 'd']);
    const many = Array.from({ length: 50 }, (_, index) => String(index));
    expect(editsWith(many, 'x')).toEqual([...many.slice(1), 'x']);
  });
});
