import { describe, expect, test } from 'vitest';
import { assessed, decision } from './situation.fixture';
import { threeYears } from './three-years';

describe('three years', () => {
  test('at a level volume they are 36 times the month, set-up and all', () => {
    const assessment = assessed(decision());
    const rows = threeYears(assessment);
    expect(rows.length).toBeGreaterThan(3);
    for (const { option, totalUsd, setupUsd, years } of rows) {
      expect(totalUsd).toBeCloseTo(36 * (assessment.recommendation.costs[option]?.total.mid ?? 0), 2);
      expect(setupUsd + years[0] + years[1] + years[2]).toBeCloseTo(totalUsd, 6);
      expect(years[0]).toBeCloseTo(years[2], 2);
    }
  });

  test('with growth a bill by the token grows year by year', () => {
    const closed = threeYears(assessed(decision({ growthPerYear: 2 }))).find(({ option }) => option === 'closed-api');
    expect(closed?.years[1]).toBeGreaterThan((closed?.years[0] ?? 0) * 1.5);
    expect(closed?.years[2]).toBeGreaterThan((closed?.years[1] ?? 0) * 1.5);
  });

  test('without a volume there is nothing to add up', () => {
    const { tokensPerDay: _, ...workload } = decision().answers.workload;
    const state = decision();
    expect(threeYears(assessed({ ...state, answers: { ...state.answers, workload } }))).toEqual([]);
  });
});
