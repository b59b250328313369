/** Two options side by side: who saves how much, how an input moves the difference, and when a dearer start is paid back. */
import type { OptionCost } from '../engine/recommendation';
import { type OptionId, workloadDefaults } from '../framework';
import { money } from './numbers';
import { capitalised } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

const sameToTheEye = (usd: number): boolean => money(Math.abs(usd)) === money(0) || Math.abs(usd) < 1;

/** Who saves how much: "cloud GPUs save $34k a month", "a closed API saves $2.5k a month". Each by name. */
export const savingText = (own: OptionId, rent: OptionId, differenceUsd: number): string => {
  if (sameToTheEye(differenceUsd)) return `${optionNoun[own]} and ${anOption(rent)} cost the same`;
  const [who, verb] =
    differenceUsd < 0
      ? [optionNoun[own], agreeing(own, 'saves', 'save')]
      : [anOption(rent), agreeing(rent, 'saves', 'save')];
  return `${who} ${verb} ${money(Math.abs(differenceUsd))} a month`;
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

/** Beside the growth field: bills stay at today's volume, the sentence on top says what growth does. */
export const growthNote = (growthPerYear: number): string =>
  growthPerYear === 1 ? "Level; costs are at today's volume" : "Costs are at today's volume";

/**
 * Months until the dearer set-up of `own` is paid back: set-up difference ÷ monthly difference, both without what is
 * spread of the other, at the volume of today. Where a price is announced, each stretch saves at its own prices.
 * null = no saving ever makes up for it; 0 = no more set-up than the other.
 */
export const paybackMonths = (own: OptionCost, rent: OptionCost): number | null => {
  const starts = [...new Set([0, ...own.announced, ...rent.announced].map(monthOf))].sort((a, b) => a - b);
  let balance = rent.oneOffUsd - own.oneOffUsd;
  for (const [index, from] of starts.entries()) {
    const saving = runningAt(rent, from) - runningAt(own, from);
    const length = (starts[index + 1] ?? Number.POSITIVE_INFINITY) - from;
    const needed = saving > 0 ? Math.max(0, -balance / saving) : Number.POSITIVE_INFINITY;
    if (needed < length) return from + needed;
    balance += saving * length;
  }
  return null;
};

type Announced = OptionCost['announced'][number];
const monthOf = (change: number | Announced): number => (typeof change === 'number' ? change : change.months);

/** Running cost a month, one-off work aside, at the prices in force so many months on. */
const runningAt = ({ total, oneOffUsd, announced }: OptionCost, months: number): number =>
  (announced.findLast((change) => change.months <= months)?.monthlyUsd ?? total.mid) -
  oneOffUsd / workloadDefaults.oneOffMonths;
