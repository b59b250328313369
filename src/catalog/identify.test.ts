import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { findModel, nearestNames } from './identify';

describe('findModel', () => {
  it.each([
    ['gpt-oss-120b', 'gpt-oss-120b'],
    ['Qwen3.8-27B', 'qwen3.8-27b'],
    ['microsoft/phi-4', 'phi-4'],
    ['mimo-v2.6-pro', 'mimo-v2.6-pro'],
    ['claude-opus-5-5', 'claude-opus-5.5'],
    ['groq:openai/gpt-oss-120b', 'gpt-oss-120b'],
    ['gemma-4-31b', 'gemma-4-31b'],
    ['deepseek-v3-0324', 'deepseek-v3.1'],
  ])('%s is %s', (id, key) => {
    const found = findModel(catalog, id);
    expect(found.ok && found.model.key).toBe(key);
  });

  it('gives the price when the id names one seller', () => {
    const found = findModel(catalog, 'together:zai-org/GLM-5.3');
    expect(found.ok && found.price?.seller).toBe('together');
  });

  it('gives no price when several sellers share the id', () => {
    const found = findModel(catalog, 'gpt-4.1');
    expect(found.ok && found.price).toBe(undefined);
  });

  it.each([
    ['glm-5', true],
    ['qwen3', false],
    ['DeepSeek-V3', false],
    ['mistral-large-2', false],
  ])('%s: a key wins, a shared licence or shape is ambiguous', (id, ok) => {
    const found = findModel(catalog, id);
    expect(found.ok).toBe(ok);
    if (!found.ok) {
      expect(found.reason).toBe('ambiguous');
      if (found.reason === 'ambiguous') expect(found.hits.length).toBeGreaterThan(1);
    }
  });

  it.each([
    ['gpt-oss-120', 'gpt-oss-120b'],
    ['claude-opus-55', 'claude-opus-5.5'],
    ['qwen38-27b', 'qwen3.8-27b'],
    ['QWEN38-27B', 'qwen3.8-27b'],
  ])('%s is unknown, but near %s', (id, near) => {
    const found = findModel(catalog, id);
    expect(found).toMatchObject({ ok: false, reason: 'unknown' });
    if (!found.ok && found.reason === 'unknown') expect(found.nearest).toContain(near);
  });

  it('letters count the same in either case', () => {
    expect(nearestNames('minimaxai/minimax-m-3', ['MiniMaxAI/MiniMax-M3', 'moonshotai/Kimi-K3'])).toEqual([
      'MiniMaxAI/MiniMax-M3',
    ]);
  });

  it('offers nothing for an id like none', () => {
    expect(findModel(catalog, 'zzzzzzzzzzzz')).toEqual({ ok: false, reason: 'unknown', nearest: [] });
    expect(findModel(catalog, '')).toEqual({ ok: false, reason: 'unknown', nearest: [] });
  });
});
