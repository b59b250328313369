/** What a profile says about the answers of a workload; what it does not say leaves the answer as it was. */
import { type NumberBounds, numberBounds } from '../../framework/answer-bounds';
import type { WorkloadAnswers } from '../../framework/answers';
import { weekOfLoads } from '../../framework/running';
import { usageRules } from '../../framework/usage-rules';
import { roundSignificant } from '../../units';
import { power } from '../../units/elementary';
import type { WorkloadProfile } from './profile';

type Mutable = { -readonly [K in keyof WorkloadAnswers]: WorkloadAnswers[K] };

const within = ({ min, max = Number.POSITIVE_INFINITY }: NumberBounds, value: number, digits = 3): number =>
  Math.min(max, Math.max(min, roundSignificant(value, digits)));

const withLength = (workload: Mutable, profile: WorkloadProfile): void => {
  const { meanInputTokens, meanOutputTokens, inputOutputRatio } = profile;
  if (meanInputTokens !== null && meanOutputTokens !== null) {
    workload.inputTokens = Math.max(1, Math.round(meanInputTokens));
    workload.outputTokens = Math.max(1, Math.round(meanOutputTokens));
    delete workload.inputOutputRatio;
  } else if (inputOutputRatio !== null && inputOutputRatio > 0) {
    workload.inputOutputRatio = within(numberBounds.inputOutputRatio, inputOutputRatio);
    // Two typed lengths would go before the measured ratio.
    if (workload.inputTokens !== undefined) delete workload.inputTokens;
  }
  delete workload.reasoningMultiplier;
};

/** The week of a profile, as a decision keeps it; null where the log does not tell one. */
export const weekFrom = ({ weekShape }: WorkloadProfile): readonly number[] | null =>
  weekShape === null ? null : weekOfLoads(weekShape);

/** A profile made elsewhere may state a growth that fewer weeks than ours stand behind: it is offered, not taken over. */
export const growthHolds = ({ growthPerMonth, days }: WorkloadProfile): boolean =>
  growthPerMonth !== null && days >= usageRules.growthWeeks * 7;

/**
 * The workload with everything the profile measured in it.
 *
 * Request lengths are means, not medians, so that requests × length is the volume and the bill's split into input and
 * output is the log's. Growth a year is the monthly figure compounded twelve times. Measured reasoning is already part of
 * the output, so its multiplier goes. `withGrowth`: also of a profile that covers too few weeks for it.
 */
export const workloadFrom = (
  profile: WorkloadProfile,
  before: WorkloadAnswers,
  withGrowth = growthHolds(profile),
): WorkloadAnswers => {
  const workload: Mutable = { ...before };
  workload.tokensPerDay = within(numberBounds.tokensPerDay, profile.tokensPerDay);
  delete workload.requestsPerDay;
  withLength(workload, profile);
  if (profile.cachedShare !== null) workload.cachedShare = within(numberBounds.cachedShare, profile.cachedShare, 2);
  if (profile.batchShare !== null) workload.batchableShare = within(numberBounds.batchableShare, profile.batchShare, 2);
  // A measured week has its own peak, which a typed one would override.
  if (profile.weekShape !== null) delete workload.peakToMean;
  else if (profile.peakToMean !== null) workload.peakToMean = within(numberBounds.peakToMean, profile.peakToMean, 2);
  if (withGrowth && profile.growthPerMonth !== null)
    workload.growthPerYear = within(numberBounds.growthPerYear, power(profile.growthPerMonth, 12), 2);
  return workload;
};
