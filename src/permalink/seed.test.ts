import { describe, expect, it } from 'vitest';
import { defaultAssumptions, noAnswers } from '../framework';
import { readFragment } from './read';
import { seedOf } from './seed';

const seedOfLink = (fragment: string) => {
  const { answers, assumptions } = readFragment(fragment).state;
  return seedOf(answers, assumptions);
};

describe('the seed of a link', () => {
  it('is that of its decision: neither the order of its keys nor the view changes it', () => {
    const seed = seedOfLink('v=1&th=1&tp=64M&cm=gpt-6-sol');
    expect(seedOfLink('v=1&cm=gpt-6-sol&tp=64M&th=1&tab=money&own=self-hosted-cloud')).toBe(seed);
    expect(seed).toBe(Math.trunc(seed));
    expect(seed).toBeGreaterThan(0);
  });

  it('what changes no figure does not change it: skills rated, fields not sure', () => {
    expect(seedOfLink('v=1&tp=64M&sk=hhsnnu&ns=growthPerYear')).toBe(seedOfLink('v=1&tp=64M'));
  });

  it('another decision has another one', () => {
    const seeds = ['v=1&tp=64M', 'v=1&tp=65M', 'v=1&tp=64M&labour=no', 'v=1'].map(seedOfLink);
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('is the same on every machine and in every version', () => {
    expect(seedOf(noAnswers, defaultAssumptions)).toBe(0x811c9dc5);
    expect(seedOfLink('v=1&tp=64M')).toBe(312103859);
  });
});
