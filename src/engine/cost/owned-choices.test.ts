import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import {
  type Answers,
  type Assumptions,
  defaultAssumptions,
  type Finer,
  type SingleOptionId,
  singleOptionIds,
  type UnsourcedLine,
  unsourcedLines,
} from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import type { FleetConfiguration, OptionCost } from '../recommendation';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { singleCost } from './option-cost';
import { situationOf } from './situation';

const priced = (option: SingleOptionId, change: Partial<Assumptions> = {}, answers: Answers = hospital): OptionCost => {
  const cost = singleCost(
    costingOf(situationOf(catalog, answers, { ...defaultAssumptions, ...change }, currentKnowledge)),
    option,
  );
  if (typeof cost === 'string') throw new Error(cost);
  return cost;
};
const onPremise = (finer: Finer = {}, change: Partial<Assumptions> = {}) =>
  priced('self-hosted-onprem', { ...change, finer });
const line = (cost: OptionCost, id: string) => cost.lines.find((each) => each.id === id);
const sum = (cost: OptionCost) => cost.lines.reduce((total, { usd }) => total + (usd?.mid ?? 0), 0);

describe('a lease in place of buying', () => {
  it('takes the line of the hardware, and everything else stays', () => {
    const [bought, leased] = [onPremise(), onPremise({ lease: 9_000 })];
    expect(line(leased, 'hardware')).toBeUndefined();
    expect(line(leased, 'lease')?.usd?.mid).toBe(9_000);
    expect(line(leased, 'power')).toEqual(line(bought, 'power'));
    expect(leased.total.mid - bought.total.mid).toBeCloseTo(9_000 - (line(bought, 'hardware')?.usd?.mid ?? 0), 4);
    expect(sum(leased)).toBeCloseTo(leased.total.mid, 3);
  });

  it('finances itself; without it and without a rate financing stays open', () => {
    expect(line(onPremise(), 'financing')?.usd).toBeNull();
    expect(line(onPremise({ lease: 9_000 }), 'financing')).toBeUndefined();
    expect(line(onPremise({ interest: 0.08 }), 'financing')).toBeUndefined();
    const both = onPremise({ interest: 0.08 }, { typed: { financing: { usd: 500 } } });
    expect(line(both, 'financing')?.usd?.mid).toBe(500);
    expect(line(both, 'interest')?.usd?.mid).toBeGreaterThan(0);
  });
});

