/** What the questions page needs of engine and catalogue. Loaded after the question itself is on the screen. */
import { catalog, periodOn, priceKey } from '../../catalog';
import { assessPoint, namesModel } from '../../engine';
import type { Recommendation } from '../../engine/recommendation';
import type { Answers, Assumptions, OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import type { Consequence } from '../../narrative/asking';
import { figure } from '../../narrative/figures';
import { namesOf } from '../../narrative/names';
import { price } from '../../narrative/numbers';

const names = namesOf(catalog);

const resultOf = (answers: Answers, assumptions: Assumptions): Recommendation =>
  assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) }).recommendation;

export const winnerOf = (answers: Answers, assumptions: Assumptions): OptionId | null =>
  resultOf(answers, assumptions).winner;

const demotedIn = ({ ranking }: Recommendation): readonly OptionId[] =>
  ranking.filter(({ tier }) => tier > (ranking[0]?.tier ?? 0)).map(({ option }) => option);

const isConditional = ({ ranking }: Recommendation): boolean => (ranking[0]?.conditions.length ?? 0) > 0;

/**
 * What each value of a question would do: to the winner of now, and to the options in the race while it is open.
 * answersWith(undefined) = the question left open.
 */
export const consequencesOf = <Value>(
  values: readonly Value[],
  answersWith: (value: Value | undefined) => Answers,
  now: Answers,
  assumptions: Assumptions,
): ReadonlyMap<Value, Consequence> => {
  const { winner } = resultOf(now, assumptions);
  const open = resultOf(answersWith(undefined), assumptions);
  const before = demotedIn(open);
  return new Map(
    values.map((value) => {
      const then = resultOf(answersWith(value), assumptions);
      const still = then.ranking.map(({ option }) => option);
      return [
        value,
        {
          winner: then.winner === winner ? undefined : then.winner,
          leaves: still,
          rulesOut: open.ranking.map(({ option }) => option).filter((option) => !still.includes(option)),
          conditional: isConditional(then) && !isConditional(open),
          demotes: demotedIn(then).filter((option) => !before.includes(option)),
        },
      ] as const;
    }),
  );
};

/** Where a default comes from: title and day of the source of an economics key. */
export const sourceOf = (key: string): string | null => figure({ kind: 'economics', key }, catalog, names).source;

export interface ClosedModelGroup {
  readonly seller: string;
  readonly models: readonly { readonly id: string; readonly text: string }[];
}

/** Closed models with a price in force, makers before clouds that sell for several: "GPT-6 Sol, $2.00 in, $10 out" a million tokens. */
export const closedModels = (on: string | null): readonly ClosedModelGroup[] => {
  const groups = new Map<string, { models: { id: string; text: string }[]; makers: Set<string | null> }>();
  for (const row of catalog.prices) {
    const period = row.kind === 'closed' ? periodOn(row, on ?? catalog.day) : null;
    if (period === null) continue;
    const group = groups.get(row.seller) ?? { models: [], makers: new Set() };
    const { input, output } = period.rate;
    group.models.push({
      id: priceKey(row.seller, row.id),
      text: `${row.name}, ${price(input)} in, ${price(output)} out`,
    });
    group.makers.add(row.model === null ? null : (catalog.modelByKey.get(row.model)?.vendor ?? null));
    groups.set(row.seller, group);
  }
  const isCloud = ({ makers }: { makers: ReadonlySet<string | null> }) => (makers.size > 1 ? 1 : 0);
  return [...groups]
    .toSorted(([, one], [, other]) => isCloud(one) - isCloud(other))
    .map(([seller, { models }]) => ({ seller: names.seller(seller), models }));
};

/** "GPT-6 Sol at OpenAI" for an id of the catalogue, else the id itself. */
export const modelText = (id: string): string => {
  const row = catalog.priceByKey.get(id);
  return row ? `${row.name} at ${names.seller(row.seller)}` : names.model(id);
};

/** True where an id names one model of the catalogue. */
export const isModel = (id: string): boolean => namesModel(catalog, id);
