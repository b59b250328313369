/** How old the figures behind a bill are, and how much of the money rests on old ones. */
import { type Catalog, type PriceRow, priceKey, readingInForce, rentalReadings } from '../../catalog';
import { type Assumptions, ageLimits, isMoneyUnit } from '../../framework';
import { compareText, daysBetween, firstDayOf } from '../../units';
import type { CostLine, FigureAge, FigureRef, Freshness, OptionCost } from '../recommendation';

type State = FigureAge['state'];

const without = (ref: FigureRef, state: State): FigureAge => ({ ref, asOf: null, days: null, limit: null, state });

/** A date that the day precedes is no older than the day itself. */
const aged = (ref: FigureRef, asOf: string | null, limit: number, day: string): FigureAge => {
  if (asOf === null) return { ref, asOf, days: null, limit, state: 'undated' };
  const days = Math.max(0, daysBetween(asOf, day));
  return { ref, asOf, days, limit, state: days > limit ? 'old' : 'current' };
};

/** A median over sellers is as old as the middle one of its readings, of two the older. */
const middleDate = (catalog: Catalog, accelerator: string, day: string): string | null => {
  const dates = rentalReadings(catalog, accelerator, day)
    .flatMap(({ date }) => (date === null ? [] : [firstDayOf(date)]))
    .sort();
  return dates[Math.floor((dates.length - 1) / 2)] ?? null;
};

/** The day of what a seller's own terms say. */
const saidOn = (
  { seller, says }: Extract<FigureRef, { readonly kind: 'seller' }>,
  { sellerById, policyById }: Catalog,
): string | null => {
  const row = sellerById.get(seller);
  return (says === 'batch' ? row?.asOf : policyById.get(row?.policy ?? '')?.regions.asOf) ?? null;
};

/** Judgements of the framework's, not typed by the reader. */
const ownJudgements: readonly string[] = ['router-hours', 'cold-start', 'uptime', 'batch-hours', 'week-shape'];

/**
 * The age of one figure on a day (`yyyy-mm-dd`).
 *
 * A price is as old as the newest reading of the price in force, a rent as the middle one of its readings, a row of the
 * economics table as its own date if its unit is money. What was typed has no age; everything else is `steady`.
 */
export const figureAge = (
  ref: FigureRef,
  catalog: Catalog,
  assumptions: Pick<Assumptions, 'economics'>,
  day: string,
): FigureAge => {
  switch (ref.kind) {
    case 'price': {
      const row: PriceRow | undefined = catalog.priceByKey.get(priceKey(ref.seller, ref.id));
      const reading = row === undefined ? null : readingInForce(row, day);
      return aged(ref, reading?.asOf ?? null, ageLimits.price.days, day);
    }
    case 'rental':
      return aged(ref, middleDate(catalog, ref.accelerator, day), ageLimits.rental.days, day);
    case 'economics': {
      if (assumptions.economics[ref.key] !== undefined) return without(ref, 'typed');
      const row = catalog.economicsByKey.get(ref.key);
      if (row === undefined) return without(ref, 'undated');
      if (isMoneyUnit(row.unit)) return aged(ref, row.asOf, ageLimits.economics.days, day);
      const days = row.asOf === null ? null : Math.max(0, daysBetween(row.asOf, day));
      return { ref, asOf: row.asOf, days, limit: null, state: 'steady' };
    }
    case 'seller':
      return aged(ref, saidOn(ref, catalog), ageLimits.price.days, day);
    case 'capacity':
      return without(ref, 'steady');
    case 'typed':
      return without(ref, ownJudgements.includes(ref.field) ? 'steady' : 'typed');
    default:
      return ref satisfies never;
  }
};

/** The worst state leads: one old price makes a line old, one undated price undated. */
const worstFirst: readonly State[] = ['old', 'undated', 'current', 'typed', 'steady'];
const stateOf = (figures: readonly FigureAge[]): State =>
  worstFirst.find((state) => figures.some((figure) => figure.state === state)) ?? 'steady';

const keyOf = (ref: FigureRef): string => {
  switch (ref.kind) {
    case 'price':
      return `price ${ref.seller} ${ref.id}`;
    case 'rental':
      return `rental ${ref.accelerator}`;
    case 'economics':
      return `economics ${ref.key}`;
    case 'seller':
      return `seller ${ref.seller} ${ref.says}`;
    case 'capacity':
      return `capacity ${ref.model} ${ref.accelerator}`;
    case 'typed':
      return `typed ${ref.field}`;
    default:
      return ref satisfies never;
  }
};

const ages = ({ limit, days }: FigureAge): boolean => limit !== null && days !== null;

const byAge = (a: FigureAge, b: FigureAge): number =>
  Number(ages(b)) - Number(ages(a)) ||
  (ages(a) ? (b.days as number) - (a.days as number) : worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state)) ||
  compareText(keyOf(a.ref), keyOf(b.ref));

const lineOf = ({ id, leg }: CostLine, state: State): Freshness['lines'][number] =>
  leg === undefined ? { id, state } : { id, leg, state };

/**
 * How much of a monthly cost (mid) rests on figures older than their limit on `day`, on undated and on typed ones. A line
 * counts in full by the worst of its figures that age: old before undated before current. Lines without an amount do not
 * count. The old share never falls while the day moves on and the figures stay.
 */
export const freshnessOf = (
  { option, lines, total }: Pick<OptionCost, 'option' | 'lines' | 'total'>,
  catalog: Catalog,
  assumptions: Pick<Assumptions, 'economics'>,
  day: string,
): Freshness => {
  const figures = new Map<string, FigureAge>();
  const ageOf = (ref: FigureRef): FigureAge => {
    const key = keyOf(ref);
    const known = figures.get(key) ?? figureAge(ref, catalog, assumptions, day);
    figures.set(key, known);
    return known;
  };
  const usd: Record<State, number> = { old: 0, undated: 0, current: 0, typed: 0, steady: 0 };
  const states: Freshness['lines'][number][] = [];
  for (const line of lines) {
    if (line.usd === null) continue;
    const state = stateOf(line.refs.map(ageOf));
    usd[state] += line.usd.mid;
    states.push(lineOf(line, state));
  }
  const share = (state: State): number => (total.mid > 0 ? Math.min(1, usd[state] / total.mid) : 0);
  const sorted = [...figures.values()].sort(byAge);
  const dated = sorted.filter(ages);
  return {
    option,
    on: day,
    figures: sorted,
    lines: states,
    shares: {
      old: share('old'),
      undated: share('undated'),
      current: share('current'),
      typed: share('typed'),
      steady: share('steady'),
    },
    oldest: dated[0] ?? null,
    newest: dated.at(-1) ?? null,
  };
};
