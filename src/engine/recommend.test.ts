import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, defaultAssumptions, ladderIds, levels, noAnswers, optionIds } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presets } from '../framework/presets';
import { assess, curvesOf, flipsOf } from './assess';
import { hospital } from './cost/fixtures/hospital';
import { withChange } from './decision';
import { assessPoint, type RecommendInput, recommend } from './recommend';

const input = (answers: Answers): RecommendInput => ({
  answers,
  assumptions: defaultAssumptions,
  catalog,
  knowledge: currentKnowledge,
});
const rounded = (score: number) => Math.round(score * 100) / 100;

describe('zero retention and the model that is named', () => {
  const needs = (closedModel: string, signedTermsAre?: 'baa' | 'zero-retention'): Answers => ({
    required: {},
    signedTerms: 'yes',
    ...(signedTermsAre && { signedTermsAre }),
    closedModel,
    workload: { tokensPerDay: 20e6 },
  });
  const against = (answers: Answers, on: string | null = null) =>
    recommend({ ...input(answers), assumptions: { ...defaultAssumptions, on } }).vetoed.filter(
      ({ option }) => option === 'closed-enterprise',
    );

  it.each(['claude-fable-5.1', 'anthropic:claude-fable-5-1'])('%s cannot be had with zero retention', (model) => {
    expect(against(needs(model, 'zero-retention'))).toMatchObject([
      { id: 'signed-terms', unknownFact: false, kept: { model: 'claude-fable-5.1', days: 30, since: '2026-06-09' } },
    ]);
    expect(against({ ...needs(model, 'zero-retention'), inWriting: true })).toHaveLength(1);
  });

  it('another model of the same maker can', () => {
    expect(against(needs('claude-opus-5.5', 'zero-retention'))).toEqual([]);
  });

  it('a BAA is another matter', () => {
    expect(against(needs('claude-fable-5.1', 'baa'))).toEqual([]);
    expect(against(needs('claude-fable-5.1'))).toEqual([]);
  });

  it('a model that no text names stays unknown', () => {
    const [veto] = against(needs('claude-fable-5.2', 'zero-retention'));
    expect(veto).toMatchObject({ id: 'signed-terms', unknownFact: true });
    expect(veto).not.toHaveProperty('kept');
  });

  it('before the day it was announced for, it could', () => {
    expect(against(needs('claude-fable-5', 'zero-retention'), '2026-06-08')).toEqual([]);
  });

  it('without a named model, one that can be had is chosen', () => {
    const { closedModel: _, ...open } = needs('', 'zero-retention');
    const { costs, vetoed } = recommend(input({ ...open, required: { capability: 1 } }));
    expect(vetoed.map(({ option }) => option)).not.toContain('closed-enterprise');
    expect(JSON.stringify(costs['closed-enterprise']?.configuration)).not.toContain('fable');
  });
});

describe('the hospital, end to end', () => {
  it('scores, order, vetoes', () => {
    const { ranking, vetoed } = recommend(input(hospital));
    expect(ranking.map(({ option, score }) => [option, rounded(score)])).toEqual([
      ['closed-enterprise', 95.98],
      ['self-hosted-cloud', 89.81],
      ['self-hosted-onprem', 86.17],
    ]);
    expect(vetoed.map(({ option, id, unknownFact }) => [option, id, unknownFact])).toEqual([
      ['closed-api', 'signed-terms', false],
      ['hosted-open', 'signed-terms', true],
      ['hybrid', 'one-kind-of-request', false],
    ]);
  });

  it('"I have it in writing" brings the host back, with its published tier limits as throughput', () => {
    const { ranking } = recommend(input({ ...hospital, inWriting: true }));
    expect(rounded(ranking.find(({ option }) => option === 'hosted-open')?.score ?? 0)).toBe(89.97);
  });

  it('a vetoed option is priced all the same', () => {
    const { vetoed } = recommend(input(hospital));
    expect(Math.round(vetoed.find(({ option }) => option === 'closed-api')?.monthlyUsd?.mid ?? 0)).toBe(5116);
  });

  it('every reported change of one answer changes the winner when it is made', () => {
    const { winner } = recommend(input(hospital));
    const flips = flipsOf(hospital, defaultAssumptions, catalog, currentKnowledge);
    expect(flips.length).toBeGreaterThan(0);
    for (const { changes, winner: then } of flips) {
      const changed = changes.reduce(withChange, hospital);
      expect(recommend(input(changed)).winner).toBe(then);
      expect(then).not.toBe(winner);
    }
  });

  it('chart, headline and table read one series: the curve passes through the cost at its own volume', () => {
    const assessment = assessPoint(input(hospital));
    for (const { option, points } of curvesOf(assessment, [40e6])) {
      const cost = assessment.recommendation.costs[option];
      expect(points[0]?.usd.mid).toBeCloseTo(cost?.total.mid ?? 0, 5);
      expect(points[0]?.usd.high).toBeCloseTo(cost?.total.high ?? 0, 5);
    }
  });
});

