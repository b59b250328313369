/** A reader's own benchmark rows, pasted as a table: read leniently, compared strictly. */
import { type Catalog, findModel, nearestNames } from '../../catalog';
import {
  kvPrecision,
  kvPrecisionNames,
  type MeasurementColumn,
  type MeasurementRow,
  weightPrecision,
  weightPrecisionNames,
} from '../capacity';
import { type Compared, compareRow, type Unpredicted } from './comparison';
import { type TextRecord, tableRecords } from './table-text';

export type PastedColumn = MeasurementColumn | 'value_tokens_per_s';

/** Names a column goes by, after letters are made small and everything else `_`; its own name is always one. */
const aliases: Readonly<Record<PastedColumn, readonly string[]>> = {
  id: ['name', 'run'],
  regime: [],
  model: ['model_name', 'architecture'],
  gpu: ['accelerator', 'gpu_name', 'gpu_type', 'card'],
  num_gpus: ['gpus', 'gpu_count', 'number_of_gpus'],
  tp: ['tensor_parallel', 'tensor_parallel_size', 'tp_size'],
  pp: ['pipeline_parallel', 'pipeline_parallel_size', 'pp_size'],
  attention_dp: ['attention_data_parallel', 'dp_attention'],
  precision_weights: ['weights', 'precision', 'quantization', 'dtype'],
  precision_kv: ['kv', 'kv_cache', 'kv_cache_dtype', 'kv_precision'],
  isl: ['input_tokens', 'prompt_tokens', 'input_length', 'input_len', 'random_input_len'],
  osl: ['output_tokens', 'completion_tokens', 'output_length', 'output_len', 'random_output_len'],
  batch_or_concurrency: ['concurrency', 'batch', 'batch_size', 'max_concurrency', 'clients'],
  requests_in_run: ['requests', 'num_prompts', 'num_requests'],
  metric: [],
  slo: ['latency_limit'],
  software: ['engine', 'server', 'stack', 'backend'],
  value_tokens_per_s: [
    'tokens_per_s',
    'tokens_per_second',
    'output_tokens_per_second',
    'output_tokens_per_s',
    'output_throughput',
    'output_tps',
    'tps',
    'value',
    'measured',
  ],
};

/** A table without one of these says too little. */
export const neededColumns = ['model', 'gpu', 'precision_weights', 'isl', 'osl', 'value_tokens_per_s'] as const;

/** More rows are not compared at once. */
export const mostPastedRows = 5_000;

/** Why one row is left out. */
export type BadRowReason =
  | { readonly kind: 'empty'; readonly column: PastedColumn }
  | {
      readonly kind: 'unreadable';
      readonly column: PastedColumn;
      readonly cell: string;
      /** What could be meant or may be written, where that is known. */
      readonly instead: readonly string[];
    }
  | { readonly kind: 'unpredicted'; readonly why: Unpredicted };

export interface BadRow {
  /** Of the pasted text, from 1. */
  readonly line: number;
  readonly why: BadRowReason;
}

export interface PastedRun {
  readonly line: number;
  readonly compared: Compared;
  readonly replica: MeasuredReplica;
}

/** One replica of a run: where no split is given, all of its GPUs are one. */
export interface MeasuredReplica {
  readonly gpus: number;
  /** Output tokens a second. */
  readonly tokensPerSecond: number;
  /** Tokens of a request. */
  readonly inputTokens: number;
  readonly outputTokens: number;
}

const replicaOf = (row: MeasurementRow, measured: number): MeasuredReplica => {
  const all = Number(row.num_gpus);
  const gpus = row.tp === '' ? all : Number(row.tp) * Number(row.pp || 1);
  return {
    gpus,
    tokensPerSecond: (measured * gpus) / all,
    inputTokens: Number(row.isl),
    outputTokens: Number(row.osl),
  };
};

export type PastedRead =
  | { readonly ok: true; readonly runs: readonly PastedRun[]; readonly bad: readonly BadRow[] }
  | { readonly ok: false; readonly why: 'empty' | 'only-header' }
  | { readonly ok: false; readonly why: 'too-many'; readonly rows: number }
  | { readonly ok: false; readonly why: 'no-columns'; readonly missing: readonly PastedColumn[] };

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** Place of each column in a header; a name that stands for nothing is passed over, the first of two counts. */
const columnsOf = (header: readonly string[]): ReadonlyMap<PastedColumn, number> => {
  const names = header.map(plainName);
  const columns = Object.keys(aliases) as PastedColumn[];
  return new Map(
    columns.flatMap((column): [PastedColumn, number][] => {
      const own = names.indexOf(column);
      const at = own >= 0 ? own : names.findIndex((name) => aliases[column].includes(name));
      return at < 0 ? [] : [[column, at]];
    }),
  );
};

/** "1,234.5" and "12 000" as people write them; anything else stays for the reader of numbers to refuse. */
const withoutSeparators = (cell: string): string =>
  /^\d{1,3}([, _]\d{3})+(\.\d+)?$/.test(cell) ? cell.replace(/[, _]/g, '') : cell;

class Unreadable extends Error {
  readonly why: BadRowReason;
  constructor(why: BadRowReason) {
    super(why.kind);
    this.why = why;
  }
}

const architectureNamed = (id: string, tables: Catalog): string => {
  const same = tables.architectures.find(({ name }) => name.toLowerCase() === id.toLowerCase());
  if (same) return same.name;
  const found = findModel(tables, id);
  if (found.ok && found.model.architecture !== null) return found.model.architecture;
  const names = tables.architectures.map(({ name }) => name);
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const near = nearestNames(id, [...lower.keys()]).map((name) => lower.get(name) ?? name);
  throw new Unreadable({ kind: 'unreadable', column: 'model', cell: id, instead: near });
};

