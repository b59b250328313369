import { type DecisionState, noDecision, toFragment } from '../../permalink';

/** A decision as text, to know whether something was worked out for exactly this one. */
export const decisionText = ({ answers, assumptions }: Pick<DecisionState, 'answers' | 'assumptions'>): string =>
  toFragment({ ...noDecision, answers, assumptions });
