import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { type Answers, type Assumptions, defaultAssumptions, noAnswers } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { encoded } from './guide-row';
import { type MistakeId, mistakeIds, mistakes, mistakesIn } from './mistakes';
import { guideRows } from './rows';

const warned = (answers: Answers, assumptions: Assumptions = defaultAssumptions): readonly MistakeId[] =>
  mistakesIn(assessPoint({ answers, assumptions, catalog, knowledge: currentKnowledge }).recommendation).map(
    ({ id }) => id,
  );
const row = (id: string): Answers => encoded(guideRows.find((each) => each.id === id) ?? { answers: noAnswers });

const inside = row('S2-13-1');
const routed: Answers = {
  ...row('S4-17-11'),
  required: { ...row('S4-17-11').required, 'data-control': 0.75 },
  dataControlIs: 'rule',
  sensitiveShare: 0.3,
};

describe('the mistakes a result runs into', () => {
  it.each<[string, Answers, MistakeId, boolean]>([
    ['own at five million tokens a day', inside, 'too-early', true],
    ['own at 500 million', { ...inside, workload: { ...inside.workload, tokensPerDay: 500e6 } }, 'too-early', false],
    ['no volume', { required: { tuning: 0 }, workload: {} }, 'no-volume', true],
    ['own with a platform team', inside, 'operations-underestimated', true],
    [
      'own with an ML team',
      { ...inside, required: { ...inside.required, operations: 0.25 } },
      'operations-underestimated',
      false,
    ],
    ['a closed API', row('S0-11-5'), 'one-provider', true],
    ['a closed API', row('S0-11-5'), 'open-is-not-unrestricted', false],
    ['a closed API for routine work', row('S0-11-5'), 'closed-assumed-better', true],
    ['a closed API for the hardest work', row('S0-11-6'), 'closed-assumed-better', false],
    ['own for privacy', inside, 'own-is-not-compliant', true],
    ['private terms', row('S3-12-1'), 'agreement-is-not-compliance', true],
    [
      'an open model for the hardest work',
      { ...inside, required: { ...inside.required, capability: 1 } },
      'frontier-gap',
      true,
    ],
    ['a hosted open model', row('S3-22-7'), 'guardrails-missing', true],
    ['a hosted open model', row('S3-22-7'), 'one-provider', false],
    ['a split by sensitivity', routed, 'router-sees-it-first', true],
  ])('%s: %j warns of %s: %s', (_, answers, id, expected) => {
    expect(warned(answers).includes(id)).toBe(expected);
  });

  it('labour left out is warned of, and only then', () => {
    expect(warned(inside)).not.toContain('labour-left-out');
    expect(warned(inside, { ...defaultAssumptions, labour: false })).toContain('labour-left-out');
  });

  it('are listed once each, and every one names a guide and a topic', () => {
    expect(mistakes.map(({ id }) => id)).toEqual([...mistakeIds]);
    for (const { id, said, topics } of mistakes) expect([said.length > 0, topics.length > 0], id).toEqual([true, true]);
  });
});
