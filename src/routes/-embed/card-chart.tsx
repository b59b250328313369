import { CostChart } from '../../charts/cost-chart';
import type { Assessment } from '../../engine';
import { chartSummary } from '../../narrative';
import { useCostPicture } from '../-assessment';
import { drawnOptions, pairOf } from '../-result/reading';

/** The two costs that decide, over volume, and where they cross. */
export const CardChart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { recommendation } = assessment;
  const pair = pairOf(recommendation);
  const { curves, breakEven, you } = useCostPicture(assessment, pair);
  const wanted = pair === null ? drawnOptions(recommendation).slice(0, 3) : [pair.own, pair.rent];
  const series = curves.filter(({ option }) => wanted.includes(option));
  return (
    <CostChart
      title="Monthly cost as volume grows"
      note="log scale"
      summary={chartSummary(series, breakEven, you?.mid ?? null)}
      curves={series}
      breakEven={breakEven}
      you={you}
    />
  );
};
