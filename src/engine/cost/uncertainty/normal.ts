/** Normal scores from uniform numbers, and scores that go together. */
import { ln } from '../../../units/elementary';

const a = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
] as const;
const b = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
] as const;
const c = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const d = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416] as const;
const tail = 0.02425;

const inTail = (q: number): number =>
  (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
  ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);

/**
 * Standard normal quantile of u in (0, 1), to a relative error of 1.2e-9. Symmetric: the score of 1 − u is minus that of u.
 * Source: P. J. Acklam, rational approximation of the inverse normal distribution.
 */
export const normalScore = (u: number): number => {
  if (u < tail) return inTail(Math.sqrt(-2 * ln(u)));
  if (u > 1 - tail) return -inTail(Math.sqrt(-2 * ln(1 - u)));
  const q = u - 0.5;
  const r = q * q;
  return (
    ((((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q) /
    (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1)
  );
};

/** The score that a tenth of all draws exceed. */
export const scoreOfP90 = 1.2815515655446004;

/**
 * Lower triangle L with L·Lᵀ = the matrix, by Cholesky. Throws a RangeError where the correlations contradict each other,
 * that is where the matrix is not positive definite.
 */
export const triangleOf = (matrix: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const rows: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const built: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? built : (rows[j] as number[]);
      let rest = row[j] as number;
      for (let k = 0; k < j; k += 1) rest -= (built[k] as number) * (other[k] as number);
      if (j === i && rest <= 0) throw new RangeError('these correlations contradict each other');
      built.push(j === i ? Math.sqrt(rest) : rest / (other[j] as number));
    }
    rows.push(built);
  }
  return rows;
};
