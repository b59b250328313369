import { describe, expect, test } from 'vitest';
import { type AxisId, axisIds, optionIds } from '../../framework';
import { axisWeightsOf } from '../../framework/weights';
import { evaluate } from './evaluate';
import { examples, inputsOf } from './fixtures/examples';
import { check } from './fixtures/law';
import { printed1 } from './fixtures/printed-1';
import { situations } from './fixtures/situations';
import type { DecisionInputs } from './inputs';
import { dominatedOptions } from './pareto';
import { weightIntervals } from './weight-intervals';

/** The same answers with one axis at a share, the others in their present proportions. */
const at = (inputs: DecisionInputs, axis: AxisId, share: number): DecisionInputs => {
  const present = axisWeightsOf(inputs.answers);
  const left = 1 - present[axis];
  const axisWeights = Object.fromEntries(
    axisIds.map((one) => [
      one,
      one === axis ? 100 * share : 100 * (1 - share) * (left > 0 ? present[one] / left : 1 / 3),
    ]),
  ) as Record<AxisId, number>;
  return { ...inputs, answers: { ...inputs.answers, axisWeights } };
};

describe('weight intervals', () => {
  test('contain the present weight; just inside the winner stays, a ten-thousandth outside it changes', () => {
    let ends = 0;
    check(
      [situations()],
      (inputs) => {
        const decision = evaluate(inputs);
        const intervals = weightIntervals(inputs, decision);
        expect(intervals === null).toBe(decision.winner === null);
        if (intervals === null) return;
        const present = axisWeightsOf(inputs.answers);
        for (const axis of axisIds) {
          const { low, high, belowLow, aboveHigh } = intervals[axis];
          expect(low).toBeLessThanOrEqual(present[axis]);
          expect(high).toBeGreaterThanOrEqual(present[axis]);
          const inside = 1e-6;
          if (low + inside < high) {
            for (const share of [low + inside, high - inside, (low + high) / 2])
              expect(evaluate(at(inputs, axis, share)).winner, `${axis} at ${share}`).toBe(decision.winner);
          }
          for (const [end, share, rival] of [
            [low, low - 1e-4, belowLow],
            [high, high + 1e-4, aboveHigh],
          ] as const) {
            expect(rival === null).toBe(end === 0 || end === 1);
            if (share < 0 || share > 1) continue;
            ends += 1;
            expect(evaluate(at(inputs, axis, share)).winner, `${axis} at ${share}`).not.toBe(decision.winner);
          }
        }
      },
      120,
    );
    expect(ends).toBeGreaterThan(100);
  });

  test('in B privacy may weigh anything from 9 %, budget up to 55 %', () => {
    const inputs = inputsOf(examples.B, printed1);
    const intervals = weightIntervals(inputs, evaluate(inputs));
    expect(Math.round(100 * (intervals?.privacy.low ?? 0))).toBe(9);
    expect(intervals?.privacy).toMatchObject({ high: 1, aboveHigh: null });
    expect(Math.round(100 * (intervals?.budget.high ?? 0))).toBe(55);
    expect(intervals?.budget).toMatchObject({ low: 0, belowLow: null });
  });
});

describe('dominated options', () => {
  test('never precede what dominates them, under any axis weights', () => {
    let found = 0;
    check(
      [situations()],
      (inputs) => {
        const dominated = dominatedOptions(inputs);
        found += dominated.length;
        const shares = [0.02, 0.5, 0.97];
        for (const { option, by } of dominated) {
          for (const where of axisIds.flatMap((axis) => shares.map((share) => at(inputs, axis, share)))) {
            const order = evaluate(where).ranking.map((one) => one.option);
            for (const other of by) expect(order.indexOf(option)).toBeGreaterThan(order.indexOf(other));
          }
        }
      },
      120,
    );
    expect(found).toBeGreaterThan(5);
  });

  test('in A on-premise cannot be made better than cloud GPUs, nor than any API', () => {
    const dominated = dominatedOptions(inputsOf(examples.A, printed1));
    expect(dominated.find(({ option }) => option === 'self-hosted-onprem')?.by).toContain('self-hosted-cloud');
    expect(dominated.every(({ option }) => optionIds.includes(option))).toBe(true);
  });
});
