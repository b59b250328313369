/**
 * What is kept of a log while it is read, row by row: sums, two histograms and one sum per quarter of an hour. Its size
 * follows the span of the log, never the number of its rows, except for the marks of repeated rows, which are limited.
 * All are sums, so the order of rows changes nothing, and two tallies of two halves add up to that of the whole.
 */
import { usageRules } from '../../framework/usage-rules';
import { msPerDay, msPerHour } from './moment';
import { markOf, mergeRepeated, noRepeatedRows, noteRow, type RepeatedRows } from './repeated';
import { addToSketch, emptySketch, mergeSketch, type Sketch } from './sketch';

/** One request, or one bucket of a report that has already added some up. */
export interface UsageRow {
  /** Milliseconds since 1970, UTC; the start of a bucket. */
  readonly at: number;
  /** All input tokens, cached ones included. */
  readonly input: number;
  readonly output: number;
  /** Of the input, read from a provider's cache; null = the log does not say. */
  readonly cached: number | null;
  /** Sent as deferred work; null = the log does not say. */
  readonly batch: boolean | null;
  readonly model: string | null;
  /** null = the log does not say. */
  readonly failed: boolean | null;
  readonly id: string | null;
  /** 1 for a request; null = a bucket that does not count them. */
  readonly requests: number | null;
  /** Length of a bucket; 0 for a request. */
  readonly hours: number;
}

export interface Tally {
  rows: number;
  /** Rows without a token, left out of every figure but their count. */
  zeroRows: number;
  failedRows: number;
  /** Rows that say whether they failed. */
  failureRows: number;
  input: number;
  output: number;
  /** Rows with tokens that stand for more than one request, or may. */
  bucketRows: number;
  /** Of those, rows longer than an hour: they have no hour of the week. */
  dayRows: number;
  requests: number;
  uncountedRows: number;
  cached: number;
  cachedOf: number;
  batch: number;
  batchOf: number;
  first: number;
  last: number;
  readonly inputs: Sketch;
  readonly outputs: Sketch;
  /** Tokens by quarter of an hour since 1970, UTC: every zone of the world is a whole number of them from UTC. */
  readonly quarters: Map<number, number>;
  /** Tokens by day since 1970, for rows longer than an hour. */
  readonly days: Map<number, number>;
  readonly models: Map<string, number>;
  otherModels: number;
  readonly repeated: RepeatedRows;
}

export const emptyTally = (): Tally => ({
  rows: 0,
  zeroRows: 0,
  failedRows: 0,
  failureRows: 0,
  input: 0,
  output: 0,
  bucketRows: 0,
  dayRows: 0,
  requests: 0,
  uncountedRows: 0,
  cached: 0,
  cachedOf: 0,
  batch: 0,
  batchOf: 0,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  inputs: emptySketch(),
  outputs: emptySketch(),
  quarters: new Map(),
  days: new Map(),
  models: new Map(),
  otherModels: 0,
  repeated: noRepeatedRows(),
});

export const msPerQuarter = msPerHour / 4;

const addTo = <K>(sums: Map<K, number>, key: K, value: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + value);
};

const addModel = (tally: Tally, model: string, tokens: number): void => {
  if (tally.models.size < usageRules.models || tally.models.has(model)) addTo(tally.models, model, tokens);
  else tally.otherModels += tokens;
};

/** Adds one row. Token counts are whole numbers from 0; the reader has seen to that. */
export const addRow = (tally: Tally, row: UsageRow): void => {
  const { at, input, output, hours } = row;
  const tokens = input + output;
  tally.rows += 1;
  if (row.failed !== null) {
    tally.failureRows += 1;
    if (row.failed) tally.failedRows += 1;
  }
  noteRow(tally.repeated, markOf(row.id, at, input, output, row.model));
  if (tokens === 0) {
    tally.zeroRows += 1;
    return;
  }
  tally.input += input;
  tally.output += output;
  if (at < tally.first) tally.first = at;
  const end = at + hours * msPerHour;
  if (end > tally.last) tally.last = end;
  if (row.requests === null) tally.uncountedRows += 1;
  else tally.requests += row.requests;
  if (hours === 0) {
    addToSketch(tally.inputs, input);
    addToSketch(tally.outputs, output);
  } else tally.bucketRows += 1;
  if (row.cached !== null) {
    tally.cached += Math.min(row.cached, input);
    tally.cachedOf += input;
  }
  if (row.batch !== null) {
    tally.batchOf += tokens;
    if (row.batch) tally.batch += tokens;
  }
  if (row.model !== null) addModel(tally, row.model, tokens);
  if (hours > 1) {
    tally.dayRows += 1;
    addTo(tally.days, Math.floor(at / msPerDay), tokens);
  } else addTo(tally.quarters, Math.floor(at / msPerQuarter), tokens);
};

const sums = [
  'rows',
  'zeroRows',
  'failedRows',
  'failureRows',
  'input',
  'output',
  'bucketRows',
  'dayRows',
  'requests',
  'uncountedRows',
  'cached',
  'cachedOf',
  'batch',
  'batchOf',
  'otherModels',
] as const satisfies readonly (keyof Tally)[];

/** Adds all of `other` to `tally`. */
export const mergeTally = (tally: Tally, other: Tally): void => {
  for (const key of sums) tally[key] += other[key];
  tally.first = Math.min(tally.first, other.first);
  tally.last = Math.max(tally.last, other.last);
  mergeSketch(tally.inputs, other.inputs);
  mergeSketch(tally.outputs, other.outputs);
  for (const [quarter, tokens] of other.quarters) addTo(tally.quarters, quarter, tokens);
  for (const [day, tokens] of other.days) addTo(tally.days, day, tokens);
  for (const [model, tokens] of other.models) addModel(tally, model, tokens);
  mergeRepeated(tally.repeated, other.repeated);
};
