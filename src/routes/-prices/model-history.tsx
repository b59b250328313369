import { useState } from 'react';
import { catalog, type PriceRow, priceKey } from '../../catalog';
import { PriceHistory } from '../../charts/price-history';
import type { HistoryPoint } from '../../charts/price-history-layout';
import { Fact } from '../../components/fact';
import { movedText } from '../../narrative/chart-titles';
import { namesOf } from '../../narrative/names';
import { amountsIn, day, price, tickPrice } from '../../narrative/numbers';
import { listedName, priceChanges, priceStory, readingTexts } from '../../narrative/prices';
import { addMonths } from '../../units';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
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

const columns = [
  { id: 'from', label: 'From' },
  { id: 'input', label: 'Input', usd: true, numeric: true },
  { id: 'output', label: 'Output', usd: true, numeric: true },
];

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
    <ChartFrame
      title={movedText(
        `output of ${labelOf(row)}`,
        { day: day(from), usd: first.before.rate.output },
        { day: day(last.from), usd: last.after.rate.output },
        price,
      )}
      note={`${amountsIn().code} per million tokens; what is only announced is dashed.`}
      description={priceStory(row, on)}
      file={`price-of-${row.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`}
      source={pricesOf(on)}
      table={{
        caption: `Prices of ${labelOf(row)}, ${amountsIn().code} per million tokens`,
        columns,
        rows: row.periods.map(({ from: since, rate }) => ({
          id: since ?? 'first',
          cells: {
            from: { value: since, shown: since === null ? 'since it was listed' : day(since) },
            input: { value: rate.input, shown: price(rate.input) },
            output: { value: rate.output, shown: price(rate.output) },
          },
        })),
      }}
    >
      <PriceHistory
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
      />
    </ChartFrame>
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
