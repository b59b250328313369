import { describe, expect, it } from 'vitest';
import type { OptionId } from '../framework';
import { stretchesOf } from './flip-stretches';

const searched = { from: 1, to: 100, whole: false, scale: 'log' } as const;
const [own, rent] = ['self-hosted-onprem', 'self-hosted-cloud'] as const;

describe('stretches between crossings', () => {
  const crossings = [
    { at: 2, below: own, above: rent },
    { at: 8.4, below: rent, above: own },
    { at: 9.8, below: own, above: rent },
    { at: 20.97, below: rent, above: own },
    { at: 21.04, below: own, above: null },
  ] as const;
  const winnerAt = (value: number): OptionId | null =>
    crossings.reduce<OptionId | null>((found, { at, above }) => (value >= at ? above : found), own);

  it('are those of another winner than now, each with a short value within', () => {
    expect(stretchesOf(crossings, { present: 5, now: rent }, winnerAt, searched)).toEqual([
      { low: null, high: 2, winner: own, tried: 1.9 },
      { low: 8.4, high: 9.8, winner: own, tried: 9 },
      { low: 20.97, high: 21.04, winner: own, tried: 21 },
      { low: 21.04, high: null, winner: null, tried: 22 },
    ]);
  });

  it('claims nothing below what was searched', () => {
    const [first] = stretchesOf(crossings, { present: 0, now: rent }, winnerAt, searched);
    expect(first).toMatchObject({ low: 1, high: 2 });
  });

  it('a whole number that stands alone is tried, and a value that does not win is not', () => {
    const whole = { from: 1, to: 10, whole: true, scale: 'linear' } as const;
    const alone = [
      { at: 5, below: rent, above: own },
      { at: 6, below: own, above: rent },
    ] as const;
    const tried = (found: OptionId) =>
      stretchesOf(alone, { present: 2, now: rent }, () => found, whole).map((stretch) => stretch.tried);
    expect(tried(own)).toEqual([5]);
    expect(tried(rent)).toEqual([null]);
  });
});
