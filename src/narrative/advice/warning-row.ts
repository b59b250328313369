/** A warning as a row: what it speaks to, who says it, when it applies, and its sentence with the reader's numbers. */

import type { GuideId } from '../../evidence/guides';
import { type MistakeId, mistakes } from '../../evidence/mistakes';
import type { TopicId } from '../../framework/questions';
import type { Grounds } from './grounds';

/** 1 = may make the decision wrong, 2 = costs money or time later, 3 = good to know. */
export type Severity = 1 | 2 | 3;

export interface Said {
  readonly guide: GuideId;
  readonly place: string;
}

export interface WarningRow {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly topics: readonly TopicId[];
  /** Guides that say it; empty = our own, from the figures of the catalogue or as a judgement. */
  readonly said: readonly Said[];
  /** Where it rests on more than a guide: a source of the catalogue with its day, in words. */
  readonly facts?: (grounds: Grounds) => readonly string[];
  readonly when: (grounds: Grounds) => boolean;
  readonly text: (grounds: Grounds) => string;
}

/** Id and guides of a published mistake. */
export const published = (id: MistakeId): Pick<WarningRow, 'id' | 'said'> => ({ id, said: mistakes[id].said });
