import { useCallback } from 'react';
import { Measured } from './measured';
import { Picture } from './picture';
import { Reader } from './reader';
import { layoutWeekBars, slotAt, type WeekBarsMarks } from './week-bars-layout';

interface WeekBarsProps {
  /** 168 numbers from Monday 0 o'clock, 1 = the mean hour. */
  readonly shape: readonly number[];
  readonly days: readonly string[];
  /** The picture in words. */
  readonly summary: string;
  /** An hour of the week in words. */
  readonly readingText: (slot: number) => string;
}

const Drawing = ({
  marks: { width, height, plot, rows, ticks },
  summary,
  className,
  reading,
}: {
  readonly marks: WeekBarsMarks;
  readonly summary: string;
  readonly className: string | undefined;
  /** The hour being read. */
  readonly reading: number | null;
}) => (
  <Picture width={width} height={height} summary={summary} className={className}>
    {rows.map(({ label, base, mean, bars }) => (
      <g key={label}>
        <text x={plot.left - 8} y={base - 4} textAnchor="end" className="fill-muted">
          {label}
        </text>
        {bars.map(({ slot, x, y, width: wide, height: tall, busiest }) => (
          <rect
            key={slot}
            x={x}
            y={y}
            width={wide}
            height={tall}
            className={slot === reading ? 'fill-link' : busiest ? 'fill-ink' : 'fill-accent'}
          />
        ))}
        <line x1={plot.left} x2={plot.right} y1={base} y2={base} className="stroke-hairline" strokeWidth="1" />
        <line
          x1={plot.left}
          x2={plot.right}
          y1={mean}
          y2={mean}
          className="stroke-muted"
          strokeWidth="1"
          strokeDasharray="1.5 4"
        />
      </g>
    ))}
    {ticks.map(({ x, text }, index) => (
      <text
        key={text}
        x={x}
        y={plot.bottom + 18}
        textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
        className="fill-muted"
      >
        {text}
      </text>
    ))}
  </Picture>
);

/** A week by the hour: one row of bars a day, the mean hour as a dotted line, the busiest hour in ink. */
export const WeekBars = ({ shape, days, summary, readingText }: WeekBarsProps) => {
  const layout = useCallback((width: number) => layoutWeekBars(shape, days, width), [shape, days]);
  return (
    <Measured layout={layout} most={760}>
      {(marks, className) => (
        <Reader
          label="Read the week by the hour"
          count={shape.length}
          start={shape.indexOf(Math.max(...shape))}
          textAt={readingText}
          nearest={(at) => slotAt(marks, at)}
        >
          {(shown) => <Drawing marks={marks} summary={summary} className={className} reading={shown} />}
        </Reader>
      )}
    </Measured>
  );
};
