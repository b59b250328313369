import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { recommend } from '../engine';
import { type Answers, defaultAssumptions, noAnswers } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presetOf } from '../framework/presets';
import { topicIds } from '../framework/questions';
import { mentionsIn, statementsOf } from './mentions';

const mentioned = (answers: Answers) => {
  const result = recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  return mentionsIn(statementsOf(result, currentKnowledge, catalog, { breakEvens: [], ceilingVolumes: null }));
};

describe('the topics of a result', () => {
  it('a hospital hears of agreements and a legal review, not of owning too early', () => {
    const topics = mentioned(presetOf('hospital').answers);
    expect(topics).toEqual(expect.arrayContaining(['baa', 'zero-retention', 'legal-review', 'portability']));
    expect(topics).not.toContain('premature-self-hosting');
  });

  it('an air-gapped office hears of the gap, the duties, the people and the safety layer', () => {
    expect(mentioned(presetOf('air-gapped').answers)).toEqual(
      expect.arrayContaining(['air-gap', 'compliance-burden', 'staffing', 'safety-layer', 'licence']),
    );
  });

  it('come once each, in the order of the vocabulary', () => {
    for (const answers of [noAnswers, presetOf('batch').answers, presetOf('platform').answers]) {
      const topics = mentioned(answers);
      expect(topics).toEqual(topicIds.filter((topic) => topics.includes(topic)));
    }
  });
});
