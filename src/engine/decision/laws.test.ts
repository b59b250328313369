import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  axisIds,
  criterionIds,
  type Knowledge,
  type Level,
  ladderIds,
  levels,
  type OptionId,
  optionIds,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { edition1 } from '../../framework/editions';
import { exactly } from '../../units';
import { evaluate } from './evaluate';
import { axisPieces, leadOf } from './explain';
import { costsFrom, facts, lawRuns, level, type Money, prices, situations, withoutVetoes } from './fixtures/situations';
import { oneChangeFlips, singleChanges, withChange } from './flips';
import type { DecisionInputs } from './inputs';
import { levelLoss, moneyLoss } from './loss';
import { largestRemainder, printedScore } from './printing';
import { blocksOf, combined, robustness, samplerOf } from './robustness';
import { frameOf, lossesOf } from './score';

const check = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  law: (...values: T) => void,
  numRuns: number = lawRuns.numRuns,
) => fc.assert(fc.property(...arbitraries, law), { ...lawRuns, numRuns });

const single = fc.constantFrom(...singleOptionIds);
const ladder = fc.constantFrom(...ladderIds);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const scoreIn = (inputs: DecisionInputs) => {
  const { ranking } = evaluate(inputs);
  return (option: OptionId) => ranking.find((ranked) => ranked.option === option);
};
const isConditional = (inputs: DecisionInputs) =>
  evaluate(inputs).ranking.some(({ conditions }) => conditions.length > 0);

const withPerformance = (
  knowledge: Knowledge,
  option: SingleOptionId,
  on: (typeof ladderIds)[number],
  value: Level,
): Knowledge => ({
  ...knowledge,
  performances: {
    ...knowledge.performances,
    [option]: { ...knowledge.performances[option], [on]: { value, why: 'changed by a law', basis: 'judgement' } },
  },
});
const withRequired = (inputs: DecisionInputs, on: (typeof ladderIds)[number], value: Level): DecisionInputs => ({
  ...inputs,
  answers: { ...inputs.answers, required: { ...inputs.answers.required, [on]: value } },
});

describe('sums', () => {
  test('weights sum to 100, losses and score to 100, axis pieces to the score', () => {
    check([situations()], (inputs) => {
      const { weights, axisWeights, ranking } = evaluate(inputs);
      expect(Math.abs(total(Object.values(weights)) - 100)).toBeLessThan(1e-9);
      expect(Math.abs(total(Object.values(axisWeights)) - 1)).toBeLessThan(1e-12);
      for (const { score, losses } of ranking) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Math.abs(score + total(Object.values(losses)) - 100)).toBeLessThan(1e-9);
        expect(Math.min(...Object.values(losses))).toBeGreaterThanOrEqual(0);
        const pieces = axisPieces(losses, axisWeights, inputs.knowledge);
        expect(Math.abs(total(pieces.map(({ piece }) => piece)) - score)).toBeLessThan(1e-9);
      }
    });
  });

  test('printed losses are whole, within a point of their own, and sum to 100 minus the printed score', () => {
    check([situations()], (inputs) => {
      for (const { score, losses } of evaluate(inputs).ranking) {
        const printed = printedScore(losses);
        expect(printed.score).toBe(100 - total(Object.values(printed.losses)));
        expect(Math.abs(printed.score - score)).toBeLessThanOrEqual(0.5 + 1e-9);
        for (const criterion of criterionIds) {
          expect(Number.isInteger(printed.losses[criterion])).toBe(true);
          expect(Math.abs(printed.losses[criterion] - losses[criterion])).toBeLessThan(1);
        }
      }
    });
  });

  test('signed numbers round to steps that sum to their rounded sum', () => {
    check([fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 12 })], (values) => {
      const printed = largestRemainder(values, 0.1);
      expect(Math.abs(total(printed) - total(values))).toBeLessThan(0.05 + 1e-6);
      for (const [i, value] of values.entries()) expect(Math.abs((printed[i] ?? 0) - value)).toBeLessThan(0.1 + 1e-9);
    });
  });

  test('the lines of a lead and the rest sum to the lead', () => {
    check([situations()], (inputs) => {
      const [first, second] = evaluate(inputs).ranking;
      if (first === undefined || second === undefined) return;
      const lead = leadOf(first, second);
      expect(lead.lines.length).toBeLessThanOrEqual(5);
      expect(total(lead.lines.map(({ points }) => points)) + lead.rest).toBeCloseTo(first.score - second.score, 9);
      const everything = total(criterionIds.map((criterion) => second.losses[criterion] - first.losses[criterion]));
      expect(Math.abs(everything - lead.total)).toBeLessThan(1e-8);
    });
  });
});

