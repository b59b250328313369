import { useMemo } from 'react';
import { LineChart } from '../../charts/line-chart';
import { Card } from '../../components/card';
import type { TableColumn, TableRow } from '../../components/table-data';
import type { Assessment } from '../../engine';
import type { InTime } from '../../engine/cost/in-time';
import { optionLabels } from '../../framework';
import { amountsIn, money, moneyExact } from '../../narrative';
import { placeText } from '../../narrative/chart-titles';
import { inTimeHeadline, presentValueText } from '../../narrative/in-time';
import { onceSums } from '../../narrative/sum-formulas';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { PriceSources } from '../-price-sources';
import { WorkedSums } from './worked-sums';

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

const years = [0, 12, 24, 36];
const monthText = String;

interface InTimePanelProps {
  readonly inTime: InTime;
  readonly recommendation: Assessment['recommendation'];
}

/** What two options have cost by the end of each month: one series for the sentence, the chart and the table. */
export const InTimePanel = ({ inTime, recommendation }: InTimePanelProps) => {
  const { own, rent } = inTime;
  const headline = inTimeHeadline(inTime);
  const drawn = useMemo(
    () => ({
      lines: [inTime.own, inTime.rent].map(({ option, cumulative }) => ({
        option,
        points: cumulative.map((usd, month) => ({ x: month, y: usd })),
      })),
      marks: inTime.turns.map(({ month }) => ({ at: month, text: `month ${month}` })),
    }),
    [inTime],
  );
  const summary = `Paid by the end of each of ${own.months.length} months. ${headline}`;
  return (
    <section aria-labelledby="in-time">
      <h2 id="in-time" className="text-h3">
        Paid so far
      </h2>
      <p className="mt-1 max-w-[66ch] text-muted">{presentValueText(inTime)}</p>
      <Card className="mt-3 p-4 sm:p-5">
        <ChartFrame
          title={headline}
          note={`Paid by the end of each month, set-up included, ${amountsIn().code}.`}
          description={summary}
          file="paid-so-far-36-months"
          source={pricesOf(recommendation.on)}
          table={{
            caption: `Paid so far, ${amountsIn().code}, every third month`,
            columns: columnsOf(inTime),
            rows: rowsOf(inTime, 3),
            allRows: rowsOf(inTime, 1),
          }}
        >
          <LineChart
            {...drawn}
            xTicks={years}
            xText={monthText}
            yText={money}
            xTitle="months from the start"
            summary={summary}
            label="Read what was paid by a month"
            readingText={(month) =>
              placeText(
                `Month ${month}`,
                [own, rent].map(({ option, cumulative }) => ({ option, usd: cumulative[month] ?? 0 })),
              )
            }
          />
        </ChartFrame>
        {[own, rent].map(({ option, setupUsd }) => {
          const sums = onceSums(recommendation.costs[option]?.lines ?? []);
          return sums.length === 0 ? null : (
            <WorkedSums
              key={option}
              summary={`${optionLabels[option]}: how the ${moneyExact(setupUsd)} before the first month come about`}
              label={`${optionLabels[option]}, before the first month`}
              sums={sums}
            />
          );
        })}
        <PriceSources recommendation={recommendation} options={[own.option, rent.option]} />
      </Card>
    </section>
  );
};
