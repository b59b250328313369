import { scaleLog } from 'd3-scale';
import type { Point } from './geometry';
import { textWidth } from './text-width';

export interface ScatterSeries {
  readonly id: string;
  readonly label: string;
  readonly mark: 'dot' | 'cross';
  readonly points: readonly Point[];
  /** Where points of it are expected: y between these multiples of x. */
  readonly band: { readonly low: number; readonly high: number };
}

export interface ScatterInput {
  readonly series: readonly ScatterSeries[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly tickText: (value: number) => string;
  /** Above and below the diagonal. */
  readonly above: string;
  readonly below: string;
}

export interface SeriesMarks {
  readonly id: string;
  readonly label: string;
  readonly mark: 'dot' | 'cross';
  /** All points as one path: dots are strokes without length, with round ends. */
  readonly path: string;
  readonly band: string;
  readonly edges: string;
}

export interface ScatterMarks {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly xTicks: readonly { readonly x: number; readonly text: string }[];
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly diagonal: string;
  readonly placeOf: (point: Point) => Point;
  readonly series: readonly SeriesMarks[];
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

const drawn = (mark: ScatterSeries['mark'], points: readonly Point[]): string =>
  points.map(({ x, y }) => `M${tenths(x)} ${tenths(y)}${mark === 'dot' ? 'h.01' : 'm-3-3l6 6m-6 0l6-6'}`).join('');

/**
 * Places of everything in a picture of pairs on two logarithmic axes of the same extent. Pairs that are no positive numbers are
 * left out. A band is the strip between two lines along the diagonal.
 */
export const layoutScatter = ({ series, tickText }: ScatterInput, width: number): ScatterMarks => {
  const usable = series.map((each) => ({ ...each, points: each.points.filter(({ x, y }) => x > 0 && y > 0) }));
  const values = usable.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y]));
  const [least, most] = values.length === 0 ? [1, 1000] : [Math.min(...values), Math.max(...values)];
  // A little room around the outermost, and always room for a tick or two.
  const [from, to] = [least * 0.7, Math.max(most * 1.4, least * 20)];
  const first = Math.ceil(Math.log10(from));
  const decades = Array.from({ length: Math.floor(Math.log10(to)) - first + 1 }, (_, i) => 10 ** (first + i));
  const left = Math.max(...decades.map((tick) => textWidth(tickText(tick), 12))) + 16;
  const side = width - left - 12;
  const height = Math.min(side, 440) + 24 + 44;
  const plot = { left, right: width - 12, top: 24, bottom: height - 44 };
  const x = scaleLog().domain([from, to]).range([plot.left, plot.right]).clamp(true);
  const y = scaleLog().domain([from, to]).range([plot.bottom, plot.top]).clamp(true);
  const at = (px: number, py: number): string => `${tenths(x(px))} ${tenths(y(py))}`;
  const strip = ({ low, high }: ScatterSeries['band']) => ({
    band: `M${at(from, from)}L${at(from, from * high)}L${at(to / high, to)}L${at(to, to)}L${at(to, to * low)}L${at(from / low, from)}Z`,
    edges: `M${at(from, from * high)}L${at(to / high, to)}M${at(to, to * low)}L${at(from / low, from)}`,
  });
  return {
    width,
    height,
    plot,
    xTicks: decades.map((tick) => ({ x: x(tick), text: tickText(tick) })),
    yTicks: decades.map((tick) => ({ y: y(tick), text: tickText(tick) })),
    diagonal: `M${at(from, from)}L${at(to, to)}`,
    placeOf: (point) => ({ x: x(point.x), y: y(point.y) }),
    series: usable.map(({ id, label, mark, points, band }) => ({
      id,
      label,
      mark,
      path: drawn(
        mark,
        points.map((point) => ({ x: x(point.x), y: y(point.y) })),
      ),
      ...strip(band),
    })),
  };
};

/** All points that are drawn, by what is on the horizontal axis: the order in which they are read. */
export const pointsInOrder = (series: readonly ScatterSeries[]) =>
  series
    .flatMap(({ label, points }) => points.filter(({ x, y }) => x > 0 && y > 0).map((point) => ({ label, point })))
    .toSorted((a, b) => a.point.x - b.point.x || a.point.y - b.point.y);

/** Reach of a pointer, px. */
const reach = 24;

/** The point next to a place, by its number in the order of reading; null where none is near. */
export const nearestPoint = (
  { placeOf }: Pick<ScatterMarks, 'placeOf'>,
  points: readonly { readonly point: Point }[],
  at: Point,
): number | null => {
  let found: number | null = null;
  let least = reach ** 2;
  points.forEach(({ point }, index) => {
    const { x, y } = placeOf(point);
    const distance = (x - at.x) ** 2 + (y - at.y) ** 2;
    if (distance >= least) return;
    least = distance;
    found = index;
  });
  return found;
};
