import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, levels, type SingleOptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { ownDrivers, withValue } from './bill';
import { breakEven } from './break-even';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { monthOf } from './moved';
import { situationOf } from './situation';

const answersArb: fc.Arbitrary<Answers> = fc.record({
  required: fc.record({ capability: fc.constantFrom(...levels), operations: fc.constantFrom(...levels) }),
  workload: fc.record({
    tokensPerDay: fc.constant(10e6),
    inputTokens: fc.constantFrom(200, 1_500, 8_000),
    outputTokens: fc.constantFrom(50, 500),
    peakToMean: fc.double({ min: 1, max: 8, noNaN: true }),
  }),
});
const pairs: readonly (readonly [SingleOptionId, SingleOptionId])[] = [
  ['self-hosted-cloud', 'closed-api'],
  ['self-hosted-cloud', 'hosted-open'],
  ['self-hosted-onprem', 'closed-api'],
  ['self-hosted-onprem', 'self-hosted-cloud'],
];
const costingFor = (answers: Answers) => costingOf(situationOf(catalog, answers, defaultAssumptions, currentKnowledge));

describe('laws of the break-even over volume', () => {
  it('at a smooth crossing the totals are equal to a thousandth; at a step the sign differs and what jumps is named', () => {
    const seen = { smooth: 0, step: 0 };
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...pairs), (answers, [own, rent]) => {
        const costing = costingFor(answers);
        const found = breakEven(costing, own, rent, null);
        if (found === null) return;
        const at = (volume: number) =>
          withValue(costing.situation.values, ownDrivers.tokensPerDay, volume, () => ({
            own: monthOf(costing, own, null)?.usd ?? Number.NaN,
            rent: monthOf(costing, rent, null)?.usd ?? Number.NaN,
          }));
        for (const crossing of found.crossings) {
          seen[crossing.kind] += 1;
          const here = at(crossing.at);
          if (crossing.kind === 'smooth') {
            expect(Math.abs(here.own - here.rent) / here.rent).toBeLessThanOrEqual(0.001);
            expect(crossing.step).toBeUndefined();
          } else {
            expect(crossing.step, `${own} ${rent} ${crossing.at}`).toBeDefined();
          }
          const [before, after] = [at(crossing.at * (1 - 2e-5)), at(crossing.at * (1 + 2e-5))];
          expect(Math.sign(before.own - before.rent)).toBe(-Math.sign(after.own - after.rent));
        }
      }),
      { numRuns: 40 },
    );
    expect(seen.smooth).toBeGreaterThan(0);
    expect(seen.step).toBeGreaterThan(0);
  });

  it('swapped labels mirror: the same crossings and kinds, the same option cheaper in every stretch', () => {
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...pairs), (answers, [own, rent]) => {
        const costing = costingFor(answers);
        const [one, other] = [breakEven(costing, own, rent, null), breakEven(costing, rent, own, null)];
        expect(other?.crossings.map(({ at, kind }) => [at.toPrecision(5), kind])).toEqual(
          one?.crossings.map(({ at, kind }) => [at.toPrecision(5), kind]),
        );
        expect(other?.stretches.map(({ cheaper }) => cheaper)).toEqual(one?.stretches.map(({ cheaper }) => cheaper));
        expect(other?.never).toBe(one?.never);
      }),
      { numRuns: 20 },
    );
  });

  it('names the step of the hospital: another card, then smooth again', () => {
    const found = breakEven(costingFor(hospital), 'self-hosted-cloud', 'closed-api', null);
    expect(found?.crossings.map(({ kind, step }) => [kind, step?.option, step?.kind])).toEqual([
      ['smooth', undefined, undefined],
      ['step', 'self-hosted-cloud', 'configuration'],
      ['smooth', undefined, undefined],
    ]);
  });
});
