import { catalog, type Rate } from '../../catalog';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { TableCell, TableColumn, TableRow } from '../../components/table-data';
import { namesOf } from '../../narrative/names';
import { amountsIn, day } from '../../narrative/numbers';
import { changeText, listedName, priceChanges, rateText, readingTexts } from '../../narrative/prices';

const names = namesOf(catalog);
const columns: readonly TableColumn[] = [
  { id: 'from', label: 'From' },
  { id: 'model', label: 'Model' },
  { id: 'seller', label: 'Seller' },
  { id: 'before', label: 'Before' },
  { id: 'after', label: 'After' },
  { id: 'what', label: 'Change' },
];

const rate = (each: Rate): TableCell => {
  const text = rateText(each);
  return { value: text, shown: <span className="md:whitespace-nowrap">{text}</span> };
};

const rowsOn = (on: string): readonly TableRow[] =>
  priceChanges(catalog.prices).map((change) => {
    const { row, before, after, from } = change;
    const sources = readingTexts(row.readings, catalog);
    return {
      id: `${row.seller}:${row.id} ${from}`,
      more: (
        <Details summary={sources.length === 1 ? 'Source' : `${sources.length} sources`}>
          {sources.map((source) => (
            <SourceLine key={source}>{source}</SourceLine>
          ))}
        </Details>
      ),
      cells: {
        from: { value: from, shown: from > on ? <b>{day(from)}, announced</b> : day(from) },
        model: { value: listedName(row) },
        seller: { value: names.seller(row.seller) },
        before: rate(before.rate),
        after: rate(after.rate),
        what: { value: changeText(change) },
      },
    };
  });

/** Every step of a token price on record, announced ones first. */
export const ChangesTable = ({ on }: { readonly on: string }) => (
  <DataTable
    caption={`Token prices that changed or will change, ${amountsIn().code} per million tokens`}
    captionHidden
    columns={columns}
    rows={rowsOn(on)}
    sortable
    stacked
  />
);
