import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { hospital } from '../engine/cost/fixtures/hospital';
import { horizonOf } from '../engine/cost/horizon';
import { burstOf, splitOf } from '../engine/split';
import { type Assumptions, defaultAssumptions, optionIds } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { formulaValue } from './line-formula';
import { burstSums, onceSums, splitSums, type WorkedSum } from './sum-formulas';
import { tuningLabourStep } from './tuning';

const assessed = (finer: Assumptions['finer'], typed: Assumptions['typed'] = {}) =>
  assessPoint({
    answers: { ...hospital, today: 'closed-api' },
    assumptions: { ...defaultAssumptions, finer, typed },
    catalog,
    knowledge: currentKnowledge,
  });
const value = (sums: readonly WorkedSum[], id: string) => {
  const found = sums.find((sum) => sum.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return formulaValue(found.formula);
};

describe('every line of a split opens its formula', () => {
  it.each<[string, Assumptions['finer']]>([
    ['the defaults', {}],
    [
      'review, a router and scores',
      {
        'split-share': 0.4,
        'split-review': 0.02,
        'split-router': 0.05,
        'split-open-score': 80,
        'split-closed-score': 90,
        'split-point': 500,
      },
    ],
    ['everything at the open model', { 'split-share': 1, 'split-escalation': 0 }],
    ['everything at the closed one', { 'split-share': 0 }],
  ])('%s: the lines give the total to the cent', (_, finer) => {
    const split = splitOf(assessed(finer).costing, 'self-hosted-cloud', 'closed-api');
    if (split === null) throw new Error('no split');
    const sums = splitSums(split);
    expect(sums).toHaveLength(new Set(sums.map(({ id }) => id)).size);
    expect(value(sums, 'total')).toBeCloseTo(split.chosen.usd, 2);
    if (split.chosen.reviewUsd > 0) expect(value(sums, 'review')).toBeCloseTo(split.chosen.reviewUsd, 2);
    if (split.chosen.routerUsd > 0) expect(value(sums, 'router')).toBeCloseTo(split.chosen.routerUsd, 2);
    if (finer['split-point'] !== undefined) expect(value(sums, 'weighed')).toBeCloseTo(split.chosen.weighedUsd, 2);
    for (const line of split.lines) expect(value(sums, `${line.leg} ${line.id}`), line.id).toBeCloseTo(line.usd, 2);
  });
});

it.each([
  ['a fixed share, nothing sent on', { 'split-share': 0.8, 'split-escalation': 0 }, 1],
  ['one model for everything', { 'split-share': 1, 'split-escalation': 0 }, 0],
])('%s: the hours of keeping two models are a line of their own, once', (_, finer, times) => {
  const split = splitOf(assessed(finer).costing, 'self-hosted-cloud', 'closed-api');
  if (split === null) throw new Error('no split');
  const rows = splitSums(split).filter(({ label }) => label === 'Router and evaluation of both models');
  expect(rows).toHaveLength(times);
  for (const { formula } of rows) expect(formulaValue(formula)).toBeCloseTo(8 * 91, 6);
});

describe('every line of a pair for bursts opens its formula', () => {
  it.each<[string, Assumptions['finer']]>([
    ['the defaults', {}],
    ['down for a part of the time', { 'burst-percentile': 0.6, 'burst-outage': 0.01 }],
    ['no API at all', { 'burst-percentile': 1 }],
  ])('%s: the lines give the total to the cent', (_, finer) => {
    const burst = burstOf(assessed(finer).costing, 'self-hosted-cloud', 'closed-api');
    if (burst === null) throw new Error('no burst');
    expect(value(burstSums(burst), 'total')).toBeCloseTo(burst.chosen.usd, 2);
  });
});

describe('what is paid once opens its formula', () => {
  it.each<[string, Assumptions['typed']]>([
    ['nothing typed', {}],
    ['migration in hours, leaving in dollars', { migration: { hours: 120 }, exit: { usd: 9_000 } }],
  ])('%s: the whole amounts give the set-up of three years to the cent', (_, typed) => {
    const { costing, plan, recommendation } = assessed({}, typed);
    for (const option of optionIds) {
      const cost = recommendation.costs[option];
      const horizon = horizonOf(costing, option, plan);
      if (!cost || horizon === null) continue;
      const sums = onceSums(cost.lines);
      expect(sums.length === 0 ? 0 : value(sums, 'total'), option).toBeCloseTo(horizon.setupUsd, 2);
    }
  });
});

it('the hours around training open their formula with the reader’s numbers', () => {
  expect(tuningLabourStep(6, 16, 91)).toEqual({
    name: 'Engineering a year',
    value: '$8,736',
    how: 'runs a year × hours a run × rate: 6 × 16 × $91 = $8,736.00',
  });
});
