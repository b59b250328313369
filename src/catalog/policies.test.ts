import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { baa, offersTerms, servesRegion, zeroRetention } from './policies';
import type { PolicyRow } from './schema';

const { day } = catalog;
const policy = (id: string): PolicyRow => {
  const row = catalog.policyById.get(id);
  if (row === undefined) throw new Error(`no policy ${id}`);
  return row;
};

it.each([
  //                  EU         US         BAA        zero ret.  signed terms
  ['openai-api', 'yes', 'unknown', 'yes', 'yes', 'yes'],
  ['anthropic-api', 'no', 'yes', 'yes', 'yes', 'yes'],
  ['google-gemini-api', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ['google-vertex', 'unknown', 'unknown', 'unknown', 'yes', 'unknown'],
  ['azure-foundry', 'yes', 'unknown', 'unknown', 'yes', 'yes'],
  ['aws-bedrock', 'yes', 'unknown', 'unknown', 'yes', 'unknown'],
  ['mistral-api', 'yes', 'unknown', 'unknown', 'yes', 'yes'],
  ['cohere-api', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ['xai-api', 'unknown', 'unknown', 'unknown', 'yes', 'unknown'],
  ['together', 'no', 'yes', 'unknown', 'yes', 'unknown'],
  ['fireworks', 'unknown', 'unknown', 'unknown', 'yes', 'unknown'],
  ['groq', 'unknown', 'unknown', 'unknown', 'yes', 'unknown'],
  ['deepinfra', 'unknown', 'unknown', 'unknown', 'yes', 'unknown'],
  ['cerebras', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
  ['openrouter', 'yes', 'yes', 'unknown', 'yes', 'unknown'],
])('%s: EU %s, US %s, BAA %s, zero retention %s, signed terms %s', (id, eu, us, agreement, retention, terms) => {
  const row = policy(id);
  expect([
    servesRegion(row, 'eu'),
    servesRegion(row, 'us'),
    baa(row),
    zeroRetention(row, null, day),
    offersTerms(row, null, day),
  ]).toEqual([eu, us, agreement, retention, terms]);
});

describe('zero retention is a matter of the model and the day', () => {
  it.each([
    //                    model              day           zero ret.  signed zero ret.  BAA        either
    ['anthropic-api', 'claude-fable-5.1', '2026-11-20', 'no', 'no', 'yes', 'yes'],
    ['anthropic-api', 'claude-fable-5', '2026-06-08', 'yes', 'yes', 'yes', 'yes'],
    ['anthropic-api', 'claude-fable-5', '2026-06-09', 'no', 'no', 'yes', 'yes'],
    ['anthropic-api', 'claude-fable-5.2', '2026-11-20', 'unknown', 'unknown', 'yes', 'yes'],
    ['anthropic-api', 'claude-opus-5.5', '2026-11-20', 'yes', 'yes', 'yes', 'yes'],
    ['aws-bedrock', 'claude-fable-5.1', '2026-11-20', 'no', 'no', 'unknown', 'unknown'],
    ['aws-bedrock', 'claude-opus-5.5', '2026-11-20', 'yes', 'unknown', 'unknown', 'unknown'],
    ['azure-foundry', 'claude-fable-5.1', '2026-11-20', 'no', 'no', 'unknown', 'unknown'],
    ['azure-foundry', 'gpt-6-sol', '2026-11-20', 'yes', 'yes', 'unknown', 'yes'],
    ['google-vertex', 'claude-fable-5.1', '2026-11-20', 'no', 'no', 'unknown', 'unknown'],
    ['openai-api', 'gpt-6-sol', '2026-11-20', 'yes', 'yes', 'yes', 'yes'],
  ])('%s, %s on %s', (id, model, on, retention, signed, agreement, either) => {
    const row = policy(id);
    expect([
      zeroRetention(row, model, on),
      offersTerms(row, model, on, 'zero-retention'),
      offersTerms(row, model, on, 'baa'),
      offersTerms(row, model, on),
    ]).toEqual([retention, signed, agreement, either]);
  });
});

it('a surcharge is told where the sentence about the region states one', () => {
  const surcharges = catalog.policies.flatMap(({ id, regions }) =>
    regions.serves.flatMap(({ region, factor, surcharge }) => (factor ? [[id, region, factor, surcharge]] : [])),
  );
  expect(surcharges).toEqual([
    ['openai-api', 'eu', 1.1, 'on models released from 2026-03-05'],
    ['anthropic-api', 'us', 1.1, 'on the AWS-hosted platform'],
    ['mistral-api', 'eu', 1.1, 'on the list price'],
    ['together', 'us', 1.25, 'for a short model list'],
    ['together', 'ca', 1.25, 'for a short model list'],
  ]);
});

it('no provider is known to serve another region', () => {
  for (const row of catalog.policies) expect(servesRegion(row, 'other')).toBe('unknown');
});

describe('a statement', () => {
  const statements = catalog.policies.flatMap((row) =>
    [row.trainsOnData, row.retentionDays, row.zeroRetention, row.baa].map((statement) => ({ id: row.id, statement })),
  );

  it('that says yes or no rests on a sentence and its source', () => {
    for (const { id, statement } of statements) {
      if (statement.state === 'unknown') continue;
      expect(statement.says, id).not.toBeNull();
      expect(statement.source, id).not.toBeNull();
    }
  });

  it('about regions rests on a sentence and its source', () => {
    for (const { id, regions } of catalog.policies) {
      if (regions.serves.length + regions.excludes.length === 0) continue;
      expect([regions.says, regions.source], id).not.toContain(null);
    }
  });

  it('tells how zero retention is granted only where it is', () => {
    for (const { id, statement } of statements) {
      if (statement.granted !== undefined) expect(statement.state, id).toBe('yes');
    }
  });
});

it('terms are refused only where both kinds are', () => {
  const row = policy('cerebras');
  const no = { ...row.baa, state: 'no' as const };
  expect(offersTerms({ ...row, baa: no }, null, day)).toBe('unknown');
  expect(offersTerms({ ...row, baa: no, zeroRetention: no }, null, day)).toBe('no');
});
