/** What a number in the answers may be, and what it is called: the command line and links refuse the rest by this table. */

export interface NumberBounds {
  readonly label: string;
  /** Smallest possible value, itself allowed unless `above` is set. */
  readonly min: number;
  readonly above?: boolean;
  readonly max?: number;
  /** Counts US dollars: a screen may ask for it in another currency. */
  readonly money?: true;
  /** A well-formed entry, for messages. */
  readonly sample: string;
}

/** Beyond any workload or budget there is; keeps every product of two of them a number. */
const most = 1e15;
const share = (label: string): NumberBounds => ({ label, min: 0, max: 1, sample: '30%' });
const positive = (label: string, sample: string): NumberBounds => ({ label, min: 0, above: true, max: most, sample });
const notNegative = (label: string, sample: string): NumberBounds => ({ label, min: 0, max: most, sample });

export const numberBounds = {
  tokensPerDay: notNegative('Tokens per day', '5M'),
  requestsPerDay: notNegative('Requests per day', '20k'),
  inputTokens: { ...positive('Input tokens per request', '1500'), max: 1e9 },
  outputTokens: { ...positive('Output tokens per request', '500'), max: 1e9 },
  inputOutputRatio: positive('Input tokens per output token', '3'),
  reasoningMultiplier: { label: 'Reasoning multiplier', min: 1, max: 1e4, sample: '3' },
  peakToMean: { label: 'Busiest hour over weekly mean', min: 1, max: 1e4, sample: '4' },
  cachedShare: share('Cached share'),
  batchableShare: share('Batchable share'),
  growthPerYear: positive('Growth per year', '1.5'),
  routineShare: share('Routine share'),
  ttftMs: positive('Time to first token', '2000'),
  tpotMs: positive('Time per output token', '50'),
  tpotP99Ms: positive('Time per output token, 99th percentile', '80'),
  sensitiveShare: share('Sensitive share'),
  ceilingUsd: { ...positive('Monthly ceiling', '10k'), money: true },
  deadlineWeeks: notNegative('Deadline in weeks', '6'),
  monthlyUsers: notNegative('Monthly users', '2M'),
  monthlyUsersInReleaseMonth: notNegative('Monthly users before the release', '2M'),
  annualRevenueUsd: notNegative('Annual revenue', '20M'),
  gpuUsdPerHour: { ...positive('GPU price per hour', '2.50'), money: true },
  uptimeHoursPerWeek: { label: 'Hours a week the GPUs are on', min: 1, max: 168, sample: '50' },
  coldStartMinutes: { label: 'Minutes until a started replica serves', min: 0, max: 60, sample: '5' },
  minimumReplicas: { label: 'Replicas that never stop', min: 0, max: 1e4, sample: '1' },
  batchHoursPerDay: { label: 'Hours a day for batch work', min: 1, max: 24, sample: '8' },
  hours: notNegative('Hours a month', '8'),
  usd: { ...notNegative('Dollars a month', '500'), money: true },
  rate: { label: 'Rate to the US dollar', min: 0, above: true, max: 1e6, sample: '0.85' },
} as const satisfies Record<string, NumberBounds>;
export type BoundedNumber = keyof typeof numberBounds;

/** What is wrong with a number, as a sentence without its subject; null = nothing. */
export const outOfBounds = (bounds: NumberBounds, value: number): string | null => {
  if (bounds.above ? value <= bounds.min : value < bounds.min) {
    return bounds.above ? `must be more than ${bounds.min}.` : `must be at least ${bounds.min}.`;
  }
  if (bounds.max !== undefined && value > bounds.max) {
    return bounds.max === 1
      ? 'must be a share between 0 and 1, or a percentage up to 100%.'
      : `must be at most ${bounds.max}.`;
  }
  return null;
};
