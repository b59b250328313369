import type { Answers, AxisId } from '../../framework';

export type Ranks = NonNullable<Answers['axisRanks']>;

/** One axis moved to a place; without any place left the order is not stated at all. */
export const withPlace = (ranks: Ranks | undefined, axis: AxisId, rank: 1 | 2 | 3 | 4 | null): Ranks | undefined => {
  const { [axis]: _before, ...others } = ranks ?? {};
  const changed: Ranks = rank === null ? others : { ...others, [axis]: rank };
  return Object.keys(changed).length === 0 ? undefined : changed;
};

/** Absent = all axes weigh the same. An order replaces weights set directly. */
export const withOrder = (answers: Answers, ranks: Ranks | undefined): Answers => {
  const { axisRanks: _before, axisWeights: _typed, ...others } = answers;
  return ranks === undefined ? others : { ...others, axisRanks: ranks };
};
