import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { presetOf } from '../../framework/presets';
import { ceilingVolumesOf } from '../ceiling';
import { assessPoint } from '../recommend';
import { volumeReaching } from './reaching';

const asked = (answers: Answers) =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
const at = (answers: Answers, tokensPerDay: number): Answers => {
  const { requestsPerDay: _, ...workload } = answers.workload;
  return { ...answers, workload: { ...workload, tokensPerDay } };
};
const { answers } = presetOf('fine-tuned');

describe('the volume at which a bill reaches a sum', () => {
  it.each([
    ['closed-api', 20_000],
    ['hosted-open', 20_000],
    ['self-hosted-cloud', 20_000],
  ] as const)('%s at %i dollars: below it just before, at or above it there', (option, usd) => {
    const { costing, plan } = asked(answers);
    const found = volumeReaching(costing, option, plan, usd);
    if (found === null) throw new Error('no volume was found');
    const total = (volume: number) => asked(at(answers, volume)).recommendation.costs[option]?.total.mid ?? 0;
    expect(total(found * 1.00001)).toBeGreaterThanOrEqual(usd * 0.9999);
    expect(total(found * 0.999)).toBeLessThan(usd);
  });

  it('is today’s where the bill is there already, and none where no volume gets there', () => {
    const { costing, plan, recommendation } = asked(answers);
    const now = recommendation.costs['self-hosted-cloud']?.total.mid ?? 0;
    expect(volumeReaching(costing, 'self-hosted-cloud', plan, now / 2)).toBe(60e6);
    expect(volumeReaching(costing, 'self-hosted-cloud', plan, 1e12)).toBeNull();
  });

  it('a ceiling has an alarm before it; without a ceiling or a volume there is neither', () => {
    const found = ceilingVolumesOf(asked({ ...answers, ceilingUsd: 20_000 }));
    expect(found?.alarm).toBeLessThan(found?.ceiling ?? 0);
    expect(ceilingVolumesOf(asked(answers))).toBeNull();
    expect(ceilingVolumesOf(asked({ required: answers.required, workload: {}, ceilingUsd: 20_000 }))).toBeNull();
  });
});
