import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutScatter, type ScatterInput } from './scatter-layout';

const input = (points: ScatterInput['series'][number]['points'], mark: 'dot' | 'cross' = 'dot'): ScatterInput => ({
  series: [{ id: 's', label: 'runs', mark, points, band: { low: 0.5, high: 2 } }],
  xLabel: 'measured',
  yLabel: 'predicted',
  tickText: String,
  above: 'too high',
  below: 'too low',
});
const numbers = (path: string): number[] => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));

describe('a picture of pairs', () => {
  it('has the same ticks on both axes, at whole decades', () => {
    const { xTicks, yTicks } = layoutScatter(input([{ x: 42, y: 3100 }]), 640);
    expect(xTicks.map(({ text }) => text)).toEqual(['100', '1000']);
    expect(yTicks.map(({ text }) => text)).toEqual(xTicks.map(({ text }) => text));
  });

  it('puts equal pairs on the diagonal', () => {
    const { series, plot } = layoutScatter(
      input([
        { x: 100, y: 100 },
        { x: 10, y: 1000 },
      ]),
      640,
    );
    const [x = 0, y = 0] = numbers(series[0]?.path ?? '');
    expect((x - plot.left) / (plot.right - plot.left)).toBeCloseTo((plot.bottom - y) / (plot.bottom - plot.top), 2);
  });

  it('leaves out what has no place on a logarithmic axis', () => {
    const { series } = layoutScatter(
      input([
        { x: 0, y: 5 },
        { x: 20, y: 30 },
        { x: 5, y: Number.NaN },
      ]),
      640,
    );
    expect(series[0]?.path.match(/M/g)).toHaveLength(1);
  });

  it('draws without any pair', () => expect(layoutScatter(input([]), 320).xTicks.length).toBeGreaterThan(1));

  it('law: every mark and band is inside the plot, at any width', () => {
    const pair = fc.record({
      x: fc.double({ min: 1, max: 1e6, noNaN: true }),
      y: fc.double({ min: 1, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), fc.integer({ min: 280, max: 900 }), (points, width) => {
        const { series, plot } = layoutScatter(input(points), width);
        const starts = [...(series[0]?.path ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ]);
        expect(starts).toHaveLength(points.length);
        const band = numbers(series[0]?.band ?? '');
        const corners = band.flatMap((x, i) => (i % 2 === 0 ? [[x, band[i + 1] ?? 0]] : []));
        for (const [x = 0, y = 0] of [...starts, ...corners]) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.1);
          expect(x).toBeLessThanOrEqual(plot.right + 0.1);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.1);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
