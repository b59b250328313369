import { describe, expect, it } from 'vitest';
import { layoutMiniEffect, type MiniEffectProps } from './mini-effect';

const props: MiniEffectProps = {
  lines: [
    {
      option: null,
      points: [
        { x: 1e6, y: -10 },
        { x: 1e7, y: 0 },
        { x: 1e8, y: 30 },
      ],
    },
  ],
  at: 1e7,
  flip: 1e7,
  level: 0,
  scale: 'log',
  summary: '',
};

describe('a small effect chart', () => {
  it('puts the present value on its line and the flip above it', () => {
    const { here, flip, level } = layoutMiniEffect(props);
    expect(here?.x).toBeCloseTo(80, 6);
    expect(here?.y).toBeCloseTo(level ?? 0, 6);
    expect(flip).toBeCloseTo(80, 6);
  });

  it('reads between two points', () => {
    const { here } = layoutMiniEffect({ ...props, at: 10 ** 7.5, scale: 'log' });
    expect(here?.x).toBeCloseTo(120, 6);
    expect(here?.y).toBeCloseTo(48 - 5 - (25 / 40) * 38, 6);
  });

  it.each([null, 1e5, 1e9])('shows no flip at %s', (flip) => {
    expect(layoutMiniEffect({ ...props, flip }).flip).toBeNull();
  });

  it('holds a value beyond its range at the edge', () => {
    expect(layoutMiniEffect({ ...props, at: 1e12 }).here?.x).toBeCloseTo(160, 6);
  });

  it('draws a flat line in the middle of nothing', () => {
    const flat = [
      {
        option: null,
        points: [
          { x: 1, y: 5 },
          { x: 2, y: 5 },
        ],
      },
    ];
    expect(layoutMiniEffect({ ...props, lines: flat, level: 5, at: 1, scale: 'linear' }).paths[0]?.path).not.toContain(
      'NaN',
    );
  });
});
