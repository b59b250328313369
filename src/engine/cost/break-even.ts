/** Where two options' monthly totals cross over volume: every crossing, each with its range. */
import type { OptionId } from '../../framework';
import { roundSignificant } from '../../units';
import { ln, log10, power, squared } from '../../units/elementary';
import type { BreakEven, Crossing } from '../recommendation';
import { changeDays, monthsBetween } from './announced';
import { type BillLine, ownDrivers, totalOf, type Values, withValue } from './bill';
import type { Costing, Plan } from './costing';
import { type BillsAt, billsOf, curveFrom, curveTo, curveVolumes, type Priced } from './curves';
import { stepCause } from './step-cause';

interface Change {
  /** Volume at which the sign changes. */
  readonly at: number;
  /** Who is cheaper beyond it. */
  readonly ownBeyond: boolean;
}

/** Both bills at a volume, their configurations chosen at mid values. Remembered: the same volumes are asked for again. */
type Pair = (volume: number) => {
  readonly own: readonly BillLine[];
  readonly rent: readonly BillLine[];
  readonly configurations: () => Readonly<Record<'own' | 'rent', ReturnType<Priced['configurations']>>>;
};

const pairOf = (own: BillsAt, rent: BillsAt, values: Values): Pair => {
  const known = new Map<number, ReturnType<Pair>>();
  return (volume) => {
    const before = known.get(volume);
    if (before !== undefined) return before;
    const [owned, rented] = withValue(values, ownDrivers.tokensPerDay, volume, () => [own(values), rent(values)]);
    const both = {
      own: owned.lines,
      rent: rented.lines,
      configurations: () =>
        withValue(values, ownDrivers.tokensPerDay, volume, () => ({
          own: owned.configurations(values),
          rent: rented.configurations(values),
        })),
    };
    known.set(volume, both);
    return both;
  };
};

/** One value away from its mid, while configurations stay those chosen at mid. */
interface Moving {
  readonly driver: string;
  readonly value: number;
}

/** own − rent in USD a month; below 0 owning is cheaper. */
const difference = (pair: Pair, values: Values, volume: number, moving: Moving | null = null): number => {
  const { own, rent } = pair(volume);
  const apart = () => totalOf(own, values) - totalOf(rent, values);
  return withValue(values, ownDrivers.tokensPerDay, volume, () =>
    moving === null ? apart() : withValue(values, moving.driver, moving.value, apart),
  );
};

/** Narrow a sign change to a millionth of its volume. */
const narrow = (
  pair: Pair,
  values: Values,
  from: number,
  to: number,
  ownCheaperBefore: boolean,
  moving: Moving | null,
): number => {
  let low = from;
  let high = to;
  while (high / low > 1 + 1e-6) {
    const middle = Math.sqrt(low * high);
    if (difference(pair, values, middle, moving) < 0 === ownCheaperBefore) low = middle;
    else high = middle;
  }
  return high;
};

/** All sign changes over the curve's volumes, in order. */
const changesOf = (
  pair: Pair,
  values: Values,
  moving: Moving | null = null,
): { ownFirst: boolean; changes: Change[] } => {
  const volumes = curveVolumes;
  const ownFirst = difference(pair, values, volumes[0] as number, moving) < 0;
  const changes: Change[] = [];
  let ownCheaper = ownFirst;
  for (let i = 1; i < volumes.length; i++) {
    const here = difference(pair, values, volumes[i] as number, moving) < 0;
    if (here === ownCheaper) continue;
    changes.push({
      // Powers and logarithms differ in their last bit between engines; a crossing is not known to so many digits.
      at: roundSignificant(narrow(pair, values, volumes[i - 1] as number, volumes[i] as number, ownCheaper, moving)),
      ownBeyond: here,
    });
    ownCheaper = here;
  }
  return { ownFirst, changes };
};

