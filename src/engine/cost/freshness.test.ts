import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Assumptions, defaultAssumptions, type EconomicsKey, economicsKeys, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { addMonths } from '../../units';
import { recommend } from '../recommend';
import type { FigureRef, OptionCost } from '../recommendation';
import { hospital } from './fixtures/hospital';
import { figureAge, freshnessOf } from './freshness';

const today = catalog.day;
const result = (assumptions: Assumptions = defaultAssumptions) =>
  recommend({ answers: hospital, assumptions, catalog, knowledge: currentKnowledge });
const costOf = (option: OptionId, assumptions?: Assumptions): OptionCost => {
  const cost = result(assumptions).costs[option];
  if (cost === undefined) throw new Error(`${option} has no cost`);
  return cost;
};
const priced = ['closed-api', 'closed-enterprise', 'hosted-open', 'self-hosted-cloud', 'self-hosted-onprem'] as const;

/** Every figure a bill reads, typed at its own value. */
const allTyped: Assumptions = {
  ...defaultAssumptions,
  gpu: 'A100-80 PCIe',
  gpuUsdPerHour: 2,
  economics: Object.fromEntries(
    economicsKeys.map((key: EconomicsKey) => [key, catalog.economicsByKey.get(key)?.mid ?? 1]),
  ),
};

describe('the age of a figure', () => {
  const age = (ref: FigureRef, day: string) => figureAge(ref, catalog, defaultAssumptions, day);
  const sol: FigureRef = { kind: 'price', seller: 'openai', id: 'gpt-6-sol' };
  it.each<[string, FigureRef, string, object]>([
    ['a price: its newest reading', sol, today, { asOf: '2026-11-10', days: 10, limit: 90, state: 'current' }],
    ['at the limit it is not old yet', sol, '2027-02-08', { days: 90, state: 'current' }],
    ['a day later it is', sol, '2027-02-09', { days: 91, state: 'old' }],
    ['on a day before any reading it has the age 0', sol, '2026-09-01', { days: 0, state: 'current' }],
    [
      'a price only announced keeps the date it was announced on',
      { kind: 'price', seller: 'google', id: 'gemini-3.8-flash' },
      '2027-01-02',
      { asOf: '2026-11-10', state: 'current' },
    ],
    ['a year counts from its first day', { kind: 'economics', key: 'engineer_loaded_hourly_us' }, today, { days: 323 }],
    ['a month too', { kind: 'economics', key: 'electricity_us' }, '2024-07-31', { days: 30, state: 'current' }],
    [
      'money without a date',
      { kind: 'economics', key: 'hardware_extra_capex' },
      today,
      { days: null, state: 'undated' },
    ],
    ['hours do not age', { kind: 'economics', key: 'ops_hours_api' }, today, { limit: null, state: 'steady' }],
    ['nor does a speed', { kind: 'capacity', model: 'phi-4', accelerator: 'H100 SXM' }, today, { state: 'steady' }],
    ['what the reader typed', { kind: 'typed', field: 'gpuUsdPerHour' }, today, { days: null, state: 'typed' }],
    ['our own hours of a router', { kind: 'typed', field: 'router-hours' }, today, { state: 'steady' }],
    [
      'a card nobody rents out',
      { kind: 'rental', accelerator: 'no such card', readings: 0 },
      today,
      { state: 'undated' },
    ],
  ])('%s', (_, ref, day, expected) => {
    expect(age(ref, day)).toMatchObject(expected);
  });

  it('a rent is as old as the middle one of its readings', () => {
    const { asOf, limit } = age({ kind: 'rental', accelerator: 'H100 SXM', readings: 17 }, today);
    expect(limit).toBe(60);
    expect(asOf).toMatch(/^2026-(09|10)-\d\d$/);
  });
});

describe('how much of a bill rests on old figures', () => {
  it('private terms: tokens are fresh, every hour of engineers is of the year before', () => {
    const { freshness, costs } = result();
    const cost = costs['closed-enterprise'];
    expect(freshness?.option).toBe('closed-enterprise');
    expect(freshness?.shares.old).toBeCloseTo((cost?.labourUsd ?? 0) / (cost?.total.mid ?? 1), 9);
    expect(freshness?.oldest).toMatchObject({ ref: { key: 'engineer_loaded_hourly_us' }, days: 323, state: 'old' });
    expect(freshness?.newest).toMatchObject({ ref: { kind: 'price' }, days: 10 });
  });

  it('a line counts by the oldest of its figures that age', () => {
    const { lines } = freshnessOf(costOf('self-hosted-onprem'), catalog, defaultAssumptions, today);
    expect(lines).toContainEqual({ id: 'power', state: 'old' });
    expect(lines.map(({ id }) => id)).not.toContain('financing');
  });

  it.each(priced)('%s: shares lie in 0 to 1, sum to 1, and the old one never falls as days pass', (option) => {
    const cost = costOf(option);
    const at = (months: number) => freshnessOf(cost, catalog, defaultAssumptions, addMonths(today, months)).shares;
    fc.assert(
      fc.property(fc.nat(48), fc.nat(48), (a, b) => {
        const [sooner, later] = [at(Math.min(a, b)), at(Math.max(a, b))];
        for (const share of Object.values(sooner)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(Object.values(sooner).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        expect(later.old).toBeGreaterThanOrEqual(sooner.old);
      }),
    );
    expect(at(0).old).toBeGreaterThan(0);
    expect(at(4).old).toBeGreaterThan(option === 'closed-api' ? 0.99 : 0);
  });

  it.each(['self-hosted-cloud', 'self-hosted-onprem'] as const)('%s: none of it when all is typed', (option) => {
    const cost = costOf(
      option,
      option === 'self-hosted-onprem' ? { ...allTyped, gpu: null, gpuUsdPerHour: null } : allTyped,
    );
    const { shares, oldest } = freshnessOf(cost, catalog, allTyped, '2030-01-01');
    expect(shares).toMatchObject({ old: 0, undated: 0, current: 0 });
    expect(shares.typed).toBeCloseTo(1, 6);
    expect(oldest).toBeNull();
  });

  it('a typed rent does not make the share on top of it fresh', () => {
    const typed = { ...defaultAssumptions, gpu: 'A100-80 PCIe', gpuUsdPerHour: 2 };
    const { lines } = freshnessOf(costOf('self-hosted-cloud', typed), catalog, typed, today);
    expect(lines).toContainEqual({ id: 'gpu-hours', state: 'typed' });
    expect(lines).toContainEqual({ id: 'cloud-overhead', state: 'old' });
  });

  it('without a volume there is no bill to be old', () => {
    const answers = { ...hospital, workload: {} };
    expect(
      recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).freshness,
    ).toBeNull();
  });
});
