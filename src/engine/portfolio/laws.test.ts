import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, levels, singleOptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import type { WorkloadClass } from '../../framework/portfolio';
import { recommend } from '../recommend';
import { evaluatePortfolio } from '.';

const stated = fc.option(fc.constantFrom(...levels), { nil: undefined });
const defined = <T extends object>(of: T): T =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;

const requirements = fc
  .record({ 'data-control': stated, capability: stated, latency: stated, tuning: stated })
  .map((of) => defined(of) as WorkloadClass['required']);

const classesOf = (fewest: number, most: number): fc.Arbitrary<readonly WorkloadClass[]> =>
  fc
    .array(fc.tuple(requirements, fc.integer({ min: 1, max: 20 }), fc.boolean()), {
      minLength: fewest,
      maxLength: most,
    })
    .map((drawn) => {
      const all = drawn.reduce((sum, [, weight]) => sum + weight, 0);
      return drawn.map(
        ([required, weight, isRule], k): WorkloadClass => ({
          name: `Class ${k}`,
          share: weight / all,
          required,
          ...((required['data-control'] ?? 0) >= 0.75 && isRule ? { dataControlIs: 'rule' as const } : {}),
        }),
      );
    });

const answersDrawn: fc.Arbitrary<Answers> = fc
  .record({
    dataControl: stated,
    operations: stated,
    assurance: stated,
    signedTerms: fc.constantFrom('yes' as const, 'no' as const, undefined),
    place: fc.constantFrom('eu' as const, undefined),
    internals: fc.constantFrom('yes' as const, undefined),
    volume: fc.constantFrom(undefined, 2e6, 40e6, 900e6),
    ceilingUsd: fc.constantFrom(undefined, 5000),
  })
  .map(({ dataControl, operations, assurance, volume, ...rest }) => ({
    ...defined(rest),
    required: defined({ 'data-control': dataControl, operations, assurance }) as Answers['required'],
    workload: volume === undefined ? {} : { tokensPerDay: volume },
  }));

const input = (answers: Answers) => ({
  answers,
  assumptions: defaultAssumptions,
  catalog,
  knowledge: currentKnowledge,
});
const check = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (...drawn: T) => void,
) => fc.assert(fc.property<T>(...arbitraries, law), { numRuns: 25, seed: 5 });

