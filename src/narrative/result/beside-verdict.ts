/** Sentences under the verdict, before its figures. */
import type { Catalog } from '../../catalog';
import type { Label, Recommendation } from '../../engine/recommendation';
import { tuningEndedOf } from '../../engine/tuning-ended';
import { atRisk } from '../at-risk';
import { leadIsSmall, staying } from '../close-call';
import { forcedWith } from '../tuning-ended';

/**
 * Where only one option is left, where the reader runs the first already, and which limit lies inside its range. A close
 * call says that itself, or its cards do. `label`: null until it is known.
 */
export const besideVerdict = (
  recommendation: Recommendation,
  label: Label | null,
  catalog: Catalog,
): readonly string[] => {
  const { winner, ranking } = recommendation;
  const [first] = ranking;
  if (winner === null || first === undefined) return [];
  const close = label === null || label === 'close-call';
  const saidAbove = close || leadIsSmall(recommendation) !== null;
  return [
    label === 'only-option' ? forcedWith(recommendation, tuningEndedOf(winner, recommendation, catalog)) : null,
    saidAbove ? null : staying(recommendation),
    ...(close ? [] : atRisk(first, recommendation, catalog)),
  ].filter((text) => text !== null);
};
