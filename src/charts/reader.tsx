import { type PointerEvent, type ReactNode, useState } from 'react';
import type { Point } from './geometry';

interface ReaderProps {
  /** Of the control: "Read costs at a volume". */
  readonly label: string;
  /** Places to stop at, in reading order. */
  readonly count: number;
  /** Where reading begins. */
  readonly start: number;
  readonly textAt: (index: number) => string;
  /** The stop below the pointer; null outside the plot. */
  readonly nearest: (at: Point) => number | null;
  /** The drawing; `shown` is the stop being read. */
  readonly children: (shown: number | null) => ReactNode;
}

/**
 * Reads a drawing from place to place: one tab stop, arrow keys move, what is read is said and stands below. Escape
 * leaves. A pointer reads where it is.
 */
export const Reader = ({ label, count, start, textAt, nearest, children }: ReaderProps) => {
  const [stop, setStop] = useState<number | null>(null);
  const [reading, setReading] = useState(false);
  if (count === 0) return children(null);
  const at = Math.min(stop ?? start, count - 1);
  const text = textAt(at);
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = nearest({ x: event.clientX - box.left, y: event.clientY - box.top });
    setReading(found !== null);
    if (found !== null) setStop(found);
  };
  return (
    <>
      <div
        className="relative rounded-control has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus"
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setReading(false)}
      >
        {children(reading ? at : null)}
        <input
          type="range"
          className="sr-only"
          aria-label={label}
          aria-valuetext={text}
          min={0}
          max={count - 1}
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
      <p aria-hidden="true" className="screen-only mt-1 min-h-[1.125rem] text-note text-muted">
        {reading && text}
      </p>
    </>
  );
};

/** The index of the least distance. */
export const nearestIndex = (places: readonly number[], to: number): number =>
  places.reduce(
    (best, place, index) => (Math.abs(place - to) < Math.abs((places[best] ?? place) - to) ? index : best),
    0,
  );
