import { type ReactNode, useId, useRef } from 'react';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import type { TableColumn, TableRow } from '../../components/table-data';
import { TakeAlong } from './take-along';

export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Of the file, where the page shows fewer. */
  readonly allRows?: readonly TableRow[];
}

interface ChartFrameProps {
  /** What the figure says, in a sentence of the same numbers. */
  readonly title: string;
  /** The same on the page, where it follows a slider. */
  readonly shownTitle?: ReactNode;
  /** A heading where the figure has none above it; else the title is said by the caption alone. */
  readonly heading?: 'h2' | 'h3';
  /** The sentence stands above the figure already: it names the figure and its files, and is not written twice. */
  readonly titled?: boolean;
  /** What is drawn and in which unit. */
  readonly note?: ReactNode;
  /** For the files: the same in words. */
  readonly description: string;
  /** What the files hold, as part of their names: `monthly-cost`. */
  readonly file: string;
  /** Day of the prices, or the source of what is drawn, for the files. */
  readonly source: string;
  readonly table: ChartTable;
  /** Of the link that opens the table. */
  readonly tableName?: string;
  /** In place of the table, where it is long: a disclosure with the same rows. */
  readonly details?: ReactNode;
  /** The drawing. */
  readonly children: ReactNode;
}

/** Every chart stands in one: its sentence, the drawing, and the same figures as a table and as files. */
export const ChartFrame = (props: ChartFrameProps) => {
  const { title, heading: Heading = 'span', titled = false, note, description, file, source, table, children } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const name = useId();
  return (
    <figure className="contained" {...(titled ? { 'aria-label': title } : { 'aria-labelledby': name })}>
      {(!titled || note) && (
        <figcaption className="mb-3" id={name}>
          {!titled && (
            <Heading className="block max-w-[66ch] font-sans text-dense font-semibold tracking-normal text-balance">
              {props.shownTitle ?? title}
            </Heading>
          )}
          {note && <span className="mt-0.5 block max-w-[80ch] text-note text-muted">{note}</span>}
        </figcaption>
      )}
      <div ref={drawing} className="contained will-change-transform print:will-change-auto">
        {children}
      </div>
      <div className="mt-2">
        <TakeAlong
          drawing={drawing}
          words={{ title, description, source, ...(typeof note === 'string' ? { measure: note } : {}) }}
          file={file}
          columns={table.columns}
          rows={table.allRows ?? table.rows}
        />
        {props.details ?? (
          <Details summary={props.tableName ?? 'Show as table'}>
            <div className="clear-both">
              <DataTable caption={table.caption} columns={table.columns} rows={table.rows} sortable />
            </div>
          </Details>
        )}
      </div>
    </figure>
  );
};
