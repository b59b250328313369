import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, type Finer } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { costingOf, situationOf } from '../cost';
import { totalOf } from '../cost/bill';
import { burstOf, loadAt, shareAbove } from './burst';
import { closedShare, shareAtFloor, splitOf } from './split';

const answers: Answers = {
  required: { latency: 0.5, operations: 0.5, capability: 0.5 },
  closedModel: 'gpt-6-sol',
  workload: { tokensPerDay: 300e6, inputTokens: 1500, outputTokens: 500, shape: 'working-hours', peakToMean: 4 },
};
const costing = (finer: Finer = {}, from: Answers = answers) =>
  costingOf(situationOf(catalog, from, { ...defaultAssumptions, finer }, currentKnowledge));
const split = (finer: Finer = {}) => {
  const result = splitOf(costing(finer), 'self-hosted-cloud', 'closed-api');
  if (result === null) throw new Error('no split');
  return result;
};
const burst = (finer: Finer = {}) => {
  const result = burstOf(costing(finer), 'self-hosted-cloud', 'closed-api');
  if (result === null) throw new Error('no burst');
  return result;
};
const single = (option: 'self-hosted-cloud' | 'closed-api') => {
  const each = costing();
  const chosen = each.single(option);
  return chosen.ok ? totalOf(chosen.bill.lines, each.situation.values) : Number.NaN;
};
const scores = { 'split-open-score': 80, 'split-closed-score': 90 } as const;

describe('a split', () => {
  it('ends at the two options themselves', () => {
    const { points } = split({ 'split-escalation': 0 });
    expect(points[0]?.usd).toBeCloseTo(single('closed-api'), 6);
    expect(points.at(-1)?.usd).toBeCloseTo(single('self-hosted-cloud'), 6);
  });

  it('pays the closed model for what comes back', () => {
    const [none, some] = [split({ 'split-escalation': 0 }), split({ 'split-escalation': 0.2 })];
    const closedTokens = single('closed-api') - 728;
    expect(some.chosen.usd - none.chosen.usd).toBeCloseTo(0.7 * 0.2 * closedTokens, 3);
  });

  it('review and router are their own sums', () => {
    const { chosen, requestsAMonth } = split({ 'split-review': 0.02, 'split-minutes': 3, 'split-router': 0.05 });
    expect(requestsAMonth).toBeCloseTo((150_000 * 730) / 24, 3);
    expect(chosen.reviewUsd).toBeCloseTo(requestsAMonth * 0.7 * 0.9 * 0.02 * (3 / 60) * 91, 3);
    expect(chosen.routerUsd).toBeCloseTo((requestsAMonth / 1000) * 0.05, 6);
  });

  it.each<[string, Finer, number]>([
    ['a share', { 'split-share': 0.4 }, 0.4],
    ['a threshold on evenly spread scores', { 'split-threshold': 0.6 }, 0.6],
    ['a measured share before a threshold', { 'split-threshold': 0.6, 'split-share': 0.4 }, 0.4],
    ['neither', {}, 0.7],
  ])('%s', (_, finer, share) => {
    expect(split(finer).chosen.share).toBe(share);
  });

  it('least cost under a floor reaches the floor, and costs no less than without one', () => {
    const free = split({ ...scores }).best;
    const held = split({ ...scores, 'split-floor': 86 });
    expect(held.floorShare).toBeCloseTo(4 / 9, 12);
    expect(held.best?.score).toBeGreaterThanOrEqual(86 - 1e-9);
    expect(held.best?.usd).toBeGreaterThanOrEqual(free?.usd ?? 0);
  });

  it('a floor above both models is met by none; a dear point keeps everything closed', () => {
    expect(split({ ...scores, 'split-floor': 95 }).best).toBeNull();
    expect(split({ ...scores, 'split-point': 1e9 }).best?.share).toBe(0);
  });

  it('without a volume there is nothing to split', () => {
    const none = costing({}, { ...answers, workload: {} });
    expect(splitOf(none, 'self-hosted-cloud', 'closed-api')).toBeNull();
    expect(burstOf(none, 'self-hosted-cloud', 'closed-api')).toBeNull();
  });

  it('the share at the floor gives the floor', () => {
    const part = fc.double({ min: 0, max: 0.99, noNaN: true });
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, score, part, (open, closed, floor, escalation) => {
        const share = shareAtFloor(open, closed, floor, escalation);
        const rest = closedShare(share, escalation);
        const reached = closed * rest + open * (1 - rest);
        if (share > 0 && share < 1) expect(reached).toBeCloseTo(floor, 6);
        if (share === 1 && closed > open) expect(reached).toBeGreaterThanOrEqual(floor - 1e-6);
      }),
    );
  });
});

describe('bursts', () => {
  it('at all hours and without outages it is the own option alone', () => {
    const { chosen, ownUsd } = burst({ 'burst-percentile': 1 });
    expect(chosen.atApi).toBe(0);
    expect(chosen.usd).toBeCloseTo(ownUsd, 6);
    expect(ownUsd).toBeCloseTo(single('self-hosted-cloud'), 6);
  });

  it('a smaller base sends more to the API, and the least cost is no dearer than either end', () => {
    const { points, best, ownUsd } = burst();
    for (const [index, each] of points.slice(1).entries()) {
      expect(each.atApi).toBeLessThanOrEqual((points[index]?.atApi ?? 0) + 1e-12);
      expect(each.base).toBeGreaterThanOrEqual(points[index]?.base ?? 0);
    }
    expect(best.usd).toBeLessThanOrEqual(ownUsd + 1e-6);
  });

  it('an outage sends everything for its time', () => {
    const [up, down] = [burst(), burst({ 'burst-outage': 0.01 })];
    expect(down.chosen.atApi).toBeCloseTo(up.chosen.peaks + 0.01 * (1 - up.chosen.peaks), 12);
  });

  it('below and above a load are the whole week', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 168, maxLength: 168 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (week, percentile) => {
          const load = loadAt(week, percentile);
          const total = week.reduce((sum, each) => sum + each, 0);
          fc.pre(total > 1e-6);
          const below = week.reduce((sum, each) => sum + Math.min(each, load), 0) / total;
          expect(below + shareAbove(week, load)).toBeCloseTo(1, 9);
          expect(week.filter((each) => each <= load).length / 168).toBeGreaterThanOrEqual(percentile - 1e-9);
        },
      ),
    );
  });
});
