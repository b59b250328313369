import type { Assessment } from '../../engine';
import { workloadDefaults } from '../../framework';
import { leadTimeNote } from '../../narrative/private-terms';
import { FinerRows, type FinerRowsProps } from './finer-rows';

type PrivateTermsProps = Pick<FinerRowsProps, 'state' | 'change' | 'onProblem'> & {
  readonly assessment: Assessment;
};

/** What private terms ask for and nobody publishes: here the time, below the least spend. */
export const PrivateTerms = ({ state, change, onProblem, assessment }: PrivateTermsProps) => {
  const typed = state.assumptions.finer['terms-lead'];
  const review = assessment.costing.situation.ranges.onboarding_security_review?.low ?? 0;
  return (
    <FinerRows
      state={state}
      keys={['terms-lead']}
      change={change}
      onProblem={onProblem}
      notes={{ 'terms-lead': leadTimeNote(typed ?? null, review / workloadDefaults.reviewHoursPerWeek) }}
    />
  );
};
