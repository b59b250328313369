import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef } from 'react';
import type { OptionId } from '../framework/options';
import { amountTicks } from './amount-ticks';
import { spread } from './geometry';
import { useMeasuredWidth } from './measured-width';
import { markerPaths, optionDashes, optionMarkers, shortLabel } from './palette';

export interface CumulativeLine {
  readonly option: OptionId;
  /** USD paid by the end of each month, month 0 first. */
  readonly usd: readonly number[];
}

interface CumulativeProps {
  readonly lines: readonly CumulativeLine[];
  /** Months at which the one that has cost less changes. */
  readonly turns: readonly number[];
  readonly summary: string;
  readonly money: (usd: number) => string;
}

const margin = { left: 52, right: 104, top: 14, bottom: 34 };

/** Places of the lines of what was paid so far, from zero on both axes. */
export const layoutCumulative = (lines: readonly CumulativeLine[], turns: readonly number[], width: number) => {
  const height = Math.round(Math.min(340, Math.max(220, width * 0.5)));
  const months = Math.max(1, ...lines.map(({ usd }) => usd.length - 1));
  const most = Math.max(1, ...lines.flatMap(({ usd }) => usd));
  const right = width - (width < 420 ? 84 : margin.right);
  const x = scaleLinear([0, months], [margin.left, right]);
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]);
  const paths = lines.map(({ option, usd }) => ({
    option,
    path:
      line<number>(
        (_, month) => x(month),
        (paid) => y(paid),
      )([...usd]) ?? '',
    end: y(usd.at(-1) ?? 0),
  }));
  const labels = spread(
    paths.map(({ end }) => end),
    16,
    margin.top,
    height - margin.bottom,
  );
  return {
    width,
    height,
    plot: { left: margin.left, right, top: margin.top, bottom: height - margin.bottom },
    paths: paths.map((each, index) => ({ ...each, labelY: labels[index] ?? each.end })),
    xTicks: [0, 12, 24, 36].filter((month) => month <= months).map((month) => ({ at: x(month), month })),
    yTicks: amountTicks(y).map((usd) => ({ at: y(usd), usd })),
    turns: turns.map((month) => ({ at: x(month), month })),
  };
};

/** What each of two options has cost by the end of each month, and when the order changes. */
export const CumulativeChart = ({ lines, turns, summary, money }: CumulativeProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const marks = layoutCumulative(lines, turns, width ?? 640);
  const { plot } = marks;
  return (
    <div ref={frame}>
      <svg
        viewBox={`0 0 ${marks.width} ${marks.height}`}
        width={marks.width}
        height={marks.height}
        fontSize="12"
        role="img"
        aria-label={summary}
        className={width === null ? 'h-auto w-full' : 'max-w-full'}
      >
        {marks.yTicks.map(({ at, usd }) => (
          <g key={usd}>
            <line x1={plot.left} x2={plot.right} y1={at} y2={at} className="stroke-hairline" />
            <text x={plot.left - 7} y={at + 4} textAnchor="end" className="fill-muted">
              {money(usd)}
            </text>
          </g>
        ))}
        {marks.xTicks.map(({ at, month }) => (
          <text key={month} x={at} y={plot.bottom + 17} textAnchor="middle" className="fill-muted">
            {month}
          </text>
        ))}
        <text x={plot.right} y={plot.bottom + 32} textAnchor="end" className="fill-muted">
          months
        </text>
        {marks.turns.map(({ at, month }) => (
          <g key={month}>
            <line x1={at} x2={at} y1={plot.top} y2={plot.bottom} className="stroke-ink" strokeDasharray="3 2" />
            <text x={at} y={plot.top - 3} textAnchor="middle" fontWeight="600" className="fill-ink">
              month {month}
            </text>
          </g>
        ))}
        {marks.paths.map(({ option, path, labelY }) => (
          <g key={option} className={`option-${option}`}>
            <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray={optionDashes[option]} />
            <g transform={`translate(${plot.right + 9} ${labelY})`}>
              <path d={markerPaths[optionMarkers[option]]} fill="currentColor" />
            </g>
            <text x={plot.right + 18} y={labelY + 4} className="fill-ink">
              {shortLabel(option)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
};
