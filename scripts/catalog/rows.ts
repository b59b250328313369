/** The committed form of catalogue data: a JSON array with one row per line, so that a diff shows rows. */
import { readFileSync, writeFileSync } from 'node:fs';

const inline = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
};

export const formatRows = (rows: readonly unknown[]): string => `[\n${rows.map(inline).join(',\n')}\n]\n`;

export const readRows = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const writeRows = (file: string, rows: readonly unknown[]): void => writeFileSync(file, formatRows(rows));
