/** The seed of what is drawn: from the decision alone, so that a link always shows the same figures. */
import type { Answers, Assumptions } from '../framework';
import { noDecision } from './state';
import { toFragment } from './write';

/** A 32-bit integer of a text. FNV-1a: Fowler, Noll and Vo. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** Same answers and assumptions, same seed; where on the page the reader stands, and what changes no figure, has no part in it. */
export const seedOf = ({ unsure: _, teamSkills: __, ...answers }: Answers, assumptions: Assumptions): number =>
  hashOf(toFragment({ ...noDecision, answers, assumptions }));
