import { CostChart } from '../../charts/cost-chart';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import type { Assessment } from '../../engine';
import { amountsIn, breakEvenDetail, breakEvenHeadline, chartSummary, money } from '../../narrative';
import { drawnThoughRuledOut } from '../../narrative/result-page';
import { useCostPicture } from '../-assessment';
import { curveColumns, curveRows } from '../-costs/curve-table';
import { PriceSources } from '../-price-sources';
import { drawnOptions, pairOf } from './reading';

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
  return (
    <>
      <CostChart
        title={
          <h2 className="inline font-sans text-dense font-semibold tracking-normal">Monthly cost as volume grows</h2>
        }
        note="log scale"
        summary={chartSummary(series, shown, you?.mid ?? null)}
        curves={series}
        breakEven={shown}
        you={you}
      >
        <Details summary="show as table" place="corner">
          <DataTable
            caption={`Monthly cost in ${amountsIn().code}, by tokens a day`}
            columns={curveColumns(picture, series)}
            rows={curveRows(picture, series, money)}
          />
        </Details>
      </CostChart>
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