describe('any answers', () => {
  const level = fc.option(fc.constantFrom(...levels, 'not-sure' as const), { nil: undefined });
  const answersArb: fc.Arbitrary<Answers> = fc
    .record({
      required: fc.record(Object.fromEntries(ladderIds.map((id) => [id, level]))),
      signedTerms: fc.option(fc.constantFrom('yes' as const, 'no' as const, 'not-sure' as const), { nil: undefined }),
      place: fc.option(fc.constantFrom('anywhere' as const, 'eu' as const, 'us' as const, 'other' as const), {
        nil: undefined,
      }),
      internals: fc.option(fc.constantFrom('yes' as const, 'no' as const), { nil: undefined }),
      sensitiveShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      today: fc.option(fc.constantFrom(...optionIds), { nil: undefined }),
      ceilingUsd: fc.option(fc.double({ min: 1, max: 1e6, noNaN: true }), { nil: undefined }),
      workload: fc.record({
        tokensPerDay: fc.option(fc.double({ min: 0, max: 1e10, noNaN: true }), { nil: undefined }),
        inputTokens: fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: undefined }),
        outputTokens: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: undefined }),
        routineShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      }),
    })
    .map((record) => JSON.parse(JSON.stringify(record)) as Answers);

  it('give a result in which every option appears once: ranked, or excluded with a reason', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        const { ranking, vetoed, unassessed, winner } = recommend(input(answers));
        for (const option of optionIds) {
          const ranked = ranking.filter((entry) => entry.option === option).length;
          const excluded =
            vetoed.some((veto) => veto.option === option) || unassessed.some((entry) => entry.option === option);
          expect(ranked).toBeLessThanOrEqual(1);
          expect(ranked === 1 || excluded).toBe(true);
        }
        expect(winner).toBe(ranking[0]?.option ?? null);
        const losses = ranking.map(
          ({ score, losses: by }) => score + Object.values(by).reduce((sum, loss) => sum + loss, 0),
        );
        for (const total of losses) expect(total).toBeCloseTo(100, 6);
      }),
      { numRuns: 120 },
    );
  });

  it('give the same bytes twice', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        expect(JSON.stringify(recommend(input(answers)))).toBe(JSON.stringify(recommend(input(answers))));
      }),
      { numRuns: 40 },
    );
  });
});

describe('nothing answered', () => {
  it('ranks without costs and says so', () => {
    const { recommendation, breakEvens, label } = assess(input(noAnswers), 1);
    expect(recommendation.withoutCosts).toBe(true);
    expect(recommendation.ranking.every(({ monthlyUsd }) => monthlyUsd === null)).toBe(true);
    expect(breakEvens).toEqual([]);
    expect(label).not.toBe('only-option');
  });
});

describe('presets', () => {
  it.each(presets.map(({ id, answers }) => [id, answers] as const))('%s has a winner with a cost', (_, answers) => {
    const { winner, ranking } = recommend(input(answers));
    expect(winner).not.toBeNull();
    expect(ranking[0]?.monthlyUsd?.mid ?? 0).toBeGreaterThan(0);
  });
});
