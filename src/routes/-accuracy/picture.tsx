import { type ReactNode, useMemo } from 'react';
import { Scatter } from '../../charts/scatter';
import type { Compared } from '../../engine/accuracy';
import { capacityBands } from '../../engine/capacity';
import { offText, stackNames } from '../../narrative/accuracy';
import { count, tokens } from '../../narrative/numbers';
import { ChartFrame } from '../-chart/chart-frame';

const marks = { tuned: 'dot', default: 'cross' } as const;

const columns = [
  { id: 'stack', label: 'Stack' },
  { id: 'measured', label: 'Measured, tokens/s', numeric: true },
  { id: 'predicted', label: 'Predicted, tokens/s', numeric: true },
  { id: 'ratio', label: 'Predicted ÷ measured', numeric: true },
];

const rowOf = ({ stack, measured, predicted, ratio }: Compared, index: number) => ({
  id: String(index),
  cells: {
    stack: { value: stackNames[stack] },
    measured: { value: measured, shown: count(measured) },
    predicted: { value: predicted, shown: count(predicted) },
    ratio: { value: ratio, shown: ratio.toFixed(2) },
  },
});

interface PictureProps {
  readonly runs: readonly Compared[];
  /** What the picture says; it stands above it. */
  readonly title: string;
  readonly summary: string;
  /** What the files hold. */
  readonly file: string;
  readonly source: string;
  /** The same runs in a table of their own. */
  readonly details?: ReactNode;
}

/** Predicted against measured, the band of each kind of stack along the diagonal. */
export const Picture = ({ runs, title, summary, file, source, details }: PictureProps) => {
  const series = useMemo(
    () =>
      (['tuned', 'default'] as const).map((stack) => {
        const own = runs.filter((run) => run.stack === stack);
        return {
          id: stack,
          label: `${stackNames[stack]}, ${count(own.length)}`,
          mark: marks[stack],
          points: own.map(({ measured, predicted }) => ({ x: measured, y: predicted })),
          band: { low: 1 / capacityBands[stack].high, high: 1 / capacityBands[stack].low },
        };
      }),
    [runs],
  );
  return (
    <ChartFrame
      title={title}
      titled
      description={summary}
      file={file}
      source={source}
      table={{ caption: 'Predicted and measured tokens a second', columns, rows: runs.map(rowOf) }}
      details={details}
    >
      <Scatter
        summary={summary}
        xLabel="Measured, output tokens/s of the system, log scale"
        yLabel="Predicted, log scale"
        above="above the line: predicted too high"
        below="below: predicted too low"
        tickText={tokens}
        series={series}
        readingText={({ x, y }, label) =>
          `${label.split(',')[0]}: measured ${count(x)}, predicted ${count(y)}, ${offText(y / x)}`
        }
      />
    </ChartFrame>
  );
};
