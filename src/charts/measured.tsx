import { type ReactNode, useMemo, useRef } from 'react';
import { useMeasuredWidth } from './measured-width';

/** Two drawings until the width is known, one of them shown: a prerendered page is readable on a phone too. */
const unmeasured = [
  { width: 640, className: 'h-auto w-full @max-md:hidden' },
  { width: 320, className: 'h-auto w-full @md:hidden' },
];

interface MeasuredProps<Marks> {
  readonly layout: (width: number) => Marks;
  /** No wider than this. */
  readonly most?: number;
  /** `className` is for the picture until its width is known; afterwards undefined. */
  readonly children: (marks: Marks, className: string | undefined) => ReactNode;
}

/** A drawing laid out for the width there is. */
export const Measured = <Marks,>({ layout, most = Number.POSITIVE_INFINITY, children }: MeasuredProps<Marks>) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const marks = useMemo(() => (width === null ? null : layout(Math.min(width, most))), [layout, width, most]);
  return (
    <div ref={frame} className="@container">
      {marks === null
        ? unmeasured.map((each) => (
            <div key={each.width}>{children(layout(Math.min(each.width, most)), each.className)}</div>
          ))
        : children(marks, undefined)}
    </div>
  );
};
