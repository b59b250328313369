/** What the questions page needs of engine and catalogue. Loaded after the question itself is on the screen. */
import { catalog, periodOn, priceKey } from '../../catalog';
import { assessPoint, namesModel } from '../../engine';
import type { Answers, Assumptions, OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { figure } from '../../narrative/figures';
import { namesOf } from '../../narrative/names';
import { price } from '../../narrative/numbers';

const names = namesOf(catalog);

export const winnerOf = (answers: Answers, assumptions: Assumptions): OptionId | null =>
  assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) }).recommendation.winner;

/** Values of one question under which another option wins, with that option. */
export const winnersThatDiffer = <Value extends string>(
  values: readonly Value[],
  answersWith: (value: Value) => Answers,
  now: Answers,
  assumptions: Assumptions,
): ReadonlyMap<Value, OptionId | null> => {
  const winner = winnerOf(now, assumptions);
  const found = values.map((value) => [value, winnerOf(answersWith(value), assumptions)] as const);
  return new Map(found.filter(([, other]) => other !== winner));
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
