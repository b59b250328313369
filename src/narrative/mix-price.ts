/** What a million tokens of the reader's own mix costs: of tokens alone, and of everything a bill holds. */
import type { CostLineId, OptionCost, Recommendation } from '../engine/recommendation';
import { type OptionId, optionIds, optionLabels } from '../framework';
import { monthlyMillions } from '../units';
import { priceInColumn } from './numbers';

export interface MixPrice {
  readonly option: OptionId;
  /** USD per million tokens, everything included. */
  readonly all: { readonly low: number; readonly mid: number; readonly high: number };
  /** Of the lines billed per token; null for an option that has none. */
  readonly tokens: number | null;
}

const perToken: ReadonlySet<CostLineId> = new Set<CostLineId>(['input-tokens', 'output-tokens', 'regional-terms']);

const tokenUsd = ({ lines }: OptionCost): number | null => {
  const some = lines.filter(({ id, usd }) => perToken.has(id) && usd !== null);
  return some.length === 0 ? null : some.reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0);
};

/** Every option that has a cost, cheapest first. Empty at a volume of zero: there is nothing to divide by. */
export const mixPrices = ({ costs }: Pick<Recommendation, 'costs'>, tokensPerDay: number): readonly MixPrice[] => {
  const millions = monthlyMillions(tokensPerDay);
  if (!(millions > 0)) return [];
  return optionIds
    .flatMap((option) => {
      const cost = costs[option];
      if (cost === undefined) return [];
      const tokens = tokenUsd(cost);
      const { low, mid, high } = cost.total;
      return [
        {
          option,
          all: { low: low / millions, mid: mid / millions, high: high / millions },
          tokens: tokens === null ? null : tokens / millions,
        },
      ];
    })
    .toSorted((a, b) => a.all.mid - b.all.mid);
};

/** "A million tokens of your mix: Cloud GPUs $4.20, Closed API $5.34." */
export const mixHeadline = (prices: readonly MixPrice[], pair: readonly OptionId[]): string => {
  const shown = prices.filter(({ option }) => pair.includes(option));
  if (shown.length === 0) return '';
  return `A million tokens of your mix: ${shown.map(({ option, all }) => `${optionLabels[option]} ${priceInColumn(all.mid)}`).join(', ')}.`;
};
