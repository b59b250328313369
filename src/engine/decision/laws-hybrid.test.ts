import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SingleOptionId, singleOptionIds } from '../../framework';
import { exactly } from '../../units';
import { evaluate } from './evaluate';
import { check, total } from './fixtures/law';
import { costsFrom, type Money, situations } from './fixtures/situations';
import type { TrafficClassInput } from './inputs';
import { frameOf, lossesOf, tierOf, violations } from './score';

const isClosed = (option: SingleOptionId) => option.startsWith('closed');

/** One closed and one open leg; among traffic under the same rules the open one does not get the harder work. */
const isSplit = (classes: readonly TrafficClassInput[], one: SingleOptionId, other: SingleOptionId): boolean => {
  if (isClosed(one) === isClosed(other)) return false;
  const [first, second] = classes.map(({ required }) => Number(required.capability ?? 0));
  if (classes[0]?.bound !== classes[1]?.bound || first === undefined || second === undefined || first === second)
    return true;
  return isClosed(first > second ? one : other);
};

describe('traffic classes and the hybrid', () => {
  test('shares sum to 1, and one class means no hybrid', () => {
    check([situations()], (inputs) => {
      const { classes, vetoed, plan } = evaluate(inputs);
      expect(total(classes.map(({ share }) => share))).toBeCloseTo(1, 12);
      expect(classes.every(({ share }) => share > 0)).toBe(true);
      if (classes.length > 1) return;
      expect(plan).toBeNull();
      expect(vetoed.find(({ option }) => option === 'hybrid')?.id).toBe('one-kind-of-request');
    });
  });

  test('stating that there is one kind of request changes no number', () => {
    check([situations({ oneClass: true }), fc.constantFrom(0, 1)], (inputs, routineShare) => {
      const stated = { ...inputs.answers, sensitiveShare: 1, workload: { ...inputs.answers.workload, routineShare } };
      expect(evaluate({ ...inputs, answers: stated }).ranking).toEqual(evaluate(inputs).ranking);
    });
  });

  test('a plan has a closed and an open leg, at most three, and none that its class may not use', () => {
    check([situations()], (inputs) => {
      const { plan, vetoed, ranking } = evaluate(inputs);
      expect(plan === null).toBe(ranking.every(({ option }) => option !== 'hybrid'));
      if (plan === null) return;
      const legs = new Set(plan.map(({ goesTo }) => goesTo));
      const closed = [...legs].filter((leg) => leg === 'closed-api' || leg === 'closed-enterprise').length;
      expect(closed).toBeGreaterThan(0);
      expect(closed).toBeLessThan(legs.size);
      expect(legs.size).toBeLessThanOrEqual(3);
      for (const { goesTo, bound } of plan) {
        const against = vetoed.filter(({ option, kind }) => option === goesTo && kind === 'rule').map(({ id }) => id);
        expect(against).not.toContain('not-assessed');
        expect(against).not.toContain('internals');
        if (bound) expect(against).toEqual([]);
      }
    });
  });

  test('the plan is the one a search over every split finds', () => {
    check([situations({ noVetoes: true })], (all) => {
      const modest = Object.fromEntries(
        Object.entries(all.answers.required).map(([id, value]) => [
          id,
          typeof value === 'number' && value > 0.5 ? 0.5 : value,
        ]),
      );
      const inputs = { ...all, answers: { ...all.answers, required: modest } };
      const { classes, plan, ranking } = evaluate(inputs);
      if (classes.length !== 2) return;
      const frame = frameOf(inputs);
      const scores = singleOptionIds.flatMap((one) =>
        singleOptionIds.flatMap((other) => {
          if (!isSplit(classes, one, other)) return [];
          const goesTo = [one, other];
          const usd = total((inputs.costs.plan(classes, goesTo) ?? []).map((band) => band.usd.mid));
          return [100 - total(Object.values(lossesOf(frame, (k, l) => frame.performance(goesTo[k] ?? one, l), usd)))];
        }),
      );
      expect(plan).not.toBeNull();
      expect(ranking.find(({ option }) => option === 'hybrid')?.score).toBeCloseTo(Math.max(...scores), 8);
    });
  });

  test('no split of two classes has a lower tier than the plan, nor a higher score in its tier', () => {
    check([situations({ noVetoes: true })], (inputs) => {
      const { classes, ranking } = evaluate(inputs);
      const hybrid = ranking.find(({ option }) => option === 'hybrid');
      if (classes.length !== 2 || hybrid === undefined) return;
      const frame = frameOf(inputs);
      for (const one of singleOptionIds) {
        for (const other of singleOptionIds) {
          if (!isSplit(classes, one, other)) continue;
          const goesTo = [one, other];
          const violated = classes.flatMap(({ required }, k) =>
            violations(frame, required, (l) => frame.performance(goesTo[k] ?? one, l)),
          );
          const tier = tierOf([...new Set(violated)]);
          expect(tier).toBeGreaterThanOrEqual(hybrid.tier);
          if (tier > hybrid.tier) continue;
          const usd = total((inputs.costs.plan(classes, goesTo) ?? []).map((band) => band.usd.mid));
          const losses = lossesOf(frame, (k, l) => frame.performance(goesTo[k] ?? one, l), usd);
          expect(100 - total(Object.values(losses))).toBeLessThanOrEqual(hybrid.score + 1e-8);
        }
      }
    });
  });

  test('among traffic under the same rules, harder work never goes to an open model while easier work goes to a closed one', () => {
    check([situations()], (inputs) => {
      const plan = evaluate(inputs).plan ?? [];
      for (const harder of plan) {
        for (const easier of plan) {
          const levels = [harder.required.capability, easier.required.capability];
          if (harder.bound !== easier.bound || !(Number(levels[0]) > Number(levels[1]))) continue;
          expect(!isClosed(harder.goesTo) && isClosed(easier.goesTo)).toBe(false);
        }
      }
    });
  });

  test('equal classes at equal cost never let the hybrid beat the best single option', () => {
    const share = fc.integer({ min: 1, max: 9 }).map((n) => n / 10);
    check(
      [situations({ oneClass: true, noVetoes: true }), share, fc.integer({ min: 100, max: 1e6 })],
      (inputs, sensitiveShare, usd) => {
        const { 'data-control': _control, assurance: _assurance, ...others } = inputs.answers.required;
        const required = { ...others, 'data-control': 0, assurance: 0.25 } as const;
        const same = Object.fromEntries(singleOptionIds.map((option) => [option, exactly(usd)])) as Record<
          SingleOptionId,
          Money
        >;
        const answers = {
          ...inputs.answers,
          required,
          sensitiveShare,
          workload: { ...inputs.answers.workload, mixed: false },
        };
        const { ranking } = evaluate({ ...inputs, answers, costs: costsFrom(same, 0) });
        expect(ranking).toHaveLength(6);
        expect(ranking[0]?.option).not.toBe('hybrid');
        const best = (tier: number) =>
          Math.max(...ranking.filter((one) => one.option !== 'hybrid' && one.tier <= tier).map(({ score }) => score));
        const hybrid = ranking.find(({ option }) => option === 'hybrid');
        if (hybrid === undefined) throw new Error('two classes without vetoes have a hybrid');
        expect(hybrid.score).toBeLessThanOrEqual(best(hybrid.tier));
      },
    );
  });
});
