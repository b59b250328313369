/** What a chart says, in one sentence of the numbers it draws. */
import { type OptionId, optionLabels } from '../framework';
import { money, tokens } from './numbers';
import { capitalised } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

export interface Bill {
  readonly option: OptionId;
  readonly usd: number;
}

/** As much as is called about equal elsewhere: at most 5% more. */
const nearly = 1.05;
const aboutEqual = (a: number, b: number): boolean => Math.max(a, b) <= nearly * Math.min(a, b);

/**
 * Two options at one volume: "At 64M tokens a day cloud GPUs cost less than a closed API: $5k against $7.7k a month."
 * `unit` is "a month" or "a million tokens".
 */
export const besideText = (
  own: Bill,
  rent: Bill,
  tokensPerDay: number,
  unit: 'a month' | 'a million tokens',
  write: (usd: number) => string = money,
): string => {
  const [noun, other] = [optionNoun[own.option], anOption(rent.option)];
  const at = `At ${tokens(tokensPerDay)} tokens a day`;
  const who = own.option === 'self-hosted-cloud' || own.option === 'self-hosted-onprem' ? noun : anOption(own.option);
  if (aboutEqual(own.usd, rent.usd))
    return `${at} ${who} and ${other} cost about the same: ${write(own.usd)} and ${write(rent.usd)} ${unit}.`;
  const than = own.usd < rent.usd ? 'less' : 'more';
  return `${at} ${who} ${agreeing(own.option, 'costs', 'cost')} ${than} than ${other}: ${write(own.usd)} against ${write(rent.usd)} ${unit}.`;
};

/** "Over three years a hosted open API costs least: $33k, and next cloud GPUs: $270k." */
export const leastText = (bills: readonly Bill[], over: string): string => {
  const [first, second] = bills.toSorted((a, b) => a.usd - b.usd);
  if (first === undefined) return 'Nothing has a cost yet.';
  const one = `${anOption(first.option)} ${agreeing(first.option, 'costs', 'cost')}`;
  if (second === undefined) return `${over} ${one} ${money(first.usd)}.`;
  if (aboutEqual(first.usd, second.usd))
    return `${over} ${anOption(first.option)} and ${anOption(second.option)} cost about the same: ${money(first.usd)} and ${money(second.usd)}.`;
  return `${over} ${one} least: ${money(first.usd)}, and next ${anOption(second.option)}: ${money(second.usd)}.`;
};

/** A price at two times: "The median rent of an H100 fell from $2.99 to $2.50 …". */
export const movedText = (
  what: string,
  first: { readonly day: string; readonly usd: number },
  last: { readonly day: string; readonly usd: number },
  write: (usd: number) => string,
): string => {
  const [before, after] = [write(first.usd), write(last.usd)];
  const between = `between ${first.day} and ${last.day}`;
  if (before === after) return `${capitalised(what)} stayed at ${after} ${between}.`;
  if (aboutEqual(first.usd, last.usd))
    return `${capitalised(what)} stayed about equal ${between}: ${before}, then ${after}.`;
  return `${capitalised(what)} ${last.usd < first.usd ? 'fell' : 'rose'} from ${before} to ${after} ${between}.`;
};

/** Options at one place of a chart: "Month 12: Cloud GPUs $89k, Closed API $92k". */
export const placeText = (place: string, bills: readonly Bill[]): string =>
  `${place}: ${bills.map(({ option, usd }) => `${optionLabels[option]} ${money(usd)}`).join(', ')}`;
