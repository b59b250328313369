import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostChartInput, type CostChartMarks, layoutCostChart } from './cost-chart-layout';
import { costAt } from './cost-curve';
import { breakEven, curveOf, curves } from './curves.fixture';
import { textWidth } from './text-width';

const exactly = (volume: number) => ({ low: volume, mid: volume, high: volume });
const input: CostChartInput = { curves, breakEven, you: exactly(64e6) };
const pointsOf = (path: string): [number, number][] =>
  path
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);

describe('the axes', () => {
  it('carry decades only, named in full at the end', () => {
    const { volumeTicks, moneyTicks, axisTitle } = layoutCostChart(input, 640);
    expect(volumeTicks.map(({ text }) => text)).toEqual(['1M', '10M', '100M', '1B tokens a day']);
    expect(moneyTicks.map(({ text }) => text)).toEqual(['$100', '$1k', '$10k', '$100k', '$1M']);
    expect(axisTitle).toBeNull();
  });

  it('say what they count below the ticks where the last one has no room', () => {
    const { volumeTicks, axisTitle } = layoutCostChart(input, 320);
    expect(volumeTicks.at(-1)?.text).toBe('1B');
    expect(axisTitle?.text).toBe('tokens a day');
  });

  it.each([
    [200e3, '100k'],
    [4e9, '10B tokens a day'],
  ])('grow to hold a reader at %d', (volume, tick) => {
    const { volumeTicks, you, plot } = layoutCostChart({ ...input, you: exactly(volume) }, 900);
    expect(volumeTicks.map(({ text }) => text)).toContain(tick);
    expect(you?.x).toBeGreaterThan(plot.left);
    expect(you?.x).toBeLessThan(plot.right);
  });

  it('put one decade of volume as far from the next as any other', () => {
    const { xOf } = layoutCostChart(input, 640);
    expect(xOf(1e8) - xOf(1e7)).toBeCloseTo(xOf(1e7) - xOf(1e6), 6);
  });
});

describe('the marks', () => {
  const marks = layoutCostChart(input, 640);

  it('draw every curve from edge to edge at its cost', () => {
    expect(marks.curves.map(({ option }) => option)).toEqual(curves.map(({ option }) => option));
    for (const [index, { path, end }] of marks.curves.entries()) {
      const points = pointsOf(path);
      const curve = curves[index];
      expect(points[0]?.[0]).toBeCloseTo(marks.plot.left, 1);
      expect(points.at(-1)?.[0]).toBeCloseTo(marks.plot.right, 1);
      expect(points.at(-1)?.[1]).toBeCloseTo(end.y, 1);
      expect(end.y).toBeCloseTo(marks.yOf((curve && costAt(curve, 1e9)) ?? 0), 6);
    }
  });

  it('give a band to the two options compared, and to others only when asked', () => {
    const banded = (some: CostChartMarks) => some.curves.filter(({ band }) => band).map(({ option }) => option);
    expect(banded(marks)).toEqual(['closed-api', 'self-hosted-cloud']);
    expect(banded(layoutCostChart({ ...input, banded: ['hosted-open'] }, 640))).toEqual(['hosted-open']);
  });

  it('put the open circle on the rented line and say value and range', () => {
    expect(marks.breakEven?.x).toBeCloseTo(marks.xOf(31.6e6), 6);
    expect(marks.breakEven?.y).toBeCloseTo(marks.yOf(380 * 31.6), 0);
    expect(marks.breakEven?.note).toMatchObject({ value: 'break-even 32M', range: 'range 19M to 47M' });
  });

  it('mark the other crossing smaller and without words', () => {
    expect(marks.crossings).toHaveLength(1);
    expect(marks.crossings[0]?.x).toBeCloseTo(marks.xOf(64e6), 6);
  });

  it.each([
    [{ low: 19e6, high: null }, 'range from 19M, no upper end'],
    [{ low: null, high: 47e6 }, 'range up to 47M'],
    [{ low: null, high: null }, null],
  ])('write the open range %j', (range, text) => {
    const headline = { at: 31.6e6, kind: 'smooth', range } as const;
    const { breakEven: mark } = layoutCostChart({ ...input, breakEven: { ...breakEven, headline } }, 640);
    expect(mark?.note.range).toBe(text);
  });

  it('leave out what is not there', () => {
    const bare = layoutCostChart({ curves, breakEven: { ...breakEven, headline: null, crossings: [] } }, 640);
    expect(bare).toMatchObject({ you: null, breakEven: null, crossings: [], guides: [] });
    expect(layoutCostChart({ curves: [] }, 640).curves).toEqual([]);
  });

  it('shade the range of a volume given as a range', () => {
    const { you } = layoutCostChart({ ...input, you: { low: 40e6, mid: 64e6, high: 90e6 } }, 640);
    expect(you?.band?.[0]).toBeCloseTo(marks.xOf(40e6), 6);
    expect(marks.you?.band).toBeNull();
  });

  it('survive a cost of zero', () => {
    const free = layoutCostChart({ curves: [curveOf('closed-api', () => 0)] }, 640);
    expect(free.curves[0]?.path).not.toContain('NaN');
  });
});

