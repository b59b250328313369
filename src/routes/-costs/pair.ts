/** The two options compared: one that is owned, one that is rented. */
import type { Recommendation } from '../../engine';
import { type OptionId, optionIds } from '../../framework';
import { pairOf } from '../../narrative/result/reading';
import { ownOptions, rentOptions, type View } from '../../permalink/state';

type Own = (typeof ownOptions)[number];
type Rent = (typeof rentOptions)[number];

export interface Pair {
  readonly own: Own;
  readonly rent: Rent;
}

const oneOf = <T extends OptionId>(options: readonly T[], id: OptionId | undefined): T | undefined =>
  options.find((option) => option === id);

export const isRuledOut = ({ vetoed }: Recommendation, option: OptionId): boolean =>
  vetoed.some((veto) => veto.option === option);

/** Options of a list that can be priced, those the answers leave open first. */
const openFirst = <T extends OptionId>(recommendation: Recommendation, options: readonly T[]): readonly T[] => {
  const priced = options.filter((option) => recommendation.costs[option] !== undefined);
  const open = priced.filter((option) => !isRuledOut(recommendation, option));
  return open.length > 0 ? open : priced;
};

/**
 * What is compared unless the reader picks: the pair of the result page, with the winner on its own side. Where that page
 * has none, the cheaper way to own the weights, and the first way to rent, in the options' order, that the answers leave
 * open. Something excluded is compared only where nothing else is left.
 */
export const usualPair = (recommendation: Recommendation): Pair => {
  const usd = (option: OptionId) => recommendation.costs[option]?.total.mid ?? Number.POSITIVE_INFINITY;
  const ofResult = pairOf(recommendation);
  const [cheaper] = openFirst(recommendation, ['self-hosted-cloud', 'self-hosted-onprem'] as const).toSorted(
    (a, b) => usd(a) - usd(b),
  );
  const [first] = openFirst(recommendation, rentOptions);
  return {
    own: oneOf(ownOptions, ofResult?.own) ?? cheaper ?? 'self-hosted-cloud',
    rent: oneOf(rentOptions, ofResult?.rent) ?? first ?? 'closed-api',
  };
};

/** The other way to own the weights, where the answers leave it open and it has a price; a hybrid has none of its own. */
export const otherOwn = (recommendation: Recommendation, { own }: Pair): Own | null => {
  const other = own === 'self-hosted-cloud' ? 'self-hosted-onprem' : 'self-hosted-cloud';
  const open = recommendation.costs[other] !== undefined && !isRuledOut(recommendation, other);
  return own !== 'hybrid' && open ? other : null;
};

/** A view with a pair picked: what is usual is left out, so that it follows the answers. */
export const withPair = (view: View, { own, rent }: Pair, usual: Pair): View => {
  const { own: _own, rent: _rent, ...others } = view;
  return { ...others, ...(own === usual.own ? {} : { own }), ...(rent === usual.rent ? {} : { rent }) };
};

/** The option whose bill is shown: the one asked for, else the first that has one; null = none has. */
export const billShown = ({ costs }: Recommendation, asked: OptionId): OptionId | null =>
  costs[asked] === undefined ? (optionIds.find((option) => costs[option] !== undefined) ?? null) : asked;
