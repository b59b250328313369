import { describe, expect, test } from 'vitest';
import type { OptionCost } from '../engine/recommendation';
import { differenceSentence, effectSummary, flipText, growthNote, paybackMonths, savingText } from './comparison';

describe('who saves', () => {
  test.each([
    [-34_200, 'cloud GPUs save $34k a month'],
    [2_522, 'a closed API saves $2.5k a month'],
    [0.4, 'cloud GPUs and a closed API cost the same'],
  ])('%d', (usd, text) => expect(savingText('self-hosted-cloud', 'closed-api', usd)).toBe(text));

  test.each([
    ['self-hosted-cloud', 'closed-api', 2_522, 'Cloud GPUs cost $2.5k a month more than a closed API.'],
    [
      'self-hosted-onprem',
      'hosted-open',
      -90_000,
      'On-premise hardware costs $90k a month less than a hosted open API.',
    ],
    ['hybrid', 'closed-api', 0, 'Hybrid costs the same as a closed API.'],
  ] as const)('%s against %s', (own, rent, usd, text) => expect(differenceSentence(own, rent, usd)).toBe(text));
});

describe('how an input moves the difference', () => {
  test('both ends, the right verb, and where it flips', () => {
    const pair = { own: 'self-hosted-cloud', rent: 'closed-api' } as const;
    expect(effectSummary(pair, { at: '1M', usd: 7_500 }, { at: '1B', usd: -1e5 }, '80M')).toBe(
      'At 1M cloud GPUs cost $7.5k more than a closed API, at 1B they cost $100k less; flips at 80M.',
    );
  });

  test('equal at one end', () => {
    const pair = { own: 'self-hosted-onprem', rent: 'hosted-open' } as const;
    expect(effectSummary(pair, { at: '1', usd: 0 }, { at: '10', usd: 900 }, null)).toBe(
      'At 1 on-premise hardware costs the same as a hosted open API, at 10 it costs $900 more; never flips.',
    );
  });

  test.each([
    [null, 'never flips'],
    ['7.1', 'flips at 7.1'],
  ])('%s', (at, text) => expect(flipText(at)).toBe(text));
});

test.each([
  [1, "Level; costs are at today's volume"],
  [2, "Costs are at today's volume"],
])('growth of %d', (growth, text) => expect(growthNote(growth)).toBe(text));

describe('payback: set-up difference over monthly saving', () => {
  const cost = (mid: number, oneOffUsd: number) =>
    ({ total: { low: mid, mid, high: mid }, oneOffUsd, announced: [] }) as unknown as OptionCost;
  const dearer = (mid: number, months: number, monthlyUsd: number) => ({
    ...cost(mid, 0),
    announced: [{ day: '2027-01-01', months, monthlyUsd, range: { low: monthlyUsd, high: monthlyUsd }, prices: [] }],
  });
  test.each([
    // 7,200 once is 200 a month for 36 months: running costs 800 against 2,000.
    ['pays back', cost(1_000, 7_200), cost(2_000, 0), 6],
    ['no saving', cost(3_000, 7_200), cost(2_000, 0), null],
    ['less set-up than the other', cost(1_000, 0), cost(2_000, 3_600), 0],
    // Two months at 1,200 leave 4,800 of 7,200; from then on 3,200 a month are saved.
    ['the other gets dearer on the way', cost(1_000, 7_200), dearer(2_000, 2, 4_000), 3.5],
    ['paid back before that', cost(1_000, 7_200), dearer(2_000, 9, 4_000), 6],
    // Two months lose 800 each; from then on 1,200 a month are saved.
    ['nothing saved until then', cost(3_000, 7_200), dearer(2_000, 2, 4_000), 2 + 8_800 / 1_200],
    ['the other gets cheaper first', cost(1_000, 7_200), dearer(2_000, 2, 500), null],
  ])('%s', (_, own, rent, months) => expect(paybackMonths(own, rent)).toBe(months));
});
