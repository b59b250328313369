import { describe, expect, test } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, defaultAssumptions, singleOptionIds } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presets } from '../framework/presets';
import { flipsOf } from './assess';
import { nearestFlips, withChange } from './decision';
import { singleChanges } from './decision/flips';
import { inputsForChanges } from './flip-inputs';
import { assessPoint, recommend } from './recommend';

const cases = [
  ...presets.map(({ id, answers }) => [id, answers] as const),
  [
    'a split under a ceiling',
    { ...(presets[1]?.answers as Answers), ceilingUsd: 9000, workload: { tokensPerDay: 4e7, routineShare: 0.75 } },
  ] as const,
];

describe.each(cases)('%s', (_, answers) => {
  const input = { answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge };

  test('costs and facts under changed answers are those of a full recommendation', () => {
    const inputsFor = inputsForChanges(input);
    const changes = singleChanges(answers, currentKnowledge).map(({ change }) => change);
    for (const [index, change] of changes.entries()) {
      const other = changes[(index * 7 + 3) % changes.length];
      const changed = other === undefined ? answers : withChange(withChange(answers, change), other);
      const lean = inputsFor(changed);
      const full = assessPoint({ ...input, answers: changed });
      expect(lean.facts).toEqual(full.inputs.facts);
      for (const option of singleOptionIds) {
        expect(lean.costs.single[option]?.[0]?.usd.mid, option).toBe(full.inputs.costs.single[option]?.[0]?.usd.mid);
      }
      if (full.decision.plan === null) continue;
      const goesTo = full.decision.plan.map((one) => one.goesTo);
      const mids = (inputs: typeof lean) =>
        inputs.costs.plan(full.decision.classes, goesTo)?.map(({ driver, usd }) => [driver, usd.mid]);
      expect(mids(lean)).toEqual(mids(full.inputs));
    }
  });

  test('single changes flip as recomputed in full, and larger sets do flip', () => {
    const { flips } = nearestFlips(answers, inputsForChanges(input));
    const single = flips.filter(({ changes }) => changes.length === 1);
    expect(single).toEqual(flipsOf(answers, defaultAssumptions, catalog, currentKnowledge));
    for (const { changes, winner } of flips.filter((_, index) => index % 9 === 0)) {
      const changed = changes.reduce(withChange, answers);
      expect(recommend({ ...input, answers: changed }).winner).toBe(winner);
    }
  });
});
