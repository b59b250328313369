/** The six deployment options, in the order used everywhere (ties are broken by it). */
export const optionIds = [
  'closed-api',
  'closed-enterprise',
  'hosted-open',
  'self-hosted-cloud',
  'self-hosted-onprem',
  'hybrid',
] as const;
export type OptionId = (typeof optionIds)[number];

/** Options that stand alone; a hybrid is a plan made of them. */
export const singleOptionIds = [
  'closed-api',
  'closed-enterprise',
  'hosted-open',
  'self-hosted-cloud',
  'self-hosted-onprem',
] as const;
export type SingleOptionId = (typeof singleOptionIds)[number];

/** What moves an option's cost: one shared random draw per driver kind. */
export type CostDriver = 'api' | 'hosted' | 'gpu';

interface OptionFacts {
  readonly label: string;
  /** Fewer words for charts and narrow columns. */
  readonly short: string;
  readonly verdict: string;
  readonly weights: 'closed' | 'open';
  readonly driver: CostDriver;
  /** The weights are handed over, so internals can be changed. */
  readonly handsOverWeights: boolean;
  /** A third party's model service sees the prompts; an own tenancy at a cloud is infrastructure, not a processor. */
  readonly externalProcessor: boolean;
  /** Somebody of ours keeps GPUs running. */
  readonly operatesGpus: boolean;
}

export const singleOptions = {
  'closed-api': {
    label: 'Closed API',
    short: 'Closed API',
    verdict: 'Rent it, from a closed API.',
    weights: 'closed',
    driver: 'api',
    handsOverWeights: false,
    externalProcessor: true,
    operatesGpus: false,
  },
  'closed-enterprise': {
    label: 'Closed API, private terms',
    short: 'Private terms',
    verdict: 'Rent it, under private terms.',
    weights: 'closed',
    driver: 'api',
    handsOverWeights: false,
    externalProcessor: true,
    operatesGpus: false,
  },
  'hosted-open': {
    label: 'Hosted open API',
    short: 'Hosted open',
    verdict: 'Rent an open model.',
    weights: 'open',
    driver: 'hosted',
    handsOverWeights: false,
    externalProcessor: true,
    operatesGpus: false,
  },
  'self-hosted-cloud': {
    label: 'Cloud GPUs',
    short: 'Cloud GPUs',
    verdict: 'Own it, on rented GPUs.',
    weights: 'open',
    driver: 'gpu',
    handsOverWeights: true,
    externalProcessor: false,
    operatesGpus: true,
  },
  'self-hosted-onprem': {
    label: 'On-premise',
    short: 'On-premise',
    verdict: 'Own it, on your own hardware.',
    weights: 'open',
    driver: 'gpu',
    handsOverWeights: true,
    externalProcessor: false,
    operatesGpus: true,
  },
} as const satisfies Record<SingleOptionId, OptionFacts>;

export const optionLabels = {
  'closed-api': singleOptions['closed-api'].label,
  'closed-enterprise': singleOptions['closed-enterprise'].label,
  'hosted-open': singleOptions['hosted-open'].label,
  'self-hosted-cloud': singleOptions['self-hosted-cloud'].label,
  'self-hosted-onprem': singleOptions['self-hosted-onprem'].label,
  hybrid: 'Hybrid',
} as const satisfies Record<OptionId, string>;

/** From the lightest commitment to the heaviest; a hint for a close call, never a ranking rule. */
export const lightestCommitmentFirst: readonly OptionId[] = [
  'closed-api',
  'hosted-open',
  'closed-enterprise',
  'hybrid',
  'self-hosted-cloud',
  'self-hosted-onprem',
];
