import { expect, it } from 'vitest';
import { layoutWeekBars } from './week-bars-layout';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const shape = Array.from({ length: 168 }, (_, slot) => (slot === 33 ? 4 : slot === 0 ? 0 : 1));

it.each([320, 700])('every hour has its bar within %i px, as tall as its share of the busiest', (width) => {
  const { rows, plot } = layoutWeekBars(shape, days, width);
  const bars = rows.flatMap((row) => row.bars);
  expect(bars.map(({ slot }) => slot)).toEqual(Array.from({ length: 168 }, (_, slot) => slot));
  const [none, one, busiest] = [bars[0], bars[1], bars[33]];
  expect(none?.height).toBe(0);
  expect((busiest?.height ?? 0) / (one?.height ?? 1)).toBeCloseTo(4);
  expect(bars.filter((bar) => bar.busiest).map(({ slot }) => slot)).toEqual([33]);
  expect(rows[1]?.mean).toBeCloseTo(one?.y === undefined ? 0 : (rows[1]?.base ?? 0) - one.height);
  for (const { x, width: wide } of bars) {
    expect(x).toBeGreaterThanOrEqual(plot.left);
    expect(x + wide).toBeLessThanOrEqual(plot.right);
    expect(wide).toBeGreaterThan(4);
  }
});
