/** Sentences that stand only around a result: headings of its layouts, when to look again, and what is pasted elsewhere. */
import type {
  Crossing,
  FleetConfiguration,
  Label,
  MeteredConfiguration,
  OptionCost,
  Recommendation,
  Robustness,
  VetoId,
} from '../engine/recommendation';
import { type Knowledge, type LadderId, type OptionId, optionIds, optionLabels, singleOptions } from '../framework';
import { nearEqual } from './close-call';
import { levelsShort, needWords, offerVerb, offerWords } from './ladder-words';
import type { Names } from './names';
import { count, money, moneyRange, percentToFive, tokensInWords } from './numbers';
import { capitalised, listed, type Sentence, sentence, strong } from './segments';
import { classesText, classStandings } from './split-classes';
import { agreeing, anOption, optionNoun } from './terms';
import { fleetSize, isAlone, isByOverride, labelName, type Verdict, verdictText } from './verdict';

/** Before the first figure of a result: "Private terms, all-in". */
export const allIn = (option: OptionId): string =>
  `${option === 'hybrid' ? optionLabels.hybrid : singleOptions[option].short}, all-in`;
/** Under a chart whose other lines no rule allows. */
export const drawnThoughRuledOut =
  'Only one option is possible. The other lines are ruled out; they show what the rules cost.';
/** Before the figure compared with it. */
export const sameWork = (option: OptionId): string => `Same work, ${optionNoun[option]}`;

/** "First in **about 60%** of the weightings we tried". */
export const firstIn = ({ winnerShare }: Pick<Robustness, 'winnerShare'>, option: OptionId): Sentence =>
  sentence`First in ${strong(percentToFive(winnerShare[option]))} of the weightings we tried`;

/**
 * The same where none is in front: "First: Closed API about 40%, Hosted open API about 30%". Whoever comes first more often
 * than one of them is named too, as ranked behind them: the heading names who is about equal by points.
 */
export const firstAmong = (
  { winnerShare }: Pick<Robustness, 'winnerShare'>,
  options: readonly OptionId[],
): Sentence => {
  const least = Math.min(...options.map((option) => winnerShare[option]));
  const others = optionIds.filter((option) => !options.includes(option) && winnerShare[option] > least);
  const shares = (some: readonly OptionId[]) =>
    listed(some.map((option) => `${optionNoun[option]} ${percentToFive(winnerShare[option])}`));
  const behind = others.length === 0 ? '' : `; and, ranked behind these, ${shares(others)}`;
  return sentence`First among the weightings we tried: ${shares(options)}${behind}`;
};

/** What the share is, and what it is not. */
export const howSure = ({ samples }: Pick<Robustness, 'samples'>): string =>
  `We drew ${count(samples)} plausible cases: the weights of the criteria, how good each option is, prices and speeds within their ranges, and needs you left open. This is how often each option came first. It says how much hangs on priorities and unknowns; it is not a probability of being right.`;

/** Shares of all options that ever came first, the largest first: "Cloud GPUs about 60%". */
export const sharesText = ({ winnerShare }: Pick<Robustness, 'winnerShare'>): readonly string[] =>
  optionIds
    .filter((option) => winnerShare[option] > 0)
    .sort((a, b) => winnerShare[b] - winnerShare[a])
    .map((option) => `${optionLabels[option]} ${percentToFive(winnerShare[option])}`);

const because: Readonly<Record<VetoId, string | null>> = {
  'data-control-rule': 'no outside model service',
  'own-hardware': 'own hardware only',
  'signed-terms': 'signed terms needed',
  place: 'place of the data',
  internals: 'internals needed',
  'nobody-operates': 'nobody to run GPUs',
  'no-purchase': 'nothing may be bought',
  ceiling: 'above your ceiling',
  deadline: 'too late for your deadline',
  // Nothing was ruled out here: there is nothing to split.
  'one-kind-of-request': null,
  'no-feasible-split': null,
  'not-assessed': 'not assessed',
};

/** The chip: "2 options ruled out: signed terms needed". null where no answer rules anything out. */
export const ruledOut = (vetoed: Recommendation['vetoed']): string | null => {
  const counted = vetoed.filter(({ id }) => because[id] !== null);
  const options = new Set(counted.map(({ option }) => option)).size;
  if (options === 0) return null;
  const reasons = [...new Set(counted.map(({ id }) => because[id]))].slice(0, 2).join(', ');
  return `${options === 1 ? 'One option' : `${count(options)} options`} ruled out: ${reasons}`;
};

/** The heading of a close call, in the three parts of a verdict. */
export const closeCallVerdict = (recommendation: Recommendation): Verdict => {
  const [first, ...others] = nearEqual(recommendation).map((option) => optionNoun[option]);
  if (first === undefined) return { before: 'It is close.', accent: '', after: '' };
  return { before: 'It is close: ', accent: listed([first, ...others], 'or'), after: '.' };
};

/** Beside a link over `longestLink` of the permalinks. */
export const longLink = (length: number): string =>
  `This link has ${count(length)} characters. Some chat and mail programs cut links after 2,000; send it in a file if one does.`;

/** On the way to trying other answers. */
export const whatIfLink = 'What if: try other answers';

