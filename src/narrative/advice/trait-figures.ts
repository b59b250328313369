/** Bills as strengths and risks speak of them: of an option, and of what it is held against. */
import type { OptionId } from '../../framework';
import { money } from '../numbers';
import { anOption } from '../terms';
import { aMonth, totalOf, withRange } from './bill-words';
import { cheapestOf, monthlyUsd, rentingOptions, volumeText } from './grounds';
import type { About } from './trait-row';

/** " Here: about $54k a month ($40k to $70k) at 4B tokens a day."; empty without a bill. */
export const billHere = ({ grounds, option }: About): string => {
  const usd = totalOf(grounds, option);
  return usd === null ? '' : ` Here: ${aMonth(usd)} at ${volumeText(grounds)}.`;
};

export const againstClosed = ({ grounds, option }: About): string => {
  const [usd, closed] = [totalOf(grounds, option), totalOf(grounds, 'closed-api')];
  if (usd === null || closed === null) return '';
  return money(usd.mid) === money(closed.mid)
    ? ` Here both cost ${aMonth(usd)}.`
    : ` Here: ${aMonth(usd)}, and a closed API ${withRange(closed)}.`;
};

/** By the printed middles it costs less than a closed API; null without both bills. */
export const belowClosed = ({ grounds, option }: About): boolean | null => {
  const [mine, closed] = [monthlyUsd(grounds, option), monthlyUsd(grounds, 'closed-api')];
  return mine === null || closed === null ? null : mine < closed && money(mine) !== money(closed);
};

const rankedOptions = ({ grounds }: About): readonly OptionId[] =>
  grounds.recommendation.ranking.map(({ option }) => option);

export const isCheapest = (about: About): boolean => cheapestOf(about.grounds, rankedOptions(about)) === about.option;

/** The cheapest other option that is left, with its bill, where it costs less. */
export const cheaperOther = (about: About): string | null => {
  const { grounds, option } = about;
  const other = cheapestOf(
    grounds,
    rankedOptions(about).filter((one) => one !== option),
  );
  const [mine, theirs] = [totalOf(grounds, option), other === null ? null : totalOf(grounds, other)];
  return other === null ||
    mine === null ||
    theirs === null ||
    theirs.mid >= mine.mid ||
    money(theirs.mid) === money(mine.mid)
    ? null
    : `${aMonth(mine)}, where ${anOption(other)} would cost ${withRange(theirs)}`;
};

/** Share that a split saves against a closed API alone; null where it saves nothing. */
export const savedBySplit = ({ grounds }: About): number | null => {
  const [whole, mixed] = [monthlyUsd(grounds, 'closed-api'), monthlyUsd(grounds, 'hybrid')];
  return whole === null || mixed === null || mixed >= whole ? null : 1 - mixed / whole;
};

/** It costs less than the cheapest thing to rent, or nothing is left to rent. */
export const belowRenting = ({ grounds, option }: About): boolean => {
  const rent = cheapestOf(grounds, rentingOptions);
  const [mine, theirs] = [monthlyUsd(grounds, option), rent === null ? null : monthlyUsd(grounds, rent)];
  return mine !== null && (theirs === null || mine < theirs);
};
