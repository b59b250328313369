import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Measurement, measurements } from '../../catalog/measurements';
import { predictRow } from '../capacity';
import { basisOf, type CapacityQuestion, capacityBases, shapeOf } from './basis';
import { type Compared, compareAll, compareRow, rowOf } from './comparison';
import { groupErrors, groupings, percentileOf, summarise, unseenCoverage } from './error';
import { servingEngineOf } from './serving-engine';

const all = compareAll(measurements, catalog);
const familyOf = (run: Compared) => `${shapeOf(run.model)} @ ${run.gpu}`;
const run = (change: Partial<Compared> = {}): Compared => ({
  id: 'r',
  model: 'Llama-3.1-8B',
  gpu: 'H100 SXM',
  engine: 'vLLM',
  regime: 'server_default',
  stack: 'default',
  measured: 100,
  predicted: 100,
  ratio: 1,
  inBand: true,
  ...change,
});
const off = (predicted: number): Compared => run({ predicted, ratio: predicted / 100 });

describe('against the published runs', () => {
  it('every run has a prediction', () => expect(all).toHaveLength(841));

  it('errs as published: half below 9.8 %, nine of ten below 43.6 %, no lean', () => {
    expect(summarise(all)).toMatchObject({
      medianError: expect.closeTo(0.098, 3),
      worstTenth: expect.closeTo(0.436, 3),
      bias: expect.closeTo(-0.006, 3),
      inBand: expect.closeTo(0.883, 3),
    });
    const tuned = all.filter(({ regime }) => regime === 'tuned_saturated');
    expect(summarise(tuned)).toMatchObject({ runs: 552, medianError: expect.closeTo(0.083, 3) });
  });

  it.each([
    ['tuned', 689, 0.791],
    ['default', 152, 0.783],
  ] as const)('a band drawn without a family holds about four of five of its runs: %s', (stack, runs, inBand) => {
    expect(unseenCoverage(all, stack, familyOf)).toEqual({ runs, inBand: expect.closeTo(inBand, 3) });
  });

  it.each(groupings)('groups by %s lose no run', (by) => {
    const groups = groupErrors(all, by);
    expect(groups.reduce((sum, { runs }) => sum + runs, 0)).toBe(841);
    expect(groups.map(({ runs }) => runs)).toEqual(groups.map(({ runs }) => runs).toSorted((a, b) => b - a));
  });
});

describe('error', () => {
  it('is nothing of no runs', () => expect(summarise([])).toBeNull());

  it.each([
    [[50, 100, 200], { medianError: 0.5, bias: 0 }],
    [[200], { medianError: 1, bias: 1 }],
    [[80, 90], { medianError: 0.15, bias: -0.15 }],
  ])('of predictions %j', (predicted, error) => {
    const { medianError, bias } = summarise(predicted.map(off)) ?? {};
    expect(medianError).toBeCloseTo(error.medianError);
    expect(bias).toBeCloseTo(error.bias);
  });

  it.each([
    [[1, 2, 3], 0.5, 2],
    [[1, 2], 0.5, 1.5],
    [[4], 0.9, 4],
    [[0, 10], 0.1, 1],
  ])('percentile of %j at %d is %d', (values, share, value) => expect(percentileOf(values, share)).toBeCloseTo(value));

  const runs = fc.array(
    fc.record({ measured: fc.integer({ min: 1, max: 1e6 }), predicted: fc.integer({ min: 1, max: 1e6 }) }),
    { minLength: 1, maxLength: 40 },
  );
  const made = (rows: readonly { measured: number; predicted: number }[]) =>
    rows.map(({ measured, predicted }) => run({ measured, predicted, ratio: predicted / measured }));

  it('law: the order of runs does not matter', () => {
    fc.assert(
      fc.property(runs, (rows) => {
        expect(summarise(made(rows.toReversed()))).toEqual(summarise(made(rows)));
      }),
    );
  });

  it('law: no error where measured is what was predicted', () => {
    for (const measured of measurements.slice(0, 60)) {
      const predicted = predictRow(rowOf(measured), catalog);
      if (predicted.outcome !== 'predicted') throw new Error(`${measured.id} has no prediction`);
      const result = compareRow(rowOf(measured), predicted.tokensPerSecond, catalog);
      expect(result).toMatchObject({ ok: true, compared: { ratio: 1, inBand: true } });
      if (result.ok) expect(summarise([result.compared])).toMatchObject({ medianError: 0, bias: 0, inBand: 1 });
    }
  });

  it('law: measuring everything twice as fast halves the ratio', () => {
    const [first] = measurements;
    if (first === undefined) throw new Error('no runs');
    const at = (rate: number) => compareRow(rowOf(first), rate, catalog);
    const [one, two] = [at(1000), at(2000)];
    expect(one.ok && two.ok && one.compared.ratio / two.compared.ratio).toBeCloseTo(2);
  });
});

