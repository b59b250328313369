/** The longer calls about one set of answers. The same steps run in the worker and, where there is none, on the page. */
import { catalog } from '../catalog';
import {
  allStepsOf,
  askingOf,
  assessPoint,
  dominatedOf,
  labelOf,
  nearestFlipsOf,
  robustnessInBlocks,
  singleFlips,
  uncertaintyOf,
  weightIntervalsOf,
} from '../engine';
import { knowledgeFor } from '../framework/editions';
import { inSteps } from './in-steps';
import type { Deeper, DeeperQuestion, DeeperReply } from './question';

/** In steps, so that a page can do something else between two of them; the answer is the same however it is cut. */
export function* deeperSteps({
  answers,
  assumptions,
  seed,
  asking,
}: Omit<DeeperQuestion, 'id'>): Generator<void, Deeper> {
  const knowledge = knowledgeFor(assumptions);
  const input = { answers, assumptions, catalog, knowledge };
  const point = assessPoint(input);
  yield;
  const robustness = yield* robustnessInBlocks(point);
  const nearestFlips = nearestFlipsOf(input);
  yield;
  const flips = singleFlips(nearestFlips);
  const found = {
    robustness,
    flips,
    nearestFlips,
    weightIntervals: weightIntervalsOf(point),
    pareto: dominatedOf(point),
    label: labelOf(point.decision, robustness, flips, knowledge),
  };
  yield;
  const next = asking === true ? askingOf(answers, assumptions, catalog, knowledge) : null;
  yield;
  return { ...found, asking: next, uncertainty: seed === null ? null : uncertaintyOf(point, seed) };
}

export const deeperFor = (question: Omit<DeeperQuestion, 'id'>): Deeper => allStepsOf(deeperSteps(question));

const refusal = (id: number, thrown: unknown): DeeperReply => ({
  id,
  error: thrown instanceof Error ? thrown.message : String(thrown),
});

/** Always a reply: a page that hears nothing waits for ever. */
export const replyTo = (question: DeeperQuestion, work: typeof deeperFor = deeperFor): DeeperReply => {
  try {
    return { id: question.id, ...work(question) };
  } catch (thrown) {
    return refusal(question.id, thrown);
  }
};

/**
 * The same reply worked out a step at a time. later: runs a step when there is time. wanted: asked before each step;
 * nobody waits for the rest of what is not wanted any more.
 */
export const replyInSteps = (
  question: DeeperQuestion,
  later: (step: () => void) => void,
  wanted: () => boolean,
  told: (reply: DeeperReply) => void,
): void => {
  const { id } = question;
  inSteps(deeperSteps(question), later, wanted, (end) => {
    if ('value' in end) told({ id, ...end.value });
    else told(refusal(id, end.thrown));
  });
};
