import { describe, expect, it } from 'vitest';
import { nextValue, placeOf, places, type SliderScale, valueAt } from './slider-scale';

const volume: SliderScale = { min: 1e5, max: 1e9, kind: 'log' };
const hours: SliderScale = { min: 0, max: 160, kind: 'linear', step: 8 };

describe('a slider', () => {
  it.each([
    [volume, 1e5, 0],
    [volume, 1e7, 500],
    [volume, 1e9, places],
    [volume, 1, 0],
    [volume, 1e12, places],
    [hours, 40, 250],
  ])('puts %j, value %d, at %d', (scale, value, place) => {
    expect(placeOf(scale, value)).toBe(place);
  });

  it.each([
    [volume, 0, 1e5],
    [volume, 500, 1e7],
    [volume, 503, 1.05e7],
    [volume, 550, 1.6e7],
    [hours, 251, 40],
    [hours, places, 160],
  ])('reads %j at %d as %d', (scale, place, value) => {
    expect(valueAt(scale, place)).toBe(value);
  });

  it.each([
    [volume, 6.4e7, 1, 8e7],
    [volume, 1e5, -1, 1e5],
    [hours, 40, -1, 32],
    [hours, 160, 1, 160],
  ] as const)('steps %j from %d by %d to %d', (scale, value, direction, next) => {
    expect(nextValue(scale, value, direction)).toBe(next);
  });

  it.each([1, -1] as const)('moves with every arrow key, by %d', (direction) => {
    const wide: SliderScale = { min: 1e6, max: 1e9, kind: 'log' };
    for (let place = placeOf(wide, valueAt(wide, 500)); place > 5 && place < places - 5; ) {
      const next = placeOf(wide, valueAt(wide, place + 5 * direction));
      expect(Math.sign(next - place), `from ${place}`).toBe(direction);
      place = next;
    }
  });
});
