import { expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { aheadOf } from '../engine/ahead';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presetOf, presets } from '../framework/presets';
import { topicIds } from '../framework/questions';
import { mentionsIn, statementsOf } from './mentions';

const [tuned, platform, mvp] = [presetOf('fine-tuned').answers, presetOf('platform').answers, presetOf('mvp').answers];

/** Situations that between them speak to everything the vocabulary has. */
const situations: readonly Answers[] = [
  ...presets.map(({ answers }) => answers),
  { ...tuned, sameWeights: 'llama-3.3-70b', company: { sellsAccess: true, trainsOnOutputs: true, military: true } },
  { ...tuned, taskFamilies: ['long-context', 'tool-use-agents'] },
  { ...platform, company: { domicile: 'eu' } },
  {
    ...platform,
    required: { ...platform.required, 'data-control': 0.75 },
    dataControlIs: 'rule',
    sensitiveShare: 0.3,
  },
  { ...mvp, company: { itar: true } },
];

const mentioned = (answers: Answers) => {
  const assessment = assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  return mentionsIn(statementsOf(assessment.recommendation, currentKnowledge, catalog, aheadOf(assessment)));
};

it('every topic of the vocabulary is spoken to by some result', () => {
  const reached = new Set(situations.flatMap(mentioned));
  expect(topicIds.filter((topic) => !reached.has(topic))).toEqual([]);
});
