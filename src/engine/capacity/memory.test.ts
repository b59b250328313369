import { describe, expect, it } from 'vitest';
import type { Precision } from '../../catalog';
import type { Replica } from './configuration';
import { modelDemand } from './demand';
import { hostMemoryFit, maxSequences, residentWeightBytes } from './fit';
import { kvBytesPerSequence, kvBytesPerToken, weightBytes } from './memory';
import { replicaOf } from './replica.fixture';

const shape = { inputTokens: 1000, outputTokens: 500 };
const most = (replica: Replica, s = shape) => maxSequences(modelDemand(replica, s), replica);

describe('weights', () => {
  // Llama-3.3-70B: 70.552 B parameters, of which two embeddings of 1.051 B.
  const llama: readonly (readonly [Precision, number])[] = [
    ['bf16', 70.552 * 2],
    ['fp8', 68.45 + 2.102 * 2],
    ['nvfp4', 68.45 * 0.5625 + 2.102 * 2],
    ['int4', 68.45 * 0.53 + 2.102 * 2],
    ['q4_k_m', 70.552 * 0.61],
    ['mxfp4', 70.552 * 2],
  ];
  it.each(llama)('of a dense model in %s', (precision, gigabytes) => {
    const { dense, experts } = weightBytes(replicaOf().architecture, precision);
    expect(dense / 1e9).toBeCloseTo(gigabytes, 6);
    expect(experts).toBe(0);
  });

  it('counts a tied embedding once and never as looked up', () => {
    const { architecture } = replicaOf({ model: 'Gemma-3-12B' });
    const { dense, lookedUp } = weightBytes(architecture, 'fp8');
    expect(architecture.tiedEmbeddings).toBe(true);
    expect(dense).toBeCloseTo((architecture.totalB + architecture.embeddingB) * 1e9, 0);
    expect(lookedUp).toBe(0);
  });

  it('quantizes only the experts in MXFP4', () => {
    const { architecture: a } = replicaOf({ model: 'gpt-oss-120b' });
    const { dense, experts } = weightBytes(a, 'mxfp4');
    expect(experts).toBeCloseTo(a.routedExpertB * 0.53e9, 0);
    expect(dense).toBeCloseTo((a.totalB - a.routedExpertB) * 2e9, 0);
  });

  it('repeats the dense part on every rank under attention data parallelism', () => {
    const replica = replicaOf({
      model: 'DeepSeek-R1',
      gpu: 'H200 SXM',
      tensorParallel: 8,
      attentionDataParallel: true,
    });
    const bytes = weightBytes(replica.architecture, 'fp8');
    expect(residentWeightBytes(bytes, replica)).toBe(8 * bytes.dense + bytes.experts);
    expect(residentWeightBytes(bytes, { ...replica, attentionDataParallel: false })).toBe(bytes.dense + bytes.experts);
  });
});

describe('key-value cache', () => {
  it.each([
    ['Llama-3.1-8B', 'bf16', 131072],
    ['Llama-3.3-70B', 'fp8', 163840],
    ['DeepSeek-R1', 'fp8', 61 * 576],
  ] as const)('of %s in %s is %i bytes a token', (model, kv, bytes) => {
    expect(kvBytesPerToken(replicaOf({ model }).architecture, kv)).toBe(bytes);
  });

  it('stops growing in sliding layers at the window', () => {
    const { architecture: a } = replicaOf({ model: 'gpt-oss-120b' });
    const step = (tokens: number) => kvBytesPerSequence(a, 'bf16', tokens + 1) - kvBytesPerSequence(a, 'bf16', tokens);
    expect(step(100)).toBe(2 * (a.kvElementsPerTokenFull + a.kvElementsPerTokenWindow));
    expect(step(1000)).toBe(2 * a.kvElementsPerTokenFull);
  });

  it('holds a constant state for linear layers', () => {
    const { architecture: a } = replicaOf({ model: 'Qwen3-Next-80B-A3B' });
    expect(kvBytesPerSequence(a, 'bf16', 0)).toBe(4 * a.linearStateElements);
  });
});

describe('host memory', () => {
  const { gpu } = replicaOf();
  it.each([
    [null, undefined, 'none-needed'],
    [null, 1, 'none-needed'],
    [203, undefined, 'unknown'],
    [203, 256, 'offered'],
    [203, 25.375, 'offered'],
    [203, 25, 'short'],
  ] as const)('%s GB needed, %s GB per GPU of eight: %s', (needed, perGpu, outcome) => {
    const { hostMemoryGbPerGpu: _, ...rest } = gpu;
    const node = perGpu === undefined ? rest : { ...rest, hostMemoryGbPerGpu: perGpu };
    expect(hostMemoryFit(needed, node, 8)).toBe(outcome);
  });

  it('leaves a node out only when it is known to be short', () => {
    const on = (hostMemoryGbPerGpu?: number) => {
      const replica = replicaOf({ model: 'DeepSeek-V4.1-Flash', gpu: 'B300 SXM', tensorParallel: 8, weights: 'fp8' });
      return most({
        ...replica,
        gpu: { ...replica.gpu, ...(hostMemoryGbPerGpu !== undefined && { hostMemoryGbPerGpu }) },
      });
    };
    expect(on()).toBeGreaterThan(0);
    expect(on(256)).toBe(on());
    expect(on(8)).toBe(0);
  });
});

describe('sequences that fit', () => {
  it('is the free memory over the cache of a whole sequence', () => {
    const free = 2 * (80 * 0.95 - 1.5) * 2 ** 30 - (68.45e9 + 2.102e9 * 2);
    expect(most(replicaOf())).toBe(Math.floor(free / (163840 * 1500)));
  });

  it('keeps one copy per rank of a latent cache, and of heads split too finely', () => {
    const deepseek = replicaOf({ model: 'DeepSeek-R1', gpu: 'H200 SXM', tensorParallel: 8 });
    const free =
      8 * (141 * 0.95 - 1.5) * 2 ** 30 - residentWeightBytes(weightBytes(deepseek.architecture, 'fp8'), deepseek);
    expect(most(deepseek)).toBe(Math.floor(free / (61 * 576 * 1500 * 8)));
    const qwen = replicaOf({ model: 'Qwen3-235B-A22B', tensorParallel: 8 });
    const spare = 8 * (80 * 0.95 - 1.5) * 2 ** 30 - residentWeightBytes(weightBytes(qwen.architecture, 'fp8'), qwen);
    expect(most(qwen)).toBe(Math.floor(spare / (kvBytesPerSequence(qwen.architecture, 'fp8', 1500) * 2)));
  });

  it('runs one at a time where only a tighter set-up fits, and none where nothing does', () => {
    const alone = replicaOf({ tensorParallel: 1 });
    const withMemory = (memoryGib: number) => ({ ...alone, gpu: { ...alone.gpu, memoryGib } });
    const weights = (68.45e9 + 2.102e9 * 2) / 2 ** 30;
    const least = (163840 * 1125) / 2 ** 30;
    expect(most(withMemory((weights + least + 1.5) / 0.98 + 0.001))).toBe(1);
    expect(most(withMemory((weights + least + 1.5) / 0.98 - 0.001))).toBe(0);
  });
});
