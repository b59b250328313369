import { Link } from '@tanstack/react-router';
import { type Catalog, type GpuRow, gpuSlug, type RentalTerm, rentalPrice } from '../../catalog';
import { rentalHistory, undatedRange } from '../../catalog/rental-history';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { Followed } from '../../components/followed';
import type { TableCell, TableColumn, TableRow } from '../../components/table-data';
import { isUnsourced, rentalSource, rentRange, type SpecField, termNames, undatedText } from '../../narrative/gpus';
import { acceleratorName } from '../../narrative/names';
import { count, day, decimal, price } from '../../narrative/numbers';
import { provenanceText } from '../../narrative/provenance';

export const gpuColumns: readonly TableColumn[] = [
  { id: 'name', label: 'GPU' },
  { id: 'memory', label: 'Memory, GiB', numeric: true },
  { id: 'bandwidth', label: 'GB/s', numeric: true },
  { id: 'bf16', label: 'BF16 TFLOPS', numeric: true },
  { id: 'fp8', label: 'FP8', numeric: true },
  { id: 'fp4', label: 'FP4', numeric: true },
  { id: 'power', label: 'Power, W', numeric: true },
  { id: 'rent', label: 'On demand, an hour', usd: true, numeric: true },
  { id: 'year', label: 'One year', usd: true, numeric: true },
  { id: 'spot', label: 'Spot', usd: true, numeric: true },
  { id: 'newest', label: 'Newest rent' },
];

const muted = (text: string) => <span className="text-note text-muted">{text}</span>;

const spec = (gpu: GpuRow, field: SpecField, missing: string): TableCell => {
  const value = gpu[field];
  if (value === null) return { value, shown: muted(missing) };
  const text = value < 1000 ? decimal(value) : count(value);
  // An asterisk would need a legend: the word stands where the figure does.
  return {
    value,
    shown: isUnsourced(gpu, field) ? (
      <>
        {text} {muted('unverified')}
      </>
    ) : (
      text
    ),
  };
};

const rent = (catalog: Catalog, gpu: GpuRow, term: RentalTerm, on: string): TableCell => {
  const read = rentalPrice(catalog, gpu.name, on, term);
  if (read !== null)
    return {
      value: read.mid,
      shown: (
        <>
          <b>{price(read.mid)}</b>
          {rentRange(read).map((part) => (
            <span key={part} className="block text-note whitespace-nowrap text-muted">
              {part}
            </span>
          ))}
        </>
      ),
    };
  const undated = undatedRange(catalog, gpu.name, term);
  return { value: null, shown: muted(undated === null ? 'not read' : undatedText(undated)) };
};

const Sources = ({ catalog, gpu, on }: { readonly catalog: Catalog; readonly gpu: GpuRow; readonly on: string }) => {
  const counted = (['on-demand', 'one-year', 'spot'] as const).flatMap((term) =>
    rentalHistory(catalog, { accelerator: gpu.name, term }, on),
  );
  return (
    <Details
      summary={
        <>
          Sources<span className="sr-only"> of {acceleratorName(gpu.name)}</span>
        </>
      }
    >
      <SourceLine>Memory, speed and power: {provenanceText(catalog.sourceById, gpu)}</SourceLine>
      <ul className="mt-1 text-note text-muted">
        {counted.map((row) => (
          <li key={[row.gpu, row.provider, row.terms, row.region, row.date, row.source].join('|')} data-source="">
            {price(row.usdPerGpuHour)} {termNames[row.term]}, {row.provider}:{' '}
            <Followed>{rentalSource(row, catalog)}</Followed>
          </li>
        ))}
      </ul>
    </Details>
  );
};

/** One row per accelerator; rents as known on a day. Unknown figures stay empty for sorting and say so in words. */
export const gpuRows = (catalog: Catalog, on: string): readonly TableRow[] =>
  catalog.gpus.map((gpu) => {
    const newest = rentalHistory(catalog, { accelerator: gpu.name }, on).reduce<string | null>(
      (latest, { date }) => (date !== null && date > (latest ?? '') ? date : latest),
      null,
    );
    return {
      id: gpu.name,
      more: <Sources catalog={catalog} gpu={gpu} on={on} />,
      cells: {
        name: {
          value: acceleratorName(gpu.name),
          shown: (
            <>
              <Link
                to="/gpus/$name/"
                params={{ name: gpuSlug(gpu.name) }}
                search={true}
                className="font-semibold underline-offset-2 hover:underline"
              >
                {acceleratorName(gpu.name)}
              </Link>
              <span className="block text-note text-muted">{gpu.vendor}</span>
            </>
          ),
        },
        memory: spec(gpu, 'memoryGib', 'not stated'),
        bandwidth: spec(gpu, 'bandwidthGBps', 'not stated'),
        bf16: spec(gpu, 'bf16Tflops', 'no'),
        fp8: spec(gpu, 'fp8Tflops', 'no'),
        fp4: spec(gpu, 'fp4Tflops', 'no'),
        power: spec(gpu, 'tdpW', 'not stated'),
        rent: rent(catalog, gpu, 'on-demand', on),
        year: rent(catalog, gpu, 'one-year', on),
        spot: rent(catalog, gpu, 'spot', on),
        newest: {
          value: newest,
          shown: newest === null ? muted('none dated') : <span className="whitespace-nowrap">{day(newest)}</span>,
        },
      },
    };
  });
