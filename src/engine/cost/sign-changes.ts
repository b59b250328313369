/** Every sign change of a function over an interval that a fine enough sampling shows, each narrowed down. */
import { power } from '../../units/elementary';

export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'log';
}

/** Values from one end to the other, both exact; an extra value (the present one, say) takes its place among them. */
export const valuesAcross = ({ from, to, scale }: Interval, count: number, extra?: number): readonly number[] => {
  const values = Array.from({ length: count }, (_, index) => {
    if (index === count - 1) return to;
    const share = index / (count - 1);
    return scale === 'log' ? from * power(to / from, share) : from + (to - from) * share;
  });
  const inside = extra !== undefined && extra > from && extra < to;
  return inside ? [...new Set([...values, extra])].sort((a, b) => a - b) : values;
};

export interface SignChange {
  /** The last value known before the change and the first one after it, so close that nothing lies between that matters. */
  readonly before: number;
  readonly after: number;
  /** The function is below zero beyond it. */
  readonly belowBeyond: boolean;
}

/** Halvings to a ten-millionth of a step: far below the thousandth to which totals are held equal. */
export const finely = 24;
/** To a ten-thousandth of a step, for functions that take long. */
export const roughly = 13;

/**
 * Sign changes between neighbouring samples, each halved on the interval's own scale. Zero counts as above. A value at
 * which the function has no result (null) has no sign: nothing is claimed across it. `whole` stops between two whole
 * numbers, where nothing lies in between.
 */
export const signChanges = (
  samples: readonly { readonly value: number; readonly figure: number | null }[],
  figureAt: (value: number) => number | null,
  { scale }: Pick<Interval, 'scale'>,
  whole: boolean,
  halvings = finely,
): readonly SignChange[] => {
  const changes: SignChange[] = [];
  for (const [index, right] of samples.entries()) {
    const left = samples[index - 1];
    if (left === undefined || left.figure === null || right.figure === null) continue;
    const below = left.figure < 0;
    if (right.figure < 0 === below) continue;
    let [before, after] = [left.value, right.value];
    for (let halving = 0; halving < halvings; halving += 1) {
      if (whole && Math.round(after) - Math.round(before) <= 1) break;
      const middle = scale === 'log' ? Math.sqrt(before * after) : (before + after) / 2;
      const value = whole ? Math.round(middle) : middle;
      if (value <= before || value >= after) break;
      const figure = figureAt(value);
      if (figure === null) break;
      if (figure < 0 === below) before = value;
      else after = value;
    }
    changes.push({ before, after, belowBeyond: !below });
  }
  return changes;
};
