import { numberBounds } from '../answer-bounds';
import type { CostWeight } from '../answers';
import { choiceQuestion, ladderQuestion } from './build';
import { putAnswer } from './edit';
import type { FlagField, NumberField, Question } from './question';

const ceilingUsd: NumberField = {
  kind: 'number',
  id: 'ceilingUsd',
  bounds: numberBounds.ceilingUsd,
  label: 'The most you may spend a month',
  hint: 'An option whose lowest estimate lies above it is ruled out.',
  measure: 'usd',
  unit: 'USD a month',
  plausible: { min: 50, max: 50e6 },
  ifBlank: { assumed: 'No ceiling.', source: null },
  get: (answers) => answers.ceilingUsd,
  set: (answers, value) => putAnswer(answers, 'ceilingUsd', value),
};

const noPurchase: FlagField = {
  kind: 'flag',
  id: 'noPurchase',
  label: 'We cannot buy hardware',
  hint: 'No capital budget; rules out servers of your own.',
  ifBlank: { assumed: 'Buying is possible.', source: null },
  get: (answers) => answers.noPurchase,
  set: (answers, value) => putAnswer(answers, 'noPurchase', value),
};

const money = choiceQuestion<CostWeight>(
  {
    id: 'money',
    axis: 'budget',
    caption: 'Budget and team · 1 of 3',
    title: 'How much does money matter here?',
    hint: 'The costs themselves are worked out; this says how much they count.',
    why: 'Some teams pay for comfort and some cannot; only you know which.',
    short: 'Weight of money',
    topics: ['break-even', 'predictable-cost', 'spend-trigger-1k', 'spend-trigger-3k'],
    choices: [
      {
        value: 'tight',
        title: 'Every dollar counts',
        example: 'A product with thin margins, where the model is the main cost.',
      },
      {
        value: 'normal',
        title: 'It matters, among other things',
        example: 'A funded product with an ordinary budget.',
      },
      { value: 'secondary', title: 'It comes second', example: 'Safety, secrecy or a deadline outranks the bill.' },
    ],
    followUps: [ceilingUsd, noPurchase],
    ifBlank: { assumed: 'It matters, among other things.', source: null },
  },
  { get: (answers) => answers.costWeight, set: (answers, value) => putAnswer(answers, 'costWeight', value) },
);

const operations = ladderQuestion({
  id: 'operations',
  criterion: 'operations',
  axis: 'budget',
  caption: 'Budget and team · 2 of 3',
  title: 'Who can keep GPU servers running?',
  hint: 'People you have, or can hire in time.',
  why: 'Running a model takes attention and nights on call; a less practised team also needs more hours.',
  short: 'Team for GPU servers',
  topics: ['staffing', 'engineering-labour', 'premature-self-hosting', 'sla'],
  rungs: [
    ['A team with hardware and ML infrastructure', 'You already run a GPU cluster.'],
    ['An ML or GPU team', 'They serve models in production on rented GPUs.'],
    ['A platform team without GPU experience', 'They run containers and carry a pager.'],
    ['A backend team only', 'They ship services on managed infrastructure.'],
    ['Nobody, and nobody can be hired', 'A product team that only calls APIs.'],
  ],
  followUps: [],
});

const deadlineWeeks: NumberField = {
  kind: 'number',
  id: 'deadlineWeeks',
  bounds: numberBounds.deadlineWeeks,
  label: 'A hard deadline, weeks from now',
  hint: 'An option that cannot start by then is ruled out.',
  measure: 'weeks',
  unit: 'weeks',
  plausible: { min: 0.5, max: 156 },
  ifBlank: { assumed: 'No hard deadline.', source: null },
  get: (answers) => answers.deadlineWeeks,
  set: (answers, value) => putAnswer(answers, 'deadlineWeeks', value),
};

const timeToValue = ladderQuestion({
  id: 'time-to-value',
  criterion: 'time-to-value',
  axis: 'budget',
  caption: 'Budget and team · 3 of 3',
  title: 'When must it be in production?',
  hint: 'Calendar time from today, approvals included.',
  why: 'An API works the same day; contracts take weeks and hardware takes months.',
  short: 'Time to production',
  topics: ['roadmap', 'premature-self-hosting'],
  rungs: [
    ['No deadline', 'A study for next year.'],
    ['Within half a year', 'The next large release.'],
    ['This quarter', 'A pilot promised to one customer.'],
    ['This month', 'A launch date that is already public.'],
    ['This week', 'A demonstration on Friday.'],
  ],
  followUps: [deadlineWeeks],
});

export const budgetQuestions: readonly Question[] = [money, operations, timeToValue];
