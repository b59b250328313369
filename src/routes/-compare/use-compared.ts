import { useMemo } from 'react';
import { tooLongText } from '../../narrative/comparing/page';
import { toFragment } from '../../permalink';
import {
  type ComparedNotice,
  type ComparedScenario,
  type ComparedSet,
  freeName,
  longestLink,
  readCompared,
  withCompared,
} from '../../permalink/compared';
import type { Decision } from '../-decision';

export interface Compared {
  readonly set: ComparedSet;
  readonly notices: readonly ComparedNotice[];
  /** Writes another set into the link; the sentence says why it cannot, and nothing is changed then. */
  readonly put: (set: ComparedSet) => string | null;
  /** Adds scenarios; a name that is taken gets a number. */
  readonly add: (...scenarios: readonly ComparedScenario[]) => string | null;
}

const withOwnWeek = (scenarios: readonly ComparedScenario[]): string | null =>
  scenarios.find(({ assumptions }) => assumptions.week !== null)?.name ?? null;

/** The scenarios in the address: the only place where they are. */
export const useCompared = ({ state, update }: Decision): Compared => {
  const { compared = [] } = state.view;
  const { set, notices } = useMemo(() => readCompared(compared), [compared]);
  const put = (next: ComparedSet): string | null => {
    const { length } = toFragment({ ...state, view: withCompared(state.view, next) });
    if (length > longestLink) return tooLongText(length, longestLink, withOwnWeek(next.scenarios));
    update((before) => ({ ...before, view: withCompared(before.view, next) }));
    return null;
  };
  const add = (...scenarios: readonly ComparedScenario[]): string | null => {
    const all = [...set.scenarios];
    for (const scenario of scenarios) all.push({ ...scenario, name: freeName(scenario.name, all) });
    return put({ ...set, scenarios: all });
  };
  return { set, notices, put, add };
};

/** Without one of them; whose answers a disagreement is tried from follows. */
export const withoutScenario = ({ scenarios, people, base }: ComparedSet, place: number): ComparedSet => ({
  scenarios: scenarios.filter((_, index) => index !== place),
  people,
  base: base === 'most' || base === place ? 'most' : base > place ? base - 1 : base,
});
