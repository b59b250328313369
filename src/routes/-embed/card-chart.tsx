import { CostChart } from '../../charts/cost-chart';
import type { Assessment } from '../../engine';
import { amountsIn, breakEvenHeadline, chartSummary, money } from '../../narrative';
import { curveColumns, curveRows } from '../../narrative/curve-table';
import { drawnOptions, pairOf } from '../../narrative/result/reading';
import { useCostPicture } from '../-assessment';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';

/** The two costs that decide, over volume, and where they cross. */
export const CardChart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { recommendation } = assessment;
  const pair = pairOf(recommendation);
  const picture = useCostPicture(assessment, pair);
  const { curves, breakEven, you } = picture;
  const wanted = pair === null ? drawnOptions(recommendation).slice(0, 3) : [pair.own, pair.rent];
  const series = curves.filter(({ option }) => wanted.includes(option));
  const summary = chartSummary(series, breakEven, you?.mid ?? null);
  return (
    <ChartFrame
      title={breakEven === null ? 'Monthly cost as volume grows' : breakEvenHeadline(breakEven)}
      note={`Monthly cost as volume grows, ${amountsIn().code}, both axes logarithmic.`}
      description={summary}
      file="monthly-cost"
      source={pricesOf(recommendation.on)}
      table={{
        caption: `Monthly cost in ${amountsIn().code}, by tokens a day`,
        columns: curveColumns(picture, series),
        rows: curveRows(picture, series, money),
      }}
    >
      <CostChart summary={summary} curves={series} breakEven={breakEven} you={you} />
    </ChartFrame>
  );
};
