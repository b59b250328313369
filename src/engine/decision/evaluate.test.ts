import { describe, expect, test } from 'vitest';
import { type Answers, type Knowledge, noAnswers, type SingleOptionId, singleOptionIds } from '../../framework';
import { edition1 } from '../../framework/editions';
import { evaluate } from './evaluate';
import { examples, fixedCosts, friendlyFacts, inputsOf, noCosts } from './fixtures/examples';
import type { DecisionCosts, DecisionFacts, DecisionInputs } from './inputs';
import { levelLoss } from './loss';

const even = fixedCosts([1000, 1000, 1000, 1000, 1000, 1000]);
const given = (
  answers: Partial<Answers>,
  more: { costs?: DecisionCosts; facts?: Partial<DecisionFacts>; knowledge?: Knowledge } = {},
): DecisionInputs => ({
  answers: { ...noAnswers, ...answers },
  knowledge: more.knowledge ?? edition1,
  costs: more.costs ?? even,
  facts: { ...friendlyFacts, ...more.facts },
});
const decide = (...args: Parameters<typeof given>) => evaluate(given(...args));
const ranked = (decision: ReturnType<typeof evaluate>, option: string) =>
  decision.ranking.find((one) => one.option === option);
const options = (decision: ReturnType<typeof evaluate>) => decision.ranking.map(({ option }) => option);
const vetoesIn = (decision: ReturnType<typeof evaluate>) => decision.vetoed.map(({ option, id }) => `${option}: ${id}`);

describe('costs', () => {
  test('without a volume nobody loses points for money', () => {
    const decision = decide({}, { costs: noCosts });
    expect(decision.withoutCosts).toBe(true);
    expect(decision.ranking.map(({ losses, monthlyUsd }) => [losses.cost, monthlyUsd])).toEqual(
      Array(5).fill([0, null]),
    );
    expect(decide({}).withoutCosts).toBe(false);
  });

  test.each([
    [150, 0.02],
    [1000, 0.1],
    [7500, 0.31],
    [75_000, 0.627],
    [1_000_000, 1],
  ])('$%s a month lose %s of the weight of cost', (usd, share) => {
    const { weights, ranking } = decide({ costWeight: 'tight' }, { costs: fixedCosts(Array(6).fill(usd)) });
    expect((ranking[0]?.losses.cost ?? 0) / weights.cost).toBeCloseTo(share, 3);
  });

  test('a ceiling sets the scale to a tenth of it', () => {
    const { weights, ranking } = decide(
      { costWeight: 'tight', ceilingUsd: 30_000 },
      { costs: fixedCosts(Array(6).fill(3000)) },
    );
    expect((ranking[0]?.losses.cost ?? 0) / weights.cost).toBeCloseTo(Math.log10(2) / 3, 9);
  });

  test('money weighs one, two thirds or a quarter, two thirds when not sure', () => {
    const loss = (costWeight: Answers['costWeight']) => decide({ costWeight }).ranking[0]?.losses.cost ?? 0;
    expect(loss('normal') / loss('tight')).toBeCloseTo(2 / 3, 9);
    expect(loss('secondary') / loss('tight')).toBeCloseTo(0.25, 9);
    expect(loss('not-sure')).toBe(loss('normal'));
  });
});

describe('a share of the traffic is sensitive', () => {
  test('a pure option loses by share, and its vetoes and overrides stand as if all of it were', () => {
    const decision = decide({ required: { 'data-control': 0.75, assurance: 1 }, sensitiveShare: 0.4, waived: [] });
    const W = decision.weights;
    const api = ranked(decision, 'closed-api');
    expect(api?.losses['data-control']).toBeCloseTo(W['data-control'] * 0.4 * levelLoss(0.75, 0.25, 0.15), 9);
    expect(api?.losses.assurance).toBeCloseTo(
      W.assurance * (0.4 * levelLoss(1, 0.75, 0.15) + 0.6 * levelLoss(0.25, 0.75, 0.15)),
      9,
    );
    expect(api?.tier).toBe(100);
    expect(vetoesIn(decide({ required: { 'data-control': 1 }, sensitiveShare: 0.4 }))).toContain(
      'closed-api: own-hardware',
    );
  });

  test('a hybrid keeps the sensitive class at home and rents the rest', () => {
    const decision = decide({
      required: { 'data-control': 1, operations: 0, 'time-to-value': 0 },
      sensitiveShare: 0.2,
    });
    expect(options(decision)).toEqual(expect.arrayContaining(['hybrid', 'self-hosted-onprem']));
    expect(decision.plan?.map(({ id, goesTo }) => [id, goesTo])).toEqual([
      ['restricted', 'self-hosted-onprem'],
      ['rest', 'closed-enterprise'],
    ]);
    expect(ranked(decision, 'hybrid')?.tier).toBe(0);
  });
});

