/** Every number that moves the bills, as data: how it is typed, where it lives in the decision, and how far it may go. */
import { type Catalog, rentalPrice } from '../../catalog';
import type { EntryRules } from '../../components/amount-entry';
import type { Assessment, FleetConfiguration } from '../../engine';
import {
  type Amount,
  type Assumptions,
  type EconomicsKey,
  economicsBounds,
  isEconomicsKey,
  type OptionId,
  type WorkloadAnswers,
} from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import { amountsIn, decimal, percent, roundedPrice, tokens } from '../../narrative/numbers';
import type { DecisionState } from '../../permalink';
import { exactly, type Range } from '../../units';
import { around, aroundPublished, publishedRange } from './spans';

export interface CostInput {
  readonly id: string;
  readonly label: string;
  readonly rules: EntryRules;
  /** How people also write it, turned into what a number field reads: "3 : 1" → "3". */
  readonly tidy?: (text: string) => string;
  readonly print: (value: number) => string;
  /** What stands in the field, where that is more than the plain number; reading it gives the value back. */
  readonly show?: (text: string) => string;
  /** Every value of it is a new kind of request, which takes longest to work out. */
  readonly slow?: boolean;
  readonly scale: 'linear' | 'log';
  /** Plausible values, with the present one inside; null = the input moves no bill of today. */
  readonly span: readonly [number, number] | null;
  /** In effect now, typed or assumed; null = nothing is. */
  readonly present: Range | null;
  readonly get: (state: DecisionState) => Amount | undefined;
  /** undefined goes back to what is assumed. */
  readonly set: (state: DecisionState, value: Amount | undefined) => DecisionState;
}

export const withPercent = (text: string): string => `${text}%`;
const withSign = (text: string): string => `${amountsIn().sign}${text}`;

/** The state after a change of the workload; keys set to undefined are removed, so that absent keeps meaning "not answered". */
const withWorkload = (
  state: DecisionState,
  change: { readonly [K in keyof WorkloadAnswers]?: WorkloadAnswers[K] | undefined },
): DecisionState => {
  const workload = Object.fromEntries(
    Object.entries({ ...state.answers.workload, ...change }).filter(([, value]) => value !== undefined),
  ) as WorkloadAnswers;
  return { ...state, answers: { ...state.answers, workload } };
};

export const withAssumptions = (state: DecisionState, change: Partial<Assumptions>): DecisionState => ({
  ...state,
  assumptions: { ...state.assumptions, ...change },
});

const withEconomics = (state: DecisionState, key: string, value: Amount | undefined): DecisionState => {
  const { [key]: _before, ...others } = state.assumptions.economics;
  return withAssumptions(state, { economics: value === undefined ? others : { ...others, [key]: value } });
};

const single = (value: Amount | undefined): number | undefined =>
  value === undefined || typeof value === 'number' ? value : Math.sqrt(value.low * value.high);

/** Tokens a day, or requests a day where the reader counts those. A volume that was not given is not assumed either. */
const volumeInput = (requests: boolean, given: boolean, { costing }: Assessment): CostInput => {
  const { tokensPerRequest, ...workload } = costing.situation.workload;
  const tokensPerDay = given ? workload.tokensPerDay : null;
  const perRequest = requests ? tokensPerRequest : 1;
  const present = tokensPerDay && {
    low: tokensPerDay.low / perRequest,
    mid: tokensPerDay.mid / perRequest,
    high: tokensPerDay.high / perRequest,
  };
  const field = requests ? 'requestsPerDay' : 'tokensPerDay';
  return {
    id: 'cost-volume',
    label: requests ? 'Requests a day' : 'Tokens a day',
    rules: { bounds: numberBounds[field], ranges: true },
    print: tokens,
    scale: 'log',
    span: around(1e6 / perRequest, 1e9 / perRequest, present),
    present,
    get: ({ answers }) => answers.workload[field],
    set: (state, value) => withWorkload(state, { tokensPerDay: undefined, requestsPerDay: undefined, [field]: value }),
  };
};

