import { turnsOrder } from '../narrative/tornado-table';
import type { BarText } from '../narrative/uncertainty';
import { percentOf } from './percent-of';
import { type TornadoRow, tornadoScale } from './tornado-layout';

export interface TornadoChartRow extends TornadoRow {
  readonly text: BarText;
  /** Said instead of the picture. */
  readonly summary: string;
  /** The bar's ends in words: "$1,183 to $3,690". */
  readonly ends: string;
  readonly flips: boolean;
}

interface TornadoProps {
  readonly rows: readonly TornadoChartRow[];
  /** Everything at its middle. */
  readonly middle: number;
}

const height = 22;

/** One bar per figure, from its low end (light) over the middle to its high end (dark); dashed: zero, where an order turns. */
export const TornadoChart = ({ rows, middle }: TornadoProps) => {
  const scale = tornadoScale(rows, middle);
  const at = (usd: number) => percentOf(usd, scale);
  const width = (a: number, b: number) => percentOf(scale.from + Math.abs(a - b), { from: scale.from, to: scale.to });
  return (
    <ul className="grid gap-3">
      {rows.map(({ driver, text, summary, ends, flips, atLow, atHigh }) => (
        <li
          key={driver}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[13rem_minmax(0,1fr)_9.5rem]"
        >
          <span>
            {text.name}
            <span className="block text-note text-muted">
              {text.low} to {text.high}
            </span>
          </span>
          <span className="col-span-2 row-start-2 sm:col-span-1 sm:row-start-auto">
            <svg width="100%" height={height} role="img" aria-label={summary} className="block">
              <rect
                x={at(Math.min(atLow, middle))}
                width={width(atLow, middle)}
                y="3"
                height={height - 6}
                className="fill-control"
                fillOpacity="0.55"
              />
              <rect
                x={at(Math.min(atHigh, middle))}
                width={width(atHigh, middle)}
                y={atHigh < middle === atLow < middle ? 8 : 3}
                height={atHigh < middle === atLow < middle ? height - 16 : height - 6}
                className="fill-ink"
              />
              <line x1={at(middle)} x2={at(middle)} y2={height} className="stroke-ink" strokeWidth="1.5" />
              {scale.zero && (
                <line x1={at(0)} x2={at(0)} y2={height} className="stroke-ink" strokeWidth="1" strokeDasharray="3 2" />
              )}
            </svg>
          </span>
          <span className="text-right">
            {ends}
            {flips && <span className="block text-note font-semibold">{turnsOrder}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
};
