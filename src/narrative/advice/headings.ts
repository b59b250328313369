/** Headings around the advice on a result. */
import { countOf } from '../numbers';

export const warningsTitle = 'Before you act on it';
/** Further rows fold. */
export const shownAtOnce = 4;
export const moreWarnings = (count: number): string => countOf(count, 'more warning');
export const whoSaysSo = (sources: readonly string[]): string =>
  sources.length === 1 ? 'Who says so' : `Who says so: ${countOf(sources.length, 'place')}`;

export const lookAgainTitle = 'When to look again';
export const publishedSums = 'Sums at which the guides say to look or act';
export const passedWord = 'passed';
