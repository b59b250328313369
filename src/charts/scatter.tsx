import { type ReactNode, useRef } from 'react';
import { useMeasuredWidth } from './measured-width';
import { layoutScatter, type ScatterInput, type ScatterMarks, type SeriesMarks } from './scatter-layout';

interface ScatterProps extends ScatterInput {
  /** The same for people who do not see it. */
  readonly summary: string;
  /** The same numbers as a table. */
  readonly children?: ReactNode;
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
}: {
  readonly marks: ScatterMarks;
  readonly words: Pick<ScatterInput, 'xLabel' | 'yLabel' | 'above' | 'below'>;
  readonly summary: string;
  readonly className: string;
}) => (
  <svg
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    role="img"
    aria-label={summary}
    className={className}
    fontSize="12"
  >
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
  </svg>
);

/** Two drawings until the width is known, one of them shown: a prerendered page is readable on a phone too. */
const unmeasured = [
  { width: 640, className: 'h-auto w-full max-w-160 @max-md:hidden' },
  { width: 320, className: 'h-auto w-full @md:hidden' },
];

/** Pairs on two logarithmic axes: equal on the diagonal, a strip along it where they are expected. */
export const Scatter = ({ summary, children, ...input }: ScatterProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const marks = width === null ? null : layoutScatter(input, Math.min(width, 640));
  return (
    <figure>
      <div ref={frame} className="@container">
        {marks === null ? (
          unmeasured.map((each) => (
            <Drawing
              key={each.width}
              marks={layoutScatter(input, each.width)}
              words={input}
              summary={summary}
              className={each.className}
            />
          ))
        ) : (
          <Drawing marks={marks} words={input} summary={summary} className="max-w-full" />
        )}
      </div>
      {children}
    </figure>
  );
};
