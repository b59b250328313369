/** How far an input is moved by its slider and its small chart. */
import { catalog } from '../../catalog';
import type { EconomicsKey } from '../../framework';
import type { Range } from '../../units';

/** A span, grown where it does not hold the present value: while a slider moves inside it, its ends stay. */
export const around = (low: number, high: number, present: Range | null): readonly [number, number] => {
  if (present === null || present.mid <= 0) return [low, high];
  const { mid } = present;
  return [mid < low ? mid / 2 : low, mid > high ? mid * 2 : high];
};

/** The published range with room on both sides, whatever is typed inside it. */
export const aroundPublished = ({ low, mid, high }: Range, present: Range | null): readonly [number, number] =>
  around(Math.min(low, mid / 2), Math.max(high, mid * 2), present);

/** Of a row of the economics table; null where no source gives its middle. */
export const publishedRange = (key: EconomicsKey): Range | null => {
  const row = catalog.economicsByKey.get(key);
  return row === undefined || row.mid === null
    ? null
    : { low: row.low ?? row.mid, mid: row.mid, high: row.high ?? row.mid };
};
