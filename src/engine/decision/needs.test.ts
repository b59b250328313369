import { describe, expect, test } from 'vitest';
import { type Answers, noAnswers } from '../../framework';
import { edition1 } from '../../framework/editions';
import { needsOf } from './needs';

const needs = (answers: Partial<Answers>, tokensPerDay: number | null = null) => {
  const all = { ...noAnswers, ...answers };
  return needsOf(all.required, all, edition1, { tokensPerDay });
};

describe('throughput from volume', () => {
  test.each([
    [0, 0, 0],
    [9_999_999, 0, 0],
    [10_000_000, 0.25, 0],
    [99_999_999, 0.25, 0],
    [100_000_000, 0.5, 0.25],
    [999_999_999, 0.5, 0.25],
    [1_000_000_000, 0.75, 0.5],
    [1e12, 0.75, 0.5],
  ])('%s tokens a day need level %s, or %s when the work can wait', (volume, level, waiting) => {
    expect(needs({}, volume).throughput.level).toBe(level);
    expect(needs({ workload: { batchableShare: 0.5 } }, volume).throughput.level).toBe(waiting);
  });

  test('without a volume nothing follows', () => {
    expect(needs({}).throughput.level).toBeNull();
  });

  test('a stated level goes before the volume, and only it counts as stated', () => {
    expect(needs({ required: { throughput: 1 } }, 5e6).throughput).toMatchObject({ stated: 1, level: 1 });
    expect(needs({}, 2e9).throughput).toMatchObject({ stated: null, level: 0.75, chances: [0, 0, 0, 1, 0] });
    expect(needs({ required: { throughput: 'not-sure' } }, 2e9).throughput).toMatchObject({
      stated: null,
      level: null,
    });
    expect(needs({ workload: { shape: 'batch' } }, 2e9).throughput.level).toBe(0.5);
  });
});

describe('needs that are not known', () => {
  test('no answer and not sure are the prior', () => {
    expect(needs({}).latency).toEqual({ stated: null, level: null, chances: edition1.prior });
    expect(needs({ required: { latency: 'not-sure' } }).latency).toEqual(needs({}).latency);
  });

  test('a preference for the internals asks for the weights whatever was said about tuning', () => {
    expect(needs({ internals: 'yes' }).tuning).toMatchObject({ stated: null, level: 1 });
    expect(needs({ internals: 'yes', required: { tuning: 0.25 } }).tuning).toMatchObject({ stated: 0.25, level: 1 });
    expect(needs({ internals: 'no' }).tuning.level).toBeNull();
  });
});

describe('before launch', () => {
  test.each([
    [0, [0.5, 0.5, 0, 0, 0]],
    [0.5, [0, 0, 0.5, 0.5, 0]],
    [0.75, [0, 0, 0, 0.5, 0.5]],
    [1, [0, 0, 0, 0, 1]],
  ] as const)('capability %s may turn out one level higher', (capability, chances) => {
    const spread = needs({ required: { capability }, workload: { stage: 'before-launch' } }).capability;
    expect(spread.chances).toEqual(chances);
    expect(spread.stated).toBe(capability);
    expect(
      needs({ required: { capability }, workload: { stage: 'launched' } }).capability.chances.filter(
        (chance) => chance > 0,
      ),
    ).toEqual([1]);
  });

  test('other ladders are as stated', () => {
    expect(needs({ required: { latency: 0.5 }, workload: { stage: 'before-launch' } }).latency.chances).toEqual([
      0, 0, 1, 0, 0,
    ]);
  });
});
