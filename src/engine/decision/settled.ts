/** The certificate that no answer still open can change the winner: proved, not sampled. */
import {
  type Answers,
  costWeights,
  type Knowledge,
  type LadderId,
  levels,
  type SingleOptionId,
  singleOptionIds,
} from '../../framework';
import { type AskedId, openIn } from '../../framework/asking';
import type { Ranked } from '../recommendation';
import type { Decision } from './evaluate';
import { obstaclesOf } from './feasibility';
import type { DecisionInputs } from './inputs';
import { costLoss, type Frame, frameOf, ladderLoss } from './score';
import { possibleAnswers } from './voi';

/** A decision with everything it was computed from. */
export interface Decided {
  readonly inputs: DecisionInputs;
  readonly decision: Decision;
}

/** Questions that costs and provider facts read: their answers are tried in full. All others only move points and tiers. */
export const pricedQuestions: readonly AskedId[] = [
  'place',
  'signed-terms',
  'workload',
  'latency',
  'capability',
  'operations',
];

/** More completions than this are not tried; then nothing is certified. */
const mostTried = 64;

const singleOf = (ranked: Ranked): SingleOptionId | null =>
  singleOptionIds.find((option) => option === ranked.option) ?? null;

const completions = (answers: Answers, open: readonly AskedId[], knowledge: Knowledge): readonly Answers[] =>
  open.reduce<readonly Answers[]>(
    (partial, id) => partial.flatMap((so) => possibleAnswers(so, id, knowledge).map((each) => each.answers)),
    [answers],
  );

/** Loss points of one open question per answer, for one option: its ladder, or the cost under each weight of money. */
const lossesPerAnswer = (
  frames: readonly Frame[],
  id: AskedId,
  option: SingleOptionId,
  usd: number | null,
): readonly number[] =>
  frames.map((frame) =>
    id === 'money' ? costLoss(frame, usd) : ladderLoss(frame, id as LadderId, (_, on) => frame.performance(option, on)),
  );

/** The level misses an override for this option. */
const violates = (frame: Frame, id: AskedId, level: number, option: SingleOptionId): boolean =>
  id !== 'money' &&
  frame.overrides.includes(id as LadderId) &&
  level >= frame.knowledge.constants.overrideLevel &&
  frame.performance(option, id as LadderId) < frame.knowledge.constants.overrideLevel;

/**
 * True when no answers to `open`, all of them outside `pricedQuestions`, can put another option first. One kind of request
 * only: with several the hybrid may change its split. Each rival is given, per question, the answer that helps it most; a
 * veto on the option in front, or an override it alone would miss, ends the proof. Sound, not complete.
 */
const leadHolds = ({ inputs, decision }: Decided, open: readonly AskedId[]): boolean => {
  const [first, ...rivals] = decision.ranking;
  const leader = first && singleOf(first);
  if (first === undefined || leader == null || decision.classes.length > 1 || first.conditions.length > 0) return false;
  const base = frameOf(inputs);
  const perQuestion = open.map((id) => {
    const values = id === 'money' ? costWeights.map(() => 0) : levels;
    const frames = possibleAnswers(inputs.answers, id, inputs.knowledge).map(({ answers }) =>
      frameOf({ ...inputs, answers }),
    );
    return { id, values, frames };
  });
  const vetoed = open.some((id) =>
    possibleAnswers(inputs.answers, id, inputs.knowledge).some(
      ({ answers }) => obstaclesOf({ ...inputs, answers })[leader].vetoes.length > 0,
    ),
  );
  if (vetoed) return false;
  return rivals.every((rival) => {
    const other = singleOf(rival);
    if (other === null) return false;
    let lead = first.score - rival.score;
    for (const { id, values, frames } of perQuestion) {
      const demoted = frames.some(
        (frame, i) => violates(frame, id, values[i] ?? 0, leader) && !violates(frame, id, values[i] ?? 0, other),
      );
      if (demoted) return false;
      const [usdFirst, usdOther] = [first.monthlyUsd?.mid ?? null, rival.monthlyUsd?.mid ?? null];
      const [now = 0] = lossesPerAnswer([base], id, leader, usdFirst);
      const [nowOther = 0] = lossesPerAnswer([base], id, other, usdOther);
      const then = lossesPerAnswer(frames, id, leader, usdFirst);
      const thenOther = lossesPerAnswer(frames, id, other, usdOther);
      lead += now - nowOther + Math.min(...then.map((loss, i) => (thenOther[i] ?? 0) - loss));
    }
    return rival.tier > first.tier || lead > 1e-6;
  });
};

/**
 * True only if every completion of the open questions has the winner of today; false where that cannot be shown.
 * A "not sure" stays what it is. While the volume is open nothing is certified, unless nothing else is left to choose.
 */
export const settled = (answers: Answers, decidedFor: (answers: Answers) => Decided): boolean => {
  const now = decidedFor(answers);
  const { knowledge } = now.inputs;
  const { winner } = now.decision;
  const open = openIn(answers, knowledge);
  if (open.length === 0) return true;
  if (open.includes('workload')) return false;
  const size = (ids: readonly AskedId[]) =>
    ids.reduce((product, id) => product * possibleAnswers(answers, id, knowledge).length, 1);
  const tried = size(open) <= mostTried ? open : open.filter((id) => pricedQuestions.includes(id));
  if (size(tried) > mostTried) return false;
  const bounded = open.filter((id) => !tried.includes(id));
  return completions(answers, tried, knowledge).every((completed) => {
    const then = decidedFor(completed);
    return then.decision.winner === winner && (bounded.length === 0 || leadHolds(then, bounded));
  });
};
