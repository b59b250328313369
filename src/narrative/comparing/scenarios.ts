/** Scenarios side by side in words: the table of what they say, and what follows from each. */

import { catalog } from '../../catalog';
import { type Decided, saidItems } from '../../engine/comparison';
import type { Label, NearestFlips, OptionCost, Recommendation, Robustness } from '../../engine/recommendation';
import { tuningEndedOf } from '../../engine/tuning-ended';
import { criteria, type OptionId, optionLabels, singleOptions } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { closeCall } from '../close-call';
import { conditionsOf } from '../conditions';
import { flipSentence, noFlip } from '../flips';
import { standingText } from '../knowledge';
import { type Names, namesOf } from '../names';
import { count, money, moneyRange, score } from '../numbers';
import { firstIn, ruledOut, unmetWords } from '../result-page';
import { capitalised, listed, plain } from '../segments';
import { anOption, optionNoun } from '../terms';
import { tuningEndedText } from '../tuning-ended';
import { isAlone, isByOverride, labelName, noOption, verdictText } from '../verdict';
import { itemLabel, saidText } from './items';

const names = namesOf(catalog);

export interface Named extends Decided {
  readonly name: string;
}

/** What takes longer than a moment: how often it comes first, and what would change it. */
export interface Depth {
  readonly label: Label;
  readonly robustness: Pick<Robustness, 'winnerShare'>;
  readonly nearestFlips: NearestFlips;
}

export interface RankedWords {
  readonly option: OptionId;
  readonly name: string;
  readonly score: string;
  /** Why it stands below options with a lower score. */
  readonly note: string | null;
  /** "$1.5k", with its range under it; null = no cost could be worked out. */
  readonly cost: string | null;
  readonly range: string | null;
}

/** Everything a column says, and the command line prints. */
export interface ScenarioWords {
  readonly verdict: string;
  /** null until it is worked out. */
  readonly label: string | null;
  readonly share: string | null;
  /** Winner and lead: "about equal" where less than a point lies between. */
  readonly standing: string;
  readonly ranking: readonly RankedWords[];
  readonly ruledOut: string | null;
  /** What must change before the winner may be used: practical obstacles, where nothing without one was left. */
  readonly conditions: readonly string[];
  /** The smallest change of answers that gives another winner; null until it is worked out. */
  readonly nearest: string | null;
  readonly unmet: readonly string[];
}

const missesNeed = 'misses a strong need';

const costOf = (cost: OptionCost | undefined): Pick<RankedWords, 'cost' | 'range'> =>
  cost === undefined
    ? { cost: null, range: null }
    : { cost: `${money(cost.total.mid)} a month`, range: moneyRange(cost.total) };

const nearestText = ({ flips, upTo }: NearestFlips): string => {
  const [nearest] = flips;
  return nearest === undefined ? noFlip(upTo) : `${plain(flipSentence(nearest))}.`;
};

/** Where rules leave nothing: the smallest set of them to relax. */
const wayBack = (recommendation: Recommendation): string | null => noOption(recommendation).ways[0] ?? null;

/** What follows from one scenario. `depth`: null until it is worked out. */
export const scenarioWords = (recommendation: Recommendation, depth: Depth | null): ScenarioWords => {
  const { winner, ranking, costs, answers, assumptions, vetoed, unmet } = recommendation;
  const [first] = ranking;
  const close = depth?.label === 'close-call';
  const ended = winner && tuningEndedOf(winner, recommendation, catalog);
  return {
    verdict:
      winner === null || first === undefined
        ? noOption(recommendation).title
        : close
          ? (closeCall(recommendation).split('. ')[0]?.replace(/\.?$/, '.') ?? '')
          : verdictText(winner, first.configuration),
    label: depth === null ? null : labelName(depth.label, isByOverride(recommendation)),
    share:
      depth === null || winner === null || isAlone(recommendation)
        ? null
        : `${plain(firstIn(depth.robustness, winner))}.`,
    standing: standingText(recommendation, knowledgeFor(assumptions).constants.aboutEqual),
    ranking: ranking.map((ranked) => ({
      option: ranked.option,
      name: ranked.option === 'hybrid' ? optionLabels.hybrid : singleOptions[ranked.option].short,
      score: score(ranked.score),
      note: ranked.tier > 0 ? missesNeed : null,
      ...costOf(costs[ranked.option]),
    })),
    ruledOut: ruledOut(vetoed),
    conditions: first === undefined ? [] : conditionsOf(first, answers),
    nearest: winner === null ? wayBack(recommendation) : depth && nearestText(depth.nearestFlips),
    unmet: [
      ...(ended === null ? [] : [tuningEndedText(ended, names)]),
      ...unmet.map(
        (need) =>
          `${criteria[need.criterion].label}: ${unmetWords(need, recommendation, knowledgeFor(assumptions)).short}`,
      ),
    ],
  };
};

export interface TableRow {
  readonly item: string;
  readonly label: string;
  /** One per scenario, in their order. */
  readonly values: readonly string[];
}

/** Everything that is said: what differs first, what is the same in a second table. */
export const saidTable = (
  scenarios: readonly Named[],
  names: Names,
): { readonly differing: readonly TableRow[]; readonly same: readonly TableRow[] } => {
  const row = (item: string): TableRow => ({
    item,
    label: itemLabel(item),
    values: scenarios.map((scenario) => saidText(scenario, item, names)),
  });
  const all = saidItems(scenarios);
  return {
    differing: all.filter(({ values }) => values.length > 1).map(({ item }) => row(item)),
    same: all.filter(({ values }) => values.length === 1).map(({ item }) => row(item)),
  };
};

const small = ['no', 'one', 'two', 'three', 'four'];
/** Up to four in words. */
export const inWords = (many: number): string => small[many] ?? count(many);

const outcome = (winner: OptionId | null): string => (winner === null ? 'no option' : anOption(winner));

/** The title of the page: whether they come out the same. */
export const comparedTitle = (
  scenarios: readonly { readonly name: string; readonly winner: OptionId | null }[],
): string => {
  const winners = [...new Set(scenarios.map(({ winner }) => winner))];
  const [only] = winners;
  if (scenarios.length === 1) return 'One scenario so far.';
  if (winners.length === 1 && only !== undefined) {
    const all = scenarios.length === 2 ? 'Both scenarios' : `All ${inWords(scenarios.length)} scenarios`;
    return only === null ? `${all} leave no option.` : `${all} give ${outcome(only)}.`;
  }
  return `${capitalised(inWords(scenarios.length))} scenarios, ${inWords(winners.length)} answers.`;
};

/** Under it: who comes first where. */
export const comparedSummary = (
  scenarios: readonly { readonly name: string; readonly winner: OptionId | null }[],
): string => {
  const winners = [...new Set(scenarios.map(({ winner }) => winner))];
  if (winners.length < 2) return '';
  return `${listed(
    winners.map((winner) => {
      const where = listed(scenarios.filter((each) => each.winner === winner).map(({ name }) => name));
      return `${winner === null ? 'no option is left' : optionNoun[winner]} for ${where}`;
    }),
  ).replace(/^./, (letter) => letter.toUpperCase())}.`;
};

export const differenceCount = (differing: number, same: number): string => {
  if (differing === 0) return 'They say the same throughout.';
  const more =
    differing === 1 ? 'One answer or assumption differs' : `${count(differing)} answers or assumptions differ`;
  return same === 0 ? `${more}.` : `${more}; ${count(same)} ${same === 1 ? 'is' : 'are'} the same.`;
};
