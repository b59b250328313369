/** What is said about prices over time: changes, readings that disagree, and the three things "prices fall" can mean. */
import {
  type Catalog,
  type PricePeriod,
  type PriceReading,
  type PriceRow,
  periodOn,
  priceSources,
  type Rate,
} from '../catalog';
import { isDay } from '../units';
import { day, percent, price } from './numbers';
import { provenanceText } from './provenance';

/** "$0.66 in, $1.98 out". */
export const rateText = ({ input, output }: Rate): string => `${price(input)} in, ${price(output)} out`;

export interface PriceChange {
  readonly row: PriceRow;
  readonly before: PricePeriod;
  readonly after: PricePeriod;
  /** First day of the new price. */
  readonly from: string;
}

/** Every recorded step of a price, announced ones included, newest first. */
export const priceChanges = (rows: readonly PriceRow[]): readonly PriceChange[] =>
  rows
    .flatMap((row) =>
      row.periods.flatMap((after, index): readonly PriceChange[] => {
        const before = row.periods[index - 1];
        return before === undefined || after.from === null ? [] : [{ row, before, after, from: after.from }];
      }),
    )
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.row.name.localeCompare(b.row.name, 'en')));

const change = (before: number, after: number): string => {
  const share = after / before - 1;
  return share === 0 ? 'unchanged' : `${share > 0 ? '+' : ''}${percent(share)}`;
};

/** A model as its seller lists it, without the maker's name that a router puts before it: "Google: Gemma 4 31B". */
export const listedName = ({ name }: Pick<PriceRow, 'name'>): string => name.replace(/^[^:]+: /, '');

/** What a step changed: input and output, or else the part of the price that differs. */
export const changeText = ({ before, after }: PriceChange): string => {
  const [p, q] = [before.rate, after.rate];
  const peak = after.peak === undefined ? '' : `; ${rateText(after.peak.rate)} in hours of peak demand`;
  if (p.input !== q.input || p.output !== q.output) {
    const [input, output] = [change(p.input, q.input), change(p.output, q.output)];
    return `${input === output ? `both ${input}` : `input ${input}, output ${output}`}${peak}`;
  }
  if (JSON.stringify(before.over) !== JSON.stringify(after.over))
    return after.over === undefined
      ? 'long requests cost the same as short ones from then on'
      : `requests above ${after.over.above.toLocaleString('en-US')} input tokens at ${rateText(after.over.rate)}`;
  return `another cache price${peak}`;
};

/** Where the readings of a row come from, each with its day. */
export const readingTexts = (
  readings: readonly PriceReading[],
  { sourceById }: Pick<Catalog, 'sourceById'>,
): readonly string[] =>
  readings.map(
    ({ source, asOf, rate }) =>
      `${rateText(rate)}: ${provenanceText(sourceById, { source, asOf, basis: 'published' })}`,
  );

/** The price lists, each with the day it was last read: where a model in none of them was looked for. */
export const listsRead = ({
  prices,
}: {
  readonly prices: readonly Pick<PriceRow, 'readings'>[];
}): readonly { readonly source: string; readonly asOf: string }[] =>
  priceSources.flatMap(({ source }) => {
    const days = prices.flatMap(({ readings }) =>
      readings.flatMap((each) => (each.source === source ? [each.asOf] : [])),
    );
    const newest = days.toSorted().at(-1);
    return newest === undefined ? [] : [{ source, asOf: newest }];
  });

/** What is known of one seller's price over time, in a sentence. */
export const priceStory = (row: PriceRow, on: string): string => {
  const period = periodOn(row, on);
  const now =
    period === null ? `Not on sale on ${day(on)}.` : `${rateText(period.rate)} per million tokens on ${day(on)}.`;
  const changes = priceChanges([row]);
  if (changes.length === 0) {
    const first = row.readings.map(({ asOf }) => asOf).sort()[0] ?? on;
    return `${now} No change recorded; the first reading is of ${day(first)}.`;
  }
  const steps = changes
    .toReversed()
    .map((each) => `${rateText(each.after.rate)} from ${day(each.from)}${each.from > on ? ', announced' : ''}`);
  const start = changes.at(-1)?.before.rate;
  return `${now} ${start === undefined ? '' : `First ${rateText(start)}, then `}${steps.join(', then ')}.`;
};

/** What is wrong with a typed day, as a sentence; null = it is one. */
export const dayProblem = (text: string): string | null => {
  if (isDay(text)) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `Day: the calendar has no ${text}. Write one like 2026-11-20.`;
  return 'Day: write it as year-month-day, like 2026-11-20.';
};

/** Three notions of a falling price that must not be mixed, each with its key of the economics table. */
export const priceNotions = [
  {
    title: 'The same model, pinned',
    text: 'A model under a fixed name rarely changes its price at its maker; hosts of open models change theirs more often, down and up. This is what a bill of a running product sees.',
    keys: ['price_decline_same_model_per_year', 'price_decline_hosted_open_same_model_per_year'],
  },
  {
    title: "A maker's newest flagship",
    text: 'Whoever always moves to the newest model of a maker has met rises and falls, with no common direction.',
    keys: ['price_change_flagship_tier_13_months'],
  },
  {
    title: 'The same capability, chosen anew',
    text: 'Only a team that keeps switching to the cheapest model that is good enough sees the large falls that are often quoted.',
    keys: ['price_decline_same_capability_per_year'],
  },
] as const;
