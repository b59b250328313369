import { describe, expect, test } from 'vitest';
import { type Level, levels } from '../criteria';
import { performanceOf } from '../knowledge';
import { singleOptionIds } from '../options';
import {
  classLevels1,
  constants1,
  costWeights1,
  edition1,
  ladders1,
  oneLevelHigher1,
  overrides1,
  prior1,
  rankInAxis1,
  restLevel1,
  throughputFromVolume1,
  tierFloor1,
  weighting1,
} from './edition-1';

const cells = singleOptionIds.flatMap((option) =>
  ladders1.flatMap((ladder) => edition1.performances[option][ladder] ?? []),
);

test('the table of performances is the printed one, with published account limits for the hosted API', () => {
  const table = Object.fromEntries(
    singleOptionIds.map((option) => [option, ladders1.map((ladder) => performanceOf(edition1, option, ladder))]),
  );
  const expected: Record<string, readonly Level[]> = {
    'closed-api': [0.25, 0.75, 0.25, 0.5, 1, 1, 0.25, 0.25, 1, 1],
    'closed-enterprise': [0.5, 1, 0.5, 0.5, 1, 1, 0.25, 0.5, 1, 0.75],
    'hosted-open': [0.25, 0.5, 0.25, 0.75, 1, 0.75, 0.5, 0.75, 1, 1],
    'self-hosted-cloud': [0.75, 0.5, 0.75, 0.75, 0.5, 0.75, 1, 1, 0.25, 0.5],
    'self-hosted-onprem': [1, 0.5, 0.75, 0.75, 0.25, 0.5, 1, 1, 0, 0],
  };
  expect(table).toEqual(expected);
});

describe('every judgement has a reason', () => {
  const rows = [
    ...cells,
    ...Object.values(constants1),
    ...Object.values(costWeights1),
    ...Object.values(rankInAxis1),
    ...Object.values(restLevel1),
    ...Object.values(classLevels1),
    ...overrides1,
    ...tierFloor1.map(({ tier }) => tier),
    ...throughputFromVolume1.map(({ level }) => level),
    prior1,
    oneLevelHigher1,
    weighting1,
  ];
  test('in one sentence, with a reference where it rests on a guide or a source', () => {
    expect(rows.length).toBeGreaterThan(90);
    for (const { why, basis, ref } of rows) {
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(why.length).toBeGreaterThan(15);
      if (basis !== 'judgement') expect(ref, why).toBeTruthy();
    }
  });
});

test('the prior is a distribution, and so is the doubt before launch', () => {
  expect(edition1.prior.reduce<number>((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  expect(edition1.oneLevelHigher).toBe(0.5);
});

test('constants are the ones of edition 1', () => {
  expect(edition1.edition).toBe('1');
  expect(edition1.hybrid).toBe('plan');
  expect(edition1.constants).toMatchObject({
    headroom: 0.15,
    costScaleUsd: 1000,
    costDecades: 3,
    performanceBand: 0.125,
    samples: 4096,
  });
  expect(edition1.costWeights).toEqual({ tight: 1, normal: 2 / 3, secondary: 0.25 });
  expect(edition1.overrides).toEqual(['data-control', 'tuning', 'independence', 'throughput']);
  expect(edition1.restLevel).toEqual({ 'data-control': 0, assurance: 0.25 });
});

test('a higher level never accepts a weaker tier', () => {
  expect(edition1.tierFloor.map(({ level }) => level)).toEqual([...levels]);
  expect(edition1.tierFloor.map(({ tier }) => tier)).toEqual(['E', 'D', 'D', 'B', 'S']);
});

test('more volume never needs a lower level', () => {
  const bounds = throughputFromVolume1.map(({ below }) => below);
  expect(bounds).toEqual([1e7, 1e8, 1e9, null]);
  expect(throughputFromVolume1.map(({ level }) => level.value)).toEqual([0, 0.25, 0.5, 0.75]);
});
