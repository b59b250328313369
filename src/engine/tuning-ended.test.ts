import { expect, test } from 'vitest';
import { catalog } from '../catalog';
import { providerTermsOf } from '../catalog/provider-terms';
import { tuningEnded } from '../catalog/tuning-ended';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { recommend } from './recommend';
import { tuningEndedOf } from './tuning-ended';

const asked = (tuning: 0 | 0.25 | undefined, closedModel: string): Answers => ({
  required: { ...(tuning === undefined ? {} : { tuning }), operations: 1, capability: 1 },
  closedModel,
  workload: { tokensPerDay: 5e6 },
});

test.each([
  ['a vendor that closed it', 0.25, 'gpt-6-sol', 'openai'],
  ['no need of it', 0, 'gpt-6-sol', undefined],
  ['a need not stated', undefined, 'gpt-6-sol', undefined],
  ['a vendor of whom nothing was read', 0.25, 'claude-opus-5.5', undefined],
] as const)('%s', (_, tuning, model, provider) => {
  const answers = asked(tuning, model);
  const found = recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  expect(tuningEndedOf('closed-api', found, catalog)?.provider).toBe(provider);
  expect(tuningEndedOf('hosted-open', found, catalog)).toBeNull();
  expect(tuningEndedOf('closed-api', { ...found, on: '2026-05-06' }, catalog)).toBeNull();
});

test('of a split, the closed side of a class that needs it', () => {
  const answers: Answers = {
    required: { 'data-control': 0.75, capability: 0.75, tuning: 0.25, operations: 0.25 },
    dataControlIs: 'rule',
    sensitiveShare: 0.05,
    costWeight: 'secondary',
    closedModel: 'gpt-6-sol',
    workload: { tokensPerDay: 2e8, inputTokens: 1500, outputTokens: 500 },
  };
  const found = recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  const plan = found.ranking.find(({ option }) => option === 'hybrid')?.configuration;
  expect(plan?.kind === 'plan' && plan.classes.map(({ goesTo }) => goesTo)).toContain('closed-api');
  expect(tuningEndedOf('hybrid', found, catalog)?.provider).toBe('openai');
  const untuned = { ...answers, required: { ...answers.required, tuning: 0 as const } };
  const other = recommend({ answers: untuned, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  expect(tuningEndedOf('hybrid', other, catalog)).toBeNull();
});

test('each row is what the terms of its provider say, by the same source and day', () => {
  const terms = providerTermsOf(catalog);
  for (const { policy, since, lastJobs, source, asOf } of tuningEnded.values()) {
    const said = terms.find((row) => row.policy.id === policy)?.fineTuning;
    expect(said, policy).toMatchObject({ source, asOf });
    for (const day of [since, lastJobs]) if (day !== null) expect(said?.value, policy).toContain(day);
  }
  expect([...tuningEnded.keys()]).toEqual(
    terms.flatMap(({ policy, fineTuning }) => (/withdrawn/.test(fineTuning.value ?? '') ? [policy.id] : [])),
  );
});
