import { CostChart } from '../../charts/cost-chart';
import { readingAt } from '../../charts/cost-curve';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import type { Assessment, Workload } from '../../engine';
import type { CostCurve } from '../../engine/recommendation';
import { optionLabels } from '../../framework';
import { breakEvenDetail, breakEvenHeadline, chartSummary, money, tokens } from '../../narrative';
import { drawnThoughRuledOut } from '../../narrative/result-page';
import { useCostPicture } from '../-assessment';
import { drawnOptions, pairOf } from './reading';

const millions = (values: readonly number[]) => values.map((value) => value * 1e6);

/** The drawn series as numbers, at round volumes and at those the chart marks. */
const CurveTable = ({
  curves,
  you,
  crossings,
}: {
  readonly curves: readonly CostCurve[];
  readonly you: number | null;
  readonly crossings: readonly number[];
}) => {
  const round = millions([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]);
  const volumes = [...new Set([...round, ...(you === null ? [] : [you]), ...crossings])].sort((a, b) => a - b);
  const marks = (volume: number) => (volume === you ? ' (you)' : crossings.includes(volume) ? ' (crossing)' : '');
  return (
    <DataTable
      caption="Middle estimate in US dollars a month, by tokens a day"
      columns={[
        { id: 'volume', label: 'Tokens a day' },
        ...curves.map(({ option }) => ({ id: option, label: optionLabels[option], numeric: true })),
      ]}
      rows={volumes.map((volume) => ({
        id: String(volume),
        cells: {
          volume: { value: volume, shown: `${tokens(volume)}${marks(volume)}` },
          ...Object.fromEntries(
            readingAt(curves, volume).costs.map(({ option, usd }) => [
              option,
              { value: Math.round(usd), shown: money(usd) },
            ]),
          ),
        },
      }))}
    />
  );
};

interface CostPictureProps {
  readonly assessment: Assessment;
  readonly workload: Workload;
}

export const CostPicture = ({ assessment, workload }: CostPictureProps) => {
  const { recommendation } = assessment;
  const pair = pairOf(recommendation);
  const { curves, breakEven } = useCostPicture(assessment, pair?.rent, pair?.own ?? null);
  const shown = pair === null ? null : breakEven;
  const drawn = drawnOptions(recommendation);
  const series = curves.filter(({ option }) => drawn.includes(option));
  const ruledOutToo = recommendation.ranking.length < 2 && series.length > 1;
  const you = workload.tokensPerDay;
  const crossings = (shown?.crossings ?? []).map(({ at }) => at);
  return (
    <>
      <CostChart
        title={
          <h2 className="inline font-sans text-dense font-semibold tracking-normal">Monthly cost as volume grows</h2>
        }
        note="log scale"
        summary={chartSummary(series, shown, you === null ? null : you.mid)}
        curves={series}
        breakEven={shown}
        you={you}
      >
        <Details summary="show as table" place="corner">
          <CurveTable curves={series} you={you?.mid ?? null} crossings={crossings} />
        </Details>
      </CostChart>
      {ruledOutToo && <p className="mt-3 text-dense text-muted">{drawnThoughRuledOut}</p>}
      {shown && (
        <p className="mt-3 text-dense text-muted">
          <strong className="text-ink">{breakEvenHeadline(shown)}</strong> {breakEvenDetail(shown, you?.mid ?? null)}
        </p>
      )}
    </>
  );
};
