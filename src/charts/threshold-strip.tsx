import { useRef } from 'react';
import { useMeasuredWidth } from './measured-width';
import { layoutThresholds, type PublishedRule, type ThresholdMarks, thresholdBarHeight } from './threshold-layout';

interface ThresholdStripProps {
  readonly rules: readonly PublishedRule[];
  /** The break-even computed from the reader's answers. */
  readonly yours: { readonly at: number; readonly label: string } | null;
  readonly summary: string;
}

const Drawing = ({
  marks,
  summary,
  className,
}: {
  readonly marks: ThresholdMarks;
  readonly summary: string;
  readonly className?: string;
}) => (
  <svg
    viewBox={`0 0 ${marks.width} ${marks.height}`}
    width={marks.width}
    height={marks.height}
    fontSize="12"
    role="img"
    aria-label={summary}
    className={className}
  >
    <line x1="0" x2={marks.width} y1={marks.axisY} y2={marks.axisY} className="stroke-hairline" strokeWidth="2" />
    {marks.ticks.map(({ x, text, anchor }) => (
      <text key={text} x={x} y={marks.axisY + 22} textAnchor={anchor} className="fill-muted">
        {text}
      </text>
    ))}
    {marks.rules.map(({ id, x, y, width, label }) => (
      <g key={id}>
        <rect
          x={x}
          y={y}
          width={width}
          height={thresholdBarHeight}
          rx={thresholdBarHeight / 2}
          className="fill-control"
        />
        <text
          x={label.x}
          y={y + 8}
          textAnchor={label.anchor}
          className="fill-muted stroke-paper"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {label.text}
        </text>
      </g>
    ))}
    {marks.yours && (
      <>
        <line
          x1={marks.yours.x}
          x2={marks.yours.x}
          y1="0"
          y2={marks.axisY + 6}
          className="stroke-accent"
          strokeWidth="2"
        />
        <text
          x={marks.yours.label.x}
          y={marks.axisY - 6}
          textAnchor={marks.yours.label.anchor}
          fontWeight="600"
          className="fill-accent"
        >
          {marks.yours.label.text}
        </text>
      </>
    )}
  </svg>
);

const unmeasured = [
  { width: 1000, className: 'h-auto w-full @max-xl:hidden' },
  { width: 340, className: 'h-auto w-full @xl:hidden' },
];

/** Where published guides say owning starts to pay, beside the reader's own figure. */
export const ThresholdStrip = ({ rules, yours, summary }: ThresholdStripProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  return (
    <div ref={frame} className="@container">
      {width === null ? (
        unmeasured.map((each) => (
          <Drawing
            key={each.width}
            marks={layoutThresholds(rules, yours, each.width)}
            summary={summary}
            className={each.className}
          />
        ))
      ) : (
        <Drawing marks={layoutThresholds(rules, yours, width)} summary={summary} className="max-w-full" />
      )}
    </div>
  );
};
