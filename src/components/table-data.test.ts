import { describe, expect, it } from 'vitest';
import { csvOf, sortedRows, type TableRow } from './table-data';

const columns = [
  { id: 'option', label: 'Option' },
  { id: 'usd', label: 'USD, mid', numeric: true },
];
const row = (option: string, usd: number | null): TableRow => ({
  id: option,
  cells: { option: { value: option }, usd: { value: usd } },
});
const rows = [row('Hybrid', null), row('Closed API', 5116.25), row('Cloud GPUs', 940)];
const ids = (some: readonly TableRow[]) => some.map(({ id }) => id);

describe('rows of a table', () => {
  it('sort by number, the unknown last either way', () => {
    expect(ids(sortedRows(rows, 'usd', true))).toEqual(['Cloud GPUs', 'Closed API', 'Hybrid']);
    expect(ids(sortedRows(rows, 'usd', false))).toEqual(['Closed API', 'Cloud GPUs', 'Hybrid']);
  });

  it('sort by name', () => {
    expect(ids(sortedRows(rows, 'option', true))).toEqual(['Closed API', 'Cloud GPUs', 'Hybrid']);
  });

  it('write amounts to the cent, small ones to six digits', () => {
    const amounts = [{ id: 'usd', label: 'Total', usd: true }];
    expect(csvOf(amounts, [row('a', 12_345.678901), row('b', 0.0313571234), row('c', null)])).toBe(
      'Total (USD)\n12345.68\n0.0313571\n',
    );
  });

  it('become CSV with full precision, quotes where needed, and no formulas', () => {
    expect(csvOf(columns, [...rows, row('say "=1"', 1), row('=1+1', 2), row('a,b', 3)])).toBe(
      [
        'Option,"USD, mid"',
        'Hybrid,',
        'Closed API,5116.25',
        'Cloud GPUs,940',
        '"say ""=1""",1',
        "'=1+1,2",
        '"a,b",3',
      ].join('\n'),
    );
  });
});
