import { catalog, type GpuRow, type RentalRow, rentalPrice } from '../../catalog';
import { nearReadings, nodeSizeOf, rentalHistory, rentalPriceHistory } from '../../catalog/rental-history';
import { PriceHistory } from '../../charts/price-history';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { Followed } from '../../components/followed';
import { SectionHeading } from '../../components/heading';
import type { TableColumn, TableRow } from '../../components/table-data';
import { movedText } from '../../narrative/chart-titles';
import { rentalSource, rentSentence, termNames } from '../../narrative/gpus';
import { acceleratorName } from '../../narrative/names';
import { countOf, day, price, tickPrice } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { EconomicsFact } from './hardware-facts';

const columns: readonly TableColumn[] = [
  { id: 'date', label: 'Read' },
  { id: 'provider', label: 'Provider' },
  { id: 'terms', label: 'Terms' },
  { id: 'usd', label: 'Per GPU-hour', usd: true, numeric: true },
  { id: 'region', label: 'Region' },
  { id: 'node', label: 'Sold by' },
  { id: 'source', label: 'Source' },
];

const nodeText = (row: RentalRow) => {
  const node = nodeSizeOf(row);
  if (node === null) return { value: null, shown: 'not stated' };
  const from = node.source === row.source ? '' : `, ${provenanceText(catalog.sourceById, node)}`;
  return { value: node.gpus, shown: `${countOf(node.gpus, 'GPU')}${from}` };
};

const readingRow = (row: RentalRow, index: number, why?: string): TableRow => ({
  id: `${index}`,
  cells: {
    date: { value: row.date, shown: row.date === null ? 'undated' : day(row.date) },
    provider: { value: row.provider },
    terms: {
      value: row.terms,
      shown: why === undefined ? termNames[row.term] : `${termNames[row.term]}; not counted, ${row.gpu}: ${why}`,
    },
    usd: { value: row.usdPerGpuHour, shown: price(row.usdPerGpuHour) },
    region: { value: row.region, shown: row.region ?? 'not stated' },
    node: nodeText(row),
    source: {
      value: row.source,
      shown: (
        <span data-source="" className="block min-w-64 text-note text-muted">
          <Followed>{rentalSource(row, catalog)}</Followed>
        </span>
      ),
    },
  },
});

/** Rents of a card over time: one dot a reading, one line for the median as it was known. */
export const RentHistory = ({ gpu, on }: { readonly gpu: GpuRow; readonly on: string }) => {
  const name = acceleratorName(gpu.name);
  const known = rentalPriceHistory(catalog, gpu.name, on);
  const dots = rentalHistory(catalog, { accelerator: gpu.name, term: 'on-demand' }, on).flatMap((row) =>
    row.date === null ? [] : [{ day: row.date, usd: row.usdPerGpuHour }],
  );
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < 2) return null;
  const summary = `${countOf(dots.length, 'reading')} from ${day(first.day)} to ${day(last.day)}. The median as known then: ${price(first.price.mid)} of ${countOf(first.price.readings, 'provider')}, and ${price(last.price.mid)} of ${countOf(last.price.readings, 'provider')} at the end.`;
  return (
    <ChartFrame
      title={movedText(
        `the median on-demand rent of an hour of ${name}`,
        { day: day(first.day), usd: first.price.mid },
        { day: day(last.day), usd: last.price.mid },
        price,
      )}
      note="Per GPU-hour. Dots: readings. The median moves when a provider is read for the first time, not only when a price changes."
      description={summary}
      file={`rent-of-${gpu.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`}
      source={pricesOf(on)}
      table={{
        caption: `Median on-demand rent of ${name} as it was known, per GPU-hour`,
        columns: medianColumns,
        rows: known.map(({ day: date, price: { low, mid, high, readings } }) => ({
          id: date,
          cells: {
            day: { value: date, shown: day(date) },
            low: { value: low, shown: price(low) },
            mid: { value: mid, shown: price(mid) },
            high: { value: high, shown: price(high) },
            providers: { value: readings },
          },
        })),
      }}
    >
      <PriceHistory
        summary={summary}
        lines={[{ id: 'p50', label: 'median', points: known.map((each) => ({ day: each.day, usd: each.price.mid })) }]}
        dots={dots}
        from={first.day}
        to={on}
        on={on}
        money={tickPrice}
        dayText={day}
      />
    </ChartFrame>
  );
};

const medianColumns: readonly TableColumn[] = [
  { id: 'day', label: 'As known on' },
  { id: 'low', label: 'Low', usd: true, numeric: true },
  { id: 'mid', label: 'Median', usd: true, numeric: true },
  { id: 'high', label: 'High', usd: true, numeric: true },
  { id: 'providers', label: 'Providers', numeric: true },
];

/** What an hour costs by term, and every reading it rests on. */
export const GpuRents = ({ gpu, on }: { readonly gpu: GpuRow; readonly on: string }) => {
  const readings = rentalHistory(catalog, { accelerator: gpu.name }, on);
  const near = nearReadings(catalog, gpu.name, on);
  const rows = [
    ...readings.map((row, index) => readingRow(row, index)),
    ...near.map(({ row, why }, index) => readingRow(row, readings.length + index, why)),
  ];
  return (
    <section aria-labelledby="rent" className="mt-12" data-fact="">
      <SectionHeading id="rent">What an hour is rented for</SectionHeading>
      <div className="mt-3 max-w-[46rem] space-y-2">
        {(['on-demand', 'one-year', 'spot'] as const).map((term) => (
          <p key={term}>{rentSentence(gpu.name, rentalPrice(catalog, gpu.name, on, term), term, on)}</p>
        ))}
        <p>Three years: no source read gives a price.</p>
        <EconomicsFact name="reserved_1y_discount" />
      </div>
      <div className="mt-6">
        <RentHistory gpu={gpu} on={on} />
      </div>
      <div className="mt-4">
        {rows.length === 0 ? (
          <p className="text-muted">No rental reading of this card. Type your own price below.</p>
        ) : (
          <Details summary={`${countOf(rows.length, 'reading')}, oldest first`}>
            <DataTable
              caption={`Rental readings of ${acceleratorName(gpu.name)}, oldest first; undated ones last`}
              captionHidden
              columns={columns}
              rows={rows}
              sortable
            />
          </Details>
        )}
      </div>
    </section>
  );
};