describe('what does not matter', () => {
  test('equal inputs give byte-identical results', () => {
    check([situations()], (inputs) => {
      const again = { ...inputs, answers: structuredClone(inputs.answers), facts: structuredClone(inputs.facts) };
      expect(JSON.stringify(evaluate(again))).toBe(JSON.stringify(evaluate(inputs)));
    });
  });

  test('the order in which answers were given changes nothing', () => {
    const reversed = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).reverse()) as T;
    check([situations()], (inputs) => {
      const answers = reversed({
        ...inputs.answers,
        required: reversed(inputs.answers.required),
        workload: reversed(inputs.answers.workload),
      });
      expect(evaluate({ ...inputs, answers })).toEqual(evaluate(inputs));
    });
  });

  test('an option that drops out changes no other single score, and their order stays', () => {
    check([situations(), single], (inputs, gone) => {
      const without = {
        ...inputs,
        facts: { ...inputs.facts, notAssessed: { ...inputs.facts.notAssessed, [gone]: 'no-price-in-force' as const } },
      };
      if (isConditional(inputs) || isConditional(without)) return;
      const others = (from: DecisionInputs) =>
        evaluate(from)
          .ranking.filter(({ option }) => option !== gone && option !== 'hybrid')
          .map(({ option, score, tier, losses }) => ({ option, score, tier, losses }));
      expect(others(without)).toEqual(others(inputs));
      const [whole, shorter] = [scoreIn(inputs)('hybrid'), scoreIn(without)('hybrid')];
      if (shorter === undefined) return;
      if (whole === undefined) throw new Error('a hybrid appeared when a leg went away');
      expect(shorter.tier > whole.tier || (shorter.tier === whole.tier && shorter.score <= whole.score)).toBe(true);
    });
  });

  test('two options that swap their data swap their results', () => {
    check([situations({ oneClass: true, noVetoes: true }), single, single], (inputs, a, b) => {
      const other = (option: SingleOptionId) => (option === a ? b : option === b ? a : option);
      const swap = <T>(record: Readonly<Record<SingleOptionId, T>>) =>
        Object.fromEntries(singleOptionIds.map((option) => [option, record[other(option)]])) as Record<
          SingleOptionId,
          T
        >;
      const { capabilityCredited } = inputs.facts;
      const swapped: DecisionInputs = {
        ...inputs,
        knowledge: { ...inputs.knowledge, performances: swap(inputs.knowledge.performances) },
        costs: { ...inputs.costs, single: swap(inputs.costs.single) },
        facts: {
          ...inputs.facts,
          capabilityCredited: Object.fromEntries(
            singleOptionIds.flatMap((option) => {
              const credited = capabilityCredited[other(option)];
              return credited === undefined ? [] : [[option, credited]];
            }),
          ),
        },
      };
      const [here, there] = [scoreIn(inputs), scoreIn(swapped)];
      for (const option of singleOptionIds) {
        expect(there(option)?.losses).toEqual(here(other(option))?.losses);
        expect(there(option)?.tier).toBe(here(other(option))?.tier);
      }
    });
  });
});

describe('direction', () => {
  test('a better performance never lowers the score, tier or place of its option, and moves no other single score', () => {
    check([situations(), single, ladder], (inputs, option, on) => {
      const now = inputs.knowledge.performances[option][on].value;
      for (const better of levels.filter((value) => value > now)) {
        const raised = { ...inputs, knowledge: withPerformance(inputs.knowledge, option, on, better) };
        const [before, after] = [evaluate(inputs), evaluate(raised)];
        for (const ranked of after.ranking) {
          const was = before.ranking.find((one) => one.option === ranked.option);
          if (was === undefined) throw new Error('an option appeared');
          if (ranked.option === option || ranked.option === 'hybrid') {
            expect(ranked.tier < was.tier || (ranked.tier === was.tier && ranked.score >= was.score)).toBe(true);
          } else expect([ranked.tier, ranked.score]).toEqual([was.tier, was.score]);
        }
        const place = ({ ranking }: typeof before) => ranking.findIndex((ranked) => ranked.option === option);
        expect(place(after)).toBeLessThanOrEqual(place(before));
      }
    });
  });

  test('a higher need never lowers a loss', () => {
    check([situations(), ladder, level, level], (inputs, on, a, b) => {
      const at = (value: Level) => frameOf(withRequired(inputs, on, value));
      const [lower, higher] = a < b ? [at(a), at(b)] : [at(b), at(a)];
      for (const option of singleOptionIds) {
        const losses = (frame: typeof lower) => lossesOf(frame, (_, l) => frame.performance(option, l), null);
        for (const criterion of criterionIds) {
          expect(losses(higher)[criterion]).toBeGreaterThanOrEqual(losses(lower)[criterion] - 1e-12);
        }
      }
    });
  });

  test('the advantage of the better performance never shrinks as the need grows', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    check([unit, unit, unit, unit, unit], (p1, p2, t1, t2, headroom) => {
      const [x, y] = [Math.max(p1, p2), Math.min(p1, p2)];
      const advantage = (need: number) => levelLoss(need, y, headroom) - levelLoss(need, x, headroom);
      expect(advantage(Math.max(t1, t2))).toBeGreaterThanOrEqual(advantage(Math.min(t1, t2)) - 1e-12);
      expect(levelLoss(0, y, headroom)).toBe(0);
    });
  });

  test('a dearer option never scores higher, and moves no other single score', () => {
    check([situations(), prices, single, fc.integer({ min: 101, max: 1000 })], (inputs, usd, option, percent) => {
      const dearer = { ...usd, [option]: exactly((usd[option].mid * percent) / 100) };
      const at = (money: Readonly<Record<SingleOptionId, Money>>) =>
        scoreIn({ ...inputs, answers: withoutVetoes(inputs.answers), costs: costsFrom(money, 0) });
      const [cheap, dear] = [at(usd), at(dearer)];
      for (const id of singleOptionIds) {
        const [was, is] = [cheap(id)?.score ?? 0, dear(id)?.score ?? 0];
        if (id === option) expect(is).toBeLessThanOrEqual(was);
        else expect(is).toBe(was);
      }
    });
  });

  test('money loss grows with money, from 0 to at most 1', () => {
    check(
      [fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 1e8 }), fc.integer({ min: 0, max: 1e5 })],
      (a, b, scale) => {
        const [less, more] = [moneyLoss(Math.min(a, b), scale, 3), moneyLoss(Math.max(a, b), scale, 3)];
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less);
        expect(more).toBeLessThanOrEqual(1);
      },
    );
  });
});

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
          knowledge = withPerformance(knowledge, a, on, Math.max(value, knowledge.performances[a][on].value) as Level);
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

