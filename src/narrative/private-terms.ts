/** What private terms ask for and no seller publishes: a least spend, and the time until they are signed. */
import type { Recommendation } from '../engine/recommendation';
import type { Assumptions } from '../framework';
import { decimal } from './numbers';
import { listed } from './segments';

const weeks = (value: number): string => (value === 1 ? 'one week' : `${decimal(value)} weeks`);

/** Beside the field of the lead time. `reviewWeeks`: the shortest review, at the pace it proceeds. */
export const leadTimeNote = (typed: number | null, reviewWeeks: number): string =>
  typed === null
    ? `Unknown: no seller publishes it. Until you type one, the review alone counts, ${weeks(reviewWeeks)} at least. A deadline is held against it.`
    : 'Typed by you; your deadline is held against it.';

/** Where private terms are ranked: what is unknown about them and so counts as nothing. null = nothing is. */
export const unknownTerms = (
  { ranking }: Pick<Recommendation, 'ranking'>,
  { typed, finer }: Pick<Assumptions, 'typed' | 'finer'>,
): string | null => {
  if (ranking.every(({ option }) => option !== 'closed-enterprise')) return null;
  const unknown = [
    ...(typed['minimum-commitment'] === undefined ? ['a minimum commitment'] : []),
    ...(finer['terms-lead'] === undefined ? ['a lead time'] : []),
  ];
  if (unknown.length === 0) return null;
  return `Private terms: no seller publishes ${listed(unknown, 'or')}. Unknown, and counted as nothing until you type it.`;
};
