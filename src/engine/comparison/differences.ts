/** Where decisions say different things, and where the same. */
import { type Decided, itemsOf, saidOf, sameValue } from './items';

export interface SaidValue {
  /** undefined = nothing said: no answer, "not sure", or the default of an assumption. */
  readonly value: unknown;
  /** Places of those who say it, from 0. */
  readonly by: readonly number[];
}

export interface SaidItem {
  /** As in the JSON of answers. */
  readonly item: string;
  /** Different values in the order they are first said. One = all agree. */
  readonly values: readonly SaidValue[];
}

/** Everything that at least one decision says, with who says what. */
export const saidItems = (decisions: readonly Decided[]): readonly SaidItem[] =>
  itemsOf(decisions).map((item) => {
    const values: { readonly value: unknown; readonly by: number[] }[] = [];
    decisions.forEach((decided, index) => {
      const value = saidOf(decided, item);
      const known = values.find((each) => sameValue(each.value, value));
      if (known) known.by.push(index);
      else values.push({ value, by: [index] });
    });
    return { item, values };
  });

/** The items on which they differ. Fewer than two decisions never do. */
export const differencesOf = (decisions: readonly Decided[]): readonly SaidItem[] =>
  saidItems(decisions).filter(({ values }) => values.length > 1);
