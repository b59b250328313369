import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { breakEven, monthsUntil } from './break-even';
import { costingOf } from './costing';
import { hospital } from './fixtures/hospital';
import { situationOf } from './situation';

const aheadAt = (workload: Answers['workload']) => {
  const answers = { ...hospital, workload: { ...hospital.workload, ...workload } };
  const costing = costingOf(situationOf(catalog, answers, defaultAssumptions, currentKnowledge));
  return breakEven(costing, 'self-hosted-cloud', 'closed-api', null)?.ahead ?? null;
};

describe('growth', () => {
  it.each([
    [40e6, 80e6, 2, 12],
    [40e6, 160e6, 2, 24],
    [80e6, 40e6, 0.5, 12],
  ])('from %d to %d at × %d a year takes %d months', (from, to, growth, months) => {
    expect(monthsUntil(from, to, growth)).toBeCloseTo(months, 9);
  });

  it('leads a growing hospital past the break-even of its cloud GPUs', () => {
    const ahead = aheadAt({ growthPerYear: 2 });
    expect(ahead?.cheaper).toBe('self-hosted-cloud');
    expect(ahead?.months).toBeCloseTo(monthsUntil(40e6, 80.3e6, 2), 1);
  });

  it('a shrinking one far above it falls back to renting', () => {
    expect(aheadAt({ requestsPerDay: 200_000, growthPerYear: 0.5 })?.cheaper).toBe('closed-api');
  });

  it.each([[{ growthPerYear: 1 }], [{}], [{ requestsPerDay: 0, growthPerYear: 2 }]])('is silent for %j', (workload) => {
    expect(aheadAt(workload)).toBeNull();
  });
});
