/** The lines behind a sum of two bills: what each comes to and the numbers it is made of. */
import type { SingleOptionId } from '../../framework';
import type { LegLine } from '../cost';
import type { Values } from '../cost/bill';
import type { CostLineId } from '../recommendation';

export interface SumLine {
  readonly id: CostLineId;
  readonly leg: SingleOptionId;
  /** USD a month, mid. */
  readonly usd: number;
  readonly quantities: Readonly<Record<string, number>>;
}

/** Lines with a figure, at given values. */
export const sumLines = (lines: readonly LegLine[], values: Values): readonly SumLine[] =>
  lines.flatMap(({ leg, line }) =>
    line.usd === null ? [] : [{ id: line.id, leg, usd: line.usd(values), quantities: line.quantities(values) }],
  );