/** Heading of the lines between two options where neither leads. */
export const separates = (one: OptionId, other: OptionId): string =>
  `What separates ${anOption(one)} and ${anOption(other)}`;
/** The same where one of them leads. */
export const whyOverTitle = (one: OptionId, other: OptionId): string => `Why ${anOption(one)} over ${anOption(other)}`;
/** Under either heading. */
export const forAndAgainst = (one: OptionId): string =>
  `Points for and against ${anOption(one)}; together they are the difference of the two scores.`;

/** Demoted options, above their rows. */
export const demotedTitle = (criteria: readonly string[]): string =>
  `Demoted by your ${listed(criteria.map((name) => name.toLowerCase()))} ${criteria.length === 1 ? 'answer' : 'answers'}`;

/** A winner that leads by its tier may have fewer points than those it leads. */
export const leadsByOverride = (points: number): string =>
  points < 0
    ? 'It has fewer points, and still comes first: a strong need of yours comes before points.'
    : 'A strong need of yours comes before points; here the points agree.';

/** ", for other hard requests (18%)": the classes of a split that go without; empty where all do, or nothing is split. */
const shortClasses = (
  { criterion, required, offered }: Pick<Recommendation['unmet'][number], 'criterion' | 'required' | 'offered'>,
  recommendation: Pick<Recommendation, 'ranking' | 'winner' | 'capabilityShort'>,
  knowledge: Knowledge,
): string => {
  const winner = recommendation.ranking.find(({ option }) => option === recommendation.winner);
  if (winner === undefined) return '';
  const all = classStandings(winner, criterion, knowledge, recommendation);
  const short = all.filter((one) => one.need === required && one.offered === offered);
  return short.length === 0 || short.length === all.length ? '' : `, for ${classesText(short)}`;
};

/** An unmet need in a table's words. */
export const unmetWords = (
  { criterion, required, offered }: Recommendation['unmet'][number],
  recommendation: Pick<Recommendation, 'ranking' | 'winner' | 'capabilityShort'>,
  knowledge: Knowledge,
) => ({
  need: `${capitalised(needWords(criterion, required))}${shortClasses({ criterion, required, offered }, recommendation, knowledge)}`,
  gives: `${offerVerb(criterion) === 'means' ? 'Means: ' : ''}${capitalised(offerWords(criterion as LadderId, offered))}`,
  short: levelsShort(required, offered),
});

/** When a better answer may exist: "Revisit if volume drops below 21 million tokens a day: a closed API costs less there." */
export const revisit = (
  crossing: Pick<Crossing, 'at'>,
  side: 'drops below' | 'rises above',
  option: OptionId,
): string =>
  `Revisit if volume ${side} ${tokensInWords(crossing.at)} tokens a day: ${anOption(option)} ${agreeing(option, 'costs', 'cost')} less there.`;

/** Prices have a day. */
export const pricesOf = (day: string): string => `Prices and terms of ${day}.`;

const inBrief = (configuration: MeteredConfiguration | FleetConfiguration, names: Names): Sentence =>
  configuration.kind === 'fleet'
    ? sentence`${strong(names.model(configuration.model))} on ${fleetSize(configuration)}`
    : sentence`${strong(names.model(configuration.model))} from ${names.seller(configuration.provider)}`;

/** A card's text: what runs, what it costs against the other way, how sure. */
export const cardText = (
  cost: OptionCost,
  reference: OptionCost | null,
  robustness: Pick<Robustness, 'winnerShare'> | null,
  names: Names,
): Sentence => {
  const { configuration, total, option } = cost;
  const what: Sentence =
    configuration.kind === 'plan'
      ? [{ text: `${count(configuration.legs.length)} models behind one router` }]
      : inBrief(configuration, names);
  const against = reference === null ? '' : ` against ${money(reference.total.mid)} with ${anOption(reference.option)}`;
  const sure: Sentence = robustness === null ? [] : sentence` ${firstIn(robustness, option)}.`;
  return sentence`${what}. ${strong(money(total.mid))} a month (${moneyRange(total)})${against}.${sure}`;
};

/** To paste into a message: "Leaning: rent an open model. ≈ $2.1k a month · first in about 55% of weightings". */
export const pastedText = (
  recommendation: Recommendation,
  label: Label,
  { winnerShare }: Pick<Robustness, 'winnerShare'>,
): string => {
  const first = recommendation.ranking.find(({ option }) => option === recommendation.winner);
  const lead = labelName(label, isByOverride(recommendation));
  if (first === undefined) return `${lead}: the rules exclude all options.`;
  const said =
    label === 'close-call' ? closeCallVerdict(recommendation).accent : verdictText(first.option, first.configuration);
  const cost = first.monthlyUsd === null ? [] : [`≈ ${money(first.monthlyUsd.mid)} a month`];
  const share = isAlone(recommendation) ? [] : [`first in ${percentToFive(winnerShare[first.option])} of weightings`];
  return [`${lead}: ${said}`, ...cost, ...share].join(' · ');
};

/** Above an embedded card: the day its prices hold for. */
export const decidedOn = (date: string): string => `prices of ${date}`;
