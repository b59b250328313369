/**
 * Every number a cost reads, as one table: how far a search for a turning point goes, and how a value is put into the
 * decision. Searching beyond these ends would find figures that nobody has.
 */
import type { Answers, WorkloadAnswers } from './answers';
import { type Assumptions, dollarLines, type UnsourcedLine, unsourcedLines } from './assumptions';
import type { EconomicsKey } from './economics-bounds';
import { type FinerKey, meteredOptions, priceParts } from './finer-bounds';
import type { SingleOptionId } from './options';

/** What the numbers are set in. */
export interface Decided {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
}

/** What the bill at hand is made of, where an input needs to know. */
export interface InUse {
  /** Accelerator rented; null = none is. */
  readonly rented: string | null;
  /** The fleet on the bill: where a speed that was measured belongs to; null = none is. */
  readonly fleet: {
    readonly option: SingleOptionId;
    readonly model: string;
    readonly accelerator: string;
    readonly gpus: number;
  } | null;
  /** Tokens per request as they are, typed or assumed. */
  readonly isl: number;
  readonly osl: number;
}

export type NumberUnit =
  | 'tokens-per-day'
  | 'tokens'
  | 'calls'
  | 'share'
  | 'usd'
  | 'usd-per-million'
  | 'usd-per-hour'
  | 'usd-per-kwh'
  | 'eur-per-kwh'
  | 'hours'
  | 'times'
  | 'years'
  | 'watts'
  | 'kilowatts'
  | 'minutes'
  | 'tokens-per-second'
  | 'milliseconds';

export interface NumericInput {
  readonly id: string;
  readonly unit: NumberUnit;
  readonly scale: 'linear' | 'log';
  /** Values searched, widened where the present one lies outside. */
  readonly from: number;
  readonly to: number;
  /** What is compared: a month's totals, or the present value of three years where a month does not read the input. */
  readonly measure: 'month' | 'three-years';
  /**
   * Name among the values a bill is a function of: the search may move it there. null = the whole choice of model,
   * configuration and price is made anew for every value.
   */
  readonly value: string | null;
  /** The economics key it is, which says whose bill reads it; null = it is an answer. */
  readonly key: EconomicsKey | null;
  /** Every value of it is another kind of request. */
  readonly request: boolean;
  /** Options that can read it; null = ask their bills. */
  readonly options: readonly SingleOptionId[] | null;
  /** Only whole numbers mean something. */
  readonly whole: boolean;
  /** Put a value in; null where it has no place in this decision. */
  readonly set: (decided: Decided, value: number, inUse: InUse) => Decided | null;
}

type Row = Pick<NumericInput, 'id' | 'unit' | 'scale' | 'from' | 'to'>;

const withWorkload = ({ answers, assumptions }: Decided, change: WorkloadAnswers): Decided => ({
  answers: { ...answers, workload: { ...answers.workload, ...change } },
  assumptions,
});

const answer = (
  row: Row,
  set: NumericInput['set'],
  more: Partial<Pick<NumericInput, 'value' | 'measure' | 'whole' | 'request' | 'options'>> = {},
): NumericInput => ({
  ...row,
  measure: 'month',
  value: null,
  key: null,
  request: false,
  options: null,
  whole: false,
  set,
  ...more,
});

/** An economics key. `moved` = every bill is a function of it, so nothing has to be chosen anew. */
const economics = (
  row: Omit<Row, 'id'> & { readonly id: EconomicsKey },
  moved: 'moved' | 'chosen-anew',
  measure: NumericInput['measure'] = 'month',
): NumericInput => ({
  ...row,
  measure,
  value: moved === 'moved' ? row.id : null,
  key: row.id,
  request: false,
  options: null,
  whole: false,
  set: ({ answers, assumptions }, value) => ({
    answers,
    assumptions: { ...assumptions, economics: { ...assumptions.economics, [row.id]: value } },
  }),
});