/** Totals equal to a thousandth: a smooth crossing. Else something whole is added there and the totals jump past each other. */
const kindOf = (
  pair: Pair,
  values: Values,
  at: number,
  own: OptionId,
  rent: OptionId,
): Pick<Crossing, 'kind' | 'step'> => {
  const rentUsd = withValue(values, ownDrivers.tokensPerDay, at, () => totalOf(pair(at).rent, values));
  if (Math.abs(difference(pair, values, at)) <= 0.001 * rentUsd) return { kind: 'smooth' };
  // A crossing is rounded to six digits: so far away on either side, and no further, something jumps.
  const [before, after] = [at * (1 - 1e-5), at * (1 + 1e-5)].map((volume) => pair(volume).configurations()) as [
    ReturnType<ReturnType<Pair>['configurations']>,
    ReturnType<ReturnType<Pair>['configurations']>,
  ];
  const step = stepCause([
    { option: own, before: before.own, after: after.own },
    { option: rent, before: before.rent, after: after.rent },
  ]);
  return { kind: 'step', ...(step && { step }) };
};

/** The n-th crossing in one direction, or null. */
const nth = (changes: readonly Change[], ownBeyond: boolean, n: number): number | null =>
  changes.filter((change) => change.ownBeyond === ownBeyond)[n]?.at ?? null;

type Moved = ReturnType<typeof changesOf>;

/** Every driver at its 10th and 90th percentile, and the sign changes that then remain. */
const movedChanges = (pair: Pair, costing: Costing, drivers: readonly string[]): (readonly Moved[])[] => {
  const { ranges, values } = costing.situation;
  return drivers.flatMap((driver) => {
    const range = ranges[driver];
    if (range === undefined || range.low === range.high) return [];
    return [[range.low, range.high].map((value) => changesOf(pair, values, { driver, value }))];
  });
};

/**
 * Range of a crossing: re-solved with each driver at its ends and configurations kept, combined in log₁₀ as independent drivers.
 * An end is null where some driver value leaves no such crossing: at the high end "or never", at the low end
 * "or from the start".
 */
const rangeOf = (change: Change, ordinal: number, moved: readonly (readonly Moved[])[]): Crossing['range'] => {
  const mid = log10(change.at);
  let down = 0;
  let up = 0;
  let never = false;
  let fromStart = false;
  for (const ends of moved) {
    const found = ends.map(({ changes }) => nth(changes, change.ownBeyond, ordinal));
    for (const [end, at] of found.entries()) {
      if (at !== null) continue;
      if (ends[end]?.ownFirst === change.ownBeyond) fromStart = true;
      else never = true;
    }
    const shifts = found.filter((at): at is number => at !== null).map((at) => log10(at) - mid);
    down += squared(Math.max(0, ...shifts.map((shift) => -shift)));
    up += squared(Math.max(0, ...shifts));
  }
  const at = (exponent: number) => roundSignificant(power(10, exponent));
  return { low: fromStart ? null : at(mid - Math.sqrt(down)), high: never ? null : at(mid + Math.sqrt(up)) };
};

/** Months until a volume growing by a factor a year reaches another: 12 · ln(to ÷ from) ÷ ln(growth). Growth above 1 only. */
export const monthsUntil = (from: number, to: number, growthPerYear: number): number =>
  (12 * ln(to / from)) / ln(growthPerYear);

interface Later {
  /** First day of these prices. */
  readonly day: string;
  readonly pair: Pair;
  readonly changes: readonly Change[];
}

/** Pairs of bills from each day on which an announced price of either comes into force, in order. */
const laterOf = (own: BillsAt, rent: BillsAt, costing: Costing): Later[] => {
  const { values, day: today } = costing.situation;
  const rows = [...own(values).priceRows, ...rent(values).priceRows];
  return changeDays(rows, today).map((day) => {
    const pair = pairOf(
      (at) => own(at, day),
      (at) => rent(at, day),
      values,
    );
    return { day, pair, changes: changesOf(pair, values).changes };
  });
};

/** The crossing that a volume moving from one place to another passes first; null = none on the way. */
const passed = (changes: readonly Change[], from: number, to: number): Change | null =>
  (to > from ? changes.find(({ at }) => at > from && at <= to) : changes.findLast(({ at }) => at < from && at >= to)) ??
  null;

