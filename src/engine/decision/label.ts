/** How firm a result is, in one word. */
import { type Knowledge, type LadderId, levels } from '../../framework';
import type { AnswerChange, Flip, Label, Robustness } from '../recommendation';
import type { Decision } from './evaluate';

type Judged = Pick<Decision, 'winner' | 'ranking' | 'delta'>;

/** A level that acts as a rule or an override when stated, instead of trading against points. */
const decidesByItself = (knowledge: Knowledge, ladder: LadderId, level: number): boolean =>
  (knowledge.overrides.includes(ladder) && level >= knowledge.constants.overrideLevel) ||
  (ladder === 'operations' && level === 1);

/** One step of an answer that only trades points: neither end is a veto or an override answer. */
const isSmallStep = (knowledge: Knowledge, change: AnswerChange): boolean => {
  if (change.kind === 'signed-terms') return false;
  if (change.kind === 'cost-weight') return true;
  const { criterion, from, to } = change;
  if (typeof from !== 'number') return false;
  const step = Math.abs(levels.indexOf(from) - levels.indexOf(to));
  return step === 1 && !decidesByItself(knowledge, criterion, from) && !decidesByItself(knowledge, criterion, to);
};

/** A change of one step, away from vetoes and overrides, that already changes the winner. */
export const flipsOnOneStep = (knowledge: Knowledge, flips: readonly Flip[]): boolean =>
  flips.some(({ changes: [change, ...more], distance }) => {
    return change !== undefined && more.length === 0 && distance === 1 && isSmallStep(knowledge, change);
  });

/**
 * The label of a result. `flips`: the one-change flips. A winner alone in its tier leads by override, so its lead counts
 * as wide enough. Order of the tests: no option · conditional · only option · clear · leaning · close call.
 */
export const labelOf = (
  result: Judged,
  robustness: Pick<Robustness, 'winnerShare'>,
  flips: readonly Flip[],
  knowledge: Knowledge,
): Label => {
  const { clearShare, clearDelta, leaningShare, leaningDelta } = knowledge.constants;
  const [first] = result.ranking;
  if (result.winner === null || first === undefined) return 'no-option';
  if (first.conditions.length > 0) return 'conditional';
  if (result.ranking.length === 1) return 'only-option';
  const share = robustness.winnerShare[result.winner];
  const lead = result.delta ?? Number.POSITIVE_INFINITY;
  if (share >= clearShare && lead >= clearDelta && !flipsOnOneStep(knowledge, flips)) return 'clear';
  if (share >= leaningShare && lead >= leaningDelta) return 'leaning';
  return 'close-call';
};