/** A finer figure: typed or absent, and absent has no effect. */
const finer = (
  row: Omit<Row, 'id'> & { readonly id: FinerKey },
  more: Partial<Pick<NumericInput, 'whole' | 'request' | 'options'>> = {},
): NumericInput =>
  answer(
    row,
    ({ answers, assumptions }, value) => ({
      answers,
      assumptions: { ...assumptions, finer: { ...assumptions.finer, [row.id]: value } },
    }),
    more,
  );

/** Without effect until its part is in use: searched once the reader typed a figure of it. */
const finerOnceTyped = (
  row: Omit<Row, 'id'> & { readonly id: FinerKey },
  options: NumericInput['options'] = null,
): NumericInput => {
  const input = finer(row, { request: options === null, options });
  return {
    ...input,
    set: (decided, value, inUse) =>
      decided.assumptions.finer[row.id] === undefined ? null : input.set(decided, value, inUse),
  };
};

/** What the reader typed for a line nobody publishes a figure for, in dollars or in hours. */
const typedLine = (line: UnsourcedLine, unit: 'usd' | 'hours'): NumericInput =>
  answer(
    {
      id: `typed-${line}-${unit}`,
      unit,
      scale: 'log',
      from: unit === 'usd' ? 1 : 0.1,
      to: unit === 'usd' ? 1e6 : 5_000,
    },
    ({ answers, assumptions }, value) => {
      const typed = assumptions.typed[line];
      if (typed === undefined || !(unit in typed)) return null;
      const figure = unit === 'usd' ? { usd: value } : { hours: value };
      return { answers, assumptions: { ...assumptions, typed: { ...assumptions.typed, [line]: figure } } };
    },
    { value: `typed-${line}` },
  );

