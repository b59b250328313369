/** What an option costs, line by line, as it is printed. */
import type { PriceRow } from '../../catalog';
import { type CostDriver, type OptionId, type SingleOptionId, singleOptions, workloadDefaults } from '../../framework';
import type { Range, UsdPerMonth } from '../../units';
import type { CostLine, OptionCost, TrafficClass, UnassessedReason } from '../recommendation';
import { announcedChanges } from './announced';
import { type Bill, type BillLine, ownDrivers, rangeFrom, swingsOf, totalOf, type Values } from './bill';
import { type Costing, type LegLine, type Plan, planLines } from './costing';
import type { Situation } from './situation';

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

const asCostLine = (
  { leg, line }: LegLine,
  tagged: boolean,
  drivers: readonly string[],
  situation: Situation,
): CostLine => {
  const { usd } = line;
  const { values, ranges } = situation;
  return {
    id: line.id,
    ...(tagged ? { leg } : {}),
    labour: line.labour,
    oneOff: line.oneOff,
    usd: usd === null ? null : rangeFrom(usd(values), swingsOf(usd, drivers, ranges, values)),
    quantities: line.quantities(values),
    refs: line.refs,
  };
};

interface Assembly {
  readonly option: OptionId;
  readonly lines: readonly LegLine[];
  readonly priceRows: readonly PriceRow[];
  /** The same lines at the prices of a later day. */
  readonly linesOn: (day: string) => readonly LegLine[];
  readonly drivers: readonly string[];
  readonly configuration: OptionCost['configuration'];
}

/** The full cost of an option at the situation's own volume. */
const assemble = (
  { option, lines, priceRows, linesOn, drivers, configuration }: Assembly,
  situation: Situation,
): OptionCost => {
  const { values, ranges } = situation;
  const plain = lines.map(({ line }) => line);
  const figure = (some: readonly BillLine[]) => (at: Values) => totalOf(some, at);
  const total = figure(plain);
  const swings = swingsOf(total, drivers, ranges, values);
  const legs = [...new Set(lines.map(({ leg }) => leg))];
  const bands: { driver: CostDriver; usd: Range<UsdPerMonth> }[] = legs.map((leg) => {
    const own = figure(lines.filter((entry) => entry.leg === leg).map(({ line }) => line));
    return { driver: singleOptions[leg].driver, usd: rangeFrom(own(values), swingsOf(own, drivers, ranges, values)) };
  });
  const sumOf = (some: readonly BillLine[]) => totalOf(some, values);
  return {
    option,
    total: rangeFrom(total(values), swings),
    lines: lines.map((entry) => asCostLine(entry, option === 'hybrid', drivers, situation)),
    labourUsd: sumOf(plain.filter(({ labour }) => labour)),
    configuration,
    bands,
    oneOffUsd: sumOf(plain.filter(({ oneOff }) => oneOff)) * workloadDefaults.oneOffMonths,
    announced: announcedChanges(
      priceRows,
      situation,
      sumOf(plain),
      (day) => sumOf(linesOn(day).map(({ line }) => line)),
      (day) => {
        const then = figure(linesOn(day).map(({ line }) => line));
        const { low, high } = rangeFrom(then(values), swingsOf(then, drivers, ranges, values));
        return { low, high };
      },
    ),
    swings,
  };
};

/** Cost of a single option at the situation's volume, or why it has none. */
export const singleCost = (costing: Costing, option: SingleOptionId): OptionCost | UnassessedReason => {
  const { situation } = costing;
  const chosen = costing.single(option);
  if (!chosen.ok) return chosen.reason;
  if (situation.workload.tokensPerDay === null) return 'volume-not-given';
  const { bill } = chosen;
  const linesOf = ({ lines }: Bill): LegLine[] => lines.map((line) => ({ leg: option, line }));
  return assemble(
    {
      option,
      lines: linesOf(bill),
      priceRows: bill.priceRows,
      linesOn: (day) => linesOf(chosen.billAt(situation.values, day)),
      drivers: bill.drivers,
      configuration: bill.configuration(situation.values),
    },
    situation,
  );
};

/** Cost of a split; null where a leg cannot be had or no volume is given. */
export const planCost = (costing: Costing, plan: Plan, classes: readonly TrafficClass[]): OptionCost | null => {
  const { situation } = costing;
  const legs = costing.legsOf(plan);
  if (legs === null || situation.workload.tokensPerDay === null) return null;
  const bills = legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.bill }));
  return assemble(
    {
      option: 'hybrid',
      lines: planLines(bills, situation),
      priceRows: bills.flatMap(({ bill }) => bill.priceRows),
      linesOn: (day) =>
        planLines(
          legs.map(({ need, chosen }) => ({ option: need.option, bill: chosen.billAt(situation.values, day) })),
          situation,
        ),
      drivers: union([...bills.map(({ bill }) => bill.drivers), [ownDrivers.routerHours]]),
      configuration: {
        kind: 'plan',
        classes,
        legs: legs.map(({ need, chosen }) => ({
          option: need.option,
          share: need.share,
          configuration: chosen.bill.configuration(situation.values),
        })),
      },
    },
    situation,
  );
};
