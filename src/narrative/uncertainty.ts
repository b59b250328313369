/** How sure the costs are, in words: who is cheapest how often, what each costs in most samples, which figures matter. */
import type { Catalog } from '../catalog';
import type { Tornado, TornadoBar, UncertainCost, Uncertainty } from '../engine';
import { type Assumptions, type OptionId, optionLabels } from '../framework';
import { medianApart } from '../framework/uncertainty';
import { driverName, typedLineOf, valueInUnit } from './figures';
import { count, decimal, euros, money, moneyExact, moneyRange, percent, tokens } from './numbers';
import { listed } from './segments';

/** "96 of 100 samples". What rounds to none or all, and is not, says so. */
export const ofSamples = (share: number): string => {
  const hundredths = Math.round(share * 100);
  if (share > 0 && hundredths === 0) return 'fewer than 1 of 100 samples';
  if (share < 1 && hundredths === 100) return 'more than 99 of 100 samples';
  return `${count(hundredths)} of 100 samples`;
};

/** Options that compete, the likeliest cheapest first. */
export const racing = ({ options }: Uncertainty): readonly (UncertainCost & { readonly cheapest: number })[] =>
  options
    .flatMap((each) => (each.cheapest === null ? [] : [{ ...each, cheapest: each.cheapest }]))
    .toSorted((a, b) => b.cheapest - a.cheapest);

/** A share from which one option is called the cheapest without naming another. */
const clear = 0.9;

/** Above the shares: who is cheapest, and how surely. */
export const cheapestTitle = (uncertainty: Uncertainty): string => {
  const [first, second] = racing(uncertainty);
  if (first === undefined) return 'Every option is excluded, so none can be the cheapest.';
  const name = optionLabels[first.option];
  if (second === undefined) return `Only one option is left, ${name}: nothing to compare it with.`;
  const cheapest = `Cheapest in ${ofSamples(first.cheapest)}: ${name}.`;
  if (first.cheapest >= clear) return cheapest;
  return `${cheapest} In ${ofSamples(second.cheapest).replace(' samples', '')}: ${optionLabels[second.option]}.`;
};

/** Under the shares: how often the question is open. */
export const aboutEqualText = ({ aboutEqual, options }: Uncertainty): string | null =>
  options.filter(({ cheapest }) => cheapest !== null).length < 2
    ? null
    : `In ${ofSamples(aboutEqual)} another option costs about as much as the cheapest: at most 5% more.`;

/** What a bar of shares says. */
export const shareText = ({ option, cheapest, near }: UncertainCost): string =>
  cheapest === null
    ? `${optionLabels[option]}: excluded`
    : `${optionLabels[option]}: the cheapest in ${ofSamples(cheapest)}, within 5% of it in ${ofSamples(near ?? 0)}`;

/** Above the ranges. */
export const rangesTitle = (options: readonly UncertainCost[], leading: OptionId | null): string => {
  const one = options.find(({ option }) => option === leading) ?? options[0];
  if (one === undefined) return 'Nothing has a cost yet.';
  return `${optionLabels[one.option]}: ${moneyRange(one.monthlyUsd)} a month in eight samples of ten.`;
};

/** What a range says: "Cloud GPUs: $6.1k to $15k, half of the samples above $9.7k". */
export const rangeText = ({ option, monthlyUsd }: UncertainCost): string =>
  `${optionLabels[option]}: ${moneyRange(monthlyUsd)} a month in eight samples of ten, half of them above ${money(monthlyUsd.mid)}`;

/** Why the bill and the samples give two ranges for one cost. */
export const twoRangesNote =
  "A bill's range moves one figure at a time from its middle and joins the swings as if they were independent; here every figure moves at once, those that share a cause together, so the two 80% ranges differ.";

/** Where half of the samples lie well off the middle figure of the bill; null where none does. */
export const medianNote = (options: readonly UncertainCost[]): string | null => {
  const apart = options.filter(({ midUsd, monthlyUsd }) => Math.abs(monthlyUsd.mid / midUsd - 1) > medianApart);
  if (apart.length === 0) return null;
  const each = apart.map(
    ({ option, midUsd, monthlyUsd }) =>
      `${optionLabels[option]} more than ${moneyExact(monthlyUsd.mid)} (its bill: ${moneyExact(midUsd)})`,
  );
  return `Half of the samples cost ${listed(each)}. The bill has every figure at its middle; where peaks and slow replicas can only add machines, most samples lie above it.`;
};