/** By its own name or a seller's, in letters of either size; spaces and hyphens count alike. */
const gpuNamed = (text: string, tables: Catalog): string => {
  const wanted = plainName(text);
  const own = tables.gpus.find(({ name }) => plainName(name) === wanted);
  if (own) return own.name;
  const sold = tables.gpuFamilies.find(({ gpu, counted }) => counted && plainName(gpu) === wanted);
  if (sold?.accelerator) return sold.accelerator;
  const words = wanted.split('_').filter((word) => /\d/.test(word));
  const near = tables.gpus.filter(({ name }) =>
    plainName(name)
      .split('_')
      .some((word) => words.includes(word)),
  );
  throw new Unreadable({ kind: 'unreadable', column: 'gpu', cell: text, instead: near.map(({ name }) => name) });
};

const precisionRow = (
  cells: Record<PastedColumn, string>,
): Pick<MeasurementRow, 'precision_weights' | 'precision_kv'> => {
  const weights = cells.precision_weights
    .toLowerCase()
    .replace(/^(bfloat|float)/, (kind) => (kind === 'float' ? 'fp' : 'bf'));
  if (weightPrecision(weights) === undefined) {
    const { precision_weights: cell } = cells;
    throw new Unreadable({ kind: 'unreadable', column: 'precision_weights', cell, instead: weightPrecisionNames });
  }
  // Left open or "auto": what an engine takes by itself is 16 bit.
  const said = cells.precision_kv.toLowerCase();
  const kv = said === '' || said === 'auto' ? 'bf16' : said.replace(/_e\dm\d$/, '');
  if (kvPrecision(kv) === undefined) {
    throw new Unreadable({
      kind: 'unreadable',
      column: 'precision_kv',
      cell: cells.precision_kv,
      instead: kvPrecisionNames,
    });
  }
  return { precision_weights: weights, precision_kv: kv };
};

const readRun = (cells: Record<PastedColumn, string>, line: number, tables: Catalog): PastedRun => {
  for (const column of neededColumns) if (cells[column] === '') throw new Unreadable({ kind: 'empty', column });
  const measured = Number(cells.value_tokens_per_s);
  if (!(measured > 0 && Number.isFinite(measured))) {
    throw new Unreadable({
      kind: 'unreadable',
      column: 'value_tokens_per_s',
      cell: cells.value_tokens_per_s,
      instead: [],
    });
  }
  const row: MeasurementRow = {
    ...cells,
    id: cells.id || `line ${line}`,
    model: architectureNamed(cells.model, tables),
    gpu: gpuNamed(cells.gpu, tables),
    num_gpus: cells.num_gpus || String(Number(cells.tp || 1) * Number(cells.pp || 1)),
    ...precisionRow(cells),
    attention_dp: { true: '1', yes: '1', false: '0', no: '0' }[cells.attention_dp.toLowerCase()] ?? cells.attention_dp,
    regime: cells.regime || 'server_default',
    metric: cells.metric || 'offline_output_tps',
  };
  const perReplica = Number(row.tp || 1) * Number(row.pp || 1);
  if (perReplica > Number(row.num_gpus)) {
    throw new Unreadable({ kind: 'unreadable', column: 'num_gpus', cell: row.num_gpus, instead: [`${perReplica}`] });
  }
  const result = compareRow(row, measured, tables);
  if (result.ok) return { line, compared: result.compared, replica: replicaOf(row, measured) };
  const { why } = result;
  if (why.outcome !== 'unreadable') throw new Unreadable({ kind: 'unpredicted', why });
  const { column, cell } = why;
  throw new Unreadable(cell === '' ? { kind: 'empty', column } : { kind: 'unreadable', column, cell, instead: [] });
};

/**
 * Rows of a table with a header, separated by commas, semicolons or tabs, each compared with its prediction.
 *
 * - Columns are those of the published table (`regime` … `software`, `value_tokens_per_s`), in any order, or a name in wide
 *   use for one; others are passed over. `neededColumns` must be there.
 * - Left open: one GPU per row of `tp`, a 16-bit cache, a community server with default settings, as many requests as fit.
 * - A row that cannot be read or predicted is left out and listed with its line; the others count.
 * - Never throws.
 */
export const readPasted = (text: string, tables: Catalog): PastedRead => {
  const [header, ...records] = tableRecords(text);
  if (header === undefined) return { ok: false, why: 'empty' };
  const columns = columnsOf(header.cells);
  const missing = neededColumns.filter((column) => !columns.has(column));
  if (missing.length > 0) return { ok: false, why: 'no-columns', missing };
  if (records.length === 0) return { ok: false, why: 'only-header' };
  if (records.length > mostPastedRows) return { ok: false, why: 'too-many', rows: records.length };
  const runs: PastedRun[] = [];
  const bad: BadRow[] = [];
  const cellsOf = ({ cells }: TextRecord) =>
    Object.fromEntries(
      (Object.keys(aliases) as PastedColumn[]).map((column) => {
        const at = columns.get(column);
        return [column, withoutSeparators(at === undefined ? '' : (cells[at] ?? '').trim())];
      }),
    ) as Record<PastedColumn, string>;
  for (const record of records) {
    try {
      runs.push(readRun(cellsOf(record), record.line, tables));
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      bad.push({ line: record.line, why: problem.why });
    }
  }
  return { ok: true, runs, bad };
};
