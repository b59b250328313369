import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { recommend } from '../engine';
import { defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { mixHeadline, mixPrices } from './mix-price';

const { costs } = recommend({
  answers: {
    required: { latency: 0.5 },
    closedModel: 'gpt-6-sol',
    workload: { tokensPerDay: 40e6, inputTokens: 1500, outputTokens: 500, cachedShare: 0 },
  },
  assumptions: defaultAssumptions,
  catalog,
  knowledge: currentKnowledge,
});

describe('the price of a mix', () => {
  const prices = mixPrices({ costs }, 40e6);

  it('is the bill over the tokens, cheapest option first', () => {
    const closed = prices.find(({ option }) => option === 'closed-api');
    expect(closed?.tokens).toBeCloseTo(0.75 * 2 + 0.25 * 10, 6);
    expect(closed?.all.mid).toBeCloseTo((costs['closed-api']?.total.mid ?? 0) / ((40 * 730) / 24), 9);
    expect(prices.map(({ all }) => all.mid)).toEqual(prices.map(({ all }) => all.mid).toSorted((a, b) => a - b));
    expect(prices.find(({ option }) => option === 'self-hosted-cloud')?.tokens).toBeNull();
  });

  it('has a headline for the pair, and nothing to say of no volume', () => {
    expect(mixHeadline(prices, ['closed-api'])).toMatch(/^A million tokens of your mix: Closed API \$4\.\d+\.$/);
    expect(mixPrices({ costs }, 0)).toEqual([]);
  });
});
