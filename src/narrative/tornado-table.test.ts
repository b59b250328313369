import { describe, expect, it } from 'vitest';
import { movingBars } from './tornado-table';

const row = (atLow: number, atHigh: number) => ({ driver: 'x', atLow, atHigh });

describe('the bars that are drawn', () => {
  it.each([
    ['those whose ends are printed apart', [row(100, 110), row(110.1, 110.2), row(3, 2)], [0, 2]],
    ['all where none moves anything', [row(110.1, 110.2), row(5, 5)], [0, 1]],
  ])('%s', (_, rows, drawn) => {
    expect(movingBars(rows)).toEqual(drawn.map((index) => rows[index]));
  });
});
