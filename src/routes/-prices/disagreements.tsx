import { type Agreement, agreementOn, catalog, disagreementOn, type PriceRow, readingsInForce } from '../../catalog';
import { DataTable } from '../../components/data-table';
import { Followed } from '../../components/followed';
import type { TableColumn, TableRow } from '../../components/table-data';
import { namesOf } from '../../narrative/names';
import { amountsIn, count, countOf, decimal } from '../../narrative/numbers';
import { listedName, rateText, readingTexts } from '../../narrative/prices';

const names = namesOf(catalog);
const columns: readonly TableColumn[] = [
  { id: 'model', label: 'Model' },
  { id: 'seller', label: 'Seller' },
  { id: 'ratio', label: 'Apart by', numeric: true },
  { id: 'readings', label: 'Readings' },
];

const disagreement = (row: PriceRow, on: string): TableRow => {
  const readings = readingsInForce(row, on);
  const ratio = disagreementOn(row, on);
  return {
    id: `${row.seller}:${row.id}`,
    cells: {
      model: { value: listedName(row) },
      seller: { value: names.seller(row.seller) },
      ratio: { value: ratio, shown: ratio === 1 ? 'cache price' : `${decimal(ratio)}×` },
      readings: {
        value: readings.map(({ rate }) => rateText(rate)).join('; '),
        shown: (
          <ul className="min-w-80">
            {readingTexts(readings, catalog).map((text) => (
              <li key={text} data-source="" className="text-note">
                <Followed>{text}</Followed>
              </li>
            ))}
          </ul>
        ),
      },
    },
  };
};

/** Prices that independent lists give differently, the furthest apart first; and how many have one lineage only. */
export const Disagreements = ({ on }: { readonly on: string }) => {
  const those = (agreement: Agreement) => catalog.prices.filter((row) => agreementOn(row, on) === agreement);
  const apart = those('disagree')
    .map((row) => disagreement(row, on))
    .toSorted((a, b) => Number(b.cells.ratio?.value) - Number(a.cells.ratio?.value));
  const single = those('single-source').length;
  return (
    <div data-fact="">
      <p className="mt-2 max-w-[46rem]">
        Of {count(catalog.prices.length)} prices, independent lists agree on {count(those('agree').length)} and differ
        on {count(apart.length)}. {countOf(single, 'price', 'prices')} come from one list, or from lists that repeat
        each other, which confirms nothing.
      </p>
      <div className="mt-4">
        <DataTable
          caption={`Prices on which independent lists differ, ${amountsIn().code} per million tokens`}
          captionHidden
          columns={columns}
          rows={apart}
          sortable
        />
      </div>
    </div>
  );
};
