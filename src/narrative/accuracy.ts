/** How good the capacity figures are, in words. */
import type { MeasurementNote, Regime } from '../catalog/measurements';
import type {
  BadRowReason,
  CapacityBasis,
  ErrorSummary,
  MeasuredReplica,
  PastedColumn,
  PastedRead,
  WeakSpotId,
} from '../engine/accuracy';
import { mostPastedRows } from '../engine/accuracy';
import { acceleratorName } from './names';
import { count, countOf, decimal, percent } from './numbers';
import { listed } from './segments';

/** "Half of the 841 published runs are predicted within 10%, nine of ten within 44%." */
export const accuracyHeadline = ({ runs, medianError, worstTenth }: ErrorSummary, which = 'published runs'): string =>
  runs === 1
    ? `The one run is predicted ${percent(medianError)} off.`
    : `Half of ${count(runs)} ${which} are predicted within ${percent(medianError)}, nine of ten within ${percent(worstTenth)}.`;

/** "No lean", "12% too high", "4% too low". */
export const leanText = (bias: number): string =>
  Math.abs(bias) < 0.005 ? 'none' : `${percent(Math.abs(bias))} too ${bias > 0 ? 'high' : 'low'}`;

/** One run: "12% too high", "3.2× too high". */
export const offText = (ratio: number): string =>
  ratio >= 2 ? `${decimal(ratio)}× too high` : ratio <= 0.5 ? `${decimal(1 / ratio)}× too low` : exactOr(ratio - 1);

const exactOr = (error: number): string => (Math.abs(error) < 0.005 ? 'exact' : leanText(error));

/** "88% lie inside the band that a figure carries; the middle prediction is 1% too low." */
export const insideText = ({ inBand, bias }: ErrorSummary): string => {
  const lean = leanText(bias);
  return `${percent(inBand)} lie inside the band that a figure carries; the middle prediction ${lean === 'none' ? 'leans neither way' : `is ${lean}`}.`;
};