/** Where both counts are typed, the ratio moves the input and keeps the output. */
const ratioInput = ({ costing }: Assessment): CostInput => {
  const { input, output } = costing.situation.workload.asked;
  const present = exactly(input / output);
  return {
    id: 'cost-ratio',
    label: 'Input : output',
    rules: { bounds: numberBounds.inputOutputRatio },
    tidy: (text) => text.replace(/\s*(?::|to)\s*1\s*$/i, ''),
    print: (value) => `${decimal(value)} : 1`,
    show: (text) => `${text} : 1`,
    slow: true,
    scale: 'log',
    span: around(1, 60, present),
    present,
    get: ({ answers: { workload } }) =>
      workload.inputTokens !== undefined && workload.outputTokens !== undefined
        ? Number((workload.inputTokens / workload.outputTokens).toPrecision(3))
        : workload.inputOutputRatio,
    set: (state, value) => {
      const { inputTokens, outputTokens } = state.answers.workload;
      const ratio = single(value);
      if (inputTokens === undefined || outputTokens === undefined)
        return withWorkload(state, { inputOutputRatio: ratio });
      return ratio === undefined
        ? withWorkload(state, { inputTokens: undefined, inputOutputRatio: undefined })
        : withWorkload(state, { inputTokens: Math.max(1, Math.round(ratio * outputTokens)) });
    },
  };
};

/** Moves the output alone: an input length that was typed stays as typed, one that was not follows at the assumed ratio. */
const outputInput = ({ costing }: Assessment): CostInput => {
  const present = exactly(costing.situation.workload.asked.output);
  return {
    id: 'cost-output',
    label: 'Output tokens per request',
    rules: { bounds: numberBounds.outputTokens },
    print: tokens,
    slow: true,
    scale: 'log',
    span: around(50, 2_000, present),
    present,
    get: ({ answers }) => answers.workload.outputTokens,
    set: (state, value) => withWorkload(state, { outputTokens: single(value) }),
  };
};

const peakInput = ({ costing }: Assessment): CostInput => {
  const { peak } = costing.situation.workload;
  return {
    id: 'cost-peak',
    label: 'Busiest hour ÷ mean',
    rules: { bounds: numberBounds.peakToMean },
    print: decimal,
    scale: 'linear',
    span: around(1, 10, peak),
    present: peak,
    get: ({ answers }) => answers.workload.peakToMean,
    set: (state, value) => withWorkload(state, { peakToMean: single(value) }),
  };
};

const cachedInput = ({ costing }: Assessment): CostInput => ({
  id: 'cost-cached',
  label: 'Input read from a cache',
  rules: { bounds: numberBounds.cachedShare, share: true, ranges: true },
  print: percent,
  show: withPercent,
  scale: 'linear',
  span: [0, 0.95],
  present: costing.situation.workload.cached,
  get: ({ answers }) => answers.workload.cachedShare,
  set: (state, value) => withWorkload(state, { cachedShare: value }),
});

const batchInput = ({ costing }: Assessment): CostInput => ({
  id: 'cost-batch',
  label: 'Work that can wait a day',
  rules: { bounds: numberBounds.batchableShare, share: true },
  print: percent,
  show: withPercent,
  scale: 'linear',
  span: [0, 1],
  present: exactly(costing.situation.workload.batchable),
  get: ({ answers }) => answers.workload.batchableShare,
  set: (state, value) => withWorkload(state, { batchableShare: single(value) }),
});

const growthInput = ({ costing }: Assessment): CostInput => ({
  id: 'cost-growth',
  label: 'Growth, times a year',
  rules: { bounds: numberBounds.growthPerYear },
  print: decimal,
  scale: 'linear',
  span: null,
  present: exactly(costing.situation.workload.growthPerYear),
  get: ({ answers }) => answers.workload.growthPerYear,
  set: (state, value) => withWorkload(state, { growthPerYear: single(value) }),
});

export const workloadInputs = (assessment: Assessment, requests: boolean, given: boolean): readonly CostInput[] => [
  volumeInput(requests, given, assessment),
  ratioInput(assessment),
  outputInput(assessment),
  peakInput(assessment),
  cachedInput(assessment),
  batchInput(assessment),
  growthInput(assessment),
];

