/** `capacity`: tokens per second of one replica, or of every row of a table of measurements. */
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { ArchitectureRow, GpuRow } from '../catalog';
import { catalog, findModel } from '../catalog';
import { measurements } from '../catalog/measurements';
import { basisOf, type CapacityBasis } from '../engine/accuracy/basis';
import type { MeasurementColumn, MeasurementRow, Replica, ReplicaThroughput, RequestShape } from '../engine/capacity';
import {
  hostMemoryFit,
  kvPrecision,
  kvPrecisionNames,
  noLimits,
  optionalColumns,
  predictRow,
  replicaThroughput,
  requiredColumns,
  weightPrecision,
  weightPrecisionNames,
} from '../engine/capacity';
import { roundSignificant } from '../units';

export interface CommandInput {
  /** Throws when there is no such file. */
  readonly readFile: (path: string) => string;
  /** Standard input, for a file named `-`. */
  readonly stdin?: string;
  /** A file, or standard input for `-`, piece by piece; throws like `readFile`. Absent = whole, from the two above. */
  readonly pieces?: (path: string) => Iterable<string>;
}

export interface CommandResult {
  readonly stdout: string;
  readonly code: 0 | 2;
  readonly stderr?: string;
}

export const capacityUsage =
  'capacity --model M --gpu G --tp N [--pp N] [--attention-dp] --weights P --kv P --isl N --osl N [--concurrency N] [--stack tuned|default] [--tpot-ms N], or capacity --table rows.csv';

const flags = {
  model: { type: 'string' },
  gpu: { type: 'string' },
  tp: { type: 'string' },
  pp: { type: 'string' },
  'attention-dp': { type: 'boolean' },
  weights: { type: 'string' },
  kv: { type: 'string' },
  isl: { type: 'string' },
  osl: { type: 'string' },
  concurrency: { type: 'string' },
  stack: { type: 'string' },
  'tpot-ms': { type: 'string' },
  table: { type: 'string' },
} as const;
type Flag = keyof typeof flags;

/** One sentence for the reader: the flag and what to do. */
class BadArgument extends Error {}

/**
 * Run the command. Exit code 2 with one sentence for anything that cannot be read; 0 otherwise, with notes on standard
 * error where a figure needs one.
 */
export function runCapacity(args: readonly string[], io: CommandInput): CommandResult {
  try {
    const given = readFlags(args);
    return given.has('table') ? predictTable(given, io) : predictReplica(given);
  } catch (problem) {
    if (problem instanceof BadArgument) return { stdout: '', code: 2, stderr: `${problem.message}\n` };
    throw problem;
  }
}

type Given = ReadonlyMap<Flag, string>;
const isFlag = (name: string): name is Flag => Object.hasOwn(flags, name);

function readFlags(args: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<Flag, string>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new BadArgument(`"${token.value}" belongs to no flag; write ${capacityUsage}.`);
    }
    const { name, rawName, value } = token;
    if (!isFlag(name)) throw new BadArgument(`${rawName} is not a flag of capacity; write ${capacityUsage}.`);
    if (given.has(name)) throw new BadArgument(`--${name} is given twice; keep one of them.`);
    const takesValue = flags[name].type === 'string';
    if (takesValue && (value === undefined || value === '')) throw new BadArgument(`--${name} needs a value after it.`);
    if (!takesValue && value !== undefined) throw new BadArgument(`--${name} takes no value; leave out "${value}".`);
    given.set(name, value ?? '');
  }
  return given;
}

function required(given: Given, flag: Flag, fix: string): string {
  const value = given.get(flag);
  if (value === undefined) throw new BadArgument(`--${flag} is missing: ${fix}.`);
  return value;
}

function wholeNumber(flag: Flag, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new BadArgument(`--${flag} must be a whole number from 1, not "${text}".`);
  return Number(text);
}

function oneOf<Value>(
  given: Given,
  flag: Flag,
  read: (name: string) => Value | undefined,
  names: readonly string[],
): Value {
  const name = required(given, flag, `name one of ${names.join(', ')}`);
  const value = read(name);
  if (value === undefined) throw new BadArgument(`--${flag} must be one of ${names.join(', ')}, not "${name}".`);
  return value;
}

