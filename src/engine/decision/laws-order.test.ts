import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type Knowledge,
  type LadderId,
  type Level,
  ladderIds,
  levels,
  optionIds,
  performanceOf,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { currentKnowledge, edition1 } from '../../framework/editions';
import { dataControlIsRule, vetoRows } from '../../framework/vetoes';
import { evaluate } from './evaluate';
import { check, isConditional, ladder, scoreIn, single, total, withPerformance, withRequired } from './fixtures/law';
import { costsFrom, level, type Money, prices, situations } from './fixtures/situations';
import { oneChangeFlips, singleChanges, withChange } from './flips';
import { frameOf } from './score';

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
    ['a ceiling', { ceilingUsd: 2000 }],
  ];
  test.each(strictAnswers)('asking for %s as well only shrinks the order', (_, more) => {
    check([situations()], (inputs) => {
      const stricter = { ...inputs, answers: { ...inputs.answers, ...more } };
      const [before, after] = [evaluate(inputs), evaluate(stricter)];
      if (isConditional(inputs) || isConditional(stricter) || before.winner === null) return;
      // A later deadline than the one already stated would relax, not tighten.
      if (more.deadlineWeeks !== undefined && (inputs.answers.deadlineWeeks ?? 52) < more.deadlineWeeks) return;
      if (more.ceilingUsd !== undefined && (inputs.answers.ceilingUsd ?? 1e9) < more.ceilingUsd) return;
      const left = before.ranking.map(({ option }) => option);
      expect(after.ranking.filter(({ option }) => !left.includes(option))).toEqual([]);
    });
  });

  test('nobody who could run GPUs only shrinks the order', () => {
    check([situations()], (inputs) => {
      const stricter = withRequired(inputs, 'operations', 1);
      if (isConditional(inputs) || isConditional(stricter)) return;
      const left = evaluate(inputs).ranking.map(({ option }) => option);
      expect(evaluate(stricter).ranking.filter(({ option }) => !left.includes(option))).toEqual([]);
    });
  });

  test('every one of them stands against some option in the situations that these laws draw', () => {
    const met = new Set<string>();
    let conditional = 0;
    check([situations()], (inputs) => {
      for (const { id } of evaluate(inputs).vetoed) met.add(id);
      if (isConditional(inputs)) conditional += 1;
    });
    expect(vetoRows.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
    expect(conditional).toBeGreaterThan(5);
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
      // The other way round: a single option that misses a stated strong need is demoted for it.
      const frame = frameOf(inputs);
      for (const id of singleOptionIds) {
        if (tiers[id] === undefined) continue;
        const missed = inputs.knowledge.overrides.filter(
          (on) =>
            Number(inputs.answers.required[on]) >= 0.75 &&
            frame.performance(id, on) < 0.75 &&
            !inputs.answers.waived?.includes(on) &&
            !(on === 'data-control' && dataControlIsRule(inputs.answers)),
        );
        const named = demoted.find(({ option }) => option === id)?.criteria ?? [];
        expect(named.toSorted()).toEqual(missed.toSorted());
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
  test('names exactly the owned options that a rented one outdoes', () => {
    let found = 0;
    check([situations({ noVetoes: true }), prices], (all, usd) => {
      // Small needs and dear servers, where it happens.
      const required = Object.fromEntries(
        ladderIds.map((on): [LadderId, Level] => [on, Number(all.answers.required[on] ?? 0) >= 0.75 ? 0.5 : 0.25]),
      );
      const dear = (money: Money): Money => ({ low: 50 * money.low, mid: 50 * money.mid, high: 50 * money.high });
      const costs = costsFrom({ ...usd, 'self-hosted-cloud': dear(usd['self-hosted-cloud']) }, 0);
      const inputs = { ...all, costs, answers: { ...all.answers, required } };
      const { neverCheaper, ranking } = evaluate(inputs);
      const frame = frameOf(inputs);
      const priced = singleOptionIds.flatMap((id) => {
        const ranked = ranking.find(({ option }) => option === id);
        return ranked === undefined || ranked.monthlyUsd === null ? [] : [{ id, ...ranked, usd: ranked.monthlyUsd }];
      });
      const shortOf = (option: SingleOptionId, on: LadderId, need: number) =>
        Math.max(0, need - frame.performance(option, on));
      const outdone = priced.filter(
        (owned) =>
          owned.id.startsWith('self-hosted') &&
          priced.some(
            (rented) =>
              !rented.id.startsWith('self-hosted') &&
              rented.tier <= owned.tier &&
              rented.usd.high < owned.usd.low &&
              frame.classes.every(({ needs }) =>
                frame.knowledge.ladders.every((on) =>
                  levels.every(
                    (need, i) =>
                      needs[on].chances[i] === 0 || shortOf(rented.id, on, need) <= shortOf(owned.id, on, need),
                  ),
                ),
              ),
          ),
      );
      found += outdone.length;
      expect(neverCheaper.map(({ option }) => option).toSorted()).toEqual(outdone.map(({ id }) => id).toSorted());
    });
    expect(found).toBeGreaterThan(5);
  });

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
