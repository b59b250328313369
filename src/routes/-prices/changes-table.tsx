import { catalog } from '../../catalog';
import { DataTable } from '../../components/data-table';
import type { TableColumn, TableRow } from '../../components/table-data';
import { namesOf } from '../../narrative/names';
import { day } from '../../narrative/numbers';
import { changeText, priceChanges, rateText, readingTexts } from '../../narrative/prices';

const names = namesOf(catalog);
const columns: readonly TableColumn[] = [
  { id: 'from', label: 'From' },
  { id: 'model', label: 'Model' },
  { id: 'seller', label: 'Seller' },
  { id: 'before', label: 'Before' },
  { id: 'after', label: 'After' },
  { id: 'what', label: 'Change' },
  { id: 'source', label: 'Read in' },
];

const rowsOn = (on: string): readonly TableRow[] =>
  priceChanges(catalog.prices).map((change) => {
    const { row, before, after, from } = change;
    const sources = readingTexts(row.readings, catalog);
    return {
      id: `${row.seller}:${row.id} ${from}`,
      cells: {
        from: { value: from, shown: from > on ? <b>{day(from)}, announced</b> : day(from) },
        model: { value: row.name },
        seller: { value: names.seller(row.seller) },
        before: { value: rateText(before.rate) },
        after: { value: rateText(after.rate) },
        what: { value: changeText(change) },
        source: {
          value: sources.join('; '),
          shown: (
            <span data-source="" className="text-note text-muted">
              {sources.join('; ')}
            </span>
          ),
        },
      },
    };
  });

/** Every step of a token price on record, announced ones first. */
export const ChangesTable = ({ on }: { readonly on: string }) => (
  <div data-fact="">
    <DataTable
      caption="Token prices that changed or will change, USD per million tokens"
      captionHidden
      columns={columns}
      rows={rowsOn(on)}
      sortable
    />
  </div>
);
