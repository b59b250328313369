import { CumulativeChart } from '../../charts/cumulative';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { csvOf, type TableColumn, type TableRow } from '../../components/table-data';
import type { Assessment } from '../../engine';
import type { InTime } from '../../engine/cost/in-time';
import { optionLabels } from '../../framework';
import { amountsIn, money, moneyExact } from '../../narrative';
import { inTimeHeadline, presentValueText } from '../../narrative/in-time';
import { PriceSources } from '../-price-sources';
import { download } from './download';

const columnsOf = ({ own, rent }: InTime): readonly TableColumn[] => [
  { id: 'month', label: 'By the end of month', numeric: true },
  { id: 'own', label: optionLabels[own.option], usd: true, numeric: true },
  { id: 'rent', label: optionLabels[rent.option], usd: true, numeric: true },
  { id: 'apart', label: 'Difference', usd: true, numeric: true },
];

const rowsOf = ({ own, rent }: InTime, every: number): readonly TableRow[] =>
  own.cumulative.flatMap((usd, month) => {
    if (month % every !== 0) return [];
    const other = rent.cumulative[month] ?? 0;
    return [
      {
        id: String(month),
        cells: {
          month: { value: month, shown: month === 0 ? '0, set-up' : String(month) },
          own: { value: usd, shown: moneyExact(usd) },
          rent: { value: other, shown: moneyExact(other) },
          apart: { value: usd - other, shown: moneyExact(usd - other) },
        },
      },
    ];
  });

interface InTimePanelProps {
  readonly inTime: InTime;
  readonly recommendation: Assessment['recommendation'];
}

/** What two options have cost by the end of each month: one series for the sentence, the chart and the table. */
export const InTimePanel = ({ inTime, recommendation }: InTimePanelProps) => {
  const headline = inTimeHeadline(inTime);
  const columns = columnsOf(inTime);
  return (
    <section aria-labelledby="in-time">
      <h2 id="in-time" className="text-h3">
        Paid so far
      </h2>
      <p className="mt-2 max-w-[66ch]">{headline}</p>
      <p className="mt-1 max-w-[66ch] text-muted">{presentValueText(inTime)}</p>
      <Card className="relative mt-3 p-4 sm:p-5">
        <CumulativeChart
          lines={[inTime.own, inTime.rent].map(({ option, cumulative }) => ({ option, usd: cumulative }))}
          turns={inTime.turns.map(({ month }) => month)}
          summary={`Paid by the end of each of ${inTime.own.months.length} months. ${headline}`}
          money={money}
        />
        <Details summary="Show as table">
          <DataTable
            caption={`Paid so far, ${amountsIn().code}, every third month`}
            columns={columns}
            rows={rowsOf(inTime, 3)}
            actions={
              <Button look="small" onClick={() => download('paid-so-far.csv', csvOf(columns, rowsOf(inTime, 1)))}>
                Download every month
              </Button>
            }
          />
        </Details>
        <PriceSources recommendation={recommendation} options={[inTime.own.option, inTime.rent.option]} />
      </Card>
    </section>
  );
};
