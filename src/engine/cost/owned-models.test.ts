import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PricedRunnable, preferred, withoutDominated } from './owned-models';

/** As much of a configuration as is compared; few values, so that many are equal. */
const rowArb = fc
  .record({
    tier: fc.constantFrom('B', 'C'),
    released: fc.constantFrom('2026-01-01', '2026-06-01'),
    tensorParallel: fc.constantFrom(1, 2),
    speed: fc.constantFrom(100, 200, 400),
    hour: fc.constantFrom(1, 1.000_1, 2),
  })
  .map(
    ({ tier, released, tensorParallel, speed, hour }) =>
      ({
        candidate: { model: { tier, released } },
        tensorParallel,
        tokensPerSecond: [speed / 2, speed, speed * 2],
        gpuCost: [hour, hour, hour],
      }) as unknown as PricedRunnable,
  );

/** Cheapest for a load, and among equally dear ones the first that is preferred: the rule of every search. */
const chosen = (rows: readonly PricedRunnable[], load: number): PricedRunnable | undefined => {
  const usd = ({ tokensPerSecond, tensorParallel, gpuCost }: PricedRunnable) =>
    Math.ceil(load / tokensPerSecond[1]) * tensorParallel * gpuCost[1] * 730;
  const least = Math.min(...rows.map(usd));
  return rows.filter((row) => usd(row) <= least + 1).reduce((a, b) => (preferred(b, a) < 0 ? b : a));
};

it('rows that are thinned out never change who is chosen: how often one looks does not matter', () => {
  fc.assert(
    fc.property(fc.array(rowArb, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 2_000 }), (rows, load) => {
      expect(chosen(withoutDominated(rows), load)).toBe(chosen(rows, load));
    }),
    { numRuns: 500 },
  );
});
