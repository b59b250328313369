import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../../framework';
import { questionOf, questions } from '../../framework/questions';
import { withOrder, withPlace } from './axis-ranks';
import { inSight, summaryRows } from './summary';

describe('rows of the check page', () => {
  it('every question leads with a row in sight, also before anything is answered', () => {
    for (const question of questions) {
      const rows = summaryRows(question, noAnswers).filter((row) => inSight(row, question));
      expect(rows.map(({ id, answer }) => ({ id, answer }))).toEqual([{ id: question.id, answer: null }]);
      expect(rows[0]?.ifBlank.assumed).toMatch(/\.$/);
    }
  });

  it('an answered page of numbers shows its fields instead of itself', () => {
    const answers: Answers = { required: {}, workload: { tokensPerDay: 40e6, inputTokens: 1500 } };
    const question = questionOf('workload');
    const rows = summaryRows(question, answers);
    expect(rows.filter((row) => inSight(row, question)).map(({ answer }) => answer)).toEqual([
      '40 million tokens a day ≈ 1.2 billion a month',
      '1,500 tokens',
    ]);
    expect(rows.some(({ id }) => id === 'workload')).toBe(false);
  });

  it('numbers without a volume stay in sight beside the missing volume', () => {
    const question = questionOf('workload');
    const rows = summaryRows(question, { required: {}, workload: { inputTokens: 1500 } });
    expect(rows.map(({ id, answer }) => [id, answer])).toEqual([
      ['workload', null],
      ['inputTokens', '1,500 tokens'],
    ]);
  });

  it('follow-ups appear only where they are asked', () => {
    const ids = (answers: Answers) => summaryRows(questionOf('data-control'), answers).map(({ id }) => id);
    expect(ids({ required: { 'data-control': 0 }, workload: {} })).toEqual(['data-control']);
    expect(ids({ required: { 'data-control': 0.75 }, workload: {} })).toEqual([
      'data-control',
      'dataControlIs',
      'sensitiveShare',
    ]);
  });
});

describe('the order of the axes', () => {
  it('is stated place by place, with ties, and goes when the last place does', () => {
    const one = withPlace(undefined, 'scale', 1);
    const two = withPlace(one, 'privacy', 1);
    expect(two).toEqual({ scale: 1, privacy: 1 });
    expect(withPlace(two, 'scale', 3)).toEqual({ scale: 3, privacy: 1 });
    expect(withPlace(withPlace(two, 'scale', null), 'privacy', null)).toBeUndefined();
  });

  it('leaves no trace in the answers when it is dropped', () => {
    expect(withOrder({ ...noAnswers, axisRanks: { scale: 1 } }, undefined)).toEqual(noAnswers);
    expect(withOrder(noAnswers, { scale: 1 })).toEqual({ ...noAnswers, axisRanks: { scale: 1 } });
  });
});
