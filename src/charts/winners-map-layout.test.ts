import { describe, expect, test } from 'vitest';
import { layoutWinners, type WinnersRows } from './winners-map-layout';

const volumes = [1e5, 1e6, 1e7, 1e8, 1e9];
const map: WinnersRows = {
  scale: 'log',
  volumes,
  rows: [1, 10, 100].map((value, index) => ({
    value,
    stretches: [
      { from: 1e5, to: volumes[index] as number, cheapest: 'closed-api' },
      { from: volumes[index + 1] as number, to: 1e9, cheapest: 'self-hosted-cloud' },
    ],
  })),
  you: { volume: 1e7, value: 10 },
};

describe.each([320, 640, 1000])('the map of winners, %d px wide', (width) => {
  const marks = layoutWinners(map, width);
  const { plot } = marks;

  test('covers the plot once: strips meet without gaps and never overlap', () => {
    const area = marks.strips.reduce((sum, strip) => sum + strip.width * strip.height, 0);
    expect(area).toBeCloseTo((plot.right - plot.left) * (plot.bottom - plot.top), 3);
    for (const strip of marks.strips) {
      expect(strip.x).toBeGreaterThanOrEqual(plot.left - 1e-9);
      expect(strip.x + strip.width).toBeLessThanOrEqual(plot.right + 1e-9);
      expect(strip.y).toBeGreaterThanOrEqual(plot.top - 1e-9);
    }
  });

  test('puts larger values higher and the reader into the cell of their numbers', () => {
    const { you } = marks;
    expect(you?.x).toBeCloseTo((plot.left + plot.right) / 2, 6);
    expect(you?.y).toBeCloseTo((plot.top + plot.bottom) / 2, 6);
    expect(marks.strips[0]?.y ?? 0).toBeGreaterThan(marks.strips.at(-1)?.y ?? 0);
  });

  test('names each region inside the plot', () => {
    expect(marks.labels.map(({ option }) => option)).toEqual(['closed-api', 'self-hosted-cloud']);
    for (const { at } of marks.labels) {
      expect(at.x).toBeGreaterThan(plot.left + 40);
      expect(at.x).toBeLessThan(plot.right - 40);
    }
  });
});

test('nobody stands on a map without a volume', () => {
  expect(layoutWinners({ ...map, you: { volume: null, value: 10 } }, 640).you).toBeNull();
});
