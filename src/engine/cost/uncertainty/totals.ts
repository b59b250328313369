/** What a draw is put into: the total of every option as a function of all figures, worked out once and then only evaluated. */
import { economicsRange } from '../../../catalog';
import { type OptionId, type SingleOptionId, singleOptions } from '../../../framework';
import { closedPrice, closedPriceDecline } from '../../../framework/uncertainty';
import { type Range, roundSignificant } from '../../../units';
import { log10, power } from '../../../units/elementary';
import type { FleetConfiguration } from '../../recommendation';
import { type Bill, type BillLine, type DriverRanges, ownDrivers, totalOf, type Values } from '../bill';
import type { Chosen } from '../choice';
import { type Costing, type LegLine, type Plan, planLines } from '../costing';
import { alongLevels } from '../levels';
import { at } from '../lines';
import { typedPrices } from '../own-price';

export interface DrawnTotal {
  readonly option: OptionId;
  /** Names of the values that move it. */
  readonly drivers: readonly string[];
  /** USD a month at given values. */
  readonly usd: (values: Values) => number;
  /** The lines it is the sum of at given values. */
  readonly lines: (values: Values) => readonly LegLine[];
}

interface Priced {
  readonly lines: readonly LegLine[];
  readonly drivers: readonly string[];
}

const pricedOf = (bills: readonly { readonly option: SingleOptionId; readonly bill: Bill }[]): Priced => ({
  lines: bills.flatMap(({ option, bill }) => bill.lines.map((line) => ({ leg: option, line }))),
  drivers: bills.flatMap(({ bill }) => bill.drivers),
});

type Ok = Extract<Chosen, { readonly ok: true }>;

/** The legs of an option with what was chosen for each; null where it cannot be had. */
const legsOf = (
  costing: Costing,
  option: OptionId,
  plan: Plan | null,
): readonly { readonly option: SingleOptionId; readonly chosen: Ok }[] | null => {
  if (option !== 'hybrid') {
    const chosen = costing.single(option);
    return chosen.ok ? [{ option, chosen }] : null;
  }
  const legs = plan === null ? null : costing.legsOf(plan);
  return legs?.map(({ need, chosen }) => ({ option: need.option, chosen })) ?? null;
};

/** How the bill of an option is drawn up for a demand so many times today's: its configuration searched anew for it. */
const pricedAt = (costing: Costing, option: OptionId, plan: Plan | null): ((demand: number) => Priced) | null => {
  const legs = legsOf(costing, option, plan);
  if (legs === null) return null;
  const { situation } = costing;
  const volume = at(situation.values, ownDrivers.tokensPerDay);
  return (demand) => {
    const values = { ...situation.values, [ownDrivers.tokensPerDay]: volume * demand };
    const bills = legs.map((leg) => ({
      option: leg.option,
      bill: singleOptions[leg.option].operatesGpus ? leg.chosen.billAt(values) : leg.chosen.bill,
    }));
    if (option !== 'hybrid') return pricedOf(bills);
    return { lines: planLines(bills, situation), drivers: [...pricedOf(bills).drivers, ownDrivers.routerHours] };
  };
};

/** Of the fleet chosen today; null where there is none, or no traffic to size it by. */
const fleetOf = (costing: Costing, option: OptionId, plan: Plan | null): FleetConfiguration | null => {
  const { values } = costing.situation;
  if (at(values, ownDrivers.tokensPerDay) <= 0) return null;
  for (const { chosen } of legsOf(costing, option, plan) ?? []) {
    const configuration = chosen.bill.configuration(values);
    if (configuration.kind === 'fleet') return configuration;
  }
  return null;
};

/** Demands are told apart by a twentieth of a decade, up to a thousand times more or less than today's. */
const stepsPerDecade = 20;
const mostSteps = 3 * stepsPerDecade;

/** Which step of demand drawn values amount to: volume × peak ÷ speed of a replica, against today's. */
const stepOf = (costing: Costing, { tokensPerSecond: { low, mid, high } }: FleetConfiguration) => {
  const { values: today } = costing.situation;
  const speedAt = alongLevels([low / mid, 1, high / mid]);
  const most = at(today, ownDrivers.tokensPerDay) * at(today, ownDrivers.peak);
  return (values: Values): number => {
    const demand =
      (at(values, ownDrivers.tokensPerDay) * at(values, ownDrivers.peak)) /
      (most * speedAt(at(values, ownDrivers.capacity)));
    const step = Math.round(log10(demand) * stepsPerDecade);
    return Math.min(mostSteps, Math.max(-mostSteps, step));
  };
};

/** A bill ready to be evaluated. */
interface Evaluated {
  readonly lines: readonly LegLine[];
  readonly usd: (values: Values) => number;
}

const evaluated = ({ lines }: Priced): Evaluated => {
  const priced: readonly BillLine[] = lines.map(({ line }) => line).filter(({ usd }) => usd !== null);
  return { lines, usd: (values) => totalOf(priced, values) };
};

/** The bill for drawn values: the same one for every demand of a step, searched when it is first needed. */
const bySteps = (step: (values: Values) => number, priced: (demand: number) => Priced) => {
  const found: Evaluated[] = [];
  return (values: Values): Evaluated => {
    const place = step(values);
    const before = found[place + mostSteps];
    if (before !== undefined) return before;
    const bill = evaluated(priced(place === 0 ? 1 : roundSignificant(power(10, place / stepsPerDecade))));
    found[place + mostSteps] = bill;
    return bill;
  };
};

/**
 * The total of an option as a function of drawn values; null where it cannot be had.
 *
 * Models and sellers that are billed per token stay those chosen at the middle of everything. A fleet is searched anew
 * for the demand that was drawn, once per twentieth of a decade and at the middle of all prices, and then counted in whole
 * replicas at the drawn values themselves.
 */
export const drawnTotalOf = (costing: Costing, option: OptionId, plan: Plan | null): DrawnTotal | null => {
  const priced = pricedAt(costing, option, plan);
  if (priced === null) return null;
  const today = priced(1);
  const { drivers } = today;
  const fleet = fleetOf(costing, option, plan);
  const still = evaluated(today);
  const bill = fleet === null ? () => still : bySteps(stepOf(costing, fleet), priced);
  return { option, drivers, usd: (values) => bill(values).usd(values), lines: (values) => bill(values).lines };
};

/** The list price of one closed model within a year, against today's: it is held, or cut by as much as the table says. */
const closedPriceWithinAYear = ({ situation: { catalog } }: Costing): Range => {
  const decline = economicsRange(catalog, closedPriceDecline);
  return { low: Math.min(1, 1 - decline.high), mid: 1, high: Math.max(1, 1 - decline.low) };
};

/** Whether the reader typed what a closed model costs them: a price of their own is agreed, and no list moves it. */
const closedPriceTyped = ({ situation: { assumptions } }: Costing): boolean =>
  assumptions.economics[closedPrice] !== undefined ||
  (['closed-api', 'closed-enterprise'] as const).some((option) => typedPrices(option, assumptions.finer).length > 0);

/** Ranges of everything that is drawn: those of the bills, and of closed list prices unless the reader typed what they pay. */
export const drawnRanges = (costing: Costing): DriverRanges => {
  const { ranges } = costing.situation;
  if (closedPriceTyped(costing)) return ranges;
  return { ...ranges, [closedPrice]: closedPriceWithinAYear(costing) };
};

/** Values to move freely, all at mid: the situation's own are left alone. */
export const freeValues = (costing: Costing): Values => ({ ...costing.situation.values });