describe('traffic classes and the hybrid', () => {
  test('shares sum to 1, and one class means no hybrid', () => {
    check([situations()], (inputs) => {
      const { classes, vetoed, plan } = evaluate(inputs);
      expect(total(classes.map(({ share }) => share))).toBeCloseTo(1, 12);
      expect(classes.every(({ share }) => share > 0)).toBe(true);
      if (classes.length > 1) return;
      expect(plan).toBeNull();
      expect(vetoed.find(({ option }) => option === 'hybrid')?.id).toBe('one-kind-of-request');
    });
  });

  test('stating that there is one kind of request changes no number', () => {
    check([situations({ oneClass: true }), fc.constantFrom(0, 1)], (inputs, routineShare) => {
      const stated = { ...inputs.answers, sensitiveShare: 1, workload: { ...inputs.answers.workload, routineShare } };
      expect(evaluate({ ...inputs, answers: stated }).ranking).toEqual(evaluate(inputs).ranking);
    });
  });

  test('a plan has a closed and an open leg, at most three, and none that its class may not use', () => {
    check([situations()], (inputs) => {
      const { plan, vetoed, ranking } = evaluate(inputs);
      expect(plan === null).toBe(ranking.every(({ option }) => option !== 'hybrid'));
      if (plan === null) return;
      const legs = new Set(plan.map(({ goesTo }) => goesTo));
      const closed = [...legs].filter((leg) => leg === 'closed-api' || leg === 'closed-enterprise').length;
      expect(closed).toBeGreaterThan(0);
      expect(closed).toBeLessThan(legs.size);
      expect(legs.size).toBeLessThanOrEqual(3);
      for (const { goesTo, bound } of plan) {
        const against = vetoed.filter(({ option, kind }) => option === goesTo && kind === 'rule').map(({ id }) => id);
        expect(against).not.toContain('not-assessed');
        expect(against).not.toContain('internals');
        if (bound) expect(against).toEqual([]);
      }
    });
  });

  test('the plan is the one a search over every split finds', () => {
    check([situations({ noVetoes: true })], (all) => {
      const modest = Object.fromEntries(
        Object.entries(all.answers.required).map(([id, value]) => [
          id,
          typeof value === 'number' && value > 0.5 ? 0.5 : value,
        ]),
      );
      const inputs = { ...all, answers: { ...all.answers, required: modest } };
      const { classes, plan, ranking } = evaluate(inputs);
      if (classes.length !== 2) return;
      const frame = frameOf(inputs);
      const scores = singleOptionIds.flatMap((one) =>
        singleOptionIds.flatMap((other) => {
          if ([one, other].filter((leg) => leg.startsWith('closed')).length !== 1) return [];
          const goesTo = [one, other];
          const usd = total((inputs.costs.plan(classes, goesTo) ?? []).map((band) => band.usd.mid));
          return [100 - total(Object.values(lossesOf(frame, (k, l) => frame.performance(goesTo[k] ?? one, l), usd)))];
        }),
      );
      expect(plan).not.toBeNull();
      expect(ranking.find(({ option }) => option === 'hybrid')?.score).toBeCloseTo(Math.max(...scores), 8);
    });
  });

  test('equal classes at equal cost never let the hybrid beat the best single option', () => {
    const share = fc.integer({ min: 1, max: 9 }).map((n) => n / 10);
    check(
      [situations({ oneClass: true, noVetoes: true }), share, fc.integer({ min: 100, max: 1e6 })],
      (inputs, sensitiveShare, usd) => {
        const { 'data-control': _control, assurance: _assurance, ...others } = inputs.answers.required;
        const required = { ...others, 'data-control': 0, assurance: 0.25 } as const;
        const same = Object.fromEntries(singleOptionIds.map((option) => [option, exactly(usd)])) as Record<
          SingleOptionId,
          Money
        >;
        const answers = {
          ...inputs.answers,
          required,
          sensitiveShare,
          workload: { ...inputs.answers.workload, mixed: false },
        };
        const { ranking } = evaluate({ ...inputs, answers, costs: costsFrom(same, 0) });
        expect(ranking).toHaveLength(6);
        expect(ranking[0]?.option).not.toBe('hybrid');
        const best = (tier: number) =>
          Math.max(...ranking.filter((one) => one.option !== 'hybrid' && one.tier <= tier).map(({ score }) => score));
        const hybrid = ranking.find(({ option }) => option === 'hybrid');
        if (hybrid === undefined) throw new Error('two classes without vetoes have a hybrid');
        expect(hybrid.score).toBeLessThanOrEqual(best(hybrid.tier));
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
  test('with everything answered there are 43 single changes', () => {
    check([fc.array(level, { minLength: 10, maxLength: 10 })], (all) => {
      const required = Object.fromEntries(ladderIds.map((id, i) => [id, all[i]]));
      expect(singleChanges({ required, workload: {}, costWeight: 'tight', signedTerms: 'no' }, edition1)).toHaveLength(
        43,
      );
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

describe('robustness', () => {
  const samples = 1024;

  test('shares sum to 1 over the options of the best tier, and repeat', () => {
    check(
      [situations()],
      (inputs) => {
        const decision = evaluate(inputs);
        const found = robustness(inputs, decision, samples);
        const best = decision.ranking[0]?.tier;
        const running = decision.ranking.filter(({ tier }) => tier === best).map(({ option }) => option);
        expect(total(optionIds.map((option) => found.winnerShare[option]))).toBeCloseTo(
          running.length === 0 ? 0 : 1,
          12,
        );
        for (const option of optionIds) if (!running.includes(option)) expect(found.winnerShare[option]).toBe(0);
        expect(found.deltaSd === null).toBe(decision.runnerUp === null);
        expect(JSON.stringify(robustness(inputs, decision, samples))).toBe(JSON.stringify(found));
      },
      20,
    );
  });

  test('blocks drawn apart add up to the same digits', () => {
    check(
      [situations()],
      (inputs) => {
        const decision = evaluate(inputs);
        const apart = [...blocksOf(samples)]
          .reverse()
          .map(({ from, to }) => ({ from, tally: samplerOf(inputs, decision)(from, to) }))
          .sort((a, b) => a.from - b.from)
          .map(({ tally }) => tally);
        expect(combined(apart, decision)).toEqual(robustness(inputs, decision, samples));
      },
      10,
    );
  });

  test('without noise in performances and costs the mean sampled score is the score', () => {
    const calm: Knowledge = { ...edition1, constants: { ...edition1.constants, performanceBand: 0 } };
    check(
      [situations(), prices, facts],
      (inputs, usd, theirs) => {
        const exact = Object.fromEntries(singleOptionIds.map((id) => [id, exactly(usd[id].mid)])) as Record<
          SingleOptionId,
          Money
        >;
        const quiet: DecisionInputs = {
          answers: inputs.answers,
          facts: theirs,
          knowledge: calm,
          costs: costsFrom(exact, 728),
        };
        const decision = evaluate(quiet);
        const { scoreSums } = samplerOf(quiet, decision)(0, 4096);
        for (const { option, score } of decision.ranking) {
          // Four standard errors of a score that varies by about 10 points.
          expect(Math.abs(scoreSums[option] / 4096 - score), option).toBeLessThan(0.625);
        }
      },
      25,
    );
  });

  test('an order of the axes that is stated equal is the same as none', () => {
    check(
      [situations()],
      (inputs) => {
        const { axisRanks: _ranks, ...rest } = inputs.answers;
        const equal = Object.fromEntries(axisIds.map((axis) => [axis, 2 as const]));
        const [unstated, stated] = [rest, { ...rest, axisRanks: equal }].map((answers) => {
          const these = { ...inputs, answers };
          return robustness(these, evaluate(these), 512);
        });
        expect(stated).toEqual(unstated);
      },
      10,
    );
  });
});
