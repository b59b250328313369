import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { type Answers, defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { recommend } from './recommend';
import type { VetoId } from './recommendation';
import { withLifted } from './ways-back';

const decided = (answers: Answers) =>
  recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
const isBack = (answers: Answers, option: string) => decided(answers).ranking.some((one) => one.option === option);

/** A first word within a millisecond, which no GPU gives: what is rented stays, and a rule takes that away. */
const workload = { tokensPerDay: 10e6, inputTokens: 8000, outputTokens: 500, ttftMs: 1 };

/** Answers that rule out much, so that often nothing is left. */
const strict: fc.Arbitrary<Answers> = fc
  .record({
    control: fc.constantFrom(0.5 as const, 0.75 as const, 1 as const),
    latency: fc.constantFrom(0 as const, 1 as const),
    operations: fc.constantFrom(0.5 as const, 1 as const),
    more: fc.record(
      {
        signedTerms: fc.constant('yes' as const),
        place: fc.constantFrom('eu' as const, 'other' as const),
        internals: fc.constant('yes' as const),
        noPurchase: fc.constant(true),
        ceilingUsd: fc.constantFrom(500, 5000),
        deadlineWeeks: fc.constantFrom(0, 6),
      },
      { requiredKeys: [] },
    ),
    ttftMs: fc.constantFrom(1, 2000),
  })
  .map(({ control, latency, operations, more, ttftMs }) => ({
    required: { 'data-control': control, latency, operations },
    dataControlIs: 'rule' as const,
    ...more,
    workload: { ...workload, ttftMs },
  }));

/** Every set that gives up less: a rule fewer, or one level of data control less. */
const smaller = (vetoes: readonly VetoId[]): readonly (readonly VetoId[])[] => {
  let sets: readonly (readonly VetoId[])[] = [[]];
  for (const id of vetoes) {
    const nearer = id === 'data-control-rule' ? sets.map((set) => [...set, 'own-hardware' as const]) : [];
    sets = sets.concat(
      nearer,
      sets.map((set) => [...set, id]),
    );
  }
  return sets.filter(
    (set) => set.length < vetoes.length || set.includes('own-hardware') !== vetoes.includes('own-hardware'),
  );
};

describe('ways back where no option is left', () => {
  it.each([1, 0.75] as const)(
    'data control %s as a rule: an outside service must be allowed to see the text',
    (level) => {
      const answers: Answers = { required: { 'data-control': level, latency: 1 }, dataControlIs: 'rule', workload };
      const { winner, relaxations } = decided(answers);
      expect(winner).toBeNull();
      expect(relaxations).toEqual(
        ['closed-api', 'closed-enterprise', 'hosted-open'].map((option) => ({ option, vetoes: ['data-control-rule'] })),
      );
    },
  );

  it('a tenancy of one’s own comes back one level down', () => {
    const answers: Answers = {
      required: { 'data-control': 1 },
      models: { 'self-hosted-onprem': 'no-such-model' },
      workload: { tokensPerDay: 10e6 },
    };
    const { winner, relaxations } = decided(answers);
    expect(winner).toBeNull();
    expect(relaxations[0]).toEqual({ option: 'self-hosted-cloud', vetoes: ['own-hardware'] });
    expect(relaxations.slice(1).map(({ vetoes }) => vetoes)).toEqual(Array(3).fill(['data-control-rule']));
  });

  it('each way brings its option back, and nothing smaller does', () => {
    let met = 0;
    fc.assert(
      fc.property(strict, (answers) => {
        const { winner, relaxations } = decided(answers);
        if (winner === null) met += 1;
        else expect(relaxations).toEqual([]);
        for (const { option, vetoes } of relaxations) {
          expect(isBack(withLifted(answers, vetoes), option)).toBe(true);
          for (const less of smaller(vetoes)) expect(isBack(withLifted(answers, less), option)).toBe(false);
        }
      }),
      { seed: 20_261_121, numRuns: 20 },
    );
    expect(met).toBeGreaterThan(4);
  });
});
