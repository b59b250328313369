/** What three years cost while the volume grows and announced prices come into force: the only changes that somebody stated. */
import { type Assessment, horizonsOf } from '../../engine';
import type { OptionId } from '../../framework';

export interface ThreeYears {
  readonly option: OptionId;
  /** One-off work, USD. */
  readonly setupUsd: number;
  /** Running costs of each year, USD. */
  readonly years: readonly [number, number, number];
  readonly totalUsd: number;
  /** Days on which an announced price comes into force. */
  readonly changes: readonly string[];
}

/** Middle totals of every option that has a cost, year by year; one-off work counts once. Empty without a volume. */
export const threeYears = (assessment: Assessment): readonly ThreeYears[] =>
  horizonsOf(assessment).map(({ option, setupUsd, months, changes }) => {
    const year = (index: number) => months.slice(index * 12, index * 12 + 12).reduce((sum, usd) => sum + usd, 0);
    const years = [year(0), year(1), year(2)] as const;
    return { option, setupUsd, years, totalUsd: setupUsd + years[0] + years[1] + years[2], changes };
  });
