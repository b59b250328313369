import { describe, expect, test } from 'vitest';
import type { OptionCost, Recommendation } from '../../engine';
import type { OptionId } from '../../framework';
import { pairOf } from '../../narrative/result/reading';
import { billShown, isRuledOut, otherOwn, usualPair, withPair } from './pair';

const result = (usd: { readonly [O in OptionId]?: number }, ruledOut: readonly OptionId[] = []): Recommendation =>
  ({
    costs: Object.fromEntries(
      Object.entries(usd).map(([option, mid]) => [
        option,
        { option, total: { low: mid, mid, high: mid } } as OptionCost,
      ]),
    ),
    vetoed: ruledOut.map((option) => ({ option })),
    winner: null,
    ranking: [],
  }) as unknown as Recommendation;

const all = {
  'closed-api': 5,
  'closed-enterprise': 6,
  'hosted-open': 1,
  'self-hosted-cloud': 8,
  'self-hosted-onprem': 16,
} as const;

describe('what is compared unless the reader picks', () => {
  test.each([
    ['nothing ruled out', result(all), 'self-hosted-cloud', 'closed-api'],
    ['on-premise is cheaper', result({ ...all, 'self-hosted-onprem': 4 }), 'self-hosted-onprem', 'closed-api'],
    ['the closed API is ruled out', result(all, ['closed-api']), 'self-hosted-cloud', 'closed-enterprise'],
    ['every closed one is', result(all, ['closed-api', 'closed-enterprise']), 'self-hosted-cloud', 'hosted-open'],
    ['the cheaper way to own is', result(all, ['self-hosted-cloud']), 'self-hosted-onprem', 'closed-api'],
    [
      'all that can be rented is: the cost is still of interest',
      result(all, ['closed-api', 'closed-enterprise', 'hosted-open']),
      'self-hosted-cloud',
      'closed-api',
    ],
    [
      'only cloud GPUs have a cost',
      result({ 'self-hosted-cloud': 8, 'hosted-open': 1 }),
      'self-hosted-cloud',
      'hosted-open',
    ],
    ['nothing has a cost', result({}), 'self-hosted-cloud', 'closed-api'],
  ] as const)('%s', (_, recommendation, own, rent) => expect(usualPair(recommendation)).toEqual({ own, rent }));

  test.each([
    ['cloud GPUs', result(all), 'self-hosted-cloud', 'self-hosted-onprem'],
    ['on-premise', result(all), 'self-hosted-onprem', 'self-hosted-cloud'],
    ['the other is ruled out', result(all, ['self-hosted-onprem']), 'self-hosted-cloud', null],
    ['the other has no price', result({ 'self-hosted-cloud': 8 }), 'self-hosted-cloud', null],
    ['a hybrid', result(all), 'hybrid', null],
  ] as const)('the other way of owning: %s', (_, recommendation, own, other) =>
    expect(otherOwn(recommendation, { own, rent: 'closed-api' })).toBe(other),
  );

  test('an option with several vetoes is ruled out once', () => {
    const recommendation = result(all, ['closed-api', 'closed-api']);
    expect(isRuledOut(recommendation, 'closed-api')).toBe(true);
    expect(isRuledOut(recommendation, 'hosted-open')).toBe(false);
  });
});

test.each([
  ['the one asked for', all, 'hosted-open', 'hosted-open'],
  ['the first, where that has none', all, 'hybrid', 'closed-api'],
  ['none', {}, 'hybrid', null],
] as const)('the bill shown: %s', (_, usd, asked, shown) => expect(billShown(result(usd), asked)).toBe(shown));

describe('the same pair as on the result page', () => {
  test.each([
    ['a hosted model leads', 'hosted-open', 'self-hosted-cloud', 'hosted-open'],
    ['bought servers lead, though dearer', 'self-hosted-onprem', 'self-hosted-onprem', 'closed-api'],
    ['private terms lead', 'closed-enterprise', 'self-hosted-cloud', 'closed-enterprise'],
    ['a hybrid leads', 'hybrid', 'hybrid', 'closed-api'],
  ] as const)('%s', (_, winner, own, rent) => {
    const options = [...Object.keys(all), 'hybrid'] as OptionId[];
    const leading = { ...result({ ...all, hybrid: 7 }), winner, ranking: options.map((option) => ({ option })) };
    const recommendation = leading as unknown as Recommendation;
    expect(pairOf(recommendation)).toEqual({ own, rent });
    expect(usualPair(recommendation)).toEqual({ own, rent });
  });
});

describe('a pair in the address', () => {
  const usual = { own: 'self-hosted-cloud', rent: 'closed-api' } as const;
  test.each([
    ['the usual one is left out', usual, {}],
    ['what differs stays', { own: 'hybrid', rent: 'closed-api' }, { own: 'hybrid' }],
    ['both', { own: 'hybrid', rent: 'hosted-open' }, { own: 'hybrid', rent: 'hosted-open' }],
  ] as const)('%s', (_, pair, view) => {
    expect(withPair({ own: 'self-hosted-onprem', rent: 'hosted-open', tab: 'money' }, pair, usual)).toEqual({
      tab: 'money',
      ...view,
    });
  });
});
