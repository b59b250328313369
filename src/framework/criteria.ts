/** The criteria, their axes and their anchored ladders; which of them count is the knowledge edition's. A question's answers are the ladder's levels. */
export const axisIds = ['privacy', 'scale', 'customization', 'budget'] as const;
export type AxisId = (typeof axisIds)[number];

export const axisLabels = {
  privacy: 'Privacy',
  scale: 'Scale',
  customization: 'Customization',
  budget: 'Budget and team',
} as const satisfies Record<AxisId, string>;

/** Criteria with a ladder; cost has none and comes from the cost model. */
export const ladderIds = [
  'data-control',
  'assurance',
  'throughput',
  'latency',
  'elasticity',
  'capability',
  'features',
  'tuning',
  'independence',
  'operations',
  'time-to-value',
] as const;
export type LadderId = (typeof ladderIds)[number];

export const criterionIds = [
  'data-control',
  'assurance',
  'throughput',
  'latency',
  'elasticity',
  'capability',
  'features',
  'tuning',
  'independence',
  'cost',
  'operations',
  'time-to-value',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** Criteria a result has points for, in canonical order: those of its edition. */
export const criteriaIn = (points: Readonly<Record<CriterionId, number>>): readonly CriterionId[] =>
  criterionIds.filter((criterion) => Object.hasOwn(points, criterion));

export const levels = [0, 0.25, 0.5, 0.75, 1] as const;
export type Level = (typeof levels)[number];

interface Criterion {
  readonly label: string;
  readonly axis: AxisId;
  /** Importance within the axis; equal numbers are tied. */
  readonly rank: number;
  readonly meaning: string;
}

export const criteria = {
  'data-control': {
    label: 'Data control',
    axis: 'privacy',
    rank: 1,
    meaning: 'Who can technically see prompts and outputs.',
  },
  assurance: {
    label: 'Assurance',
    axis: 'privacy',
    rank: 2,
    meaning: 'Certifications, audit evidence and contractual cover.',
  },
  throughput: {
    label: 'Throughput',
    axis: 'scale',
    rank: 1,
    meaning: "Sustained volume without someone else's quota.",
  },
  latency: { label: 'Latency', axis: 'scale', rank: 1, meaning: 'The time to first token you can reach.' },
  elasticity: { label: 'Elasticity', axis: 'scale', rank: 1, meaning: 'Absorbing spikes.' },
  capability: { label: 'Capability', axis: 'customization', rank: 1, meaning: 'The hardest task it can do well.' },
  features: {
    label: 'Built-in features and safety',
    axis: 'customization',
    rank: 1,
    meaning: 'What a first version gets for free: tools, structured output, vision, moderation and safety work.',
  },
  tuning: { label: 'Tuning depth', axis: 'customization', rank: 1, meaning: 'How deep you may change the model.' },
  independence: {
    label: 'Independence',
    axis: 'customization',
    rank: 1,
    meaning: "Freedom from one vendor's price, retirement and terms.",
  },
  cost: { label: 'Cost', axis: 'budget', rank: 1, meaning: 'Monthly cost of ownership, from the cost model.' },
  operations: {
    label: 'Operations',
    axis: 'budget',
    rank: 2,
    meaning: 'What your team must run: attention and on-call risk, not money.',
  },
  'time-to-value': { label: 'Time to value', axis: 'budget', rank: 3, meaning: 'Calendar time to production.' },
} as const satisfies Record<CriterionId, Criterion>;

/** What a level asks for, in order 0, ¼, ½, ¾, 1: the words after "You need …". */
export const ladders = {
  'data-control': [
    'nothing in particular: a third party may even train on the data',
    'no training on the data; logs for about 30 days are fine',
    'zero retention by contract, or a BAA',
    'infrastructure you control (your own tenancy)',
    'hardware you own, without an outside link',
  ],
  assurance: [
    'no assurance',
    'self-declared assurance',
    'standard reports, from the host or produced by you',
    'provider reports (SOC 2 class)',
    'reports plus a BAA or sector terms and regional commitments',
  ],
  throughput: [
    'a free or best-effort quota',
    'published tier limits',
    'a negotiated or provisioned quota',
    'capacity you size yourself',
    'practically unbounded capacity',
  ],
  latency: [
    'minutes (batch work)',
    'several seconds',
    '0.5 to 2 seconds',
    'under half a second',
    'under a tenth of a second',
  ],
  elasticity: [
    'no headroom for spikes',
    'a fixed fleet',
    'autoscaling in minutes',
    'a fixed base with burst',
    'spikes absorbed by the provider',
  ],
  capability: [
    'simple rules',
    'simple extraction and routing',
    'routine work: summarise, classify, answer from documents',
    'strong general work (the strongest open weights)',
    'frontier work: the hardest reasoning decides',
  ],
  features: [
    'plain text in and out, and nothing else ready made',
    'structured output or tool calls, set up by you',
    'tools and structured output ready made, with safety added by you',
    'tools, structured output, vision and moderation ready made',
    "all of it ready made, with hosted tools and the vendor's own safety work",
  ],
  tuning: [
    'prompts only',
    "a vendor's limited fine-tuning",
    'adapters (LoRA) on a hosted open model',
    'full fine-tuning and custom decoding',
    'weights in hand: merge, modify, inspect',
  ],
  independence: [
    'one vendor, unpinned',
    'a pinned snapshot that the vendor retires',
    'two sources for the same model and a notice period',
    'open weights behind replaceable hosts',
    'weights and stack you hold yourself',
  ],
  operations: [
    'no help: you have hardware and an ML infrastructure team',
    'what an ML or GPU team can run',
    'what a platform team without GPU experience can run',
    'what a backend team alone can run',
    'nothing to run: nobody can operate GPUs and none can be hired',
  ],
  'time-to-value': [
    'no deadline',
    'production within half a year',
    'production this quarter',
    'production this month',
    'production this week',
  ],
} as const satisfies Record<LadderId, readonly [string, string, string, string, string]>;

/**
 * What an option at a level gives, where that reads differently from the need. For the two "how little may it demand"
 * ladders level 1 means the provider runs everything, or production the same day.
 */
export const offers: Record<LadderId, readonly [string, string, string, string, string]> = {
  ...ladders,
  operations: [
    'you run hardware, facility and GPUs',
    'you run GPU services',
    'you run a managed platform',
    'you run a few supporting services',
    'the provider runs everything',
  ],
  'time-to-value': [
    'many months to production',
    'about half a year to production',
    'weeks to a quarter to production',
    'weeks to production, with an approval',
    'production the same day',
  ],
};
