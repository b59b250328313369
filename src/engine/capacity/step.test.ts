import { describe, expect, it } from 'vitest';
import type { Precision } from '../../catalog';
import { capacityConstants } from './constants';
import { modelDemand } from './demand';
import { prefillSeconds } from './prefill';
import { replicaOf } from './replica.fixture';
import { prepareReplica, rateAtBatch, stepSeconds, tpotSeconds } from './search';
import { gemmPeak, knee, stepWork } from './step';

const shape = { inputTokens: 1000, outputTokens: 500 };

describe('knee', () => {
  const { value: exponent } = capacityConstants.kneeExponent;
  it.each([
    [1e-9, 1],
    [3e-4, 2e-4],
    [1, 1],
    [0.07, 1e-6],
    [5, 0],
  ])('of %d and %d is the power mean of the exponent in the table', (x, y) => {
    const direct = (x ** exponent + y ** exponent) ** (1 / exponent);
    expect(Math.abs(knee(x, y * Math.sqrt(y)) / direct - 1)).toBeLessThan(1e-12);
  });
});

describe('peak of matrix products', () => {
  const cases: readonly (readonly [string, Precision, 'bf16Tflops' | 'fp8Tflops' | 'fp4Tflops'])[] = [
    ['H100 SXM', 'bf16', 'bf16Tflops'],
    ['H100 SXM', 'fp8', 'fp8Tflops'],
    ['H100 SXM', 'nvfp4', 'bf16Tflops'],
    ['H100 SXM', 'mxfp4', 'bf16Tflops'],
    ['H100 SXM', 'int4', 'bf16Tflops'],
    ['A100-80 SXM', 'fp8', 'bf16Tflops'],
    ['B200 SXM', 'nvfp4', 'fp4Tflops'],
    ['B200 SXM', 'mxfp4', 'fp8Tflops'],
    ['B200 SXM', 'q4_k_m', 'bf16Tflops'],
  ];
  it.each(cases)('%s in %s is its %s', (name, precision, column) => {
    const { gpu } = replicaOf({ gpu: name });
    expect(gemmPeak(gpu, precision)).toBe((gpu[column] ?? Number.NaN) * 1e12);
  });
});

describe('a step', () => {
  it('adds up by hand for one dense model on one GPU', () => {
    const replica = replicaOf({ model: 'Llama-3.1-8B', tensorParallel: 1, stack: 'tuned' });
    const flops = 0.645 * 1979e12;
    const bandwidth = 0.79 * 3350e9;
    const tokens = 64 * (1 + 1000 / 500);
    const compute = (2 * 7.505e9 * tokens) / flops;
    const read = (8.03e9 - 2 * 0.525e9 + 2 * 0.525e9) / bandwidth;
    const elementwise = (14 * 4096 * 2 * 32 * tokens) / bandwidth;
    const decode = (64 * 65536 * 1250) / bandwidth;
    const prompt = (2 * 32 * 128 * 1000 * 1000 * 32 * (64 / 500)) / (0.645 * 989e12);
    const host = 42e-6 * 32 + 7.2e-6 * 64;
    const byHand = (compute ** 1.5 + read ** 1.5) ** (2 / 3) + elementwise + decode + prompt + host;
    const prepared = prepareReplica(replica, shape);
    expect(prepared && stepSeconds(prepared, 64)).toBeCloseTo(byHand, 5);
    expect(prepared && rateAtBatch(prepared, 64)).toBeCloseTo(64 / byHand, 0);
  });

  it('takes a link that is not stated as 16 GB/s', () => {
    const replica = replicaOf();
    const traffic = (linkGBps: number | null) =>
      stepWork(modelDemand(replica, shape), { ...replica, gpu: { ...replica.gpu, linkGBps } }).traffic;
    expect(traffic(null)).toBe(traffic(16));
    expect(traffic(null)).toBeGreaterThan(traffic(450));
  });

  it('waits for the slowest rank only under attention data parallelism', () => {
    const wait = (attentionDataParallel: boolean, tensorParallel: number) => {
      const replica = replicaOf({ model: 'DeepSeek-R1', tensorParallel, attentionDataParallel });
      return stepWork(modelDemand(replica, shape), replica).wait;
    };
    expect([wait(false, 8), wait(true, 1), wait(true, 8)]).toEqual([1, 1, 1.58]);
  });

  it('splits layers and batch over pipeline stages', () => {
    const prepared = prepareReplica(
      replicaOf({ model: 'Llama-3.1-8B', tensorParallel: 1, pipelineParallel: 4 }),
      shape,
    );
    if (!prepared) throw new Error('fits');
    expect(tpotSeconds(prepared, 64)).toBeCloseTo(4 * stepSeconds(prepared, 64), 12);
    expect(rateAtBatch(prepared, 64)).toBeCloseTo(16 / stepSeconds(prepared, 64), 6);
    // Two sequences keep two of four stages busy.
    expect(stepSeconds(prepared, 2)).toBe(stepSeconds(prepared, 1));
    expect(rateAtBatch(prepared, 2)).toBeCloseTo(2 * rateAtBatch(prepared, 1), 9);
  });
});

it('prefill of one prompt has no host time per sequence and no waiting', () => {
  const replica = replicaOf({ model: 'DeepSeek-R1', gpu: 'H200 SXM', tensorParallel: 8, attentionDataParallel: true });
  const work = stepWork(modelDemand(replica, shape), replica);
  expect(prefillSeconds({ ...work, host: 1, wait: 9 }, 1)).toBe(prefillSeconds(work, 1));
});
