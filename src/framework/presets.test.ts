import { describe, expect, it } from 'vitest';
import { guideRows, presetIds, presetOf, presets } from './presets';
import { implausible, impossible, questions, visibleFields } from './questions';

describe('presets', () => {
  it('are the eight, in order', () => {
    expect(presets.map((preset) => preset.id)).toEqual([...presetIds]);
    expect(presetOf('hospital').title).toBe('Hospital');
    expect(() => presetOf('bank' as never)).toThrow('no preset is called bank');
  });

  it('together start from every row of the guides, and from no other', () => {
    const covered = new Set(presets.flatMap((preset) => preset.covers));
    expect(guideRows.filter((row) => !covered.has(row))).toEqual([]);
    expect(covered.size).toBe(guideRows.length);
  });

  it.each(presets)('$id answers every ladder, money and signed terms', ({ answers }) => {
    const open = questions.filter((question) => !question.answered(answers)).map((question) => question.id);
    expect(open.filter((id) => id !== 'place')).toEqual([]);
  });

  it.each(presets)('$id types only possible and plausible numbers', ({ answers }) => {
    for (const field of questions.flatMap((question) => visibleFields(question, answers))) {
      if (field.kind !== 'amount' && field.kind !== 'number') continue;
      const value = field.get(answers);
      if (value === undefined) continue;
      expect([field.id, impossible(field, value), implausible(field, value)]).toEqual([field.id, null, null]);
    }
  });

  it.each(presets)('$id holds no follow-up that its own answers hide', ({ answers }) => {
    const hidden = questions
      .flatMap((question) => question.followUps)
      .filter((field) => field.when !== undefined && !field.when(answers));
    expect(hidden.filter((field) => field.get(answers) !== undefined).map((field) => field.id)).toEqual([]);
  });

  it('the hospital is the worked example: 20,000 requests a day of 1,500 in and 500 out', () => {
    const { workload, closedModel, required } = presetOf('hospital').answers;
    expect(workload).toEqual({ tokensPerDay: 40e6, inputTokens: 1_500, outputTokens: 500 });
    expect(closedModel).toBe('openai:gpt-6-sol');
    expect(Object.values(required)).toEqual([0.5, 1, 0.25, 0.5, 0.25, 0.5, 0.25, 0.25, 0.5, 0.5]);
  });
});
