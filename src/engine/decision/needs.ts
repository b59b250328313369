/** What each ladder requires: a stated level, a level that follows from another answer, or a distribution over levels. */
import { type Answers, type Knowledge, type LadderId, type Level, ladderIds, levels } from '../../framework';
import { throughputSuggested, workCanWait } from '../../framework/throughput';
import type { DecisionFacts, TrafficClassInput } from './inputs';

export interface Need {
  /** What the reader stated; null = nothing. Overrides and vetoes read only this. */
  readonly stated: Level | null;
  /** Stated, or derived from volume or from a need for the weights; null = not known. */
  readonly level: Level | null;
  /** Probability of each level in order 0, ¼, ½, ¾, 1. */
  readonly chances: readonly number[];
}

export type Needs = Readonly<Record<LadderId, Need>>;
type Required = TrafficClassInput['required'];
type NeedsKnowledge = Pick<Knowledge, 'prior' | 'oneLevelHigher' | 'throughputFromVolume'>;

export const indexOf = (level: Level): number => levels.indexOf(level);
const certainly = (level: Level): number[] => levels.map((other) => (other === level ? 1 : 0));
const oneHigher = (level: Level): Level => levels[Math.min(levels.length - 1, indexOf(level) + 1)] ?? level;

/** Level a reader stated on a ladder; null when unanswered or not sure. */
export const statedLevel = (required: Required, ladder: LadderId): Level | null => {
  const answer = required[ladder];
  return typeof answer === 'number' ? answer : null;
};

/**
 * The level that scores: the stated one, or one that follows from other answers. What follows never overrides.
 * Volume sets throughput where the question was left open, not where "not sure" was the answer; a need for the
 * internals asks for the weights whatever was said about tuning.
 */
const levelNeeded = (
  ladder: LadderId,
  required: Required,
  answers: Answers,
  facts: Pick<DecisionFacts, 'tokensPerDay'>,
  knowledge: NeedsKnowledge,
): Level | null => {
  if (ladder === 'tuning' && answers.internals === 'yes') return 1;
  const stated = statedLevel(required, ladder);
  if (stated !== null || ladder !== 'throughput' || required.throughput === 'not-sure') return stated;
  return facts.tokensPerDay === null
    ? null
    : throughputSuggested(facts.tokensPerDay, workCanWait(answers.workload), knowledge);
};

/** Before launch the capability needed may turn out one level higher. */
const capabilityChances = (level: Level, answers: Answers, higher: number): number[] => {
  if (answers.workload.stage !== 'before-launch' || level === 1) return certainly(level);
  const above = oneHigher(level);
  return levels.map((other) => (other === level ? 1 - higher : other === above ? higher : 0));
};

/** The needs of one class of traffic. */
export const needsOf = (
  required: Required,
  answers: Answers,
  knowledge: NeedsKnowledge,
  facts: Pick<DecisionFacts, 'tokensPerDay'>,
): Needs => {
  const needs = {} as Record<LadderId, Need>;
  for (const ladder of ladderIds) {
    const stated = statedLevel(required, ladder);
    const level = levelNeeded(ladder, required, answers, facts, knowledge);
    if (level === null) needs[ladder] = { stated, level, chances: knowledge.prior };
    else
      needs[ladder] = {
        stated,
        level,
        chances:
          ladder === 'capability' ? capabilityChances(level, answers, knowledge.oneLevelHigher) : certainly(level),
      };
  }
  return needs;
};
