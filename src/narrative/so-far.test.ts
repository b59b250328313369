import { describe, expect, it } from 'vitest';
import type { Flip } from '../engine/recommendation';
import { noAnswers, optionIds } from '../framework';
import { presetOf } from '../framework/presets';
import { questions } from '../framework/questions';
import { hospital as recommendation, veto } from './hospital.fixture';
import { decisiveQuestions, inFront, outBecause, progress, standingRows, wouldChange } from './so-far';

const flip = (change: Flip['changes'][number]): Flip => ({ changes: [change], winner: 'hosted-open', distance: 1 });
const tuning = flip({ kind: 'ladder', criterion: 'tuning', from: null, to: 1 });
const money = flip({ kind: 'cost-weight', from: null, to: 'tight' });
const changed = flip({ kind: 'ladder', criterion: 'latency', from: 0.5, to: 1 });

describe('the standing', () => {
  it('lists all six once: the ranking first, then those ruled out with a reason', () => {
    const rows = standingRows(recommendation);
    expect(rows.map(({ option }) => option).toSorted()).toEqual([...optionIds].toSorted());
    const out = rows.filter(({ score }) => score === null);
    expect(rows.slice(rows.length - out.length)).toEqual(out);
    expect(out.length).toBeGreaterThan(0);
    for (const { reason } of out) expect(reason?.length).toBeGreaterThan(3);
  });

  it('says so where only a missing source rules out', () => {
    const row = veto('hosted-open', 'signed-terms');
    expect(outBecause({ ...row, unknownFact: false })).toBe('no signed terms');
    expect(outBecause({ ...row, unknownFact: true })).toBe('not confirmed');
  });

  it('marks an option that ranks after the others', () => {
    const [first, ...rest] = recommendation.ranking;
    if (!first) throw new Error('the example has a ranking');
    const rows = standingRows({ ranking: [first, ...rest.map((each) => ({ ...each, tier: 1 }))], vetoed: [] });
    expect(rows.map(({ reason }) => reason)).toEqual([null, ...rest.map(() => 'misses a strong need')]);
  });

  it('fits in one line', () => {
    expect(inFront(recommendation)).toBe('In front: closed API under private terms · ≈$5.7k/mo');
    expect(inFront({ winner: null, ranking: [] })).toBe('No option left');
  });

  it('names what a level would do', () => {
    expect(wouldChange('self-hosted-cloud')).toBe('Would change the result to Cloud GPUs');
    expect(wouldChange(null)).toBe('Would leave no option');
  });
});

describe('what is left', () => {
  it('counts only changes of open questions, in the order they are asked', () => {
    expect(decisiveQuestions([money, tuning, changed, tuning])).toEqual(['tuning', 'money']);
  });

  it.each([
    ['not worked out yet', noAnswers, null, '14 questions left.', false],
    [
      'decisive questions first',
      noAnswers,
      [money, tuning],
      '14 questions left. Could still change the result: depth of tuning and weight of money.',
      false,
    ],
    [
      'names keep their capitals',
      noAnswers,
      [flip({ kind: 'ladder', criterion: 'operations', from: null, to: 1 })],
      '14 questions left. Could still change the result: team for GPU servers.',
      false,
    ],
    [
      'then the volume',
      noAnswers,
      [],
      '14 questions left. The volume matters most: without it there are no costs.',
      false,
    ],
    [
      'then the place',
      { ...noAnswers, workload: { tokensPerDay: 1e6 } },
      [],
      '13 questions left. Where data may be processed can still rule options out.',
      false,
    ],
    [
      'then nothing',
      { ...noAnswers, place: 'anywhere' as const, workload: { tokensPerDay: 1e6 } },
      [],
      '12 questions left. No single one of them would change the result.',
      true,
    ],
  ])('%s', (_name, answers, flips, text, settled) => {
    expect(progress(answers, flips)).toEqual({ text, settled });
  });

  it('ends', () => {
    const { answers } = presetOf('regulated-saas');
    expect(questions.every((question) => question.answered(answers))).toBe(true);
    expect(progress(answers, [])).toEqual({ text: 'Every question is answered.', settled: true });
  });
});
