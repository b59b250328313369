/** Whether a link says anything about the decision; where its reader stands and which edition wrote it say nothing. */
import type { DecisionState } from './state';
import { toFragment } from './write';

/** True while every answer and every assumption is the default: what a result shows then is no advice. */
export const isDefaultDecision = (state: DecisionState): boolean =>
  toFragment({ ...state, view: {}, edition: null }) === '';