describe('overrides', () => {
  test('a stated need from three quarters on demotes what misses it, unless waived', () => {
    const decision = decide({ required: { independence: 0.75, tuning: 1 } });
    expect(decision.demoted).toEqual([
      { option: 'hosted-open', criteria: ['tuning'] },
      { option: 'closed-enterprise', criteria: ['tuning', 'independence'] },
      { option: 'closed-api', criteria: ['tuning', 'independence'] },
    ]);
    expect(decide({ required: { independence: 0.75, tuning: 1 }, waived: ['tuning', 'independence'] }).demoted).toEqual(
      [],
    );
  });

  test('a throughput need derived from volume scores but does not demote', () => {
    const derived = decide({}, { facts: { tokensPerDay: 2e9 } });
    expect(derived.demoted).toEqual([]);
    const stated = decide({ required: { throughput: 0.75 } });
    expect(stated.demoted.map(({ option }) => option).sort()).toEqual([
      'closed-api',
      'closed-enterprise',
      'hosted-open',
    ]);
    expect(ranked(derived, 'closed-api')?.losses.throughput).toBe(ranked(stated, 'closed-api')?.losses.throughput);
  });

  test('own hardware as a preference keeps cloud GPUs in the first tier', () => {
    const { ranking } = decide({ required: { 'data-control': 1 }, dataControlIs: 'preference' });
    expect(
      ranking
        .filter(({ tier }) => tier === 0)
        .map(({ option }) => option)
        .sort(),
    ).toEqual(['self-hosted-cloud', 'self-hosted-onprem']);
    expect(ranking.filter(({ tier }) => tier === 100)).toHaveLength(3);
  });

  test('as a rule it excludes instead', () => {
    const decision = decide({ required: { 'data-control': 0.75 }, dataControlIs: 'rule' });
    expect(decision.demoted).toEqual([]);
    expect(decision.withoutOverride).toBeNull();
  });

  test('alone in its tier the winner has no lead, but a runner-up', () => {
    const decision = decide(
      { required: { 'data-control': 0.75 } },
      { facts: { notAssessed: { 'self-hosted-onprem': 'context-too-long' } } },
    );
    expect(decision.winner).toBe('self-hosted-cloud');
    expect(decision.delta).toBeNull();
    expect(decision.runnerUp).not.toBeNull();
  });
});

describe('the model priced', () => {
  test('a weaker model is credited with its own level, a stronger one with the table', () => {
    const at = (level: 0.25 | 1) =>
      ranked(
        decide({ required: { capability: 0.75 } }, { facts: { capabilityCredited: { 'hosted-open': level } } }),
        'hosted-open',
      );
    const table = ranked(decide({ required: { capability: 0.75 } }), 'hosted-open');
    expect(at(1)?.losses).toEqual(table?.losses);
    expect(at(0.25)?.losses.capability).toBeCloseTo((25 / 3) * levelLoss(0.75, 0.25, 0.15), 9);
  });

  test('what the winner leaves unmet is named by its class with the widest gap', () => {
    const decision = decide(
      { required: { capability: 0.75, latency: 0.75, elasticity: 0 }, workload: { routineShare: 0.5 } },
      {
        facts: {
          capabilityCredited: {
            'closed-api': 0.25,
            'closed-enterprise': 0.25,
            'hosted-open': 0.25,
            'self-hosted-cloud': 0.25,
            'self-hosted-onprem': 0.25,
          },
        },
      },
    );
    expect(decision.unmet[0]).toMatchObject({ criterion: 'capability', required: 1, offered: 0.25 });
  });
});

describe('before launch', () => {
  test('a lower ceiling of capability costs points that tiers and unmet needs do not read', () => {
    const at = (stage: 'before-launch' | 'launched') => decide({ required: { capability: 0.75 }, workload: { stage } });
    const loss = (stage: 'before-launch' | 'launched') => ranked(at(stage), 'hosted-open')?.losses.capability ?? 0;
    expect(loss('before-launch') - loss('launched')).toBeCloseTo(
      (25 / 3) * 0.5 * (levelLoss(1, 0.75, 0.15) - levelLoss(0.75, 0.75, 0.15)),
      9,
    );
    expect(at('before-launch').unmet.filter(({ criterion }) => criterion === 'capability')).toEqual([]);
  });
});

describe('never cheaper', () => {
  const ranges = (low: number, high: number): DecisionCosts['single'][SingleOptionId] => [
    { driver: 'api', usd: { low, mid: (low + high) / 2, high } },
  ];
  const costs = (ownLow: number): DecisionCosts => ({
    single: {
      'closed-api': ranges(50, 500),
      'closed-enterprise': ranges(60, 900),
      'hosted-open': ranges(10, 100),
      'self-hosted-cloud': ranges(ownLow, 9000),
      'self-hosted-onprem': ranges(ownLow, 9000),
    },
    plan: () => null,
  });
  const modest: Answers['required'] = examples.A.answers.required;

  test('names an API that falls short of nothing more and is cheaper at every end', () => {
    expect(decide({ required: modest }, { costs: costs(101) }).neverCheaper).toEqual([
      { option: 'self-hosted-cloud', than: 'hosted-open' },
      { option: 'self-hosted-onprem', than: 'hosted-open' },
    ]);
    expect(decide({ required: modest }, { costs: costs(100) }).neverCheaper).toEqual([]);
  });

  test('not where the API misses a need, or where the need is not known', () => {
    expect(decide({ required: { ...modest, tuning: 0.75 } }, { costs: costs(5000) }).neverCheaper).toEqual([]);
    const { tuning: _tuning, ...open } = modest;
    expect(decide({ required: open }, { costs: costs(5000) }).neverCheaper).toEqual([]);
  });
});

test('one option without data keeps all the other fields in place', () => {
  const decision = evaluate(inputsOf(examples.A, edition1));
  expect(Object.keys(decision.weights)).toHaveLength(11);
  expect(decision.weights).not.toHaveProperty('features');
  expect(decision.ranking.every(({ configuration }) => configuration === null)).toBe(true);
  expect(decision.classes).toEqual([{ id: 'all', share: 1, bound: true, required: examples.A.answers.required }]);
  expect(singleOptionIds).toHaveLength(5);
});
