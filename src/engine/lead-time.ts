/** Weeks before an option can run. */
import { type Answers, type Assumptions, type SingleOptionId, workloadDefaults } from '../framework';
import { exactly, type Range, scaled } from '../units';
import { teamFactor } from './cost/lines';

/**
 * Full-time weeks of set-up by the team at hand for what is owned, a review at half a person for private terms, nothing
 * for a key or for what runs today. Until terms are signed nobody publishes a time: the reader's own counts, and before
 * it is typed the review alone. Time to procure hardware has no source and is left out, so on-premise is understated.
 * `hoursOf`: rows of the economics table, hours once.
 */
export const leadWeeks = (
  option: SingleOptionId,
  { answers, assumptions }: { readonly answers: Answers; readonly assumptions: Pick<Assumptions, 'finer'> },
  hoursOf: (key: 'setup_hours_self_hosted' | 'onboarding_security_review') => Range,
): Range => {
  if (answers.today === option) return exactly(0);
  switch (option) {
    case 'closed-api':
    case 'hosted-open':
      return exactly(0);
    case 'closed-enterprise': {
      const typed = assumptions.finer['terms-lead'];
      return typed === undefined
        ? scaled(hoursOf('onboarding_security_review'), 1 / workloadDefaults.reviewHoursPerWeek)
        : exactly(typed);
    }
    case 'self-hosted-cloud':
    case 'self-hosted-onprem':
      return scaled(hoursOf('setup_hours_self_hosted'), teamFactor(answers) / workloadDefaults.setupHoursPerWeek);
    default:
      return option satisfies never;
  }
};
