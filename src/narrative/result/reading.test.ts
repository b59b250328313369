import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { assessPoint } from '../../engine';
import type { BreakEven, Recommendation } from '../../engine/recommendation';
import { type Answers, defaultAssumptions, type OptionId, optionIds } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { presets } from '../../framework/presets';
import {
  drawnOptions,
  labelSoFar,
  nearestRevisit,
  pairOf,
  pairsOf,
  referenceOf,
  revisitOf,
  vetoesByOption,
} from './reading';

const of = (answers: Answers): Recommendation =>
  assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).recommendation;
const preset = (id: string): Recommendation =>
  of(presets.find((one) => one.id === id)?.answers ?? { required: {}, workload: {} });
const workload = { tokensPerDay: 20e6 };

describe('the label before the sampler has answered', () => {
  it.each([
    ['a rule leaves one', of({ required: { 'data-control': 1 }, workload }), 'only-option'],
    ['a condition', of({ required: { 'data-control': 1, operations: 1 }, workload }), 'conditional'],
    [
      'nothing is left',
      of({ required: { 'data-control': 1, latency: 1 }, workload: { ...workload, ttftMs: 1 } }),
      'no-option',
    ],
    ['a clear lead is for the sampler to judge', preset('fine-tuned'), null],
  ])('%s', (_, recommendation, label) => {
    expect(labelSoFar(recommendation, null)).toBe(label);
  });

  it('a lead below half a point is a close call whatever the sampler says', () => {
    const recommendation = { ...preset('fine-tuned'), delta: 0.4 };
    expect(labelSoFar(recommendation, null)).toBe('close-call');
  });

  it('the sampled label wins', () => {
    expect(labelSoFar(preset('fine-tuned'), 'clear')).toBe('clear');
  });
});

describe('what is compared', () => {
  it.each(presets.map(({ id }) => id))('%s: only options that are possible and have a cost', (id) => {
    const recommendation = preset(id);
    const possible = recommendation.ranking.map(({ option }) => option);
    const reference = referenceOf(recommendation);
    if (reference !== null) {
      expect(possible).toContain(reference);
      expect(reference).not.toBe(recommendation.winner);
      expect(recommendation.costs[reference]).toBeDefined();
    }
    const pair = pairOf(recommendation);
    if (pair !== null) {
      expect([pair.own, pair.rent]).toContain(recommendation.winner);
      expect(pair.own).not.toBe(pair.rent);
      expect(possible).toEqual(expect.arrayContaining([pair.own, pair.rent]));
    }
  });

  it('a forced result has nothing to be compared with, and still draws what the rule costs', () => {
    const recommendation = of({ required: { 'data-control': 1 }, workload });
    expect(referenceOf(recommendation)).toBeNull();
    expect(pairOf(recommendation)).toBeNull();
    expect(drawnOptions(recommendation).length).toBeGreaterThan(1);
  });

  it('vetoes come by option, each option once, in the order of the options', () => {
    const { vetoed } = of({ required: { 'data-control': 1 }, internals: 'yes', workload });
    const grouped = vetoesByOption(vetoed);
    const order = grouped.map(({ option }) => optionIds.indexOf(option));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(grouped.flatMap(({ vetoes }) => vetoes)).toHaveLength(vetoed.length);
  });
});

const crossing = (at: number) => ({ at, kind: 'smooth', range: { low: null, high: null } }) as const;
const breakEven: BreakEven = {
  own: 'self-hosted-cloud',
  rent: 'closed-api',
  stretches: [
    { from: 1e5, to: 50e6, cheaper: 'closed-api' },
    { from: 50e6, to: 80e6, cheaper: 'self-hosted-cloud' },
    { from: 80e6, to: 90e6, cheaper: 'closed-api' },
    { from: 90e6, to: 1e10, cheaper: 'self-hosted-cloud' },
  ],
  crossings: [crossing(50e6), crossing(80e6), crossing(90e6)],
  headline: crossing(50e6),
  never: null,
  ahead: null,
};

describe('when to look again', () => {
  it.each<[string, OptionId, number, { at: number; side: string } | null]>([
    [
      'an owner is told the volume below which renting is cheaper',
      'self-hosted-cloud',
      60e6,
      { at: 50e6, side: 'drops below' },
    ],
    ['the nearest one counts', 'self-hosted-cloud', 100e6, { at: 90e6, side: 'drops below' }],
    ['a renter is told the volume above which owning is', 'closed-api', 10e6, { at: 50e6, side: 'rises above' }],
    ['within a later stretch too', 'closed-api', 85e6, { at: 90e6, side: 'rises above' }],
    ['a winner that costs more leads for other reasons', 'self-hosted-cloud', 10e6, null],
  ])('%s', (_, winner, volume, expected) => {
    const found = revisitOf(breakEven, winner, volume);
    expect(found && { at: found.crossing.at, side: found.side }).toEqual(expected);
  });

  it('the nearest of every option that is left, by its name', () => {
    const onPremise: BreakEven = {
      ...breakEven,
      own: 'self-hosted-onprem',
      stretches: [
        { from: 1e5, to: 20e6, cheaper: 'closed-api' },
        { from: 20e6, to: 1e10, cheaper: 'self-hosted-onprem' },
      ],
      crossings: [crossing(20e6)],
    };
    const found = nearestRevisit([breakEven, onPremise], 'closed-api', 10e6);
    expect(found).toMatchObject({ crossing: { at: 20e6 }, side: 'rises above', option: 'self-hosted-onprem' });
    expect(nearestRevisit([], 'closed-api', 10e6)).toBeNull();
  });

  it.each(presets.map(({ id }) => id))('%s: every pair holds the winner, and nothing that is ruled out', (id) => {
    const recommendation = preset(id);
    const left = recommendation.ranking.map(({ option }) => option);
    for (const { own, rent } of pairsOf(recommendation)) {
      expect([own, rent]).toContain(recommendation.winner);
      expect(left).toEqual(expect.arrayContaining([own, rent]));
    }
    const pair = pairOf(recommendation);
    expect(pairsOf(recommendation)).toEqual(pair === null ? [] : expect.arrayContaining([pair]));
  });

  it('nothing to tell where one side is cheaper throughout', () => {
    const never: BreakEven = {
      ...breakEven,
      stretches: [{ from: 1e5, to: 1e10, cheaper: 'closed-api' }],
      crossings: [],
      headline: null,
      never: 'closed-api',
    };
    expect(revisitOf(never, 'closed-api', 10e6)).toBeNull();
  });
});