/** In reading order: the work, what is paid per token, what is paid for hardware, people, and time. */
export const numericInputs: readonly NumericInput[] = [
  answer(
    { id: 'tokens-per-day', unit: 'tokens-per-day', scale: 'log', from: 1e5, to: 1e10 },
    ({ answers, assumptions }, value) => {
      const { requestsPerDay: _requests, ...workload } = answers.workload;
      return { answers: { ...answers, workload: { ...workload, tokensPerDay: value } }, assumptions };
    },
    { value: 'tokens-per-day' },
  ),
  answer(
    { id: 'input-tokens', unit: 'tokens', scale: 'log', from: 20, to: 1e5 },
    // The other length is written down too, so that one alone moves.
    (decided, value, { osl }) => withWorkload(decided, { inputTokens: Math.round(value), outputTokens: osl }),
    { whole: true, request: true },
  ),
  answer(
    { id: 'output-tokens', unit: 'tokens', scale: 'log', from: 10, to: 2e4 },
    (decided, value, { isl }) => withWorkload(decided, { inputTokens: isl, outputTokens: Math.round(value) }),
    { whole: true, request: true },
  ),
  answer(
    { id: 'cached-share', unit: 'share', scale: 'linear', from: 0, to: 1 },
    (decided, value) => withWorkload(decided, { cachedShare: value }),
    { value: 'cached-share' },
  ),
  answer({ id: 'batchable-share', unit: 'share', scale: 'linear', from: 0, to: 1 }, (decided, value) =>
    withWorkload(decided, { batchableShare: value }),
  ),
  finer({ id: 'output-factor', unit: 'times', scale: 'log', from: 1, to: 50 }, { request: true }),
  finer({ id: 'steps', unit: 'calls', scale: 'log', from: 1, to: 100 }, { whole: true, request: true }),
  finerOnceTyped({ id: 'step-tokens', unit: 'tokens', scale: 'log', from: 10, to: 1e5 }),
  finerOnceTyped({ id: 'images', unit: 'calls', scale: 'log', from: 1, to: 100 }),
  answer(
    { id: 'peak-to-mean', unit: 'times', scale: 'log', from: 1, to: 50 },
    (decided, value) => withWorkload(decided, { peakToMean: value }),
    { value: 'peak-to-mean' },
  ),
  answer(
    { id: 'tpot-ms', unit: 'milliseconds', scale: 'log', from: 10, to: 500 },
    (decided, value) => withWorkload(decided, { tpotMs: value }),
    { request: true },
  ),
  answer(
    { id: 'growth-per-year', unit: 'times', scale: 'log', from: 0.1, to: 10 },
    (decided, value) => withWorkload(decided, { growthPerYear: value }),
    { value: 'growth-per-year', measure: 'three-years' },
  ),
  economics({ id: 'closed_price_level', unit: 'times', scale: 'log', from: 0.01, to: 100 }, 'moved'),
  economics({ id: 'hosted_price_level', unit: 'times', scale: 'log', from: 0.01, to: 100 }, 'moved'),
  ...meteredOptions.flatMap((option) =>
    priceParts.map((part) =>
      finer(
        { id: `${option}-${part}`, unit: 'usd-per-million', scale: 'log', from: 0.001, to: 1000 },
        { options: [option] },
      ),
    ),
  ),
  // Sellers have rates of their own until one is typed, so nothing can be moved.
  economics({ id: 'batch_discount', unit: 'share', scale: 'linear', from: 0, to: 1 }, 'chosen-anew'),
  economics({ id: 'regional_endpoint_uplift', unit: 'times', scale: 'linear', from: 1, to: 3 }, 'chosen-anew'),
  finer(
    { id: 'regional-surcharge', unit: 'share', scale: 'linear', from: 0, to: 2 },
    { options: ['closed-api', 'hosted-open'] },
  ),
  economics({ id: 'tuned_price_openai', unit: 'times', scale: 'linear', from: 1, to: 10 }, 'chosen-anew'),
  answer(
    { id: 'gpu-usd-per-hour', unit: 'usd-per-hour', scale: 'log', from: 0.05, to: 50 },
    ({ answers, assumptions }, value, { rented }) =>
      rented === null ? null : { answers, assumptions: { ...assumptions, gpu: rented, gpuUsdPerHour: value } },
  ),
  economics({ id: 'reserved_1y_discount', unit: 'share', scale: 'linear', from: 0, to: 1 }, 'moved'),
  finerOnceTyped({ id: 'reserved-share', unit: 'share', scale: 'linear', from: 0, to: 1 }, ['self-hosted-cloud']),
  answer(
    { id: 'own-speed', unit: 'tokens-per-second', scale: 'log', from: 1, to: 1e6 },
    ({ answers, assumptions }, value, { fleet }) =>
      fleet === null
        ? null
        : {
            answers: { ...answers, models: { ...answers.models, [fleet.option]: fleet.model } },
            assumptions: {
              ...assumptions,
              gpu: fleet.accelerator,
              finer: { ...assumptions.finer, 'own-speed': value, 'own-speed-gpus': fleet.gpus },
            },
          },
    { options: ['self-hosted-cloud', 'self-hosted-onprem'] },
  ),
  answer(
    { id: 'cold-start', unit: 'minutes', scale: 'log', from: 0.1, to: 60 },
    ({ answers, assumptions }, value) =>
      assumptions.scaling === 'always-on'
        ? null
        : { answers, assumptions: { ...assumptions, coldStartMinutes: value } },
    { value: 'cold-start', options: ['self-hosted-cloud'] },
  ),
  answer(
    { id: 'uptime', unit: 'hours', scale: 'linear', from: 5, to: 168 },
    ({ answers, assumptions }, value) =>
      assumptions.scaling === 'office-hours'
        ? { answers, assumptions: { ...assumptions, uptimeHoursPerWeek: value } }
        : null,
    { options: ['self-hosted-cloud'] },
  ),
  answer(
    { id: 'batch-hours', unit: 'hours', scale: 'linear', from: 1, to: 24 },
    ({ answers, assumptions }, value) =>
      assumptions.scaling === 'batch-window'
        ? { answers, assumptions: { ...assumptions, batchHoursPerDay: value } }
        : null,
    { options: ['self-hosted-cloud'] },
  ),
  finer({ id: 'lease', unit: 'usd', scale: 'log', from: 100, to: 1e5 }, { options: ['self-hosted-onprem'] }),
  finer({ id: 'interest', unit: 'share', scale: 'linear', from: 0, to: 1 }, { options: ['self-hosted-onprem'] }),
  economics({ id: 'cloud_bill_overhead', unit: 'share', scale: 'linear', from: 0, to: 2 }, 'moved'),
  economics({ id: 'purchase_8xh100_server', unit: 'usd', scale: 'log', from: 1e4, to: 2e6 }, 'moved'),
  economics({ id: 'purchase_8xh200_server', unit: 'usd', scale: 'log', from: 1e4, to: 2e6 }, 'moved'),
  economics({ id: 'purchase_8xb200_server', unit: 'usd', scale: 'log', from: 1e4, to: 2e6 }, 'moved'),
  economics({ id: 'hardware_extra_capex', unit: 'share', scale: 'linear', from: 0, to: 2 }, 'moved'),
  economics({ id: 'residual_value_3y', unit: 'share', scale: 'linear', from: 0, to: 1 }, 'moved'),
  economics({ id: 'depreciation_years', unit: 'years', scale: 'log', from: 1, to: 10 }, 'moved'),
  economics({ id: 'power_per_h100_inference', unit: 'watts', scale: 'log', from: 100, to: 3_000 }, 'moved'),
  economics({ id: 'power_per_b200_inference', unit: 'watts', scale: 'log', from: 100, to: 3_000 }, 'moved'),
  economics({ id: 'server_overhead_power', unit: 'kilowatts', scale: 'linear', from: 0, to: 10 }, 'moved'),
  economics({ id: 'pue_colocation_onprem', unit: 'times', scale: 'linear', from: 1, to: 4 }, 'moved'),
  economics({ id: 'electricity_us', unit: 'usd-per-kwh', scale: 'log', from: 0.01, to: 2 }, 'moved'),
  economics({ id: 'electricity_eu', unit: 'eur-per-kwh', scale: 'log', from: 0.01, to: 2 }, 'moved'),
  economics({ id: 'colocation', unit: 'usd', scale: 'log', from: 10, to: 2_000 }, 'moved'),
  economics({ id: 'maintenance_per_year', unit: 'share', scale: 'linear', from: 0, to: 0.5 }, 'moved'),
  economics({ id: 'engineer_loaded_hourly_us', unit: 'usd-per-hour', scale: 'linear', from: 0, to: 500 }, 'moved'),
  economics({ id: 'ops_hours_api', unit: 'hours', scale: 'linear', from: 0, to: 400 }, 'moved'),
  economics({ id: 'ops_hours_self_hosted_cloud', unit: 'hours', scale: 'linear', from: 0, to: 1_000 }, 'moved'),
  economics({ id: 'ops_hours_onprem', unit: 'hours', scale: 'linear', from: 0, to: 1_000 }, 'moved'),
  economics({ id: 'setup_hours_self_hosted', unit: 'hours', scale: 'linear', from: 0, to: 5_000 }, 'moved'),
  economics({ id: 'onboarding_security_review', unit: 'hours', scale: 'linear', from: 0, to: 2_000 }, 'moved'),
  ...unsourcedLines.flatMap((line) =>
    dollarLines.includes(line) ? [typedLine(line, 'usd')] : [typedLine(line, 'usd'), typedLine(line, 'hours')],
  ),
  economics({ id: 'discount_rate', unit: 'share', scale: 'linear', from: 0, to: 1 }, 'moved', 'three-years'),
];

const byId = new Map(numericInputs.map((input) => [input.id, input]));

/** null = no such input. */
export const numericInput = (id: string): NumericInput | null => byId.get(id) ?? null;
