import { CostChart } from '../../charts/cost-chart';
import type { Assessment } from '../../engine';
import { breakEvenDetail, breakEvenHeadline, chartSummary, money } from '../../narrative';
import { besideText } from '../../narrative/chart-titles';
import { curveColumns, curveRows } from '../../narrative/curve-table';
import { chartCaption, chartNote, chartTitle } from '../../narrative/result/headings';
import { drawnOptions, pairOf } from '../../narrative/result/reading';
import { drawnThoughRuledOut } from '../../narrative/result-page';
import { useCostPicture } from '../-assessment';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';
import { PriceSources } from '../-price-sources';

interface CostPictureProps {
  readonly assessment: Assessment;
}

export const CostPicture = ({ assessment }: CostPictureProps) => {
  const { recommendation } = assessment;
  const picture = useCostPicture(assessment, pairOf(recommendation));
  const { breakEven: shown, you } = picture;
  const drawn = drawnOptions(recommendation);
  const series = picture.curves.filter(({ option }) => drawn.includes(option));
  const ruledOutToo = recommendation.ranking.length < 2 && series.length > 1;
  const summary = chartSummary(series, shown, you?.mid ?? null);
  const [own, rent] = [picture.pair?.own, picture.pair?.rent].map((option) => {
    const cost = option && recommendation.costs[option];
    return cost ? { option, usd: cost.total.mid } : null;
  });
  const title = own && rent && you ? besideText(own, rent, you.mid, 'a month') : chartTitle;
  return (
    <>
      <ChartFrame
        heading="h2"
        title={title}
        note={chartNote()}
        description={summary}
        file="monthly-cost"
        source={pricesOf(recommendation.on)}
        table={{
          caption: chartCaption(),
          columns: curveColumns(picture, series),
          rows: curveRows(picture, series, money),
        }}
      >
        <CostChart summary={summary} curves={series} breakEven={shown} you={you} />
      </ChartFrame>
      <PriceSources recommendation={recommendation} options={series.map(({ option }) => option)} />
      {ruledOutToo && <p className="mt-3 text-dense text-muted">{drawnThoughRuledOut}</p>}
      {shown && (
        <p className="mt-3 text-dense text-muted">
          <strong className="text-ink">{breakEvenHeadline(shown)}</strong> {breakEvenDetail(shown, you?.mid ?? null)}
        </p>
      )}
    </>
  );
};
