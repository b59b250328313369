/** Private terms are bought for a need: without one, the plain product of the same vendors comes first. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog';
import {
  costWeights,
  defaultAssumptions,
  type Knowledge,
  type LadderId,
  type Level,
  ladderIds,
  levels,
  type Place,
} from '../../framework';
import { currentKnowledge, edition1 } from '../../framework/editions';
import { recommend } from '../recommend';
import { evaluate } from './evaluate';
import { check } from './fixtures/law';
import { answers, costsFrom, facts, prices, routerUsd } from './fixtures/situations';
import type { DecisionInputs } from './inputs';

const noNeed: fc.Arbitrary<Level> = fc.constantFrom(0, 0.25);

/** Anything else may be needed; terms cost what they cost, and both ways to buy lead to the same model. */
const withoutNeed = (knowledge: Knowledge): fc.Arbitrary<DecisionInputs> =>
  fc
    .record({
      answers: answers(),
      control: noNeed,
      assurance: noNeed,
      facts,
      prices,
      uplift: fc.double({ min: 1, max: 1.3, noNaN: true }),
      review: fc.integer({ min: 0, max: 3000 }),
      router: routerUsd,
      priced: fc.boolean(),
    })
    .map(({ answers: all, control, assurance, facts: known, prices: usd, uplift, review, router, priced }) => {
      const { signedTerms: _, ...others } = all;
      const dearer = (part: number) => part * uplift + review;
      const { low, mid, high } = usd['closed-api'];
      const costs = costsFrom(
        { ...usd, 'closed-enterprise': { low: dearer(low), mid: dearer(mid), high: dearer(high) } },
        router,
      );
      const credited = known.capabilityCredited['closed-api'];
      const { 'closed-enterprise': __, ...rest } = known.capabilityCredited;
      return {
        answers: { ...others, required: { ...all.required, 'data-control': control, assurance } },
        knowledge,
        costs: priced
          ? costs
          : { ...costs, single: Object.fromEntries(Object.keys(usd).map((id) => [id, null])) as never },
        facts: {
          ...known,
          capabilityCredited: credited === undefined ? rest : { ...rest, 'closed-enterprise': credited },
        },
      };
    });

/** Places of the two in the ranking; null where one of them is excluded. */
const places = (inputs: DecisionInputs): readonly [plain: number, terms: number] | null => {
  const order = evaluate(inputs).ranking.map(({ option }) => option);
  const [plain, terms] = [order.indexOf('closed-api'), order.indexOf('closed-enterprise')];
  return plain < 0 || terms < 0 ? null : [plain, terms];
};

describe('a closed API under private terms', () => {
  test('never precedes the plain one where neither assurance nor data control nor terms are needed', () => {
    let compared = 0;
    check(
      [withoutNeed(currentKnowledge)],
      (inputs) => {
        const found = places(inputs);
        if (found === null) return;
        compared += 1;
        expect(found[0]).toBeLessThan(found[1]);
      },
      2000,
    );
    expect(compared).toBeGreaterThan(300);
  });

  test('did so in edition 1, for headroom, a quota and a second source that its price did not buy', () => {
    let preceded = 0;
    check([withoutNeed(edition1)], (inputs) => {
      const found = places(inputs);
      if (found !== null && found[0] > found[1]) preceded += 1;
    });
    expect(preceded).toBeGreaterThan(0);
  });

  test("never does with the catalogue's own prices and models", () => {
    const needs = fc.constantFrom<Level | 'not-sure'>(...levels, 'not-sure');
    const others = Object.fromEntries(ladderIds.map((ladder) => [ladder, needs])) as Record<LadderId, typeof needs>;
    check(
      [
        fc.record({ ...others, 'data-control': noNeed, assurance: noNeed }),
        fc.constantFrom(1e5, 1e6, 4e7, 5e8, 1e10),
        fc.constantFrom(...costWeights),
        fc.constantFrom<Place>('anywhere', 'eu', 'us'),
      ],
      (required, tokensPerDay, costWeight, place) => {
        const { ranking } = recommend({
          answers: { required, costWeight, place, workload: { tokensPerDay } },
          assumptions: defaultAssumptions,
          catalog,
          knowledge: currentKnowledge,
        });
        const order = ranking.map(({ option }) => option);
        if (!order.includes('closed-api') || !order.includes('closed-enterprise')) return;
        expect(order.indexOf('closed-api')).toBeLessThan(order.indexOf('closed-enterprise'));
      },
      150,
    );
  });

  test('precedes it where they are needed', () => {
    let preceded = 0;
    check([withoutNeed(currentKnowledge)], (inputs) => {
      const required = { ...inputs.answers.required, 'data-control': 0.5 as const, assurance: 1 as const };
      const found = places({ ...inputs, answers: { ...inputs.answers, required } });
      if (found !== null && found[0] > found[1]) preceded += 1;
    });
    expect(preceded).toBeGreaterThan(0);
  });
});
