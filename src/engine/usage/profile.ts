/** From the tally of a log to the profile of a workload: volume, request length, week, growth, and what is not known. */
import { usageRules } from '../../framework/usage-rules';
import { roundSignificant } from '../../units';
import { type Span, spanOf, tokensByHour } from './calendar';
import { growthOf } from './growth';
import { momentText, msPerDay } from './moment';
import { quantileOf, type Sketch } from './sketch';
import type { Tally } from './tally';
import { weekOf } from './week';

export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** Everything a workload needs of a log, in a few kilobytes; what the log does not say is null. */
export interface WorkloadProfile {
  readonly profile: 1;
  /** What was read: the id of a format, `sql`, or another name. */
  readonly format: string;
  /** Days and hours of the profile are of this zone. */
  readonly utcOffsetMinutes: number;
  readonly rows: number;
  readonly badRows: number;
  /** Rows without a token: counted, and left out of everything else. */
  readonly zeroRows: number;
  readonly failedRows: number | null;
  /** Rows that were there before: the same id, or without ids the same moment, counts and model. Still counted. */
  readonly repeatedRows: number | null;
  /** First and last moment with a token, to the minute. */
  readonly from: string;
  readonly to: string;
  /** Days the volume is a mean over: those the log covers without the gaps, at least one. */
  readonly days: number;
  readonly gapDays: number;
  readonly tokensPerDay: number;
  readonly requestsPerDay: number | null;
  /** Of requests; null where the rows are already sums. The mean is known wherever requests are counted. */
  readonly inputTokens: Percentiles | null;
  readonly outputTokens: Percentiles | null;
  readonly meanInputTokens: number | null;
  readonly meanOutputTokens: number | null;
  readonly inputOutputRatio: number | null;
  /** Of the input, read from a provider's cache. */
  readonly cachedShare: number | null;
  /** Of the tokens, sent as deferred work. */
  readonly batchShare: number | null;
  /** Tokens in each of the 168 hours of a week over their mean, Monday 0 o'clock first. */
  readonly weekShape: readonly number[] | null;
  /** Busiest hour of the mean week over the mean hour; of the log itself where it is shorter than a week. */
  readonly peakToMean: number | null;
  /** The busiest single hour of the log. */
  readonly busiestHour: { readonly at: string; readonly overMean: number } | null;
  /** × per month of 730 hours. */
  readonly growthPerMonth: number | null;
  /** By share of tokens, largest first; what is missing from 1 is other models, or rows that name none. */
  readonly models: readonly { readonly model: string; readonly share: number }[];
}

const shownModels = 12;

const percentilesOf = (sketch: Sketch): Percentiles => ({
  p10: quantileOf(sketch, 0.1),
  p50: quantileOf(sketch, 0.5),
  p90: quantileOf(sketch, 0.9),
  mean: roundSignificant(sketch.sum / sketch.count),
});

const busiestOf = (hours: ReadonlyMap<number, number>, meanHour: number): WorkloadProfile['busiestHour'] => {
  let [at, most] = [0, -1];
  for (const [hour, tokens] of hours) {
    if (tokens > most || (tokens === most && hour < at)) [at, most] = [hour, tokens];
  }
  return most < 0 ? null : { at: momentText(at * 3_600_000, 0), overMean: roundSignificant(most / meanHour) };
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : roundSignificant(part / whole));

const modelsOf = ({ models, input, output }: Tally): WorkloadProfile['models'] =>
  [...models]
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, shownModels)
    .map(([model, tokens]) => ({ model, share: roundSignificant(tokens / (input + output)) }));

/** The week and its peak: null while rows are longer than an hour, for they have no hour of the week. */
const loadOf = (tally: Tally, span: Span, tokensPerDay: number) => {
  const none = { weekShape: null, peakToMean: null, busiestHour: null };
  if (tally.dayRows > 0 || tally.last - tally.first < usageRules.leastDays * msPerDay) return none;
  const hours = tokensByHour(tally, span.offset);
  const weekShape = weekOf(hours, span);
  const busiestHour = busiestOf(hours, tokensPerDay / 24);
  return {
    weekShape,
    peakToMean: weekShape === null ? (busiestHour?.overMean ?? null) : Math.max(...weekShape),
    busiestHour,
  };
};

/**
 * The profile of a tally, or null when no row has a token.
 *
 *   tokens a day = tokens ÷ days;  days = end − begin, less the days of gaps, at least 1
 *
 * Begin and end are the first and last moment, or the midnight beyond them where the hours in between are silent all through
 * the log (`spanOf`): fourteen days of office hours are fourteen days, thirty hours around the clock are a day and a quarter.
 *
 * @param utcOffsetMinutes  zone of the reader's week, a multiple of 15
 * @param badRows           lines that could not be read
 */
export const profileOf = (
  tally: Tally,
  utcOffsetMinutes: number,
  format: string,
  badRows: number,
): WorkloadProfile | null => {
  const { input, output, rows, zeroRows } = tally;
  const used = rows - zeroRows;
  if (used === 0) return null;
  const span = spanOf(tally, utcOffsetMinutes);
  const days = Math.max(usageRules.leastDays, span.coveredDays - span.gapDays);
  const tokensPerDay = (input + output) / days;
  const counted = tally.uncountedRows === 0 && tally.requests > 0 ? tally.requests : null;
  const single = tally.bucketRows === 0;
  return {
    profile: 1,
    format,
    utcOffsetMinutes,
    rows,
    badRows,
    zeroRows,
    failedRows: tally.failureRows === 0 ? null : tally.failedRows,
    repeatedRows: tally.repeated.notCompared > 0 ? null : tally.repeated.repeated,
    from: momentText(tally.first, utcOffsetMinutes),
    to: momentText(tally.last, utcOffsetMinutes),
    days: roundSignificant(days),
    gapDays: span.gapDays,
    tokensPerDay: roundSignificant(tokensPerDay),
    requestsPerDay: counted === null ? null : roundSignificant(counted / days),
    inputTokens: single ? percentilesOf(tally.inputs) : null,
    outputTokens: single ? percentilesOf(tally.outputs) : null,
    meanInputTokens: counted === null ? null : roundSignificant(input / counted),
    meanOutputTokens: counted === null ? null : roundSignificant(output / counted),
    inputOutputRatio: output === 0 ? null : roundSignificant(input / output),
    cachedShare: share(tally.cached, tally.cachedOf),
    batchShare: share(tally.batch, tally.batchOf),
    ...loadOf(tally, span, tokensPerDay),
    growthPerMonth: growthOf(tally, span),
    models: modelsOf(tally),
  };
};
