import { describe, expect, it } from 'vitest';
import { type Catalog, catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import { aheadOf } from '../../engine/ahead';
import { type Answers, type Assumptions, defaultAssumptions } from '../../framework';
import { openIn } from '../../framework/asking';
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
    expect(step(like('batch'), 'when-to-own')?.text).toMatch(
      /^By the bills of this result .* above [\d.]+[MB] tokens a day; you are at 500M\.$/,
    );
    expect(step(like('batch', { workload: { growthPerYear: 2 } }), 'when-to-own')?.text).toMatch(/in \w{3} 20\d\d\.$/);
    expect(step(like('fine-tuned'), 'one-replica')?.exit).toMatch(
      /^it writes the [\d.]+k? output tokens a second that the busiest hour asks of it/,
    );
    expect(step(like('fine-tuned'), 'one-replica')?.text).toContain('push it until the limits break');
    expect(step(like('hospital', { ceilingUsd: 20_000 }), 'budget-alarm')?.text).toMatch(/^Warn at \$16k a month/);
  });

  it('a ceiling far below the bill gets no alarm, but the ceiling that the bill fits under', () => {
    const inside: Answers = {
      ...like('fine-tuned', { required: { 'data-control': 0.75 }, ceilingUsd: 100, deadlineWeeks: 1 }),
      dataControlIs: 'rule',
      noPurchase: true,
    };
    const { text, exit } = step(inside, 'budget-alarm') ?? {};
    expect(text).toMatch(
      /^No alarm fits under your ceiling of \$100: the bill is about \$\d.*k a month.* Agree on a ceiling of \$\d{1,2},\d00 or more first, and warn at 80% of it\.$/,
    );
    expect(exit).toMatch(/^a ceiling that the bill fits under is typed here/);
  });

  it('what is bought is whole servers, wherever it is named', () => {
    const bought = like('air-gapped');
    expect(step(bought, 'order-hardware')?.text).toMatch(
      /^Ask for quotes on one server of eight \w+ \(.+ in use\), with/,
    );
    expect(step(bought, 'start-inside')?.text).toMatch(/ on one server of eight \w+ \(.+ in use\)\.$/);
  });

  it('a range typed is printed and is what a week may be in', () => {
    const ranged = like('mvp', { workload: { tokensPerDay: { low: 150e6, high: 400e6 }, stage: 'launched' } });
    expect(step(ranged, 'start-rented')?.exit).toBe('four weeks in a row stay between 150M and 400M tokens a day.');
    expect(step(ranged, 'count-tokens')?.exit).toContain('between 150M and 400M tokens a day');
    expect(step(ranged, 'start-rented')?.text).toMatch(/^Run it on /);
    expect(step(ranged, 'start-rented')?.why).not.toContain('whether anybody uses it');
  });

  it('nothing ends by waiting, and no need is raised above the highest', () => {
    const steps = situations.flatMap(({ answers, assumptions }) => planned(answers, assumptions));
    const renting = steps.filter(({ id }) => id === 'compare-with-renting');
    expect(renting.filter(({ text }) => text.includes('would cost less already')).length).toBeGreaterThan(0);
    for (const { text, exit } of renting)
      expect(exit.startsWith('the need'), text).toBe(text.includes('would cost less already'));
    const highest = like('fine-tuned', { required: { capability: 1 } });
    expect(step(highest, 'compare-closed')?.exit ?? '').not.toContain('raise it');
    expect(step(like('fine-tuned'), 'compare-closed')?.exit).toContain('raise it');
  });

  it('an open model is run beside a closed one that is stronger, and beside none where none is', () => {
    const ranks = catalog.models.map(({ key, name, tier, weights }) => ({ key, name, tier: tier ?? 'Z', weights }));
    const order = 'SABCDEZ';
    for (const { answers } of situations) {
      const { recommendation } = assessPoint({
        answers,
        assumptions: defaultAssumptions,
        catalog,
        knowledge: currentKnowledge,
      });
      const configuration = recommendation.ranking[0]?.configuration;
      const text = step(answers, 'compare-closed')?.text;
      if (text === undefined || configuration == null || configuration.kind === 'plan') continue;
      const named = ranks.filter(({ name, weights }) => weights === 'closed' && text.includes(`and ${name} through`));
      expect(named, text).toHaveLength(1);
      expect(order.indexOf(named[0]?.tier ?? 'Z'), text).toBeLessThan(order.indexOf(configuration.tier ?? 'Z'));
    }
    const answers = like('fine-tuned');
    const assessment = assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
    const withoutClosed: Catalog = { ...catalog, models: catalog.models.filter(({ weights }) => weights === 'open') };
    const plan = (data: Catalog) =>
      roadmapOf(assessment.recommendation, currentKnowledge, data, aheadOf(assessment)).map(({ id }) => id);
    expect(plan(catalog)).toContain('compare-closed');
    expect(plan(withoutClosed)).not.toContain('compare-closed');
  });

  it('a figure that no guide prints is named as ours beside the guide', () => {
    const sources = step(like('fine-tuned', { today: 'closed-api' }), 'shadow-and-canary')?.sources ?? [];
    expect(sources[0]).toMatch(/^Guide S0/);
    expect(sources.filter((source) => source.includes(': our judgement. '))).toHaveLength(3);
    expect(step(like('fine-tuned', { today: 'closed-api' }), 'shadow-and-canary')?.text).toContain(
      '2 weeks, then send 1%, 5%, 25% and 100% over',
    );
  });

  it('every question that may still be asked is counted', () => {
    const answers = { required: { capability: 0.5 }, workload: {} } as const;
    const open = openIn(answers, currentKnowledge).length;
    expect(step(answers, 'answer-the-rest')?.text).toMatch(new RegExp(`^(${open}|\\w+) questions are not answered`));
    expect(open).toBeGreaterThan(9);
  });

  it('names what is open where it is little', () => {
    const { required, ...rest } = like('mvp');
    const { features: _, ...answered } = required;
    expect(step(like('mvp'), 'answer-the-rest')).toBeUndefined();
    expect(step({ ...rest, required: answered }, 'answer-the-rest')?.text).toBe(
      'Not answered: built-in features and safety.',
    );
  });

  it('is the same for the same answers', () => {
    expect(planned(like('platform'))).toEqual(planned(like('platform')));
  });
});
