/** Monthly cost over volume. One computed series feeds headline, chart, table and break-even alike. */
import type { PriceRow } from '../../catalog';
import type { OptionId, SingleOptionId } from '../../framework';
import { roundSignificant, tokensPerDay } from '../../units';
import { power } from '../../units/elementary';
import type { CostCurve, FleetConfiguration, MeteredConfiguration } from '../recommendation';
import { type BillLine, ownDrivers, rangeFrom, swingsOf, totalOf, type Values, withValue } from './bill';
import { type Costing, type Plan, planLines } from './costing';

/** Volumes a curve covers, tokens a day. */
export const curveFrom = 1e5;
export const curveTo = 1e10;
export const curvePoints = 200;

/** Log-spaced volumes from `curveFrom` to `curveTo`, both ends exact. */
export const curveVolumes: readonly number[] = Array.from({ length: curvePoints }, (_, index) =>
  index === curvePoints - 1
    ? curveTo
    : roundSignificant(curveFrom * power(curveTo / curveFrom, index / (curvePoints - 1))),
);

export interface Priced {
  readonly lines: readonly BillLine[];
  readonly drivers: readonly string[];
  readonly priceRows: readonly PriceRow[];
  /** What is bought or run: one for a single option, one per leg of a split. */
  readonly configurations: (values: Values) => readonly (MeteredConfiguration | FleetConfiguration)[];
}

/** The bill lines of an option at given values and on a day, its configuration searched anew for the values. */
export type BillsAt = (values: Values, day?: string) => Priced;

/** How to price an option at any volume. A split keeps its plan: which class goes where. null where it cannot be had. */
export const billsOf = (costing: Costing, option: OptionId, plan: Plan | null): BillsAt | null => {
  if (option !== 'hybrid') {
    const chosen = costing.single(option);
    if (!chosen.ok) return null;
    return (values, day) => {
      const bill = chosen.billAt(values, day);
      return {
        lines: bill.lines,
        drivers: bill.drivers,
        priceRows: bill.priceRows,
        configurations: (at) => [bill.configuration(at)],
      };
    };
  }
  const legs = plan === null ? null : costing.legsOf(plan);
  if (legs === null) return null;
  return (values, day) => {
    const bills = legs.map(({ need, chosen }) => ({
      option: need.option as SingleOptionId,
      bill: chosen.billAt(values, day),
    }));
    return {
      lines: planLines(bills, costing.situation).map(({ line }) => line),
      drivers: [...new Set([...bills.flatMap(({ bill }) => bill.drivers), ownDrivers.routerHours])],
      priceRows: bills.flatMap(({ bill }) => bill.priceRows),
      configurations: (at) => bills.map(({ bill }) => bill.configuration(at)),
    };
  };
};

/**
 * Cost of an option at each of `volumes` (tokens a day, ascending): mid, and the 80 % range from every driver but the
 * volume itself. The configuration is searched anew at every volume. null where the option cannot be had.
 */
export const costCurve = (
  costing: Costing,
  option: OptionId,
  plan: Plan | null,
  volumes: readonly number[] = curveVolumes,
): CostCurve | null => {
  const { values, ranges } = costing.situation;
  const bills = billsOf(costing, option, plan);
  if (bills === null) return null;
  const points = volumes.map((volume) =>
    withValue(values, ownDrivers.tokensPerDay, volume, () => {
      const { lines, drivers } = bills(values);
      const figure = (at: Values) => totalOf(lines, at);
      const moving = drivers.filter((driver) => driver !== ownDrivers.tokensPerDay);
      return {
        tokensPerDay: tokensPerDay(volume),
        usd: rangeFrom(figure(values), swingsOf(figure, moving, ranges, values)),
      };
    }),
  );
  return { option, points };
};
