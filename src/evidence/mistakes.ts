/** Mistakes that the guides warn of, and which of them a result runs into. */
import type { Recommendation } from '../engine';
import type { OptionId } from '../framework';
import type { TopicId } from '../framework/questions';
import type { GuideId } from './guides';
import { statedVolume } from './matching';

export const mistakeIds = [
  'too-early',
  'no-volume',
  'labour-left-out',
  'operations-underestimated',
  'one-provider',
  'open-is-not-unrestricted',
  'own-is-not-compliant',
  'agreement-is-not-compliance',
  'frontier-gap',
  'closed-assumed-better',
  'guardrails-missing',
  'router-sees-it-first',
] as const;
export type MistakeId = (typeof mistakeIds)[number];

export interface Mistake {
  readonly id: MistakeId;
  readonly said: readonly { readonly guide: GuideId; readonly place: string }[];
  readonly topics: readonly TopicId[];
  /** Whether this result runs into it. */
  readonly applies: (recommendation: Recommendation) => boolean;
}

const owning: readonly OptionId[] = ['self-hosted-cloud', 'self-hosted-onprem', 'hybrid'];
const closed: readonly OptionId[] = ['closed-api', 'closed-enterprise'];
const open: readonly OptionId[] = ['hosted-open', ...owning];

const wins = ({ winner }: Recommendation, options: readonly OptionId[]): boolean =>
  winner !== null && options.includes(winner);
const needs = (
  { answers }: Recommendation,
  ladder: keyof Recommendation['answers']['required'],
  least: number,
): boolean => {
  const level = answers.required[ladder];
  return typeof level === 'number' && level >= least;
};

/** The lowest break-even that a guide prints for rented GPUs, tokens a day. */
const earlyBelow = 10e6;

export const mistakes: readonly Mistake[] = [
  {
    id: 'too-early',
    said: [
      { guide: 'S1', place: 'do not, 1' },
      { guide: 'S1', place: 'success path' },
    ],
    topics: ['premature-self-hosting', 'roadmap'],
    applies: (result) => {
      const volume = statedVolume(result.answers);
      const early = result.answers.workload.stage === 'before-launch' || (volume !== null && volume < earlyBelow);
      return wins(result, owning) && early;
    },
  },
  {
    id: 'no-volume',
    said: [{ guide: 'S2', place: 'mistakes, 1' }],
    topics: ['cost-tracking', 'break-even'],
    applies: (result) => result.winner !== null && result.withoutCosts,
  },
  {
    id: 'labour-left-out',
    said: [
      { guide: 'S2', place: 'mistakes, 3' },
      { guide: 'S1', place: 'do, 5' },
    ],
    topics: ['engineering-labour'],
    applies: (result) => result.winner !== null && !result.assumptions.labour,
  },
  {
    id: 'operations-underestimated',
    said: [
      { guide: 'S1', place: 'do not, 5' },
      { guide: 'S2', place: 'mistakes, 3' },
    ],
    topics: ['staffing'],
    applies: (result) => wins(result, owning) && needs(result, 'operations', 0.5),
  },
  {
    id: 'one-provider',
    said: [
      { guide: 'S1', place: 'do not, 4' },
      { guide: 'S2', place: 'mistakes, 5' },
    ],
    topics: ['portability', 'vendor-risk', 'fallback'],
    applies: (result) => wins(result, closed),
  },
  {
    id: 'open-is-not-unrestricted',
    said: [{ guide: 'S1', place: 'do not, 2' }],
    topics: ['licence', 'output-training'],
    applies: (result) => wins(result, open),
  },
  {
    id: 'own-is-not-compliant',
    said: [
      { guide: 'S2', place: 'mistakes, 2' },
      { guide: 'S3', place: 'self-hosting policy table' },
    ],
    topics: ['compliance-burden'],
    applies: (result) =>
      wins(result, owning) && (needs(result, 'data-control', 0.5) || needs(result, 'assurance', 0.5)),
  },
  {
    id: 'agreement-is-not-compliance',
    said: [{ guide: 'S2', place: 'privacy and compliance' }],
    topics: ['legal-review', 'third-party-processor'],
    applies: (result) =>
      wins(result, [...closed, 'hosted-open']) &&
      (result.answers.signedTerms === 'yes' || needs(result, 'assurance', 0.75)),
  },
  {
    id: 'frontier-gap',
    said: [{ guide: 'S1', place: 'do not, 3' }],
    topics: ['quality-gap', 'eval-plan'],
    applies: (result) => wins(result, open) && needs(result, 'capability', 1),
  },
  {
    id: 'closed-assumed-better',
    said: [{ guide: 'S2', place: 'mistakes, 4' }],
    topics: ['task-fit', 'eval-plan'],
    applies: (result) =>
      wins(result, closed) && !needs(result, 'capability', 0.75) && 'capability' in result.answers.required,
  },
  {
    id: 'guardrails-missing',
    said: [{ guide: 'S0', place: 'question on guardrails' }],
    topics: ['safety-layer'],
    applies: (result) => wins(result, open),
  },
  {
    id: 'router-sees-it-first',
    said: [{ guide: 'S4', place: 'router' }],
    topics: ['pii-first', 'drift-monitoring'],
    applies: (result) => result.winner === 'hybrid' && result.answers.sensitiveShare !== undefined,
  },
];

/** The mistakes a result runs into, in the order of the list. Runs no engine. */
export const mistakesIn = (recommendation: Recommendation): readonly Mistake[] =>
  mistakes.filter(({ applies }) => applies(recommendation));
