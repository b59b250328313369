/** Which topics a result speaks to, from the tags that its sentences carry. */
import type { Recommendation } from '../engine/recommendation';
import { mistakesIn } from '../evidence/mistakes';
import type { Knowledge } from '../framework';
import { type TopicId, topicIds } from '../framework/questions';
import { costLines } from './cost-lines';
import type { Names } from './names';
import { criterionReasons, strongestReasons } from './reasons';
import { excluded } from './vetoes';

/**
 * Topics of what excludes, of the winner's reasons and of what it loses points on, of the lines of its bill, of the
 * override where one decides, and of the warnings; once each, in the order of the vocabulary.
 */
export const mentionsIn = (
  recommendation: Recommendation,
  knowledge: Knowledge,
  names: Pick<Names, 'model'>,
): readonly TopicId[] => {
  const { winner, ranking, vetoed, answers, costs, withoutOverride } = recommendation;
  const first = ranking.find(({ option }) => option === winner);
  const cost = winner === null ? undefined : costs[winner];
  const said = new Set<TopicId>([
    ...vetoed.flatMap((veto) => excluded(veto, answers, names).topics),
    ...strongestReasons(recommendation, knowledge).flatMap(({ topics }) => topics),
    ...(first === undefined ? [] : criterionReasons(first, recommendation, knowledge))
      .filter(({ whole }) => whole > 0)
      .flatMap(({ topics }) => topics),
    ...(cost === undefined ? [] : costLines(cost)).flatMap(({ topics }) => topics),
    ...(withoutOverride === null ? [] : (['override', 'override-cost'] as const)),
    ...mistakesIn(recommendation).flatMap(({ topics }) => topics),
  ]);
  return topicIds.filter((topic) => said.has(topic));
};
