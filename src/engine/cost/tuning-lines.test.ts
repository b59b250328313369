import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Assumptions, defaultAssumptions, type OptionId } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { recommend } from '../recommend';
import { hospital } from './fixtures/hospital';

const priced = (option: OptionId, assumptions: Partial<Assumptions> = {}) => {
  const { costs, unassessed } = recommend({
    answers: { ...hospital, models: { 'hosted-open': 'gpt-oss-20b', 'self-hosted-cloud': 'gpt-oss-20b' } },
    assumptions: { ...defaultAssumptions, ...assumptions },
    catalog,
    knowledge: currentKnowledge,
  });
  const cost = costs[option];
  if (cost === undefined) throw new Error(`${option}: ${JSON.stringify(unassessed)}`);
  return cost;
};
const line = (cost: ReturnType<typeof priced>, id: string) => cost.lines.find((each) => each.id === id);
const counted = { tuningCounts: true } as const;

describe('tuning in the bills', () => {
  it('is nowhere until the reader counts it', () => {
    for (const option of ['closed-api', 'hosted-open', 'self-hosted-cloud'] as const) {
      expect(line(priced(option, { finer: { 'tune-runs': 50 } }), 'tuning')).toBeUndefined();
    }
  });

  it('on rented GPUs: runs a year × GPU hours × rent ÷ 12, and the hours around them', () => {
    const plain = priced('self-hosted-cloud');
    const cost = priced('self-hosted-cloud', counted);
    const { runs, gpuHours, usdPerHour } = line(cost, 'tuning')?.quantities ?? {};
    expect(runs).toBe(6);
    expect(line(cost, 'tuning')?.usd?.mid).toBeCloseTo((6 * (gpuHours ?? 0) * (usdPerHour ?? 0)) / 12, 4);
    expect(line(cost, 'tuning-labour')?.usd?.mid).toBeCloseTo((6 * 16 * 91) / 12, 6);
    const added = (line(cost, 'tuning')?.usd?.mid ?? 0) + (line(cost, 'tuning-labour')?.usd?.mid ?? 0);
    expect(cost.total.mid).toBeCloseTo(plain.total.mid + added, 3);
  });

  it('a tuned hosted model is billed like GPUs of its own, not per token', () => {
    const cost = priced('hosted-open', counted);
    const own = priced('self-hosted-cloud', counted);
    expect(cost.configuration.kind).toBe('fleet');
    expect(line(cost, 'input-tokens')).toBeUndefined();
    expect(line(cost, 'gpu-hours')?.usd?.mid).toBe(line(own, 'gpu-hours')?.usd?.mid);
    expect(line(cost, 'supervision-labour')?.usd?.mid).toBe(728);
    expect(line(cost, 'operations-labour')).toBeUndefined();
  });

  it('a closed model has no sourced price of tuning: it stays out until one is typed', () => {
    expect(line(priced('closed-api', counted), 'tuning')?.usd).toBeNull();
    const typed = priced('closed-api', { ...counted, finer: { 'tune-hosted': 3 } });
    expect(line(typed, 'tuning')?.usd?.mid).toBeCloseTo((6 * 15 * 3) / 12, 6);
  });

  it('totals stay the sum of their lines', () => {
    for (const option of ['closed-api', 'hosted-open', 'self-hosted-cloud', 'self-hosted-onprem'] as const) {
      const cost = priced(option, { ...counted, tuningMethod: 'full' });
      const sum = cost.lines.reduce((total, { usd }) => total + (usd?.mid ?? 0), 0);
      expect(cost.total.mid).toBeCloseTo(sum, 3);
    }
  });
});
