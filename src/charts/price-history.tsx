import { Measured } from './measured';
import { Picture } from './picture';
import { layoutPriceHistory, type PriceHistoryInput, type PriceHistoryMarks, priceStops } from './price-history-layout';
import { nearestIndex, Reader } from './reader';
import { ReadingLine } from './reading-line';

export interface PriceHistoryProps extends PriceHistoryInput {
  /** The picture in words. */
  readonly summary: string;
}

const Drawing = ({
  marks: { width, height, plot, moneyTicks, dayTicks, lines, dots, on },
  summary,
  className,
  reading,
}: {
  readonly marks: PriceHistoryMarks;
  readonly summary: string;
  readonly className: string | undefined;
  /** The place being read. */
  readonly reading: number | null;
}) => (
  <Picture width={width} height={height} summary={summary} className={className}>
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
    <ReadingLine at={reading} plot={plot} />
  </Picture>
);

/** Prices over time: steps of what was in force, dots of what was read, dashes for what is only announced. */
export const PriceHistory = ({ summary, ...input }: PriceHistoryProps) => {
  const layout = (width: number) => layoutPriceHistory(input, width);
  const stops = priceStops(input);
  return (
    <Measured layout={layout} most={760}>
      {(marks, className) => {
        const places = stops.map(({ day }) => marks.xOf(day));
        const { left, right } = marks.plot;
        return (
          <Reader
            label="Read prices on a day"
            count={stops.length}
            start={stops.length - 1}
            textAt={(index) => stops[index]?.text ?? ''}
            nearest={({ x }) => (x >= left - 4 && x <= right + 4 ? nearestIndex(places, x) : null)}
          >
            {(shown) => (
              <Drawing
                marks={marks}
                summary={summary}
                className={className}
                reading={shown === null ? null : (places[shown] ?? null)}
              />
            )}
          </Reader>
        );
      }}
    </Measured>
  );
};
