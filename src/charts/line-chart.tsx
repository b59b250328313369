import { useCallback } from 'react';
import { type LineChartInput, type LineChartMarks, layoutLineChart } from './line-chart-layout';
import { Measured } from './measured';
import { markerPaths, optionDashes, optionMarkers } from './palette';
import { Picture } from './picture';
import { nearestIndex, Reader } from './reader';
import { ReadingLine } from './reading-line';

interface LineChartProps extends LineChartInput {
  readonly summary: string;
  /** Of the control that reads it. */
  readonly label: string;
  /** The lines at one place, in words. */
  readonly readingText: (value: number) => string;
}

interface DrawingProps {
  readonly marks: LineChartMarks;
  readonly summary: string;
  readonly className: string | undefined;
  /** The place being read. */
  readonly reading: number | null;
}

const Drawing = ({ marks: { width, height, plot, ...marks }, summary, className, reading }: DrawingProps) => (
  <Picture width={width} height={height} summary={summary} className={className}>
    {marks.yTicks.map(({ at, text }) => (
      <g key={text}>
        <line x1={plot.left} x2={plot.right} y1={at} y2={at} className="stroke-hairline" />
        <text x={plot.left - 8} y={at + 4} textAnchor="end" className="fill-muted">
          {text}
        </text>
      </g>
    ))}
    {marks.xTicks.map(({ at, text }) => (
      <text key={text} x={at} y={plot.bottom + 18} textAnchor="middle" className="fill-muted">
        {text}
      </text>
    ))}
    <text x={marks.xTitle.x} y={marks.xTitle.y} textAnchor="middle" className="fill-muted">
      {marks.xTitle.text}
    </text>
    {marks.marks.map(({ at, text, middle, baseline }) => (
      <g key={text}>
        <line x1={at} x2={at} y1={baseline + 4} y2={plot.bottom} className="stroke-ink" strokeDasharray="3 2" />
        <text x={middle} y={baseline} textAnchor="middle" fontWeight="600" className="fill-ink">
          {text}
        </text>
      </g>
    ))}
    {marks.lines.map(({ option, path, end, label, labelY }) => (
      <g key={option ?? 'ink'} className={option === null ? 'text-ink' : `option-${option}`}>
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={option === null ? undefined : optionDashes[option]}
        />
        {option !== null && (
          <>
            <path
              d={markerPaths[optionMarkers[option]]}
              fill="currentColor"
              transform={`translate(${plot.right} ${end})`}
            />
            {Math.abs(labelY - end) > 5 && (
              <path
                d={`M${plot.right + 4} ${end}L${plot.right + 10} ${labelY}`}
                stroke="currentColor"
                strokeWidth="0.75"
                fill="none"
              />
            )}
            <text x={plot.right + 12} y={labelY + 4} fontWeight="600" className="option-text">
              {label}
            </text>
          </>
        )}
      </g>
    ))}
    <ReadingLine at={reading} plot={plot} />
  </Picture>
);

/** Lines over one input, read from point to point with the arrow keys. */
export const LineChart = ({ summary, label, readingText, ...input }: LineChartProps) => {
  const { lines, xTicks, xText, yText, xTitle, marks } = input;
  const layout = useCallback(
    (width: number) => layoutLineChart({ lines, xTicks, xText, yText, xTitle, marks }, width),
    [lines, xTicks, xText, yText, xTitle, marks],
  );
  const stops = lines[0]?.points.map(({ x }) => x) ?? [];
  return (
    <Measured layout={layout}>
      {(placed, className) => {
        const { plot, xOf } = placed;
        const near = (x: number) => nearestIndex(stops.map(xOf), x);
        return (
          <Reader
            label={label}
            count={stops.length}
            start={near(marks[0] ? xOf(marks[0].at) : plot.left)}
            textAt={(index) => readingText(stops[index] ?? 0)}
            nearest={({ x }) => (x >= plot.left - 4 && x <= plot.right + 4 ? near(x) : null)}
          >
            {(shown) => (
              <Drawing
                marks={placed}
                summary={summary}
                className={className}
                reading={shown === null ? null : xOf(stops[shown] ?? 0)}
              />
            )}
          </Reader>
        );
      }}
    </Measured>
  );
};
