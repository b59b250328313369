import { type ReactNode, useRef } from 'react';
import { useMeasuredWidth } from './measured-width';
import { layoutPriceHistory, type PriceHistoryInput, type PriceHistoryMarks } from './price-history-layout';

export interface PriceHistoryProps extends PriceHistoryInput {
  readonly title: ReactNode;
  /** The same for people who do not see it. */
  readonly summary: string;
  /** The same numbers as a table. */
  readonly children?: ReactNode;
}

const Drawing = ({
  marks: { width, height, plot, moneyTicks, dayTicks, lines, dots, on },
  summary,
  className,
}: {
  readonly marks: PriceHistoryMarks;
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
    {moneyTicks.map(({ y, text }) => (
      <g key={text}>
        <line x1={plot.left} x2={plot.right} y1={y} y2={y} className="stroke-hairline" strokeWidth="1" />
        <text x={plot.left - 8} y={y + 4} textAnchor="end" className="fill-muted">
          {text}
        </text>
      </g>
    ))}
    {dayTicks.map(({ x, text }) => (
      <g key={text}>
        <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} className="stroke-control" strokeWidth="1" />
        <text x={x} y={plot.bottom + 18} textAnchor="middle" className="fill-muted">
          {text}
        </text>
      </g>
    ))}
    {on && (
      <>
        <line
          x1={on.x}
          x2={on.x}
          y1={plot.top - 8}
          y2={plot.bottom}
          className="stroke-muted"
          strokeWidth="1"
          strokeDasharray="1.5 4"
        />
        <text
          x={on.anchor === 'end' ? on.x - 6 : on.x + 6}
          y={plot.top - 10}
          textAnchor={on.anchor}
          className="fill-muted"
        >
          {on.text}
        </text>
      </>
    )}
    {dots.map(({ x, y }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: readings of one day may cost the same
      <circle key={index} cx={x} cy={y} r="3.5" className="fill-surface stroke-control" strokeWidth="1.4" />
    ))}
    {lines.map(({ id, label, dash, known, announced, changes, labelAt }) => (
      <g key={id} className="text-ink">
        <path d={known} fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray={dash} />
        <path d={announced} fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2 3" />
        {changes.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r="3" fill="currentColor" />
        ))}
        <text x={labelAt.x} y={labelAt.y + 4} className="fill-ink" fontWeight="600">
          {label}
        </text>
      </g>
    ))}
  </svg>
);

/** Two drawings until the width is known, one of them shown: a prerendered page is readable on a phone too. */
const unmeasured = [
  { width: 640, className: 'h-auto w-full @max-md:hidden' },
  { width: 320, className: 'h-auto w-full @md:hidden' },
];

/** Prices over time: steps of what was in force, dots of what was read, dashes for what is only announced. */
export const PriceHistory = ({ title, summary, children, ...input }: PriceHistoryProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const marks = width === null ? null : layoutPriceHistory(input, Math.min(width, 760));
  return (
    <figure>
      <figcaption className="mb-2 text-dense font-semibold">{title}</figcaption>
      <div ref={frame} className="@container">
        {marks === null ? (
          unmeasured.map((each) => (
            <Drawing
              key={each.width}
              marks={layoutPriceHistory(input, each.width)}
              summary={summary}
              className={each.className}
            />
          ))
        ) : (
          <Drawing marks={marks} summary={summary} className="max-w-full" />
        )}
      </div>
      {children}
    </figure>
  );
};
