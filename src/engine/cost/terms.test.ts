/** Terms of the seller that is billed, and how rented GPUs are paid for: each figure, and what always holds of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import {
  type Answers,
  type Assumptions,
  defaultAssumptions,
  rentTerms,
  type SingleOptionId,
  scalingModes,
  singleOptionIds,
} from '../../framework';
import { edition1 } from '../../framework/editions';
import type { OptionCost } from '../recommendation';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { singleCost } from './option-cost';
import { situationOf } from './situation';

const priced = (option: SingleOptionId, answers: Answers, assumptions: Partial<Assumptions> = {}): OptionCost => {
  const situation = situationOf(catalog, answers, { ...defaultAssumptions, ...assumptions }, edition1);
  const cost = singleCost(costingOf(situation), option);
  if (typeof cost === 'string') throw new Error(`${option}: ${cost}`);
  return cost;
};
const line = (cost: OptionCost, id: string) => cost.lines.find((each) => each.id === id);
const usd = (cost: OptionCost, id: string): number => line(cost, id)?.usd?.mid ?? 0;
const tokens = (cost: OptionCost) => usd(cost, 'input-tokens') + usd(cost, 'output-tokens');

const { signedTerms: _signed, ...free } = hospital;
const within = (place: Answers['place'] & {}, models: Answers['models'] = {}): Answers => ({ ...free, place, models });

describe("the billed seller's own regional price", () => {
  it.each([
    ['closed-api', 'eu', { 'closed-api': 'openai:gpt-6-sol' }, 0.1, 'openai'],
    ['hosted-open', 'us', { 'hosted-open': 'together:openai/gpt-oss-120b' }, 0.25, 'together'],
  ] as const)('%s in %s', (option, place, models, surcharge, seller) => {
    const cost = priced(option, within(place, models));
    expect(usd(cost, 'regional-terms')).toBeCloseTo(tokens(cost) * surcharge, 4);
    expect(line(cost, 'regional-terms')?.refs).toContainEqual({ kind: 'seller', seller, says: 'region' });
  });

  it.each([
    ['no place is asked for', { ...free, models: { 'closed-api': 'openai:gpt-6-sol' } }],
    ['the seller names no price there', within('us', { 'closed-api': 'openai:gpt-6-sol' })],
    ['the model is older than the surcharge', within('eu', { 'closed-api': 'openai:gpt-5' })],
  ] as const)('is none where %s', (_, answers) => {
    expect(line(priced('closed-api', answers), 'regional-terms')).toBeUndefined();
  });

  it('gives way to the figure the reader typed', () => {
    const cost = priced('closed-api', within('eu', { 'closed-api': 'openai:gpt-6-sol' }), {
      finer: { 'regional-surcharge': 0.02 },
    });
    expect(usd(cost, 'regional-terms')).toBeCloseTo(tokens(cost) * 0.02, 4);
  });

  it('under private terms is that of whoever signs, else the usual one', () => {
    const keyed = priced('closed-enterprise', hospital);
    expect(line(keyed, 'regional-terms')?.refs).toContainEqual({ kind: 'economics', key: 'regional_endpoint_uplift' });
    const own = priced('closed-enterprise', { ...within('eu', { 'closed-enterprise': 'openai:gpt-6-sol' }) });
    const { configuration } = own;
    const provider = configuration.kind === 'metered' ? configuration.provider : '';
    const ref = line(own, 'regional-terms')?.refs.at(-1);
    expect(ref).toEqual(
      provider === 'openai'
        ? { kind: 'seller', seller: 'openai', says: 'region' }
        : { kind: 'economics', key: 'regional_endpoint_uplift' },
    );
  });
});

describe('a batch', () => {
  const half = (model: string): Answers => ({
    ...free,
    models: { 'hosted-open': model },
    workload: { ...free.workload, batchableShare: 0.5 },
  });
  it.each([
    ['groq:openai/gpt-oss-120b', [{ kind: 'seller', seller: 'groq', says: 'batch' }]],
    [
      'together:openai/gpt-oss-120b',
      [
        { kind: 'seller', seller: 'together', says: 'batch' },
        { kind: 'economics', key: 'batch_discount' },
      ],
    ],
  ])('%s says whose rate it is', (model, refs) => {
    const cost = priced('hosted-open', half(model));
    for (const ref of refs) expect(line(cost, 'input-tokens')?.refs).toContainEqual(ref);
    expect(line(cost, 'input-tokens')?.quantities.batchDiscount).toBe(0.5);
  });
});

describe('a price of the reader’s own', () => {
  const called: Answers = {
    ...free,
    models: { 'closed-api': 'openai:gpt-6-sol', 'hosted-open': 'groq:openai/gpt-oss-120b' },
  };
  it.each([
    ['closed-api', { 'closed-api-output': 7 }, (912.5 / 3) * 7, 1345.9375 * 0.8],
    [
      'hosted-open',
      { 'hosted-open-input': 0.1, 'hosted-open-cache-read': 0.05 },
      (912.5 / 3) * 0.6 * 0.8,
      912.5 * (0.7 * 0.1 + 0.3 * 0.05),
    ],
  ] as const)('of %s is paid as it is, the rest at the level of list prices', (option, finer, output, input) => {
    const economics = { closed_price_level: 0.8, hosted_price_level: 0.8 };
    const cost = priced(option, called, { economics, finer });
    expect(usd(cost, 'output-tokens')).toBeCloseTo(output, 4);
    expect(usd(cost, 'input-tokens')).toBeCloseTo(input, 4);
  });
});

describe('a tuned closed model', () => {
  const called: Answers = { ...free, models: { 'closed-api': 'openai:gpt-6-sol' } };
  it('costs its base times what was read', () => {
    const cost = priced('closed-api', called, { tunedClosed: true });
    expect(usd(cost, 'tuned-model')).toBeCloseTo(tokens(cost) * 0.75, 4);
    expect(line(priced('closed-api', called), 'tuned-model')).toBeUndefined();
  });

  it('is unknown at a seller nobody read, until typed', () => {
    const other: Answers = { ...free, models: { 'closed-api': 'anthropic:claude-sonnet-5' } };
    expect(line(priced('closed-api', other, { tunedClosed: true }), 'tuned-model')?.usd).toBeNull();
    const typed = priced('closed-api', other, { tunedClosed: true, economics: { tuned_price_openai: 1.2 } });
    expect(usd(typed, 'tuned-model')).toBeCloseTo(tokens(typed) * 0.2, 4);
  });

  it('is raised by what is left of list prices, where some were typed', () => {
    const raised = (finer: Assumptions['finer']) => {
      const cost = priced('closed-api', called, { tunedClosed: true, finer });
      return line(cost, 'tuned-model')?.usd?.mid;
    };
    // 912.5 million in, 0.3 of them read at 0.2 and 0.03 written at 2.5; 304.17 million out at 10.
    const [fresh, read, written, output] = [912.5 * 0.67 * 2, 912.5 * 0.3 * 0.2, 912.5 * 0.03 * 2.5, (912.5 / 3) * 10];
    expect(raised({ 'closed-api-input': 1 })).toBeCloseTo((read + written + output) * 0.75, 3);
    expect(raised({ 'closed-api-cache-read': 1 })).toBeCloseTo((fresh + written + output) * 0.75, 3);
    expect(raised({ 'closed-api-input': 1, 'closed-api-output': 5 })).toBeCloseTo((read + written) * 0.75, 3);
    const all = {
      'closed-api-input': 1,
      'closed-api-output': 5,
      'closed-api-cache-read': 0,
      'closed-api-cache-write': 0,
    };
    expect(raised(all)).toBeUndefined();
  });
});

describe('a free allowance', () => {
  it('takes off what tokens cost and never more', () => {
    const amount = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (free, floor) => {
        const cost = priced('closed-enterprise', hospital, {
          typed: { 'free-allowance': { usd: free }, 'minimum-commitment': { usd: floor } },
        });
        const spent = tokens(cost) + usd(cost, 'regional-terms');
        expect(usd(cost, 'free-allowance')).toBeCloseTo(-Math.min(free, spent), 3);
        const left = spent + usd(cost, 'free-allowance');
        expect(usd(cost, 'minimum-commitment')).toBeCloseTo(Math.max(0, floor - left), 3);
        expect(cost.total.low).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it('is left out, aloud, until it is typed', () => {
    for (const option of ['closed-api', 'closed-enterprise', 'hosted-open'] as const)
      expect(line(priced(option, hospital), 'free-allowance')?.usd).toBeNull();
  });
});

describe('how rented GPUs are paid for', () => {
  const cloud = (assumptions: Partial<Assumptions>) => priced('self-hosted-cloud', hospital, assumptions);
  const hours = ({ configuration }: OptionCost) => (configuration.kind === 'fleet' ? configuration.hours : null);

  it('reserved for a year, the fleet of the busiest hour costs so much less', () => {
    const [demand, reserved] = [cloud({}), cloud({ rentTerm: 'reserved' })];
    expect(usd(reserved, 'gpu-hours')).toBeCloseTo(usd(demand, 'gpu-hours') * (1 - 0.35), 6);
    expect(line(reserved, 'gpu-hours')?.refs).toContainEqual({ kind: 'economics', key: 'reserved_1y_discount' });
    expect(reserved.swings.some(({ driver }) => driver === 'reserved_1y_discount')).toBe(true);
  });

  it('is the bill beside the hours too, whatever runs and however it is paid for', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...rentTerms), fc.constantFrom(...scalingModes), share, (rentTerm, scaling, part) => {
        const finer = part === undefined ? {} : { 'reserved-share': part };
        const cost = cloud({ rentTerm, scaling, finer });
        const { paid = 0, paidUsd = 0, committed = 0 } = hours(cost) ?? {};
        expect(usd(cost, 'gpu-hours')).toBeCloseTo(paidUsd, 3);
        expect(committed).toBeLessThanOrEqual(paid + 1e-6);
        const onDemand = cloud({ scaling, finer });
        // Without anything off, a reservation can only be paid for idle.
        const nothingOff = cloud({ rentTerm, scaling, finer, economics: { reserved_1y_discount: 0 } });
        if (rentTerm !== 'on-demand')
          expect(usd(nothingOff, 'gpu-hours')).toBeGreaterThanOrEqual(usd(onDemand, 'gpu-hours') - 1);
      }),
      { numRuns: 40 },
    );
  });

  it('more off never costs more', () => {
    const off = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(off, off, fc.constantFrom('reserved', 'reserved-base'), (a, b, rentTerm) => {
        const at = (discount: number) =>
          cloud({ rentTerm, scaling: 'hourly', economics: { reserved_1y_discount: discount } }).total.mid;
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)) + 1);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves bought servers and a host's GPUs alone", () => {
    for (const option of ['self-hosted-onprem', 'hosted-open'] as const)
      for (const tuningCounts of [false, true])
        expect(priced(option, hospital, { tuningCounts, rentTerm: 'reserved' }).total.mid).toBe(
          priced(option, hospital, { tuningCounts }).total.mid,
        );
  });
});

describe('a typed line', () => {
  it.each([
    ['evaluation', 1],
    ['exit', 36],
  ] as const)('%s as a range has its middle, and moves the total', (id, months) => {
    const cost = priced('closed-api', hospital, { typed: { [id]: { usd: { low: 200, high: 800 } } } });
    expect(usd(cost, id)).toBeCloseTo(400 / months, 6);
    expect(cost.swings.some(({ driver }) => driver === `typed-${id}`)).toBe(true);
    expect(line(cost, id)?.usd?.low).toBeCloseTo(200 / months, 6);
  });

  it('of one figure has no range', () => {
    const cost = priced('closed-api', hospital, { typed: { evaluation: { usd: 400 } } });
    expect(line(cost, 'evaluation')?.usd).toEqual({ low: 400, mid: 400, high: 400 });
  });
});

describe('with terms of every kind', () => {
  it('a total is the sum of its lines', () => {
    const some = fc.record({
      rentTerm: fc.constantFrom(...rentTerms),
      scaling: fc.constantFrom(...scalingModes),
      tunedClosed: fc.boolean(),
      tuningCounts: fc.boolean(),
      typed: fc.constantFrom({}, { 'free-allowance': { usd: 1e4 } }, { evaluation: { hours: { low: 4, high: 16 } } }),
    });
    fc.assert(
      fc.property(some, fc.constantFrom(...singleOptionIds), fc.constantFrom('eu', 'us'), (assumed, option, place) => {
        const situation = situationOf(
          catalog,
          { ...free, place, placeIs: 'preference' },
          { ...defaultAssumptions, ...assumed },
          edition1,
        );
        const cost = singleCost(costingOf(situation), option);
        if (typeof cost === 'string') return;
        const sum = cost.lines.reduce((total, each) => total + (each.usd?.mid ?? 0), 0);
        expect(sum).toBeCloseTo(cost.total.mid, 3);
        expect(cost.total.mid).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