describe('whatever the numbers', () => {
  const anywhere = fc.record({
    slopes: fc.array(fc.double({ min: -1, max: 6, noNaN: true }), { minLength: 1, maxLength: 5 }),
    you: fc.double({ min: 5.2, max: 9.8, noNaN: true }),
    even: fc.double({ min: 6, max: 9, noNaN: true }),
    width: fc.integer({ min: 250, max: 1100 }),
    guides: fc.array(fc.double({ min: 6, max: 9, noNaN: true }), { maxLength: 4 }),
  });
  const options = ['closed-api', 'hosted-open', 'self-hosted-cloud', 'self-hosted-onprem', 'hybrid'] as const;
  const layout = ({ slopes, you, even, width, guides }: typeof anywhere extends fc.Arbitrary<infer T> ? T : never) =>
    layoutCostChart(
      {
        curves: slopes.map((slope, index) =>
          curveOf(options[index] ?? 'hybrid', (volume) => 10 ** slope * (volume / 1e6) ** (index / 4)),
        ),
        breakEven: {
          ...breakEven,
          own: options[slopes.length - 1] ?? 'hybrid',
          headline: { at: 10 ** even, kind: 'smooth', range: { low: 10 ** even / 2, high: 10 ** even * 2 } },
        },
        you: exactly(10 ** you),
        guides: guides.map((at) => ({ tokensPerDay: 10 ** at, label: 'guide: 250M' })),
      },
      width,
    );

  it('direct labels keep apart and every mark stays inside the picture', () => {
    fc.assert(
      fc.property(anywhere, (some) => {
        const marks = layout(some);
        const ys = marks.curves.map(({ label }) => label.y).sort((a, b) => a - b);
        ys.slice(1).forEach((y, index) => {
          expect(y - (ys[index] ?? 0)).toBeGreaterThan(12);
        });
        for (const { label } of marks.curves) {
          expect(label.x + textWidth(label.text, marks.fontSize)).toBeLessThanOrEqual(marks.width);
          expect(label.y).toBeGreaterThanOrEqual(0);
          expect(label.y).toBeLessThanOrEqual(marks.height);
        }
        expect(marks.you?.pill.left).toBeGreaterThanOrEqual(0);
        expect(marks.you?.pill.right).toBeLessThanOrEqual(marks.width);
        for (const { label, x } of marks.guides) {
          if (label?.anchor === 'start') expect(label.x).toBeGreaterThan(x);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the note stays inside the plot', () => {
    fc.assert(
      fc.property(anywhere, (some) => {
        const { breakEven: mark, plot, fontSize } = layout(some);
        if (!mark) return;
        const half = Math.max(...[mark.note.value, mark.note.range ?? ''].map((text) => textWidth(text, fontSize))) / 2;
        expect(mark.note.x - half).toBeGreaterThanOrEqual(plot.left - 1);
        expect(mark.note.x + half).toBeLessThanOrEqual(plot.right + 1);
      }),
      { numRuns: 200 },
    );
  });
});