/**
 * What turns the comparison next: a crossing that the stated growth leads to (upwards for growth, downwards for decline),
 * or an announced price from its day on. Each stretch of time is judged by the prices in force in it.
 */
const nextAhead = (
  stretches: readonly Later[],
  { situation: { workload, values, day: today } }: Costing,
  own: OptionId,
  rent: OptionId,
): BreakEven['ahead'] => {
  const { growthPerYear, tokensPerDay } = workload;
  if (tokensPerDay === null || tokensPerDay.mid <= 0 || growthPerYear <= 0) return null;
  const here = tokensPerDay.mid;
  const volumeAfter = (months: number) => here * power(growthPerYear, months / 12);
  const growing = growthPerYear > 1;
  let ownCheaper: boolean | null = null;
  for (const [index, { day, pair, changes }] of stretches.entries()) {
    const from = monthsBetween(today, day);
    const next = stretches[index + 1];
    const start = volumeAfter(from);
    const cheaperNow = difference(pair, values, start) < 0;
    if (ownCheaper !== null && cheaperNow !== ownCheaper)
      return { months: roundSignificant(from), at: roundSignificant(start), cheaper: cheaperNow ? own : rent, day };
    ownCheaper = cheaperNow;
    if (growthPerYear === 1) continue;
    const last = growing ? Number.POSITIVE_INFINITY : 0;
    const crossing = passed(changes, start, next === undefined ? last : volumeAfter(monthsBetween(today, next.day)));
    if (crossing === null) continue;
    return {
      months: roundSignificant(monthsUntil(here, crossing.at, growthPerYear)),
      at: crossing.at,
      cheaper: crossing.ownBeyond === growing ? own : rent,
      day: null,
    };
  }
  return null;
};

/**
 * Break-even of two options over 10⁵–10¹⁰ tokens a day, mid totals, configuration searched anew at every volume.
 *
 * `crossings`: all sign changes, to a millionth; `headline`: the first after which `own` is cheaper, null = never;
 * `never`: who is cheaper throughout, where there is none. null where an option cannot be had.
 */
export const breakEven = (costing: Costing, own: OptionId, rent: OptionId, plan: Plan | null): BreakEven | null => {
  const { values, day: today } = costing.situation;
  const ownBills = billsOf(costing, own, plan);
  const rentBills = billsOf(costing, rent, plan);
  if (ownBills === null || rentBills === null) return null;
  const pair = pairOf(ownBills, rentBills, values);
  const drivers = [...new Set([...ownBills(values).drivers, ...rentBills(values).drivers])].filter(
    (driver) => driver !== ownDrivers.tokensPerDay,
  );
  const { ownFirst, changes } = changesOf(pair, values);
  const moved = changes.length === 0 ? [] : movedChanges(pair, costing, drivers);
  const seen = { own: 0, rent: 0 };
  const crossings = changes.map((change): Crossing => {
    const direction = change.ownBeyond ? 'own' : 'rent';
    const ordinal = seen[direction]++;
    return { at: change.at, ...kindOf(pair, values, change.at, own, rent), range: rangeOf(change, ordinal, moved) };
  });
  const edges = [curveFrom, ...changes.map(({ at }) => at), curveTo];
  const stretches = edges.slice(0, -1).map((from, index) => {
    const ownCheaper = index === 0 ? ownFirst : (changes[index - 1] as Change).ownBeyond;
    return { from, to: edges[index + 1] as number, cheaper: ownCheaper ? own : rent };
  });
  const first = changes.findIndex(({ ownBeyond }) => ownBeyond);
  return {
    own,
    rent,
    stretches,
    crossings,
    headline: first === -1 ? null : (crossings[first] ?? null),
    never: changes.length === 0 ? (ownFirst ? own : rent) : null,
    ahead: nextAhead([{ day: today, pair, changes }, ...laterOf(ownBills, rentBills, costing)], costing, own, rent),
  };
};
