import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, type Assumptions, defaultAssumptions, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { type InTime, inTime } from './in-time';
import { singleCost } from './option-cost';
import { situationOf } from './situation';

const of = (
  workload: Partial<Answers['workload']> = {},
  economics: Assumptions['economics'] = {},
  more: { answers?: Partial<Answers>; assumptions?: Partial<Assumptions> } = {},
  [own, rent]: readonly [OptionId, OptionId] = ['self-hosted-cloud', 'closed-api'],
): InTime => {
  const answers = { ...hospital, ...more.answers, workload: { ...hospital.workload, ...workload } };
  const assumptions = { ...defaultAssumptions, ...more.assumptions, economics };
  const found = inTime(costingOf(situationOf(catalog, answers, assumptions, currentKnowledge)), own, rent, null);
  if (found === null) throw new Error('not priced');
  return found;
};

describe('two options in time', () => {
  it('have the same months, the set-up before the first, and totals that are the sum of their months', () => {
    for (const { own, rent } of [of(), of({ growthPerYear: 2 }), of({ growthPerYear: 0.5 })]) {
      for (const flow of [own, rent]) {
        expect(flow.months).toHaveLength(36);
        expect(flow.cumulative).toHaveLength(37);
        expect(flow.cumulative[0]).toBe(flow.setupUsd);
        expect(flow.cumulative[36]).toBeCloseTo(flow.setupUsd + flow.months.reduce((sum, usd) => sum + usd, 0), 6);
      }
    }
  });

  it('without a discount are worth what is paid; a higher rate is worth less, for both', () => {
    const free = of({}, { discount_rate: 0 });
    expect(free.own.presentUsd).toBeCloseTo(free.own.cumulative[36] ?? 0, 6);
    expect(free.rent.presentUsd).toBeCloseTo(free.rent.cumulative[36] ?? 0, 6);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (r, more) => {
          const [less, higher] = [of({}, { discount_rate: r }), of({}, { discount_rate: r + more })];
          expect(higher.own.presentUsd).toBeLessThan(less.own.presentUsd);
          expect(higher.rent.presentUsd).toBeLessThan(less.rent.presentUsd);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('at 8% a year $100 a month for three years after nothing else are worth what the formula says', () => {
    const { rent } = of();
    const monthly = rent.months[0] ?? 0;
    const factor = Array.from({ length: 36 }, (_, index) => 1.08 ** (-(index + 1) / 12)).reduce((a, b) => a + b, 0);
    // No price is announced for this model: every month is the same.
    expect(new Set(rent.months.map((usd) => usd.toFixed(6))).size).toBe(1);
    expect(rent.presentUsd).toBeCloseTo(rent.setupUsd + monthly * factor, 4);
  });

  it('swapped labels mirror: the same flows, the difference with its other sign, turns at the same months', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        fc.double({ min: 1e6, max: 1e9, noNaN: true }),
        (growthPerYear, tokensPerDay) => {
          const one = of({ growthPerYear, tokensPerDay });
          const other = of({ growthPerYear, tokensPerDay }, {}, {}, ['closed-api', 'self-hosted-cloud']);
          expect(other.own).toEqual(one.rent);
          expect(other.rent).toEqual(one.own);
          expect(other.differenceUsd).toBe(-one.differenceUsd);
          expect(other.turns).toEqual(one.turns);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('never pays back where renting stays cheaper, and never is a value', () => {
    expect(of().payback).toEqual({ kind: 'never' });
    expect(of().turns).toEqual([]);
  });

  it('pays back in the first month by whose end owning has cost no more', () => {
    const found = of({ tokensPerDay: 84e6 });
    const { payback, own, rent } = found;
    expect(payback.kind).toBe('month');
    const month = payback.kind === 'month' ? payback.month : 0;
    expect(own.cumulative[month] ?? 0).toBeLessThanOrEqual(rent.cumulative[month] ?? 0);
    expect(own.cumulative[month - 1] ?? 0).toBeGreaterThan(rent.cumulative[month - 1] ?? 0);
    expect(found.turns[0]).toEqual({ month, ahead: 'self-hosted-cloud' });
  });

  it('growth brings the payback that a level volume never sees', () => {
    expect(of({ growthPerYear: 3 }).payback.kind).toBe('month');
  });

  it('pays from the start where owning runs already and is cheaper', () => {
    expect(of({ tokensPerDay: 84e6 }, {}, { answers: { today: 'self-hosted-cloud' } }).payback).toEqual({
      kind: 'from-start',
    });
  });

  it('moving away counts once, in month 0, for the one moved to', () => {
    const moving = of(
      {},
      {},
      { answers: { today: 'closed-api' }, assumptions: { typed: { migration: { usd: 3_600 } } } },
    );
    expect(moving.own.setupUsd - of({}, {}, { answers: { today: 'closed-api' } }).own.setupUsd).toBeCloseTo(3_600, 6);
    expect(moving.rent.setupUsd).toBe(0);
  });

  it('at a level volume a month is the total of the bill without its one-off part', () => {
    const costing = costingOf(situationOf(catalog, hospital, defaultAssumptions, currentKnowledge));
    const cost = singleCost(costing, 'self-hosted-cloud');
    if (typeof cost === 'string') throw new Error(cost);
    expect(of().own.months[0]).toBeCloseTo(cost.total.mid - cost.oneOffUsd / 36, 6);
  });
});
