import { useState } from 'react';
import { catalog, type PriceRow, priceKey } from '../../catalog';
import { PriceHistory } from '../../charts/price-history';
import type { HistoryPoint } from '../../charts/price-history-layout';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { Fact } from '../../components/fact';
import { namesOf } from '../../narrative/names';
import { amountsIn, day, tickPrice } from '../../narrative/numbers';
import { listedName, priceChanges, priceStory, rateText, readingTexts } from '../../narrative/prices';
import { addMonths } from '../../units';
import { SelectRow } from '../-costs/select-row';

const names = namesOf(catalog);
const labelOf = (row: PriceRow) => `${listedName(row)} at ${names.seller(row.seller)}`;

const byLabel = (rows: readonly PriceRow[]) =>
  rows
    .map((row) => ({ id: priceKey(row.seller, row.id), label: labelOf(row) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

const moved = catalog.prices.filter((row) => priceChanges([row]).length > 0);
const choices = [
  ...byLabel(moved).map(({ id, label }) => ({ id, label: `${label} · changed` })),
  ...byLabel(catalog.prices.filter((row) => !moved.includes(row))),
];

/** Some months of what was before the first step, so that it can be seen. */
const before = (first: string): string => {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const months = year * 12 + month - 1 - 4;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
};

const later = (a: string, b: string) => (a > b ? a : b);

const Chart = ({ row, on }: { readonly row: PriceRow; readonly on: string }) => {
  const changes = priceChanges([row]).toReversed();
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = before(first.from);
  const points = (rate: 'input' | 'output'): readonly HistoryPoint[] => [
    { day: from, usd: first.before.rate[rate] },
    ...changes.map((change) => ({ day: change.from, usd: change.after.rate[rate] })),
  ];
  return (
    <PriceHistory
      title={`${labelOf(row)}, ${amountsIn().code} per million tokens`}
      summary={priceStory(row, on)}
      lines={[
        { id: 'output', label: 'output', points: points('output') },
        { id: 'input', label: 'input', points: points('input'), dash: '7 3' },
      ]}
      dots={[]}
      from={from}
      to={later(addMonths(last.from, 3), on)}
      on={on}
      money={tickPrice}
      dayText={day}
    >
      <Details summary="Show as table">
        <DataTable
          caption={`Prices of ${labelOf(row)}, ${amountsIn().code} per million tokens`}
          columns={[
            { id: 'from', label: 'From' },
            { id: 'rate', label: 'Input and output' },
          ]}
          rows={row.periods.map((period) => ({
            id: period.from ?? 'first',
            cells: {
              from: { value: period.from, shown: period.from === null ? 'since it was listed' : day(period.from) },
              rate: { value: rateText(period.rate) },
            },
          }))}
        />
      </Details>
    </PriceHistory>
  );
};

/** One seller's price of one model over time, announced steps included. */
export const ModelHistory = ({ on }: { readonly on: string }) => {
  const [chosen, setChosen] = useState('deepseek:deepseek-v4-pro');
  const row = catalog.priceByKey.get(chosen);
  return (
    <div>
      <div className="max-w-[32rem]">
        <SelectRow id="price-model" label="Model and seller" value={chosen} choices={choices} onChoose={setChosen} />
      </div>
      {row && (
        <div className="mt-4 space-y-4">
          <Fact sources={readingTexts(row.readings, catalog)}>
            <p className="max-w-[46rem]">{priceStory(row, on)}</p>
          </Fact>
          <Chart row={row} on={on} />
        </div>
      )}
    </div>
  );
};
