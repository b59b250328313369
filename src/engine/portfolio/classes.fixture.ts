/** Classes that tests decide: records under a rule beside a chat, and a hospital's letters beside what anyone may read. */
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions } from '../../framework';
import { currentKnowledge } from '../../framework/editions';
import type { WorkloadClass } from '../../framework/portfolio';
import { presetOf } from '../../framework/presets';

export const input = (answers: Answers) => ({
  answers,
  assumptions: defaultAssumptions,
  catalog,
  knowledge: currentKnowledge,
});

export const team: Answers = {
  required: { operations: 0.25, 'time-to-value': 0.25 },
  workload: { tokensPerDay: 40e6 },
};
export const records: WorkloadClass = {
  name: 'Records',
  share: 0.6,
  required: { 'data-control': 0.75, capability: 0.5 },
  dataControlIs: 'rule',
};
export const chat: WorkloadClass = { name: 'Chat', share: 0.4, required: { 'data-control': 0, capability: 1 } };

const { closedModel: _model, ...anyModel } = presetOf('hospital').answers;
/** Bound to a place as well, and to no model. */
export const hospital: Answers = { ...anyModel, place: 'eu', placeIs: 'rule' };
/** One option is first for each of its classes, and another serves all of them for less. */
const { workload, ...rest } = presetOf('batch').answers;
export const batch: Answers = { ...rest, workload: { ...workload, tokensPerDay: 40e6 } };
export const batchClasses: readonly WorkloadClass[] = [
  { name: 'Routine', share: 0.75, required: { capability: 0.5 } },
  { name: 'Hard', share: 0.25, required: { capability: 1 } },
];
/** Letters under signed terms, and summaries of guidelines that anyone may read. */
export const hospitalClasses: readonly WorkloadClass[] = [
  { name: 'Summaries', share: 0.7, required: { 'data-control': 0 } },
  { name: 'Letters', share: 0.3, required: { 'data-control': 0.5 } },
];
