/**
 * An 80 % range: low = 10th percentile, mid = the value used, high = 90th percentile.
 * A value without spread has low = mid = high.
 */
export interface Range<Q extends number = number> {
  readonly low: Q;
  readonly mid: Q;
  readonly high: Q;
}

/** A range without spread. */
export const exactly = <Q extends number>(value: Q): Range<Q> => ({ low: value, mid: value, high: value });

/**
 * A typed range `low to high`, read as 10th to 90th percentile. Its mid is the geometric mean, or the
 * arithmetic mean when an end is zero (a share, say). Throws when the ends are reversed or negative.
 */
export const between = (low: number, high: number): Range => {
  if (!(low >= 0 && low <= high))
    throw new RangeError(`a range goes from a smaller to a larger number, got ${low} to ${high}`);
  return { low, mid: low > 0 ? Math.sqrt(low * high) : (low + high) / 2, high };
};

/** Multiply every end of a range by one factor ≥ 0. */
export const scaled = (range: Range, factor: number): Range => ({
  low: range.low * factor,
  mid: range.mid * factor,
  high: range.high * factor,
});

/** The same range with a unit: every end goes through the unit's constructor, which refuses NaN and Infinity. */
export const rangeIn = <Q extends number>(unit: (value: number) => Q, range: Range): Range<Q> => ({
  low: unit(range.low),
  mid: unit(range.mid),
  high: unit(range.high),
});
