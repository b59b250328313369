/** The point decision: vetoes, scores, tiers, order. */
import type { Recommendation, TrafficClass } from '../recommendation';
import type { DecisionInputs } from './inputs';

/** The decision part of a recommendation; `configuration` is null in it, for the assembly to fill. */
export interface Decision
  extends Pick<
    Recommendation,
    | 'edition' | 'winner' | 'ranking' | 'vetoed' | 'demoted' | 'unassessed' | 'weights' | 'axisWeights' | 'delta'
    | 'runnerUp' | 'withoutCosts' | 'unmet' | 'withoutOverride' | 'relaxations' | 'neverCheaper'
  > {
  /** Traffic classes of the workload; one when there is nothing to route. */
  readonly classes: readonly Omit<TrafficClass, 'goesTo'>[];
  /** The split behind the hybrid, when it is feasible. */
  readonly plan: readonly TrafficClass[] | null;
}

export const evaluate = (inputs: DecisionInputs): Decision => {
  throw new Error(`not built yet: ${inputs.knowledge.edition}`);
};
