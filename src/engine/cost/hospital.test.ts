import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { defaultAssumptions, type OptionId, type SingleOptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { breakEven } from './break-even';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { singleCost } from './option-cost';
import { situationOf } from './situation';

const costing = (assumptions = defaultAssumptions) =>
  costingOf(situationOf(catalog, hospital, assumptions, currentKnowledge));

describe('a hospital with 40M tokens a day', () => {
  it.each<[SingleOptionId, number, number, number]>([
    ['closed-api', 4255, 5116, 5786],
    ['closed-enterprise', 4684, 5706, 6576],
    ['hosted-open', 450, 1027, 1496],
    ['self-hosted-cloud', 4663, 7638, 13_339],
    ['self-hosted-onprem', 11_078, 15_873, 25_930],
  ])('%s costs %d to %d to %d USD a month', (option, low, mid, high) => {
    const cost = singleCost(costing(), option);
    if (typeof cost === 'string') throw new Error(cost);
    expect([cost.total.low, cost.total.mid, cost.total.high].map(Math.round)).toEqual([low, mid, high]);
  });

  const crossingsOf = (own: OptionId, rent: OptionId, assumptions = defaultAssumptions) => {
    const found = breakEven(costing(assumptions), own, rent, null);
    if (found === null) throw new Error(`${own} or ${rent} has no cost`);
    return found;
  };
  const millions = (volume: number | null) => (volume === null ? null : Number((volume / 1e6).toPrecision(3)));

  it('owning is cheaper from 80.3M, not between 87.3M and 97.6M, and again above', () => {
    const found = crossingsOf('self-hosted-cloud', 'closed-api');
    expect(found.crossings.map(({ at, kind }) => [millions(at), kind])).toEqual([
      [80.3, 'smooth'],
      [87.3, 'step'],
      [97.6, 'smooth'],
    ]);
    expect(found.stretches.map(({ cheaper }) => cheaper)).toEqual([
      'closed-api',
      'self-hosted-cloud',
      'closed-api',
      'self-hosted-cloud',
    ]);
    expect([found.headline?.range.low ?? null, found.headline?.range.high ?? null].map(millions)).toEqual([34.6, 306]);
  });

  it.each<[string, OptionId, OptionId, boolean, number | null, 'smooth' | 'step' | null]>([
    ['without labour owning pays from 34.6M', 'self-hosted-cloud', 'closed-api', false, 34.6, 'smooth'],
    ['against the hosted API owning never pays below 10B', 'self-hosted-cloud', 'hosted-open', true, null, null],
    ['on-premise is cheaper than cloud GPUs from 298M', 'self-hosted-onprem', 'self-hosted-cloud', true, 298, 'step'],
  ])('%s', (_, own, rent, labour, at, kind) => {
    const { headline, never } = crossingsOf(own, rent, { ...defaultAssumptions, labour });
    expect([millions(headline?.at ?? null), headline?.kind ?? null]).toEqual([at, kind]);
    expect(never).toBe(at === null ? rent : null);
  });
});
