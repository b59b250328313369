import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, type Knowledge, type Level, ladderIds, optionIds, performanceOf } from '../../framework';
import { currentKnowledge, edition1 } from '../../framework/editions';
import { evaluate } from './evaluate';
import { check, isConditional, ladder, scoreIn, single, total, withPerformance } from './fixtures/law';
import { level, situations } from './fixtures/situations';
import { oneChangeFlips, singleChanges, withChange } from './flips';

describe('vetoes', () => {
  test('every option is either ranked or vetoed, never both', () => {
    check([situations()], (inputs) => {
      const { ranking, vetoed } = evaluate(inputs);
      const ranked = new Set(ranking.map(({ option }) => option));
      const out = new Set(vetoed.map(({ option }) => option));
      expect(optionIds.filter((option) => ranked.has(option) === out.has(option))).toEqual([]);
    });
  });

  const strictAnswers: readonly [string, Partial<Answers>][] = [
    ['signed terms', { signedTerms: 'yes' }],
    ['a place', { place: 'eu', placeIs: 'rule' }],
    ['the internals', { internals: 'yes', internalsAre: 'rule' }],
    ['no purchase', { noPurchase: true }],
    ['a deadline', { deadlineWeeks: 4 }],
    ['own hardware', { dataControlIs: 'rule' }],
  ];
  test.each(strictAnswers)('asking for %s as well only shrinks the order', (_, more) => {
    check([situations()], (inputs) => {
      const stricter = { ...inputs, answers: { ...inputs.answers, ...more } };
      const [before, after] = [evaluate(inputs), evaluate(stricter)];
      if (isConditional(inputs) || isConditional(stricter) || before.winner === null) return;
      // A later deadline than the one already stated would relax, not tighten.
      if (more.deadlineWeeks !== undefined && (inputs.answers.deadlineWeeks ?? 52) < more.deadlineWeeks) return;
      const left = before.ranking.map(({ option }) => option);
      expect(after.ranking.filter(({ option }) => !left.includes(option))).toEqual([]);
    });
  });

  test('relaxing any veto of an excluded option never removes another', () => {
    check([situations()], (inputs) => {
      const { signedTerms, place, internals, noPurchase, deadlineWeeks, ...rest } = inputs.answers;
      const relaxed = { ...inputs, answers: rest };
      if (isConditional(inputs) || isConditional(relaxed)) return;
      const kept = evaluate(relaxed).ranking.map(({ option }) => option);
      expect(evaluate(inputs).ranking.filter(({ option }) => !kept.includes(option))).toEqual([]);
    });
  });

  test('conditions appear only when the strict reading leaves nothing, and then on every option', () => {
    check([situations()], (inputs) => {
      const { ranking } = evaluate(inputs);
      const conditional = ranking.filter(({ conditions }) => conditions.length > 0).length;
      expect(conditional === 0 || conditional === ranking.length).toBe(true);
    });
  });

  test('with nothing left, every assessed option names what to give up, the smallest set first', () => {
    check([situations()], (inputs) => {
      const { winner, relaxations } = evaluate(inputs);
      if (winner !== null) expect(relaxations).toEqual([]);
      const sizes = relaxations.map(({ vetoes }) => vetoes.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      expect(sizes).not.toContain(0);
    });
  });
});

describe('tiers', () => {
  test('the order is by tier, then by score', () => {
    check([situations()], (inputs) => {
      const { ranking } = evaluate(inputs);
      for (const [i, ranked] of ranking.entries()) {
        const next = ranking[i + 1];
        if (next === undefined) continue;
        expect(ranked.tier < next.tier || (ranked.tier === next.tier && ranked.score >= next.score)).toBe(true);
      }
    });
  });

  test('with every override waived the order is by score, and its lead is the one announced', () => {
    check([situations()], (inputs) => {
      const waived = { ...inputs, answers: { ...inputs.answers, waived: [...ladderIds] } };
      const [strict, free] = [evaluate(inputs), evaluate(waived)];
      expect(free.ranking.every(({ tier }) => tier === 0)).toBe(true);
      expect(free.demoted).toEqual([]);
      if (strict.withoutOverride === null) return;
      expect(strict.withoutOverride).toEqual({ winner: free.winner, delta: free.delta });
    });
  });

  test('an override demotes exactly the options it names, and only stated needs override', () => {
    check([situations()], (inputs) => {
      const { ranking, demoted } = evaluate(inputs);
      const tiers = Object.fromEntries(ranking.map(({ option, tier }) => [option, tier]));
      for (const { option, criteria } of demoted) {
        expect(tiers[option]).toBe(total(criteria.map((criterion) => (criterion === 'data-control' ? 100 : 1))));
        for (const criterion of criteria) expect(inputs.answers.required[criterion]).toBeGreaterThanOrEqual(0.75);
      }
      expect(ranking.filter(({ tier }) => tier > 0).map(({ option }) => option)).toEqual(
        demoted.map(({ option }) => option),
      );
    });
  });

  test('an option dominated in levels and money never precedes its dominator in the same tier', () => {
    check(
      [situations(), fc.array(fc.tuple(ladder, level), { maxLength: 8 }), single, single],
      (inputs, raises, a, b) => {
        if (a === b) return;
        let knowledge: Knowledge = {
          ...inputs.knowledge,
          performances: { ...inputs.knowledge.performances, [a]: inputs.knowledge.performances[b] },
        };
        for (const [on, value] of raises) {
          knowledge = withPerformance(knowledge, a, on, Math.max(value, performanceOf(knowledge, a, on)) as Level);
        }
        const bands = inputs.costs.single[b];
        const costs = { ...inputs.costs, single: { ...inputs.costs.single, [a]: bands } };
        const scored = scoreIn({ ...inputs, knowledge, costs, facts: { ...inputs.facts, capabilityCredited: {} } });
        const [dominator, dominated] = [scored(a), scored(b)];
        if (dominator === undefined || dominated === undefined) return;
        expect(dominator.tier).toBeLessThanOrEqual(dominated.tier);
        expect(dominator.score).toBeGreaterThanOrEqual(dominated.score);
      },
    );
  });
});

describe('never cheaper', () => {
  test('the rented option named is in no worse a tier and cheaper at every end', () => {
    check([situations()], (inputs) => {
      const { neverCheaper, ranking } = evaluate(inputs);
      for (const { option, than } of neverCheaper) {
        const [owned, rented] = [option, than].map((id) => ranking.find((ranked) => ranked.option === id));
        expect(['self-hosted-cloud', 'self-hosted-onprem']).toContain(option);
        expect(rented?.tier).toBeLessThanOrEqual(owned?.tier ?? -1);
        expect(rented?.monthlyUsd?.high).toBeLessThan(owned?.monthlyUsd?.low ?? 0);
      }
    });
  });
});

describe('flips', () => {
  test.each<readonly [string, Knowledge, number]>([
    ['1', edition1, 43],
    ['2', currentKnowledge, 47],
  ])('with everything answered edition %s has its single changes', (_, knowledge, changes) => {
    check([fc.array(level, { minLength: 11, maxLength: 11 })], (all) => {
      const required = Object.fromEntries(ladderIds.map((id, i) => [id, all[i]]));
      const answers: Answers = { required, workload: {}, costWeight: 'tight', signedTerms: 'no' };
      expect(singleChanges(answers, knowledge)).toHaveLength(changes);
    });
  });

  test('every reported flip flips, every other single change does not, nearest first', () => {
    check(
      [situations()],
      (inputs) => {
        const recommend = (answers: Answers) => evaluate({ ...inputs, answers });
        const now = recommend(inputs.answers).winner;
        const flips = oneChangeFlips(inputs.answers, recommend, inputs.knowledge);
        const reported = new Set(flips.map(({ changes }) => JSON.stringify(changes[0])));
        for (const { change } of singleChanges(inputs.answers, inputs.knowledge)) {
          const { winner } = recommend(withChange(inputs.answers, change));
          expect(winner !== now).toBe(reported.has(JSON.stringify(change)));
        }
        const distances = flips.map(({ distance }) => distance);
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
        expect(distances.every((distance) => Number.isInteger(distance) && distance >= 1)).toBe(true);
      },
      60,
    );
  });
});
