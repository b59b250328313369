/** Strengths, risks and what stays with the reader, of one option for one reader: filtered by what they need, in that order. */
import type { Catalog } from '../../catalog';
import type { Ranked, Recommendation } from '../../engine/recommendation';
import { tuningEndedOf } from '../../engine/tuning-ended';
import {
  type CriterionId,
  criteria,
  type Knowledge,
  type Level,
  type OptionId,
  singleOptionIds,
} from '../../framework';
import type { TopicId } from '../../framework/questions';
import { placeText } from '../guide-rows';
import { levelsShort } from '../ladder-words';
import { money } from '../numbers';
import { offeredLevels } from '../reasons';
import { type ClassStanding, classesText, classStandings } from '../split-classes';
import { cheapestOf, type Grounds, groundsOf, monthlyUsd } from './grounds';
import { stillOwnRows } from './still-own';
import type { About, Side, TraitRow } from './trait-row';
import { weighedRows } from './trait-rows';
import { judged, ours } from './trigger';

export interface Trait {
  readonly id: string;
  readonly text: string;
  readonly topics: readonly TopicId[];
  /** Guides and sources in words; never empty. */
  readonly sources: readonly string[];
}
export interface WeighedTrait extends Trait {
  readonly criterion: CriterionId;
  /** `short`: more is needed than given; `just`: no more than needed; `met`: what is needed is given; `open`: not answered. */
  readonly standing: 'short' | 'just' | 'met' | 'open';
  /** "Data control: one level short". */
  readonly mark: string;
}
export interface OptionTraits {
  readonly option: OptionId;
  readonly strengths: readonly WeighedTrait[];
  readonly risks: readonly WeighedTrait[];
  readonly youStillOwn: readonly Trait[];
}

interface Weighed {
  readonly standing: WeighedTrait['standing'];
  readonly mark: string;
  /** Largest first. */
  readonly order: number;
}

const worded = (row: TraitRow, about: About): Trait => ({
  id: row.id,
  text: typeof row.text === 'string' ? row.text : row.text(about),
  topics: row.topics,
  sources: [
    ...row.said.map(placeText),
    ...(row.said.length > 0 && row.reason === undefined ? [] : [`${judged} ${row.reason ?? ''}`.trim()]),
    ...(row.facts?.(about) ?? (typeof row.text === 'string' ? [] : [ours])),
  ],
});

/** The reader said what money weighs, or what may be spent. */
const asksForMoney = ({ answers }: Recommendation): boolean =>
  answers.ceilingUsd !== undefined || (answers.costWeight !== undefined && answers.costWeight !== 'not-sure');

/** The same of a split: a side is short only of what the classes sent to it need. */
const weighedByClass = (
  standings: readonly ClassStanding[],
  label: string,
  weight: number,
): Readonly<Record<Side, Weighed | null>> => {
  const asked = standings.filter(({ need }) => need > 0);
  const short = asked.filter(({ need, offered }) => offered < need);
  const met = asked.filter(({ need, offered }) => offered >= need);
  const just = met.filter(({ need, offered }) => offered === need && offered < 1);
  const most = (of: readonly ClassStanding[]) => Math.max(...of.map(({ need }) => need));
  const [widest] = short.toSorted((a, b) => b.need - b.offered - (a.need - a.offered));
  const named = (of: readonly ClassStanding[]) => (of.length === standings.length ? '' : ` for ${classesText(of)}`);
  const risk = (): Weighed | null => {
    if (widest !== undefined)
      return {
        standing: 'short',
        mark: `${label}: ${levelsShort(widest.need, widest.offered)}${named(short)}`,
        order: 1 + weight * short.reduce((sum, { share, need, offered }) => sum + share * (need - offered), 0),
      };
    return just.length === 0
      ? null
      : { standing: 'just', mark: `${label}: just enough${named(just)}`, order: weight * most(just) };
  };
  return {
    strength: met.length === 0 ? null : { standing: 'met', mark: label, order: weight * most(met) },
    risk: risk(),
  };
};

