/** Sentences under the verdict, before its figures. */
import type { Catalog } from '../../catalog';
import type { Label, Recommendation } from '../../engine/recommendation';
import { tuningEndedOf } from '../../engine/tuning-ended';
import { leadIsSmall, staying } from '../close-call';
import { forcedWith } from '../tuning-ended';

/** Where only one option is left, and where the reader runs the first already; a close call says that itself. `label`: null until it is known. */
export const besideVerdict = (
  recommendation: Recommendation,
  label: Label | null,
  catalog: Catalog,
): readonly string[] => {
  const { winner } = recommendation;
  if (winner === null) return [];
  const saidAbove = label === null || label === 'close-call' || leadIsSmall(recommendation) !== null;
  return [
    label === 'only-option' ? forcedWith(recommendation, tuningEndedOf(winner, recommendation, catalog)) : null,
    saidAbove ? null : staying(recommendation),
  ].filter((text) => text !== null);
};
