import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchitectureRow, catalog, type GpuRow } from '../../catalog';
import { tuningMeasurements } from '../../catalog/tuning-runs';
import { operationsPerParameter, tuningBytes, tuningPlan, tuningRun } from './tuning';

const architecture = (name: string): ArchitectureRow => {
  const row = catalog.architectureByName.get(name);
  if (row === undefined) throw new Error(`no architecture ${name}`);
  return row;
};
const gpu = (name: string): GpuRow => {
  const row = catalog.gpus.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no GPU ${name}`);
  return row;
};
const first = catalog.architectures[0] as ArchitectureRow;
const dense = (totalB: number): ArchitectureRow => ({ ...first, totalB, activeB: totalB });
const adapter = tuningPlan({}, 'adapter');
const full = tuningPlan({}, 'full');

describe('published runs', () => {
  it.each(tuningMeasurements)('$model, $method, $sequence tokens: memory within a fifth', (run) => {
    const predicted = tuningBytes(run, { method: run.method, adapterShare: 0.005 }, run.gpus) / 1e9;
    expect(predicted / run.memoryGb).toBeGreaterThan(0.8);
    expect(predicted / run.memoryGb).toBeLessThan(1.2);
  });

  it('reach 15 to 36 % of the peak, and an adapter 30 % in the middle', () => {
    const reached = tuningMeasurements.map((run) => {
      const perSecond = (run.sequence * run.sequencesPerStep) / run.secondsPerStep;
      const done = operationsPerParameter[run.method] * run.totalB * 1e9 * perSecond;
      return { method: run.method, share: done / (run.gpus * gpu(run.gpu).bf16Tflops * 1e12) };
    });
    for (const { share } of reached) {
      expect(share).toBeGreaterThan(0.15);
      expect(share).toBeLessThan(0.36);
    }
    const adapters = reached.filter(({ method }) => method === 'adapter').map(({ share }) => share);
    const middle = adapters.toSorted((a, b) => a - b)[Math.floor(adapters.length / 2)];
    expect(middle).toBeCloseTo(0.31, 1);
  });
});

describe('one run', () => {
  it('an 8B model with an adapter: 15M tokens, 4.8e17 operations, an hour and a half of an A100', () => {
    const run = tuningRun(dense(8), gpu('A100-80 SXM'), adapter);
    expect(run?.tokens).toBe(15e6);
    expect(run?.operations).toBeCloseTo(4.8e17, -12);
    expect(run?.gpus).toBe(1);
    expect(run?.gpuHours).toBeCloseTo(4.8e17 / (312e12 * 0.3 * 3600), 9);
  });

  it.each([
    ['adapter', 8, 'A100-80 SXM', 1],
    ['full', 8, 'A100-80 SXM', 2],
    ['adapter', 70, 'A100-80 SXM', 4],
    ['full', 70, 'A100-80 SXM', 24],
    ['adapter', 70, 'H200 SXM', 2],
  ] as const)('%s of %dB on %s takes %d', (method, size, name, gpus) => {
    const plan = method === 'full' ? full : adapter;
    expect(tuningRun(dense(size), gpu(name), plan)?.gpus).toBe(gpus);
  });

  it('a mixture of experts holds all of its parameters and computes with the active ones', () => {
    const row = architecture('gpt-oss-120b');
    const run = tuningRun(row, gpu('H200 SXM'), adapter);
    expect(run?.operations).toBeCloseTo(4 * row.activeB * 1e9 * 15e6, -9);
    expect(run?.bytes).toBeGreaterThan(row.totalB * 2e9);
  });

  it('nothing holds what 128 GPUs do not', () => {
    expect(tuningRun(dense(5000), gpu('L4'), full)).toBeNull();
  });

  it('grows with examples, tokens and passes in proportion, falls with utilisation, and full is never less than an adapter', () => {
    const number = fc.double({ min: 0.5, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.double({ min: 1.01, max: 10, noNaN: true }),
        (examples, tokens, epochs, more) => {
          const plan = { ...adapter, examples, tokensPerExample: tokens, epochs };
          const hours = (changed: Partial<typeof plan>) =>
            tuningRun(dense(8), gpu('H100 SXM'), { ...plan, ...changed })?.gpuHours ?? 0;
          const base = hours({});
          expect(hours({ examples: examples * more }) / base).toBeCloseTo(more, 9);
          expect(hours({ epochs: epochs * more }) / base).toBeCloseTo(more, 9);
          expect(hours({ utilisation: plan.utilisation / more }) / base).toBeCloseTo(more, 9);
          expect(hours({ method: 'full' })).toBeGreaterThanOrEqual(base);
        },
      ),
    );
  });
});
