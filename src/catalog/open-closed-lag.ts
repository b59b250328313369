/** How far the strongest open-weight model is behind the strongest closed one, from dated figures of one benchmark. */

/** One model's figure on one scale. */
export interface LagEntry {
  readonly model: string;
  readonly weights: 'open' | 'closed';
  readonly value: number;
  /** Day, month or year of release; null = unknown. */
  readonly released: string | null;
  /** Day of the figure: the model was released by then. */
  readonly asOf: string;
}

export interface Lag {
  readonly bestOpen: LagEntry;
  readonly bestClosed: LagEntry;
  /** Best closed minus best open in the benchmark's unit, turned so that positive = closed is ahead. */
  readonly points: number;
  /** The first closed model with at least the best open figure; null = open leads, or no such model has a date. */
  readonly firstClosedThere: LagEntry | null;
  /**
   * Months from that model's release to the best open one's, low and high where only a month or a year is known.
   * At least so much: an earlier closed model may be without a figure on this scale. Below zero = open was first.
   */
  readonly months: { readonly low: number; readonly high: number } | null;
}

/** First and last moment of a day, month or year, in months since year 0. */
const monthSpan = (date: string): { readonly first: number; readonly last: number } => {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: year * 12, last: year * 12 + 12 };
  const start = year * 12 + month - 1;
  if (day === undefined) return { first: start, last: start + 1 };
  return { first: start + (day - 1) / 31, last: start + (day - 1) / 31 };
};

/** When the model may have come out: its release, no later than its figure. */
const releaseSpan = (released: string, asOf: string): { readonly first: number; readonly last: number } => {
  const { first, last } = monthSpan(released);
  return { first, last: Math.max(first, Math.min(last, monthSpan(asOf).last)) };
};

const toTenth = (months: number): number => Math.round(months * 10) / 10;

/** Strongest first; of equal figures the one listed first. */
const strongest = (entries: readonly LagEntry[], ahead: (entry: LagEntry) => number): LagEntry | undefined =>
  entries.reduce<LagEntry | undefined>(
    (best, entry) => (best === undefined || ahead(entry) > ahead(best) ? entry : best),
    undefined,
  );

/**
 * The present lag from entries of one scale. Null when either side has no figure.
 * `months` = release of the best open model − earliest release of a closed model that does at least as well.
 */
export const lagOf = (entries: readonly LagEntry[], higherIsBetter: boolean): Lag | null => {
  const ahead = (entry: LagEntry): number => (higherIsBetter ? entry.value : -entry.value);
  const closed = entries.filter((entry) => entry.weights === 'closed');
  const bestOpen = strongest(
    entries.filter((entry) => entry.weights === 'open'),
    ahead,
  );
  const bestClosed = strongest(closed, ahead);
  if (bestOpen === undefined || bestClosed === undefined) return null;
  const asGood = closed.flatMap((entry) =>
    entry.released !== null && ahead(entry) >= ahead(bestOpen)
      ? [{ entry, ...releaseSpan(entry.released, entry.asOf) }]
      : [],
  );
  const [first] = asGood.toSorted((a, b) => a.last - b.last || a.first - b.first);
  const points = Number((ahead(bestClosed) - ahead(bestOpen)).toPrecision(6));
  if (first === undefined || bestOpen.released === null) {
    return { bestOpen, bestClosed, points, firstClosedThere: first?.entry ?? null, months: null };
  }
  const open = releaseSpan(bestOpen.released, bestOpen.asOf);
  const earliest = Math.min(...asGood.map((span) => span.first));
  return {
    bestOpen,
    bestClosed,
    points,
    firstClosedThere: first.entry,
    months: { low: toTenth(open.first - first.last), high: toTenth(open.last - earliest) },
  };
};
