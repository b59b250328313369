import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import type { Veto } from '../../engine/recommendation';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { rangeIn, usdPerMonth } from '../../units';
import { relaxed } from './relax';

const vetoedBy = (answers: Answers): readonly Veto[] =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).recommendation.vetoed;

const workload = { tokensPerDay: 20e6 };

/** Answers under which exactly the named veto appears somewhere. */
const situations: readonly (readonly [Veto['id'], Answers])[] = [
  ['own-hardware', { required: { 'data-control': 1 }, workload }],
  ['data-control-rule', { required: { 'data-control': 0.75 }, dataControlIs: 'rule', workload }],
  ['signed-terms', { required: {}, signedTerms: 'yes', workload }],
  [
    'signed-terms',
    {
      required: {},
      signedTerms: 'yes',
      signedTermsAre: 'zero-retention',
      models: { 'closed-enterprise': 'claude-fable-5.1', 'hosted-open': 'gpt-oss-120b' },
      inWriting: true,
      workload,
    },
  ],
  ['place', { required: {}, place: 'other', workload }],
  ['internals', { required: {}, internals: 'yes', workload }],
  ['nobody-operates', { required: { operations: 1 }, workload }],
  ['no-purchase', { required: {}, noPurchase: true, workload }],
  ['ceiling', { required: {}, ceilingUsd: 2000, workload }],
  ['deadline', { required: {}, deadlineWeeks: 0, workload }],
];

describe('relaxing what rules an option out', () => {
  it.each(situations)('%s: the changed answers lift it from the option it stood against', (id, answers) => {
    const against = vetoedBy(answers).filter((veto) => veto.id === id);
    expect(against.length).toBeGreaterThan(0);
    for (const veto of against) {
      const changed = relaxed(answers, veto);
      expect(changed, 'a switch exists').not.toBeNull();
      if (changed === null) continue;
      const left = vetoedBy(changed).filter((one) => one.option === veto.option && one.id === id);
      expect(left, `${veto.option} after ${JSON.stringify(changed)}`).toEqual([]);
    }
  });

  it('keeps every other answer', () => {
    const answers: Answers = { required: { latency: 0.5 }, noPurchase: true, ceilingUsd: 2000, workload };
    const veto: Veto = {
      option: 'self-hosted-onprem',
      id: 'no-purchase',
      kind: 'practical',
      because: 'noPurchase',
      unknownFact: false,
      monthlyUsd: null,
    };
    expect(relaxed(answers, veto)).toEqual({ required: { latency: 0.5 }, ceilingUsd: 2000, workload });
  });

  it('raises a ceiling to just above the low end', () => {
    const veto: Veto = {
      option: 'self-hosted-cloud',
      id: 'ceiling',
      kind: 'practical',
      because: 'ceilingUsd',
      unknownFact: false,
      monthlyUsd: rangeIn(usdPerMonth, { low: 4663, mid: 7638, high: 13339 }),
    };
    expect(relaxed({ required: {}, ceilingUsd: 1000, workload }, veto)?.ceilingUsd).toBe(4700);
  });

  it('offers no switch where a number must be typed', () => {
    const answers: Answers = { required: {}, workload };
    const hybrid = vetoedBy(answers).filter(({ option }) => option === 'hybrid');
    expect(hybrid.map(({ id }) => id)).toEqual(['one-kind-of-request']);
    expect(hybrid.map((veto) => relaxed(answers, veto))).toEqual([null]);
  });
});
