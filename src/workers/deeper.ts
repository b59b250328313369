/** The longer calls about one set of answers. The same function runs in the worker and, where there is none, on the page. */
import { catalog } from '../catalog';
import { assessPoint, flipsOf, labelOf, robustnessOf, uncertaintyOf } from '../engine';
import { knowledgeFor } from '../framework/editions';
import type { Deeper, DeeperQuestion, DeeperReply } from './question';

export const deeperFor = ({ answers, assumptions, seed }: Omit<DeeperQuestion, 'id'>): Deeper => {
  const knowledge = knowledgeFor(assumptions);
  const point = assessPoint({ answers, assumptions, catalog, knowledge });
  const robustness = robustnessOf(point);
  const flips = flipsOf(answers, assumptions, catalog, knowledge);
  return {
    robustness,
    flips,
    label: labelOf(point.decision, robustness, flips, knowledge),
    uncertainty: seed === null ? null : uncertaintyOf(point, seed),
  };
};

/** Always a reply: a page that hears nothing waits for ever. */
export const replyTo = (question: DeeperQuestion, work: typeof deeperFor = deeperFor): DeeperReply => {
  try {
    return { id: question.id, ...work(question) };
  } catch (thrown) {
    return { id: question.id, error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
};
