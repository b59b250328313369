/** `usage`: a log of requests or a usage export, as a workload profile. */
import { parseArgs } from 'node:util';
import { profileOf, zoneMinutes } from '../engine/usage';
import type { ColumnChoice } from '../engine/usage/formats';
import { type UsageReading, usageReader } from '../engine/usage/reading';
import { badRowsText, shortGrowth } from '../narrative/usage';
import type { CommandInput, CommandResult } from './capacity';

export const usageUsage = 'usage log.csv|- [--utc-offset +02:00] [--time COLUMN --input COLUMN --output COLUMN]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

const flags = {
  'utc-offset': { type: 'string' },
  time: { type: 'string' },
  input: { type: 'string' },
  output: { type: 'string' },
} as const;
type Flag = keyof typeof flags;
const isFlag = (name: string): name is Flag => Object.hasOwn(flags, name);

interface Given {
  readonly path: string;
  readonly flags: ReadonlyMap<Flag, string>;
}

const given = (args: readonly string[]): Given | string => {
  const { tokens } = parseArgs({
    // A zone west of UTC begins like a flag.
    args: args.flatMap((arg, at) =>
      args[at - 1] === '--utc-offset' ? [] : arg === '--utc-offset' ? [`${arg}=${args[at + 1] ?? ''}`] : [arg],
    ),
    options: flags,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found = new Map<Flag, string>();
  let path: string | null = null;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (path !== null) return `usage reads one file, and "${token.value}" is a second; write ${usageUsage}.`;
      path = token.value;
      continue;
    }
    if (!isFlag(token.name)) return `${token.rawName} is not a flag of usage; write ${usageUsage}.`;
    if (found.has(token.name)) return `--${token.name} is given twice; keep one of them.`;
    if (!token.value) return `--${token.name} needs a value after it.`;
    found.set(token.name, token.value);
  }
  return path === null ? `usage needs a file, or - for standard input: write ${usageUsage}.` : { path, flags: found };
};

const choiceOf = (found: Given['flags']): ColumnChoice | string | null => {
  const [at, input, output] = [found.get('time'), found.get('input'), found.get('output')];
  if (at === undefined && input === undefined && output === undefined) return null;
  if (at === undefined || input === undefined || output === undefined)
    return '--time, --input and --output name columns together: give all three.';
  return { at, input, output };
};

const reading = (path: string, io: CommandInput, choice: ColumnChoice | null): UsageReading | string => {
  if (path === '-' && io.pieces === undefined && io.stdin === undefined)
    return 'usage - reads standard input, and there is none: pipe the log into it.';
  const reader = usageReader(choice);
  try {
    const pieces = io.pieces?.(path) ?? [path === '-' ? (io.stdin ?? '') : io.readFile(path)];
    for (const piece of pieces) if (!reader.push(piece)) break;
  } catch {
    return path === '-'
      ? 'usage - reads standard input, and there is none: pipe the log into it.'
      : `${path} cannot be opened: check the path.`;
  }
  return reader.end();
};

/** Exit code 2 with one sentence for a file or format that cannot be read; bad lines of a log are counted on standard error. */
export const runUsage = (args: readonly string[], io: CommandInput): CommandResult => {
  const asked = given(args);
  if (typeof asked === 'string') return refused(asked);
  const zone = asked.flags.get('utc-offset') ?? 'Z';
  const minutes = zoneMinutes(zone);
  if (minutes === null || minutes % 15 !== 0)
    return refused(`--utc-offset must be a zone like +02:00 or -03:30, in quarters of an hour, not "${zone}".`);
  const choice = choiceOf(asked.flags);
  if (typeof choice === 'string') return refused(choice);
  const result = reading(asked.path, io, choice);
  if (typeof result === 'string') return refused(result);
  if (result.kind === 'refused') return refused(result.problem);
  const profile =
    result.kind === 'profile' ? result.profile : profileOf(result.tally, minutes, result.format.id, result.badRows);
  const notes = [
    result.kind === 'log' && result.badRows > 0 ? badRowsText(result) : null,
    profile === null ? null : shortGrowth(profile),
  ];
  const stderr = notes.flatMap((note) => (note === null ? [] : [`${note}\n`])).join('');
  return { stdout: `${JSON.stringify(profile, null, 2)}\n`, code: 0, stderr };
};
