/** What three years cost at today's prices while the volume grows: the only change over time that somebody stated. */
import { type Assessment, curvesOf } from '../../engine';
import { type OptionId, workloadDefaults } from '../../framework';

export interface ThreeYears {
  readonly option: OptionId;
  /** One-off work, USD. */
  readonly setupUsd: number;
  /** Running costs of each year, USD. */
  readonly years: readonly [number, number, number];
  readonly totalUsd: number;
}

const months = workloadDefaults.oneOffMonths;

/** Tokens a day in each of the 36 months: V·g^(m/12), from today's volume on. */
export const monthlyVolumes = (tokensPerDay: number, growthPerYear: number): readonly number[] =>
  Array.from({ length: months }, (_, month) => tokensPerDay * growthPerYear ** (month / 12));

/**
 * Middle totals of every option that has a cost. Each month is priced at its own volume, its configuration searched anew;
 * one-off work is taken out of the months and counted once. Empty without a volume.
 */
export const threeYears = (assessment: Assessment): readonly ThreeYears[] => {
  const { costing, recommendation } = assessment;
  const { tokensPerDay, growthPerYear } = costing.situation.workload;
  if (tokensPerDay === null || recommendation.withoutCosts) return [];
  return curvesOf(assessment, monthlyVolumes(tokensPerDay.mid, growthPerYear)).map(({ option, points }) => {
    const setupUsd = recommendation.costs[option]?.oneOffUsd ?? 0;
    const running = points.map(({ usd }) => usd.mid - setupUsd / months);
    const year = (index: number) => running.slice(index * 12, index * 12 + 12).reduce((sum, usd) => sum + usd, 0);
    const years = [year(0), year(1), year(2)] as const;
    return { option, setupUsd, years, totalUsd: setupUsd + years[0] + years[1] + years[2] };
  });
};
