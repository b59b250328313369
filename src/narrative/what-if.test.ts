import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../framework';
import {
  countChanged,
  keptAs,
  moneyDifference,
  optionDifferences,
  orderText,
  scoreDifference,
  shareDifference,
  wasText,
  weightsText,
  winnerDifference,
} from './what-if';

const usd = (mid: number) => ({ low: mid * 0.8, mid, high: mid * 1.25 });

describe('what trying other answers did', () => {
  it.each([
    [80, 68, '+12'],
    [68, 80, '−12'],
    [80.4, 79.5, 'about equal'],
    [80, 79, '+1'],
    [80, null, 'was out'],
    [null, 80, 'now out'],
    [null, null, 'out in both'],
  ])('a score of %s where %s was saved: %s', (now, saved, text) => {
    expect(scoreDifference(now, saved, 1)).toBe(text);
  });

  it('what counts as about equal is a judgement of the reader', () => {
    expect([0.5, 2, 3].map((aboutEqual) => scoreDifference(80.6, 79.7, aboutEqual))).toEqual([
      '+1',
      'about equal',
      'about equal',
    ]);
    const standing = (score: number) => ({
      ranking: [{ option: 'hosted-open', score, tier: 0 }],
      vetoed: [],
      costs: {},
      assumptions: { ...defaultAssumptions, judgements: { 'about-equal': 4 } },
    });
    const [row] = optionDifferences(
      ...([standing(71), standing(74)] as unknown as Parameters<typeof optionDifferences>),
    );
    expect(row?.difference).toBe('about equal');
  });

  it.each([
    [usd(5723), usd(7240), '$5.7k a month ($4.6k to $7.2k), was $7.2k ($5.8k to $9.1k)'],
    [usd(5723), usd(5719), '$5.7k a month ($4.6k to $7.2k), was $5.7k ($4.6k to $7.1k)'],
    [usd(5723), usd(5723), '$5.7k a month ($4.6k to $7.2k), as before'],
    [usd(5723), null, '$5.7k a month ($4.6k to $7.2k), had no bill'],
    [null, usd(1000), 'no bill, was $1k a month ($800 to $1.3k)'],
    [null, null, null],
  ])('money in two figures with its range', (now, saved, text) => {
    expect(moneyDifference(now, saved)).toBe(text);
  });

  it.each([
    ['hosted-open', 'hosted-open', 'Still hosted open API.'],
    ['self-hosted-cloud', 'closed-api', 'Cloud GPUs instead of closed API.'],
    [null, 'self-hosted-cloud', 'No option is left; cloud GPUs were first.'],
    ['hybrid', null, 'Hybrid is possible; before, no option was left.'],
    [null, null, 'Still no option is left.'],
  ] as const)('the winner %s where %s was saved', (now, saved, text) => {
    expect(winnerDifference({ winner: now }, { winner: saved })).toBe(text);
  });

  it('prints shares to five percent and never calls them a probability', () => {
    const share = (of: number) => ({
      winnerShare: {
        'closed-api': 0,
        'closed-enterprise': 0,
        'hosted-open': of,
        'self-hosted-cloud': 0,
        'self-hosted-onprem': 0,
        hybrid: 0,
      },
    });
    expect(shareDifference('hosted-open', share(0.61), share(0.74))).toBe(
      'First in about 60% of the weightings we tried, was about 75%.',
    );
    expect(shareDifference('hosted-open', share(0.61), share(0.59))).toBe(
      'First in about 60% of the weightings we tried, as before.',
    );
  });

  it('lists the options as they stand, those that are out last with the reason', () => {
    const ranked = (option: 'closed-api' | 'hosted-open', score: number, tier = 0) => ({ option, score, tier });
    const now = {
      ranking: [ranked('hosted-open', 71), ranked('closed-api', 75, 1)],
      vetoed: [],
      costs: {},
      assumptions: defaultAssumptions,
    };
    const saved = { ...now, ranking: [ranked('closed-api', 60)] };
    const rows = optionDifferences(...([now, saved] as unknown as Parameters<typeof optionDifferences>));
    expect(rows.map(({ option, difference, demoted, out }) => [option, difference, demoted, out])).toEqual([
      ['hosted-open', 'was out', false, null],
      ['closed-api', '+15', true, null],
      ['closed-enterprise', 'out in both', false, 'not assessed'],
      ['self-hosted-cloud', 'out in both', false, 'not assessed'],
      ['self-hosted-onprem', 'out in both', false, 'not assessed'],
      ['hybrid', 'out in both', false, 'not assessed'],
    ]);
  });

  it('compares with nothing while nothing differs', () => {
    const now = {
      ranking: [{ option: 'hosted-open', score: 71, tier: 0 }],
      vetoed: [],
      assumptions: defaultAssumptions,
      costs: { 'hosted-open': { total: usd(1000) } },
    };
    const [row] = optionDifferences(now as unknown as Parameters<typeof optionDifferences>[0], null);
    expect(row).toMatchObject({ difference: '', money: '$1k a month ($800 to $1.3k)' });
  });

  it('names what differs', () => {
    expect([0, 1, 3].map(countChanged)).toEqual([
      'Nothing differs yet. Change an answer, and what it does stands here.',
      'One answer differs from your saved decision.',
      '3 answers differ from your saved decision.',
    ]);
    expect(wasText(null)).toBe('Saved: not answered');
    expect(weightsText({ privacy: 40, scale: 20, customization: 20, budget: 20 })).toBe(
      'privacy 40%, scale 20%, customization 20%, budget and team 20%',
    );
    expect(orderText({ scale: 2, privacy: 1, budget: 3 })).toBe('privacy, scale then budget and team');
    expect(keptAs('Small 2', true)).toBe('Kept as “Small 2”.');
    expect(keptAs('Small', false)).toMatch(/keeps nothing/);
  });
});
