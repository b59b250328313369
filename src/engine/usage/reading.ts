/**
 * A log, read as it arrives: recognised by its header or its first object, then row by row into a tally. Nothing of it is
 * kept but the tally and the first bad lines.
 */
import { usageRules } from '../../framework/usage-rules';
import { type CsvRow, csvPieces } from './csv-pieces';
import {
  type ColumnChoice,
  chosenFormat,
  formatOfHeader,
  formatOfObject,
  type JsonRecord,
  namesIn,
  type UsageFormat,
} from './formats';
import { valueAt } from './formats/format';
import { jsonPieces } from './json-pieces';
import type { WorkloadProfile } from './profile';
import { isProfile, parseProfile } from './profile-schema';
import { rowReader, type ValueOf } from './row';
import { addRow, emptyTally, type Tally, type UsageRow } from './tally';

export interface BadLine {
  /** Counted from 1, as an editor counts them. */
  readonly line: number;
  readonly reason: string;
}

export type UsageReading =
  | {
      readonly kind: 'log';
      readonly format: Pick<UsageFormat, 'id' | 'name' | 'limits' | 'source'>;
      readonly tally: Tally;
      readonly badRows: number;
      /** The first of them. */
      readonly badLines: readonly BadLine[];
    }
  | { readonly kind: 'profile'; readonly profile: WorkloadProfile }
  /** Why nothing could be read, and the columns a reader may choose from. */
  | { readonly kind: 'refused'; readonly problem: string; readonly columns: readonly string[] };

export interface UsageReader {
  /** The next piece of the text; false = more of it changes nothing. */
  readonly push: (text: string) => boolean;
  /** Rows read so far. */
  readonly rows: () => number;
  readonly end: () => UsageReading;
}

/** Enough for any header and most first objects. */
const enough = 65_536;

const needed = 'needed are a time, the input tokens and the output tokens of each request';

const listed = (names: readonly string[]): string => {
  const some = names.slice(0, 20).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return some.join(', ') + (names.length > some.length ? `, and ${names.length - some.length} more` : '');
};

export const usageReader = (choice: ColumnChoice | null = null): UsageReader => {
  const tally = emptyTally();
  const badLines: BadLine[] = [];
  let badRows = 0;
  let format: UsageFormat | null = choice === null ? null : chosenFormat(choice);
  let rowOf: ((of: ValueOf) => UsageRow | string) | null = null;
  let outcome: UsageReading | null = null;
  let start = '';
  let pieces: { readonly push: (text: string) => void; readonly end: () => void } | null = null;

  const refuse = (problem: string, columns: readonly string[] = []): void => {
    outcome ??= { kind: 'refused', problem, columns };
  };
  const bad = (line: number, reason: string): void => {
    badRows += 1;
    if (badLines.length < usageRules.shownBadLines) badLines.push({ line, reason });
  };
  const take = (of: ValueOf, line: number): void => {
    const row = rowOf?.(of) ?? '';
    if (typeof row === 'string') bad(line, row);
    else addRow(tally, row);
  };
  const takeProfile = (json: unknown): void => {
    const reading = parseProfile(json);
    if (reading.ok) outcome ??= { kind: 'profile', profile: reading.profile };
    else refuse(`This profile cannot be read: ${reading.problem}`);
  };
  /** Settles the format once; null = refused. */
  const settle = (found: UsageFormat | null, names: readonly string[], what: string): UsageFormat | null => {
    format ??= found;
    if (format?.refusal !== undefined) refuse(format.refusal);
    else if (format === null)
      refuse(`This format is not known: ${needed}. The ${what} found are ${listed(names)}. Say which is which.`, names);
    else rowOf ??= rowReader(format);
    return outcome === null ? format : null;
  };

  const columns = new Map<string, number>();
  /** The same by the format's own spelling of a name, noted when it is first asked for. */
  const places = new Map<string, number>();
  let row: CsvRow = [];
  const inRow: ValueOf = (name) => {
    let index = places.get(name);
    if (index === undefined) {
      index = columns.get(name.toLowerCase()) ?? -1;
      places.set(name, index);
    }
    return row[index];
  };
  const takeHeader = (header: readonly string[]): void => {
    header.forEach((name, index) => {
      if (!columns.has(name.toLowerCase())) columns.set(name.toLowerCase(), index);
    });
    if (header.length > 1) settle(formatOfHeader(header), header, 'columns');
  };
  /** A query's result is often saved as a table of one cell. */
  const takeCell = (cell: string): void => {
    try {
      const json: unknown = JSON.parse(cell);
      if (isProfile(json)) takeProfile(json);
    } catch {
      // Not a profile: refused below like any other single column.
    }
    refuse(`This file has one column, ${listed([...columns.keys()])}: ${needed}.`);
  };
  const onCsv = (fields: CsvRow | null, line: number): void => {
    if (outcome !== null) return;
    if (fields === null) {
      bad(line, 'A quotation mark is opened and never closed.');
      return;
    }
    if (fields.length === 1 && (fields[0] ?? '').trim() === '') return;
    row = fields;
    if (columns.size === 0) takeHeader(fields.map((name) => name.trim()));
    else if (columns.size === 1) takeCell(fields[0] ?? '');
    else take(inRow, line);
  };

  const onJson = (object: JsonRecord | string, line: number): void => {
    if (outcome !== null) return;
    if (typeof object === 'string') {
      bad(line, `This line ${object}`);
      return;
    }
    if (isProfile(object)) {
      takeProfile(object);
      return;
    }
    const names = format === null ? namesIn(object) : [];
    const known = rowOf === null ? settle(formatOfObject(object), names, 'keys') : format;
    for (const record of known?.rowsIn?.(object) ?? (known === null ? [] : [object]))
      take((name) => valueAt(record, name), line);
  };

  const open = (): void => {
    const text = start.replace(/^\uFEFF/, '').trimStart();
    start = '';
    pieces = /^[[{]/.test(text) ? jsonPieces(text, onJson) : csvPieces(text, onCsv);
    pieces.push(text);
  };

  return {
    push: (text) => {
      if (pieces === null) {
        start += text;
        if (start.length >= enough) open();
      } else pieces.push(text);
      return outcome === null;
    },
    rows: () => tally.rows,
    end: () => {
      if (start.trim() === '' && pieces === null) refuse('This file is empty.');
      else {
        if (pieces === null) open();
        if (outcome === null) pieces?.end();
      }
      if (outcome === null && format === null) {
        const first = badLines[0];
        refuse(
          first ? `Line ${first.line}: ${first.reason} Nothing could be read.` : `Nothing could be read: ${needed}.`,
        );
      }
      if (outcome === null && tally.rows === tally.zeroRows) {
        const first = badLines[0];
        const why = first ? ` Line ${first.line}: ${first.reason}` : '';
        refuse(`No row of this file has a token.${why}`, [...columns.keys()]);
      }
      const { id, name, limits, source } = format ?? chosenFormat({ at: '', input: '', output: '' });
      return (
        outcome ?? {
          kind: 'log',
          format: { id, name, limits, source },
          tally,
          badRows,
          badLines,
        }
      );
    },
  };
};
