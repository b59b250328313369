import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { baa, offersTerms, servesRegion, zeroRetention } from './policies';
import type { PolicyRow } from './schema';

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
  expect([servesRegion(row, 'eu'), servesRegion(row, 'us'), baa(row), zeroRetention(row), offersTerms(row)]).toEqual([
    eu,
    us,
    agreement,
    retention,
    terms,
  ]);
});

it('no provider is known to serve another region', () => {
  for (const row of catalog.policies) expect(servesRegion(row, 'other')).toBe('unknown');
});

describe('a statement', () => {
  const statements = catalog.policies.flatMap((row) =>
    [row.trainsOnData, row.retentionDays, row.zeroRetention, row.baa, row.euResidency, row.usResidency].map(
      (statement) => ({ id: row.id, statement }),
    ),
  );

  it('that says yes or no rests on a sentence and its source', () => {
    for (const { id, statement } of statements) {
      if (statement.state === 'unknown') continue;
      expect(statement.says, id).not.toBeNull();
      expect(statement.source, id).not.toBeNull();
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
  expect(offersTerms({ ...row, baa: no })).toBe('unknown');
  expect(offersTerms({ ...row, baa: no, zeroRetention: no })).toBe('no');
});
