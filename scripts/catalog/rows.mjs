/** The committed form of catalogue data: a JSON array with one row per line, so that a diff shows rows. */
import { readFileSync, writeFileSync } from 'node:fs';

const inline = (value) => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
};

export const formatRows = (rows) => `[\n${rows.map(inline).join(',\n')}\n]\n`;

export const readRows = (file) => JSON.parse(readFileSync(file, 'utf8'));

export const writeRows = (file, rows) => writeFileSync(file, formatRows(rows));
