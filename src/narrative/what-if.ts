/** What trying other answers did, held against the decision it started from. */
import type { Label, Recommendation, Robustness } from '../engine/recommendation';
import { type AxisId, axisIds, axisLabels, type OptionId, optionIds } from '../framework';
import type { AxisWeights } from '../framework/axis-weights';
import { knowledgeFor } from '../framework/editions';
import { day, money, moneyRange, percentToFive } from './numbers';
import { capitalised, listed } from './segments';
import { outBecause } from './so-far';
import { agreeing, optionNoun } from './terms';
import { isByOverride, labelName } from './verdict';

/** "+12", "−3", "about equal", where scores nearer than `aboutEqual` are not told apart; the words for an option that came in or went out. */
export const scoreDifference = (now: number | null, saved: number | null, aboutEqual: number): string => {
  if (now === null) return saved === null ? 'out in both' : 'now out';
  if (saved === null) return 'was out';
  const points = now - saved;
  if (Math.abs(points) < aboutEqual) return 'about equal';
  return `${points > 0 ? '+' : '−'}${Math.round(Math.abs(points))}`;
};

type Usd = { readonly low: number; readonly mid: number; readonly high: number } | null;

const monthly = (usd: NonNullable<Usd>): string => `${money(usd.mid)} a month (${moneyRange(usd)})`;

/** "$5.7k a month ($4.7k to $6.6k), was $7.2k ($6k to $8k)"; null = neither has a bill. */
export const moneyDifference = (now: Usd, saved: Usd): string | null => {
  if (now === null) return saved === null ? null : `no bill, was ${monthly(saved)}`;
  const text = monthly(now);
  if (saved === null) return `${text}, had no bill`;
  if (text === monthly(saved)) return `${text}, as before`;
  return `${text}, was ${money(saved.mid)} (${moneyRange(saved)})`;
};

export interface OptionDifference {
  readonly option: OptionId;
  /** null = ruled out. */
  readonly score: number | null;
  readonly saved: number | null;
  readonly difference: string;
  /** Why it is out, in a few words; null = it is in the running. */
  readonly out: string | null;
  /** It stands after options with fewer points. */
  readonly demoted: boolean;
  readonly money: string | null;
}

type Standing = Pick<Recommendation, 'ranking' | 'vetoed' | 'costs' | 'assumptions'>;

const scoreOf = ({ ranking }: Standing, option: OptionId): number | null =>
  ranking.find((each) => each.option === option)?.score ?? null;

/** All options in the order of the standing, those ruled out last. Against null nothing is compared. */
export const optionDifferences = (now: Standing, saved: Standing | null): readonly OptionDifference[] => {
  const { aboutEqual } = knowledgeFor(now.assumptions).constants;
  const ranked = now.ranking.map(({ option }) => option);
  return [...ranked, ...optionIds.filter((option) => !ranked.includes(option))].map((option) => {
    const [score, before] = [scoreOf(now, option), saved === null ? null : scoreOf(saved, option)];
    const usd = now.costs[option]?.total ?? null;
    const veto = now.vetoed.find((one) => one.option === option);
    const tier = now.ranking.find((each) => each.option === option)?.tier ?? 0;
    return {
      option,
      score,
      saved: before,
      difference: saved === null ? '' : scoreDifference(score, before, aboutEqual),
      out: score === null ? (veto === undefined ? 'not assessed' : outBecause(veto)) : null,
      demoted: tier > 0,
      money: saved === null ? usd && monthly(usd) : moneyDifference(usd, saved.costs[option]?.total ?? null),
    };
  });
};

const first = (winner: OptionId | null): string => (winner === null ? 'no option' : optionNoun[winner]);

/** "Cloud GPUs instead of closed API." "Still hosted open API." */
export const winnerDifference = (
  { winner: now }: Pick<Recommendation, 'winner'>,
  { winner: saved }: Pick<Recommendation, 'winner'>,
): string => {
  if (now === saved) return now === null ? 'Still no option is left.' : `Still ${optionNoun[now]}.`;
  if (now === null) return `No option is left; ${first(saved)} ${saved && agreeing(saved, 'was', 'were')} first.`;
  return saved === null
    ? `${capitalised(first(now))} ${agreeing(now, 'is', 'are')} possible; before, no option was left.`
    : `${capitalised(first(now))} instead of ${first(saved)}.`;
};