/** What is drawn, in two sentences. */
export const drawNote = ({ samples }: Uncertainty): string =>
  `${count(samples)} samples, each with every figure drawn from its range: prices, rents, volume, speed and hours at once, and what shares a cause moves together. The same link always draws the same. List prices of closed models count as held or cut by up to 30% within a year.`;

const placeWords: Readonly<Record<string, readonly [string, string]>> = {
  capacity: ['slower than predicted', 'faster than predicted'],
  'gpu-price': ['cheapest tenth of providers', 'dearest tenth of providers'],
  'hosted-price': ['cheapest host', 'dearest host'],
};

const valueText = (
  driver: string,
  value: number,
  catalog: Pick<Catalog, 'economicsByKey'>,
  typed: Assumptions['typed'],
): string => {
  if (driver === 'tokens-per-day') return tokens(value);
  if (driver === 'cached-share') return percent(value);
  if (driver === 'peak-to-mean') return decimal(value);
  if (driver === 'cold-start') return `${decimal(value)} min`;
  const line = typedLineOf(driver);
  const entry = line === null ? undefined : typed[line];
  if (entry !== undefined) return 'usd' in entry ? moneyExact(value) : `${decimal(value)} h`;
  const unit = driver === 'router-hours' ? 'hours' : (catalog.economicsByKey.get(driver)?.unit ?? '');
  if (/^hours/.test(unit)) return `${decimal(value)} h`;
  if (/^multiplier/.test(unit)) return `${decimal(value)} ×`;
  if (/^EUR/.test(unit)) return euros(value);
  return /^years/.test(unit) ? `${decimal(value)} years` : valueInUnit(value, unit);
};

export interface BarText {
  readonly driver: string;
  readonly name: string;
  /** Both ends of the figure: "10 h", "80 h". */
  readonly low: string;
  readonly high: string;
}

/** A bar's figure and its two ends. `typed`: what the reader typed for lines that nobody publishes a figure for. */
export const barText = (
  { driver, value }: TornadoBar,
  catalog: Pick<Catalog, 'economicsByKey'>,
  typed: Assumptions['typed'] = {},
): BarText => {
  const places = placeWords[driver];
  return {
    driver,
    name: driverName(driver),
    low: places?.[0] ?? valueText(driver, value.low, catalog, typed),
    high: places?.[1] ?? valueText(driver, value.high, catalog, typed),
  };
};

/** Above the bars: what matters most, and whether any figure turns the order by itself. */
export const tornadoTitle = ({ bars, pair, leading }: Tornado): string => {
  const [first] = bars;
  if (first === undefined) return 'No figure of these bills has a range.';
  const most = `${driverName(first.driver)}: the figure that matters most`;
  if (pair === null) return `${most} to the cost of ${optionLabels[leading]}.`;
  const names = listed(pair.map((option) => optionLabels[option]));
  const turning = bars.filter(({ flips }) => flips).length;
  if (turning === 0) return `${most}. None alone turns the order of ${names}.`;
  if (turning > 1) return `${most}. ${count(turning)} figures can each turn the order of ${names}.`;
  return first.flips
    ? `${most}, and the only one that alone can turn the order of ${names}.`
    : `${most}. One other alone can turn the order of ${names}.`;
};

/** What the bars measure. */
export const tornadoMeasure = ({ pair, leading }: Tornado): string =>
  pair === null
    ? `Monthly cost of ${optionLabels[leading]} with one figure at either end of its range, the others at their middle.`
    : `How much more ${optionLabels[pair[1]]} costs a month than ${optionLabels[pair[0]]}, with one figure at either end of its range and the others at their middle. Below zero the order is turned.`;

/** What a bar says, for people who do not see it. */
export const barSummary = (bar: TornadoBar, text: BarText): string => {
  const { atLow, atHigh } = bar.gap ?? bar.total;
  return `${text.name}, ${text.low}: ${moneyExact(atLow)}; ${text.high}: ${moneyExact(atHigh)}${bar.flips ? '; turns the order' : ''}`;
};

/** Why there is nothing to see yet. */
export const nothingDrawn = (missing: 'failed' | 'pending'): string =>
  ({
    failed:
      'The samples could not be drawn on this device. The ranges of the bills stand under "Where the money goes".',
    pending: 'Drawing 10,000 samples…',
  })[missing];
