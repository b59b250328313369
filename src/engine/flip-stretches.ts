/** Between the crossings of a number: the stretches over which another option comes first, each with a value to try. */
import type { OptionId } from '../framework';
import type { NumericInput } from '../framework/numeric-inputs';
import { roundSignificant } from '../units';
import { log10, power } from '../units/elementary';

/** One value at which the winner changes. */
export interface ResultCrossing {
  /** To a thousandth of itself, or of the range searched where the scale is linear. */
  readonly at: number;
  /** Who comes first just below and just above; null = no option is left. */
  readonly below: OptionId | null;
  readonly above: OptionId | null;
}

/** Values between two crossings at which another option than now comes first. */
export interface ResultStretch {
  /** Crossings it lies between; null = it reaches the end of the range searched. */
  readonly low: number | null;
  readonly high: number | null;
  /** null = no option is left. */
  readonly winner: OptionId | null;
  /** A short value within, at which that winner was found; null = the stretch is narrower than any. */
  readonly tried: number | null;
}

type WinnerAt = (value: number) => OptionId | null;
type Searched = Pick<NumericInput, 'from' | 'to' | 'whole' | 'scale'>;

/** Round numbers beyond an edge, the shortest first. */
const roundBeyond = (edge: number, side: 'down' | 'up', whole: boolean): readonly number[] =>
  [1, 2, 3, 4].map((digits) => {
    const step = power(10, Math.floor(log10(Math.abs(edge) || 1)) - digits + 1);
    const rounded = (side === 'up' ? Math.floor(edge / step) + 1 : Math.ceil(edge / step) - 1) * step;
    return roundSignificant(whole ? Math.round(rounded) : rounded, 6);
  });

/** Beyond the last crossing a value near it is tried, not one at the end of the range. */
const near = 0.15;

/** The shortest value of a stretch under which its winner does win, next to the edge that is nearest to now. */
const triedIn = (
  { low, high, winner }: Omit<ResultStretch, 'tried'>,
  side: 'down' | 'up',
  winnerAt: WinnerAt,
  { from, to, whole, scale }: Searched,
): number | null => {
  const [least, most] = [low ?? from, high ?? to];
  const within = (value: number) => value >= least && (high === null ? value <= most : value < high);
  const edge = side === 'up' ? least : most;
  const bounded = low !== null && high !== null;
  const close = roundBeyond(edge, side, whole).filter(
    (value, index, all) => bounded || index === all.length - 1 || Math.abs(value - edge) <= near * Math.abs(edge),
  );
  const between = scale === 'log' && least > 0 ? Math.sqrt(least * most) : (least + most) / 2;
  const rest = [whole ? Math.round(between) : roundSignificant(between, 6), low ?? from];
  return [...close, ...rest].find((value) => within(value) && winnerAt(value) === winner) ?? null;
};

/**
 * Every stretch at which the winner is another than now, ascending: together they touch every crossing. Below the first
 * crossing nothing is claimed further down than was searched, where the present value lies under it.
 */
export const stretchesOf = (
  crossings: readonly ResultCrossing[],
  { present, now }: { readonly present: number; readonly now: OptionId | null },
  winnerAt: WinnerAt,
  searched: Searched,
): readonly ResultStretch[] =>
  [null, ...crossings].flatMap((below, index): ResultStretch[] => {
    const above = crossings[index] ?? null;
    const winner = below === null ? (above?.below ?? now) : below.above;
    if (winner === now) return [];
    const low = below?.at ?? (present < searched.from ? searched.from : null);
    const stretch = { low, high: above?.at ?? null, winner };
    const side = low !== null && low >= present ? 'up' : 'down';
    return [{ ...stretch, tried: triedIn(stretch, side, winnerAt, searched) }];
  });
