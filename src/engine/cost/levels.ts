/** Three sourced levels of a figure as one scale: 0 = 10th percentile, 1 = the figure used, 2 = 90th percentile. */
import { powersOf } from '../../units/elementary';

/** Below zero nothing is sold; a level of zero has no logarithm, so the scale is straight there. */
const between = (mid: number, end: number): ((along: number) => number) => {
  if (!(mid > 0 && end > 0)) return (along) => Math.max(0, mid + (end - mid) * along);
  const rise = powersOf(end / mid);
  return (along) => mid * rise(along);
};

/** `atLevel` of three levels that stay, for many places: each side's logarithm is taken once, when it is first needed. */
export const alongLevels = ([low, mid, high]: readonly [number, number, number]): ((place: number) => number) => {
  let below: ReturnType<typeof between> | null = null;
  let above: ReturnType<typeof between> | null = null;
  return (place) => {
    if (place === 1) return mid;
    if (place === 0) return low;
    if (place === 2) return high;
    if (place < 1) {
      below ??= between(mid, low);
      return below(1 - place);
    }
    above ??= between(mid, high);
    return above(place - 1);
  };
};

/**
 * The figure at a place on the scale: at 0, 1 and 2 the levels themselves, between and beyond them log-linear.
 * Never below zero.
 */
export const atLevel = (levels: readonly [number, number, number], place: number): number => alongLevels(levels)(place);
