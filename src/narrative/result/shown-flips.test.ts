import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import type { Flip } from '../../engine/recommendation';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { shownFlips, whyOut } from './shown-flips';

const state = (answers: Answers) => ({ answers, assumptions: defaultAssumptions });
const point = (answers: Answers) =>
  assessPoint({ ...state(answers), catalog, knowledge: currentKnowledge }).recommendation;

describe('a change that asks for tuning its vendor has ended', () => {
  const tuned: Answers = { required: { tuning: 0.25 }, closedModel: 'gpt-6-sol', workload: { tokensPerDay: 5e6 } };
  const to = (winner: Flip['winner']): Flip => ({
    changes: [{ kind: 'ladder', criterion: 'tuning', from: 0.5, to: 0.25 }],
    winner,
    distance: 1,
  });
  const note = (winner: Flip['winner']) => shownFlips([to(winner)], { state: state(tuned) }, 'hosted-open')[0]?.note;

  it('says so where a closed model comes first, and not where an open one does', () => {
    expect(note('closed-api')).toBe('It comes first without giving that: tuning depth.');
    expect(note('hosted-open')).toBeNull();
  });
});

describe('what rules the present winner out after a change', () => {
  const free: Answers = {
    required: { 'data-control': 0.5, capability: 0.75 },
    costWeight: 'secondary',
    workload: { tokensPerDay: 20e6 },
  };
  const usd = point(free).ranking[0]?.monthlyUsd?.mid ?? 0;
  /** Enough for the model of now, not for the strongest. */
  const now: Answers = { ...free, ceilingUsd: usd * 1.05 };
  const hardest: Answers = { ...now, required: { ...now.required, capability: 1 } };
  const { winner } = point(now);

  it('is the ceiling where the bill passes it, and nothing where the winner stays in the race', () => {
    expect(winner).toBe('closed-enterprise');
    expect(whyOut(winner)(state(hardest))).toBe('Closed API under private terms is then ruled out: above the ceiling.');
    expect(whyOut(winner)(state(now))).toBeNull();
    expect(whyOut(null)(state(hardest))).toBeNull();
  });

  it('stands in the row of the change that does it, also beside a change that only moves points', () => {
    const flip = (...changes: Flip['changes']): Flip => ({ changes, winner: 'hosted-open', distance: 1 });
    const harder = { kind: 'ladder', criterion: 'capability', from: 0.75, to: 1 } as const;
    const freer = { kind: 'ladder', criterion: 'independence', from: null, to: 0.75 } as const;
    const rows = shownFlips([flip(harder), flip(freer), flip(harder, freer)], { state: state(now) }, winner);
    const ceiling = 'Closed API under private terms is then ruled out: above the ceiling.';
    const both = `${ceiling} None of the options left then gives that: capability.`;
    expect(rows.map(({ note }) => note)).toEqual([both, null, both]);
  });
});
