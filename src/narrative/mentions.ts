/** Which topics a result speaks to, from the sentences that carry them. */
import type { Catalog } from '../catalog';
import type { Ahead } from '../engine/ahead';
import type { Recommendation } from '../engine/recommendation';
import type { Knowledge } from '../framework';
import { type TopicId, topicIds } from '../framework/questions';
import { groundsOf } from './advice/grounds';
import { roadmapOf } from './advice/roadmap';
import { optionTraits } from './advice/traits';
import { triggersOf } from './advice/triggers';
import { warningsOf } from './advice/warnings';
import { costLines } from './cost-lines';
import { namesOf } from './names';
import { criterionReasons, demoted, strongestReasons, withoutOverride } from './reasons';
import { excluded } from './vetoes';

export interface Statement {
  /** Which part of a result it stands in. */
  readonly part:
    | 'excluded'
    | 'demoted'
    | 'reason'
    | 'cost'
    | 'strength'
    | 'risk'
    | 'still own'
    | 'warning'
    | 'step'
    | 'trigger';
  readonly text: string;
  readonly topics: readonly TopicId[];
}

/**
 * Everything a result says that carries topics: what excludes and demotes, the winner's reasons and what it loses points
 * on, the lines of its bill, its strengths and risks, what stays with the reader, the warnings, the steps of the roadmap,
 * and when to look again.
 */
export const statementsOf = (
  recommendation: Recommendation,
  knowledge: Knowledge,
  catalog: Catalog,
  ahead: Ahead,
): readonly Statement[] => {
  const { winner, ranking, vetoed, answers, costs } = recommendation;
  const names = namesOf(catalog);
  const first = ranking.find(({ option }) => option === winner);
  const cost = winner === null ? undefined : costs[winner];
  const override = withoutOverride(recommendation);
  const losses =
    first === undefined ? [] : criterionReasons(first, recommendation, knowledge).filter(({ whole }) => whole > 0);
  const traits = optionTraits(recommendation, knowledge, catalog).find(({ option }) => option === winner);
  return [
    ...vetoed.map((veto): Statement => {
      const { label, reason, topics } = excluded(veto, answers, names);
      return { part: 'excluded', text: `${label}: ${reason}`, topics };
    }),
    ...recommendation.demoted.map((one): Statement => {
      const { label, reason, topics } = demoted(one, answers);
      return { part: 'demoted', text: `${label}: ${reason}`, topics };
    }),
    ...(override === null ? [] : [{ part: 'demoted', text: override, topics: ['override', 'override-cost'] } as const]),
    ...strongestReasons(recommendation, knowledge).map(
      ({ text, topics }): Statement => ({ part: 'reason', text, topics }),
    ),
    ...losses.map(({ label, text, topics }): Statement => ({ part: 'reason', text: `${label}: ${text}`, topics })),
    ...(cost === undefined ? [] : costLines(cost)).map(
      ({ label, arithmetic, topics }): Statement => ({ part: 'cost', text: `${label}: ${arithmetic}`, topics }),
    ),
    ...(traits?.strengths ?? []).map(({ text, topics }): Statement => ({ part: 'strength', text, topics })),
    ...(traits?.risks ?? []).map(({ text, topics }): Statement => ({ part: 'risk', text, topics })),
    ...(traits?.youStillOwn ?? []).map(({ text, topics }): Statement => ({ part: 'still own', text, topics })),
    ...warningsOf(recommendation, catalog).map(
      ({ title, text, topics }): Statement => ({ part: 'warning', text: `${title}. ${text}`, topics }),
    ),
    ...roadmapOf(recommendation, knowledge, catalog, ahead).map(
      ({ title, text, exit, topics }): Statement => ({
        part: 'step',
        text: `${title}. ${text} Until: ${exit}`,
        topics,
      }),
    ),
    ...triggersOf(groundsOf(recommendation, catalog), ahead).map(
      ({ text, topics }): Statement => ({ part: 'trigger', text, topics }),
    ),
  ];
};

/** Topics of these statements, once each, in the order of the vocabulary. */
export const mentionsIn = (statements: readonly Statement[]): readonly TopicId[] =>
  topicIds.filter((topic) => statements.some(({ topics }) => topics.includes(topic)));
