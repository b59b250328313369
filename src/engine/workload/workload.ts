/** From what the reader said to the numbers the capacity and cost models need, with what had to be assumed. */
import { type Catalog, economicsRange } from '../../catalog';
import {
  type Amount,
  type Answers,
  type Assumptions,
  finerValue,
  isLevel,
  type Level,
  workloadDefaults,
} from '../../framework';
import { between, exactly, type Range, scaled } from '../../units';
import { type Calls, callsOf } from './calls';
import { peakOfWeek, type Week, weekOf } from './week';

export interface LatencyLimits {
  /** Idle time to first token, ms; null = no limit. */
  readonly ttftMs: number | null;
  /** Mean time per output token, ms; null = no limit. */
  readonly tpotMs: number | null;
}

export interface Workload {
  /** Input plus output tokens a day, weekly mean; null = not given, so nothing has a cost. */
  readonly tokensPerDay: Range | null;
  /** Tokens per call: the mean prompt, images and what is sent again included; what is written, reasoning included. */
  readonly isl: number;
  readonly osl: number;
  /** As the reader gave them: the prompt before images and further calls, the answer before reasoning. */
  readonly asked: { readonly input: number; readonly output: number };
  /** The calls a request takes; one, unless the reader says otherwise. */
  readonly calls: Calls;
  /** Input and output of all calls of a request. */
  readonly tokensPerRequest: number;
  /** Busiest hour ÷ weekly mean. */
  readonly peak: Range;
  /** The load hour by hour, before it is brought to a peak. */
  readonly week: Week;
  /** Share of input read from a provider's cache. */
  readonly cached: Range;
  /** Share of tokens that can wait for a batch price. */
  readonly batchable: number;
  readonly growthPerYear: number;
  readonly limits: LatencyLimits;
  /** Replicas kept beyond the peak: 0 for batch work. */
  readonly spare: number;
  /** Fields not answered, so that the page can say what was assumed. */
  readonly assumed: readonly AssumedField[];
}
export type AssumedField = 'inputTokens' | 'outputTokens' | 'peakToMean' | 'cachedShare' | 'ttftMs' | 'tpotMs';

/** A typed amount as a range: a plain number has no spread, a typed range is 10th to 90th percentile. */
export const rangeOf = (amount: Amount): Range =>
  typeof amount === 'number' ? exactly(amount) : between(amount.low, amount.high);

/** An economics key as a range, the reader's own value first. Throws on an unknown key. */
export const economicsValue = (catalog: Catalog, assumptions: Assumptions, key: string): Range => {
  const typed = assumptions.economics[key];
  return typed === undefined ? economicsRange(catalog, key) : rangeOf(typed);
};

const requestLength = (answers: Answers, value: (key: string) => Range) => {
  const { inputTokens, outputTokens, inputOutputRatio, reasoningMultiplier } = answers.workload;
  const ratio = inputOutputRatio ?? value('in_out_ratio_default').mid;
  if (inputTokens !== undefined && outputTokens !== undefined) return { isl: inputTokens, osl: outputTokens };
  if (outputTokens !== undefined) return { isl: ratio * outputTokens, osl: outputTokens };
  if (inputTokens !== undefined && inputOutputRatio !== undefined)
    return { isl: inputTokens, osl: inputTokens / inputOutputRatio };
  const osl = value('output_tokens_per_request_chat').mid * (reasoningMultiplier ?? 1);
  return { isl: inputTokens ?? ratio * osl, osl };
};

const peakOf = (answers: Answers, assumptions: Assumptions, value: (key: string) => Range): Range => {
  const { peakToMean, shape } = answers.workload;
  if (peakToMean !== undefined) return exactly(Math.max(1, peakToMean));
  if (assumptions.week !== null) return exactly(peakOfWeek(weekOf(answers, assumptions)));
  if (shape === 'coding' || shape === 'worldwide' || shape === 'batch')
    return exactly(workloadDefaults.peakByShape[shape]);
  return value('peak_to_average_week');
};

/**
 * Share of input read from a cache where none was typed: the usual one; for several calls that of tools at work, and never
 * more than what was sent before plus the usual share of what was not.
 */
