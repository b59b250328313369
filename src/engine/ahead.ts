/** What advice on a result looks ahead to, beyond the point result. Loaded with the screens that show it. */
import { allBreakEvens } from './assess';
import { type CeilingVolumes, ceilingVolumesOf } from './ceiling';
import type { Assessment } from './recommend';
import type { BreakEven } from './recommendation';

export interface Ahead {
  /** Of the winner against every other priced option, at least. */
  readonly breakEvens: readonly BreakEven[];
  readonly ceilingVolumes: CeilingVolumes | null;
}

export const aheadOf = (assessment: Assessment): Ahead => ({
  breakEvens: assessment.recommendation.withoutCosts ? [] : allBreakEvens(assessment, assessment.recommendation.winner),
  ceilingVolumes: ceilingVolumesOf(assessment),
});
