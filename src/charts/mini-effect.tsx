import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { OptionId } from '../framework/options';
import type { Point } from './geometry';

export interface EffectLine {
  /** The option whose cost it is; null for a difference, drawn in ink. */
  readonly option: OptionId | null;
  readonly points: readonly Point[];
}

export interface MiniEffectProps {
  readonly lines: readonly EffectLine[];
  /** The input's present value. */
  readonly at: number;
  /** Where the answer flips; null = nowhere in the range. */
  readonly flip: number | null;
  /** A level to compare with: zero for a difference. */
  readonly level?: number;
  /** The input's scale. */
  readonly scale: 'linear' | 'log';
  /** What the picture says, for people who do not see it. */
  readonly summary: string;
  /** As wide as its place, aligned with the track of the slider below it. */
  readonly wide?: boolean;
  readonly width?: number;
  readonly height?: number;
}

const edge = 5;
/** Half a slider's thumb: its track begins that far in. */
const halfThumb = 10;

/** Places of a small effect chart: paths, the level's height, the point of the present value and the flip's x. */
export const layoutMiniEffect = ({ lines, at, flip, level, scale, width = 160, height = 48 }: MiniEffectProps) => {
  const points = lines.flatMap((each) => each.points);
  const xs = points.map(({ x }) => x);
  const ys = [...points.map(({ y }) => y), ...(level === undefined ? [] : [level])];
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const [least, most] = [Math.min(...ys), Math.max(...ys)];
  const x = (scale === 'log' ? scaleLog() : scaleLinear()).domain([from, to]).range([0, width]).clamp(true);
  const y = scaleLinear([least, most === least ? least + 1 : most], [height - edge, edge]);
  const first = lines[0]?.points ?? [];
  const right = first.findIndex((point) => point.x >= at);
  const [p, q] = [first[Math.max(0, right - 1)], first[right < 0 ? first.length - 1 : right]];
  const along = p && q && p.x !== q.x ? Math.min(1, Math.max(0, (x(at) - x(p.x)) / (x(q.x) - x(p.x)))) : 1;
  return {
    paths: lines.map(({ option, points: own }) => ({
      option,
      path:
        line<Point>(
          (point) => x(point.x),
          (point) => y(point.y),
        )(own) ?? '',
    })),
    level: level === undefined ? null : y(level),
    here: p && q ? { x: x(at), y: y(p.y + (q.y - p.y) * along) } : null,
    flip: flip === null || flip < from || flip > to ? null : x(flip),
  };
};

/** How the answer depends on one input: a line over its plausible range, the present value, and where the answer flips. */
export const MiniEffect = (props: MiniEffectProps) => {
  const { summary, wide = false, width = 160, height = 48 } = props;
  if (props.lines.every(({ points }) => points.length < 2)) return null;
  const { paths, level, here, flip } = layoutMiniEffect(props);
  const side = wide ? halfThumb : 0;
  return (
    <svg
      viewBox={`${-side} 0 ${width + 2 * side} ${height}`}
      width={width + 2 * side}
      height={height}
      role="img"
      aria-label={summary}
      className={wide ? 'h-auto w-full' : 'max-w-full overflow-visible'}
    >
      {level !== null && (
        <line
          x1={0}
          x2={width}
          y1={level}
          y2={level}
          className="stroke-control"
          strokeWidth="1"
          strokeDasharray="1.5 4"
        />
      )}
      {flip !== null && (
        <line x1={flip} x2={flip} y1={3} y2={height - 3} className="stroke-ink" strokeWidth="1" strokeDasharray="3 2" />
      )}
      {paths.map(({ option, path }, index) => (
        <path
          key={option ?? index}
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          className={option === null ? 'text-ink' : `option-${option}`}
        />
      ))}
      {here && <circle cx={here.x} cy={here.y} r="3.6" className="fill-ink" />}
    </svg>
  );
};