const cachedOf = (calls: Calls, value: (key: string) => Range): Range => {
  const usual = value('cache_hit_ratio_default');
  if (calls.perRequest <= 1) return usual;
  const agents = value('cache_hit_ratio_tool_use');
  const least = (end: keyof Range) => Math.min(agents[end], calls.resentShare + (1 - calls.resentShare) * usual[end]);
  return { low: least('low'), mid: least('mid'), high: least('high') };
};

/** Limits from the latency answer: its level sets idle TTFT; TPOT is 50 ms unless typed, none for batch work. */
export const limitsFor = (answers: Answers): LatencyLimits => {
  const stated = answers.required.latency;
  const level: Level = isLevel(stated) ? stated : workloadDefaults.latencyWhenUnanswered;
  const { ttftMs, tpotMs, tpotP99Ms } = answers.workload;
  const byLevel = workloadDefaults.ttftMsByLevel[level];
  const p99 = tpotP99Ms === undefined ? undefined : tpotP99Ms * workloadDefaults.p99Factor;
  const typedTpot = tpotMs !== undefined && p99 !== undefined ? Math.min(tpotMs, p99) : (tpotMs ?? p99);
  return {
    ttftMs: ttftMs ?? byLevel,
    tpotMs: typedTpot ?? (level === 0 ? null : workloadDefaults.tpotMs),
  };
};

/**
 * The workload in numbers. Whole tokens per request, at least 1.
 *
 *   tokens a day = typed, or requests a day × calls × (isl + osl)
 *   first prompt = input + images × tokens of an image;  osl = answer × output billed per token of it
 *
 * Edge values: without a volume `tokensPerDay` is null; a zero volume is a volume of zero.
 */
export const resolveWorkload = (answers: Answers, assumptions: Assumptions, catalog: Catalog): Workload => {
  const value = (key: string) => economicsValue(catalog, assumptions, key);
  const typed = answers.workload;
  const { isl, osl } = requestLength(answers, value);
  const figure = (key: 'steps' | 'step-tokens' | 'images' | 'output-factor') => finerValue(assumptions.finer, key);
  const images = figure('images');
  const first = isl + (images > 0 ? images * value('tokens_per_image').mid : 0);
  const calls = callsOf(Math.max(1, Math.round(first)), osl, figure('step-tokens'), figure('steps'));
  const inputTokens = Math.max(1, Math.round(calls.meanInput));
  const outputTokens = Math.max(1, Math.round(osl * figure('output-factor')));
  const perRequest = (inputTokens + outputTokens) * calls.perRequest;
  const volume =
    typed.tokensPerDay !== undefined
      ? rangeOf(typed.tokensPerDay)
      : typed.requestsPerDay !== undefined
        ? scaled(rangeOf(typed.requestsPerDay), perRequest)
        : null;
  const assumed: AssumedField[] = [];
  const ratioTyped = typed.inputOutputRatio !== undefined;
  if (typed.inputTokens === undefined && !ratioTyped) assumed.push('inputTokens');
  if (typed.outputTokens === undefined && !(ratioTyped && typed.inputTokens !== undefined))
    assumed.push('outputTokens');
  const shapeSaid = assumptions.week !== null || (typed.shape !== undefined && typed.shape !== 'not-sure');
  if (typed.peakToMean === undefined && !shapeSaid) assumed.push('peakToMean');
  if (typed.cachedShare === undefined) assumed.push('cachedShare');
  if (typed.ttftMs === undefined && !isLevel(answers.required.latency)) assumed.push('ttftMs');
  if (typed.tpotMs === undefined && typed.tpotP99Ms === undefined) assumed.push('tpotMs');
  return {
    tokensPerDay: volume,
    isl: inputTokens,
    osl: outputTokens,
    asked: { input: Math.max(1, Math.round(isl)), output: Math.max(1, Math.round(osl)) },
    calls,
    tokensPerRequest: perRequest,
    peak: peakOf(answers, assumptions, value),
    week: weekOf(answers, assumptions),
    cached: typed.cachedShare === undefined ? cachedOf(calls, value) : rangeOf(typed.cachedShare),
    batchable: typed.batchableShare ?? 0,
    growthPerYear: typed.growthPerYear ?? 1,
    limits: limitsFor(answers),
    spare: answers.required.latency === 0 ? 0 : workloadDefaults.spareReplicas,
    assumed,
  };
};
