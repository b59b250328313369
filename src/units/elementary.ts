/**
 * Logarithms, powers and roots from the four operations alone, which every engine rounds alike: the language leaves the
 * last digits of its own (`Math.log`, `**`) to the engine, and they differ between browsers and Node versions.
 * Logarithms, exponentials and roots are within a few units of the last place of the exact ones, powers within a few
 * hundred at the ends of the range. `Math.sqrt` is exact everywhere.
 * Kept out of the chapter's index: the first page needs none of it.
 */

/** A number beside its own bits; `high` is the word with sign and exponent. */
const float = new Float64Array([1]);
const words = new Uint32Array(float.buffer);
const high = words[1] === 0 ? 0 : 1;
const highWord = (): number => words[high] ?? 0;

/** ln 2 in two parts; the first has so few digits that a whole multiple of it is exact. */
const ln2 = 6.931_471_803_691_238e-1;
const ln2Rest = 1.908_214_929_270_587_7e-10;
const { LN10: ln10, LOG2E: perLn2 } = Math;

/** (ln(1+s) − ln(1−s) − 2s) ÷ 2s for |s| up to 0.18: s²/3 + s⁴/5 + … */
const atanhTail = (s: number): number => {
  const z = s * s;
  const last = 1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23))));
  return z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * last))))));
};

/** Natural logarithm. 0 gives −∞, anything below NaN. */
export const ln = (x: number): number => {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let exponent = -1023;
  let value = x;
  if (value < 2.3e-308) {
    value *= 18_014_398_509_481_984;
    exponent -= 54;
  }
  float[0] = value;
  exponent += highWord() >>> 20;
  words[high] = (highWord() & 0xfffff) | 0x3ff00000;
  let mantissa = float[0] ?? 1;
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  return exponent * ln2 + (2 * s + (2 * s * atanhTail(s) + exponent * ln2Rest));
};

/** ln(1 + x), exact to the last digits near 0 too. */
export const log1p = (x: number): number => {
  if (x > -0.29 && x < 0.41) {
    const s = x / (2 + x);
    return 2 * s + 2 * s * atanhTail(s);
  }
  return ln(1 + x);
};

/** (eˣ − 1) ÷ x for |x| up to 0.35: 1 + x/2 + x²/6 + … */
const expTail = (x: number): number => {
  const last = 1 / 3_628_800 + x * (1 / 39_916_800 + x * (1 / 479_001_600 + x * (1 / 6_227_020_800)));
  const middle = 1 / 720 + x * (1 / 5040 + x * (1 / 40_320 + x * (1 / 362_880 + x * last)));
  return 1 + x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * middle))));
};

/** value · 2^exponent, for exponents a double can have. */
const scaled = (value: number, exponent: number): number => {
  if (exponent > 1023) return scaled(value * 2, exponent - 1);
  if (exponent < -1022) return scaled(value / 18_014_398_509_481_984, exponent + 54);
  float[0] = 1;
  words[high] = (exponent + 1023) << 20;
  return value * (float[0] ?? 1);
};

/** eˣ. Beyond the range of a double ∞ or 0. */
export const exp = (x: number): number => {
  if (!(x < 709.79)) return x >= 709.79 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -745.2) return 0;
  const exponent = Math.round(x * perLn2);
  const rest = x - exponent * ln2 - exponent * ln2Rest;
  return scaled(1 + rest * expTail(rest), exponent);
};

/** eˣ − 1, exact to the last digits near 0 too. */
export const expm1 = (x: number): number => (x > -0.35 && x < 0.35 ? x * expTail(x) : exp(x) - 1);

/** Cube root, of any sign. */
export const cbrt = (x: number): number => {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (x < 0) return -cbrt(-x);
  if (x < 2.3e-308) return cbrt(x * 18_014_398_509_481_984) / 262_144;
  // Twice the cube would pass the largest number.
  if (x > 1e307) return cbrt(x / 18_014_398_509_481_984) * 262_144;
  // A third of the exponent is a first guess to five bits; each step of Halley's method makes three times as many.
  float[0] = x;
  words[high] = Math.floor(highWord() / 3) + 715_094_163;
  let root = float[0] ?? 1;
  for (let step = 0; step < 3; step += 1) {
    const cube = root * root * root;
    root -= root * ((cube - x) / (2 * cube + x));
  }
  return root;
};

/** x². */
export const squared = (x: number): number => x * x;

/** Beyond it, multiplying out would lose more digits than the exponential does. */
const mostFactors = 1024;

const wholePower = (base: number, exponent: number): number => {
  let result = 1;
  let factor = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
};

/**
 * base to the power of an exponent. Whole exponents are multiplied out, so powers of ten up to 10²² are exact.
 * A negative base with any other exponent, or one beyond 1,024, gives NaN; 0 to a power above 0 is 0, to one below ∞.
 */
export const power = (base: number, exponent: number): number => {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= mostFactors) {
    if (exponent >= 0) return wholePower(base, exponent);
    const over = wholePower(base, -exponent);
    // Where the power passes the largest number its reciprocal may still be one of the smallest.
    return Number.isFinite(over) ? 1 / over : wholePower(1 / base, -exponent);
  }
  if (base === 0) return exponent > 0 ? 0 : exponent < 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  return exp(exponent * ln(base));
};

/** Powers of one base above 0, to the digits of `power`: its logarithm is taken once for all exponents. */
export const powersOf = (base: number): ((exponent: number) => number) => {
  const log = ln(base);
  return (exponent) =>
    Number.isInteger(exponent) && Math.abs(exponent) <= mostFactors ? power(base, exponent) : exp(exponent * log);
};

/** Logarithm to the base of ten; whole for the powers of ten. */
export const log10 = (x: number): number => {
  const found = ln(x) / ln10;
  const whole = Math.round(found);
  // The nearest number to a power of ten is what its digits read as, in every engine.
  return Math.abs(found - whole) < 1e-12 && Number(`1e${whole}`) === x ? whole : found;
};

/** Logarithm to the base of two; whole for the powers of two. */
export const log2 = (x: number): number => {
  const found = ln(x) / Math.LN2;
  const whole = Math.round(found);
  return Number.isFinite(whole) && power(2, whole) === x ? whole : found;
};
