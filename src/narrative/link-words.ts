/** Sentences about a link and about what of a result is not there. */
import { type CriterionId, criteria } from '../framework';
import { listed } from './segments';

const longest = 20;
/** An edition is a month; anything else came from anywhere, so it is quoted, and cut when long. */
const editionName = (edition: string): string =>
  /^\d{4}-\d{2}$/.test(edition) ? edition : `"${edition.length > longest ? `${edition.slice(0, longest)}…` : edition}"`;

/** A link of another data edition; null = of this one, or it does not say. */
export const otherEdition = (made: string | null, current: string): string | null =>
  made === null || made === current
    ? null
    : `This link was made with data edition ${editionName(made)}; it is computed with ${current}.`;

const nameOf = (id: CriterionId): string => criteria[id].label.toLowerCase();

/** Needs whose priority the reader gave up: "You set aside: tuning depth and latency." */
export const setAside = (waived: readonly CriterionId[]): string | null =>
  waived.length === 0 ? null : `You set aside: ${listed(waived.map(nameOf))}.`;

/** On the control that undoes it, for whoever hears only that. */
export const takeBack = (id: CriterionId): string => `Take back: ${nameOf(id)}`;

/** In place of what the longer calculation gives. */
export const notWorkedOut = {
  share: 'In how many weightings it comes first could not be worked out.',
  flips: 'What would change it could not be worked out.',
  /** On paper, where the screen says that it is still at it. */
  printed: 'Not worked out yet when this was printed.',
} as const;

/** To the classes of requests. */
export const severalWorkloads = 'Several kinds of requests? Decide them together';
