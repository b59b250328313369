/** A row that changes nothing would be no judgement: each must change some result, its shares, its label or its words. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from './catalog';
import { assessPoint, labelOf, robustnessOf } from './engine';
import type { Robustness } from './engine/recommendation';
import {
  type Answers,
  type Assumptions,
  costWeights,
  defaultAssumptions,
  ladderIds,
  levels,
  optionIds,
  singleOptionIds,
} from './framework';
import { currentKnowledge, knowledgeFor } from './framework/editions';
import { type KnowledgeField, type KnowledgeValue, knowledgeFields } from './framework/knowledge-fields';
import { presetOf } from './framework/presets';
import { nearEqual } from './narrative';

const allAt = (level: (typeof levels)[number]): Answers['required'] =>
  Object.fromEntries(ladderIds.map((ladder) => [ladder, ladder === 'operations' ? 0.75 : level]));

const situations: readonly Answers[] = [
  { required: {}, workload: { tokensPerDay: 40e6 } },
  ...[2e6, 30e6, 300e6, 3e9].map((tokensPerDay): Answers => ({ required: {}, workload: { tokensPerDay } })),
  ...levels.map((level): Answers => ({ required: allAt(level), workload: { tokensPerDay: 40e6 } })),
  ...costWeights.map((costWeight): Answers => ({ required: {}, costWeight, workload: { tokensPerDay: 40e6 } })),
  { required: { capability: 0.5 }, workload: { tokensPerDay: 40e6, stage: 'before-launch' } },
  {
    required: { 'data-control': 0.5, assurance: 1 },
    sensitiveShare: 0.5,
    workload: { tokensPerDay: 40e6, mixed: true },
  },
  presetOf('platform').answers,
];

const decided = (answers: Answers, judgements: Assumptions['judgements']) => {
  const assumptions = { ...defaultAssumptions, judgements };
  return assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) });
};
const resultOf = (answers: Answers, judgements: Assumptions['judgements']): string => {
  const { answers: _, assumptions: __, ...result } = decided(answers, judgements).recommendation;
  return JSON.stringify(result);
};
const before = situations.map((answers) => resultOf(answers, {}));

/** What the samples and the words say of one decision, for shares and leads all along their scales. */
const saidOf = (judgements: Assumptions['judgements']): string => {
  const assessment = decided(presetOf('mvp').answers, judgements);
  const { recommendation, decision } = assessment;
  const labels = [0.3, 0.5, 0.7, 0.9, 1].flatMap((share) =>
    [0.1, 0.6, 3, 50].map((delta) => {
      const shares: Pick<Robustness, 'winnerShare'> = {
        winnerShare: Object.fromEntries(optionIds.map((id) => [id, share])) as Robustness['winnerShare'],
      };
      return labelOf({ ...decision, delta }, shares, [], knowledgeFor({ judgements }));
    }),
  );
  return JSON.stringify([labels, nearEqual(recommendation), robustnessOf(assessment)]);
};
const saidBefore = saidOf({});

const alternatives = ({ form, get }: KnowledgeField): readonly KnowledgeValue[] => {
  const all = form.kind === 'level' ? levels : form.kind === 'choice' ? form.choices : [form.min, form.max];
  return all.filter((value) => value !== get(currentKnowledge));
};

describe('every judgement changes some result', () => {
  it.each(knowledgeFields)('$id', (field) => {
    const changes = alternatives(field).map((value) => ({ [field.id]: value }));
    const counts =
      changes.some((judgements) => situations.some((answers, i) => resultOf(answers, judgements) !== before[i])) ||
      changes.some((judgements) => saidOf(judgements) !== saidBefore);
    expect(counts).toBe(true);
  });
});

it('a better level never lowers the score of its option, and moves no other single score', () => {
  const option = fc.constantFrom(...singleOptionIds);
  const ladder = fc.constantFrom(...ladderIds);
  const level = fc.constantFrom(...levels);
  fc.assert(
    fc.property(option, ladder, level, level, fc.constantFrom(...situations), (of, on, a, b, answers) => {
      const scores = (value: number) =>
        new Map(
          decided(answers, { [`performance.${of}.${on}`]: value }).recommendation.ranking.map((one) => [
            one.option,
            one.score,
          ]),
        );
      const [lower, higher] = [scores(Math.min(a, b)), scores(Math.max(a, b))];
      for (const id of singleOptionIds) {
        const [least, most] = [lower.get(id), higher.get(id)];
        if (least === undefined || most === undefined) continue;
        // A stronger capability is priced with a stronger model, which may cost more.
        if (id === of && on !== 'capability') expect(most).toBeGreaterThanOrEqual(least);
        else if (id !== of) expect(most).toBe(least);
      }
    }),
    { numRuns: 150, seed: 20_261_121 },
  );
});
