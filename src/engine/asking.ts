/** What to ask next, and whether to stop: the value of every open question, priced once per set of answers that prices read. */
import type { Catalog } from '../catalog';
import type { Answers, Assumptions, Knowledge } from '../framework';
import { canStop, evaluate, nextQuestions, settled } from './decision';
import { type Assessment, assessPoint } from './recommend';
import type { QuestionValue } from './recommendation';

export interface Asking {
  /** Open questions, the most valuable first; empty when every question is answered. */
  readonly nextQuestions: readonly QuestionValue[];
  /** Nothing left is likely to change the result: the stop rule. */
  readonly canStop: boolean;
  /** Proved: no answers to what is open can change the winner. */
  readonly settled: boolean;
}

type Decided = Pick<Assessment, 'inputs' | 'decision'>;

/** The answers that costs and provider facts read, among those a question sets; the others only move points and tiers. */
const pricedPart = ({ required, place, signedTerms, workload }: Answers): string =>
  JSON.stringify([required.capability, required.latency, required.operations, place, signedTerms, workload]);

/**
 * Evaluations of answers that differ from one another only by the fourteen questions: costs are searched once for every
 * distinct `pricedPart`, the rest is ranked anew on them.
 */
export const pricedOnce = (
  assumptions: Assumptions,
  catalog: Catalog,
  knowledge: Knowledge,
): ((answers: Answers) => Decided) => {
  const known = new Map<string, Decided>();
  return (answers) => {
    const key = pricedPart(answers);
    const priced = known.get(key);
    if (priced !== undefined) {
      const inputs = { ...priced.inputs, answers };
      return { inputs, decision: evaluate(inputs) };
    }
    const { inputs, decision } = assessPoint({ answers, assumptions, catalog, knowledge });
    known.set(key, { inputs, decision });
    return { inputs, decision };
  };
};

/** Value of each open question, the stop rule and the certificate. Pure; tens of milliseconds, so off the main path. */
export const askingOf = (
  answers: Answers,
  assumptions: Assumptions,
  catalog: Catalog,
  knowledge: Knowledge,
): Asking => {
  const decidedFor = pricedOnce(assumptions, catalog, knowledge);
  const open = nextQuestions(answers, (changed) => decidedFor(changed).decision, knowledge);
  const stop = canStop(open);
  // A single answer that changes the winner settles it the other way, without any proof.
  const provable = open.every(({ chanceOfChange }) => chanceOfChange === 0);
  return { nextQuestions: open, canStop: stop, settled: provable && settled(answers, decidedFor) };
};