/** The reader's own value for a row of the economics table. */
export const economicsInput = (
  { costing }: Assessment,
  key: EconomicsKey,
  label: string,
  print: CostInput['print'],
  show?: CostInput['show'],
): CostInput => {
  const present = costing.situation.ranges[key] ?? null;
  const published = publishedRange(key);
  return {
    id: `cost-${key}`,
    label,
    rules: { bounds: { ...economicsBounds[key], label }, ranges: true },
    print,
    ...(show ? { show } : {}),
    scale: 'linear',
    span: present && aroundPublished(published ?? present, present),
    present,
    get: ({ assumptions }) => assumptions.economics[key],
    set: (state, value) => withEconomics(state, key, value),
  };
};

/** What a year's wait is worth less; moves nothing but sums over several months. */
export const discountInput = (assessment: Assessment): CostInput => ({
  ...economicsInput(assessment, 'discount_rate', 'Discount rate a year', percent, withPercent),
  rules: { bounds: economicsBounds.discount_rate, share: true },
});

/** A typed price needs an accelerator to belong to: it fixes the one in use. */
const gpuHourInput = (
  { costing, recommendation }: Assessment,
  { accelerator }: FleetConfiguration,
  catalog: Catalog,
): CostInput => {
  const read = rentalPrice(catalog, accelerator, recommendation.on);
  const typed = costing.situation.assumptions.gpuUsdPerHour;
  const present = typed !== null ? exactly(typed) : read && { low: read.low, mid: read.mid, high: read.high };
  return {
    id: 'cost-gpu-hour',
    label: 'Price of a GPU hour',
    rules: { bounds: numberBounds.gpuUsdPerHour },
    print: roundedPrice,
    show: withSign,
    scale: 'linear',
    span: present && aroundPublished(read ?? present, present),
    present,
    get: ({ assumptions }) => assumptions.gpuUsdPerHour ?? undefined,
    set: (state, value) =>
      withAssumptions(state, {
        gpuUsdPerHour: single(value) ?? null,
        gpu: value === undefined ? state.assumptions.gpu : accelerator,
      }),
  };
};

/** Of the fleet that an option runs, or of the owned leg of a hybrid. */
export const fleetOf = ({ recommendation }: Assessment, option: OptionId): FleetConfiguration | null => {
  const configuration = recommendation.costs[option]?.configuration ?? null;
  if (configuration?.kind === 'fleet') return configuration;
  const legs = configuration?.kind === 'plan' ? configuration.legs.map((leg) => leg.configuration) : [];
  return legs.find((leg) => leg.kind === 'fleet') ?? null;
};

/** What owning costs beside the workload: hardware by the hour or bought, and the hours of the people who run it. */
export const owningInputs = (assessment: Assessment, own: OptionId, catalog: Catalog): readonly CostInput[] => {
  const fleet = fleetOf(assessment, own);
  const labour = assessment.costing.situation.assumptions.labour;
  const bought = fleet !== null && fleet.servers !== null;
  const hardware = assessment.recommendation.costs[own]?.lines.find(({ id }) => id === 'hardware');
  const serverPrice = hardware?.refs.find((ref) => ref.kind === 'economics' && ref.key.startsWith('purchase_'));
  const hoursKey = bought || own === 'self-hosted-onprem' ? 'ops_hours_onprem' : 'ops_hours_self_hosted_cloud';
  return [
    ...(fleet !== null && !bought ? [gpuHourInput(assessment, fleet, catalog)] : []),
    ...(serverPrice?.kind === 'economics' && isEconomicsKey(serverPrice.key)
      ? [economicsInput(assessment, serverPrice.key, 'Price of a server of eight', roundedPrice, withSign)]
      : []),
    ...(labour
      ? [
          economicsInput(assessment, hoursKey, 'Hours a month to run it', decimal),
          economicsInput(assessment, 'engineer_loaded_hourly_us', "An engineer's hour", roundedPrice, withSign),
        ]
      : []),
  ];
};
