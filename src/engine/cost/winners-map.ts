/** Who is cheapest over two inputs at once: volume along one side, any other input along the other. */

import type { OptionId } from '../../framework';
import type { NumericInput } from '../../framework/numeric-inputs';
import { ownDrivers, totalOf, withValue } from './bill';
import type { Costing } from './costing';
import { billsOf } from './curves';
import { atValue, type Compared, inUseOf } from './moved';
import { valuesAcross } from './sign-changes';
import { presentOf } from './solve-for';

export interface WinnersRow {
  /** Value of the second input. */
  readonly value: number;
  /** Stretches of volume from the smallest to the largest and who is cheapest in each; null = nothing can be had. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly cheapest: OptionId | null }[];
}

export interface WinnersMap {
  readonly input: string;
  readonly scale: NumericInput['scale'];
  readonly options: readonly OptionId[];
  /** Tokens a day at the middle of each column, ascending. */
  readonly volumes: readonly number[];
  /** Ascending values of the second input; stretches join the columns of one winner. */
  readonly rows: readonly WinnersRow[];
  readonly you: { readonly volume: number | null; readonly value: number | null };
}

/** Columns and rows. */
export const mapSize = 60;

const volumesFrom = 1e5;
const volumesTo = 1e10;

const stretchesOf = (volumes: readonly number[], cheapest: readonly (OptionId | null)[]): WinnersRow['stretches'] => {
  const stretches: { from: number; to: number; cheapest: OptionId | null }[] = [];
  for (const [index, volume] of volumes.entries()) {
    const here = cheapest[index] ?? null;
    const last = stretches.at(-1);
    if (last && last.cheapest === here) last.to = volume;
    else stretches.push({ from: volume, to: volume, cheapest: here });
  }
  return stretches;
};

const cheapestOver = (
  costing: Costing,
  { plan }: Compared,
  options: readonly OptionId[],
  volumes: readonly number[],
): readonly (OptionId | null)[] => {
  const { values } = costing.situation;
  const bills = options.flatMap((option) => {
    const found = billsOf(costing, option, plan);
    return found ? [{ option, bills: found }] : [];
  });
  return volumes.map((volume) =>
    withValue(values, ownDrivers.tokensPerDay, volume, () => {
      let [least, cheapest]: [number, OptionId | null] = [Number.POSITIVE_INFINITY, null];
      for (const { option, bills: at } of bills) {
        const usd = totalOf(at(values).lines, values);
        if (usd < least) [least, cheapest] = [usd, option];
      }
      return cheapest;
    }),
  );
};

/** Inputs a map can have as its second: all that a month's total reads, but the volume itself. */
export const canBeSecond = ({ id, measure }: Pick<NumericInput, 'id' | 'measure'>): boolean =>
  id !== 'tokens-per-day' && measure === 'month';

/**
 * The cheapest of some options at 60 volumes × 60 values of a second input: mid totals, configuration searched anew in
 * every cell. Equal totals go to the option named first.
 */
export const winnersMap = (
  compared: Compared,
  input: NumericInput,
  options: readonly OptionId[],
  size: number = mapSize,
): WinnersMap => {
  const inUse = inUseOf(compared, options);
  const present = presentOf(compared, input, options);
  const { from, to, scale } = input;
  const reach = {
    from: present !== null && present > 0 ? Math.min(from, present) : from,
    to: Math.max(to, present ?? to),
    scale,
  };
  const volumes = valuesAcross({ from: volumesFrom, to: volumesTo, scale: 'log' }, size);
  const values = valuesAcross(reach, size).map((value) => (input.whole ? Math.round(value) : value));
  const rows = values.flatMap((value): WinnersRow[] => {
    const cheapest = atValue(compared, input, value, inUse, (costing) =>
      cheapestOver(costing, compared, options, volumes),
    );
    return cheapest === null ? [] : [{ value, stretches: stretchesOf(volumes, cheapest) }];
  });
  const { tokensPerDay } = compared.costing.situation.workload;
  return { input: input.id, scale, options, volumes, rows, you: { volume: tokensPerDay?.mid ?? null, value: present } };
};