describe('interest', () => {
  it('is on the mean of price and resale: 300,000 × 1.15 and what is left after four years, at 8 %', () => {
    const left = 300_000 * 0.25 ** (4 / 3);
    expect(line(onPremise({ interest: 0.08 }), 'interest')?.usd?.mid).toBeCloseTo(
      (((300_000 * 1.15 + left) / 2) * 0.08) / 12,
      4,
    );
  });

  it('of nothing changes nothing, and more of it never costs less', () => {
    expect(onPremise({ interest: 0 }).total.mid).toBeCloseTo(onPremise().total.mid, 6);
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [less, more] = [onPremise({ interest: Math.min(a, b) }), onPremise({ interest: Math.max(a, b) })];
        expect(more.total.mid).toBeGreaterThanOrEqual(less.total.mid - 1e-6);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a speed the reader measured', () => {
  const measured = (speed: number, gpus?: number): Partial<Assumptions> => ({
    gpu: 'A100-80 PCIe',
    finer: { 'own-speed': speed, ...(gpus === undefined ? {} : { 'own-speed-gpus': gpus }) },
  });
  const fleet = (change: Partial<Assumptions>, answers: Answers = hospital) =>
    priced('self-hosted-cloud', change, answers).configuration as FleetConfiguration;

  it('takes the place of the model, without a band', () => {
    const found = fleet(measured(100));
    expect(found).toMatchObject({ measured: true, model: 'phi-4', accelerator: 'A100-80 PCIe', tensorParallel: 1 });
    expect(found.tokensPerSecond).toEqual({ low: 100, mid: 100, high: 100 });
    // 115.7 tokens/s in the mean, four times as much in the busiest hour, a quarter of headroom.
    expect(found.replicas).toBe(Math.ceil((115.74 * 4 * 1.25) / 100) + 1);
    const cost = priced('self-hosted-cloud', measured(100));
    expect(cost.swings.some(({ driver }) => driver === 'capacity')).toBe(false);
    expect(line(cost, 'gpu-hours')?.refs).toContainEqual({ kind: 'typed', field: 'own-speed' });
    expect(line(cost, 'gpu-hours')?.refs.some(({ kind }) => kind === 'capacity')).toBe(false);
  });

  it('is of as many GPUs as it was measured on, and asks no limit', () => {
    const strict = { ...hospital, workload: { ...hospital.workload, ttftMs: 1 } };
    expect(fleet(measured(100, 4), strict)).toMatchObject({ tensorParallel: 4, measured: true });
  });

  it.each<[string, Partial<Assumptions>, Answers]>([
    ['without a GPU', { ...measured(100), gpu: null }, hospital],
    ['without a model', measured(100), { ...hospital, models: {} }],
  ])('says nothing %s', (_, change, answers) => {
    expect(fleet(change, answers).measured).toBeUndefined();
  });

  it('a faster replica never costs more', () => {
    const speed = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(speed, speed, (a, b) => {
        const [slow, fast] = [Math.min(a, b), Math.max(a, b)].map((each) =>
          priced('self-hosted-cloud', measured(each)),
        );
        expect(fast?.total.mid).toBeLessThanOrEqual((slow?.total.mid ?? 0) + 1e-6);
      }),
      { numRuns: 25 },
    );
  });
});

describe('costs nobody publishes', () => {
  const own = ['self-hosted-cloud', 'self-hosted-onprem'] as const;

  it.each<[UnsourcedLine, readonly SingleOptionId[]]>([
    ['evaluation', singleOptionIds],
    ['observability', singleOptionIds],
    ['exit', singleOptionIds],
    ['model-refresh', own],
    ['on-call', own],
    ['security-review', ['hosted-open', ...own]],
    ['opportunity', own],
    ['storage-and-network', ['self-hosted-onprem']],
  ])('%s is named in the bill of every option that has it, out of the total until typed', (id, options) => {
    for (const option of singleOptionIds) {
      const without = line(priced(option), id);
      expect(without !== undefined).toBe(options.includes(option));
      if (without === undefined) continue;
      expect(without.usd).toBeNull();
      const months = ['security-review', 'exit'].includes(id) ? 36 : 1;
      const typed = priced(option, { typed: { [id]: { usd: 720 } } });
      expect(typed.total.mid - priced(option).total.mid).toBeCloseTo(720 / months, 4);
      const hours = priced(option, { typed: { [id]: { hours: 36 } } });
      expect(hours.labourUsd - priced(option).labourUsd).toBeCloseTo((36 * 91) / months, 4);
    }
  });

  it('what runs today has its review behind it, and its exit ahead', () => {
    const typed = { 'security-review': { usd: 720 }, exit: { usd: 720 } };
    const today = priced('self-hosted-cloud', { typed }, { ...hospital, today: 'self-hosted-cloud' });
    expect(line(today, 'security-review')).toBeUndefined();
    expect(line(today, 'exit')?.usd?.mid).toBe(20);
  });

  it('every line typed at once: the bill still sums, with and without engineering time', () => {
    const typed = Object.fromEntries(unsourcedLines.map((id, index) => [id, index % 2 ? { hours: 5 } : { usd: 100 }]));
    for (const option of singleOptionIds)
      for (const labour of [true, false]) {
        const cost = priced(option, { typed, labour });
        expect(sum(cost)).toBeCloseTo(cost.total.mid, 3);
        expect(cost.lines.some((each) => each.labour)).toBe(labour);
      }
  });
});
