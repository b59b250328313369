import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { freeAllowanceOf, freeAllowanceProblems, freeAllowances, tightestLimit } from './free-allowances';

describe('what sellers give away', () => {
  it('names sellers, models and sources of the catalogue', () => {
    expect(freeAllowanceProblems(freeAllowances, catalog)).toEqual([]);
    const wrong = { ...(freeAllowances[0] as (typeof freeAllowances)[0]), seller: 'x', models: ['y'], source: 'z' };
    expect(freeAllowanceProblems([{ ...wrong, asOf: '2030-01-01' }], catalog)).toHaveLength(4);
  });

  it('is unknown where no page was read', () => {
    expect(freeAllowanceOf('deepinfra', 'gpt-oss-120b')).toBeNull();
    expect(freeAllowanceOf('groq', 'qwen3-32b')).toBeNull();
    expect(freeAllowanceOf('openai', 'gpt-5.4')).toMatchObject({ kind: 'none', asOf: '2026-08-27' });
  });

  const groq = freeAllowanceOf('groq', 'gpt-oss-120b');
  it.each([
    ['within every limit', 100, 50_000, 4, null],
    ['a day of tokens too many', 500, 1e6, 1, 'tokensPerDay'],
    ['a busy minute of requests too many', 900, 900, 100, 'requestsPerMinute'],
    ['a day of requests too many', 20_000, 20_000, 1, 'requestsPerDay'],
  ] as const)('%s', (_, requestsPerDay, tokensPerDay, peakToMean, limit) => {
    const found = groq && tightestLimit(groq, { requestsPerDay, tokensPerDay, peakToMean });
    expect(found?.limit ?? null).toBe(limit);
  });

  it('a seller that gives nothing has no limit to pass', () => {
    const none = freeAllowanceOf('openai', 'gpt-5.4');
    expect(none && tightestLimit(none, { requestsPerDay: 1e6, tokensPerDay: 1e9, peakToMean: 9 })).toBeNull();
  });
});
