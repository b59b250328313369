import { describe, expect, it } from 'vitest';
import { costAt, readingAt, readingText, readingVolumes } from './cost-curve';
import { curveOf, curves } from './curves.fixture';

describe('cost at a volume', () => {
  const line = curveOf('closed-api', (volume) => volume / 1e3);

  it.each([
    ['at a point', 1e6, 1e3],
    ['between two points, on log–log axes', 1.05e6, 1.05e3],
    ['before the first point', 1e3, 1e2],
    ['after the last point', 1e12, 1e7],
  ])('%s', (_, volume, usd) => {
    expect(costAt(line, volume)).toBeCloseTo(usd, 6);
  });

  it('is unknown for a curve without points', () => {
    expect(costAt({ option: 'hybrid', points: [] }, 1e6)).toBeNull();
  });
});

describe('the reading line', () => {
  it('stops at round volumes and at the given ones, in order', () => {
    expect(readingVolumes(1e6, 5e6, [64e6, 3.3e6])).toEqual([1e6, 1.2e6, 1.5e6, 2e6, 2.5e6, 3e6, 3.3e6, 4e6, 5e6]);
  });

  it('reads dearest first', () => {
    expect(readingText(readingAt(curves, 50e6))).toBe(
      '50M a day: On-premise $25k, Closed API $19k, Cloud GPUs $12k, Hosted open $8k',
    );
  });
});
