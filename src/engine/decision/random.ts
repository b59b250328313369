/** Repeatable random numbers in 32-bit integer arithmetic, the same in every engine. */

/**
 * sfc32, seeded per stream. Returns a function giving numbers in [0, 1).
 * seed: 32-bit integers; stream: sample number, so that any sample can be drawn without the ones before it.
 * Source: C. Doty-Humphrey, PractRand.
 */
export const sfc32 = (seed: number, stream: number): (() => number) => {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return () => next() / 4294967296;
};

/** A weak order, prepared once: items from most to least important, and for each place where its group of ties starts. */
export interface WeakOrder {
  readonly items: readonly number[];
  readonly groupStart: readonly number[];
}

/** ranks: one number per item, smaller = more important, equal = tied. */
export const weakOrder = (ranks: readonly number[]): WeakOrder => {
  const rank = (item: number) => ranks[item] ?? 0;
  const items = ranks.map((_, item) => item).sort((a, b) => rank(a) - rank(b) || a - b);
  return { items, groupStart: items.map((item) => items.findIndex((other) => rank(other) === rank(item))) };
};

const sortAscending = (values: number[]): void => {
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    let j = i - 1;
    while (j >= 0 && (values[j] ?? 0) > value) {
      values[j + 1] = values[j] ?? 0;
      j -= 1;
    }
    values[j + 1] = value;
  }
};

/**
 * One weight vector, uniform over all that respect a weak order. Uses only comparison, sum and difference.
 * draw: numbers in [0, 1). Always draws 2·(n−1) numbers, so that another order does not shift the numbers drawn later.
 * Method: spacings of sorted uniforms are flat on the simplex; sorted they follow a strict order; shuffled within ties
 * they follow a weak one. Returns weights by item, summing to 1.
 */
export const weightsInOrder = ({ items, groupStart }: WeakOrder, draw: () => number): number[] => {
  const n = items.length;
  const sizes: number[] = [];
  for (let i = 1; i < n; i += 1) sizes.push(draw());
  sortAscending(sizes);
  sizes.push(1);
  for (let i = n - 1; i > 0; i -= 1) sizes[i] = (sizes[i] ?? 0) - (sizes[i - 1] ?? 0);
  sortAscending(sizes);
  sizes.reverse();
  for (let i = n - 1; i > 0; i -= 1) {
    const start = groupStart[i] ?? i;
    const j = start + Math.floor(draw() * (i - start + 1));
    const size = sizes[i] ?? 0;
    sizes[i] = sizes[j] ?? 0;
    sizes[j] = size;
  }
  const weights: number[] = sizes.slice();
  for (let i = 0; i < n; i += 1) weights[items[i] ?? 0] = sizes[i] ?? 0;
  return weights;
};
