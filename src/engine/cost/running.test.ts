import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import {
  type Answers,
  type Assumptions,
  defaultAssumptions,
  type ScalingMode,
  type SingleOptionId,
  scalingModes,
} from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import type { FleetConfiguration } from '../recommendation';
import { resolveWorkload } from '../workload';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { singleCost } from './option-cost';
import { paidHours, runFleet, runningOf } from './running';
import { situationOf } from './situation';

const workload = (answers: Answers, assumptions: Assumptions) => resolveWorkload(answers, assumptions, catalog);
const fleetOf = (change: Partial<Assumptions>, answers: Answers = hospital) => {
  const assumptions = { ...defaultAssumptions, ...change };
  const running = runningOf(workload(answers, assumptions), assumptions);
  return (meanPerSecond: number, peak: number, coldStartMinutes = 0) =>
    runFleet(running, { meanPerSecond, peak, tokensPerSecond: 100, coldStartMinutes });
};
const priced = (
  change: Partial<Assumptions> = {},
  answers: Answers = hospital,
  option: SingleOptionId = 'self-hosted-cloud',
) => {
  const cost = singleCost(
    costingOf(situationOf(catalog, answers, { ...defaultAssumptions, ...change }, currentKnowledge)),
    option,
  );
  if (typeof cost === 'string') throw new Error(cost);
  return { cost, fleet: cost.configuration as FleetConfiguration };
};

describe('a share of a fleet that is reserved', () => {
  const carried = { meanPerSecond: 1, peak: 4, tokensPerSecond: 100, coldStartMinutes: 0 };
  it.each([
    [0.07, 100, 7],
    [0.55, 100, 55],
    [0.28, 25, 7],
    [0.5, 3, 2],
    [0.001, 3, 1],
  ])('%d of %d replicas are %d, whole ones', (share, replicas, whole) => {
    const assumptions = {
      ...defaultAssumptions,
      rentTerm: 'reserved-base',
      finer: { 'reserved-share': share },
    } as const;
    const running = runningOf(workload(hospital, assumptions), assumptions);
    const paid = paidHours(running, carried, { replicas, spare: 0, replicaHours: replicas * 730 });
    expect(paid.reserved).toBeCloseTo(whole * 730, 9);
    expect(paid.onDemand).toBeCloseTo((replicas - whole) * 730, 9);
  });
});

describe('hours a fleet is paid for', () => {
  // 40 tokens/s in the mean, 100 a replica: a peak of 4 needs 2 replicas with headroom, and a spare.
  it.each<[string, Partial<Assumptions>, number, number, number, number]>([
    ['around the clock', {}, 0, 4, 3, 3 * 730],
    ['office hours, 50 of 168', { scaling: 'office-hours' }, 0, 4, 3, (3 * 50 * 730) / 168],
    ['office hours with five starts of an hour', { scaling: 'office-hours' }, 60, 4, 3, (3 * 55 * 730) / 168],
    [
      'office hours all week are around the clock',
      { scaling: 'office-hours', uptimeHoursPerWeek: 168 },
      60,
      4,
      3,
      3 * 730,
    ],
    [
      'few office hours make a peak of their own',
      { scaling: 'office-hours', uptimeHoursPerWeek: 16.8 },
      0,
      4,
      6,
      (6 * 730) / 10,
    ],
    ['a batch window of 8 hours, no spare', { scaling: 'batch-window' }, 0, 4, 2, (2 * 730) / 3],
    ['a batch window with a start of an hour', { scaling: 'batch-window' }, 60, 4, 2, (2 * 9 * 730) / 24],
    ['a window of 24 hours starts nothing', { scaling: 'batch-window', batchHoursPerDay: 24 }, 60, 4, 1, 730],
  ])('%s', (_, change, cold, peak, replicas, hours) => {
    const fleet = fleetOf(change)(40, peak, cold);
    expect(fleet.replicas).toBe(replicas);
    expect(fleet.replicaHours).toBeCloseTo(hours, 6);
  });

  it('every hour its own replicas: two in one hour of the week, one in the rest, a spare in all', () => {
    const week = Array.from({ length: 168 }, (_, hour) => (hour === 9 ? 999 : 333));
    const peak = (999 * 168) / (999 + 167 * 333);
    // 60 tokens/s in the mean and a quarter of headroom: 222 in the busy hour, 74 in the others.
    const fleet = fleetOf({ scaling: 'hourly', week })(60, peak, 30);
    expect(fleet.replicas).toBe(3 + 1);
    expect(fleet.replicaHours).toBeCloseTo(((167 * 2 + 4 + 2 * 0.5) * 730) / 168, 6);
  });

  it('a cold start is paid for each replica that starts', () => {
    const hours = (cold: number) => fleetOf({ scaling: 'hourly' })(400, 4, cold).replicaHours;
    const perMinute = hours(1) - hours(0);
    expect(perMinute).toBeGreaterThan(0);
    expect(hours(30) - hours(0)).toBeCloseTo(30 * perMinute, 6);
  });

  it.each<[string, Answers['required'], number | null, number]>([
    ['a person waits: one replica stays', { latency: 0.5 }, 0, 1],
    ['nobody waits: none has to', { latency: 0 }, 0, 0],
    ['as many as asked', { latency: 0.5 }, 3, 3],
  ])('%s', (_, required, minimumReplicas, least) => {
    const assumptions: Assumptions = { ...defaultAssumptions, scaling: 'hourly', minimumReplicas };
    const answers = { ...hospital, required };
    expect(runningOf(workload(answers, assumptions), assumptions).minimumReplicas).toBe(least);
  });
});

