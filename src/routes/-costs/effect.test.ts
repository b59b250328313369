import { describe, expect, test } from 'vitest';
import { breakEvenOf } from '../../engine';
import { workloadInputs } from './cost-inputs';
import { differenceOf, type Effect, effectSteps, heightOf, nearestFlip } from './effect';
import { assessed, decision, tables } from './situation.fixture';

const state = decision();
const pair = { own: 'self-hosted-cloud', rent: 'closed-api' } as const;
const inputs = workloadInputs(assessed(state), false, true);

const effectOf = (id: string, of = state): Effect => {
  const input = inputs.find((each) => each.id === id);
  if (!input) throw new Error(`no input ${id}`);
  const steps = effectSteps(input, of, pair, tables);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe('the difference of two options', () => {
  test('is own less rent at the middle of both', () => {
    const { costs } = assessed(state).recommendation;
    const own = costs['self-hosted-cloud']?.total.mid ?? 0;
    expect(differenceOf(pair, state, tables)).toBeCloseTo(own - (costs['closed-api']?.total.mid ?? 0), 6);
  });

  test('a hybrid is compared with its plan', () => {
    const split = decision({ routineShare: 0.75 }, { required: { capability: 1, latency: 0.5 } });
    const { costs } = assessed(split).recommendation;
    expect(costs.hybrid).toBeDefined();
    expect(differenceOf({ own: 'hybrid', rent: 'closed-api' }, split, tables)).toBeCloseTo(
      (costs.hybrid?.total.mid ?? 0) - (costs['closed-api']?.total.mid ?? 0),
      6,
    );
  });

  test('is not there without a volume', () => {
    const { tokensPerDay: _, ...workload } = state.answers.workload;
    expect(differenceOf(pair, { ...state, answers: { ...state.answers, workload } }, tables)).toBeNull();
  });
});

describe('the effect of an input', () => {
  test('of the volume flips where the curves cross', () => {
    const { flips, points } = effectOf('cost-volume');
    const crossings = (breakEvenOf(assessed(state), 'self-hosted-cloud', 'closed-api')?.crossings ?? [])
      .map(({ at }) => at)
      .filter((at) => at >= 1e6 && at <= 1e9);
    expect(points).toHaveLength(24);
    expect(flips.length).toBeGreaterThan(0);
    for (const flip of flips) expect(Math.min(...crossings.map((at) => Math.abs(flip / at - 1)))).toBeLessThan(0.005);
  });

  test('of a cache: renting gets cheaper with it, owning does not', () => {
    const usd = effectOf('cost-cached').points.map((point) => point.usd);
    expect(usd).toEqual(usd.toSorted((a, b) => a - b));
    expect(usd.at(-1)).toBeGreaterThan(usd[0] ?? Number.POSITIVE_INFINITY);
  });

  test('on either side of a flip another one is cheaper', () => {
    const { flips } = effectOf('cost-cached');
    const [flip] = flips;
    const input = inputs.find(({ id }) => id === 'cost-cached');
    const at = (value: number) => (input ? (differenceOf(pair, input.set(state, value), tables) ?? 0) : 0);
    expect(flip).toBeDefined();
    expect(Math.sign(at((flip ?? 0) - 0.01))).toBe(-Math.sign(at((flip ?? 0) + 0.01)));
  });

  test('an input that moves no bill of today has none', () => expect(effectOf('cost-growth').points).toEqual([]));
});

describe('which flip is told', () => {
  test.each([
    [[20, 90], 64, 'linear', 90],
    [[20, 90], 64, 'log', 90],
    [[20, 190], 64, 'log', 190],
    [[], 64, 'log', null],
  ] as const)('of %j near %d, %s', (flips, present, scale, flip) =>
    expect(nearestFlip(flips, present, scale)).toBe(flip),
  );
});

test('heights keep the sign, the order and zero', () => {
  const heights = [-1e6, -5_000, -10, 0, 10, 5_000, 1e6].map(heightOf);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(heights[3]).toBe(0);
});
