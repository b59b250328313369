/** Strengths and risks of open weights, whoever runs them. */
import { openOptions, type WeighedRow } from './trait-row';

export const openTraits: readonly WeighedRow[] = [
  {
    id: 'open-is-good-enough',
    side: 'strength',
    criterion: 'capability',
    options: openOptions,
    topics: ['task-fit'],
    said: [
      { guide: 'S2', place: 'where open competes' },
      { guide: 'S0', place: 'task fit' },
    ],
    text: 'For extraction, summaries, answers from documents and most code, open models are named as equal or better once tuned.',
  },
  {
    id: 'best-stays-closed',
    side: 'risk',
    criterion: 'capability',
    options: openOptions,
    topics: ['quality-gap'],
    said: [
      { guide: 'S2', place: 'question on the gap' },
      { guide: 'S1', place: 'do not, 3' },
    ],
    text: 'On the hardest work closed models lead; one guide puts practical tasks 5 to 15% apart, reasoning more.',
  },
  {
    id: 'guardrails-are-yours',
    side: 'risk',
    criterion: 'features',
    options: openOptions,
    topics: ['safety-layer'],
    said: [
      { guide: 'S0', place: 'question on guardrails' },
      { guide: 'S0', place: 'closed edge' },
    ],
    text: 'Filters, output checks and a safety layer do not come with the weights.',
  },
  {
    id: 'features-come-later',
    side: 'risk',
    criterion: 'features',
    options: openOptions,
    topics: ['tool-use'],
    said: [
      { guide: 'S1', place: 'closed advantages, 5' },
      { guide: 'S3', place: 'observations' },
    ],
    text: 'Tool calls and structured output arrive some months later, and long tool loops fail more often.',
  },
  {
    id: 'licence-binds',
    side: 'risk',
    criterion: 'independence',
    options: openOptions,
    topics: ['licence', 'output-training'],
    said: [
      { guide: 'S1', place: 'do not, 2' },
      { guide: 'S1', place: 'licence rules' },
    ],
    text: 'Open is not unrestricted: users, outputs, resale and derivatives can be bound. Read the exact version. Not legal advice.',
  },
];
