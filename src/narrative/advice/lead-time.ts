/** How long it takes before an option can run, in weeks and words. */
import { leadWeeks } from '../../engine/lead-time';
import { economicsValue } from '../../engine/workload';
import type { SingleOptionId } from '../../framework';
import type { Range } from '../../units';
import { economicsName } from '../figures';
import { countOf, day, decimal } from '../numbers';
import type { Grounds } from './grounds';

export const leadOf = ({ recommendation: { answers, assumptions }, catalog }: Grounds, option: SingleOptionId): Range =>
  leadWeeks(option, { answers, assumptions }, (key) => economicsValue(catalog, assumptions, key));

/** "1 to 4 weeks", "6 weeks". */
export const weeksText = ({ low, high }: Pick<Range, 'low' | 'high'>): string => {
  const [from, to] = [decimal(low), decimal(high)];
  return from === to ? (to === '1' ? 'one week' : `${to} weeks`) : `${from} to ${to} weeks`;
};

/** What is known of an option's lead time, and what is not. */
export const leadTimeText = (grounds: Grounds, option: SingleOptionId): string => {
  const { answers, assumptions } = grounds.recommendation;
  if (answers.today === option) return 'It runs already.';
  const weeks = weeksText(leadOf(grounds, option));
  switch (option) {
    case 'closed-api':
    case 'hosted-open':
      return 'Nothing stands before the first call.';
    case 'closed-enterprise':
      return assumptions.finer['terms-lead'] === undefined
        ? `A review alone takes ${weeks} at half a person; nobody publishes the rest, so type what you were told.`
        : `You typed ${weeks} until they are signed.`;
    case 'self-hosted-cloud':
      return `For your team ${weeks} are counted.`;
    case 'self-hosted-onprem':
      return `For your team ${weeks} are counted; delivery comes before that, and nobody publishes its time.`;
    default:
      return option satisfies never;
  }
};

/** "deadline of 6 weeks"; null where none is stated. */
export const deadlineText = ({ recommendation: { answers } }: Grounds): string | null =>
  answers.deadlineWeeks === undefined ? null : `deadline of ${countOf(answers.deadlineWeeks, 'week')}`;

/** Where the hours behind it come from, with their day. */
export const leadSources = ({ recommendation: { assumptions }, catalog }: Grounds, option: SingleOptionId) => {
  const key =
    option === 'closed-enterprise'
      ? 'onboarding_security_review'
      : option === 'self-hosted-cloud' || option === 'self-hosted-onprem'
        ? 'setup_hours_self_hosted'
        : null;
  if (key === null || (option === 'closed-enterprise' && assumptions.finer['terms-lead'] !== undefined)) return [];
  if (assumptions.economics[key] !== undefined) return [`${economicsName(key)}: typed by you.`];
  const row = catalog.economicsByKey.get(key);
  if (row === undefined) return [];
  const title = catalog.sourceById.get(row.source)?.title ?? row.source;
  return [`${economicsName(key)}: ${title}${row.asOf === null ? ', undated' : `, ${day(row.asOf)}`}.`];
};
