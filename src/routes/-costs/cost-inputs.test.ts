import { describe, expect, test } from 'vitest';
import { catalog } from '../../catalog';
import { entryText, readEntry } from '../../components/amount-entry';
import type { Amount } from '../../framework';
import { readFragment, toFragment } from '../../permalink';
import { type CostInput, fleetOf, owningInputs, workloadInputs } from './cost-inputs';
import { assessed, decision } from './situation.fixture';

const state = decision();
const inputsOf = (of = state): readonly CostInput[] => [
  ...workloadInputs(assessed(of), false, true),
  ...owningInputs(assessed(of), 'self-hosted-cloud', catalog),
  ...owningInputs(assessed(of), 'self-hosted-onprem', catalog),
];
const input = (id: string, of = state): CostInput => {
  const found = inputsOf(of).find((each) => each.id === id);
  if (!found) throw new Error(`no input ${id}`);
  return found;
};

describe('every number', () => {
  test('has a label, a range to draw and an id of its own', () => {
    const workload = workloadInputs(assessed(state), false, true);
    expect(new Set(workload.map(({ id }) => id)).size).toBe(workload.length);
    expect(workload.map(({ label }) => label)).toContain('Busiest hour ÷ mean');
    for (const { id, span, present } of inputsOf()) {
      if (id === 'cost-growth') continue;
      expect(span?.[0], id).toBeLessThanOrEqual(present?.mid ?? 0);
      expect(span?.[1], id).toBeGreaterThanOrEqual(present?.mid ?? Number.POSITIVE_INFINITY);
    }
  });

  test.each([
    ['cost-volume', 80e6],
    ['cost-volume', { low: 5e6, high: 20e6 }],
    ['cost-ratio', 5],
    ['cost-output', 250],
    ['cost-peak', 3],
    ['cost-cached', 0.4],
    ['cost-cached', { low: 0.2, high: 0.6 }],
    ['cost-batch', 0.25],
    ['cost-growth', 2],
    ['cost-gpu-hour', 2.5],
    ['cost-ops_hours_self_hosted_cloud', 20],
    ['cost-engineer_loaded_hourly_us', { low: 80, high: 120 }],
    ['cost-purchase_8xh100_server', 280_000],
  ] as const)('%s, set to %j, survives the link and is used', (id, value) => {
    const each = input(id);
    const after = readFragment(toFragment(each.set(state, value))).state;
    expect(input(id, after).get(after)).toEqual(value);
    const mid = typeof value === 'number' ? value : Math.sqrt(value.low * value.high);
    expect(input(id, after).present?.mid).toBeCloseTo(mid, 6);
  });

  test.each(inputsOf().map(({ id }) => id))('%s, emptied, goes back to what is assumed', (id) => {
    const each = input(id);
    const after = each.set(each.set(state, each.present?.mid ?? 1), undefined);
    expect(each.get(after)).toBeUndefined();
  });

  test.each([
    ['cost-ratio', 4, '4 : 1'],
    ['cost-cached', 0.4, '40%'],
    ['cost-gpu-hour', 2.5, '$2.5'],
  ] as const)('%s shows %j as %s, and reads that back', (id, value: Amount, text) => {
    const { rules, show = (plain: string) => plain, tidy = (typed: string) => typed } = input(id);
    expect(show(entryText(value, rules))).toBe(text);
    expect(readEntry(tidy(text), rules)).toEqual({ kind: 'value', value });
  });
});

describe('numbers that hang together', () => {
  test('the ratio moves the input and keeps the output', () => {
    expect(input('cost-ratio').set(state, 5).answers.workload).toMatchObject({ inputTokens: 2_500, outputTokens: 500 });
  });

  test.each([200, 1, 100_000])('an output of %d leaves the typed input as typed', (output) => {
    expect(input('cost-output').set(state, output).answers.workload).toMatchObject({
      inputTokens: 1_500,
      outputTokens: output,
    });
  });

  test('typed key by key, the output leaves the input alone', () => {
    const long = decision({ inputTokens: 100, outputTokens: 1_000 });
    const after = [undefined, 1, 10, 100, 1_000].reduce<typeof long>(
      (before, typed) => input('cost-output', before).set(before, typed),
      long,
    );
    expect(after).toEqual(long);
  });

  test('an output without a typed input keeps the ratio', () => {
    const open = { ...state, answers: { ...state.answers, workload: { tokensPerDay: 64e6, inputOutputRatio: 4 } } };
    const after = input('cost-output', open).set(open, 200);
    expect(input('cost-ratio', after).present?.mid).toBeCloseTo(4, 9);
    expect(after.answers.workload.inputTokens).toBeUndefined();
  });

  test('a ratio without counts stays a ratio', () => {
    const open = { ...state, answers: { ...state.answers, workload: { tokensPerDay: 64e6 } } };
    expect(input('cost-ratio', open).set(open, 4).answers.workload).toEqual({
      tokensPerDay: 64e6,
      inputOutputRatio: 4,
    });
  });

  test('requests a day replace tokens a day', () => {
    const [volume] = workloadInputs(assessed(state), true, true);
    expect(volume?.label).toBe('Requests a day');
    expect(volume?.present?.mid).toBe(32_000);
    expect(volume?.set(state, 1_000).answers.workload.tokensPerDay).toBeUndefined();
  });

  test('a typed price of an hour fixes the GPU it belongs to', () => {
    const fleet = fleetOf(assessed(state), 'self-hosted-cloud');
    const after = input('cost-gpu-hour').set(state, 3);
    expect(fleet?.accelerator).toBeDefined();
    expect(after.assumptions).toMatchObject({ gpu: fleet?.accelerator, gpuUsdPerHour: 3 });
  });

  test('a volume that was not given is not assumed', () => {
    expect(workloadInputs(assessed(state), false, false)[0]?.present).toBeNull();
  });

  test('hours and rates go when labour is off', () => {
    const without = { ...state, assumptions: { ...state.assumptions, labour: false } };
    expect(owningInputs(assessed(without), 'self-hosted-cloud', catalog).map(({ id }) => id)).toEqual([
      'cost-gpu-hour',
    ]);
  });
});
