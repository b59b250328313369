/**
 * What moves together when costs are drawn, and how closely: judgements, each with its reason. Nobody publishes these
 * correlations; they are small, and signs matter more than digits. What is not listed is drawn on its own.
 */

/** Causes that several figures share. */
export const factorIds = ['api-prices', 'hosted-prices', 'gpu-prices', 'volume', 'capacity', 'labour'] as const;
export type FactorId = (typeof factorIds)[number];

export interface Correlation {
  readonly of: readonly [FactorId, FactorId];
  /** Of the normal scores, −1 to 1. */
  readonly value: number;
  readonly reason: string;
}

/** Every pair once. */
export const correlations: readonly Correlation[] = [
  {
    of: ['api-prices', 'hosted-prices'],
    value: 0.3,
    reason: 'Hosts price an open model against the closed one it replaces: cuts of one have led to cuts of the other.',
  },
  {
    of: ['api-prices', 'gpu-prices'],
    value: 0.2,
    reason: 'Both run on the same chips, but the list price of a model stays for months whatever rents do.',
  },
  {
    of: ['api-prices', 'volume'],
    value: 0,
    reason: 'No list price moves with the traffic of one buyer; a discount for volume is typed as a price.',
  },
  {
    of: ['api-prices', 'capacity'],
    value: 0,
    reason: 'How fast a server runs an open model says nothing about the price list of a closed one.',
  },
  {
    of: ['api-prices', 'labour'],
    value: 0,
    reason: 'The hours a team needs and the price list of a provider have no common cause.',
  },
  {
    of: ['hosted-prices', 'gpu-prices'],
    value: 0.5,
    reason: 'A host resells GPU hours: dear GPUs end up in its prices, softened by its margin and by how full it runs.',
  },
  {
    of: ['hosted-prices', 'volume'],
    value: 0,
    reason: 'No list price moves with the traffic of one buyer; a discount for volume is typed as a price.',
  },
  {
    of: ['hosted-prices', 'capacity'],
    value: -0.3,
    reason: 'A model that runs faster than predicted does so at the hosts as well, and costs them less per token.',
  },
  {
    of: ['hosted-prices', 'labour'],
    value: 0,
    reason: 'The hours a team needs and the price list of a host have no common cause.',
  },
  {
    of: ['gpu-prices', 'volume'],
    value: 0,
    reason: 'One tenant moves no rent.',
  },
  {
    of: ['gpu-prices', 'capacity'],
    value: 0.2,
    reason: 'Dearer providers sell better connected and better kept machines, which run a little faster.',
  },
  {
    of: ['gpu-prices', 'labour'],
    value: -0.2,
    reason: 'The lowest rents come with the least service, and leave more to do.',
  },
  {
    of: ['volume', 'capacity'],
    value: 0,
    reason: 'A replica is measured when it is full: how many of them are needed does not change how fast one is.',
  },
  {
    of: ['volume', 'labour'],
    value: 0.3,
    reason: 'More traffic brings more incidents and more tuning, though far less than in proportion.',
  },
  {
    of: ['capacity', 'labour'],
    value: 0.2,
    reason: 'A server that beats its default settings is the fruit of hours spent on it.',
  },
];

export interface Loading {
  readonly factor: FactorId;
  /** Correlation of the figure with its factor, −1 to 1; the rest is its own luck. */
  readonly weight: number;
  readonly reason: string;
}

const hoursOf = (reason: string): Loading => ({ factor: 'labour', weight: 0.8, reason });
const serverPrice: Loading = {
  factor: 'gpu-prices',
  weight: 0.6,
  reason: 'The same chips in the same shortage, but a purchase is negotiated while a rent is listed.',
};

/** Figures that share a cause, by the name of the value a bill reads. */
export const loadings: Readonly<Record<string, Loading>> = {
  closed_price_level: { factor: 'api-prices', weight: 1, reason: 'It is the factor.' },
  'hosted-price': { factor: 'hosted-prices', weight: 1, reason: 'It is the factor.' },
  'gpu-price': { factor: 'gpu-prices', weight: 1, reason: 'It is the factor.' },
  'tokens-per-day': { factor: 'volume', weight: 1, reason: 'It is the factor.' },
  capacity: { factor: 'capacity', weight: 1, reason: 'It is the factor.' },
  'peak-to-mean': {
    factor: 'volume',
    weight: -0.3,
    reason: 'The more people write, the less their busy minutes fall together.',
  },
  ops_hours_api: hoursOf('A team that needs long for one task needs long for the others.'),
  ops_hours_self_hosted_cloud: hoursOf('A team that needs long for one task needs long for the others.'),
  ops_hours_onprem: hoursOf('A team that needs long for one task needs long for the others.'),
  setup_hours_self_hosted: hoursOf('A team that needs long for one task needs long for the others.'),
  'router-hours': hoursOf('A team that needs long for one task needs long for the others.'),
  onboarding_security_review: {
    factor: 'labour',
    weight: 0.4,
    reason: 'Reviewed by other people of the same house, who work to the same standards.',
  },
  purchase_8xh100_server: serverPrice,
  purchase_8xh200_server: serverPrice,
  purchase_8xb200_server: serverPrice,
  residual_value_3y: {
    factor: 'gpu-prices',
    weight: 0.4,
    reason: 'What is scarce to rent is dear to resell.',
  },
};

/** What closed models cost against list: no range of its own in a bill, since a list is known to the cent. */
export const closedPrice = 'closed_price_level';
/** Key of the economics table that says how far the list price of one closed model falls within a year. */
export const closedPriceDecline = 'price_decline_same_model_per_year';

/** Runs of the cost draw: a share of one half is then known to within one point in 100, nineteen times of twenty. */
export const costSamples = 10_000;

/** Costs within this share of the least count as about equal: closer than the ranges of the figures can tell apart. */
export const aboutEqualShare = 0.05;

/** Half of the runs so far from the middle figure: said beside it. */
export const medianApart = 0.2;

/** Correlation of two factors; 1 with itself. */
export const correlationOf = (a: FactorId, b: FactorId): number => {
  if (a === b) return 1;
  const row = correlations.find(({ of }) => of.includes(a) && of.includes(b));
  if (row === undefined) throw new RangeError(`no correlation between ${a} and ${b}`);
  return row.value;
};
