import { catalog } from '../../catalog';
import { CostChart } from '../../charts/cost-chart';
import type { Assessment } from '../../engine';
import { resolveWorkload } from '../../engine';
import { chartSummary } from '../../narrative';
import { useCostPicture } from '../-assessment';
import { drawnOptions, pairOf } from '../-result/reading';

/** The two costs that decide, over volume, and where they cross. */
export const CardChart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { recommendation } = assessment;
  const pair = pairOf(recommendation);
  const { curves, breakEven } = useCostPicture(assessment, pair?.rent, pair?.own ?? null);
  const { tokensPerDay } = resolveWorkload(recommendation.answers, recommendation.assumptions, catalog);
  const shown = pair === null ? null : breakEven;
  const wanted = pair === null ? drawnOptions(recommendation).slice(0, 3) : [pair.own, pair.rent];
  const series = curves.filter(({ option }) => wanted.includes(option));
  return (
    <CostChart
      title="Monthly cost as volume grows"
      note="log scale"
      summary={chartSummary(series, shown, tokensPerDay?.mid ?? null)}
      curves={series}
      breakEven={shown}
      you={tokensPerDay}
    />
  );
};
