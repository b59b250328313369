import { describe, expect, it } from 'vitest';
import { type LineChartInput, layoutLineChart } from './line-chart-layout';
import { textWidth } from './text-width';

const input: LineChartInput = {
  lines: [
    { option: 'self-hosted-cloud', points: [0, 12, 24, 36].map((x) => ({ x, y: 7_000 + x * 7_400 })) },
    { option: 'closed-api', points: [0, 12, 24, 36].map((x) => ({ x, y: x * 7_700 })) },
  ],
  xTicks: [0, 12, 24, 36, 48],
  xText: String,
  yText: (usd) => `$${usd / 1_000}k`,
  xTitle: 'months',
  marks: [
    { at: 24, text: 'month 24' },
    { at: 25, text: 'month 25' },
  ],
};

describe.each([640, 320])('at %d px', (width) => {
  const marks = layoutLineChart(input, width);

  it('starts at zero, so that heights compare', () => {
    expect(marks.yOf(0)).toBe(marks.plot.bottom);
    expect(marks.yTicks[0]?.text).toBe('$0k');
  });

  it('names no tick beyond the lines', () => {
    expect(marks.xTicks.map(({ text }) => text)).toEqual(['0', '12', '24', '36']);
  });

  it('keeps the names of lines that end together apart, and inside', () => {
    const [a, b] = marks.lines;
    expect(Math.abs((a?.labelY ?? 0) - (b?.labelY ?? 0))).toBeGreaterThanOrEqual(16);
    for (const { label } of marks.lines)
      expect(marks.plot.right + 12 + textWidth(label, 12)).toBeLessThanOrEqual(width);
  });

  it('puts marks that would collide into two rows, above the plot', () => {
    expect(new Set(marks.marks.map(({ baseline }) => baseline)).size).toBe(2);
    for (const { baseline, middle, text } of marks.marks) {
      expect(baseline).toBeLessThan(marks.plot.top);
      expect(middle + textWidth(text, 12) / 2).toBeLessThanOrEqual(width);
    }
  });
});
