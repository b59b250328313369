/** Where owning starts to pay, in words. Every stretch that the curves have is named; nothing is smoothed away. */
import type { BreakEven, CostCurve, Crossing } from '../engine/recommendation';
import { type Amount, type OptionId, optionLabels } from '../framework';
import { amountText, day, money, tokens, tokensInWords } from './numbers';
import { type PublishedRule, publishedRules } from './published-rules';
import { capitalised, listed } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

/** The option by name: cloud GPUs and own servers break even at different volumes, so "owning" alone would mislead. */
const subject = ({ own }: BreakEven): string => optionNoun[own];
const verb = ({ own }: BreakEven, singular: string, plural: string) => agreeing(own, singular, plural);

const limit = ({ stretches }: BreakEven): number => stretches.at(-1)?.to ?? 1e10;
const perDay = (volume: number) => `${tokensInWords(volume)} tokens a day`;

/** The sentence above the chart. */
export const breakEvenHeadline = (breakEven: BreakEven): string => {
  const { own, rent, headline, never } = breakEven;
  const who = capitalised(subject(breakEven));
  if (never === rent)
    return `${who} never ${verb(breakEven, 'pays', 'pay')} against ${anOption(rent)}, up to ${perDay(limit(breakEven))}.`;
  if (never === own) return `${who} ${verb(breakEven, 'is', 'are')} cheaper than ${anOption(rent)} at every volume.`;
  if (headline !== null) return `${who} ${verb(breakEven, 'starts', 'start')} to pay at about ${perDay(headline.at)}.`;
  const end = breakEven.crossings[0]?.at ?? limit(breakEven);
  return `${who} ${verb(breakEven, 'pays', 'pay')} only up to about ${perDay(end)}.`;
};

/** The headline, and the other way of owning where that pays at a smaller volume, or at any while this one never does. */
export const breakEvenWithOther = (breakEven: BreakEven, other: BreakEven | null): string => {
  const text = breakEvenHeadline(breakEven);
  const { own, never, headline } = breakEven;
  if (other === null || never === own || (headline === null && never === null)) return text;
  const who = optionNoun[other.own];
  if (other.never === other.own)
    return `${text.slice(0, -1)}; ${who} ${verb(other, 'is', 'are')} cheaper at every volume.`;
  const at = other.headline?.at;
  if (at === undefined || at >= (headline?.at ?? Number.POSITIVE_INFINITY)) return text;
  const where = headline === null ? perDay(at) : tokensInWords(at);
  const pays = headline === null ? verb(other, 'starts to', 'start to') : `${verb(other, 'does', 'do')} earlier,`;
  return `${text.slice(0, -1)}; ${who} ${headline === null ? `${pays} pay` : pays} at about ${where}.`;
};

const asCrossing = (breakEven: BreakEven, at: number) => breakEven.crossings.find((crossing) => crossing.at === at);

/** Stretches after the headline where renting is cheaper again: one clause for those with the same cause. */
export const laterStretches = (breakEven: BreakEven): readonly string[] => {
  const { headline, rent, stretches } = breakEven;
  if (headline === null) return [];
  const later = stretches.filter(({ from, cheaper }) => from > headline.at && cheaper === rent);
  const atStep = ({ from }: { readonly from: number }) => asCrossing(breakEven, from)?.kind === 'step';
  return [...new Set(later.map(atStep))].map((step) => {
    const where = later.filter((stretch) => atStep(stretch) === step);
    const places = where.map(({ from, to }) =>
      to >= limit(breakEven)
        ? `above ${tokensInWords(from)}`
        : `between ${tokensInWords(from)} and ${tokensInWords(to)}`,
    );
    const why = step ? `, because of one more replica${places.length > 1 ? ' each time' : ''},` : '';
    return `${listed(places)}${why} ${anOption(rent)} ${verbAgain(rent)} cheaper again`;
  });
};
const verbAgain = (option: OptionId) => agreeing(option, 'is', 'are');

/** "You are at 40 million." */
export const youAreHere = (tokensPerDay: Amount): string => `You are at ${amountText(tokensPerDay, tokensInWords)}.`;
/** The pill on the line: "you · 64M". */
export const youMark = (tokensPerDay: Amount): string => `you · ${amountText(tokensPerDay)}`;

