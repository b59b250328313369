import { describe, expect, it } from 'vitest';
import { dayNumber, layoutPriceHistory, type PriceHistoryInput } from './price-history-layout';

const input: PriceHistoryInput = {
  lines: [
    {
      id: 'input',
      label: 'input',
      points: [
        { day: '2026-01-01', usd: 2 },
        { day: '2026-08-17', usd: 4 },
        { day: '2027-01-01', usd: 6 },
      ],
    },
  ],
  dots: [{ day: '2026-06', usd: 3 }],
  from: '2026-01-01',
  to: '2027-02-01',
  on: '2026-11-20',
  money: (usd) => `$${usd}`,
  dayText: (day) => day,
};

it.each([
  ['1970-01-02', 1],
  ['2026-11-20', 20777],
  ['2026-11', 20758],
])('%s is day %d', (day, number) => expect(dayNumber(day)).toBe(number));

describe.each([320, 640, 760])('%d px wide', (width) => {
  const marks = layoutPriceHistory(input, width);
  const [line] = marks.lines;

  it('goes up by steps, and stops being known on the day', () => {
    const heights = [...(line?.known ?? '').matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(4);
    expect(heights[0]).toBe(heights[1]);
    expect(heights[2]).toBeLessThan(heights[0] as number);
    expect(line?.announced).toContain(`L${marks.plot.right} `);
    expect(line?.known).toContain(`L${marks.on?.x} `);
  });

  it('keeps every mark inside, and day ticks apart', () => {
    for (const { x, y } of [...marks.dots, ...(line?.changes ?? [])]) {
      expect(x).toBeGreaterThanOrEqual(marks.plot.left);
      expect(x).toBeLessThanOrEqual(marks.plot.right);
      expect(y).toBeGreaterThanOrEqual(marks.plot.top);
      expect(y).toBeLessThanOrEqual(marks.plot.bottom);
    }
    marks.dayTicks.slice(1).forEach(({ x }, index) => {
      expect(x - (marks.dayTicks[index]?.x ?? 0)).toBeGreaterThan(50);
    });
  });
});

it('starts at zero, and draws no announced part on the last day', () => {
  const marks = layoutPriceHistory({ ...input, to: input.on }, 640);
  expect(marks.moneyTicks[0]).toMatchObject({ y: marks.plot.bottom, text: '$0' });
  expect(marks.lines[0]?.announced).toBe('');
});
