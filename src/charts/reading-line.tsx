interface ReadingLineProps {
  /** Where it is read; null = nowhere. */
  readonly at: number | null;
  readonly plot: { readonly top: number; readonly bottom: number };
}

/** The upright line at the place of a chart that is being read. */
export const ReadingLine = ({ at, plot }: ReadingLineProps) =>
  at === null ? null : (
    <line
      x1={at}
      x2={at}
      y1={plot.top}
      y2={plot.bottom}
      className="stroke-link"
      strokeWidth="1.2"
      pointerEvents="none"
    />
  );
