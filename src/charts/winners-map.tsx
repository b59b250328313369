import { useId, useMemo, useRef, useState } from 'react';
import type { OptionId } from '../framework/options';
import { useMeasuredWidth } from './measured-width';
import { markerPaths, optionMarkers, shortLabel } from './palette';
import { layoutWinners, type WinnersMarks, type WinnersRows } from './winners-map-layout';

interface WinnersMapProps {
  readonly map: WinnersRows & { readonly options: readonly OptionId[] };
  readonly summary: string;
  readonly tokens: (volume: number) => string;
  readonly valueText: (value: number) => string;
  /** Who is cheapest at a place. */
  readonly readingText: (volume: number, value: number) => string;
}

/** One hatching per option, so that neither colour nor its darkness is the only sign. */
const hatchings: Readonly<Record<OptionId, string>> = {
  'closed-api': 'M0 0',
  'closed-enterprise': 'M0 4H8',
  'hosted-open': 'M4 0V8',
  'self-hosted-cloud': 'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'self-hosted-onprem': 'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  hybrid: 'M0 4H8M4 0V8',
};

const Picture = ({
  marks,
  patterns,
  props,
  reading,
}: {
  readonly marks: WinnersMarks;
  readonly patterns: string;
  readonly props: WinnersMapProps;
  readonly reading: { readonly x: number; readonly y: number } | null;
}) => {
  const { plot } = marks;
  const { options } = props.map;
  return (
    <svg
      viewBox={`0 0 ${marks.width} ${marks.height}`}
      width={marks.width}
      height={marks.height}
      fontSize="12"
      role="img"
      aria-label={props.summary}
      className="max-w-full"
    >
      <defs>
        {options.map((option) => (
          <pattern
            key={option}
            id={`${patterns}-${option}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            className={`option-${option}`}
          >
            <rect width="8" height="8" fill="currentColor" fillOpacity="0.16" />
            <path d={hatchings[option]} stroke="currentColor" strokeWidth="1" strokeOpacity="0.6" fill="none" />
          </pattern>
        ))}
      </defs>
      {marks.strips.map(({ option, x, y, width, height }) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height={height}
          shapeRendering="crispEdges"
          fill={option === null ? 'none' : `url(#${patterns}-${option})`}
        />
      ))}
      <rect
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
        fill="none"
        className="stroke-control"
      />
      {marks.xTicks.map(({ at, volume }) => (
        <g key={volume}>
          <line x1={at} x2={at} y1={plot.bottom} y2={plot.bottom + 4} className="stroke-control" />
          <text x={at} y={plot.bottom + 17} textAnchor="middle" className="fill-muted">
            {props.tokens(volume)}
          </text>
        </g>
      ))}
      <text x={plot.right} y={plot.bottom + 33} textAnchor="end" className="fill-muted">
        tokens a day
      </text>
      {marks.yTicks.map(({ at, value }) => (
        <g key={value}>
          <line x1={plot.left - 4} x2={plot.left} y1={at} y2={at} className="stroke-control" />
          <text x={plot.left - 7} y={at + 4} textAnchor="end" className="fill-muted">
            {props.valueText(value)}
          </text>
        </g>
      ))}
      {marks.labels.map(({ option, at }) => (
        <g key={option} transform={`translate(${at.x} ${at.y})`}>
          <g className={`option-${option}`} transform="translate(0 -9)">
            <path d={markerPaths[optionMarkers[option]]} fill="currentColor" className="stroke-surface" />
          </g>
          <text
            y="9"
            textAnchor="middle"
            fontWeight="600"
            className="fill-ink stroke-surface"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {shortLabel(option)}
          </text>
        </g>
      ))}
      {marks.you && (
        <g transform={`translate(${marks.you.x} ${marks.you.y})`}>
          <circle r="6" className="fill-surface stroke-ink" strokeWidth="2" />
          <circle r="2.5" className="fill-ink" />
          <text
            x={marks.you.x > plot.right - 60 ? -11 : 11}
            y="4"
            textAnchor={marks.you.x > plot.right - 60 ? 'end' : 'start'}
            fontWeight="600"
            className="fill-ink stroke-surface"
            strokeWidth="4"
            paintOrder="stroke"
          >
            you
          </text>
        </g>
      )}
      {reading && (
        <g className="stroke-link" strokeWidth="1.2" pointerEvents="none">
          <line x1={reading.x} x2={reading.x} y1={plot.top} y2={plot.bottom} />
          <line x1={plot.left} x2={plot.right} y1={reading.y} y2={reading.y} />
        </g>
      )}
    </svg>
  );
};

const inside = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));

/**
 * Who is cheapest over volume and a second input: coloured and hatched regions with their names in them. One tab stop:
 * left and right move a reading over volumes, up and down over values, Escape leaves it.
 */
export const WinnersMapChart = (props: WinnersMapProps) => {
  const { map, readingText } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const patterns = useId();
  const marks = useMemo(() => layoutWinners(map, width ?? 640), [map, width]);
  const [cell, setCell] = useState<{ readonly column: number; readonly row: number } | null>(null);
  const [reading, setReading] = useState(false);
  const near = (list: readonly number[], wanted: number | null) =>
    wanted === null
      ? Math.floor(list.length / 2)
      : list.reduce(
          (best, each, index) => (Math.abs(each - wanted) < Math.abs((list[best] ?? each) - wanted) ? index : best),
          0,
        );
  const values = map.rows.map(({ value }) => value);
  const at = cell ?? { column: near(map.volumes, map.you.volume), row: near(values, map.you.value) };
  const [column, row] = [inside(at.column, map.volumes.length), inside(at.row, values.length)];
  const text = readingText(map.volumes[column] ?? 0, values[row] ?? 0);
  const { plot } = marks;
  const across = (plot.right - plot.left) / Math.max(1, map.volumes.length);
  const down = (plot.bottom - plot.top) / Math.max(1, values.length);
  const move = (columns: number, rows: number) => {
    setCell({ column: inside(column + columns, map.volumes.length), row: inside(row + rows, values.length) });
    setReading(true);
  };
  const follow = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const within = x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom;
    setReading(within);
    if (within) setCell({ column: Math.floor((x - plot.left) / across), row: Math.floor((plot.bottom - y) / down) });
  };
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  return (
    <div>
      <div ref={frame}>
        <div
          className="rounded-control has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus"
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setReading(false)}
        >
          <Picture
            marks={marks}
            patterns={patterns}
            props={props}
            reading={reading ? { x: plot.left + (column + 0.5) * across, y: plot.bottom - (row + 0.5) * down } : null}
          />
          <input
            type="range"
            className="sr-only"
            aria-label="Read the map"
            aria-valuetext={text}
            min={0}
            max={map.volumes.length - 1}
            step={1}
            value={column}
            onChange={(event) => move(Number(event.target.value) - column, 0)}
            onFocus={() => setReading(true)}
            onBlur={() => setReading(false)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
              const step = steps[event.key];
              if (step === undefined) return;
              event.preventDefault();
              move(...step);
            }}
          />
        </div>
      </div>
      <p aria-hidden="true" className="screen-only mt-2 min-h-[1.125rem] text-note text-muted">
        {reading && text}
      </p>
    </div>
  );
};
