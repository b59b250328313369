/** The two options compared: one that is owned, one that is rented. */
import type { Recommendation } from '../../engine';
import { type OptionId, optionIds } from '../../framework';

export interface Pair {
  readonly own: OptionId;
  readonly rent: OptionId;
}

export const ownOptions = ['self-hosted-cloud', 'self-hosted-onprem', 'hybrid'] as const satisfies readonly OptionId[];
export const rentOptions = ['closed-api', 'closed-enterprise', 'hosted-open'] as const satisfies readonly OptionId[];

export const isRuledOut = ({ vetoed }: Recommendation, option: OptionId): boolean =>
  vetoed.some((veto) => veto.option === option);

/** Options of a list that can be priced, those the answers leave open first. */
const openFirst = (recommendation: Recommendation, options: readonly OptionId[]): readonly OptionId[] => {
  const priced = options.filter((option) => recommendation.costs[option] !== undefined);
  const open = priced.filter((option) => !isRuledOut(recommendation, option));
  return open.length > 0 ? open : priced;
};

/**
 * What is compared unless the reader picks: the cheaper way to own the weights, and the first way to rent, in the options'
 * order, that the answers leave open. Something excluded is compared only where nothing else is left.
 */
export const usualPair = (recommendation: Recommendation): Pair => {
  const usd = (option: OptionId) => recommendation.costs[option]?.total.mid ?? Number.POSITIVE_INFINITY;
  const [own] = openFirst(recommendation, ['self-hosted-cloud', 'self-hosted-onprem']).toSorted(
    (a, b) => usd(a) - usd(b),
  );
  const [rent] = openFirst(recommendation, rentOptions);
  return { own: own ?? 'self-hosted-cloud', rent: rent ?? 'closed-api' };
};

/** The option whose bill is shown: the one asked for, else the first that has one; null = none has. */
export const billShown = ({ costs }: Recommendation, asked: OptionId): OptionId | null =>
  costs[asked] === undefined ? (optionIds.find((option) => costs[option] !== undefined) ?? null) : asked;
