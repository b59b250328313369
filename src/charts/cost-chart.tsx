import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';
import { CostChartDrawing, You } from './cost-chart-drawing';
import { type CostChartInput, type CostChartMarks, layoutCostChart, youAt } from './cost-chart-layout';
import { type Reading, readingAt, readingText, readingVolumes } from './cost-curve';
import { Measured } from './measured';
import { markerPaths, optionMarkers } from './palette';
import { nearestIndex, Reader } from './reader';

/** A volume that moves faster than the chart is computed: null while nobody moves it. */
export interface LiveVolume {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => number | null;
}

export interface CostChartProps extends CostChartInput {
  /** The picture in a sentence: options, crossing, the reader's own place. */
  readonly summary: string;
  /** The last valid picture, while an input cannot be read. */
  readonly dimmed?: boolean;
  /** The reader's place while a slider is dragged. */
  readonly live?: LiveVolume;
}

const nobody: LiveVolume = { subscribe: () => () => undefined, now: () => null };

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

const LiveYou = ({ marks, live }: { readonly marks: CostChartMarks; readonly live: LiveVolume }) => {
  const volume = useSyncExternalStore(live.subscribe, live.now, () => null);
  return <You you={volume === null ? marks.you : youAt(marks, volume)} plot={marks.plot} />;
};

/**
 * Monthly cost over volume, both axes logarithmic. Arrow keys move a reading line over round volumes, the reader's own
 * and the crossings.
 */
export const CostChart = memo((props: CostChartProps) => {
  const { summary, dimmed = false, live = nobody } = props;
  const { curves, breakEven, you, guides, banded, breakEvenWords, volumes } = props;
  const input = useMemo<CostChartInput>(
    () => ({ curves, breakEven, you, guides, banded, breakEvenWords, volumes }),
    [curves, breakEven, you, guides, banded, breakEvenWords, volumes],
  );
  const layout = useCallback((width: number) => layoutCostChart(input, width), [input]);
  return (
    <Measured layout={layout}>
      {(marks, className) => (
        <Readable marks={marks} input={input} summary={summary} dimmed={dimmed} live={live} className={className} />
      )}
    </Measured>
  );
});

interface ReadableProps {
  readonly marks: CostChartMarks;
  readonly input: CostChartInput;
  readonly summary: string;
  readonly dimmed: boolean;
  readonly live: LiveVolume;
  readonly className: string | undefined;
}

const Readable = ({ marks, input, summary, dimmed, live, className }: ReadableProps) => {
  const { curves, breakEven, you } = input;
  const stops = useMemo(
    () =>
      readingVolumes(marks.volumes[0], marks.volumes[1], [
        ...(you ? [you.mid] : []),
        ...(breakEven?.crossings ?? []).map(({ at }) => at),
      ]),
    [marks.volumes, you, breakEven],
  );
  const near = (volume: number) => nearestIndex(stops.map(Math.log), Math.log(volume));
  const readAt = (index: number) => readingAt(curves, stops[index] ?? marks.volumes[0]);
  return (
    <Reader
      label="Read costs at a volume"
      count={stops.length}
      start={near(you?.mid ?? breakEven?.headline?.at ?? Math.sqrt(marks.volumes[0] * marks.volumes[1]))}
      textAt={(index) => readingText(readAt(index))}
      nearest={({ x }) => (x >= marks.plot.left && x <= marks.plot.right ? near(marks.volumeAt(x)) : null)}
    >
      {(shown) => (
        <CostChartDrawing
          marks={marks}
          summary={summary}
          dimmed={dimmed}
          className={className}
          you={<LiveYou marks={marks} live={live} />}
        >
          {shown !== null && <ReadingMarks marks={marks} reading={readAt(shown)} />}
        </CostChartDrawing>
      )}
    </Reader>
  );
};
