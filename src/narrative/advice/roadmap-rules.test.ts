import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import { type Answers, defaultAssumptions, type LadderId, ladderIds, levels, optionIds } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { presets } from '../../framework/presets';
import { optionNoun } from '../terms';
import { groundsOf } from './grounds';
import { roadmapOf } from './roadmap';
import { like } from './situations.fixture';

const planned = (answers: Answers) => {
  const assessment = assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  const { recommendation } = assessment;
  return { recommendation, steps: roadmapOf(recommendation, currentKnowledge, catalog, aheadOf(assessment)) };
};

/** Today's closed API breaks the rule that data stay inside. */
const breaking = like('platform', { required: { 'data-control': 0.75 }, dataControlIs: 'rule', today: 'closed-api' });

const level = fc.constantFrom(...levels);
const drawn: fc.Arbitrary<Answers> = fc.record(
  {
    required: fc.record(Object.fromEntries(ladderIds.map((id) => [id, level])) as Record<LadderId, typeof level>, {
      requiredKeys: ['data-control'],
    }),
    dataControlIs: fc.constant('rule' as const),
    sensitiveShare: fc.constantFrom(0.3, 0.8),
    signedTerms: fc.constantFrom('yes' as const, 'no' as const),
    internals: fc.constant('yes' as const),
    today: fc.constantFrom(...optionIds),
    workload: fc.record(
      { tokensPerDay: fc.constantFrom(2e6, 64e6, 800e6), routineShare: fc.constantFrom(0.3, 0.8) },
      { requiredKeys: ['tokensPerDay'] },
    ),
  },
  { requiredKeys: ['required', 'workload', 'today'] },
);

const leaves = ['stop-what-breaks', 'leave-the-old'];

/** Returns whether an option was ruled out at all. */
const namesNothingRuledOut = (answers: Answers): boolean => {
  const { recommendation, steps } = planned(answers);
  const runs = groundsOf(recommendation, catalog).legs.map(({ option }) => option);
  const ruledOut = recommendation.vetoed.filter(
    ({ kind, option }) => kind === 'rule' && !runs.some((r) => r === option),
  );
  for (const { option } of ruledOut) {
    const named = new RegExp(`\\b${optionNoun[option]}\\b(?! under)`, 'i');
    for (const { id, text, exit } of steps)
      if (!leaves.includes(id)) expect(`${id}: ${text} ${exit}`).not.toMatch(named);
  }
  return ruledOut.length > 0;
};

describe('what a rule forbids', () => {
  test('no step names an option that a rule excludes, except to leave it', () => {
    let met = 0;
    for (const { answers } of presets)
      for (const control of [0.75, 1] as const) {
        const required = { ...answers.required, 'data-control': control };
        met += Number(namesNothingRuledOut({ ...answers, required, dataControlIs: 'rule', today: 'closed-api' }));
      }
    fc.assert(
      fc.property(drawn, (answers) => {
        met += Number(namesNothingRuledOut(answers));
      }),
      { numRuns: 20 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('what runs today and breaks a rule is stopped first, never stayed on and never a fallback', () => {
    const { steps } = planned(breaking);
    expect(steps.map(({ id }) => id)).not.toContain('rented-bridge');
    expect(steps[0]).toMatchObject({
      id: 'stop-what-breaks',
      text: 'A closed API runs today and breaks a rule of yours: stop the traffic it binds first, and do not wait for what replaces it.',
    });
    expect(steps.find(({ id }) => id === 'leave-the-old')).toBeDefined();
    expect(steps.find(({ id }) => id === 'rehearse-a-failure')?.text).toContain('Nothing outside may stand in');
  });

  it('where a share alone is bound, that share is stopped', () => {
    const [first] = planned({ ...breaking, sensitiveShare: 0.3 }).steps;
    expect(first?.id).toBe('stop-what-breaks');
    expect(first?.text).toContain('About 30% of the requests are bound: stop those first');
  });
});
