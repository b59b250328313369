/** Where a bill meets the reader's ceiling. */
import { adviceBounds } from '../framework/advice-bounds';
import { volumeReaching } from './cost/reaching';
import type { Assessment } from './recommend';

/** Volumes, tokens a day, at which a bill reaches the alarm and the ceiling; null = none up to 10¹⁰ does. */
export interface CeilingVolumes {
  readonly alarm: number | null;
  readonly ceiling: number | null;
}

/** At which volumes the winner's bill reaches a typed ceiling, and the alarm before it. null without a ceiling or a bill. */
export const ceilingVolumesOf = ({ recommendation, costing, plan }: Assessment): CeilingVolumes | null => {
  const { winner, withoutCosts, answers } = recommendation;
  const usd = answers.ceilingUsd;
  if (usd === undefined || winner === null || withoutCosts) return null;
  return {
    alarm: volumeReaching(costing, winner, plan, usd * adviceBounds.budgetAlarm.value),
    ceiling: volumeReaching(costing, winner, plan, usd),
  };
};
