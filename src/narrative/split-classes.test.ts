import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { recommend } from '../engine';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { optionTraits } from './advice/traits';
import { warningsOf } from './advice/warnings';
import { namesOf } from './names';
import { optionFacts } from './result/option-facts';
import { unmetWords } from './result-page';
import { classesText, classStandings, whereClassesGo } from './split-classes';

/** Restricted text stays inside; the other hard requests go to a closed model. */
const answers: Answers = {
  required: {
    'data-control': 0.75,
    assurance: 0.5,
    capability: 1,
    throughput: 0.25,
    latency: 0.5,
    elasticity: 0.5,
    tuning: 0.25,
    independence: 0.5,
    operations: 0.25,
    'time-to-value': 0.25,
  },
  dataControlIs: 'rule',
  sensitiveShare: 0.3,
  workload: { tokensPerDay: 200e6, inputTokens: 1500, outputTokens: 500, routineShare: 0.75 },
};
const recommendation = recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
const hybrid = recommendation.ranking.find(({ option }) => option === 'hybrid');
const traits = optionTraits(recommendation, currentKnowledge, catalog).find(({ option }) => option === 'hybrid');

describe('a split by restriction and difficulty', () => {
  it('is what this test is about', () => {
    expect(recommendation.winner).toBe('hybrid');
    expect(whereClassesGo(hybrid?.configuration ?? null)).toBe(
      'Restricted routine requests (22%) and restricted hard requests (8%) go to cloud GPUs; other routine requests (52%) go to a hosted open API; other hard requests (18%) go to a closed API.',
    );
    expect(whereClassesGo(null)).toBe('');
    expect(classesText([])).toBe('');
  });

  it('each class is held against the side it goes to', () => {
    if (hybrid === undefined) throw new Error('not ranked');
    expect(
      classStandings(hybrid, 'data-control', currentKnowledge, recommendation).map(({ need, offered }) => [
        need,
        offered,
      ]),
    ).toEqual([
      [0.75, 0.75],
      [0.75, 0.75],
      [0, 0.25],
      [0, 0.25],
    ]);
  });

  it('what is restricted stays inside, so data control is not short', () => {
    const marks = [...(traits?.risks ?? [])].filter(({ criterion }) => criterion === 'data-control');
    expect(marks.map(({ standing }) => standing)).not.toContain('short');
    const independence = traits?.risks.find(({ criterion }) => criterion === 'independence');
    expect(independence?.mark).toBe('Independence: one level short for other hard requests (18%)');
  });

  it('what it does not give is said of the class that goes without', () => {
    const words = recommendation.unmet.map((need) => [
      need.criterion,
      unmetWords(need, recommendation, currentKnowledge).need,
    ]);
    expect(words).toEqual([
      ['independence', expect.stringMatching(/, for other hard requests \(18%\)$/)],
      ['capability', expect.stringMatching(/, for restricted hard requests \(8%\)$/)],
    ]);
  });

  it('warnings name the model that gets the hardest work, and tuning only where a closed side has some', () => {
    const warnings = warningsOf(recommendation, catalog);
    const gap = warnings.find(({ id }) => id === 'frontier-gap')?.text ?? '';
    expect(gap).toMatch(/^Restricted hard requests \(8%\) need the hardest reasoning, and the plan runs Qwen/);
    expect(gap).not.toContain('gpt-oss-20b');
    expect(warnings.map(({ id }) => id)).not.toContain('closed-tuning-ends');
  });

  it('its row says where each class goes', () => {
    const facts = optionFacts('hybrid', recommendation, { catalog, names: namesOf(catalog) });
    expect(facts).toContain(whereClassesGo(hybrid?.configuration ?? null));
  });
});
