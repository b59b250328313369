import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { CostChartDrawing } from './cost-chart-drawing';
import { type CostChartInput, type CostChartMarks, layoutCostChart } from './cost-chart-layout';
import { type Reading, readingAt, readingText, readingVolumes } from './cost-curve';
import { useMeasuredWidth } from './measured-width';
import { markerPaths, optionMarkers } from './palette';

export interface CostChartProps extends CostChartInput {
  /** What the picture says, above it. */
  readonly title: ReactNode;
  /** The same for people who do not see it: options, crossing, the reader's own place. */
  readonly summary: string;
  /** Beside the title: what the axes do. */
  readonly note?: ReactNode;
  /** The last valid picture, while an input cannot be read. */
  readonly dimmed?: boolean;
  /** The same numbers as a table: a `details` element. */
  readonly children?: ReactNode;
}

const ReadingMarks = ({ marks, reading }: { readonly marks: CostChartMarks; readonly reading: Reading }) => {
  const x = marks.xOf(reading.volume);
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={marks.plot.top} y2={marks.plot.bottom} className="stroke-link" strokeWidth="1.2" />
      {reading.costs.map(({ option, usd }) => (
        <g key={option} className={`option-${option}`} transform={`translate(${x} ${marks.yOf(usd)})`}>
          <path d={markerPaths[optionMarkers[option]]} fill="currentColor" className="stroke-surface" strokeWidth="1" />
        </g>
      ))}
    </g>
  );
};

/** Two drawings until the width is known, one of them shown: a prerendered page is readable on a phone too. */
const unmeasured = [
  { width: 640, className: 'h-auto w-full @max-md:hidden' },
  { width: 320, className: 'h-auto w-full @md:hidden' },
];

/**
 * Monthly cost over volume, both axes logarithmic. One tab stop: arrow keys move a reading line over round volumes, the
 * reader's own and the crossings; Escape leaves it.
 */
export const CostChart = memo((props: CostChartProps) => {
  const { title, summary, note, dimmed = false, children } = props;
  const { curves, breakEven, you, guides, banded, breakEvenWords, volumes } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const input = useMemo<CostChartInput>(
    () => ({ curves, breakEven, you, guides, banded, breakEvenWords, volumes }),
    [curves, breakEven, you, guides, banded, breakEvenWords, volumes],
  );
  const marks = useMemo(() => (width === null ? null : layoutCostChart(input, width)), [input, width]);

  return (
    <figure className="relative">
      <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 sm:pr-[5.75rem]">
        <span className="text-dense font-semibold">{title}</span>
        {note && <span className="text-note text-muted">{note}</span>}
      </figcaption>
      <div ref={frame} className="@container">
        {marks === null ? (
          unmeasured.map(({ width: assumed, className }) => (
            <CostChartDrawing
              key={assumed}
              marks={layoutCostChart(input, assumed)}
              summary={summary}
              className={className}
            />
          ))
        ) : (
          <Readable marks={marks} input={input} summary={summary} dimmed={dimmed} />
        )}
      </div>
      {children}
    </figure>
  );
});

interface ReadableProps {
  readonly marks: CostChartMarks;
  readonly input: CostChartInput;
  readonly summary: string;
  readonly dimmed: boolean;
}

const Readable = ({ marks, input, summary, dimmed }: ReadableProps) => {
  const { curves, breakEven, you } = input;
  const stops = useMemo(
    () =>
      readingVolumes(marks.volumes[0], marks.volumes[1], [
        ...(you ? [you.mid] : []),
        ...(breakEven?.crossings ?? []).map(({ at }) => at),
      ]),
    [marks.volumes, you, breakEven],
  );
  const nearest = (volume: number): number =>
    stops.reduce((best, stop, index) => {
      const known = stops[best] ?? stop;
      return Math.abs(Math.log(stop / volume)) < Math.abs(Math.log(known / volume)) ? index : best;
    }, 0);
  const start = nearest(you?.mid ?? breakEven?.headline?.at ?? Math.sqrt(marks.volumes[0] * marks.volumes[1]));
  const [stop, setStop] = useState<number | null>(null);
  const [reading, setReading] = useState(false);
  const at = Math.min(stop ?? start, stops.length - 1);
  const shown = readingAt(curves, stops[at] ?? marks.volumes[0]);
  const text = readingText(shown);

  const follow = (event: React.PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const inside = x >= marks.plot.left && x <= marks.plot.right;
    setReading(inside);
    if (inside) setStop(nearest(marks.volumeAt(x)));
  };

  return (
    <>
      <div
        className="rounded-control has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus"
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setReading(false)}
      >
        <CostChartDrawing marks={marks} summary={summary} dimmed={dimmed} className="max-w-full">
          {reading && <ReadingMarks marks={marks} reading={shown} />}
        </CostChartDrawing>
        <input
          type="range"
          className="sr-only"
          aria-label="Read costs at a volume"
          aria-valuetext={text}
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          onChange={(event) => {
            setStop(Number(event.target.value));
            setReading(true);
          }}
          onFocus={() => setReading(true)}
          onBlur={() => setReading(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </div>
      <p aria-hidden="true" className="screen-only mt-2 min-h-[1.125rem] text-note text-muted">
        {reading && text}
      </p>
    </>
  );
};
