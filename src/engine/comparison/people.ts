/** Several people, one decision: where they disagree, and whether that matters to the result. */
import { type OptionId, optionIds } from '../../framework';
import { differencesOf, type SaidItem } from './differences';
import { type Decided, withValue } from './items';
import { movable, type WinnerOf } from './winner';

/** What a disagreement is tried from: one person's answers, or what most said. */
export type Base = 'most' | number;

type Winner = OptionId | null;

/** One item moved alone, everything else as in the base. */
export interface Alone {
  readonly item: string;
  /** In the order of the values of the disagreement: who comes first then. */
  readonly winners: readonly Winner[];
  /** Some value gives another winner than the base. */
  readonly matters: boolean;
}

export interface WinnerCount {
  readonly winner: Winner;
  readonly count: number;
}

/** Every combination of what was said on the disagreements. */
export interface EveryCombination {
  readonly kind: 'all';
  readonly tried: number;
  /** Most frequent first; ties in the order of the options. */
  readonly winners: readonly WinnerCount[];
  /**
   * The smallest set of disagreements that decides it: whoever settles these has settled the result, whatever comes of
   * the others. It is unique: just those that change the winner in at least one combination.
   */
  readonly deciding: readonly string[];
  /** The winner for every combination of the deciding ones: places of values, in the order of `deciding`. */
  readonly outcomes: readonly { readonly values: readonly number[]; readonly winner: Winner }[];
  /** Answers that settle the result on their own, whatever comes of the others; empty where nothing is to be settled. */
  readonly settles: readonly { readonly item: string; readonly value: number; readonly winner: Winner }[];
}

/** Too many combinations: each disagreement alone and each pair were tried, from the base. */
export interface SomeCombinations {
  readonly kind: 'some';
  /** How many there would be. */
  readonly of: number;
  readonly tried: number;
  readonly winners: readonly WinnerCount[];
  /** Pairs that change the winner where neither of the two does alone. */
  readonly pairs: readonly {
    readonly items: readonly [string, string];
    readonly values: readonly [number, number];
    readonly winner: Winner;
  }[];
}

export interface People {
  readonly disagreements: readonly SaidItem[];
  readonly base: Base;
  readonly baseWinner: Winner;
  readonly alone: readonly Alone[];
  readonly combinations: EveryCombination | SomeCombinations;
}

/** Most combinations that are tried one by one. */
export const mostCombinations = 4096;

/** The place of the value that a base has of a disagreement: a person's own, or the one most said; of equals the first said. */
const baseValue = ({ values }: SaidItem, base: Base): number => {
  if (base !== 'most') return values.findIndex(({ by }) => by.includes(base));
  const most = Math.max(...values.map(({ by }) => by.length));
  return values.findIndex(({ by }) => by.length === most);
};

const put = (decided: Decided, { item, values }: SaidItem, place: number): Decided =>
  withValue(decided, item, values[place]?.value);

const counted = (winners: readonly Winner[]): readonly WinnerCount[] => {
  const counts = new Map<Winner, number>();
  for (const winner of winners) counts.set(winner, (counts.get(winner) ?? 0) + 1);
  return [...optionIds, null]
    .flatMap((winner) => {
      const count = counts.get(winner);
      return count === undefined ? [] : [{ winner, count }];
    })
    .toSorted((a, b) => b.count - a.count);
};

