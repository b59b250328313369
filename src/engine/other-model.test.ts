import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { otherModelOf } from './other-model';
import { recommend } from './recommend';

const clinic: Answers = {
  required: { 'data-control': 0.5, assurance: 1, latency: 0.5, capability: 0.5, operations: 0.5, tuning: 0.25 },
  signedTerms: 'yes',
  workload: { tokensPerDay: 40e6, inputTokens: 1500, outputTokens: 500 },
};
const resultOf = (answers: Answers) =>
  recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
const other = (answers: Answers) => otherModelOf(resultOf(answers), catalog, currentKnowledge);

describe('the next stronger model', () => {
  it('is of a better tier, and its price is what naming it gives', () => {
    const found = other(clinic);
    if (found === null) throw new Error('a stronger model is for sale');
    const named = resultOf({ ...clinic, models: { [found.option]: found.model } });
    expect(named.costs[found.option]?.total).toEqual(found.monthlyUsd);
    const tierOf = (key: string) => catalog.modelByKey.get(key)?.tier ?? 'Z';
    expect([tierOf(found.model), tierOf(found.priced)].toSorted()).toEqual([tierOf(found.model), tierOf(found.priced)]);
    expect(tierOf(found.model)).not.toBe(tierOf(found.priced));
  });

  it.each<[string, Answers]>([
    ['a model is named', { ...clinic, closedModel: 'openai:gpt-6-sol' }],
    ['no volume', { ...clinic, workload: {} }],
    ['owning comes first', { required: { 'data-control': 1 }, workload: { tokensPerDay: 40e6 } }],
  ])('none where %s', (_, answers) => {
    expect(other(answers)).toBeNull();
  });
});