describe('laws of several workloads', () => {
  it('classes that need the same are the one recommendation of the whole', () => {
    check([answersDrawn, requirements, fc.integer({ min: 1, max: 99 })], (answers, required, percent) => {
      const both = ['A', 'B'].map((name, k): WorkloadClass => {
        const share = percent / 100;
        return { name, share: k === 0 ? share : 1 - share, required };
      });
      const one = evaluatePortfolio([{ name: 'All', share: 1, required }], input(answers));
      const two = evaluatePortfolio(both, input(answers));
      expect(two.winner).toBe(one.winner);
      expect(two.kinds).toBe(1);
      expect(two.plan?.total).toEqual(one.plan?.total);
      expect(two.plan?.score).toBe(one.plan?.score);
    });
  });

  it('a single class that says nothing of its own is the plain recommendation', () => {
    check([answersDrawn], (answers) => {
      const found = evaluatePortfolio([{ name: 'All', share: 1, required: {} }], input(answers));
      expect(found.classes[0]?.recommendation).toEqual(recommend(input(answers)));
      expect(found.winner).toBe(recommend(input(answers)).winner);
    });
  });

  it('the order of the classes changes nothing but the order', () => {
    check([answersDrawn, classesOf(2, 4)], (answers, classes) => {
      const [there, back] = [classes, classes.toReversed()].map((some) => evaluatePortfolio(some, input(answers)));
      expect(back?.winner).toBe(there?.winner);
      expect(back?.plan?.total).toEqual(there?.plan?.total);
      expect(back?.plan?.score).toBe(there?.plan?.score);
      expect(back?.one?.total).toEqual(there?.one?.total);
      expect(back?.difference).toEqual(there?.difference);
      expect(back?.worstCase).toEqual(there?.worstCase);
      const told = (of: typeof there) =>
        of?.classes.map(({ kind: _kind, ...one }) => one).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      expect(told(back)).toEqual(told(there));
    });
  });

  it('shares and volumes sum', () => {
    check([answersDrawn, classesOf(2, 6)], (answers, classes) => {
      const found = evaluatePortfolio(classes, input(answers));
      expect(found.classes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      const volume = found.classes.reduce((sum, { tokensPerDay }) => sum + (tokensPerDay?.mid ?? 0), 0);
      expect(volume / (found.tokensPerDay?.mid ?? 1)).toBeCloseTo(found.tokensPerDay === null ? 0 : 1, 9);
      if (found.plan?.total) expect(found.plan.legs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    });
  });

  it('no class goes, or falls back, where a veto forbids it; a sensitive one never falls back on a third party', () => {
    check([answersDrawn, classesOf(2, 5)], (answers, classes) => {
      for (const { recommendation, goesTo, fallback, sensitive } of evaluatePortfolio(classes, input(answers))
        .classes) {
        const out = recommendation.vetoed.map(({ option }) => option);
        for (const option of [goesTo, fallback]) if (option !== null) expect(out).not.toContain(option);
        if (sensitive && fallback !== null) expect(singleOptions[fallback].externalProcessor).toBe(false);
      }
    });
  });

  it('the bill is never below that of its largest leg or class, and its lines sum to it', () => {
    check([answersDrawn, classesOf(2, 4)], (answers, classes) => {
      const { plan, classes: told } = evaluatePortfolio(classes, input(answers));
      if (!plan?.total) return;
      const largest = Math.max(...told.map(({ aloneUsd }) => aloneUsd?.mid ?? 0));
      expect(plan.total.mid).toBeGreaterThanOrEqual(largest - 1e-6);
      expect(plan.lines.reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0)).toBeCloseTo(plan.total.mid, 4);
      for (const { option } of plan.legs) {
        const own = plan.lines.filter(({ leg }) => leg === option).reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0);
        expect(plan.total.mid).toBeGreaterThanOrEqual(own - 1e-6);
      }
      const routers = plan.lines.filter(({ id }) => id === 'router-labour');
      expect(routers).toHaveLength(plan.legs.length > 1 ? 1 : 0);
    });
  });

  it('one option is recommended exactly where it does as well as the split, or stays within a ceiling that the plan does not', () => {
    check([answersDrawn, classesOf(2, 4)], (answers, classes) => {
      const { winner, recommended, plan, one, difference } = evaluatePortfolio(classes, input(answers));
      const asWell =
        plan !== null &&
        one !== null &&
        difference !== null &&
        difference.usd !== null &&
        (plan.overCeiling ||
          (winner === 'hybrid' &&
            one.tier <= plan.tier &&
            one.score > plan.score - 1 &&
            (difference.usd >= 0 || difference.aboutEqualUsd)));
      expect(recommended).toBe(asWell ? one.goesTo[0] : winner);
    });
  });

  it('a difference lies between the ends of its range, which is no wider than both bills together', () => {
    check([answersDrawn, classesOf(2, 4)], (answers, classes) => {
      const { plan, one, difference } = evaluatePortfolio(classes, input(answers));
      if (!plan?.total || !one?.total || !difference?.rangeUsd) return;
      const { low, mid, high } = difference.rangeUsd;
      expect(low).toBeLessThanOrEqual(mid);
      expect(mid).toBeLessThanOrEqual(high);
      const wide = plan.total.high - plan.total.low + one.total.high - one.total.low;
      expect(high - low).toBeLessThanOrEqual(wide * 1.02 + 1);
      if (low <= 0 && high >= 0) expect(difference.aboutEqualUsd).toBe(true);
    });
  });

  it('without a sensitive class all classes may go to the same places', () => {
    check([answersDrawn, classesOf(2, 4)], (answers, classes) => {
      const { classes: told } = evaluatePortfolio(classes, input(answers));
      if (told.some(({ sensitive }) => sensitive)) return;
      const [first, ...others] = told.map(({ answers: { required, signedTerms, place, placeIs } }) => [
        required['data-control'] ?? 0,
        signedTerms === 'yes',
        place !== undefined && placeIs !== 'preference',
      ]);
      for (const other of others) expect(other).toEqual(first);
    });
  });
});
