/** How many rows were there before: a set of 53-bit marks in one table that doubles up to a limit. */
import { usageRules } from '../../framework/usage-rules';

export interface RepeatedRows {
  /** Marks, 0 = free. */
  table: Float64Array;
  distinct: number;
  repeated: number;
  /** Rows that came after the table was full: not compared with any other. */
  notCompared: number;
}

export const noRepeatedRows = (): RepeatedRows => ({
  table: new Float64Array(1 << 12),
  distinct: 0,
  repeated: 0,
  notCompared: 0,
});

/** Two independent 32-bit mixes of the same numbers and text, joined to 53 bits; never 0. */
export const markOf = (id: string | null, at: number, input: number, output: number, model: string | null): number => {
  let [one, two] = [0x9e3779b9, 0x85ebca6b];
  const mix = (value: number): void => {
    one = Math.imul(one ^ value, 0x01000193);
    one ^= one >>> 15;
    two = Math.imul(two ^ value, 0xc2b2ae35);
    two = (two << 13) | (two >>> 19);
  };
  const mixText = (text: string): void => {
    for (let at = 0; at < text.length; at++) mix(text.charCodeAt(at));
  };
  if (id !== null) mixText(id);
  else {
    mix(at | 0);
    mix((at / 0x1_0000_0000) | 0);
    mix(input | 0);
    mix(output | 0);
    if (model !== null) mixText(model);
  }
  one = Math.imul(one ^ (one >>> 16), 0x7feb352d);
  two = Math.imul(two ^ (two >>> 15), 0x846ca68b);
  return ((two >>> 0) & 0x1fffff) * 0x1_0000_0000 + ((one ^ (one >>> 15)) >>> 0) + 1;
};

const put = (table: Float64Array, mark: number): boolean => {
  const last = table.length - 1;
  for (let slot = (mark % 4_294_967_291) & last; ; slot = (slot + 1) & last) {
    if (table[slot] === mark) return false;
    if (table[slot] === 0) {
      table[slot] = mark;
      return true;
    }
  }
};

const grown = (table: Float64Array): Float64Array => {
  const larger = new Float64Array(table.length * 2);
  for (const mark of table) if (mark !== 0) put(larger, mark);
  return larger;
};

/** Notes a row by its mark. */
export const noteRow = (rows: RepeatedRows, mark: number): void => {
  if (rows.distinct >= usageRules.comparedRows) {
    rows.notCompared += 1;
    return;
  }
  if (rows.distinct > rows.table.length * 0.75) rows.table = grown(rows.table);
  if (put(rows.table, mark)) rows.distinct += 1;
  else rows.repeated += 1;
};

/** Adds all of `other`: a mark in both is a repetition, as if the rows had come one after the other. */
export const mergeRepeated = (rows: RepeatedRows, other: RepeatedRows): void => {
  rows.repeated += other.repeated;
  rows.notCompared += other.notCompared;
  for (const mark of other.table) if (mark !== 0) noteRow(rows, mark);
};
