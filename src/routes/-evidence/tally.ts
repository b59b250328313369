/** How many rows agree, in all and by group. */

import { type Agreement, agreements } from '../../evidence';
import type { RowResult } from '../../evidence/agreement-table';

export type Tally = Readonly<Record<Agreement, number>>;

export const tallyOf = (rows: readonly Pick<RowResult, 'agreement'>[]): Tally =>
  Object.fromEntries(
    agreements.map((kind) => [kind, rows.filter(({ agreement }) => agreement === kind).length]),
  ) as Tally;

/** In the order given; a group without rows is left out. */
export const talliesBy = <Key extends string>(
  rows: readonly RowResult[],
  keys: readonly Key[],
  keyOf: (row: RowResult) => string,
): readonly { readonly key: Key; readonly rows: number; readonly tally: Tally }[] =>
  keys.flatMap((key) => {
    const group = rows.filter((row) => keyOf(row) === key);
    return group.length === 0 ? [] : [{ key, rows: group.length, tally: tallyOf(group) }];
  });
