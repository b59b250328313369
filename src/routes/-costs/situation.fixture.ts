/** Decisions and their point results, for the tests of this screen. */
import { catalog } from '../../catalog';
import { type Assessment, assessPoint } from '../../engine';
import type { Answers, WorkloadAnswers } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import { type DecisionState, noDecision } from '../../permalink';

export const tables = { catalog, knowledge: currentKnowledge };

/** A strong closed model against what one engineer can run, at a volume near the crossing. */
export const decision = (workload: WorkloadAnswers = {}, others: Partial<Answers> = {}): DecisionState => ({
  ...noDecision,
  answers: {
    required: { capability: 0.5, latency: 0.5, operations: 0.5 },
    closedModel: 'gpt-6-sol',
    ...others,
    workload: { tokensPerDay: 64e6, inputTokens: 1_500, outputTokens: 500, ...workload },
  },
});

export const assessed = ({ answers, assumptions }: DecisionState): Assessment =>
  assessPoint({ answers, assumptions, ...tables });