/** Under the headline: where the reader stands and what it costs there, and every later stretch where it is otherwise. */
export const breakEvenDetail = (
  breakEven: BreakEven,
  tokensPerDay: Amount | null,
  difference: string | null = null,
): string => {
  const here = tokensPerDay === null ? 'Give a volume to see where you stand.' : youAreHere(tokensPerDay);
  const later = laterStretches(breakEven).map((clause) => `${capitalised(clause)}.`);
  return [here, ...(difference === null ? [] : [difference]), ...later, ...turnAhead(breakEven)].join(' ');
};

/**
 * "At your growth you pass 80 million in about 14 months; from then on cloud GPUs are cheaper.", or "From 1 Jan 2027, at
 * the announced prices, cloud GPUs are cheaper."
 */
const turnAhead = ({ ahead }: BreakEven): readonly string[] => {
  if (ahead === null) return [];
  if (ahead.day !== null)
    return [
      `From ${day(ahead.day)}, at the prices announced, ${anOption(ahead.cheaper)} ${verbAgain(ahead.cheaper)} cheaper.`,
    ];
  const months = Math.max(1, Math.round(ahead.months));
  const when = months > 120 ? 'more than ten years' : months === 1 ? 'about a month' : `about ${months} months`;
  return [
    `At your growth you pass ${tokensInWords(ahead.at)} in ${when}; from then on ${anOption(ahead.cheaper)} ${verbAgain(ahead.cheaper)} cheaper.`,
  ];
};

export interface CrossingLabel {
  /** "80M". */
  readonly at: string;
  /** "range 35M to 306M", "range from 35M, or never", … */
  readonly range: string;
}

/** The two lines beside an open circle. An end is open where some plausible value leaves no crossing. */
export const crossingLabel = ({ at, range: { low, high } }: Crossing): CrossingLabel => {
  const ends =
    low !== null && high !== null
      ? `range ${amountText({ low, high })}`
      : low !== null
        ? `range from ${tokens(low)}, or never`
        : high !== null
          ? `range up to ${tokens(high)}, or from the start`
          : 'anywhere, or never';
  return { at: tokens(at), range: ends };
};

const ends = ({ option, points }: CostCurve): string | null => {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  return `${optionNoun[option]} from ${money(first.usd.mid)} to ${money(last.usd.mid)}`;
};

/** What the chart shows, for those who do not see it. */
export const chartSummary = (
  curves: readonly CostCurve[],
  breakEven: BreakEven | null,
  tokensPerDay: Amount | null,
): string => {
  const points = curves[0]?.points ?? [];
  const [from, to] = [points[0]?.tokensPerDay, points.at(-1)?.tokensPerDay];
  if (from === undefined || to === undefined) return 'No volume, so there is nothing to draw.';
  const costs = curves.flatMap((curve) => ends(curve) ?? []);
  const crossings = breakEven?.crossings ?? [];
  const crossed =
    breakEven === null
      ? ''
      : crossings.length === 0
        ? ` ${breakEvenHeadline(breakEven)}`
        : ` ${optionLabels[breakEven.own]} and ${optionNoun[breakEven.rent]} cross at ${listed(crossings.map(({ at }) => tokens(at)))}.`;
  const here = tokensPerDay === null ? '' : ` ${youAreHere(tokensPerDay)}`;
  return `Monthly cost from ${tokens(from)} to ${tokens(to)} tokens a day, both axes logarithmic: ${listed(costs)}.${crossed}${here}`;
};

/** How far the published break-evens lie apart: "Published rules of thumb disagree by 250×". */
export const rulesDisagree = (rules: readonly PublishedRule[] = publishedRules): string => {
  const breakEvens = rules.filter(({ kind }) => kind === 'break-even');
  const low = Math.min(...breakEvens.map(({ tokensPerDay }) => tokensPerDay.low));
  const high = Math.max(...breakEvens.map(({ tokensPerDay }) => tokensPerDay.high));
  return `Published rules of thumb disagree by ${Math.round(high / low)}×`;
};
