import { describe, expect, it, test } from 'vitest';
import { catalog } from '../../catalog';
import { allStepsOf, assessPoint, labelOf, nearestFlipsOf, robustnessOf, singleFlips } from '../../engine';
import { askedItems, type Base, type Decided, peopleInSteps, saidOf, winnerFinder } from '../../engine/comparison';
import { type Answers, defaultAssumptions, noAnswers } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { presets } from '../../framework/presets';
import { namesOf } from '../names';
import { itemLabel, saidText, valueText } from './items';
import { peopleWords } from './people';
import { comparedSummary, comparedTitle, saidTable, scenarioWords } from './scenarios';

const names = namesOf(catalog);
const decided = (answers: Partial<Answers>, assumptions = {}): Decided => ({
  answers: { ...noAnswers, ...answers },
  assumptions: { ...defaultAssumptions, ...assumptions },
});

describe('an item in words', () => {
  test('every preset reads as on the pages, and nothing shows its id', () => {
    for (const { answers } of presets) {
      const { same } = saidTable([{ name: 'A', ...decided(answers) }], names);
      for (const { item, label, values } of same) {
        expect(label, item).not.toBe(item);
        expect(values[0], item).toMatch(/^[A-Z0-9$“]|:/);
        expect(values[0], item).not.toBe('Not given');
      }
    }
  });

  test('labels are told apart', () => {
    const labels = askedItems().map(({ item }) => itemLabel(item));
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it.each([
    ['required.latency', 0.5, 'Time to the first word', 'Within half a second to two seconds'],
    ['workload.cachedShare', { low: 0.1, high: 0.4 }, 'Input read from a cache', '10 to 40% of input'],
    ['dataControlIs', 'rule', 'Who may see the data: a rule or a preference', 'A rule'],
    ['closedModel', 'gpt-5.4-mini', 'The closed model you would call otherwise', 'GPT-5.4 mini'],
    ['models.hosted-open', 'gpt-oss-120b', 'Model for hosted open API', 'gpt-oss-120b'],
    ['axisRanks', { privacy: 1, budget: 2 }, 'Order of the axes', 'Privacy 1. and Budget and team 2.'],
    ['axisWeights', { privacy: 40, scale: 20, customization: 20, budget: 20 }, 'Weights of the axes', /^Privacy 40%, /],
    ['waived', ['cost', 'latency'], 'Needs set aside', /^Cost and latency$/i],
    ['assumptions.labour', false, 'Engineering time counts', 'No'],
    ['assumptions.on', '2026-05-08', 'Prices as of', '8 May 2026'],
    ['assumptions.gpu', 'H100 SXM', 'GPU', 'H100'],
    ['assumptions.typed.evaluation', { hours: 8 }, /eval/i, '8 hours'],
    ['assumptions.typed.evaluation', { usd: { low: 200, high: 2000 } }, /eval/i, '200 to 2,000 dollars'],
    ['assumptions.judgements.headroom', 0.1, /headroom/, '10%'],
    ['assumptions.economics.discount_rate', 0.08, 'Discount rate a year', '0.08'],
    ['assumptions.scaling', 'office-hours', 'When the GPUs run', 'Office hours'],
    ['assumptions.gpu', undefined, 'GPU', 'As assumed'],
    ['place', undefined, 'Where data may be processed', 'Not given'],
  ])('%s', (item, value, label, text) => {
    expect(itemLabel(item)).toMatch(label);
    expect(valueText(item, value, names)).toMatch(text);
  });

  it('"not sure" is said where it was answered', () => {
    expect(saidText(decided({ place: 'not-sure' }), 'place', names)).toBe('Not sure');
    expect(saidText(decided({ required: { latency: 'not-sure' } }), 'required.latency', names)).toBe('Not sure');
    expect(saidText(decided({ unsure: ['tokensPerDay'] }), 'workload.tokensPerDay', names)).toBe('Not sure');
    expect(saidText(decided({}), 'workload.tokensPerDay', names)).toBe('Not given');
    expect(saidOf(decided({ place: 'not-sure' }), 'place')).toBeUndefined();
  });
});

describe('scenarios in a sentence', () => {
  const of = (...winners: readonly Parameters<typeof comparedTitle>[0][number]['winner'][]) =>
    winners.map((winner, index) => ({ name: 'ABCD'.charAt(index), winner }));
  it.each([
    [of('hosted-open'), 'One scenario so far.', ''],
    [of('hosted-open', 'hosted-open'), 'Both scenarios give a hosted open API.', ''],
    [of(null, null, null), 'All three scenarios leave no option.', ''],
    [
      of('hosted-open', 'hosted-open', null),
      'Three scenarios, two answers.',
      'Hosted open API for A and B and no option is left for C.',
    ],
    [
      of('closed-api', 'hybrid', 'closed-api', 'hosted-open'),
      'Four scenarios, three answers.',
      'Closed API for A and C, hybrid for B and hosted open API for D.',
    ],
  ])('%#', (scenarios, title, summary) => {
    expect(comparedTitle(scenarios)).toBe(title);
    expect(comparedSummary(scenarios)).toBe(summary);
  });
});

describe('what follows from a scenario', () => {
  const words = ({ answers, assumptions }: Decided, deep = true) => {
    const knowledge = knowledgeFor(assumptions);
    const input = { answers, assumptions, catalog, knowledge };
    const point = assessPoint(input);
    if (!deep) return scenarioWords(point.recommendation, null);
    const robustness = robustnessOf(point);
    const nearestFlips = nearestFlipsOf(input);
    const label = labelOf(point.decision, robustness, singleFlips(nearestFlips), knowledge);
    return scenarioWords(point.recommendation, { label, robustness, nearestFlips });
  };

  it('says winner, lead, costs with ranges, shares to five in a hundred, the nearest change', () => {
    const said = words(decided(presets.find(({ id }) => id === 'hospital')?.answers ?? {}));
    expect(said).toMatchObject({
      verdict: 'Rent it, under private terms.',
      label: 'Leaning',
      conditions: [],
      unmet: [expect.stringMatching(/^Tuning is given to no new customer: OpenAI closed it to them on 7 May 2026/)],
    });
    expect(said.share).toMatch(/^First in about \d?[05]% of the weightings we tried\.$/);
    expect(said.nearest).toMatch(/^If .* → .*\.$/);
    for (const { cost, range } of said.ranking) {
      expect(cost).toMatch(/^\$\d(\.\d)?\d*[kM]? a month$/);
      expect(range).toMatch(/^\$\S+ to \$\S+$/);
    }
  });

  it('has the lighter half at once', () => {
    expect(words(decided({ workload: { tokensPerDay: 5e6 } }), false)).toMatchObject({
      label: null,
      share: null,
      nearest: null,
    });
  });

  it('a condition is said', () => {
    const own = decided({ required: { 'data-control': 1 }, dataControlIs: 'rule', noPurchase: true });
    const { label, conditions } = words(own);
    expect(label).toBe('Conditional');
    expect(conditions).toHaveLength(1);
    expect(conditions[0]).toMatch(/\.$/);
  });

  it('an option that misses a strong need says why it stands below lower scores', () => {
    const { ranking } = words(decided({ required: { 'data-control': 0.75 }, workload: { tokensPerDay: 60e6 } }));
    expect(ranking[0]?.note).toBeNull();
    expect(ranking.at(-1)?.note).toBe('misses a strong need');
  });

  it('without a volume there are no costs; without an option, the way back', () => {
    expect(words(decided({})).ranking[0]).toMatchObject({ cost: null, range: null });
    const { recommendation } = assessPoint({
      answers: noAnswers,
      assumptions: defaultAssumptions,
      catalog,
      knowledge: knowledgeFor(defaultAssumptions),
    });
    const relaxations = [{ option: 'self-hosted-cloud', vetoes: ['data-control-rule'] }] as const;
    const none = scenarioWords({ ...recommendation, winner: null, ranking: [], relaxations }, null);
    expect(none).toMatchObject({ verdict: 'No option is left.', share: null, ranking: [] });
    expect(none.nearest).toMatch(/^Cloud GPUs, if .*\.$/);
  });
});

describe('several people in words', () => {
  const words = (decisions: readonly Decided[], base: Base = 'most', most?: number) =>
    peopleWords(
      allStepsOf(peopleInSteps(decisions, base, winnerFinder({ catalog, knowledgeFor }), most)),
      ['Anna', 'Ben', 'Cy'],
      names,
    );
  const hospital = decided(presets.find(({ id }) => id === 'hospital')?.answers ?? {});
  const mvp = decided(presets.find(({ id }) => id === 'mvp')?.answers ?? {});
  const changed = (from: Decided, answers: Partial<Answers>): Decided => ({
    ...from,
    answers: { ...from.answers, ...answers, required: { ...from.answers.required, ...answers.required } },
  });

  it('agreement', () => {
    expect(words([mvp, changed(mvp, { unsure: ['today'] })]).title).toBe('You agree on everything that counts.');
  });

  it('a disagreement that does not matter', () => {
    const { title, disagreements, outcomes } = words([mvp, changed(mvp, { required: { assurance: 0 } })]);
    expect(title).toBe('You disagree on one point, and it does not matter: either way it gives a closed API.');
    expect(disagreements[0]?.matters).toBe('Alone it changes nothing.');
    expect(outcomes.rows).toEqual([]);
  });

  it('one that decides', () => {
    const strict = changed(mvp, { required: { 'data-control': 1 }, dataControlIs: 'rule', noPurchase: false });
    const { title, tried, outcomes, disagreements } = words([mvp, strict], 0);
    expect(title).toMatch(/disagreements (decides?|can decide) the result\.$/);
    expect(tried).toMatch(/^Of all combinations of what you said, .* give/);
    expect(outcomes.rows.length).toBeGreaterThan(1);
    expect(disagreements[0]?.values.map(({ by }) => by)).toEqual([['Anna'], ['Ben']]);
  });

  it('too many to try them all', () => {
    const { title, tried, from } = words([mvp, hospital, mvp]);
    expect(title).toMatch(/the result alone\.$|changes the result\.$|some pairs do\.$/);
    expect(tried).toMatch(/^There would be [\d,]+ combinations, too many/);
    expect(from).toBe('From what most said, which gives a closed API:');
  });
});
