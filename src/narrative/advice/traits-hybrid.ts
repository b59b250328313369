/** Strengths and risks of a split between two models. */
import { percent } from '../numbers';
import { savedBySplit } from './trait-figures';
import { closedOptions, type WeighedRow } from './trait-row';

export const hybridTraits: readonly WeighedRow[] = [
  {
    id: 'right-model-for-each',
    side: 'strength',
    criterion: 'cost',
    options: ['hybrid'],
    topics: ['routing-share', 'savings-range'],
    said: [{ guide: 'S4', place: 'hybrid in practice' }],
    text: (about) => {
      const saved = savedBySplit(about);
      return `Routine requests go where they cost least. Guide S4 hopes for 40 to 60% less${saved === null ? '; at these figures it saves nothing against a closed API alone' : `; here it is about ${percent(saved)} less than a closed API alone`}.`;
    },
  },
  {
    id: 'hard-work-stays-closed',
    side: 'strength',
    criterion: 'capability',
    options: ['hybrid'],
    topics: ['quality-gap', 'task-fit'],
    said: [{ guide: 'S0', place: 'hybrid pattern' }],
    text: 'Rare and ambiguous requests keep a closed model, frequent and well-defined ones an open one.',
  },
  {
    id: 'sensitive-part-inside',
    side: 'strength',
    criterion: 'data-control',
    options: ['hybrid'],
    topics: ['pii-first', 'third-party-processor'],
    said: [{ guide: 'S3', place: 'hybrid' }],
    when: ({ grounds }) => grounds.recommendation.answers.sensitiveShare !== undefined,
    text: 'What your privacy answers bind stays apart from what may leave.',
  },
  {
    id: 'two-ways-to-answer',
    side: 'strength',
    criterion: 'independence',
    options: ['hybrid'],
    topics: ['fallback', 'portability'],
    said: [{ guide: 'S4', place: 'redundancy' }],
    text: 'Each side can stand in for the other where privacy allows it.',
  },
  {
    id: 'two-systems',
    side: 'risk',
    criterion: 'operations',
    options: ['hybrid'],
    topics: ['engineering-labour', 'staffing'],
    said: [],
    reason: 'Two ways to answer mean two sets of prompts, tests, alarms and bills.',
    text: 'Two models, two bills and a router between them: everything is tested twice.',
  },
  {
    id: 'router-errs',
    side: 'risk',
    criterion: 'capability',
    options: ['hybrid'],
    topics: ['drift-monitoring', 'routing-share'],
    said: [{ guide: 'S4', place: 'router' }],
    text: 'A hard request sent to the small model is answered badly and looks fine: quality has to be sampled.',
  },
  {
    id: 'router-reads-all',
    side: 'risk',
    criterion: 'data-control',
    options: ['hybrid'],
    topics: ['pii-first'],
    said: [{ guide: 'S4', place: 'router' }],
    text: 'What sorts the requests reads them all; it has to run inside.',
  },
  {
    id: 'saving-is-a-guess',
    side: 'risk',
    criterion: 'cost',
    options: ['hybrid'],
    topics: ['savings-range', 'routing-share'],
    said: [{ guide: 'S4', place: 'traffic split' }],
    text: 'The saving is the share that really is routine: 70 to 80% is the figure of guide S4, yours is in your log.',
  },
  {
    id: 'closed-side-depends',
    side: 'risk',
    criterion: 'independence',
    options: ['hybrid'],
    topics: ['vendor-risk'],
    said: [{ guide: 'S1', place: 'closed costs, 5' }],
    when: ({ grounds, option }) => {
      const plan = grounds.recommendation.costs[option]?.configuration;
      return plan?.kind === 'plan' && plan.legs.some((leg) => closedOptions.includes(leg.option));
    },
    text: 'The closed side keeps its vendor’s prices, limits and calendar.',
  },
];
