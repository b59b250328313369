import { describe, expect, test } from 'vitest';
import { type Answers, type Knowledge, noAnswers } from '../../framework';
import { edition1 } from '../../framework/editions';
import { exactly } from '../../units';
import { evaluate } from './evaluate';
import { fixedCosts, friendlyFacts, noCosts } from './fixtures/examples';
import type { DecisionCosts, DecisionFacts, DecisionInputs } from './inputs';

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

describe('a hybrid is a plan', () => {
  const split: Partial<Answers> = { workload: { routineShare: 0.75 } };

  test('operations and time to value are those of its weakest leg', () => {
    const decision = decide({
      ...split,
      required: { operations: 0.5, 'time-to-value': 0.5, 'data-control': 0.75 },
      sensitiveShare: 0.5,
    });
    const own = ranked(decision, 'self-hosted-cloud');
    const hybrid = ranked(decision, 'hybrid');
    expect(decision.plan?.map(({ goesTo }) => goesTo)).toContain('self-hosted-cloud');
    expect(hybrid?.losses.operations).toBe(own?.losses.operations);
    expect(hybrid?.losses['time-to-value']).toBe(own?.losses['time-to-value']);
  });

  test('a rule on every closed leg in every class is the reason it is out', () => {
    const decision = decide({ ...split, required: { 'data-control': 0.75 }, dataControlIs: 'rule' });
    expect(vetoesIn(decision)).toContain('hybrid: data-control-rule');
  });

  test('without a closed and an open leg there is no split', () => {
    const notAssessed = { 'closed-api': 'no-price-in-force', 'closed-enterprise': 'no-price-in-force' } as const;
    expect(vetoesIn(decide(split, { facts: { notAssessed } }))).toContain('hybrid: no-feasible-split');
  });

  test('a split nobody can price is not feasible', () => {
    expect(vetoesIn(decide(split, { costs: { ...even, plan: () => null } }))).toContain('hybrid: no-feasible-split');
    expect(options(decide(split, { costs: noCosts }))).toContain('hybrid');
  });

  test('a ceiling is held against the cost of the plan, not of its legs alone', () => {
    const costs: DecisionCosts = {
      ...fixedCosts([9000, 9000, 9000, 9000, 9000]),
      plan: (_, goesTo) => [{ driver: 'api', usd: exactly(goesTo[1] === 'closed-api' ? 4000 : 7000) }],
    };
    const decision = decide({ ...split, ceilingUsd: 5000 }, { costs });
    expect(options(decision)).toEqual(['hybrid']);
    expect(decision.plan?.[1]?.goesTo).toBe('closed-api');
    expect(vetoesIn(decide({ ...split, ceilingUsd: 3000 }, { costs: { ...costs, single: even.single } }))).toContain(
      'hybrid: ceiling',
    );
  });

  test('a rented leg under signed terms is the one with terms', () => {
    const decision = decide(
      { ...split, signedTerms: 'yes' },
      { costs: fixedCosts([10, 5000, 1000, 1000, 1000, 1000]) },
    );
    expect(decision.plan?.map(({ goesTo }) => goesTo)).not.toContain('closed-api');
  });
});

describe('practical obstacles and rules', () => {
  test('as long as something is left, they exclude', () => {
    const decision = decide({ required: { operations: 1 } });
    expect(options(decision)).toEqual(expect.arrayContaining(['closed-api', 'closed-enterprise', 'hosted-open']));
    expect(options(decision)).toHaveLength(3);
    expect(decision.ranking.every(({ conditions }) => conditions.length === 0)).toBe(true);
  });

  test('when nothing would be left, they become conditions on what no rule excludes', () => {
    const decision = decide({
      required: { 'data-control': 0.75, operations: 1 },
      dataControlIs: 'rule',
      noPurchase: true,
    });
    expect(decision.ranking.map(({ option, conditions }) => [option, conditions])).toEqual([
      ['self-hosted-cloud', ['nobody-operates']],
      ['self-hosted-onprem', ['nobody-operates', 'no-purchase']],
    ]);
    expect(vetoesIn(decision)).toEqual([
      'closed-api: data-control-rule',
      'closed-enterprise: data-control-rule',
      'hosted-open: data-control-rule',
      'hybrid: one-kind-of-request',
    ]);
  });

  test('a class that nobody could serve lifts them for a leg too', () => {
    const decision = decide({
      required: { 'data-control': 0.75, operations: 1 },
      dataControlIs: 'rule',
      sensitiveShare: 0.2,
    });
    expect(decision.plan?.[0]?.goesTo).toMatch(/^self-hosted/);
    expect(ranked(decision, 'hybrid')?.conditions).toEqual(['nobody-operates']);
    expect(options(decision)).not.toContain('closed-api');
  });

  test('an obstacle stays one for an option that the class without a leg could not use anyway', () => {
    const leadWeeksLow = { ...friendlyFacts.leadWeeksLow, 'closed-enterprise': 9 };
    const answers: Partial<Answers> = {
      required: { 'data-control': 0.75, operations: 1, independence: 0.5 },
      dataControlIs: 'rule',
      sensitiveShare: 0.2,
    };
    expect(decide(answers, { facts: { leadWeeksLow } }).plan?.[1]?.goesTo).toBe('closed-enterprise');
    const hurried = decide({ ...answers, deadlineWeeks: 4 }, { facts: { leadWeeksLow } });
    expect(hurried.plan?.[1]?.goesTo).toBe('closed-api');
    expect(ranked(hurried, 'hybrid')?.conditions).toEqual(['nobody-operates']);
  });

  test('rules alone leave nothing: no ranking', () => {
    const decision = decide(
      { required: { 'data-control': 1 }, signedTerms: 'yes', place: 'eu' },
      { facts: { place: { ...friendlyFacts.place, 'self-hosted-onprem': 'no', 'closed-api': 'no' } } },
    );
    expect(decision.winner).toBeNull();
    expect(decision.ranking).toEqual([]);
    expect(decision.unmet).toEqual([]);
  });

  test('an option without a result is never ranked, not even under conditions; one without a volume is', () => {
    const notAssessed = { 'self-hosted-cloud': 'nothing-meets-the-limits', 'closed-api': 'volume-not-given' } as const;
    const decision = decide({}, { facts: { notAssessed } });
    expect(decision.unassessed).toEqual([
      { option: 'closed-api', reason: 'volume-not-given' },
      { option: 'self-hosted-cloud', reason: 'nothing-meets-the-limits' },
    ]);
    expect(vetoesIn(decision)).toEqual(['self-hosted-cloud: not-assessed', 'hybrid: one-kind-of-request']);
    const alone = decide(
      { required: { 'data-control': 0.75, operations: 1 }, dataControlIs: 'rule' },
      { facts: { notAssessed } },
    );
    expect(options(alone)).toEqual(['self-hosted-onprem']);
  });
});
