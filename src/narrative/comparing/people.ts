/** Several people and one decision, in words: who says what, and whether it matters to the result. */
import type { Alone, EveryCombination, People, SomeCombinations } from '../../engine/comparison';
import { type OptionId, optionLabels } from '../../framework';
import type { Names } from '../names';
import { count } from '../numbers';
import { capitalised, listed } from '../segments';
import { anOption } from '../terms';
import { itemLabel, valueText } from './items';
import { inWords } from './scenarios';

const gives = (winner: OptionId | null): string => (winner === null ? 'leaves no option' : `gives ${anOption(winner)}`);
const label = (winner: OptionId | null): string => (winner === null ? 'No option left' : optionLabels[winner]);

export interface DisagreementWords {
  readonly item: string;
  readonly label: string;
  readonly values: readonly {
    readonly text: string;
    /** Names of those who say it. */
    readonly by: readonly string[];
    /** Who comes first where this alone is taken into the base. */
    readonly winner: string;
    readonly changes: boolean;
  }[];
  /** Whether the disagreement matters, in a sentence. */
  readonly matters: string;
}

export interface PeopleWords {
  readonly title: string;
  /** What was tried, and what it gave. */
  readonly tried: string;
  /** What the disagreements are tried from. */
  readonly from: string;
  readonly disagreements: readonly DisagreementWords[];
  /** Answers that settle the result on their own, or pairs that change it, as sentences. */
  readonly notes: readonly string[];
  /** One row for every combination of what decides; empty where nothing does. */
  readonly outcomes: {
    readonly columns: readonly string[];
    readonly rows: readonly { readonly values: readonly string[]; readonly winner: string }[];
  };
}

type Said = (item: string, place: number) => string;

const saidIn =
  ({ disagreements }: People, names: Names): Said =>
  (item, place) =>
    valueText(item, disagreements.find((each) => each.item === item)?.values[place]?.value, names);

const quoted = (text: string): string => `“${text}”`;
const points = (many: number): string =>
  many === 1 ? 'one point' : `${many < 5 ? inWords(many) : count(many)} points`;

const aloneText = ({ item, winners }: Alone, baseWinner: OptionId | null, said: Said): string => {
  const moved = winners.flatMap((winner, place) => (winner === baseWinner ? [] : [{ winner, place }]));
  if (moved.length === 0) return 'Alone it changes nothing.';
  return `${capitalised(listed(moved.map(({ winner, place }) => `${quoted(said(item, place))} alone ${gives(winner)}`)))}.`;
};

const allTitle = ({ disagreements }: People, { winners, deciding }: EveryCombination): string => {
  const [only] = winners;
  if (disagreements.length === 0) return 'You agree on everything that counts.';
  if (winners.length === 1 && only !== undefined)
    return `You disagree on ${points(disagreements.length)}, and it does not matter: ${
      disagreements.length === 1 ? 'either way it' : 'every combination'
    } ${gives(only.winner)}.`;
  if (disagreements.length === 1) return 'Your one disagreement decides the result.';
  if (deciding.length === disagreements.length)
    return `Each of your ${inWords(deciding.length)} disagreements can decide the result.`;
  return `${capitalised(inWords(deciding.length))} of your ${inWords(disagreements.length)} disagreements ${
    deciding.length === 1 ? 'decides' : 'decide'
  } the result.`;
};

const shares = (winners: EveryCombination['winners'], tried: number): string =>
  listed(
    winners.map(
      ({ winner, count: many }) =>
        `${count(many)} of ${count(tried)} ${many === 1 ? 'gives' : 'give'} ${
          winner === null ? 'no option' : anOption(winner)
        }`,
    ),
  );

const allTried = ({ disagreements }: People, { tried, winners, deciding }: EveryCombination): string => {
  if (disagreements.length === 0) return 'What is not given and “not sure” count alike.';
  if (winners.length === 1) return `All ${count(tried)} combinations of what you said were worked out.`;
  const rest =
    deciding.length === disagreements.length
      ? ''
      : ` Settle ${listed(deciding.map((item) => quoted(itemLabel(item))))}, and the result is settled, whatever comes of the rest.`;
  return `Of all combinations of what you said, ${shares(winners, tried)}.${rest}`;
};

const someTitle = ({ alone }: People, { winners }: SomeCombinations): string => {
  const matter = alone.filter(({ matters }) => matters).length;
  if (winners.length === 1) return 'No disagreement, and no pair of them, changes the result.';
  if (matter === 0) return 'No disagreement changes the result alone; some pairs do.';
  return `${capitalised(inWords(matter))} of your ${inWords(alone.length)} disagreements ${
    matter === 1 ? 'changes' : 'change'
  } the result alone.`;
};

const someTried = ({ of, tried }: SomeCombinations): string =>
  `There would be ${of > 1e9 ? 'more than a billion' : count(of)} combinations, too many to try them all. Each disagreement was tried alone and with each other one: ${count(tried)} combinations. Three at once may give something else.`;

const notesOf = ({ combinations }: People, said: Said): readonly string[] => {
  if (combinations.kind === 'all')
    return combinations.deciding.length < 2
      ? []
      : combinations.settles.map(
          ({ item, value, winner }) =>
            `${itemLabel(item)}: ${quoted(said(item, value))} settles it; every combination with it ${gives(winner)}.`,
        );
  return combinations.pairs.map(
    ({ items, values, winner }) =>
      `${listed(items.map((item, i) => `${itemLabel(item)} ${quoted(said(item, values[i] ?? 0))}`))} together ${
        winner === null ? 'leave no option' : `give ${anOption(winner)}`
      }.`,
  );
};

/** Everything the page says of several people, and the command line prints. who: their names, in the order of the decisions. */
export const peopleWords = (people: People, who: readonly string[], names: Names): PeopleWords => {
  const { combinations, disagreements, base, baseWinner, alone } = people;
  const said = saidIn(people, names);
  const all = combinations.kind === 'all';
  return {
    title: all ? allTitle(people, combinations) : someTitle(people, combinations),
    tried: all ? allTried(people, combinations) : someTried(combinations),
    from: `From ${base === 'most' ? 'what most said' : `the answers of ${who[base] ?? ''}`}, which ${gives(baseWinner)}:`,
    disagreements: disagreements.map(({ item, values }, index) => ({
      item,
      label: itemLabel(item),
      values: values.map(({ value, by }, place) => {
        const winner = alone[index]?.winners[place] ?? null;
        return {
          text: valueText(item, value, names),
          by: by.map((each) => who[each] ?? ''),
          winner: label(winner),
          changes: winner !== baseWinner,
        };
      }),
      matters: alone[index] === undefined ? '' : aloneText(alone[index], baseWinner, said),
    })),
    notes: notesOf(people, said),
    outcomes:
      all && combinations.deciding.length > 0
        ? {
            columns: combinations.deciding.map(itemLabel),
            rows: combinations.outcomes.map(({ values, winner }) => ({
              values: values.map((place, column) => said(combinations.deciding[column] ?? '', place)),
              winner: label(winner),
            })),
          }
        : { columns: [], rows: [] },
  };
};
