/** Answers that speak against each other: said before the result is read, each with the questions to look at again. */
import { type Answers, type Level, type LoadShape, levels } from '../framework';
import type { QuestionId } from '../framework/questions';
import { dataControlIsRule } from '../framework/vetoes';
import { decimal } from './numbers';

export interface Conflict {
  readonly id: string;
  readonly text: string;
  readonly questions: readonly QuestionId[];
}

interface Row {
  readonly id: string;
  readonly when: (answers: Answers) => boolean;
  readonly text: (answers: Answers) => string;
  readonly questions: readonly QuestionId[];
}

/** Hardware is ordered, delivered and installed; shorter deadlines than this are tight for it. A judgement. */
const weeksForHardware = 8;

const atLeast = (value: Level | 'not-sure' | undefined, level: Level): boolean =>
  typeof value === 'number' && levels.indexOf(value) >= levels.indexOf(level);
const ownHardware = (answers: Answers) => answers.required['data-control'] === 1 && dataControlIsRule(answers);
const ownInfrastructure = (answers: Answers) => dataControlIsRule(answers);
const nobodyOperates = ({ required }: Answers) => required.operations === 1;
const soon = ({ required, deadlineWeeks }: Answers) =>
  atLeast(required['time-to-value'], 0.75) || (deadlineWeeks !== undefined && deadlineWeeks < weeksForHardware);
const shapeIs = ({ workload }: Answers, shape: LoadShape) => workload.shape === shape;

const weeks = (count: number) => (count === 1 ? 'one week' : `${decimal(count)} weeks`);
const soonWords = ({ required, deadlineWeeks }: Answers): string => {
  if (deadlineWeeks !== undefined && deadlineWeeks < weeksForHardware) return `within ${weeks(deadlineWeeks)}`;
  return required['time-to-value'] === 1 ? 'this week' : 'this month';
};

const rows: readonly Row[] = [
  {
    id: 'own-hardware-soon',
    when: (answers) => ownHardware(answers) && soon(answers),
    text: (answers) =>
      `Only hardware you own may hold the data, and it must be in production ${soonWords(answers)}. Unless the servers already stand there, buying and installing them takes longer.`,
    questions: ['data-control', 'time-to-value'],
  },
  {
    id: 'own-hardware-no-purchase',
    when: (answers) => ownHardware(answers) && answers.noPurchase === true,
    text: () => 'Only hardware you own may hold the data, but you cannot buy hardware. Together they leave no option.',
    questions: ['data-control', 'money'],
  },
  {
    id: 'own-infrastructure-nobody',
    when: (answers) => ownInfrastructure(answers) && nobodyOperates(answers),
    text: () =>
      'The data must stay on infrastructure you control, but nobody can keep GPU servers running. Every option that keeps it inside needs somebody who does.',
    questions: ['data-control', 'operations'],
  },
  {
    id: 'internals-nobody',
    when: (answers) => answers.internals === 'yes' && answers.internalsAre !== 'preference' && nobodyOperates(answers),
    text: () =>
      "You must reach the model's internals, but nobody can keep GPU servers running. Whoever holds the weights has to run them.",
    questions: ['tuning', 'operations'],
  },
  {
    id: 'contract-without-terms',
    when: ({ required, signedTerms }) => required['data-control'] === 0.5 && signedTerms === 'no',
    text: () =>
      'Only a provider under contract may see the data, but you answered that standard terms are enough. Zero retention and a BAA are terms to be signed.',
    questions: ['data-control', 'signed-terms'],
  },
  {
    id: 'assurance-without-terms',
    when: ({ required, signedTerms }) => required.assurance === 1 && signedTerms === 'no',
    text: () =>
      'You need sector terms such as a BAA as proof of security, but you answered that no signed terms are needed.',
    questions: ['assurance', 'signed-terms'],
  },
  {
    id: 'deadline-without-deadline',
    when: ({ required, deadlineWeeks }) => required['time-to-value'] === 0 && deadlineWeeks !== undefined,
    text: ({ deadlineWeeks = 0 }) =>
      `You answered that there is no deadline, and gave a hard one of ${weeks(deadlineWeeks)}. The hard one rules options out.`,
    questions: ['time-to-value'],
  },
  {
    id: 'batch-in-a-hurry',
    when: (answers) =>
      atLeast(answers.required.latency, 0.75) &&
      (shapeIs(answers, 'batch') || (answers.workload.batchableShare ?? 0) >= 1),
    text: () =>
      'All of the work can wait or arrives in batches, but the first word must come within half a second. A limit that nobody waits for makes every option of your own dearer.',
    questions: ['workload', 'latency'],
  },
];

/** Conflicts among the answers, in the order of the questions; empty when there are none. */
export const conflictsIn = (answers: Answers): readonly Conflict[] =>
  rows.filter(({ when }) => when(answers)).map(({ id, text, questions }) => ({ id, text: text(answers), questions }));
