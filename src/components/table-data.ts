import type { ReactNode } from 'react';
import { amountsIn, amountUnit } from '../narrative/numbers';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Where every row is a card, the first value is its title and needs no label over it. */
  readonly titles?: boolean;
  /** Its values are US dollars: a file holds them, and names them, in the currency of the page. */
  readonly usd?: boolean;
}
export interface TableCell {
  /** Sorted by and written to CSV; null = not known. */
  readonly value: string | number | null;
  /** As the reader sees it; the value itself when absent. */
  readonly shown?: ReactNode;
}
export interface TableRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, TableCell>>;
  /** Under the row, over its whole width: the sources of its figures, folded away. */
  readonly more?: ReactNode;
}

/** Unknown values stay last in both directions. */
export const sortedRows = (rows: readonly TableRow[], column: string, ascending: boolean): TableRow[] =>
  [...rows].sort((a, b) => {
    const [p, q] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
    if (p === null || q === null) return Number(p === null) - Number(q === null);
    const by = typeof p === 'number' && typeof q === 'number' ? p - q : String(p).localeCompare(String(q), 'en');
    return ascending ? by : -by;
  });

/** A cell that a spreadsheet would take for a formula gets a leading apostrophe. */
const csvCell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** "Total (EUR at 0.850268 to the dollar of 2026-05-08)". */
const heading = ({ label, usd }: TableColumn): string => (usd === true ? `${label} (${amountUnit()})` : label);

const amountOf = ({ usd }: TableColumn, value: TableCell['value']): TableCell['value'] => {
  if (usd !== true || typeof value !== 'number') return value;
  const amount = value * amountsIn().perDollar;
  return Math.abs(amount) >= 1000 ? Math.round(amount * 100) / 100 : Number(amount.toPrecision(6));
};

/** Rows as CSV with a heading; amounts to the cent, below a thousand to six digits. They name their currency, its rate and the rate's day. */
export const csvOf = (columns: readonly TableColumn[], rows: readonly TableRow[]): string =>
  [
    columns.map((column) => csvCell(heading(column))),
    ...rows.map(({ cells }) => columns.map((column) => csvCell(amountOf(column, cells[column.id]?.value ?? null)))),
  ]
    .map((line) => line.join(','))
    .join('\n');
