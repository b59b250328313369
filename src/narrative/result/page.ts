/**
 * The result page as text: every sentence and figure on it, part by part. `recommend` prints it, and a journey holds the
 * page in the browser against it, both ways.
 */
import { lookAgainSays, roadmapSays } from './says-advice';
import { unmetSays, weightsSay, whyOverSays } from './says-beside';
import { billSays, grantedSays, guidesSay, mattersSay, sourcesSay, warningsSay } from './says-further';
import { cardsSay, chartSays, verdictSays } from './says-verdict';
import { flipsSay, neutralSays, nextSays, noOptionSays, whySays } from './says-why';
import type { Told } from './told';

const parts = {
  verdict: verdictSays,
  'equal-options': cardsSay,
  'costs-over-volume': chartSays,
  options: whySays,
  'what-would-change-it': flipsSay,
  'what-to-ask-next': nextSays,
  'not-given': unmetSays,
  'against-the-next': whyOverSays,
  weights: weightsSay,
  warnings: warningsSay,
  bill: billSays,
  'what-matters-most': mattersSay,
  'the-way-there': roadmapSays,
  'look-again': lookAgainSays,
  guides: guidesSay,
  'taken-for-granted': grantedSays,
  sources: sourcesSay,
} as const satisfies Readonly<Record<string, (told: Told) => readonly string[]>>;

export type PagePartId = keyof typeof parts | 'no-option' | 'nothing-answered';

export interface PagePart {
  readonly part: PagePartId;
  /** Headings, paragraphs, rows and cells. */
  readonly says: readonly string[];
}

/** Every part that has something to say, once the longer calculations have answered. `given`: anything was answered. */
export const resultPage = (told: Told, given: boolean): readonly PagePart[] => {
  if (!given) return [{ part: 'nothing-answered', says: neutralSays(told) }];
  if (told.full.recommendation.winner === null) {
    return [
      { part: 'no-option', says: noOptionSays(told) },
      { part: 'what-would-change-it', says: flipsSay(told) },
      { part: 'guides', says: guidesSay(told) },
    ];
  }
  return Object.entries(parts)
    .map(([part, says]) => ({ part: part as PagePartId, says: says(told) }))
    .filter(({ says }) => says.length > 0);
};
