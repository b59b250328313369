/** The age of one figure, in words. */
import type { FigureAge } from '../engine/recommendation';
import { countOf } from './numbers';

/** Beside a date: "10 days old", "323 days: old". null = it does not age, or was typed. */
export const ageText = ({ days, limit, state }: FigureAge): string | null => {
  if (limit === null) return null;
  if (days === null) return 'undated, so of unknown age';
  if (state === 'old') return `old: ${countOf(days, 'day')}, limit ${limit}`;
  return days === 0 ? 'of that day' : `${countOf(days, 'day')} old`;
};
