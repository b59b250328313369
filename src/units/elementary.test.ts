import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cbrt, exp, expm1, ln, log1p, log2, log10, power, powersOf } from './elementary';

const runs = { seed: 20_261_121, numRuns: 4000 };
const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
/** Relative distance, in units of the last place of a number near one. */
const apart = (found: number, wanted: number): number =>
  found === wanted ? 0 : Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-307) / Number.EPSILON;

describe('agree with the functions of the engine to a few last places', () => {
  const rows: readonly (readonly [string, fc.Arbitrary<number>, (x: number) => number, (x: number) => number])[] = [
    ['ln', positive, ln, Math.log],
    ['ln near one', unit.map((u) => 0.5 + u), ln, Math.log],
    ['log10', positive, log10, Math.log10],
    ['log2', positive, log2, Math.log2],
    ['log1p', unit.map((u) => u * 3 - 0.999), log1p, Math.log1p],
    ['log1p near zero', unit.map((u) => u * 1e-9), log1p, Math.log1p],
    ['exp', unit.map((u) => u * 40 - 20), exp, Math.exp],
    ['expm1', unit.map((u) => u * 6 - 4), expm1, Math.expm1],
    ['expm1 near zero', unit.map((u) => u * 1e-9), expm1, Math.expm1],
    ['cbrt', positive, cbrt, Math.cbrt],
  ];
  test.each(rows)('%s', (_, values, ours, theirs) => {
    fc.assert(
      fc.property(values, (x) => apart(ours(x), theirs(x)) < 6),
      runs,
    );
  });

  test('power', () => {
    const base = unit.map((u) => 0.01 + u * 50);
    const exponent = unit.map((u) => u * 12 - 6);
    fc.assert(
      fc.property(base, exponent, (b, e) => apart(power(b, e), b ** e) < 60),
      runs,
    );
    fc.assert(
      fc.property(base, fc.integer({ min: -36, max: 36 }), (b, e) => apart(power(b, e), b ** e) < 60),
      runs,
    );
  });
});

describe('are exact where a reader would notice', () => {
  test('powers of one base are those of `power` to the bit', () => {
    const base = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    const exponent = fc.oneof(fc.double({ min: -9, max: 9, noNaN: true }), fc.integer({ min: -1100, max: 1100 }));
    fc.assert(fc.property(base, exponent, (b, e) => Object.is(powersOf(b)(e), power(b, e))));
  });

  test('powers of ten and of two, and their logarithms', () => {
    for (let n = -22; n <= 22; n += 1) {
      expect(power(10, n)).toBe(Number(`1e${n}`));
      expect(log10(power(10, n))).toBe(n);
      expect(log2(power(2, n))).toBe(n);
    }
    for (let n = -307; n <= 308; n += 1) expect(log10(Number(`1e${n}`))).toBe(n);
    expect([power(3, 4), power(0.5, 3), cbrt(27), cbrt(-8)]).toEqual([81, 0.125, 3, -2]);
  });

  test('at the ends of the scale', () => {
    expect([ln(1), ln(0), ln(-1), ln(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect([exp(0), exp(800), exp(-800), exp(Number.NaN)]).toEqual([1, Number.POSITIVE_INFINITY, 0, Number.NaN]);
    expect(apart(exp(-740), Math.exp(-740))).toBeLessThan(6);
    expect([power(0, 2), power(0, 0), power(0, -1), power(0, 0.5), power(-2, 0.5)]).toEqual([
      0,
      1,
      Number.POSITIVE_INFINITY,
      0,
      Number.NaN,
    ]);
    expect([cbrt(0), log1p(0), expm1(0), log1p(-1)]).toEqual([0, 0, 0, Number.NEGATIVE_INFINITY]);
    for (const x of [6.5e307, 1e308, Number.MAX_VALUE, 1e301]) expect(apart(cbrt(x), Math.cbrt(x))).toBeLessThan(6);
    expect(power(10, -309)).toBeGreaterThan(0.99e-309);
    expect(power(10, -309)).toBeLessThan(1.01e-309);
    expect(apart(ln(5e-324), Math.log(5e-324))).toBeLessThan(6);
  });

  test('never fall where they should rise', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        for (const rising of [ln, exp, cbrt, log1p, expm1, log10]) {
          if (more - less > 1e-12) expect(rising(more)).toBeGreaterThanOrEqual(rising(less));
        }
      }),
      runs,
    );
  });
});

/** The digits of a long run, worked out once: a platform that rounds otherwise gives others. */
test('give the same digits everywhere', () => {
  const bits = new DataView(new ArrayBuffer(8));
  let state = 12_345;
  let hash = 7;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 2000; i += 1) {
    const [u, v] = [next(), next() * 100];
    for (const value of [ln(v), log10(v), log2(u), exp(u * 20 - 10), expm1(-u * 3), log1p(-u), cbrt(v), power(v, u)]) {
      bits.setFloat64(0, value);
      hash = (Math.imul(hash, 31) + bits.getInt32(0)) | 0;
      hash = (Math.imul(hash, 31) + bits.getInt32(4)) | 0;
    }
  }
  expect(hash).toBe(-360_208_529);
});