/** Winners of all combinations, the last disagreement moving fastest: the place of a combination is its number. */
function* combinationsInSteps(
  first: Decided,
  disagreements: readonly SaidItem[],
  winnerOf: WinnerOf,
): Generator<void, EveryCombination> {
  // What prices do not read moves fastest, so that prices are read as seldom as can be.
  const slow = disagreements.filter(({ item }) => !movable.includes(item));
  const order = [...slow, ...disagreements.filter(({ item }) => movable.includes(item))];
  const sizes = order.map(({ values }) => values.length);
  const strides = sizes.map((_, index) => sizes.slice(index + 1).reduce((product, size) => product * size, 1));
  const total = sizes.reduce((product, size) => product * size, 1);
  const placeIn = (combination: number, index: number): number =>
    Math.floor(combination / (strides[index] ?? 1)) % (sizes[index] ?? 1);

  const winners: Winner[] = [];
  const extend = function* (decided: Decided, from: number): Generator<void> {
    const disagreement = order[from];
    if (disagreement === undefined) {
      winners.push(winnerOf(decided));
      if (winners.length % 32 === 0) yield;
      return;
    }
    for (let place = 0; place < disagreement.values.length; place += 1)
      yield* extend(put(decided, disagreement, place), from + 1);
  };
  yield* extend(first, 0);

  const decides = (index: number): boolean => {
    const stride = strides[index] ?? 1;
    return winners.some((winner, combination) => {
      const place = placeIn(combination, index);
      return place > 0 && winner !== winners[combination - place * stride];
    });
  };
  const decidingPlaces = order.flatMap((_, index) => (decides(index) ? [index] : []));
  yield;

  // In the order the disagreements are listed, which is the order they are asked.
  const deciding = disagreements.flatMap((disagreement) => {
    const index = order.indexOf(disagreement);
    return decidingPlaces.includes(index) ? [index] : [];
  });
  const outcomes = deciding
    .reduce<readonly (readonly number[])[]>(
      (rows, index) => rows.flatMap((row) => Array.from({ length: sizes[index] ?? 1 }, (_, place) => [...row, place])),
      [[]],
    )
    .map((values) => ({
      values,
      winner: winners[values.reduce((sum, place, i) => sum + place * (strides[deciding[i] ?? 0] ?? 1), 0)] ?? null,
    }));
  const settles = deciding.flatMap((index, column) =>
    Array.from({ length: sizes[index] ?? 1 }, (_, value) => {
      const under = outcomes.filter(({ values }) => values[column] === value).map(({ winner }) => winner);
      const [winner = null] = under;
      const item = order[index]?.item ?? '';
      return under.every((each) => each === winner) ? [{ item, value, winner }] : [];
    }).flat(),
  );
  return {
    kind: 'all',
    tried: total,
    winners: counted(winners),
    deciding: deciding.map((index) => order[index]?.item ?? ''),
    outcomes,
    settles,
  };
}

function* pairsInSteps(
  from: Decided,
  disagreements: readonly SaidItem[],
  base: Base,
  alone: readonly Alone[],
  baseWinner: Winner,
  winnerOf: WinnerOf,
): Generator<void, SomeCombinations> {
  const winners: Winner[] = [baseWinner];
  const pairs: SomeCombinations['pairs'][number][] = [];
  const others = disagreements.map((disagreement) => {
    const own = baseValue(disagreement, base);
    return disagreement.values.map((_, place) => place).filter((place) => place !== own);
  });
  const aloneWinner = (index: number, place: number): Winner => alone[index]?.winners[place] ?? null;
  for (const [i, one] of disagreements.entries()) {
    for (const first of others[i] ?? []) {
      winners.push(aloneWinner(i, first));
      const moved = put(from, one, first);
      for (const [j, other] of disagreements.entries()) {
        if (j <= i) continue;
        for (const second of others[j] ?? []) {
          const winner = winnerOf(put(moved, other, second));
          winners.push(winner);
          const alreadyAlone = aloneWinner(i, first) !== baseWinner || aloneWinner(j, second) !== baseWinner;
          if (winner !== baseWinner && !alreadyAlone)
            pairs.push({ items: [one.item, other.item], values: [first, second], winner });
        }
      }
      yield;
    }
  }
  return {
    kind: 'some',
    of: disagreements.reduce((product, { values }) => product * values.length, 1),
    tried: winners.length,
    winners: counted(winners),
    pairs,
  };
}

/**
 * Where two or more decisions disagree, whether each disagreement changes the winner on its own, and what all
 * combinations of what was said give: exact, with the engine, up to `most` combinations; above, each alone and each pair.
 *
 * Never throws for two or more decisions; with fewer there is nothing to disagree on. Pure; up to seconds, so in steps.
 */
export function* peopleInSteps(
  decisions: readonly Decided[],
  base: Base,
  winnerOf: WinnerOf,
  most = mostCombinations,
): Generator<void, People> {
  const [first] = decisions;
  if (first === undefined) throw new RangeError('a comparison needs a decision');
  const disagreements = differencesOf(decisions);
  const from = disagreements.reduce(
    (decided, disagreement) => put(decided, disagreement, baseValue(disagreement, base)),
    base === 'most' ? first : (decisions[base] ?? first),
  );
  const baseWinner = winnerOf(from);
  const alone: Alone[] = [];
  for (const disagreement of disagreements) {
    const winners = disagreement.values.map((_, place) => winnerOf(put(from, disagreement, place)));
    alone.push({ item: disagreement.item, winners, matters: winners.some((winner) => winner !== baseWinner) });
    yield;
  }
  const many = disagreements.reduce((product, { values }) => product * values.length, 1) > most;
  const combinations = many
    ? yield* pairsInSteps(from, disagreements, base, alone, baseWinner, winnerOf)
    : yield* combinationsInSteps(from, disagreements, winnerOf);
  return { disagreements, base, baseWinner, alone, combinations };
}