describe('laws of running', () => {
  const mode = fc.constantFrom<ScalingMode>(...scalingModes);
  const load = fc.double({ min: 0, max: 1e5, noNaN: true });
  const peak = fc.double({ min: 1, max: 12, noNaN: true });
  const cold = fc.double({ min: 0, max: 60, noNaN: true });

  it('more work never takes fewer hours, in any mode', () => {
    fc.assert(
      fc.property(mode, load, load, peak, cold, (scaling, a, b, ratio, minutes) => {
        const hours = (mean: number) => fleetOf({ scaling })(mean, ratio, minutes).replicaHours;
        expect(hours(Math.max(a, b))).toBeGreaterThanOrEqual(hours(Math.min(a, b)) - 1e-6);
      }),
    );
  });

  it('scaling every hour takes no more than a reservation while starts are free, and never fewer replicas at its peak', () => {
    fc.assert(
      fc.property(load, peak, (mean, ratio) => {
        const scaled = fleetOf({ scaling: 'hourly' })(mean, ratio);
        const reserved = fleetOf({})(mean, ratio);
        expect(scaled.replicas).toBe(reserved.replicas);
        expect(scaled.replicaHours).toBeLessThanOrEqual(reserved.replicaHours + 1e-6);
      }),
    );
  });

  it('work fits into the hours paid for', () => {
    fc.assert(
      fc.property(mode, load, peak, cold, (scaling, mean, ratio, minutes) => {
        const { replicaHours } = fleetOf({ scaling })(mean, ratio, minutes);
        expect(replicaHours * 100).toBeGreaterThanOrEqual(mean * 730 * 0.999);
      }),
    );
  });
});

describe('reservation and use side by side', () => {
  it('differ where the fleet idles, and the bill has the reservation', () => {
    const { cost, fleet } = priced();
    expect(fleet.hours).toMatchObject({ mode: 'always-on', reserved: 1460, paid: 1460 });
    expect(fleet.hours.reservedUsd).toBeCloseTo(2920, 6);
    expect(cost.lines.find(({ id }) => id === 'gpu-hours')?.usd?.mid).toBeCloseTo(fleet.hours.reservedUsd, 4);
    expect(fleet.hours.usedUsd).toBeLessThan(0.1 * fleet.hours.reservedUsd);
    expect(fleet.hours.used / fleet.hours.paid).toBeCloseTo(fleet.utilisation, 9);
  });

  it('meet where a level load fills a fleet without spare, but for the headroom', () => {
    const busy: Answers = {
      ...hospital,
      required: { ...hospital.required, latency: 0 },
      workload: { ...hospital.workload, requestsPerDay: 5e8, shape: 'batch' },
    };
    const { hours } = priced({}, busy).fleet;
    expect(hours.usedUsd / hours.reservedUsd).toBeGreaterThan(0.78);
    expect(hours.usedUsd / hours.reservedUsd).toBeLessThanOrEqual(0.8);
  });

  it.each<[ScalingMode, boolean]>([
    ['office-hours', true],
    ['hourly', false],
    ['batch-window', true],
  ])('the reader who chooses %s pays for those hours instead', (scaling, less) => {
    const { cost, fleet } = priced({ scaling });
    const line = cost.lines.find(({ id }) => id === 'gpu-hours');
    expect(line?.usd?.mid).toBeCloseTo(fleet.hours.paidUsd, 4);
    expect(line?.quantities.gpuHours).toBeCloseTo(fleet.hours.paid, 6);
    expect(fleet.hours.paidUsd < fleet.hours.reservedUsd).toBe(less);
    expect(cost.lines.reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0)).toBeCloseTo(cost.total.mid, 3);
  });

  it('bought servers are there all the time', () => {
    expect(priced({ scaling: 'batch-window' }, hospital, 'self-hosted-onprem').cost.total).toEqual(
      priced({}, hospital, 'self-hosted-onprem').cost.total,
    );
  });
});