/** An architecture is found by its own name, which several models may share, or by any id of one model. */
function architectureOf(id: string): ArchitectureRow {
  const direct = catalog.architectureByName.get(id);
  if (direct) return direct;
  const found = findModel(catalog, id);
  if (found.ok) {
    const architecture = catalog.architectureByName.get(found.model.architecture ?? '');
    if (architecture) return architecture;
    throw new BadArgument(
      `--model "${id}" is ${found.model.name}, whose architecture is not published; name an open model.`,
    );
  }
  if (found.reason === 'ambiguous') {
    throw new BadArgument(`--model "${id}" is an id of several models, ${found.hits.join(' and ')}; name one of them.`);
  }
  const fix = found.nearest.length > 0 ? `did you mean ${found.nearest.join(' or ')}?` : 'name an exact id of a model.';
  throw new BadArgument(`--model "${id}" is not in the catalogue; ${fix}`);
}

function gpuOf(name: string): GpuRow {
  const found = catalog.gpuByName.get(name);
  if (found) return found;
  const words = name.toLowerCase().split(/[\s-]+/);
  const shared = (gpu: string): number => {
    const parts = gpu.toLowerCase().split(/[\s-]+/);
    return words.filter((word) => parts.includes(word)).length;
  };
  const names = catalog.gpus.map((gpu) => gpu.name);
  const most = Math.max(...names.map(shared));
  const offered = names.filter((gpu) => shared(gpu) === most);
  throw new BadArgument(`--gpu "${name}" is not in the catalogue; name one of ${offered.join(', ')}.`);
}

function predictReplica(given: Given): CommandResult {
  const architecture = architectureOf(required(given, 'model', 'name an open model, such as gpt-oss-120b'));
  const gpu = gpuOf(required(given, 'gpu', 'name a GPU, such as "H100 SXM"'));
  const count = (flag: Flag, what: string) => wholeNumber(flag, required(given, flag, what));
  const optionalCount = (flag: Flag): number | null => {
    const text = given.get(flag);
    return text === undefined ? null : wholeNumber(flag, text);
  };
  const replica: Replica = {
    architecture,
    gpu,
    tensorParallel: count('tp', 'give the number of GPUs that split each layer'),
    pipelineParallel: optionalCount('pp') ?? 1,
    attentionDataParallel: given.has('attention-dp'),
    weights: oneOf(given, 'weights', weightPrecision, weightPrecisionNames),
    kv: oneOf(given, 'kv', kvPrecision, kvPrecisionNames),
    stack: given.has('stack')
      ? oneOf(given, 'stack', (name) => (name === 'tuned' || name === 'default' ? name : undefined), [
          'tuned',
          'default',
        ])
      : 'default',
  };
  const shape: RequestShape = {
    inputTokens: count('isl', 'give the input tokens of a request'),
    outputTokens: count('osl', 'give the output tokens of a request'),
  };
  const tpot = given.get('tpot-ms');
  if (tpot !== undefined && !(/^\d+(\.\d+)?$/.test(tpot) && Number(tpot) > 0)) {
    throw new BadArgument(`--tpot-ms must be a number of milliseconds above 0, not "${tpot}".`);
  }
  const limits = { ...noLimits, tpotMs: tpot === undefined ? null : Number(tpot) };
  const concurrency = optionalCount('concurrency');
  const result = replicaThroughput(replica, shape, limits, { kind: 'steady', concurrency });
  const notes = notesOn(replica, shape, result);
  const basis = result.fits ? basisFor(replica, shape, concurrency) : null;
  const stdout = `${JSON.stringify({ ...printed(result), basis }, null, 2)}\n`;
  return notes.length > 0 ? { stdout, code: 0, stderr: `${notes.join('\n')}\n` } : { stdout, code: 0 };
}

/** What there is to hold the figure against; runs at fewer requests than fit are no measure of a replica, nor it of them. */
const basisFor = (
  { architecture, gpu, ...rest }: Replica,
  shape: RequestShape,
  concurrency: number | null,
): CapacityBasis =>
  concurrency === null
    ? basisOf({ ...rest, ...shape, model: architecture.name, gpu: gpu.name }, measurements).basis
    : 'estimated';

const digits = (value: number | null): number | null => (value === null ? null : roundSignificant(value));

const printed = (result: ReplicaThroughput) => ({
  fits: result.fits,
  outputTokensPerSecond: result.outputTokensPerSecond,
  low: result.band?.low ?? null,
  high: result.band?.high ?? null,
  batch: result.batch,
  tpotMs: digits(result.tpotMs),
  ttftMs: digits(result.ttftMs),
  weightsGb: digits(result.weightsGb),
  kvBytesPerToken: result.kvBytesPerToken,
});

