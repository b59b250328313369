import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog';
import { defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { type NumericInput, numericInput } from '../framework/numeric-inputs';
import { presets } from '../framework/presets';
import { inUseOf } from './cost/moved';
import { assessPoint, pricedOptions, recommend } from './recommend';
import { resultFlips, withNumber } from './result-flips';

const batch = presets.find(({ id }) => id === 'batch')?.answers;

describe('numbers that change the winner', () => {
  const input = {
    answers: batch ?? { required: {}, workload: {} },
    assumptions: defaultAssumptions,
    catalog,
    knowledge: currentKnowledge,
  };
  const assessment = assessPoint(input);
  const { costing, plan, recommendation } = assessment;
  const found = resultFlips(assessment);
  const inUse = inUseOf({ costing, plan }, pricedOptions(recommendation));
  const winnerWith = (id: string, value: number) => {
    const decided = withNumber({ costing, inUse }, numericInput(id) as NumericInput, value);
    return decided && recommend({ ...input, ...decided }).winner;
  };

  test('do so as recomputed in full, on both sides of every crossing and where it says to try', () => {
    expect(found?.flips.length).toBeGreaterThan(3);
    for (const { input: id, crossings, tries, from, to } of found?.flips ?? []) {
      const scale = numericInput(id)?.scale;
      const step = (at: number) => (scale === 'log' ? at * 2e-3 : (to - from) * 2e-3);
      const narrow = numericInput(id)?.whole ? 1 : 0;
      for (const { at, below, above } of crossings) {
        expect(winnerWith(id, at - Math.max(step(at), narrow)), `${id} below ${at}`).toBe(below);
        expect(winnerWith(id, at + (narrow ? 0 : step(at))), `${id} above ${at}`).toBe(above);
      }
      for (const { value, winner } of tries) expect(winnerWith(id, value), `${id} at ${value}`).toBe(winner);
    }
  });

  test('what never changes it is named, and nothing is both', () => {
    const flipping = new Set(found?.flips.map((one) => one.input));
    expect(found?.never.some((id) => flipping.has(id))).toBe(false);
    expect(found?.winner).toBe(recommendation.winner);
  });

  test('without a volume there is nothing to move', () => {
    expect(resultFlips(assessPoint({ ...input, answers: { required: {}, workload: {} } }))).toBeNull();
  });
});
