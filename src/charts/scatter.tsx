import { useCallback } from 'react';
import type { Point } from './geometry';
import { Measured } from './measured';
import { Picture } from './picture';
import { Reader } from './reader';
import {
  layoutScatter,
  nearestPoint,
  pointsInOrder,
  type ScatterInput,
  type ScatterMarks,
  type SeriesMarks,
} from './scatter-layout';

interface ScatterProps extends ScatterInput {
  /** The picture in words. */
  readonly summary: string;
  /** A point in words. */
  readonly readingText: (point: Point, series: string) => string;
}

const strokeOf = ({ mark }: Pick<SeriesMarks, 'mark'>) =>
  mark === 'dot'
    ? { strokeWidth: 4.4, strokeLinecap: 'round' as const, strokeOpacity: 0.62, className: 'stroke-accent' }
    : { strokeWidth: 1.3, className: 'stroke-warn' };

const Key = ({ series, x, y }: { readonly series: SeriesMarks; readonly x: number; readonly y: number }) => (
  <g>
    <path
      d={`M${x} ${y - 4}${series.mark === 'dot' ? 'h.01' : 'm-3-3l6 6m-6 0l6-6'}`}
      fill="none"
      {...strokeOf(series)}
    />
    <text x={x + 10} y={y} className="fill-ink">
      {series.label}
    </text>
  </g>
);

const Drawing = ({
  marks: { width, height, plot, xTicks, yTicks, diagonal, series },
  words: { xLabel, yLabel, above, below },
  summary,
  className,
  reading,
}: {
  readonly marks: ScatterMarks;
  readonly words: Pick<ScatterInput, 'xLabel' | 'yLabel' | 'above' | 'below'>;
  readonly summary: string;
  readonly className: string | undefined;
  /** The point being read. */
  readonly reading: Point | null;
}) => (
  <Picture width={width} height={height} summary={summary} className={className}>
    {series.map(({ id, band }) => (
      <path key={id} d={band} className="fill-accent" fillOpacity="0.07" />
    ))}
    {yTicks.map(({ y, text }) => (
      <g key={text}>
        <line x1={plot.left} x2={plot.right} y1={y} y2={y} className="stroke-hairline" strokeWidth="1" />
        <text x={plot.left - 8} y={y + 4} textAnchor="end" className="fill-muted">
          {text}
        </text>
      </g>
    ))}
    {xTicks.map(({ x, text }) => (
      <g key={text}>
        <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} className="stroke-hairline" strokeWidth="1" />
        <text x={x} y={plot.bottom + 18} textAnchor="middle" className="fill-muted">
          {text}
        </text>
      </g>
    ))}
    <text x={plot.left} y={12} className="fill-muted">
      {yLabel}
    </text>
    <text x={plot.right} y={plot.bottom + 38} textAnchor="end" className="fill-muted">
      {xLabel}
    </text>
    <path d={diagonal} fill="none" className="stroke-ink" strokeWidth="1" />
    {series.map((each) => (
      <path
        key={each.id}
        d={each.edges}
        fill="none"
        className={each.mark === 'dot' ? 'stroke-accent' : 'stroke-warn'}
        strokeWidth="1.2"
        strokeDasharray={each.mark === 'dot' ? undefined : '5 4'}
      />
    ))}
    {series.map((each) => (
      <path key={each.id} d={each.path} fill="none" {...strokeOf(each)} />
    ))}
    {series.map((each, index) => (
      <Key key={each.id} series={each} x={plot.left + 16} y={plot.top + 22 + index * 18} />
    ))}
    <text x={plot.left + 10} y={plot.top + 26 + series.length * 18} className="fill-muted">
      {above}
    </text>
    <text x={plot.right - 8} y={plot.bottom - 12} textAnchor="end" className="fill-muted">
      {below}
    </text>
    {reading && (
      <circle
        cx={reading.x}
        cy={reading.y}
        r="7"
        fill="none"
        className="stroke-link"
        strokeWidth="2"
        pointerEvents="none"
      />
    )}
  </Picture>
);

/** Pairs on two logarithmic axes: equal on the diagonal, a strip along it where they are expected. */
export const Scatter = ({ summary, readingText, ...input }: ScatterProps) => {
  const { series, xLabel, yLabel, tickText, above, below } = input;
  const layout = useCallback(
    (width: number) => layoutScatter({ series, xLabel, yLabel, tickText, above, below }, width),
    [series, xLabel, yLabel, tickText, above, below],
  );
  const points = pointsInOrder(series);
  return (
    <Measured layout={layout} most={640}>
      {(marks, className) => (
        <Reader
          label="Read the points"
          count={points.length}
          start={Math.floor(points.length / 2)}
          textAt={(index) => {
            const one = points[index];
            return one ? readingText(one.point, one.label) : '';
          }}
          nearest={(at) => nearestPoint(marks, points, at)}
        >
          {(shown) => {
            const one = shown === null ? null : points[shown];
            return (
              <Drawing
                marks={marks}
                words={input}
                summary={summary}
                className={className}
                reading={one ? marks.placeOf(one.point) : null}
              />
            );
          }}
        </Reader>
      )}
    </Measured>
  );
};
