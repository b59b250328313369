import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import type { MeasurementRow } from './table';
import { kvPrecision, predictRow, roundHalfEven, stackOf, tpotLimitMs, weightPrecision } from './table';

const row: MeasurementRow = {
  id: 'r1',
  regime: 'server_default',
  model: 'Llama-3.1-8B',
  gpu: 'H100 SXM',
  num_gpus: '1',
  tp: '1',
  pp: '1',
  attention_dp: '0',
  precision_weights: 'fp8',
  precision_kv: 'fp8',
  isl: '1000',
  osl: '500',
  batch_or_concurrency: '',
  requests_in_run: '',
  metric: 'offline_output_tps',
  slo: '',
  software: 'SGLang',
};
const predict = (changes: Partial<MeasurementRow> = {}) => predictRow({ ...row, ...changes }, catalog);

it.each([
  ['tuned_saturated', 'TensorRT-LLM 1.0', 'tuned'],
  ['static_batch', 'LMDeploy', 'tuned'],
  ['mlperf', 'submitter stacks', 'tuned'],
  ['single_stream', 'llama.cpp', 'tuned'],
  ['tuned_saturated', 'vLLM 0.9.1 ROCm', 'default'],
  ['server_default', 'SGLang', 'default'],
  ['burst_fixed_length', 'TensorRT-LLM', 'default'],
] as const)('%s by %s is a %s stack', (regime, software, stack) => {
  expect(stackOf(regime, software)).toBe(stack);
});

it.each([
  ['server_output_tps', 'p99 TTFT 2000 ms, TPOT 80 ms (from memory, unverified)', 80],
  ['interactive_output_tps', 'p99 TTFT 450 ms, TPOT 40 ms', 40],
  ['offline_output_tps', 'p99 TTFT 450 ms, TPOT 40 ms', null],
  ['server_output_tps', 'p99 TTFT 450 ms', null],
  ['server_output_tps', '', null],
] as const)('%s under "%s" has TPOT limit %s', (metric, slo, limit) => {
  expect(tpotLimitMs(metric, slo)).toBe(limit);
});

it.each([
  [2.5, 2],
  [3.5, 4],
  [0.5, 0],
  [2.4999, 2],
  [2.51, 3],
  [7, 7],
])('rounds %d to %d', (value, rounded) => {
  expect(roundHalfEven(value)).toBe(rounded);
});

it('reads formats that store and compute alike as one', () => {
  expect([weightPrecision('fp16'), weightPrecision('int8'), kvPrecision('fp16'), kvPrecision('int8')]).toEqual([
    'bf16',
    'fp8',
    'bf16',
    'fp8',
  ]);
  expect([weightPrecision('toString'), kvPrecision('int4')]).toEqual([undefined, undefined]);
});

describe('a row', () => {
  it('is of the whole system, whose replicas share the clients', () => {
    expect(predict({ num_gpus: '4', batch_or_concurrency: '10' })).toMatchObject({ replicas: 4, batch: 2 });
    expect(predict({ num_gpus: '4', batch_or_concurrency: '14' })).toMatchObject({ replicas: 4, batch: 4 });
    expect(predict({ num_gpus: '4', batch_or_concurrency: '3' })).toMatchObject({ replicas: 3, batch: 1 });
    const one = predict();
    const four = predict({ num_gpus: '4' });
    expect(
      one.outcome === 'predicted' && four.outcome === 'predicted' && four.tokensPerSecond / one.tokensPerSecond,
    ).toBeCloseTo(4, 4);
  });

  it('never has more in flight than the run has requests', () => {
    expect(predict({ batch_or_concurrency: '64', requests_in_run: '20' })).toMatchObject({ batch: 20 });
  });

  it('takes the fastest degree where none is stated', () => {
    const open = predict({ num_gpus: '8', tp: '', pp: '', model: 'Llama-3.3-70B', regime: 'mlperf' });
    const stated = ['1', '2', '4', '8'].map((tp) =>
      predict({ num_gpus: '8', tp, model: 'Llama-3.3-70B', regime: 'mlperf' }),
    );
    const rates = stated.map((p) => (p.outcome === 'predicted' ? p.tokensPerSecond : 0));
    expect(open).toMatchObject({ tokensPerSecond: Math.max(...rates) });
  });

  it('serves 0 where it cannot meet its limit', () => {
    const limited = { metric: 'server_output_tps', slo: 'p99 TTFT 450 ms, TPOT 1 ms' };
    expect(predict(limited)).toMatchObject({ outcome: 'predicted', tokensPerSecond: 0 });
  });

  it('may not fit', () => {
    expect(predict({ model: 'Llama-3.3-70B', gpu: 'L4' })).toEqual({ outcome: 'does-not-fit' });
  });

  it.each([
    ['model', 'Llama-9'],
    ['gpu', 'H100'],
    ['num_gpus', ''],
    ['num_gpus', '0'],
    ['tp', '1.5'],
    ['pp', 'two'],
    ['attention_dp', 'yes'],
    ['precision_weights', 'fp3'],
    ['precision_kv', 'int4'],
    ['isl', '1e9999'],
    ['osl', '0'],
    ['batch_or_concurrency', '-4'],
    ['requests_in_run', 'many'],
  ] as const)('says that %s "%s" cannot be read', (column, cell) => {
    expect(predict({ [column]: cell })).toEqual({ outcome: 'unreadable', column, cell });
  });

  it('needs a batch for a fixed-batch run', () => {
    expect(predict({ metric: 'static_batch_output_tps' })).toEqual({
      outcome: 'unreadable',
      column: 'batch_or_concurrency',
      cell: '',
    });
  });
});
