import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { csvOf, sortedRows, type TableColumn, type TableRow } from './table-data';

interface DataTableProps {
  /** What the table holds, said to a screen reader and shown above it. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly captionHidden?: boolean;
  /** Sort by a click on a heading. */
  readonly sortable?: boolean;
  /** On a phone every row is a card of its own; else the table scrolls within itself. */
  readonly stacked?: boolean;
  /** More actions beside "Copy CSV". */
  readonly actions?: ReactNode;
}

interface Order {
  readonly column: string;
  readonly ascending: boolean;
}

interface DataRowProps {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly stacked: boolean;
}

/** What the heading says, on a card; a screen reader hears the heading itself. */
const CardLabel = ({ children }: { readonly children: string }) => (
  <span aria-hidden="true" className="block text-note text-muted md:hidden">
    {children}
  </span>
);

const DataRow = ({ row, columns, stacked }: DataRowProps) => (
  <tr
    className={[
      row.more === undefined ? '' : '*:pb-0',
      stacked ? 'max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:py-1' : '',
    ].join(' ')}
  >
    {columns.map(({ id, label, numeric, titles }, index) => {
      const shown = row.cells[id]?.shown ?? row.cells[id]?.value;
      // On a card every value stands under its label.
      const side = numeric ? (stacked ? 'md:text-right max-md:text-left' : 'text-right') : 'text-left';
      return index === 0 ? (
        <th
          key={id}
          scope="row"
          className={`py-2 pr-4 align-top font-normal ${side} ${stacked ? 'max-md:col-span-full' : ''} ${titles ? 'max-md:font-semibold' : ''}`}
        >
          {stacked && !titles && <CardLabel>{label}</CardLabel>}
          {shown}
        </th>
      ) : (
        <td key={id} className={`py-2 pr-4 align-top last:pr-0 ${side}`}>
          {stacked && <CardLabel>{label}</CardLabel>}
          {shown}
        </td>
      );
    })}
  </tr>
);

/** The same numbers as a picture, in rows: sortable, and copied as CSV. Scrolls sideways within itself on a phone. */
export const DataTable = ({
  caption,
  columns,
  rows,
  captionHidden = false,
  sortable = false,
  stacked = false,
  actions,
}: DataTableProps) => {
  const [order, setOrder] = useState<Order | null>(null);
  const [outcome, setOutcome] = useState('');
  /** What to copy by hand, where the clipboard is refused. */
  const [refused, setRefused] = useState<string | null>(null);
  const shown = order ? sortedRows(rows, order.column, order.ascending) : rows;
  const copy = async () => {
    const csv = csvOf(columns, shown);
    try {
      await navigator.clipboard.writeText(csv);
      setRefused(null);
      setOutcome('Copied as CSV.');
    } catch {
      setRefused(csv);
      setOutcome('This page may not use the clipboard. Copy the text below.');
    }
  };
  const turn = (column: string) =>
    setOrder((before) => ({ column, ascending: before?.column === column ? !before.ascending : true }));

  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={caption} tabIndex={0} className="data-table overflow-x-auto">
        <table className="w-full text-dense">
          <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-note text-muted'}>{caption}</caption>
          <thead className={stacked ? 'max-md:sr-only' : undefined}>
            <tr className="border-b border-hairline text-note text-muted">
              {columns.map(({ id, label, numeric }) => (
                <th
                  key={id}
                  scope="col"
                  className={`py-2 pr-4 font-medium last:pr-0 ${numeric ? 'text-right' : 'text-left'}`}
                  aria-sort={order?.column === id ? (order.ascending ? 'ascending' : 'descending') : undefined}
                >
                  {sortable ? (
                    <button
                      type="button"
                      className={`min-h-6 hover:text-ink ${numeric ? 'text-right' : 'text-left'}`}
                      onClick={() => turn(id)}
                    >
                      {label}
                      <span aria-hidden="true">{order?.column === id ? (order.ascending ? ' ↑' : ' ↓') : ''}</span>
                    </button>
                  ) : (
                    label
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map((row) => (
            <tbody
              key={row.id}
              data-fact={row.more === undefined ? undefined : ''}
              className="border-b border-hairline"
            >
              <DataRow row={row} columns={columns} stacked={stacked} />
              {row.more !== undefined && (
                <tr className={stacked ? 'max-md:block' : undefined}>
                  <td colSpan={columns.length} className={`pb-1 ${stacked ? 'max-md:block' : ''}`}>
                    <div className="sticky left-0 w-fit max-w-[min(60rem,calc(100vw-2.5rem))]">{row.more}</div>
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
      <div className="screen-only mt-3 flex items-center gap-3">
        <Button look="small" onClick={copy}>
          Copy CSV
        </Button>
        {actions}
      </div>
      <p role="status" className="mt-1 text-note text-muted">
        {outcome}
      </p>
      {refused !== null && (
        <textarea
          aria-label={`${caption}, as CSV`}
          readOnly
          rows={6}
          value={refused}
          spellCheck={false}
          onFocus={(event) => event.currentTarget.select()}
          className="screen-only mt-2 w-full rounded-control border border-control bg-surface px-3 py-2.5 font-mono text-note"
        />
      )}
    </div>
  );
};
