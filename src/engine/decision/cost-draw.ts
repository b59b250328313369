/** A cost drawn from its range. */

import type { Range } from '../../units';
import { power } from '../../units/elementary';

/** Range ends are the 10th and 90th percentile: 0.4 of the unit interval either side of the middle. */
const halfInterval = 0.4;
/** A low end of zero has no logarithm; it is read as a thousandth of the mid. */
const leastRatio = 1e-3;

/**
 * Cost at a draw u in [0, 1): log-linear through low (u = .1), mid (.5) and high (.9).
 * Formula: log10 C = log10 mid + (u−½)/0.4 · log10(mid/low or high/mid). A mid of 0 stays 0.
 */
export const costAt = (usd: Range, u: number): number => {
  if (usd.mid <= 0) return 0;
  const ratio = u < 0.5 ? usd.mid / Math.max(usd.low, usd.mid * leastRatio) : usd.high / usd.mid;
  return ratio === 1 ? usd.mid : usd.mid * power(ratio, (u - 0.5) / halfInterval);
};
