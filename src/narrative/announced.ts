/** Price changes that a seller has announced, in words. */
import type { Catalog } from '../catalog';
import type { AnnouncedChange, OptionCost, TokenPrice } from '../engine/recommendation';
import { addMonths } from '../units';
import { aMonth } from './advice/bill-words';
import type { Names } from './names';
import { day, price } from './numbers';
import { listed } from './segments';

/** "doubles", "falls by half", "rises by 20%", or null where input and output do not move alike. */
const movement = (before: TokenPrice, after: TokenPrice): string => {
  const [input, output] = [after.input / before.input, after.output / before.output];
  if (!(Math.abs(input - output) < 0.005)) return 'changes';
  if (Math.abs(input - 2) < 0.005) return 'doubles';
  if (Math.abs(input - 0.5) < 0.005) return 'halves';
  const percent = Math.round(Math.abs(input - 1) * 100);
  return input > 1 ? `rises by ${percent}%` : `falls by ${percent}%`;
};

export interface AnnouncedText {
  /** "From 1 Jan 2027 the list price doubles: about $21k a month ($17k to $26k) then." */
  readonly text: string;
  /** "Gemini 3.8 Flash at Google: $1.50 in, $7.50 out per million tokens, until then $0.75 and $3.75." */
  readonly prices: readonly string[];
  readonly source: string;
}

interface Context {
  readonly catalog: Pick<Catalog, 'priceByKey' | 'sourceById'>;
  readonly names: Pick<Names, 'seller'>;
}

const announcedText = (
  { day: from, monthlyUsd, range, prices }: AnnouncedChange,
  { catalog, names }: Context,
): AnnouncedText => {
  const [first] = prices;
  const moves = new Set(prices.map(({ before, after }) => movement(before, after)));
  const how = first !== undefined && moves.size === 1 ? movement(first.before, first.after) : 'changes';
  const sources = prices.map(({ source, asOf }) => `${catalog.sourceById.get(source)?.title ?? source}, ${day(asOf)}`);
  return {
    text: `From ${day(from)} the list price ${how}: ${aMonth({ mid: monthlyUsd, ...range })} then.`,
    prices: prices.map(({ seller, id, before, after }) => {
      const name = catalog.priceByKey.get(`${seller}:${id}`)?.name ?? id;
      return `${name} at ${names.seller(seller)}: ${price(after.input)} in, ${price(after.output)} out per million tokens; until then ${price(before.input)} and ${price(before.output)}`;
    }),
    source: `announced; ${listed([...new Set(sources)])}`,
  };
};

/** Months that a bill is looked ahead for. */
const horizon = 36;

/** What is announced for an option within 36 months of the as-of day. */
export const announcedTexts = (
  { announced }: Pick<OptionCost, 'announced'>,
  on: string,
  context: Context,
): readonly AnnouncedText[] =>
  announced.filter((change) => change.day < addMonths(on, horizon)).map((change) => announcedText(change, context));
