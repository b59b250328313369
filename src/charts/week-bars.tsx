import { type ReactNode, useRef } from 'react';
import { useMeasuredWidth } from './measured-width';
import { layoutWeekBars } from './week-bars-layout';

interface WeekBarsProps {
  /** 168 numbers from Monday 0 o'clock, 1 = the mean hour. */
  readonly shape: readonly number[];
  readonly days: readonly string[];
  readonly title: ReactNode;
  readonly note: ReactNode;
  /** The same for people who do not see it. */
  readonly summary: string;
  /** The same numbers as a table. */
  readonly children?: ReactNode;
}

/** A week by the hour: one row of bars a day, the mean hour as a dotted line, the busiest hour in ink. */
export const WeekBars = ({ shape, days, title, note, summary, children }: WeekBarsProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const measured = useMeasuredWidth(frame);
  const { width, height, plot, rows, ticks } = layoutWeekBars(shape, days, Math.min(measured ?? 640, 760));
  return (
    <figure className="relative">
      <figcaption className="mb-3 sm:pr-32">
        <span className="block text-dense font-semibold">{title}</span>
        <span className="block text-note text-muted">{note}</span>
      </figcaption>
      <div ref={frame}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={summary}
          className="h-auto max-w-full"
          fontSize="12"
        >
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
                  className={busiest ? 'fill-ink' : 'fill-accent'}
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
        </svg>
      </div>
      {children}
    </figure>
  );
};
