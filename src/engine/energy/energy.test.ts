import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { servingEnergy } from './energy';

const setup = {
  model: 'Llama-3.3-70B',
  accelerator: 'H100 SXM',
  weights: 'fp8' as const,
  gpus: 2,
  tokensPerSecond: { low: 1000, mid: 2000, high: 3000 },
};

describe('energy of a thousand output tokens', () => {
  it.each([
    ['Llama-3.1-8B', 'bf16', 'H100 SXM', 1, [0.0194, 0.0278, 0.125]],
    ['Llama-3.3-70B', 'bf16', 'H100 SXM', 4, [0.1167, 0.1667, 1.0694]],
    ['Qwen3-235B-A22B', 'fp8', 'H100 SXM', 8, [0.2056, 0.3778, 3.1667]],
    ['DeepSeek-V3', 'fp8', 'B200 SXM', 8, [0.1694, 0.5389, 2.3889]],
  ] as const)('as measured: %s in %s on %s × %d', (model, weights, accelerator, gpus, [low, mid, high]) => {
    const energy = servingEnergy(catalog, { ...setup, model, weights, accelerator, gpus });
    expect(energy?.basis).toBe('measured');
    expect(energy?.wattHours.low).toBeCloseTo(low, 3);
    expect(energy?.wattHours.mid).toBeCloseTo(mid, 3);
    expect(energy?.wattHours.high).toBeCloseTo(high, 3);
  });

  it('from measured power and predicted speed where the model was not measured so', () => {
    const energy = servingEnergy(catalog, setup);
    expect(energy).toMatchObject({ basis: 'derived', key: 'power_per_h100_inference' });
    expect(servingEnergy(catalog, { ...setup, gpus: 4 })?.basis).toBe('derived');
    expect(energy?.wattHours.low).toBeCloseTo((2 * 399) / 3000 / 3.6, 6);
    expect(energy?.wattHours.mid).toBeCloseTo((2 * 515) / 2000 / 3.6, 6);
    expect(energy?.wattHours.high).toBeCloseTo((2 * 632) / 1000 / 3.6, 6);
  });

  it('is unknown for a card whose draw nobody measured, and for a replica that serves nothing', () => {
    expect(servingEnergy(catalog, { ...setup, accelerator: 'H200 SXM' })).toBeNull();
    expect(servingEnergy(catalog, { ...setup, tokensPerSecond: { low: 0, mid: 0, high: 0 } })).toBeNull();
  });

  it('law: low ≤ mid ≤ high, and twice the speed takes half the energy', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e5, noNaN: true }), fc.constantFrom(1, 2, 8), (rate, gpus) => {
        const at = (by: number) =>
          servingEnergy(catalog, {
            ...setup,
            gpus,
            tokensPerSecond: { low: 0.56 * rate * by, mid: rate * by, high: 1.55 * rate * by },
          })?.wattHours;
        const [one, two] = [at(1), at(2)];
        if (one === undefined || two === undefined) throw new Error('a card with a figure');
        expect(one.low).toBeLessThanOrEqual(one.mid);
        expect(one.mid).toBeLessThanOrEqual(one.high);
        expect(one.mid / two.mid).toBeCloseTo(2);
      }),
    );
  });
});
