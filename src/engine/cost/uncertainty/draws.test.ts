import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf } from '../../../framework/uncertainty';
import type { Range } from '../../../units';
import { drawnColumns, scaleOf } from './draws';
import { normalScore, scoreOfP90, triangleOf } from './normal';
import { spreadOf } from './tally';

const ranges: Record<string, Range> = {
  closed_price_level: { low: 0.7, mid: 1, high: 1 },
  'hosted-price': { low: 0, mid: 1, high: 2 },
  'gpu-price': { low: 0, mid: 1, high: 2 },
  'tokens-per-day': { low: 5e6, mid: 1e7, high: 2e7 },
  capacity: { low: 0, mid: 1, high: 2 },
  ops_hours_api: { low: 2, mid: 8, high: 10 },
  ops_hours_onprem: { low: 20, mid: 60, high: 160 },
  'cached-share': { low: 0, mid: 0.3, high: 0.7 },
  'peak-to-mean': { low: 2, mid: 4, high: 8 },
  electricity_us: { low: 0.12, mid: 0.12, high: 0.12 },
};
const drivers = Object.keys(ranges);
const samples = 20_000;
const columns = drawnColumns(drivers, ranges, 7, samples);
const column = (driver: string) => {
  const found = columns.find((each) => each.driver === driver);
  if (found === undefined) throw new Error(driver);
  return found.values;
};

/** Correlation of ranks: of the normal scores up to what a monotone scale does, 6/π · asin(ρ/2). */
const rankCorrelation = (a: Float64Array, b: Float64Array): number => {
  const ranks = (values: Float64Array) => {
    const order = [...values.keys()].sort((i, j) => (values[i] as number) - (values[j] as number));
    const rank = new Float64Array(values.length);
    for (const [place, index] of order.entries()) rank[index] = place;
    return rank;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (samples - 1) / 2;
  let sum = 0;
  let square = 0;
  for (let i = 0; i < samples; i += 1) {
    sum += ((x[i] as number) - middle) * ((y[i] as number) - middle);
    square += ((x[i] as number) - middle) ** 2;
  }
  return sum / square;
};
const expectedRank = (rho: number) => (6 / Math.PI) * Math.asin(rho / 2);

describe('a drawn figure', () => {
  it('has the 10th, 50th and 90th percentile of its range', () => {
    for (const { driver, values } of columns) {
      const { low, mid, high } = ranges[driver] as Range;
      const spread = spreadOf(values);
      const slack = 0.04 * (high - low);
      expect(Math.abs(spread.low - low), driver).toBeLessThan(slack);
      expect(Math.abs(spread.mid - mid), driver).toBeLessThan(slack);
      expect(Math.abs(spread.high - high), driver).toBeLessThan(slack);
    }
  });

  it('without a range is not drawn', () => {
    expect(columns.map(({ driver }) => driver)).not.toContain('electricity_us');
  });

  it('stays within what it can be', () => {
    expect(Math.min(...column('cached-share'))).toBe(0);
    expect(Math.max(...column('cached-share'))).toBe(1);
    expect(Math.min(...column('peak-to-mean'))).toBeGreaterThanOrEqual(1);
    expect(Math.min(...column('ops_hours_api'))).toBeGreaterThan(0);
  });

  it('passes its three percentiles exactly, and rises with its score', () => {
    const level = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    const score = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(level, level, level, score, score, (a, b, c, s, t) => {
        const [low, mid, high] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
        const range = { low, mid, high };
        const at = scaleOf('tokens-per-day', range);
        expect(at(-scoreOfP90) / low).toBeCloseTo(1, 9);
        expect(at(0)).toBe(mid);
        expect(at(scoreOfP90) / high).toBeCloseTo(1, 9);
        expect(at(Math.max(s, t))).toBeGreaterThanOrEqual(at(Math.min(s, t)));
      }),
    );
  });
});

describe('drawn together', () => {
  it.each([
    ['hosted-price', 'gpu-price', correlationOf('hosted-prices', 'gpu-prices')],
    ['hosted-price', 'capacity', correlationOf('hosted-prices', 'capacity')],
    ['gpu-price', 'tokens-per-day', 0],
    ['ops_hours_api', 'ops_hours_onprem', 0.64],
    ['tokens-per-day', 'ops_hours_onprem', 0.8 * correlationOf('volume', 'labour')],
    ['cached-share', 'gpu-price', 0],
  ])('%s and %s', (a, b, rho) => {
    expect(Math.abs(rankCorrelation(column(a), column(b)) - expectedRank(rho))).toBeLessThan(0.025);
  });

  it('the same seed gives the same figures whatever the order asked in, another seed others', () => {
    const bits = (seed: number, asked: readonly string[]) =>
      drawnColumns(asked, ranges, seed, 100).map(({ driver, values }) => [driver, [...values]]);
    expect(bits(7, drivers.toReversed())).toEqual(bits(7, drivers));
    expect(bits(8, drivers)).not.toEqual(bits(7, drivers));
  });

  it('correlations that contradict each other are refused', () => {
    const matrix = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(() => triangleOf(matrix)).toThrow('contradict');
  });
});

it('the normal quantile is that of the tables, odd around a half', () => {
  for (const [u, score] of [
    [0.5, 0],
    [0.9, scoreOfP90],
    [0.975, 1.959963985],
    [0.999, 3.090232306],
  ] as const) {
    expect(normalScore(u)).toBeCloseTo(score, 7);
    expect(normalScore(1 - u)).toBeCloseTo(-score, 7);
  }
});
