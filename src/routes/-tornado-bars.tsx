import { catalog } from '../catalog';
import { TornadoChart, type TornadoChartRow } from '../charts/tornado';
import { movingBars } from '../charts/tornado-layout';
import type { Tornado } from '../engine';
import { type Assumptions, optionLabels } from '../framework';
import { amountsIn, moneyExact } from '../narrative';
import { barSummary, barText, tornadoMeasure, tornadoTitle } from '../narrative/uncertainty';
import { ChartFrame } from './-chart/chart-frame';
import { pricesOf } from './-chart/price-day';

/** Which figures matter most: the first so many as bars, all of them as a table. */
export const TornadoBars = ({
  tornado,
  on,
  typed,
  most,
}: {
  readonly tornado: Tornado;
  /** Day of the prices. */
  readonly on: string;
  /** What the reader typed for lines that nobody publishes a figure for. */
  readonly typed: Assumptions['typed'];
  readonly most?: number;
}) => {
  const { leading, pair, totalUsd, gapUsd, bars } = tornado;
  const rows = bars.map((bar): TornadoChartRow => {
    const text = barText(bar, catalog, typed);
    const { atLow, atHigh } = bar.gap ?? bar.total;
    const [least, greatest] = atLow < atHigh ? [atLow, atHigh] : [atHigh, atLow];
    const ends = `${moneyExact(least)} to ${moneyExact(greatest)}`;
    return { driver: bar.driver, text, summary: barSummary(bar, text), ends, flips: bar.flips, atLow, atHigh };
  });
  const gap = pair === null ? null : `${optionLabels[pair[1]]} above ${optionLabels[pair[0]]}`;
  const usd = (value: number | undefined) => ({
    value: value ?? null,
    shown: value === undefined ? '' : moneyExact(value),
  });
  const title = tornadoTitle(tornado);
  return (
    <ChartFrame
      title={title}
      titled
      note={`${tornadoMeasure(tornado)} Light: the figure at its low end; dark: at its high end; the upright line: ${moneyExact(gapUsd ?? totalUsd)}, everything at its middle.`}
      description={title}
      file="what-matters-most"
      source={pricesOf(on)}
      tableName={most === undefined ? 'Show as table' : `Show all ${rows.length} as a table`}
      table={{
        caption: `Each figure at either end of its range, the others at their middle, ${amountsIn().code} a month`,
        columns: [
          { id: 'figure', label: 'Figure' },
          { id: 'low', label: 'Low end' },
          { id: 'high', label: 'High end' },
          ...(gap === null
            ? []
            : [
                { id: 'gap-low', label: `${gap}, at the low end`, usd: true, numeric: true },
                { id: 'gap-high', label: 'at the high end', usd: true, numeric: true },
              ]),
          { id: 'total-low', label: `${optionLabels[leading]}, at the low end`, usd: true, numeric: true },
          { id: 'total-high', label: 'at the high end', usd: true, numeric: true },
          ...(gap === null ? [] : [{ id: 'turns', label: 'Turns the order' }]),
        ],
        rows: bars.map((bar, index) => ({
          id: bar.driver,
          cells: {
            figure: { value: rows[index]?.text.name ?? bar.driver },
            low: { value: rows[index]?.text.low ?? '' },
            high: { value: rows[index]?.text.high ?? '' },
            'gap-low': usd(bar.gap?.atLow),
            'gap-high': usd(bar.gap?.atHigh),
            'total-low': usd(bar.total.atLow),
            'total-high': usd(bar.total.atHigh),
            turns: { value: bar.flips ? 'yes' : 'no' },
          },
        })),
      }}
    >
      <TornadoChart rows={movingBars(rows, moneyExact).slice(0, most)} middle={gapUsd ?? totalUsd} />
    </ChartFrame>
  );
};
