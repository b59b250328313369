export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

export const within = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Positions as near as possible to where labels want to be, at least `gap` apart, in order, between `from` and `to`
 * (y grows downwards). Where there is no room for all, the gap shrinks evenly. Ties keep their order.
 */
export const spread = (wanted: readonly number[], gap: number, from: number, to: number): number[] => {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const room = wanted.length > 1 ? Math.min(gap, (to - from) / (wanted.length - 1)) : gap;
  // Runs of touching labels: each run sits at the mean of what its labels want, inside the limits.
  interface Run {
    readonly members: readonly number[];
    readonly start: number;
  }
  const runOf = (members: readonly number[]): Run => {
    const mean = members.reduce((sum, index, i) => sum + (wanted[index] ?? 0) - i * room, 0) / members.length;
    return { members, start: Math.min(Math.max(mean, from), to - (members.length - 1) * room) };
  };
  const runs: Run[] = [];
  for (const index of order) {
    let run = runOf([index]);
    for (
      let before = runs.at(-1);
      before && before.start + before.members.length * room > run.start;
      before = runs.at(-1)
    ) {
      runs.pop();
      run = runOf([...before.members, ...run.members]);
    }
    runs.push(run);
  }
  const placed: number[] = wanted.map(() => from);
  for (const { members, start } of runs) {
    members.forEach((index, i) => {
      placed[index] = start + i * room;
    });
  }
  return placed;
};