/** "0.56 to 1.55 times the prediction". */
export const bandText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${low.toFixed(2)} to ${high.toFixed(2)} times the prediction`;

export const regimeNames: Readonly<Record<Regime, string>> = {
  tuned_saturated: 'Tuned stack, saturated',
  static_batch: 'Batch held fixed',
  server_default: 'Server with default settings',
  burst_fixed_length: 'Burst, equal lengths',
  burst_variable_length: 'Burst, varying lengths',
  mlperf: 'MLPerf',
  single_stream: 'One request at a time',
};

export const stackNames = { tuned: 'Tuned stack', default: 'Default settings' } as const;

export const basisMeanings: Readonly<Record<CapacityBasis, string>> = {
  measured:
    'a saturated run was published of the same model or one of the same shape, on the same GPU, at the same weight precision, parallelism and kind of stack, and its input and output are each within a quarter of the lengths asked',
  interpolated:
    'saturated runs of the same shape were published on the same GPU, with shorter and longer inputs and outputs than those asked, or just as long',
  estimated: 'neither; the figure rests on what the card and the model state about themselves',
};

export const measurementNotes: Readonly<Record<MeasurementNote, string>> = {
  'kv-assumed': 'cache precision taken as that of the weights',
  'best-setting': 'the best of several settings tried',
  'llama-3-in-source': 'run with Llama 3, which has the same shape',
  'short-prompt': 'prompt length not stated, short',
  'rate-from-latency': 'worked out from the latency of the whole batch',
  'rate-from-prompts': 'worked out from prompts a second',
  'lengths-from-rates': 'lengths are means, worked out from two rates',
  'lengths-approximate': 'prompt length approximate',
  'outputs-end-early': 'some outputs end early',
  'expert-parallel': 'experts spread over the GPUs',
  'batch-capped': 'at most 256 sequences a replica',
  'prompt-length-unverified': 'prompt length and parallelism not in the record; length unverified',
  'limits-unverified': 'latency rule unverified',
};

export const weakSpotNames: Readonly<Record<WeakSpotId, string>> = {
  'default-bursts-of-experts': 'Bursts on mixture-of-experts models, default settings: engines stall, not the hardware',
  'latency-percentiles': 'Runs under a 99th-percentile latency rule: a mean is predicted, the tail is not',
  'fp4-on-blackwell': 'FP4 on Blackwell, tuned: the stacks do not reach the peak yet',
  'mxfp4-without-units': 'MXFP4 on cards without FP4 units, where it is emulated',
  int4: '4-bit integer weights: kernels differ widely',
  'deep-pipelines': 'Four or more pipeline stages',
};

export const notModelled: readonly string[] = [
  'Speculative decoding and multi-token prediction',
  'Prefix-cache hits: every prompt is computed in full',
  'Prefill on GPUs of its own',
  'Replicas spread over several nodes',
  'A cache that is moved to host memory',
  'Several adapters served at a time',
  'Queueing: the time to the first token is that of an idle replica',
];

const columnNames: Readonly<Partial<Record<PastedColumn, string>>> = {
  precision_weights: 'precision_weights (or weights)',
  precision_kv: 'precision_kv',
  isl: 'isl (or input_tokens)',
  osl: 'osl (or output_tokens)',
  value_tokens_per_s: 'value_tokens_per_s (or tokens_per_s)',
};
const columnName = (column: PastedColumn): string => columnNames[column] ?? column;

const wants: Readonly<Partial<Record<PastedColumn, string>>> = {
  value_tokens_per_s: 'it must be a number above 0, the output tokens per second of the whole system',
  isl: 'it must be a whole number of tokens',
  osl: 'it must be a whole number of tokens',
  num_gpus: 'the replica needs at least',
  model: 'use the name of an open model, such as Llama-3.3-70B',
  gpu: 'use the name of a card, such as "H100 SXM"',
  attention_dp: 'it must be 1 or 0',
};

/** Why a row is left out, and how it would count. */
export const badRowText = (why: BadRowReason): string => {
  if (why.kind === 'empty') return `${columnName(why.column)} is empty; fill it in.`;
  if (why.kind === 'unreadable') {
    const cell = why.cell.length > 40 ? `${why.cell.slice(0, 40)}…` : why.cell;
    const said = `${columnName(why.column)} "${cell}" cannot be used`;
    if (why.column === 'num_gpus' && why.instead.length > 0) return `${said}: ${wants.num_gpus} ${why.instead[0]}.`;
    if (why.instead.length > 0) return `${said}; write ${orList(why.instead)}.`;
    return `${said}; ${wants[why.column] ?? 'it must be a whole number from 1'}.`;
  }
  switch (why.why.outcome) {
    case 'does-not-fit':
      return 'By our figures the model does not fit on these GPUs; check model, precision and number of GPUs.';
    case 'serves-none':
      return 'By our figures no request meets the latency limit in slo; leave it empty to compare without it.';
    default:
      return 'It cannot be read.';
  }
};

const orList = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** Why nothing was compared. */
export const pasteProblem = (read: Extract<PastedRead, { ok: false }>): string => {
  switch (read.why) {
    case 'empty':
      return 'Nothing is pasted yet: put a table with a line of column names in the field.';
    case 'only-header':
      return 'There is a line of column names and no row below it: paste the rows too.';
    case 'no-columns':
      return `The first line must name the columns; missing: ${listed(read.missing.map(columnName))}.`;
    case 'too-many':
      return `${count(read.rows)} rows are more than the ${count(mostPastedRows)} that are compared at once: paste fewer.`;
    default:
      return read satisfies never;
  }
};

/** "12 rows compared, 2 left out." */
export const pastedCount = (runs: number, bad: number): string =>
  `${runs === 1 ? '1 row' : `${count(runs)} rows`} compared${bad === 0 ? '' : `, ${count(bad)} left out`}.`;

/** Under the row chosen as one's own speed: what it was measured with, and what it then stands for. */
export const measuredWith = ({ gpus, inputTokens, outputTokens }: MeasuredReplica): string =>
  `Measured with ${count(inputTokens)} tokens in and ${count(outputTokens)} out, ${countOf(gpus, 'GPU')} a replica. It then stands for your requests, whatever their length, and names this model and card for owning.`;

/** "Line 2 is the speed in your link now: gpt-oss-120b on H100. Back takes it out again." */
export const usedRunText = (line: number, model: string, gpu: string): string =>
  `Line ${line} is the speed in your link now: ${model} on ${acceleratorName(gpu)}. Back takes it out again.`;
