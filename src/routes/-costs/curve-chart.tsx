import { type ReactNode, useSyncExternalStore } from 'react';
import { CostChart, type LiveVolume } from '../../charts/cost-chart';
import { costAt } from '../../charts/cost-curve';
import { Card } from '../../components/card';
import type { CostCurve } from '../../engine';
import type { Picture } from '../../engine/cost-picture';
import { amountsIn, breakEvenHeadline, mainRules, money, price } from '../../narrative';
import { besideText } from '../../narrative/chart-titles';
import { curveColumns, curveRows, type UsdCurve } from '../../narrative/curve-table';
import { ChartFrame } from '../-chart/chart-frame';
import { pricesOf } from '../-chart/price-day';

/** A published range is marked at its middle, on the logarithmic axis. */
const guides = mainRules.map(({ label, tokensPerDay: { low, high } }) => ({
  tokensPerDay: Math.sqrt(low * high),
  label,
}));

/** The chart draws dollars of any kind, while its input is typed by the month: one place where the unit is let go. */
const drawn = (curves: readonly UsdCurve[]) => curves as readonly CostCurve[];

/** The pair at the reader's volume, off the curves that are drawn; without a volume, where they cross. */
const titleAt = (volume: number | null, { picture, curves, unit }: Drawn): string => {
  const { pair, breakEven } = picture;
  const [own, rent] = [pair.own, pair.rent].map((option) => {
    const curve = drawn(curves).find((each) => each.option === option);
    const usd = curve && volume !== null ? costAt(curve, volume) : null;
    return usd === null || usd === undefined ? null : { option, usd };
  });
  if (own && rent && volume !== null) return besideText(own, rent, volume, unit, unit === 'a month' ? money : price);
  return breakEven === null ? 'What each option costs as the volume grows.' : breakEvenHeadline(breakEven);
};

/** The sentence for where the slider is. */
const LiveTitle = ({ drawn: of, live }: { readonly drawn: Drawn; readonly live: LiveVolume }) => {
  const volume = useSyncExternalStore(live.subscribe, live.now, () => null);
  return titleAt(volume ?? of.picture.you?.mid ?? null, of);
};

interface Drawn {
  readonly picture: Picture;
  readonly curves: readonly UsdCurve[];
  readonly unit: 'a month' | 'a million tokens';
}

interface CurveChartProps extends Drawn {
  /** What is drawn: "Monthly cost". */
  readonly measure: string;
  /** An amount in the table; the sentence has two figures of it. */
  readonly print: (usd: number) => string;
  readonly summary: string;
  readonly dimmed: boolean;
  /** What the files hold. */
  readonly file: string;
  /** Day of the prices. */
  readonly on: string;
  readonly live: LiveVolume;
  /** Under the figure. */
  readonly children?: ReactNode;
}

/** Cost over volume with its sentence, its table and its files: the same figures every time. */
export const CurveChart = (props: CurveChartProps) => {
  const { picture, curves, measure, unit, summary, print, dimmed, file, on, live, children } = props;
  const of = { picture, curves, unit };
  return (
    <Card className="p-4 sm:p-5">
      <ChartFrame
        title={titleAt(picture.you?.mid ?? null, of)}
        shownTitle={<LiveTitle drawn={of} live={live} />}
        note={`${measure}, ${amountsIn().code}. Each step on both axes is ten times more. Dotted: published rules of thumb.`}
        description={summary}
        file={file}
        source={pricesOf(on)}
        table={{
          caption: `${measure} by tokens a day, ${amountsIn().code}`,
          columns: curveColumns(picture, curves),
          rows: curveRows(picture, curves, print),
        }}
      >
        <CostChart
          curves={drawn(curves)}
          breakEven={picture.breakEven}
          you={picture.you}
          guides={guides}
          summary={summary}
          dimmed={dimmed}
          live={live}
        />
      </ChartFrame>
      {children}
    </Card>
  );
};