/** "Leaning, was clear." "Clear, as before." */
export const labelDifference = (
  now: { readonly recommendation: Recommendation; readonly label: Label },
  saved: { readonly recommendation: Recommendation; readonly label: Label },
): string => {
  const [one, other] = [now, saved].map(({ recommendation, label }) => labelName(label, isByOverride(recommendation)));
  return one === other ? `${one}, as before.` : `${one}, was ${(other ?? '').toLowerCase()}.`;
};

type Shares = Pick<Robustness, 'winnerShare'>;

/** "First in about 60% of the weightings we tried, was about 75%": of the option in front. Never a probability of being right. */
export const shareDifference = (
  winner: OptionId,
  { winnerShare: now }: Shares,
  { winnerShare: saved }: Shares,
): string => {
  const [share, before] = [percentToFive(now[winner]), percentToFive(saved[winner])];
  return `First in ${share} of the weightings we tried, ${share === before ? 'as before' : `was ${before}`}.`;
};

/** Over the list of changed answers. */
export const countChanged = (count: number): string =>
  count === 0
    ? 'Nothing differs yet. Change an answer, and what it does stands here.'
    : `${count === 1 ? 'One answer differs' : `${count} answers differ`} from your saved decision.`;

/** "privacy 40%, scale 20%, customization 20%, budget and team 20%". */
export const weightsText = (weights: AxisWeights): string =>
  axisIds.map((axis) => `${axisLabels[axis].toLowerCase()} ${weights[axis]}%`).join(', ');

/** "privacy first, then scale"; axes without a place are left out. */
export const orderText = (ranks: { readonly [A in AxisId]?: number }): string =>
  listed(
    axisIds
      .filter((axis) => ranks[axis] !== undefined)
      .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
      .map((axis) => axisLabels[axis].toLowerCase()),
    'then',
  );

export const whatIfWords = {
  title: 'What if',
  heading: 'What if your answers were different?',
  intro: 'Change anything here. Your saved decision stays as it is until you use these answers.',
  undo: 'Undo',
  redo: 'Redo',
  steps: 'Changes',
  reset: 'Reset all',
  demoted: 'misses a strong need',
  use: 'Use these answers',
  keep: 'Keep as scenario',
  name: 'Name of the scenario',
  keepIt: 'Keep it',
  unnamed: 'Without a name it gets a number.',
  withThese: 'With these answers',
  defaults: 'Defaults, not advice',
  score: 'score',
  columns: 'score · against saved',
  shortcuts: 'Ctrl+Z and Ctrl+Shift+Z work too; so does Back.',
  more: 'More numbers',
  comesTo: 'What it comes to',
  putBack: 'Put back',
  notAnswered: 'Not answered',
  notNamed: 'Not named',
  standing: 'How the options stand',
  difference: 'Different from your saved answers',
  numbers: 'Numbers',
  kept: 'Kept scenarios',
  keptUnread: 'The scenario was not read entirely as it was kept',
  tryIt: 'Try it',
  rename: 'Rename',
  remove: 'Remove',
  save: 'Save',
  cancel: 'Cancel',
  notSure: 'Not sure',
  outOf: 'of 100 points',
  ruledOut: 'ruled out',
  keptNote: 'On this device only. Opening one tries it here; your saved decision stays.',
  keepsNothing: 'This browser keeps nothing on this device: a scenario lasts until the page is closed.',
  beforeText:
    'The answers stand in the address of this page, after the # sign. What other answers would do is computed from them in your browser.',
  back: 'Back to What-if',
  trying: 'You are looking at answers that are only tried. Your saved decision is as it was.',
} as const;

/** Under a control whose answer differs. */
export const wasText = (saved: string | null): string => `Saved: ${saved ?? 'not answered'}`;

/** After a scenario was kept; a name that was taken has a number by then. */
export const keptAs = (name: string, lasts: boolean): string =>
  `Kept as “${name}”.${lasts ? '' : ` ${whatIfWords.keepsNothing}`}`;

/** For whoever hears only the field. */
export const newNameOf = (name: string): string => `New name of ${name}`;
export const keptOnText = (on: string): string => `kept ${day(on)}`;
export const removedScenario = (name: string): string => `Removed ${name}.`;
/** "Not sure" among several, for whoever hears only this button. */
export const aboutField = (label: string): string => `about: ${label}`;
/** Around a saved answer and the one tried, for whoever does not see the arrow. */
export const savedAndNow = { saved: 'Saved: ', now: ', now: ' } as const;