/** From this share of memory on, a GiB more or less changes the batch by half. */
const TIGHT_MEMORY = 0.85;

function notesOn(
  { architecture: a, weights, gpu, tensorParallel, pipelineParallel }: Replica,
  shape: RequestShape,
  result: ReplicaThroughput,
): string[] {
  const notes: string[] = [];
  const tokens = shape.inputTokens + shape.outputTokens;
  const needed = hostMemoryFit(a.hostMemoryGb, gpu, tensorParallel * pipelineParallel);
  const memory = `${Math.round(result.weightsShareOfMemory * 100)} % of memory`;
  if (!result.fits && needed !== 'short')
    notes.push(`Does not fit: the weights take ${memory} and leave no room for one request.`);
  else if (result.outcome === 'misses-limit') {
    notes.push(`Even one sequence at a time takes ${roundSignificant(result.tpotMs, 3)} ms per output token.`);
  } else if (result.weightsShareOfMemory > TIGHT_MEMORY) {
    notes.push(`The weights take ${memory}: a GiB more or less can halve the batch.`);
  }
  if (needed === 'unknown') {
    notes.push(`${a.name} keeps ${a.hostMemoryGb} GB in host memory besides; check that the node has it.`);
  } else if (needed === 'short') {
    notes.push(`${a.name} keeps ${a.hostMemoryGb} GB in host memory besides, more than these GPUs' nodes have.`);
  }
  if (a.maxContext !== null && tokens > a.maxContext) {
    notes.push(`--isl and --osl add up to ${tokens} tokens; ${a.name} is published for ${a.maxContext}.`);
  }
  if (weights === 'mxfp4' && a.experts === null) {
    notes.push(`--weights mxfp4 quantizes routed experts only; ${a.name} has none and stays in 16 bit.`);
  }
  if (!a.calibrated)
    notes.push(`${a.name} is not among the models the method was checked on: the range is the widest we have.`);
  return notes;
}

/** A table never stops at a row: what does not fit or cannot be read has an empty value, the latter with a note. */
function predictTable(given: Given, io: CommandInput): CommandResult {
  const path = given.get('table') ?? '';
  const other = [...given.keys()].find((flag) => flag !== 'table' && flag !== 'stack');
  if (other) throw new BadArgument(`--${other} does not go with --table: the rows say it; leave it out.`);
  const rows = readTable(path, io);
  const notes: string[] = [];
  const lines = rows.map((row, i) => {
    const predicted = predictRow(row, catalog);
    if (predicted.outcome === 'unreadable') {
      const { column, cell } = predicted;
      const got = cell === '' ? 'is empty' : `"${cell}" cannot be read`;
      notes.push(`Row ${i + 1} (${row.id}): ${column} ${got}; its prediction is left empty.`);
    }
    return `${csvCell(row.id)},${predicted.outcome === 'predicted' ? predicted.tokensPerSecond : ''}`;
  });
  const stdout = `${['id,predicted_tokens_per_s', ...lines].join('\n')}\n`;
  return notes.length > 0 ? { stdout, code: 0, stderr: `${notes.join('\n')}\n` } : { stdout, code: 0 };
}

function readTable(path: string, io: CommandInput): readonly MeasurementRow[] {
  const [header = [], ...records] = parseTable(path, readText(path, io));
  const missing = requiredColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new BadArgument(`--table ${path} has no column ${missing.join(', ')}: the first line must name the columns.`);
  }
  const places = [...requiredColumns, ...optionalColumns].map((column) => [column, header.indexOf(column)] as const);
  return records.map(
    (cells) =>
      Object.fromEntries(places.map(([column, at]) => [column, cells[at] ?? ''])) as Record<MeasurementColumn, string>,
  );
}

function readText(path: string, io: CommandInput): string {
  if (path === '-') {
    if (io.stdin === undefined)
      throw new BadArgument('--table - reads standard input, and there is none: pipe a CSV into it.');
    return io.stdin;
  }
  try {
    return io.readFile(path);
  } catch {
    throw new BadArgument(`--table ${path} cannot be opened: check the path.`);
  }
}

function parseTable(path: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new BadArgument(`--table ${path} is not a CSV file: ${reason}.`);
  }
}

/** Quoted where a comma, quote or line break would be read as structure. */
const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