describe('coverage of what was not seen', () => {
  it('needs a second family', () => {
    expect(unseenCoverage([off(100), off(90)], 'default', familyOf)).toBeNull();
    expect(unseenCoverage([], 'default', familyOf)).toBeNull();
  });

  it('a family that behaves otherwise falls outside the band of the rest', () => {
    const same = Array.from({ length: 10 }, (_, i) => off(95 + i));
    const other = { ...off(1000), gpu: 'L4' };
    expect(unseenCoverage([...same, other], 'default', familyOf)).toEqual({ runs: 11, inBand: 0 });
  });
});

it.each([
  ['TensorRT-LLM 1.0 (PyTorch backend)', 'TensorRT-LLM'],
  ['NIM 1.8.0 (TensorRT-LLM)', 'TensorRT-LLM'],
  ['nm-vllm 0.2.0', 'vLLM'],
  ['vLLM v0.11.0', 'vLLM'],
  ['SGLang (May 2026)', 'SGLang'],
  ['MLPerf Inference v6.0 closed (submitter stacks)', 'MLPerf submitters'],
  ['llama.cpp', 'llama.cpp'],
  ['', 'other'],
] as const)('"%s" is %s', (software, engine) => expect(servingEngineOf(software)).toBe(engine));

describe('measured, interpolated or estimated', () => {
  const published: Measurement = {
    id: 'a',
    regime: 'server_default',
    model: 'Llama-3.1-70B',
    gpu: 'H100 SXM',
    gpus: 4,
    tensorParallel: 4,
    pipelineParallel: 1,
    weights: 'fp8',
    kv: 'fp8',
    inputTokens: 1000,
    outputTokens: 1000,
    metric: 'offline_output_tps',
    tokensPerSecond: 5000,
    software: 'vLLM',
    date: '2025-10',
    source: 'somebody',
  };
  const longer = { ...published, id: 'b', inputTokens: 8000, outputTokens: 2000, tensorParallel: 8, gpus: 8 };
  const asked: CapacityQuestion = {
    model: 'Llama-3.3-70B',
    gpu: 'H100 SXM',
    weights: 'fp8',
    tensorParallel: 4,
    pipelineParallel: 1,
    attentionDataParallel: false,
    stack: 'default',
    inputTokens: 1200,
    outputTokens: 800,
  };
  it.each([
    ['lengths within a quarter', {}, {}, 'measured'],
    ['input longer by more', { inputTokens: 1251 }, {}, 'estimated'],
    ['between two runs', { inputTokens: 4000, outputTokens: 1500 }, {}, 'interpolated'],
    ['between, at another precision', { inputTokens: 1200, outputTokens: 1100, weights: 'bf16' }, {}, 'interpolated'],
    ['longer than any', { inputTokens: 9000, outputTokens: 1500 }, {}, 'estimated'],
    ['another GPU', { gpu: 'L4' }, {}, 'estimated'],
    ['another model', { model: 'Qwen3-32B' }, {}, 'estimated'],
    ['another stack', { stack: 'tuned', inputTokens: 1000, outputTokens: 1000 }, {}, 'interpolated'],
    ['other parallelism', { tensorParallel: 2, inputTokens: 1000, outputTokens: 1000 }, {}, 'interpolated'],
    ['parallelism the run leaves unsaid', {}, { tensorParallel: undefined, outputTokens: 800 }, 'interpolated'],
    ['a batch held fixed', {}, { regime: 'static_batch' }, 'estimated'],
  ] as const)('%s', (_, question, change, basis) => {
    const first = { ...published, ...change } as Measurement;
    expect(basisOf({ ...asked, ...question } as CapacityQuestion, [first, longer]).basis).toBe(basis);
  });

  it('law: it is one of three whatever is asked, and more runs never make it weaker', () => {
    const strength = (basis: (typeof capacityBases)[number]) => -capacityBases.indexOf(basis);
    const question = fc.record({
      model: fc.constantFrom(...catalog.architectures.map(({ name }) => name)),
      gpu: fc.constantFrom(...catalog.gpus.map(({ name }) => name)),
      weights: fc.constantFrom('bf16' as const, 'fp8' as const, 'mxfp4' as const),
      tensorParallel: fc.constantFrom(1, 2, 4, 8),
      pipelineParallel: fc.constant(1),
      attentionDataParallel: fc.boolean(),
      stack: fc.constantFrom('default' as const, 'tuned' as const),
      inputTokens: fc.integer({ min: 1, max: 20_000 }),
      outputTokens: fc.integer({ min: 1, max: 5_000 }),
    });
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 841 }), (each, some) => {
        const [few, many] = [basisOf(each, measurements.slice(0, some)), basisOf(each, measurements)];
        expect(strength(many.basis)).toBeGreaterThanOrEqual(strength(few.basis));
        expect(many.runs.length > 0).toBe(many.basis !== 'estimated');
      }),
      { numRuns: 300 },
    );
  });
});
