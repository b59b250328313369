/** Places of the bars that show what each figure does on its own. */
export interface TornadoRow {
  readonly driver: string;
  /** USD a month with the figure at its low and at its high end. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** What all bars are drawn against: the middle, zero where it is in reach, and every end. */
export const tornadoScale = (rows: readonly TornadoRow[], middle: number) => {
  const ends = rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const [least, most] = [Math.min(middle, 0, ...ends), Math.max(middle, ...ends)];
  const [low, high] = [Math.min(middle, ...ends), Math.max(middle, ...ends)];
  // Far from zero the bars would be slivers: then the scale starts where they do, and no zero is drawn.
  const fromZero = high - low > (most - least) / 3;
  const from = fromZero ? least : low;
  const air = 0.02 * Math.max(1, most - from);
  return { from: from - air, to: most + air, zero: fromZero };
};