/** What is needed of a criterion and what the option gives; money is needed by its weight, and short where another costs less. */
const weighed = (
  criterion: CriterionId,
  ranked: Ranked,
  grounds: Grounds,
  knowledge: Knowledge,
): Readonly<Record<Side, Weighed | null>> => {
  const { recommendation } = grounds;
  const weight = recommendation.weights[criterion] ?? 0;
  const { label } = criteria[criterion];
  if (criterion === 'cost') {
    if (recommendation.withoutCosts || ranked.monthlyUsd === null) return { strength: null, risk: null };
    const others = recommendation.ranking.map(({ option }) => option);
    const cheapest = cheapestOf(grounds, others);
    const least = cheapest === null ? null : monthlyUsd(grounds, cheapest);
    const dearer = least !== null && money(least) !== money(ranked.monthlyUsd.mid);
    return {
      strength: asksForMoney(recommendation)
        ? { standing: 'met', mark: label, order: weight / 2 }
        : { standing: 'open', mark: `${label}: its weight not answered`, order: weight / 2 },
      risk: dearer
        ? { standing: 'short', mark: `${label}: another costs less`, order: 1 + weight / 4 }
        : { standing: 'just', mark: `${label}: the lowest that is left`, order: weight / 4 },
    };
  }
  if (criterion === 'tuning' && tuningEndedOf(ranked.option, recommendation, grounds.catalog) !== null) {
    const mark = `${label}: closed to new customers`;
    const tuned = recommendation.answers.required.tuning;
    return {
      strength: null,
      risk: { standing: 'short', mark, order: 1 + weight * (typeof tuned === 'number' ? tuned : 0) },
    };
  }
  const standings = classStandings(ranked, criterion, knowledge, recommendation);
  if (standings.length > 0) return weighedByClass(standings, label, weight);
  const offered = offeredLevels(ranked, criterion, knowledge, recommendation);
  const least = offered.at(-1);
  const need = recommendation.answers.required[criterion];
  if (least === undefined) return { strength: null, risk: null };
  if (typeof need !== 'number') {
    const open: Weighed = { standing: 'open', mark: `${label}: not answered`, order: weight / 10 - 1 };
    return { strength: least >= 0.5 ? open : null, risk: least <= 0.5 ? open : null };
  }
  if (need === 0) return { strength: null, risk: null };
  const most: Level = offered[0] ?? least;
  const short: Weighed = {
    standing: 'short',
    mark: `${label}: ${levelsShort(need, least)}`,
    order: 1 + weight * (need - least),
  };
  const just: Weighed = { standing: 'just', mark: `${label}: just enough`, order: weight * need };
  return {
    strength: most >= need ? { standing: 'met', mark: label, order: weight * need } : null,
    risk: need > least ? short : need === least && least < 1 ? just : null,
  };
};

/** Rows of an option; a hybrid is left with what its sides leave, and with what the split adds. */
const rowsOf = <Row extends TraitRow>(
  rows: readonly Row[],
  options: readonly OptionId[],
  about: About,
): readonly Row[] =>
  rows.filter((row) => options.some((option) => row.options.includes(option)) && (row.when?.(about) ?? true));

const sidesOf = ({ option, configuration }: Ranked): readonly OptionId[] =>
  configuration?.kind === 'plan' ? [...configuration.legs.map((leg) => leg.option), option] : [option];

/** For one option that is ranked. Runs no engine; deterministic. */
const traitsOf = (ranked: Ranked, grounds: Grounds, knowledge: Knowledge): OptionTraits => {
  const { option } = ranked;
  const about: About = { grounds, option };
  const kept = (side: Side): readonly WeighedTrait[] =>
    rowsOf(
      weighedRows.filter((row) => row.side === side),
      [option],
      about,
    )
      .flatMap((row) => {
        const found = weighed(row.criterion, ranked, grounds, knowledge)[side];
        return found === null ? [] : [{ row, found }];
      })
      .toSorted((a, b) => b.found.order - a.found.order)
      .map(({ row, found: { standing, mark } }) => ({
        ...worded(row, about),
        criterion: row.criterion,
        standing,
        mark,
      }));
  const sides = sidesOf(ranked);
  const side = singleOptionIds.find((id) => sides.includes(id) && grounds.recommendation.costs[id] !== undefined);
  const owning: About = { grounds, option: option === 'hybrid' ? (side ?? option) : option };
  return {
    option,
    strengths: kept('strength'),
    risks: kept('risk'),
    youStillOwn: rowsOf(stillOwnRows, sides, owning).map((row) => worded(row, owning)),
  };
};

/** For every option that is ranked, in that order. */
export const optionTraits = (
  recommendation: Recommendation,
  knowledge: Knowledge,
  catalog: Catalog,
): readonly OptionTraits[] => {
  const grounds = groundsOf(recommendation, catalog);
  return recommendation.ranking.map((ranked) => traitsOf(ranked, grounds, knowledge));
};

/** Strengths that answer a need, and those on questions that were left open. */
export const strengthsByAnswer = ({ strengths }: Pick<OptionTraits, 'strengths'>) => ({
  asked: strengths.filter(({ standing }) => standing !== 'open'),
  open: strengths.filter(({ standing }) => standing === 'open'),
});

/** Everything that says something about an option, once each: what the numbers in brackets stand for. */
export const sourcesOf = ({ strengths, risks, youStillOwn }: OptionTraits): readonly string[] => [
  ...new Set([...strengths, ...risks, ...youStillOwn].flatMap(({ sources }) => sources)),
];
/** "[1, 4]". */
export const sourceMarks = ({ sources }: Trait, all: readonly string[]): string =>
  `[${sources.map((source) => all.indexOf(source) + 1).join(', ')}]`;
