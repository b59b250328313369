import type { ReactNode } from 'react';
import type { CostChartMarks, CurveMark } from './cost-chart-layout';
import { markerPaths, optionColours, optionDashes, optionMarkers, printColours } from './palette';
import { Picture } from './picture';

/*
 * Attributes carry the printed colours, so the drawing stands alone in a file; on a page the classes give it the theme's.
 * No inline styles: prerendered pages refuse them.
 */
const ink = { className: 'fill-ink', fill: printColours.ink };
const muted = { className: 'fill-muted', fill: printColours.muted };
const halo = { stroke: printColours.surface, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;

const Axes = ({ marks: { plot, moneyTicks, volumeTicks, axisTitle } }: { readonly marks: CostChartMarks }) => (
  <>
    {[...new Set([...moneyTicks.map(({ y }) => y), plot.bottom])].map((y) => (
      <line
        key={y}
        x1={plot.left}
        x2={plot.right}
        y1={y}
        y2={y}
        className="stroke-hairline"
        stroke={printColours.hairline}
        strokeWidth="1"
        strokeOpacity={y === plot.bottom ? undefined : 0.55}
      />
    ))}
    {moneyTicks.map(({ y, text }) => (
      <text key={text} x={plot.left - 8} y={y + 4} textAnchor="end" {...muted}>
        {text}
      </text>
    ))}
    {volumeTicks.map(({ x, text, anchor }) => (
      <text key={text} x={x} y={plot.bottom + 18} textAnchor={anchor} {...muted}>
        {text}
      </text>
    ))}
    {axisTitle && (
      <text x={axisTitle.x} y={axisTitle.y} textAnchor="middle" {...muted}>
        {axisTitle.text}
      </text>
    )}
  </>
);

const Curve = ({ mark, dimmed }: { readonly mark: CurveMark; readonly dimmed: boolean }) => {
  const { option, path, end, label, main } = mark;
  const apart = Math.abs(label.y - end.y) > 5;
  return (
    <g className={`option-${option}`} color={optionColours.light[option]} opacity={dimmed ? 0.45 : undefined}>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={main ? 2.4 : 1.8}
        strokeDasharray={optionDashes[option]}
        strokeLinejoin="round"
      />
      <path d={markerPaths[optionMarkers[option]]} transform={`translate(${end.x} ${end.y})`} fill="currentColor" />
      {apart && (
        <path
          d={`M${end.x + 4} ${end.y}L${label.x - 2} ${label.y}`}
          stroke="currentColor"
          strokeWidth="0.75"
          fill="none"
        />
      )}
      <text x={label.x} y={label.y + 4} fontWeight="600" className="option-text" fill="currentColor">
        {label.text}
      </text>
    </g>
  );
};

const Bands = ({ curves }: { readonly curves: readonly CurveMark[] }) =>
  curves.map(
    ({ option, band }) =>
      band && (
        <g key={option} className={`option-${option}`} color={optionColours.light[option]}>
          <path
            d={band}
            fill="currentColor"
            fillOpacity="0.18"
            stroke="currentColor"
            strokeWidth="0.6"
            strokeOpacity="0.7"
          />
        </g>
      ),
  );

const Guides = ({ marks: { guides, plot } }: { readonly marks: CostChartMarks }) =>
  guides.map(({ x, label }) => (
    <g key={x}>
      <line
        x1={x}
        x2={x}
        y1={plot.top - 6}
        y2={plot.bottom}
        className="stroke-muted"
        stroke={printColours.muted}
        strokeWidth="1"
        strokeDasharray="1.5 4"
      />
      {label && (
        <text
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
          fill={printColours.muted}
          className="chart-halo fill-muted"
          {...halo}
        >
          {label.text}
        </text>
      )}
    </g>
  ));

/** Where the reader stands: drawn again at every move of a slider, and nothing else with it. */
export const You = ({ you, plot }: Pick<CostChartMarks, 'you' | 'plot'>) =>
  you && (
    <g>
      {you.band && (
        <rect
          x={you.band[0]}
          width={you.band[1] - you.band[0]}
          y={plot.top}
          height={plot.bottom - plot.top}
          fillOpacity="0.05"
          {...ink}
        />
      )}
      <line
        x1={you.x}
        x2={you.x}
        y1={you.pill.bottom}
        y2={plot.bottom}
        className="stroke-ink"
        stroke={printColours.ink}
        strokeWidth="1.4"
      />
      <rect
        x={you.pill.left}
        y={you.pill.top}
        width={you.pill.right - you.pill.left}
        height={you.pill.bottom - you.pill.top}
        rx={(you.pill.bottom - you.pill.top) / 2}
        {...ink}
      />
      <text
        x={(you.pill.left + you.pill.right) / 2}
        y={you.pill.top + 15}
        textAnchor="middle"
        fontWeight="600"
        className="fill-paper"
        fill={printColours.surface}
      >
        {you.text}
      </text>
    </g>
  );

const openCircle = { className: 'fill-surface stroke-ink', fill: printColours.surface, stroke: printColours.ink };

const BreakEvenMarks = ({ marks: { breakEven, crossings } }: { readonly marks: CostChartMarks }) => (
  <>
    {crossings.map(({ x, y }) => (
      <circle key={x} cx={x} cy={y} r="4" strokeWidth="1.6" {...openCircle} />
    ))}
    {breakEven && (
      <>
        {breakEven.note.leader && (
          <path
            d={breakEven.note.leader.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
            className="stroke-ink"
            stroke={printColours.ink}
            strokeWidth="1"
            fill="none"
          />
        )}
        <circle cx={breakEven.x} cy={breakEven.y} r="6" strokeWidth="2" {...openCircle} />
        <text
          textAnchor="middle"
          x={breakEven.note.x}
          y={breakEven.note.y}
          fontWeight="600"
          className="chart-halo fill-ink"
          fill={printColours.ink}
          {...halo}
        >
          {breakEven.note.value}
        </text>
        {breakEven.note.range && (
          <text
            textAnchor="middle"
            x={breakEven.note.x}
            y={breakEven.note.y + 16}
            className="chart-halo fill-muted"
            fill={printColours.muted}
            {...halo}
          >
            {breakEven.note.range}
          </text>
        )}
      </>
    )}
  </>
);

interface DrawingProps {
  readonly marks: CostChartMarks;
  /** Said instead of the picture: what it shows, in a sentence. */
  readonly summary: string;
  readonly dimmed?: boolean;
  readonly className?: string | undefined;
  /** In place of the reader's place as it was laid out. */
  readonly you?: ReactNode;
  /** Drawn over everything: the reading line. */
  readonly children?: ReactNode;
}

/** The cost chart as one SVG: on a page, prerendered or printed. */
export const CostChartDrawing = ({ marks, summary, dimmed = false, className, you, children }: DrawingProps) => (
  <Picture width={marks.width} height={marks.height} summary={summary} className={className}>
    <Axes marks={marks} />
    <Bands curves={marks.curves} />
    <Guides marks={marks} />
    {marks.curves.map((mark) => (
      <Curve key={mark.option} mark={mark} dimmed={dimmed} />
    ))}
    {you ?? <You you={marks.you} plot={marks.plot} />}
    <BreakEvenMarks marks={marks} />
    {children}
  </Picture>
);
