import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CriterionId,
  criteriaIn,
  type LadderId,
  type Level,
  levels,
  performanceOf,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { exactly } from '../../units';
import { evaluate } from './evaluate';
import { axisPieces, leadOf } from './explain';
import { check, isConditional, ladder, scoreIn, single, total, withPerformance, withRequired } from './fixtures/law';
import { costsFrom, level, type Money, prices, situations, withoutVetoes } from './fixtures/situations';
import type { DecisionInputs } from './inputs';
import { levelLoss, moneyLoss } from './loss';
import { largestRemainder, printedScore } from './printing';
import { frameOf, lossesOf } from './score';

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
        for (const criterion of criteriaIn(losses)) {
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
      for (const { points } of lead.lines) expect(Math.abs(points)).toBeGreaterThan(1e-10);
      expect(total(lead.lines.map(({ points }) => points)) + lead.rest).toBeCloseTo(first.score - second.score, 9);
      const everything = total(
        criteriaIn(first.losses).map((criterion) => second.losses[criterion] - first.losses[criterion]),
      );
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

  test('the order in which judgements are written changes nothing', () => {
    const reversed = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).reverse()) as T;
    check([situations()], (inputs) => {
      const { performances, axisOf, rankInAxis, overrides } = inputs.knowledge;
      const knowledge = {
        ...inputs.knowledge,
        performances: reversed(performances),
        axisOf: reversed(axisOf),
        rankInAxis: reversed(rankInAxis),
        overrides: [...overrides].reverse(),
      };
      expect(JSON.stringify(evaluate({ ...inputs, knowledge }))).toBe(JSON.stringify(evaluate(inputs)));
    });
  });

  test('two criteria that swap need, levels, axis, rank and override swap their losses, and no score moves', () => {
    // Ladders that no fact, class or team reads by name.
    const plain = fc.constantFrom<LadderId>('latency', 'elasticity', 'independence');
    check([situations({ oneClass: true }), plain, plain], (inputs, a, b) => {
      const other = <C extends CriterionId>(id: C): C => (id === a ? b : id === b ? a : id) as C;
      const swap = <T extends object>(record: T): T =>
        Object.fromEntries(Object.entries(record).map(([id, value]) => [other(id as CriterionId), value])) as T;
      const { knowledge, answers } = inputs;
      const swapped: DecisionInputs = {
        ...inputs,
        answers: {
          ...answers,
          required: swap(answers.required),
          ...(answers.waived && { waived: answers.waived.map(other) }),
        },
        knowledge: {
          ...knowledge,
          performances: Object.fromEntries(
            Object.entries(knowledge.performances).map(([option, row]) => [option, swap(row)]),
          ) as typeof knowledge.performances,
          axisOf: swap(knowledge.axisOf),
          rankInAxis: swap(knowledge.rankInAxis),
          overrides: knowledge.overrides.map(other),
        },
      };
      const [here, there] = [evaluate(inputs), evaluate(swapped)];
      expect(there.vetoed).toEqual(here.vetoed);
      for (const { option, score, tier, losses } of here.ranking) {
        const found = there.ranking.find((one) => one.option === option);
        expect(found?.tier).toBe(tier);
        expect(found?.score).toBeCloseTo(score, 8);
        for (const id of criteriaIn(losses)) expect(found?.losses[other(id)]).toBe(losses[id]);
      }
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
      const now = performanceOf(inputs.knowledge, option, on);
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
        for (const criterion of higher.criteria) {
          expect(losses(higher)[criterion]).toBeGreaterThanOrEqual(losses(lower)[criterion] - 1e-12);
        }
      }
    });
  });

  test('the advantage of the better performance never shrinks as the need grows', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    check([unit, unit, unit, unit, unit, level], (p1, p2, t1, t2, headroom, from) => {
      const [x, y] = [Math.max(p1, p2), Math.min(p1, p2)];
      const advantage = (need: number) => levelLoss(need, y, headroom, from) - levelLoss(need, x, headroom, from);
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

  test('more volume never hurts a fixed fleet against a price per token, while neither cost leaves the scale', () => {
    const volume = fc.integer({ min: 1, max: 9000 });
    check(
      [situations({ oneClass: true }), volume, volume, fc.integer({ min: 1, max: 90_000 })],
      (inputs, v1, v2, fleetUsd) => {
        const lead = (millions: number) => {
          const usd = Object.fromEntries(
            singleOptionIds.map((option) => [
              option,
              exactly(option === 'self-hosted-cloud' ? fleetUsd : millions * 100),
            ]),
          ) as Record<SingleOptionId, Money>;
          const scored = scoreIn({
            ...inputs,
            answers: withoutVetoes(inputs.answers),
            costs: costsFrom(usd, 0),
            facts: { ...inputs.facts, notAssessed: {} },
          });
          return (scored('self-hosted-cloud')?.score ?? 0) - (scored('closed-api')?.score ?? 0);
        };
        expect(lead(Math.max(v1, v2))).toBeGreaterThanOrEqual(lead(Math.min(v1, v2)) - 1e-8);
      },
    );
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
