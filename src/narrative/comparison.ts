/** Two options side by side: who saves how much, how an input moves the difference, and when growth reaches a crossing. */
import type { OptionCost } from '../engine/recommendation';
import { type OptionId, workloadDefaults } from '../framework';
import { countOf, decimal, money, tokensInWords } from './numbers';
import { capitalised } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

const sameToTheEye = (usd: number): boolean => money(Math.abs(usd)) === '$0' || Math.abs(usd) < 1;

/** "owning saves $34k a month", from the difference own − rent in USD a month. */
export const savingText = (differenceUsd: number): string => {
  if (sameToTheEye(differenceUsd)) return 'owning and renting cost the same';
  return `${differenceUsd < 0 ? 'owning' : 'renting'} saves ${money(Math.abs(differenceUsd))} a month`;
};

/** "Cloud GPUs cost $2.5k a month more than a closed API." */
export const differenceSentence = (own: OptionId, rent: OptionId, differenceUsd: number): string => {
  const who = `${capitalised(optionNoun[own])} ${agreeing(own, 'costs', 'cost')}`;
  if (sameToTheEye(differenceUsd)) return `${who} the same as ${anOption(rent)}.`;
  const more = differenceUsd > 0 ? 'more' : 'less';
  return `${who} ${money(Math.abs(differenceUsd))} a month ${more} than ${anOption(rent)}.`;
};

/** Beside a small effect chart: the value at which the cheaper of the two changes, or that none in the range does. */
export const flipText = (at: string | null): string => (at === null ? 'never flips' : `flips at ${at}`);

const compared = (own: OptionId, differenceUsd: number): string =>
  sameToTheEye(differenceUsd)
    ? `${agreeing(own, 'costs', 'cost')} the same`
    : `${agreeing(own, 'costs', 'cost')} ${money(Math.abs(differenceUsd))} ${differenceUsd > 0 ? 'more' : 'less'}`;

interface EffectEnd {
  /** The input's value as printed. */
  readonly at: string;
  /** own − rent in USD a month. */
  readonly usd: number;
}

/** A small effect chart in words: "At 1M cloud GPUs cost $7.5k more than a closed API, at 1B they cost $100k less." */
export const effectSummary = (
  pair: { readonly own: OptionId; readonly rent: OptionId },
  from: EffectEnd,
  to: EffectEnd,
  flip: string | null,
): string => {
  const first = `At ${from.at} ${optionNoun[pair.own]} ${compared(pair.own, from.usd)} than ${anOption(pair.rent)}`;
  const last = `at ${to.at} ${agreeing(pair.own, 'it', 'they')} ${compared(pair.own, to.usd)}`;
  return `${first}, ${last}; ${flipText(flip)}.`.replaceAll('the same than', 'the same as');
};

/** Months until a volume that grows by a factor a year reaches another; null = never, 0 = it is there already. */
export const monthsUntil = (now: number, then: number, growthPerYear: number): number | null => {
  if (now >= then) return 0;
  return growthPerYear > 1 && now > 0 ? (12 * Math.log(then / now)) / Math.log(growthPerYear) : null;
};

/** Beside the growth field: costs stay at today's volume, and growth says when the crossing comes. */
export const growthText = (now: number | null, crossing: number | null, growthPerYear: number): string => {
  if (growthPerYear === 1) return "Level: costs are at today's volume.";
  const months = now === null || crossing === null ? null : monthsUntil(now, crossing, growthPerYear);
  if (months === null || months === 0 || crossing === null) return "Costs are at today's volume.";
  const wait =
    months > 120
      ? 'more than ten years'
      : months > 24
        ? `${decimal(months / 12)} years`
        : countOf(Math.ceil(months), 'month');
  return `Costs are at today's volume. At this pace you pass ${tokensInWords(crossing)} in ${wait}.`;
};

/**
 * Months until the dearer set-up of `own` is paid back: set-up difference ÷ monthly difference, both without what is
 * spread of the other. null = there is no monthly saving; 0 = no more set-up than the other.
 */
export const paybackMonths = (own: OptionCost, rent: OptionCost): number | null => {
  const running = ({ total, oneOffUsd }: OptionCost): number => total.mid - oneOffUsd / workloadDefaults.oneOffMonths;
  const saving = running(rent) - running(own);
  if (saving <= 0) return null;
  return Math.max(0, (own.oneOffUsd - rent.oneOffUsd) / saving);
};
