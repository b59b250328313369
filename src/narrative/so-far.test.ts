import { describe, expect, it } from 'vitest';
import { optionIds } from '../framework';
import { hospital as recommendation, veto } from './hospital.fixture';
import { inFront, outBecause, standingRows } from './so-far';

describe('the standing', () => {
  it('lists all six once: the ranking first, then those ruled out with a reason', () => {
    const rows = standingRows(recommendation);
    expect(rows.map(({ option }) => option).toSorted()).toEqual([...optionIds].toSorted());
    const out = rows.filter(({ score }) => score === null);
    expect(rows.slice(rows.length - out.length)).toEqual(out);
    expect(out.length).toBeGreaterThan(0);
    for (const { reason } of out) expect(reason?.length).toBeGreaterThan(3);
  });

  it('says so where only a missing source rules out', () => {
    const row = veto('hosted-open', 'signed-terms');
    expect(outBecause({ ...row, unknownFact: false })).toBe('no signed terms');
    expect(outBecause({ ...row, unknownFact: true })).toBe('not confirmed');
  });

  it('marks an option that ranks after the others', () => {
    const [first, ...rest] = recommendation.ranking;
    if (!first) throw new Error('the example has a ranking');
    const rows = standingRows({ ranking: [first, ...rest.map((each) => ({ ...each, tier: 1 }))], vetoed: [] });
    expect(rows.map(({ reason }) => reason)).toEqual([null, ...rest.map(() => 'misses a strong need')]);
  });

  it('fits in one line', () => {
    expect(inFront(recommendation)).toBe('In front: closed API under private terms · ≈$5.7k/mo');
    expect(inFront({ winner: null, ranking: [] })).toBe('No option left');
  });
});
