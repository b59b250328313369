import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import { type Answers, type Assumptions, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { topicIds } from '../../framework/questions';
import { roadmapOf, stepRows } from './roadmap';
import { like, situations } from './situations.fixture';
import { stageIds } from './stages';

const planned = (answers: Answers, assumptions: Assumptions = defaultAssumptions) => {
  const assessment = assessPoint({ answers, assumptions, catalog, knowledge: currentKnowledge });
  return roadmapOf(assessment.recommendation, currentKnowledge, catalog, aheadOf(assessment));
};
const step = (answers: Answers, id: string, assumptions: Assumptions = defaultAssumptions) =>
  planned(answers, assumptions).find((one) => one.id === id);

describe('the roadmap', () => {
  it.each(situations)('$name: stages in order, sentences without gaps, each with a source and topics', (one) => {
    const steps = planned(one.answers, one.assumptions);
    expect(steps.length).toBeGreaterThan(3);
    const stages = steps.map(({ stage }) => stageIds.indexOf(stage));
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const { id, title, text, exit, why, topics, sources } of steps) {
      expect(`${title}. ${text}`, id).toMatch(/^[A-Z].*\.$/);
      expect(why, id).toMatch(/^[A-Z].*\.$/);
      expect(exit, id).toMatch(/^[a-z].*\.$/);
      expect(text + exit, id).not.toMatch(/undefined|NaN|null|Infinity| {2}|\.\.|, ,|: \.|\$-/);
      expect([topics.includes('roadmap'), sources.length > 0], id).toEqual([true, true]);
    }
  });

  it('every step is reached by some situation, and none stands everywhere but what always holds', () => {
    const reached = situations.map(({ answers, assumptions }) => planned(answers, assumptions).map(({ id }) => id));
    expect(stepRows.map(({ id }) => id).filter((id) => reached.every((ids) => !ids.includes(id)))).toEqual([]);
    expect(stepRows.map(({ id }) => id).filter((id) => reached.every((ids) => ids.includes(id)))).toEqual([
      'one-interface',
      'count-tokens',
    ]);
  });

  it('speaks to topics of the vocabulary only', () => {
    for (const { topics } of stepRows) expect(topics.filter((topic) => !topicIds.includes(topic))).toEqual([]);
  });

  it('terms come before data, with the lead time typed or what is known of it', () => {
    expect(planned(like('hospital')).findIndex(({ id }) => id === 'sign-first')).toBeLessThan(
      planned(like('hospital')).findIndex(({ id }) => id === 'start-rented'),
    );
    expect(step(like('hospital'), 'sign-first')?.text).toContain('1 to 10 weeks at half a person');
    const typed = { ...defaultAssumptions, finer: { 'terms-lead': 6 } };
    expect(step(like('hospital'), 'sign-first', typed)?.text).toContain('You typed 6 weeks');
  });

  it('what is owned starts rented where a rule allows it, and inside where none does', () => {
    expect(step(like('fine-tuned'), 'rented-bridge')?.text).toMatch(/^Begin with a /);
    expect(step(like('fine-tuned', { today: 'closed-api' }), 'rented-bridge')?.text).toMatch(/^Stay on a closed API/);
    expect(step(like('air-gapped'), 'rented-bridge')).toBeUndefined();
    expect(step(like('air-gapped'), 'start-inside')).toBeDefined();
    expect(planned(like('fine-tuned', { today: 'self-hosted-cloud' })).map(({ stage }) => stage)).not.toContain(
      'pilot',
    );
  });

  it('what ends a step has the numbers of the decision', () => {
    expect(step(like('mvp'), 'set-the-bar')?.exit).toContain('the first word within 2 s and 50 ms a token');
    const floor = { ...defaultAssumptions, finer: { 'split-floor': 82 }, typed: { evaluation: { hours: 12 } } };
    expect(step(like('mvp'), 'set-the-bar', floor)?.exit).toContain('a score of 82, the floor you typed');
    expect(step(like('mvp'), 'set-the-bar', floor)?.text).toContain('You typed 12 hours of evaluation a month.');
    expect(step(like('batch'), 'when-to-own')?.text).toMatch(/^Above [\d.]+[MB] tokens a day .* you are at 500M\.$/);
    expect(step(like('batch', { workload: { growthPerYear: 2 } }), 'when-to-own')?.text).toMatch(/in \w{3} 20\d\d\.$/);
    expect(step(like('fine-tuned'), 'one-replica')?.exit).toMatch(/^it writes at least \d+ output tokens a second/);
    expect(step(like('hospital', { ceilingUsd: 20_000 }), 'budget-alarm')?.text).toMatch(/^Warn at \$16k a month/);
  });

  it('is the same for the same answers', () => {
    expect(planned(like('platform'))).toEqual(planned(like('platform')));
  });
});
