import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { hospital } from '../engine/cost/fixtures/hospital';
import { defaultAssumptions, optionIds } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { anatomyOf, anatomyTitle } from './anatomy';

const answers = { ...hospital, workload: { ...hospital.workload, routineShare: 0.75 } };
const costsWith = (labour: boolean) =>
  assessPoint({ answers, assumptions: { ...defaultAssumptions, labour }, catalog, knowledge: currentKnowledge })
    .recommendation.costs;

describe('what a bill is made of', () => {
  it.each(optionIds)('%s: the groups add up to the total', (option) => {
    const cost = costsWith(true)[option];
    if (cost === undefined) throw new Error(`${option} has no cost`);
    const parts = anatomyOf(cost);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(cost.total.mid, 3);
  });

  it('hours stand apart, and go with engineering time', () => {
    const groups = (labour: boolean) =>
      optionIds.flatMap((option) => {
        const cost = costsWith(labour)[option];
        return cost === undefined ? [] : anatomyOf(cost).map(({ group }) => group);
      });
    expect(groups(true)).toContain('hours');
    expect(groups(false)).not.toContain('hours');
  });

  it('the largest group is named', () => {
    const cost = costsWith(true)['hosted-open'];
    expect(cost && anatomyTitle(cost)).toMatch(/^Hosted open API: \d+% of the bill is engineering time\.$/);
    const cloud = costsWith(false)['self-hosted-cloud'];
    expect(cloud && anatomyTitle(cloud)).toMatch(/of the bill is GPUs and servers\.$/);
  });
});
