import { describe, expect, test } from 'vitest';
import { axisIds, type Knowledge, optionIds, type SingleOptionId, singleOptionIds } from '../../framework';
import { edition1 } from '../../framework/editions';
import { exactly } from '../../units';
import { evaluate } from './evaluate';
import { check, total } from './fixtures/law';
import { costsFrom, facts, type Money, prices, situations } from './fixtures/situations';
import type { DecisionInputs } from './inputs';
import { blocksOf, combined, robustness, samplerOf } from './robustness';

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

  test('places sum to 1 by option and by place, and agree with the shares, the pairs and the central weights', () => {
    check(
      [situations()],
      (inputs) => {
        const decision = evaluate(inputs);
        const { winnerShare, rankShare, ahead, centralWeights, scoreRange, entropy } = robustness(
          inputs,
          decision,
          samples,
        );
        const ranked = optionIds.filter((id) => decision.ranking.some(({ option }) => option === id));
        expect(Object.keys(rankShare)).toEqual(ranked);
        for (const [place] of ranked.entries())
          expect(total(ranked.map((id) => rankShare[id]?.[place] ?? 0))).toBeCloseTo(1, 9);
        for (const id of ranked) {
          expect(total(rankShare[id] ?? [])).toBeCloseTo(1, 9);
          expect(rankShare[id]?.[0]).toBe(winnerShare[id]);
          const meanPlace = total((rankShare[id] ?? []).map((share, place) => share * place));
          const beaten = total(ranked.filter((other) => other !== id).map((other) => ahead[other]?.[id] ?? 0));
          expect(beaten).toBeCloseTo(meanPlace, 9);
          expect(centralWeights[id] === undefined).toBe(winnerShare[id] === 0);
          const central = centralWeights[id];
          if (central) expect(total(axisIds.map((axis) => central[axis]))).toBeCloseTo(1, 5);
          expect(scoreRange[id]?.low).toBeLessThanOrEqual(scoreRange[id]?.high ?? 0);
        }
        expect(entropy).toBeGreaterThanOrEqual(0);
        expect(entropy).toBeLessThanOrEqual(Math.log2(Math.max(1, ranked.length)) + 1e-6);
      },
      20,
    );
  });

  test('weights set directly are kept in every sample', () => {
    check(
      [situations()],
      (all) => {
        const axisWeights = { privacy: 55, scale: 5, customization: 15, budget: 25 };
        const inputs = { ...all, answers: { ...all.answers, axisWeights } };
        const { centralWeights } = robustness(inputs, evaluate(inputs), 512);
        for (const central of Object.values(centralWeights))
          for (const axis of axisIds) expect(central[axis]).toBeCloseTo(axisWeights[axis] / 100, 6);
      },
      10,
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

  test('with noise in performances the mean sampled score is no higher: a shortfall hurts more than an excess helps', () => {
    let lower = 0;
    check(
      [situations()],
      (inputs) => {
        const mean = (performanceBand: number) => {
          const { constants } = inputs.knowledge;
          const these = { ...inputs, knowledge: { ...inputs.knowledge, constants: { ...constants, performanceBand } } };
          return samplerOf(these, evaluate(these))(0, 1024).scoreSums;
        };
        const [calm, noisy] = [mean(0), mean(0.125)];
        for (const { option } of evaluate(inputs).ranking) {
          // Same draws otherwise; what is left of chance is the noise itself.
          expect((noisy[option] - calm[option]) / 1024, option).toBeLessThan(0.1);
          if (noisy[option] < calm[option]) lower += 1;
        }
      },
      12,
    );
    expect(lower).toBeGreaterThan(15);
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
