/** What each ladder requires: a stated level, a level that follows from another answer, or a distribution over levels. */
import { type Answers, type Knowledge, type LadderId, type Level, ladderIds, levels } from '../../framework';
import { beforeLaunch1, throughputFromVolume } from '../../framework/editions';
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

export const indexOf = (level: Level): number => levels.indexOf(level);
const certainly = (level: Level): number[] => levels.map((other) => (other === level ? 1 : 0));
const oneHigher = (level: Level): Level => levels[Math.min(levels.length - 1, indexOf(level) + 1)] ?? level;
const oneLower = (level: Level): Level => levels[Math.max(0, indexOf(level) - 1)] ?? level;

/** Level a reader stated on a ladder; null when unanswered or not sure. */
export const statedLevel = (required: Required, ladder: LadderId): Level | null => {
  const answer = required[ladder];
  return typeof answer === 'number' ? answer : null;
};

/**
 * Throughput level that a volume needs. tokensPerDay: input + output a day. Work that can wait needs one level less.
 * Returns null without a volume.
 */
export const throughputNeeded = (tokensPerDay: number | null, deferrable: boolean): Level | null => {
  if (tokensPerDay === null) return null;
  const row = throughputFromVolume.find(({ below }) => tokensPerDay < below);
  const level = row?.level.value ?? 1;
  return deferrable ? oneLower(level) : level;
};

/** A level that follows from other answers, where the ladder itself has no stated one. It scores, and never overrides. */
const derivedLevel = (ladder: LadderId, answers: Answers, facts: Pick<DecisionFacts, 'tokensPerDay'>): Level | null => {
  if (ladder === 'throughput') return throughputNeeded(facts.tokensPerDay, answers.workload.shape === 'batch');
  if (ladder === 'tuning' && answers.internals === 'yes') return 1;
  return null;
};

/** Before launch the capability needed may turn out one level higher. */
const capabilityChances = (level: Level, answers: Answers): number[] => {
  if (answers.workload.stage !== 'before-launch' || level === 1) return certainly(level);
  const [asStated, higher] = beforeLaunch1.value;
  const above = oneHigher(level);
  return levels.map((other) => (other === level ? asStated : other === above ? higher : 0));
};

/** The ten needs of one class of traffic. */
export const needsOf = (
  required: Required,
  answers: Answers,
  knowledge: Pick<Knowledge, 'prior'>,
  facts: Pick<DecisionFacts, 'tokensPerDay'>,
): Needs => {
  const needs = {} as Record<LadderId, Need>;
  for (const ladder of ladderIds) {
    const stated = statedLevel(required, ladder);
    const level = stated ?? derivedLevel(ladder, answers, facts);
    if (level === null) needs[ladder] = { stated, level, chances: knowledge.prior };
    else
      needs[ladder] = {
        stated,
        level,
        chances: ladder === 'capability' ? capabilityChances(level, answers) : certainly(level),
      };
  }
  return needs;
};
